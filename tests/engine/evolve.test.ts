import { describe, expect, it } from 'vitest'
import { occupancy } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { evolve } from '../../src/engine/evolve.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { skirmish } from '../support/battles.ts'
import { type Position, position } from '../support/position.ts'

/** Applies events to a drawn position and gives it back. */
const happen = (p: Position, ...events: readonly GameEvent[]): Position => {
  for (const event of events) evolve(p.scenario, p.state, event)
  return p
}
/** Names of the fields that an event wrote to. */
function written(p: Position, event: GameEvent): readonly string[] {
  const before = { ...p.state, ...Object.fromEntries(Object.entries(p.state).map(copyOf)) }
  happen(p, event)
  return Object.entries(p.state).flatMap(([name, field]) =>
    name !== 'bytes' && String(field) !== String(before[name as keyof typeof before]) ? [name] : [],
  )
}
const copyOf = ([name, field]: [string, unknown]): [string, unknown] => [
  name,
  ArrayBuffer.isView(field) ? Array.from(field as Uint8Array) : field,
]

describe('losses', () => {
  it('go over from the unit to its dead, wounded and captured, AFVs and guns to the wrecks', () => {
    const p = position('A . b', {
      units: {
        A: {
          equipment: [
            { type: 't34', count: 30 },
            { type: 'gun76', count: 12 },
          ],
        },
      },
    })
    const A = p.unit('A')
    const loss = { unit: A, killed: 10, wounded: 20, captured: 3, afv: 4, guns: 5 }
    happen(p, { kind: 'losses', cause: 'assault', losses: [loss, { ...loss, killed: 1, afv: 0 }] })
    const { state } = p
    expect([state.men[A], state.killed[A], state.wounded[A], state.captured[A]]).toEqual([1943, 11, 40, 6])
    expect([state.afv[A], state.afvLost[A], state.guns[A], state.gunsLost[A]]).toEqual([26, 4, 2, 10])
  })
})

describe('a march', () => {
  it('writes what it says of its unit and its bridge, and nothing else', () => {
    const p = skirmish()
    const step = { clock: 60, account: 70, fuel: 900, readiness: 990 }
    const event: GameEvent = {
      ...{ kind: 'moved', unit: p.unit('A'), from: p.hex('0000'), to: p.hex('0100'), ...step },
      ...{ crossing: 0, crossingClock: 45, waited: 5 },
    }
    expect([...written(p, event)].sort()).toEqual(
      ['account', 'busy', 'clock', 'crossingClock', 'fuel', 'hex', 'ordered', 'readiness'].sort(),
    )
    const A = p.unit('A')
    const { state } = p
    expect([state.clock[A], state.account[A], state.fuel[A], state.readiness[A]]).toEqual([60, 70, 900, 990])
    expect([p.where('A'), state.crossingClock[0]]).toEqual(['0100', 45])
  })

  it('that cannot be finished keeps its minutes, until the unit stands elsewhere or is attacked', () => {
    const begun = (): Position => {
      const p = position('A . b')
      const step = { clock: 360, account: 360, readiness: 1000, crossing: -1, crossingClock: 0 }
      return happen(p, { kind: 'progressed', unit: p.unit('A'), to: p.hex('0100'), progress: 200, ...step })
    }
    const kept = (p: Position) => [p.state.progress[p.unit('A')], p.state.progressTo[p.unit('A')]]
    const p = begun()
    expect(kept(p)).toEqual([200, p.hex('0100')])
    expect(kept(happen(begun(), { kind: 'retreated', unit: 0, path: [1] }))).toEqual([0, -1])
    expect(kept(happen(begun(), assaultOn(p, p.hex('0000'))))).toEqual([0, -1])
  })
})

/** An assault by `b` on `A`. */
const assaultOn = (p: Position, target: number): GameEvent => ({
  kind: 'assault',
  side: 1,
  target,
  mode: 'hasty',
  start: 60,
  end: 240,
  attack: [{ unit: p.unit('b'), power: 10, role: 'assault' }],
  defence: [{ unit: p.unit('A'), power: 10, role: 'defence' }],
  ratio: 1000,
  startPip: 0,
  shifts: [],
  dice: [3, 4],
  result: 7,
  retreat: 0,
  busy: [p.unit('b')],
  places: [target],
})

describe('an assault', () => {
  it('takes the time of those it keeps busy and of its place, and is counted there', () => {
    const p = position('A b .')
    happen(p, assaultOn(p, p.hex('0000')))
    const { state, unit, hex } = p
    expect([state.clock[unit('b')], state.busy[unit('b')], state.assaulted[unit('b')]]).toEqual([240, 1, 1])
    expect([state.clock[unit('A')], state.assaulted[unit('A')]]).toEqual([0, 0])
    expect([state.hexClock[hex('0000')], state.hexClock[hex('0200')], state.assaults[hex('0000')]]).toEqual([
      240, 0, 1,
    ])
  })
})

describe('a side that begins its turn', () => {
  it('has its hours again, but not before its release', () => {
    const turns = [{ start: 360, end: 720, dark: 0, weather: ['dry' as const] }]
    const p = position('ABCD . e', {
      turns,
      units: { A: { release: 0 }, B: { release: 500 }, C: { release: 9000 }, D: { release: null } },
      state: state => state.clock.fill(99),
    })
    happen(p, { kind: 'sideStarted', side: 0 })
    expect([...p.state.clock]).toEqual([0, 140, 360, 360, 99])
  })

  it("finds places free and its own marks cleared, the enemy's as they were", () => {
    const p = skirmish({
      state: state =>
        [
          state.hexClock,
          state.crossingClock,
          state.assaults,
          state.ordered,
          state.busy,
          state.assaulted,
        ].forEach(field => field.fill(1)),
    })
    happen(p, { kind: 'sideStarted', side: 1 })
    const { state, unit } = p
    expect([...state.hexClock, ...state.crossingClock, ...state.assaults].some(clock => clock > 0)).toBe(
      false,
    )
    for (const field of ['ordered', 'busy', 'assaulted'] as const)
      expect([state[field][unit('b')], state[field][unit('A')]], field).toEqual([0, 1])
  })
})

describe('units that leave', () => {
  it('finished: off the board, and both sides know', () => {
    const p = position('A . b', { seen: false })
    const u = p.unit('b')
    happen(p, { kind: 'finished', unit: u, cause: 'destroyed' })
    expect([p.where('b'), STATUSES[p.state.status[u]!]]).toEqual(['', 'finished'])
    expect([...p.state.sighting.subarray(u * 2, u * 2 + 2)]).toEqual([3, 3])
  })

  it.each([
    ['an enemy who sees it go', true, [3, 3], '0200'],
    ['nobody else', false, [0, 3], null],
  ] as const)('exited: off the board, known to its own side and to %s', (_, seen, sighting, report) => {
    const p = position('A . b', { seen })
    const u = p.unit('b')
    happen(p, { kind: 'exited', unit: u, hex: p.hex('0200') })
    expect([p.where('b'), STATUSES[p.state.status[u]!]]).toEqual(['', 'exited'])
    expect([...p.state.sighting.subarray(u * 2, u * 2 + 2)]).toEqual(sighting)
    expect(p.state.reportHex[u * 2]).toBe(report === null ? -1 : p.hex(report))
    expect(p.state.reportHex[u * 2 + 1]).toBe(p.hex('0200'))
  })
})

describe('knowledge', () => {
  it('keeps the last report, and takes the ground as it now is', () => {
    const p = position('A . b')
    const u = p.unit('b')
    happen(
      p,
      { kind: 'sighted', side: 0, unit: u, sighting: 2, hex: p.hex('0100') },
      { kind: 'sighted', side: 0, unit: u, sighting: 1, hex: -1 },
    )
    expect([p.state.sighting[u * 2], p.state.reportHex[u * 2], p.state.sighting[u * 2 + 1]]).toEqual([
      1, 1, 3,
    ])
    p.state.control[1] = 2
    happen(p, { kind: 'surveyed', side: 0, hexes: [1] })
    expect([p.state.controlSeen[2], p.state.controlSeen[3]]).toEqual([2, 0])
  })
})

describe('points', () => {
  it('remember who holds a place, and when it was first taken', () => {
    const p = skirmish()
    happen(
      p,
      { kind: 'objective', objective: 0, side: 0, at: 500, first: true },
      { kind: 'objective', objective: 0, side: 1, at: 600, first: false },
    )
    expect([p.state.heldBy[0], p.state.takenAt[0], p.state.takenAt[1]]).toEqual([2, 500, -1])
    happen(
      p,
      { kind: 'checkpoint', checkpoint: 0, at: 700 },
      { kind: 'tally', rule: 6, tally: 3 },
      { kind: 'gameEnded' },
    )
    expect([p.state.reachedAt[0], p.state.tally[6], p.state.over[0]]).toEqual([700, 3, 1])
  })
})

describe('supply', () => {
  it('fills the unit and is booked to its column', () => {
    const p = skirmish()
    const handed = { fuel: 1900, ammo: 1950, kilograms: 640, burntKilograms: 9, cause: 'full' as const }
    happen(
      p,
      { kind: 'supplied', unit: p.unit('A'), ...handed },
      { kind: 'supplied', unit: p.unit('b'), ...handed },
    )
    expect([p.state.fuel[p.unit('A')], p.state.ammo[p.unit('A')]]).toEqual([1900, 1950])
    expect([[...p.state.delivered], [...p.state.burnt]]).toEqual([
      [640, 640],
      [9, 9],
    ])
  })
})

describe('every event', () => {
  it('makes what was derived from the state out of date', () => {
    const p = position('A . b')
    const table = occupancy(p.scenario, p.state)
    expect(occupancy(p.scenario, p.state)).toBe(table)
    happen(p, { kind: 'advanced', unit: p.unit('A'), from: p.hex('0000'), to: p.hex('0100') })
    expect(occupancy(p.scenario, p.state)[p.hex('0100')]).toEqual([p.unit('A')])
  })
})
