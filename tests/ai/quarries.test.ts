/** Whom it pays to cut off, what that is worth in men, and the ways on which it can be done. */
import { describe, expect, it } from 'vitest'
import { NEVER, quarries } from '../../src/ai/quarries.ts'
import { minutesTo } from '../../src/ai/travel.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { PointRule, Scenario } from '../../src/engine/scenario.ts'
import { SIGHTINGS, type Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { FORTRESS_TROOPS, GUNS } from '../support/arms.ts'
import { soviet } from '../support/commanded.ts'
import { FORTRESS, lorries } from '../support/grounds.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const found = ({ scenario, state }: Position): ReturnType<typeof quarries> =>
  quarries(scenario, observe(scenario, state, 'soviet'))
/** Each as "worth: way > homes". */
const told = (p: Position): readonly string[] => {
  const text = (hexes: readonly number[]): string => hexes.map(hex => hexText(p.scenario.map, hex)).join(' ')
  return found(p).map(
    ({ worth, way, homes }) => `${worth}: ${text(way.map(({ hex }) => hex))} > ${text([...homes])}`,
  )
}

const trapping = (points: number, units: readonly number[], side: Side = 'soviet'): Partial<Scenario> => ({
  points: [{ kind: 'destroyedOrTrapped', id: 'T', side, units, points } satisfies PointRule],
})
/** Lorries of the Japanese come from the east. */
const supplied = (drawing: string, options: PositionOptions = {}, worth = {}): Position =>
  soviet(drawing, drawing.trim().split(/\s+/).length, worth, {
    ...FORTRESS,
    columns: [lorries('japanese', '0500')],
    ...options,
  })

describe('the road of supplies', () => {
  it('is worth half of what the scale gives for a unit that is trapped, its share where it names several', () => {
    const p = (points: number, units: readonly number[]): Position =>
      supplied('A  .  b  .  .  .', { scenario: trapping(points, units) })
    expect(told(p(4, [1]))).toEqual(['1200: 0500 0400 0300 > 0500'])
    expect(told(p(8, [1, 0]))).toEqual(['1200: 0500 0400 0300 > 0500'])
  })

  it('of a garrison is worth a part of its place, of guns and staffs in a place nothing', () => {
    const place = { '0200': 5 }
    expect(told(supplied('A  .  b#  .  .  .', {}, place))).toEqual(['1800: 0500 0400 0300 > 0500'])
    expect(told(supplied('A  .  b#  .  .  .', { units: { b: GUNS } }, place))).toEqual([])
  })

  it('has no hour: nobody is on his way there', () => {
    const p = supplied('A  .  b  .  .  .', { scenario: trapping(4, [1]) })
    expect(found(p)[0]!.way.map(({ by }) => by)).toEqual([NEVER, NEVER, NEVER])
  })

  it('is worth nothing where nothing is at stake, or only to the enemy', () => {
    expect(told(supplied('A  .  b  .  .  .'))).toEqual([])
    expect(told(supplied('A  .  b  .  .  .', { scenario: trapping(4, [1], 'japanese') }))).toEqual([])
    expect(told(supplied('A  .  b  .  .  .', { scenario: trapping(4, [0]) }))).toEqual([])
  })

  it('is worth nothing where nothing comes by it', () => {
    const p = (options: PositionOptions): Position =>
      supplied('A  .  b  .  .  .', { scenario: trapping(4, [1]), ...options })
    expect(told(p({ columns: [] }))).toEqual([])
    expect(told(p({ columns: [{ ...lorries('japanese', '0500'), fromTurn: 1 }] }))).toEqual([])
  })

  it('of a garrison that cannot march is left alone, and so is one’s own', () => {
    const place = { '0200': 5 }
    expect(told(supplied('A  .  b#  .  .  .', { units: { b: FORTRESS_TROOPS } }, place))).toEqual([])
    const own = { columns: [lorries('soviet', '0500')], scenario: trapping(4, [0]) }
    expect(told(supplied('A  .  b  .  .  .', own))).toEqual([])
  })
})

describe('the enemy off the map', () => {
  const leaving = (...exits: readonly number[]): Partial<Scenario> => ({
    exits: exits.map(hex => ({ hex, side: 'japanese', name: 'Edge' })),
    points: [
      {
        kind: 'exited',
        id: 'E',
        side: 'japanese',
        units: [0],
        hexes: exits,
        points: 8,
        max: 8,
      } satisfies PointRule,
    ],
  })
  const bound = (drawing: string, scenario: Partial<Scenario>, options: PositionOptions = {}): Position =>
    soviet(
      drawing,
      drawing.trim().split('\n')[0]!.trim().split(/\s+/).length,
      {},
      { ...FORTRESS, scenario, ...options },
    )

  it('is worth what the scale pays him, on the way that he takes, by the hour that he is there', () => {
    const p = bound('.  .  .  b  .  A', leaving(0))
    expect(told(p)).toEqual(['4800: 0200 0100 0000 > 0000'])
    const field = minutesTo(p.scenario, p.state, 0, 'foot')
    expect(found(p)[0]!.way.map(({ by }) => by)).toEqual([2, 1, 0].map(hex => field[3]! - field[hex]!))
  })

  it('has both his ways, worth all of it together, and each its share', () => {
    expect(told(bound('.  .  b  .  .  A', leaving(0, 4)))).toEqual([
      '4800: 0100 0000 0300 0400 > 0000 0400',
      '2400: 0100 0000 > 0000',
      '2400: 0300 0400 > 0400',
    ])
  })

  it('has one where the other is no way', () => {
    expect(told(bound('.  =  b  .  .  A', leaving(0, 4)))).toEqual(['4800: 0300 0400 > 0400'])
  })

  it('is nothing for one who stands where he leaves', () => {
    expect(told(bound('b  .  .  .  .  A', leaving(0, 4)))).toEqual([])
  })

  it('is nothing where the scale pays nobody, or another', () => {
    const { exits, points } = leaving(0)
    expect(told(bound('.  .  b  .  A', { exits: exits! }))).toEqual([])
    expect(told(bound('.  .  b  c  A', { exits: exits!, points: points! })).length).toBe(1)
  })
})

describe('an enemy who is not in sight', () => {
  const scenario = trapping(4, [1])
  it('is nobody', () => {
    expect(told(supplied('A  .  b  .  .  .', { scenario, seen: false }))).toEqual([])
    const old = supplied('A  .  b  .  .  .', {
      scenario,
      seen: false,
      state: (state, unit) => void state.reportHex.fill(2, unit('b') * 2, unit('b') * 2 + 2),
    })
    expect(told(old)).toEqual([])
  })

  it('is where he was last reported', () => {
    const p = supplied('A  .  .  b  .  .', {
      scenario,
      state: (state, unit) => {
        state.sighting[unit('b') * 2] = SIGHTINGS.indexOf('remembered')
        state.reportHex[unit('b') * 2] = 2
      },
    })
    expect(told(p)).toEqual(['1200: 0500 0400 0300 > 0500'])
  })
})

it('the most valuable comes first', () => {
  const p = supplied('A  b  c#  d  .  .', { scenario: trapping(4, [3]) }, { '0200': 5 })
  expect(found(p).map(({ from }) => from)).toEqual([2, 3])
  const more = supplied('A  b  c#  d  .  .', { scenario: trapping(8, [3]) }, { '0200': 5 })
  expect(found(more).map(({ from }) => from)).toEqual([3, 2])
})
