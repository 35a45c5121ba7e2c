/** Aircraft in support of an assault (8-numbers 5.2): a pip for one strike, two for two. */
import { describe, expect, it } from 'vitest'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { diceFor, fight, oddsOf, attack as order, why } from '../support/fight.ts'
import { wings } from '../support/flying.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const game = (points: number, options: PositionOptions = {}): Position =>
  position('AG a g', {
    units: { G: { mobility: 'tractor' }, g: { arm: 'antiAircraft', men: 100 } },
    scenario: wings(points),
    ...options,
  })
const supported = (p: Position, air: number) => ({ ...order(p, 'A', '0100'), air })
const shiftOf = (p: Position, air: number) =>
  oddsOf(p, supported(p, air)).shifts.find(({ code }) => code === 'air')?.pips ?? 0
const left = (p: Position) => airPoints(p.scenario, p.state, 'soviet', 'strike').left

describe('air support', () => {
  it('is a pip for one strike and two for two, and moves the start by as much', () => {
    const p = game(3)
    expect([0, 1, 2].map(air => shiftOf(p, air))).toEqual([0, 1, 2])
    expect(oddsOf(p, supported(p, 2)).net - oddsOf(p, supported(p, 0)).net).toBe(2)
  })

  it('is paid for when the assault is made', () => {
    const p = game(3)
    const both = supported(p, 2)
    const fought = fight(p, both, diceFor(p, both, 12))
    expect(fought.all('sortie')).toMatchObject([{ mission: 'support', points: 2, turnedAway: false }])
    expect(fought.all('assault')[0]!.shifts).toContainEqual({ code: 'air', pips: 2 })
    expect(left(p)).toBe(1)
    expect(fight(game(3), order(p, 'A', '0100'), [3, 3]).all('sortie')).toEqual([])
  })

  it('takes two points a strike in half weather', () => {
    const rain: Turn = { start: 360, end: 720, dark: 0, weather: ['rain'] }
    const p = game(3, { turns: [rain] })
    expect(why(p, supported(p, 2))).toEqual({ code: 'noAirPoints', pool: 'strike', needs: 4, has: 3 })
    fight(p, supported(p, 1), [3, 3])
    expect(left(p)).toBe(1)
  })

  it('is refused where there are no points, in the dark, for tunnels, and in other numbers', () => {
    expect(why(game(1), supported(game(1), 2))).toMatchObject({ code: 'noAirPoints' })
    const night = game(3, { turns: [{ start: 0, end: 360, dark: 1000, weather: ['dry'] }] })
    expect(why(night, supported(night, 1))).toMatchObject({ code: 'noFlying', cause: 'dark' })
    const tunnels = game(3, {
      works: { '0100': 3 },
      units: { a: { mobility: 'static' } },
      state: state => (state.works[1] = 1),
    })
    expect(why(tunnels, supported(tunnels, 1))).toMatchObject({ code: 'underground' })
    for (const air of [3, -1, 0.5, Number.NaN])
      expect(why(game(9), supported(game(9), air))).toMatchObject({ code: 'badOrder', at: 'air' })
  })

  it('loses one strike to anti-aircraft guns in range, and to those that nobody knew of', () => {
    const guard = { units: { g: { arm: 'antiAircraft' as const, airGuard: 4000, men: 100 } } }
    expect([1, 2].map(air => shiftOf(game(3, guard), air))).toEqual([0, 1])
    const p = game(3, {
      ...guard,
      state: (state, unit) => {
        state.sighting[unit('g') * 2] = 0
      },
    })
    expect(shiftOf(p, 2)).toBe(2)
    const fought = fight(p, supported(p, 2), [3, 3])
    expect(fought.all('assault')[0]!.shifts).toContainEqual({ code: 'air', pips: 1 })
  })
})
