/** What-ifs of Shumshu that change several things at once: each is whole, and nothing else moves. */
import { describe, expect, test } from 'vitest'
import { frozenRefusal } from '../../src/engine/rules/mayMarch.ts'
import type { Scenario, UnitSpec } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import { copyState } from '../../src/engine/state.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario: base } = battle('shumshu')

function played(variant: string): Scenario {
  const loaded = loadScenario(battleTexts('shumshu'), { form: 'standard', variant })
  if (!loaded.ok) throw new Error(`Expected ${variant} to load`)
  return loaded.scenario
}
const unit = (scenario: Scenario, id: string): UnitSpec => scenario.units[scenario.unitIndex.get(id)!]!

describe('three more days to prepare (V1)', () => {
  const scenario = played('three-days-more')

  test('find everybody of the garrison who can fight a step lower', () => {
    const steps = base.units
      .filter(({ side, arm, quality }) => side === 'japanese' && quality > 2 && arm !== 'headquarters')
      .map(({ id, quality, mobility, gunRange }) => ({
        id,
        // The batteries of the strait, far off, keep what they are.
        far: mobility === 'static' && gunRange > 10_000 && id.startsWith('J27'),
        lower: quality - unit(scenario, id).quality,
      }))
    expect(steps.filter(({ far, lower }) => lower !== (far ? 0 : 1))).toEqual([])
  })

  test('put guns ashore before the capes are silent, and nobody wades to his harm', () => {
    const beach = (of: Scenario) => of.map.landings.find(({ id }) => id === 'takeda')!
    expect([beach(base).silent.length, beach(base).dry]).toEqual([2, undefined])
    expect([beach(scenario).silent.length, beach(scenario).dry]).toEqual([0, true])
    expect(beach(scenario).gunMinutes * 2).toBe(beach(base).gunMinutes)
  })
})

test('the order is clear (V7): the posts on the shore hold their fire in the first turn and in no other', () => {
  const silent = (of: Scenario, turn: number): string[] => {
    const state = copyState(of, begin(of, 1).state)
    state.turn[0] = turn
    return ['J03', 'J04', 'J05'].filter(id => frozenRefusal(of, state, of.unitIndex.get(id)!) !== null)
  }
  const scenario = played('order-is-clear')
  expect([silent(base, 0), silent(scenario, 0), silent(scenario, 1)]).toEqual([[], ['J03', 'J04', 'J05'], []])
})
