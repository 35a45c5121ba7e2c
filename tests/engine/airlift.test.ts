/** Fuel by air: where transports land, who gets what they bring, and what rain leaves of it (8-numbers 4.1, rule 5). */
import { describe, expect, it } from 'vitest'
import { bestLift } from '../../src/ai/aircraft.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { candidates } from '../../src/engine/apply.ts'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import type { Weather } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { fly, grounded, wing, withGrounds } from '../support/flying.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const TANKS: Partial<UnitSpec> = { arm: 'tank', mobility: 'tracked', fuelRefill: 40, fuelStart: 100 }

/** Hexes of 12 km, landing grounds at the hexes named, two lifts for the Soviet side. */
function field(
  drawing: string,
  grounds: readonly string[],
  units: PositionOptions['units'] = {},
  weather: Weather = 'dry',
  state: PositionOptions['state'] = () => {},
): Position {
  const p = position(drawing, {
    hexMetres: 12_000,
    turns: [{ start: 360, end: 1080, dark: 0, weather: [weather] }],
    scenario: { wings: [wing('soviet', 'transport', 2)] },
    units,
    state,
  })
  return withGrounds(p, grounds)
}
const fuel = (p: Position, letters: string) => [...letters].map(each => p.state.fuel[p.unit(each)])
const left = (p: Position) => airPoints(p.scenario, p.state, 'soviet', 'transport').left

describe('a lift', () => {
  it('lands 36 tons where a unit of its side holds a ground, and nowhere else', () => {
    const p = field('A . . b', ['0000', '0100', '0300'], { A: TANKS, b: TANKS })
    expect(grounded(p, 'airlift', '0200')).toMatchObject({ code: 'noLandingGround' })
    for (const hex of ['0100', '0300'])
      expect(grounded(p, 'airlift', hex)).toMatchObject({ code: 'groundNotHeld' })
    const [sortie, brought] = fly(p, 'airlift', '0000')
    expect(sortie).toMatchObject({ kind: 'sortie', points: 1, marked: [] })
    expect(brought).toMatchObject({ kind: 'airlifted', stocks: [{ kilograms: 36_000 }] })
    expect(fuel(p, 'A')).toEqual([1000])
    expect(grounded(p, 'airlift', '0000')).toMatchObject({ code: 'nobodyDry' })
  })

  it('is handed out within 60 km, forward detachments first, then the driest, by priority before all', () => {
    const drawn = (change: PositionOptions['units'] = {}) =>
      field('AC . D . . E F', ['0000'], {
        A: { ...TANKS, fuelStart: 400 },
        C: { ...TANKS, fuelStart: 300 },
        D: { ...TANKS, fuelStart: 700, forwardDetachment: true },
        E: { ...TANKS, fuelStart: 200 },
        F: TANKS,
        ...change,
      })
    const p = drawn()
    fly(p, 'airlift', '0000')
    expect(fuel(p, 'ACDEF')).toEqual([400, 300, 1000, 800, 100])
    const first = drawn({ A: { ...TANKS, fuelStart: 400, priorityStart: 'high' } })
    fly(first, 'airlift', '0000')
    expect(fuel(first, 'ACDEF')).toEqual([1000, 300, 1000, 200, 100])
  })

  it('can follow another to the same ground; in rain it takes two points for one, and by night nobody flies', () => {
    const units = { A: TANKS, C: TANKS }
    const dry = field('AC', ['0000'], units)
    fly(dry, 'airlift', '0000')
    fly(dry, 'airlift', '0000')
    expect([...fuel(dry, 'AC'), left(dry)]).toEqual([1000, 1000, 0])
    const wet = field('AC', ['0000'], units, 'rain')
    fly(wet, 'airlift', '0000')
    expect([...fuel(wet, 'AC'), left(wet)]).toEqual([1000, 100, 0])
    expect(grounded(field('A', ['0000'], units, 'fog'), 'airlift', '0000')).toMatchObject({
      code: 'noFlying',
    })
  })

  it('is turned away by guns under it: the points are gone, the fuel with them', () => {
    const p = field('A g', ['0000'], { A: TANKS, g: { arm: 'antiAircraft', airGuard: 30_000 } })
    fly(p, 'airlift', '0000', [4, 4])
    expect([...fuel(p, 'A'), left(p)]).toEqual([100, 1])
  })
})

describe('opponents', () => {
  it('fly to the driest spearhead first, as the turn begins', () => {
    const p = field('A . . . . . . . . . . C', ['0000', '1100'], {
      A: TANKS,
      C: { ...TANKS, fuelStart: 200, forwardDetachment: true },
    })
    const view = observe(p.scenario, p.state, 'soviet')
    expect(bestLift(p.scenario, view)?.order.hex).toBe(p.hex('1100'))
    expect(greedy.next(p.scenario, view, null, 1).orders).toEqual([
      { kind: 'air', mission: 'airlift', hex: p.hex('1100') },
    ])
    expect(candidates(p.scenario, view, ['air']).length).toBe(2)
  })

  it('leave the aircraft at home where everybody carries a refill', () => {
    const p = field('A', ['0000'], { A: { ...TANKS, fuelStart: 1000 } })
    expect(bestLift(p.scenario, observe(p.scenario, p.state, 'soviet'))).toBeNull()
  })

  it('go to those who drive on before those who have orders to stand, if these are no drier', () => {
    const p = field('A . . . . . . . . . . C', ['0000', '1100'], {
      A: { ...TANKS, fuelStart: 100 },
      C: { ...TANKS, fuelStart: 300 },
    })
    const view = observe(p.scenario, p.state, 'soviet')
    expect(bestLift(p.scenario, view)?.order.hex).toBe(p.hex('0000'))
    expect(bestLift(p.scenario, view, u => u === p.unit('A'))?.order.hex).toBe(p.hex('1100'))
  })
})
