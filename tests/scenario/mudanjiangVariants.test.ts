/** What-ifs of Mudanjiang that change several things at once: each is whole, and nothing else moves. */
import { describe, expect, test } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { parseHex } from '../../src/engine/map/hexMap.ts'
import type { Scenario, UnitSpec } from '../../src/engine/scenario.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario: base } = battle('mudanjiang')

function played(variant: string): Scenario {
  const loaded = loadScenario(battleTexts('mudanjiang'), { form: 'standard', variant })
  if (!loaded.ok) throw new Error(`Expected ${variant} to load`)
  return loaded.scenario
}
const unit = (scenario: Scenario, id: string): UnitSpec => scenario.units[scenario.unitIndex.get(id)!]!
/** Ids of those of the base battle for which something comes out otherwise. */
const changed = (scenario: Scenario, of: (spec: UnitSpec) => unknown): string[] =>
  base.units
    .filter(spec => JSON.stringify(of(spec)) !== JSON.stringify(of(unit(scenario, spec.id))))
    .map(({ id }) => id)
const event = (scenario: Scenario, id: string) => scenario.events.find(each => each.id === id)

describe('the full barrage (V1)', () => {
  const scenario = played('full-barrage')
  const reaches = (of: Scenario, guns: string, work: string): boolean => {
    const { arrival, gunRange } = unit(of, guns)
    return distance(of.map, arrival!.hex, parseHex(of.map, work)) * of.map.hexMetres <= gunRange
  }

  test('has guns and launchers in reach of the works before the first turn', () => {
    expect(reaches(base, 'S56', '4124')).toBe(true)
    for (const [guns, work] of [
      ['S57', '4230'],
      ['S59', '4125'],
    ] as const)
      expect([reaches(base, guns, work), reaches(scenario, guns, work)], guns).toEqual([false, true])
    expect(changed(scenario, spec => spec.ammoStart)).toEqual(['S56', 'S57', 'S58', 'S59', 'S60'])
  })

  test('gives surprise away: the works are ready, and every Japanese unit takes orders from the first turn', () => {
    for (const id of ['J30', 'J31', 'J32', 'J33', 'J34', 'J35', 'J36'])
      expect(unit(scenario, id).readinessStart, id).toBe(1000)
    const late = (of: Scenario) =>
      ['J03', 'J06', 'J10', 'J16', 'J22'].filter(id => unit(of, id).release !== of.turns[0]!.start)
    expect(late(base)).toHaveLength(5)
    expect(late(scenario)).toEqual([])
    expect(event(scenario, 'STAFFS-AWAY')).toBeUndefined()
  })
})

test('infantry at Hualin (V8): two units more, and bridges that blow on an even throw', () => {
  const scenario = played('hualin-reinforced')
  const more = scenario.units.filter(({ id }) => !base.unitIndex.has(id)).map(({ id }) => id)
  expect(more).toEqual(['S91.1', 'S91.2'])
  expect(changed(scenario, spec => spec.fuelStart)).toEqual(['S06'])
  const pips = (of: Scenario) => of.map.crossings.map(({ id, prepared }) => [id, prepared?.pips] as const)
  const moved = pips(scenario).filter(([id, now]) => now !== new Map(pips(base)).get(id))
  expect(moved).toEqual([
    ['X29', 0],
    ['X21', 0],
  ])
})

test('the broadcast obeyed (V9): army, divisions and the garrison from the 15th, those out of touch not at all', () => {
  const scenario = played('broadcast-obeyed')
  const stops = scenario.events.filter(({ id }) => id.startsWith('CEASEFIRE'))
  expect(stops.map(({ when }) => [when.fromTurn, when.chance])).toEqual(stops.map(() => [13, 4]))
  const units = stops.flatMap(({ effects }) =>
    effects.flatMap(effect => (effect.kind === 'ceasefire' ? [...effect.units] : [])),
  )
  const ids = new Set(units.map(u => scenario.units[u]!.id))
  for (const id of ['J02', 'J10', 'J16', 'J42.1', 'J29']) expect(ids.has(id), id).toBe(true)
  for (const id of ['J04', 'J11', 'J30', 'J40']) expect(ids.has(id), id).toBe(false)
  expect(event(scenario, 'BROADCAST')).toBeUndefined()
})
