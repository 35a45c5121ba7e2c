/** When a commander expects a unit somewhere. */
import { expect, it } from 'vitest'
import { arrivalMinutes } from '../../src/ai/appreciation.ts'
import { position } from '../support/position.ts'

/** Minutes of A to the last of seven hexes, its columns slower or faster than reckoned by so much, ‰. */
const arrival = (friction: number): number => {
  const { scenario, state, unit, hex } = position('A . . . . . .')
  state.friction[unit('A')] = friction
  return arrivalMinutes(scenario, state, unit('A'), hex('0600'))
}

it('he counts on no better pace of his columns than they have this turn', () => {
  const plain = arrival(0)
  expect([arrival(200), arrival(-100)]).toEqual([plain * 1.2, plain * 0.9])
})
