/** Greedy's aircraft: assaults first, then troops and roads; looks where reports have grown old. */
import { describe, expect, it } from 'vitest'
import { bestLook, bestStrike } from '../../src/ai/aircraft.ts'
import { bestAssault } from '../../src/ai/attack.ts'
import { goalsOf } from '../../src/ai/goals.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { SIGHTINGS } from '../../src/engine/types.ts'
import { observe, type View } from '../../src/engine/view.ts'
import { wing, wings } from '../support/flying.ts'
import { LORRIES } from '../support/marching.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const game = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { scenario: wings(2), ...options })
const seen = (p: Position): View => observe(p.scenario, p.state, 'soviet')
const strike = (p: Position) => {
  const flight = bestStrike(p.scenario, seen(p))
  return flight && [flight.order.mission, flight.order.hex]
}

describe('an assault', () => {
  const town = (men: number): Position =>
    game('A b#', {
      units: { b: { men, equipment: [] } },
      scenario: {
        ...wings(2),
        objectives: [{ id: 'T', name: 'Town', hex: 1, kind: 'town', startsWith: 'japanese' }],
        points: [{ kind: 'holdAtEnd', id: 'P', side: 'soviet', points: 9, objective: 0, masked: 0 }],
      },
    })
  const sent = (p: Position) => bestAssault(p.scenario, seen(p), new Map())?.order.air

  it('has the strikes that help it', () => {
    expect(sent(town(900))).toBe(2)
  })

  it('has none where it needs none', () => {
    const p = game('A b .', {
      units: { b: { men: 20, equipment: [] } },
      // It opens the road of those who are cut off.
      state: (state, unit) => (state.cutAtStart[unit('A')] = 1),
    })
    expect(bestAssault(p.scenario, seen(p), new Map())).not.toBeNull()
    expect(sent(p)).toBeUndefined()
  })

  it('has none without points', () => {
    const p = town(900)
    p.state.airSpent[0] = 2
    expect(sent(p)).toBeUndefined()
  })
})

describe('strikes left over', () => {
  it('fall on the most men in the open, not on works', () => {
    expect(strike(game('A . b . c'))).toEqual(['strike', 2])
    expect(strike(game('A . b . c', { units: { b: { men: 500 } } }))).toEqual(['strike', 4])
    expect(strike(game('A . b . c', { works: { '0200': 3 } }))).toEqual(['strike', 4])
  })

  it('hunt over the road of a column of vehicles', () => {
    const p = game('A . b c d', {
      units: { b: { ...LORRIES, men: 300 }, c: { ...LORRIES, men: 300 }, d: { ...LORRIES, men: 300 } },
      ways: [['road', '0200', '0300', '0400']],
    })
    expect(strike(p)).toEqual(['interdict', 2])
  })

  it('stay at home where nobody is known, or the points are spent', () => {
    expect(strike(game('A . b', { seen: false }))).toBeNull()
    expect(strike(game('A . b', { scenario: { wings: [wing('soviet', 'scout', 3)] } }))).toBeNull()
  })
})

describe('a look', () => {
  it('goes where reports have grown old', () => {
    const p = game('A . . . . . . . . . . . . . . . . . . . . . . . . b', {
      seen: false,
      scenario: {
        ...wings(1),
        objectives: [
          { id: 'N', name: 'Near', hex: 1, kind: 'town', startsWith: 'japanese' },
          { id: 'F', name: 'Far', hex: 24, kind: 'town', startsWith: 'japanese' },
        ],
        points: [0, 1].map(objective => ({
          kind: 'holdAtEnd',
          id: `P${objective}`,
          side: 'soviet',
          points: objective === 0 ? 9 : 1,
          objective,
          masked: 0,
        })),
      },
    })
    const look = () => bestLook(p.scenario, seen(p), goalsOf(p.scenario, seen(p)))?.order.hex
    expect(look()).toBe(1)
    const b = p.unit('b')
    p.state.sighting[b * 2] = SIGHTINGS.indexOf('remembered')
    p.state.reportHex[b * 2] = 23
    expect(look()).toBe(24)
    const decision = greedy.next(p.scenario, seen(p), null, 1)
    expect(decision.orders).toEqual([{ kind: 'air', mission: 'scout', hex: 24 }])
  })
})
