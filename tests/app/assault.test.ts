/** What the odds window opens with: hours are spent on preparing only where they may change the outcome. */
import { expect, test } from 'vitest'
import { assaultersOf, emptiedToTheLast36, proposeAssault } from '../../src/app/assault.ts'
import { odds } from '../../src/engine/rules/odds.ts'
import { observe } from '../../src/engine/view.ts'
import { position } from '../support/position.ts'

const proposed = (defender: number, attacker: number, works = 0): string => {
  const p = position('A b .', {
    units: { A: { men: attacker }, b: { men: defender } },
    works: { '0100': works },
  })
  const view = observe(p.scenario, p.state, 'soviet')
  return proposeAssault(p.scenario, view, p.hex('0100'), [p.unit('A')]).mode
}

test('an assault on works that may fail is proposed as prepared', () => {
  expect(proposed(900, 1200, 2)).toBe('prepared')
})

test('where there is nothing to prepare against, an assault is proposed as hasty', () => {
  expect(proposed(900, 1200)).toBe('hasty')
})

test('an assault that clears the hex at every throw is proposed as hasty', () => {
  expect(proposed(40, 4000)).toBe('hasty')
})

test('what clears a hex at every throw clears none of those who hold to the last', () => {
  const p = position('A b .', { units: { A: { men: 4000 }, b: { men: 40 } } })
  const view = observe(p.scenario, p.state, 'soviet')
  const order = proposeAssault(p.scenario, view, p.hex('0100'), [p.unit('A')])
  expect(odds(p.scenario, view, order)).toMatchObject({ emptiedChance36: 36 })
  expect(emptiedToTheLast36(p.scenario, view, order)).toBe(0)
})

test('a garrison bound to its works stays behind when others of the stack go', () => {
  const p = position('AB c .', { units: { A: { mobility: 'static' } } })
  const view = observe(p.scenario, p.state, 'soviet')
  const going = (letters: string): string =>
    assaultersOf(p.scenario, view, [...letters].map(p.unit), p.hex('0100'))
      .map(u => p.scenario.units[u]!.id)
      .join('')
  expect(going('AB')).toBe('B')
  expect(going('A')).toBe('A')
})
