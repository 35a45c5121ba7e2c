import { expect, test } from 'vitest'
import { loadScenario } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'

const WHOLE = battleTexts('hailar')

/** Hash of the battle with one text replaced in a file. */
function hashWith(file: string, from: string, to: string): string {
  const loaded = loadScenario({ ...WHOLE, [file]: (WHOLE[file] ?? '').replace(from, () => to) })
  if (!loaded.ok) throw new Error(loaded.faults[0]?.message)
  return loaded.scenario.hash
}

test('equal contents have one hash, however they are laid out and whatever readers are told', () => {
  const { hash } = battle('hailar').scenario
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(hashWith('forces.json', '{', '{ \n')).toBe(hash)
  expect(hashWith('forces.json', '"record": "', '"record": "Indeed. ')).toBe(hash)
  expect(hashWith('briefing.en.md', '#', '##')).toBe(hash)
})

test('a changed fact changes the hash', () => {
  const { hash } = battle('hailar').scenario
  expect(hashWith('forces.json', '"men": 2200', '"men": 2201')).not.toBe(hash)
  expect(hashWith('map.json', '"perHour": 120', '"perHour": 121')).not.toBe(hash)
  expect(hashWith('scenario.json', '"points": 8', '"points": 9')).not.toBe(hash)
})

test('an unknown form or variant is a fault that names what there is', () => {
  for (const [options, message] of [
    [{ form: 'weekend' }, 'there is no form "weekend"; expected one of standard, dash, siege'],
    [
      { variant: 'dry' },
      'there is no variant "dry"; expected one of base, dry-summer, alert-garrison, late-trains, fortress-1941, division-stays, leave-it-alone, broadcast-obeyed, chalainor-holds, wait-for-the-division',
    ],
  ] as const) {
    const loaded = loadScenario(WHOLE, options)
    expect(loaded.ok ? [] : loaded.faults.map(fault => fault.message)).toEqual([message])
  }
})
