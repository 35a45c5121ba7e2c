/** Passes and fords: what rain leaves of their rate, whom it stops first, and what engineers can do (8-numbers 2.6). */
import { describe, expect, it } from 'vitest'
import { applyInPlace, check } from '../../src/engine/apply.ts'
import { placeBudgets } from '../../src/engine/rules/lift.ts'
import { type StepCost, stepCost } from '../../src/engine/rules/movement.ts'
import { groundAt } from '../../src/engine/rules/passWeather.ts'
import type { Turn, UnitSpec } from '../../src/engine/scenario.ts'
import type { Weather } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { ended } from '../support/flying.ts'
import { type Position, position } from '../support/position.ts'

const TANKS: Partial<UnitSpec> = { arm: 'tank', mobility: 'tracked', fuelRefill: 40 }
const LORRIES: Partial<UnitSpec> = { arm: 'motorised', mobility: 'wheeled', fuelRefill: 40 }
const SAPPERS: Partial<UnitSpec> = { arm: 'engineer', mobility: 'wheeled', vehicles: 20 }

/** Units before a pass from 0000 to 0100 that bears 100 an hour dry, in half days of this weather. */
function pass(letters: string, ...weather: Weather[]): Position {
  const turns = weather.map(
    (each, n): Turn => ({ start: 720 * n, end: 720 * (n + 1), dark: 0, weather: [each] }),
  )
  return position(`${letters} . . b`, {
    turns,
    units: { A: TANKS, C: LORRIES, E: SAPPERS },
    ways: [['track', '0000', '0100']],
    crossings: [
      {
        id: 'P',
        kind: 'pass',
        between: ['0000', '0100'],
        capacity: [{ from: 0, unit: 'vehicles', perHour: 100, loadClass: 60 }],
        soaked: { wet: { perHour: 60, wheels: 60 }, broken: { perHour: 60, wheels: 20 } },
      },
    ],
  })
}
/** After so many whole turns. */
function later(p: Position, turns: number): Position {
  for (let n = 0; n < turns * 2; n++) ended(p)
  return p
}
const parts = (p: Position, letter: string) =>
  (stepCost(p.scenario, p.state, p.unit(letter), p.hex('0000'), p.hex('0100')) as StepCost).parts.filter(
    ({ code }) => code === 'crossing' || code === 'soaked' || code === 'improved',
  )
const ground = (p: Position) => groundAt(p.scenario.map, p.state, 0)

describe('a pass', () => {
  it('is soaked turn by turn of rain or mud, cut up by more than a day of it, and dries as fast', () => {
    const p = pass('A', 'dry', 'rain', 'mud', 'rain', 'rain', 'dry', 'dry', 'dry')
    const seen = [0, 1, 2, 3, 4, 5, 6, 7].map(n => (n > 0 ? ground(later(p, 1)) : ground(p)))
    expect(seen).toEqual(['dry', 'wet', 'wet', 'broken', 'broken', 'wet', 'wet', 'dry'])
  })

  it('lets fewer over when it is wet, lorries fewest when it is cut up, and says why', () => {
    const p = pass('AC', 'dry', 'rain', 'rain', 'rain')
    expect(parts(p, 'A')).toEqual([{ code: 'crossing', minutes: 120 }])
    const wet = [
      { code: 'crossing', minutes: 120 },
      { code: 'soaked', minutes: 80 },
    ]
    later(p, 1)
    expect([parts(p, 'A'), parts(p, 'C')]).toEqual([wet, wet])
    later(p, 2)
    expect([parts(p, 'A'), parts(p, 'C')]).toEqual([wet, [wet[0], { code: 'soaked', minutes: 480 }]])
  })

  it('lets as many tons of supply over as lorries', () => {
    const p = pass('A', 'dry', 'rain', 'rain', 'rain')
    expect(placeBudgets(p.scenario, p.state)).toEqual([100 * 12 * 2000])
    expect(placeBudgets(p.scenario, later(p, 3).state)).toEqual([20 * 12 * 2000])
  })
})

describe('engineers', () => {
  const work = (p: Position) => {
    const applied = applyInPlace(p.scenario, p.state, { kind: 'bridge', unit: p.unit('E'), crossing: 0 })
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    return applied.events.map(({ kind }) => kind)
  }

  it('double what it bears for three days by half a day of work, kept from turn to turn', () => {
    const p = pass('ACE', ...Array<Weather>(12).fill('rain'))
    later(p, 2)
    p.state.clock[p.unit('E')] = 360
    expect(work(p)).toEqual(['bridging'])
    later(p, 1)
    expect(work(p)).toEqual(['bridging', 'improved'])
    expect([p.state.clock[p.unit('E')], p.state.bridgeWork[0]]).toEqual([360, 0])
    expect(parts(p, 'C')).toEqual([
      { code: 'crossing', minutes: 120 },
      { code: 'soaked', minutes: 180 },
    ])
    expect(parts(p, 'A')).toEqual([
      { code: 'crossing', minutes: 120 },
      { code: 'improved', minutes: -20 },
    ])
    const again = { kind: 'bridge', unit: p.unit('E'), crossing: 0 } as const
    expect(check(p.scenario, observe(p.scenario, p.state, 'soviet'), again)).toMatchObject({
      code: 'nothingToBuild',
    })
    later(p, 6)
    expect(parts(p, 'A')).toHaveLength(2)
    expect(parts(p, 'A')[1]?.code).toBe('improved')
    later(p, 1)
    expect(parts(p, 'A')[1]?.code).toBe('soaked')
  })

  it('find nothing to do at a place on firm ground', () => {
    const p = pass('E', 'dry')
    const { soaked: _, ...firm } = p.scenario.map.crossings[0]!
    const scenario = { ...p.scenario, map: { ...p.scenario.map, crossings: [firm] } }
    const order = { kind: 'bridge', unit: p.unit('E'), crossing: 0 } as const
    expect(check(scenario, observe(scenario, p.state, 'soviet'), order)).toMatchObject({
      code: 'nothingToBuild',
    })
  })
})
