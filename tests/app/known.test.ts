import { describe, expect, it } from 'vitest'
import { isDiscovery } from '../../src/app/discovery.ts'
import { knownEvents } from '../../src/app/known.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import { copyState } from '../../src/engine/state.ts'
import { SIDES, type Side } from '../../src/engine/types.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack } from '../support/fight.ts'
import { flight, wings } from '../support/flying.ts'
import { type Position, position } from '../support/position.ts'

/** What a side learns of an order. */
function learned(p: Position, viewer: Side, order: Order) {
  const before = copyState(p.scenario, p.state)
  const applied = applyOrder(p.scenario, p.state, order, scriptedDice([[6, 6]]))
  if (!applied.ok) throw new Error(applied.refusal.code)
  const known = knownEvents(p.scenario, viewer, before, applied.events)
  return { ...known, kinds: known.log.map(({ kind }) => kind), events: applied.events }
}
const march = (p: Position, letter: string, ...path: string[]): Order => ({
  kind: 'move',
  unit: p.unit(letter),
  path: path.map(p.hex),
})

describe('marches', () => {
  it("of one's own are one line and one way, however many hexes", () => {
    const p = position('A . . . . b')
    const { log, marches } = learned(p, 'soviet', march(p, 'A', '0100', '0200', '0300'))
    expect(log.filter(({ kind }) => kind === 'moved')).toMatchObject([
      { from: p.hex('0000'), to: p.hex('0300') },
    ])
    expect(marches).toEqual([{ unit: p.unit('A'), path: ['0000', '0100', '0200', '0300'].map(p.hex) }])
  })

  it('keep the narrow place that they used, and all the time spent waiting', () => {
    const p = position('A . . . . b', {
      rivers: [['0000', '0100', 'major']],
      crossings: [
        {
          id: 'Ferry',
          between: ['0000', '0100'],
          kind: 'ferry',
          capacity: [{ from: 0, unit: 'vehicles', perHour: 200, loadClass: 30 }],
        },
      ],
      state: state => {
        state.crossingClock[0] = 45
      },
    })
    const { log } = learned(p, 'soviet', march(p, 'A', '0100', '0200'))
    expect(log.filter(({ kind }) => kind === 'moved')).toMatchObject([
      { to: p.hex('0200'), crossing: 0, crossingClock: 105, waited: 45 },
    ])
  })

  it('of an enemy out of sight are nothing, into sight a report, out of sight not followed', () => {
    // Rifles see three hexes of two kilometres.
    const enemy = (drawing: string, seen: boolean): Position =>
      position(drawing, { side: 'japanese', seen, hexMetres: 2000 })
    const way = (p: Position, ...hexes: string[]) => [{ unit: p.unit('a'), path: hexes.map(p.hex) }]
    const far = enemy('a . . . . B', false)
    expect(learned(far, 'soviet', march(far, 'a', '0100'))).toMatchObject({ log: [], marches: [] })
    const coming = learned(far, 'soviet', march(far, 'a', '0100', '0200', '0300', '0400'))
    expect(coming.kinds).toEqual(['sighted'])
    expect(coming.marches).toEqual(way(far, '0200', '0300', '0400'))
    const near = enemy('. . . . a B', true)
    const going = learned(near, 'soviet', march(near, 'a', '0300', '0200', '0100', '0000'))
    expect(going.kinds).toEqual([])
    expect(going.marches).toEqual(way(near, '0400', '0300', '0200'))
  })
})

describe('a unit that leaves the map', () => {
  /** What both sides hear as the Soviet turn ends with A on its way out by the west. */
  const leaving = (drawing: string, seen: boolean) => {
    const p = position(drawing, {
      seen,
      scenario: {
        exits: [{ hex: 0, side: 'soviet', name: 'West' }],
        checkpoints: [
          {
            id: 'out',
            name: 'out',
            planned: 60,
            measure: { units: [0], count: 1, hexes: [0], within: 0, exited: true },
          },
        ],
      },
      state: state => state.busy.fill(1),
    })
    return SIDES.map(side => {
      const { kinds } = learned({ ...p, state: copyState(p.scenario, p.state) }, side, { kind: 'end' })
      return kinds.filter(kind => kind === 'exited' || kind === 'checkpoint')
    })
  }

  it('is its own affair, and that of an enemy who sees it go', () => {
    expect(leaving('A . . b', false)).toEqual([['exited', 'checkpoint'], []])
    expect(leaving('A b . .', true)).toEqual([['exited', 'checkpoint'], ['exited']])
  })
})

describe('a bridge blown', () => {
  const drawn = (side: Side): Position =>
    position('A . . . e .', {
      side,
      seen: false,
      units: { e: { arm: 'engineer', men: 250, equipment: [] } },
      rivers: [['0300', '0400', 'major']],
      crossings: [
        {
          id: 'bridge',
          kind: 'bridge',
          between: ['0300', '0400'],
          capacity: [{ from: 0, unit: 'vehicles', perHour: 60, loadClass: 60 }],
        },
      ],
    })
  const order = (p: Position): Order => ({ kind: 'demolish', unit: p.unit('e'), crossing: 0 })

  it('is heard by both sides; who tried it and with what luck only his own learns', () => {
    const p = drawn('japanese')
    expect(learned(p, 'japanese', order(p)).kinds).toEqual(['demolition', 'crossingBlown'])
    expect(learned(p, 'soviet', order(p)).kinds).toEqual(['crossingBlown'])
  })

  it('is not taken back: dice have been thrown', () => {
    const p = drawn('japanese')
    expect(isDiscovery('japanese', learned(p, 'japanese', order(p)).events)).toBe(true)
  })
})

describe('an enemy lost and found again', () => {
  it('is reported anew, and nobody knows by which way he came', () => {
    const p = position('a . . . . B', { side: 'japanese' })
    const at = { kind: 'sighted', side: 0, unit: p.unit('a') } as const
    const events: GameEvent[] = [
      { ...at, sighting: 1, hex: p.hex('0000') },
      { ...at, sighting: 2, hex: p.hex('0300') },
      { ...at, sighting: 3, hex: p.hex('0400') },
    ]
    const { log, marches } = knownEvents(p.scenario, 'soviet', p.state, events)
    expect(log).toEqual([events[1]])
    expect(marches).toEqual([{ unit: p.unit('a'), path: ['0300', '0400'].map(p.hex) }])
  })
})

describe('a fight', () => {
  const battery = (seen: boolean): Position =>
    position('. . b A . .\n g . . . . .', {
      side: 'japanese',
      seen,
      units: {
        b: { men: 9000 },
        A: { men: 300 },
        g: { arm: 'artillery', gunRange: 20_000, ammoStart: 2000 },
      },
    })
  const support = (p: Position) => attack(p, 'b', '0300', { support: 'g' })

  it('names the guns that were seen, and is silent on those that were not', () => {
    const seen = battery(true)
    const hidden = battery(false)
    hidden.state.sighting[hidden.unit('b') * 2] = 3
    hidden.state.sighting[hidden.unit('A') * 2 + 1] = 3
    const guns = (p: Position, viewer: Side): readonly (readonly number[])[] =>
      learned(p, viewer, support(p)).fights.map(({ attack, busy }) => [
        ...attack.filter(({ role }) => role === 'support').map(({ unit }) => unit),
        ...busy.filter(u => u === p.unit('g')),
      ])
    expect(guns(seen, 'soviet')).toEqual([[seen.unit('g'), seen.unit('g')]])
    expect(guns(hidden, 'soviet')).toEqual([[]])
    expect(guns(hidden, 'japanese')).toEqual([[hidden.unit('g'), hidden.unit('g')]])
  })
})

describe('what cannot be taken back', () => {
  const base = { unit: 1, hex: 2 }
  it.each([
    ['a contact', { kind: 'contact', ...base, enemy: 0, clock: 0, account: 0, readiness: 0 }, true],
    ['the end of the turn', { kind: 'sideEnded', side: 0 }, true],
    ['an enemy in sight', { kind: 'sighted', side: 0, sighting: 2, ...base }, true],
    ['an enemy out of sight', { kind: 'sighted', side: 0, sighting: 1, ...base }, false],
    ['what the enemy sees', { kind: 'sighted', side: 1, sighting: 3, ...base }, false],
    ['lost ground in sight', { kind: 'surveyed', side: 0, hexes: [2] }, true],
    ['a stance', { kind: 'stance', unit: 1, stance: 'hold' }, false],
  ] as [string, GameEvent, boolean][])('%s', (_, event, final) => {
    expect(isDiscovery('soviet', [event])).toBe(final)
  })
})

describe('sorties', () => {
  const guard = (letter: string): Position =>
    position('A . b . g', {
      scenario: wings(3),
      units: { g: { arm: 'antiAircraft', airGuard: 8000 } },
      state: (state, unit) => {
        state.sighting[unit(letter) * 2] = 0
      },
    })
  const sortie = (p: Position, viewer: Side, order: Order) =>
    learned(p, viewer, order).log.filter(event => event.kind === 'sortie')

  it('are heard of by those they fall on, but a look by nobody', () => {
    const p = position('A . b', { scenario: wings(3) })
    expect(sortie(p, 'japanese', flight(p, 'strike', '0200'))).toHaveLength(1)
    expect(sortie(p, 'japanese', flight(p, 'scout', '0200'))).toEqual([])
    expect(sortie(p, 'soviet', flight(p, 'scout', '0200'))).toHaveLength(1)
  })

  it('do not name the guns that fired from where nobody saw them', () => {
    const hidden = guard('g')
    expect(sortie(hidden, 'soviet', flight(hidden, 'strike', '0200'))).toMatchObject([{ guard: -1 }])
    expect(sortie(hidden, 'japanese', flight(hidden, 'strike', '0200'))).toMatchObject([
      { guard: hidden.unit('g') },
    ])
  })

  it('cannot be taken back', () => {
    const p = position('A . b', { scenario: wings(3) })
    const { events } = learned(p, 'soviet', flight(p, 'strike', '0200'))
    expect(isDiscovery('soviet', events)).toBe(true)
  })
})
