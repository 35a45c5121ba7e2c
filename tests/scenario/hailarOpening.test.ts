/** What the script of Hailar does in the first hours to the posts of the border, against the brief's table of units. */
import { expect, test } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { isPresent } from '../../src/engine/derived.ts'
import { begin } from '../../src/engine/sequence.ts'
import { battle } from '../support/battles.ts'

const { scenario } = battle('hailar')

/** Posts still in the fight when a turn of an idle game begins, of those of the police and the observers. */
function posts(turn: number): readonly string[] {
  let { state } = begin(scenario, 1)
  for (let ended = 0; ended < 2 * (turn - 1); ended++) {
    const applied = applyOrder(scenario, state, { kind: 'end' })
    if (!applied.ok) throw new Error(`Expected an end of turn, got ${applied.refusal.code}`)
    state = applied.state
  }
  return ['J16', 'J17.1', 'J17.2', 'J17.3', 'J18'].filter(id => isPresent(state, scenario.unitIndex.get(id)!))
}

test('the border police flee or fall in the first hours, Labudalin disbands on the 9th, the observers go on', () => {
  expect(posts(1)).toEqual(['J16', 'J17.1', 'J17.2', 'J17.3', 'J18'])
  expect(posts(2)).toEqual(['J16', 'J18'])
  expect(posts(3)).toEqual(['J16'])
})
