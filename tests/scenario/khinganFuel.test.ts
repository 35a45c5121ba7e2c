/** What the march over the range costs by the arithmetic of fuel (8-numbers 4): ground, ways, rain and stocks of the battle. */
import { describe, expect, test } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { directionTo, hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import { going, goingFuel } from '../../src/engine/rules/going.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { MutableState } from '../../src/engine/state.ts'
import { TERRAINS } from '../../src/engine/types.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario } = battle('khingan')
const { map } = scenario
const table = (text: string): readonly string[] => text.trim().split(/\s+/)
const refills = (id: string): number => scenario.units[scenario.unitIndex.get(id)!]!.fuelStart

describe('the march to the plain', () => {
  /** Fuel of a mechanised brigade along ways of the map, by the weather of the day on which the record has it there. */
  function burnt(...hexes: readonly string[]): number {
    const day = { mongolia: scenario.turns[3]!, mountains: scenario.turns[6]!, plain: scenario.turns[7]! }
    const path = hexes.map(hex => parseHex(map, hex))
    return path.slice(1).reduce((sum, to, i) => {
      const hexside = path[i]! * 6 + directionTo(map, path[i]!, to)
      const turn = [day.mongolia, day.mountains, day.plain][map.zone[to]!]!
      const over = going(scenario, turn, { mobility: 'mech', nightTrained: false }, hexside, false)
      if (!over) throw new Error(`Expected going into ${hexText(map, to)}`)
      return sum + goingFuel(scenario, turn, hexside, over.way)
    }, 0)
  }
  const LEFT = table(`
    1708 1709 1710 1811 1812 1813 1814 1914 1915 1916 1917 2018 2019 2119 2120 2221 2321 2422 2522 2623 2722 2823 2922
    3022 3122 3222 3321 3422 3521 3622 3721 3822
  `)
  const RIGHT = table(`
    0710 0811 0812 0912 1013 1113 1214 1314 1315 1316 1317 1318 1419 1420 1520 1521 1622 1623 1723 1824 1924 2025 2124
    2225 2324 2425 2524 2625 2724 2825 2924 3025 3026 3126 3127 3228 3229 3329
  `)

  test('takes nearly all that the corps of both columns carry: 3.0 and 2.85 refills', () => {
    const [left, right] = [burnt(...LEFT), burnt(...RIGHT)]
    expect(refills('S13') - left).toBeLessThan(500)
    expect(refills('S13') - left).toBeGreaterThan(0)
    expect(refills('S08') - right).toBeLessThan(0)
  })

  test('follows a mountain track for some ninety kilometres east of either crest, beside which nothing drives', () => {
    for (const hex of table('2425 2524 2625 2724 2825 2321 2522 2623 2722 2823'))
      expect([hex, TERRAINS[map.terrain[parseHex(map, hex)]!]]).toEqual([hex, 'mountain'])
  })
})

test('without transports nothing is flown, neither fuel nor the landings of the 18th', () => {
  const loaded = loadScenario(battleTexts('khingan'), { variant: 'no-airlift' })
  if (!loaded.ok) throw new Error('Expected the variant to load')
  const { scenario: dry } = loaded
  const state = begin(dry, 1).state as MutableState
  dry.objectives.forEach(({ id, hex }, o) => {
    if (id === 'K28' || id === 'K25') state.heldBy[o] = state.control[hex] = 1
  })
  state.turn[0] = 18
  state.side[0] = 1
  const day = applyOrder(dry, state, { kind: 'end' })
  if (!day.ok) throw new Error(`Expected the turn to end, got ${day.refusal.code}`)
  const decision = dry.decisions.findIndex(({ id }) => id === 'LAND-MUKDEN')
  const land = applyOrder(dry, day.state, { kind: 'choose', decision, option: 0 })
  expect(land.ok ? 'landed' : land.refusal).toMatchObject({ code: 'noAirPoints', pool: 'transport', has: 0 })
})
