/** Roads full of people in flight. */
import { expect, it } from 'vitest'
import { reach } from '../../src/engine/map/reach.ts'
import { isRefusal, stepCost } from '../../src/engine/rules/march.ts'
import { type PositionOptions, position } from '../support/position.ts'

const ROAD: PositionOptions = { side: 'japanese', ways: [['road', '0000', '0100', '0200']] }
/** Minutes of a into the next hex of a road that is crowded for the Japanese on the first turn. */
function minutes(crowd: object = {}, options: PositionOptions = ROAD): number {
  const crowds = [{ side: 'japanese' as const, hexes: [1], fromTurn: 0, untilTurn: 0, ...crowd }]
  const p = position('a . .', { ...options, scenario: { crowds } })
  const step = stepCost(p.scenario, p.state, p.unit('a'), p.hex('0000'), p.hex('0100'))
  if (isRefusal(step)) throw new Error(`Expected a way, got ${step.code}`)
  // The reach agrees with the step.
  expect(reach(p.scenario, p.state, p.unit('a')).minutes[p.hex('0100')]).toBe(step.minutes)
  return step.minutes
}

it('troops of the side take half as long again by a way that is full of people', () => {
  expect([minutes({ hexes: [] }), minutes()]).toEqual([60, 90])
})

it('not the enemy, not before and after, not across country', () => {
  expect(minutes({ side: 'soviet' })).toBe(60)
  expect(minutes({ fromTurn: 1, untilTurn: 3 })).toBe(60)
  expect(minutes({}, { side: 'japanese' })).toBe(60)
})
