/** Aircraft over a road hold up vehicles there: marches, narrow places, lorries (8-numbers 6, rule 7). */
import { describe, expect, it } from 'vitest'
import { missionHexes } from '../../src/engine/rules/airMissions.ts'
import { stepCost } from '../../src/engine/rules/movement.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import { ended, fly, grounded, wings } from '../support/flying.ts'
import { LORRIES, minutes, TANKS } from '../support/marching.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(3)

const road = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, {
    turns: TURNS,
    scenario: wings(4),
    ways: [['road', '0000', '0100', '0200', '0300', '0400', '0500', '0600', '0700', '0800']],
    ...options,
  })

describe('a stretch of road', () => {
  it('runs 15 km either way from its middle, over branches too', () => {
    const p = road('A . . . . . . . .\n . . . . . . . . .', {
      ways: [
        ['road', '0000', '0100', '0200', '0300', '0400', '0500', '0600', '0700', '0800'],
        ['track', '0400', '0401'],
      ],
    })
    expect(missionHexes(p.scenario, 'interdict', p.hex('0400'))).toEqual(
      ['0100', '0200', '0300', '0400', '0500', '0600', '0700', '0401'].map(p.hex),
    )
    expect(grounded(p, 'interdict', '0801')).toMatchObject({ code: 'noRoadThere' })
  })

  it('is found on a railway too', () => {
    const p = road('A . . . .\n . . . . .', { ways: [], rails: [['0000', '0100', '0201']] })
    expect(missionHexes(p.scenario, 'interdict', p.hex('0100'))).toEqual(['0000', '0100', '0201'].map(p.hex))
  })
})

describe('on a road under enemy aircraft', () => {
  /** Minutes of `a` into the next hex of the road, before, and in its own turn after a mission over 0400. */
  const march = (a: object, options: PositionOptions = {}) => {
    const p = road('A . . . . . . a .', { units: { a }, ...options })
    const before = minutes(p, 'a', '0600')
    fly(p, 'interdict', '0400')
    ended(p)
    return [before, minutes(p, 'a', '0600')]
  }

  it('vehicles take half as long again, men and horses no longer', () => {
    expect(march(LORRIES)).toEqual([17, 26])
    expect(march({ ...TANKS })).toEqual([24, 36])
    expect(march({})).toEqual([60, 60])
    expect(march({ mobility: 'draught' })).toEqual([60, 60])
  })

  it('the path says why', () => {
    const p = road('A . . . . . . a .', { units: { a: LORRIES } })
    fly(p, 'interdict', '0400')
    const cost = stepCost(p.scenario, p.state, p.unit('a'), p.hex('0700'), p.hex('0600'))
    expect('parts' in cost && cost.parts).toContainEqual({ code: 'interdiction', permille: 1500 })
  })

  it('a narrow place takes half as long again', () => {
    const bridge = {
      rivers: [['0600', '0700', 'major']] as const,
      crossings: [
        {
          id: 'B',
          kind: 'bridge' as const,
          between: ['0600', '0700'] as const,
          capacity: [{ from: 0, unit: 'vehicles' as const, perHour: 200, loadClass: 30 }],
        },
      ],
    }
    // 200 vehicles: an hour over the bridge.
    expect(march(LORRIES, bridge)).toEqual([77, 116])
  })

  it('the side that flies goes on as before, and so does everybody from its next turn on', () => {
    const p = road('. . . A . . . a .', { units: { A: LORRIES, a: LORRIES } })
    fly(p, 'interdict', '0400')
    expect(minutes(p, 'A', '0400')).toBe(17)
    ended(ended(p))
    expect(minutes(p, 'a', '0600')).toBe(17)
  })

  it('lorries of supply are slower', () => {
    const p = road('A . . . . . . . a', {
      columns: [
        {
          side: 'japanese',
          source: '0100',
          lift: 900,
          serviceable: 1000,
          tonsPerDay: 900,
          byRail: false,
          fromTurn: 0,
        },
      ],
      units: { A: { men: 10, equipment: [] } },
    })
    const way = () => supplyReport(p.scenario, p.state, 'japanese')[0]!.oneWay
    const before = way()
    fly(p, 'interdict', '0400')
    expect(way() - before).toBe(6 * 9)
  })
})
