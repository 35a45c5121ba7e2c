/** Work of engineers at the railway: track torn up and laid again, stations wrecked. */
import { describe, expect, it } from 'vitest'
import type { Order } from '../../src/engine/orders.ts'
import { STATION_MINUTES } from '../../src/engine/rules/railway.ts'
import { roadsOf } from '../../src/engine/rules/supplyRoads.ts'
import { mendingMinutes } from '../../src/engine/rules/trackwork.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { give, line, nextTurn, ride, SAPPERS, train, view, whyNot } from '../support/railway.ts'

const by =
  (kind: 'cut' | 'mend' | 'wreck') =>
  (p: Position): Order => ({ kind, unit: p.unit('e') })
const [cut, mend, wreck] = [by('cut'), by('mend'), by('wreck')]
const sappers = (drawing: string, options: PositionOptions = {}) =>
  line(drawing, [], { ...options, units: { e: { ...SAPPERS, ...options.units?.['e'] } } })

describe('tearing up track', () => {
  it('takes engineers half an hour, and both sides know of it', () => {
    const p = sappers('. e . .')
    give(p, cut(p))
    expect([p.state.railCut[1], p.state.clock[p.unit('e')]]).toEqual([1, 30])
    expect(view(p, 'soviet').state.railCut[1]).toBe(1)
    expect(whyNot(p, cut(p))).toBe('alreadyTornUp')
  })

  it('needs a railway, men enough, engineers, and orders', () => {
    expect(whyNot(sappers('. . .\n. e .'), cut(sappers('. . .\n. e .')))).toBe('noTrack')
    const asked = (change: object): string | null => {
      const p = sappers('. e . .', { units: { e: change } })
      return whyNot(p, cut(p))
    }
    expect(asked({ men: 90 })).toBe('tooFewMen')
    expect(asked({ arm: 'rifle' })).toBe('notEngineers')
    expect(asked({ release: null })).toBe('frozen')
  })

  it('keeps the goods of a railway from going further', () => {
    const columns = [
      {
        side: 'japanese',
        source: '0300',
        lift: 100,
        serviceable: 1000,
        tonsPerDay: 90,
        byRail: true,
        fromTurn: 0,
      },
    ] as const
    const minutes = (torn: boolean): number => {
      const p = line('a . . .', [], { columns, state: s => (s.railCut[1] = torn ? 1 : 0) })
      return roadsOf(p.scenario, p.state, 0).minutes[0]!
    }
    expect(minutes(false)).toBe(0)
    expect(minutes(true)).toBeGreaterThan(0)
  })
})

describe('laying track again', () => {
  const torn = (options: PositionOptions = {}) =>
    sappers('. e . .', { state: s => (s.railCut[1] = 1), ...options })

  it('takes six hours a kilometre, turn by turn, and then trains run again', () => {
    const p = torn()
    const days = mendingMinutes(4000) / 1440
    expect(days).toBe(1)
    for (let turn = 1; turn < 4; turn++) {
      expect(give(p, mend(p))).toMatchObject([{ kind: 'mending', minutes: turn * 360, done: false }])
      expect([p.state.trackWork[1], p.state.railCut[1]]).toEqual([turn * 360, 1])
      nextTurn(p)
    }
    expect(give(p, mend(p))).toMatchObject([{ kind: 'mending', done: true, clock: 360 }])
    expect([p.state.trackWork[1], p.state.railCut[1]]).toEqual([0, 0])
    expect(whyNot(p, mend(p))).toBe('trackWhole')
  })

  it('stops where the last hours of the work are done', () => {
    const p = torn({
      state: s => {
        s.railCut[1] = 1
        s.trackWork[1] = 1400
      },
    })
    give(p, mend(p))
    expect([p.state.railCut[1], p.state.clock[p.unit('e')]]).toEqual([0, 40])
  })

  it('is asked of engineers with time, where track is torn up; both sides see how far it is', () => {
    expect(whyNot(sappers('. e . .'), mend(sappers('. e . .')))).toBe('trackWhole')
    const late = torn({
      state: (s, unit) => {
        s.railCut[1] = 1
        s.clock[unit('e')] = 360
      },
    })
    expect(whyNot(late, mend(late))).toBe('notEnoughTime')
    const p = torn()
    give(p, mend(p))
    expect(view(p, 'soviet').state.trackWork[1]).toBe(360)
  })
})

describe('wrecking a station', () => {
  const exits = [{ hex: 3, side: 'japanese' as const, name: 'East' }]
  const objectives = [{ id: 'S', name: 'Station', hex: 1, kind: 'town', startsWith: 'japanese' as const }]
  const station = (drawing: string, options: PositionOptions = {}) =>
    line(drawing, [train(0)], {
      ...options,
      units: { e: SAPPERS },
      scenario: { trains: [train(0)], objectives, exits },
    })

  it('takes two turns of six hours, once', () => {
    const p = station('. e . .')
    give(p, wreck(p))
    expect([p.state.stationWork[1], whyNot(p, wreck(p))]).toEqual([360, 'notEnoughTime'])
    nextTurn(p)
    expect(give(p, wreck(p))).toMatchObject([{ kind: 'wrecking', minutes: STATION_MINUTES, done: true }])
    expect(whyNot(p, wreck(p))).toBe('noStation')
  })

  it('is asked where there is a station', () => {
    const p = station('. . e .')
    expect(whyNot(p, wreck(p))).toBe('noStation')
  })

  it('lets trains pass, but loads and unloads none', () => {
    const wrecked = (drawing: string) =>
      station(drawing, { state: s => (s.stationWork[1] = STATION_MINUTES) })
    const [outside, inside] = [wrecked('a . . .'), wrecked('. a . .')]
    expect(whyNot(outside, ride(outside, 'a', '0100'))).toBe('stationWrecked')
    expect(whyNot(outside, ride(outside, 'a', '0300'))).toBeNull()
    expect(whyNot(inside, ride(inside, 'a', '0300'))).toBe('stationWrecked')
  })

  it('has the goods of the railway set down on either side of it', () => {
    const columns = [
      {
        side: 'japanese',
        source: '0300',
        lift: 9,
        serviceable: 1000,
        tonsPerDay: 9,
        byRail: true,
        fromTurn: 0,
      },
    ] as const
    const minutes = (work: number): number[] => {
      const p = station('. a . .', { columns, state: s => (s.stationWork[1] = work) })
      return [...roadsOf(p.scenario, p.state, 0).minutes.subarray(0, 3)]
    }
    expect(minutes(STATION_MINUTES - 1)).toEqual([0, 0, 0])
    expect(minutes(STATION_MINUTES)).toEqual([0, expect.any(Number), 0])
    expect(minutes(STATION_MINUTES)[1]).toBeGreaterThan(0)
  })
})
