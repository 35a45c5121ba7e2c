/** What the odds window opens with: hours are spent on preparing only where they may change the outcome. */
import { expect, test } from 'vitest'
import { proposeAssault } from '../../src/app/assault.ts'
import { observe } from '../../src/engine/view.ts'
import { position } from '../support/position.ts'

const proposed = (defender: number, attacker: number): string => {
  const p = position('A b .', { units: { A: { men: attacker }, b: { men: defender } } })
  const view = observe(p.scenario, p.state, 'soviet')
  return proposeAssault(p.scenario, view, p.hex('0100'), [p.unit('A')]).mode
}

test('an assault that may fail is proposed as prepared', () => {
  expect(proposed(900, 1200)).toBe('prepared')
})

test('an assault that clears the hex at every throw is proposed as hasty', () => {
  expect(proposed(40, 4000)).toBe('hasty')
})
