/** States kept in records: short, exact, looked at under other engines, and never believed for play from a file. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin } from '../../src/engine/sequence.ts'
import { copyState, type GameState } from '../../src/engine/state.ts'
import { type GameRecord, replay, stateHash } from '../../src/record/record.ts'
import { decode, encode } from '../../src/record/runs.ts'
import { snapshotsUpTo, startingPoint, statesOf, withSnapshot } from '../../src/record/snapshots.ts'
import { readRecord } from '../../src/scenario/recordFile.ts'
import { battle, skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'
import { goldenRecord } from '../support/savedGames.ts'

const scenario = { ...skirmish().scenario, hash: '0123456789abcdef' }
const played = playout(scenario, 4, () => {}).record

/** The record with a snapshot of each of its turns, and those states. */
function kept(of = scenario, game: GameRecord = played): { record: GameRecord; states: GameState[] } {
  let record: GameRecord = game
  const states: GameState[] = []
  replay(of, game, (before, given, _events, after) => {
    const turns = given !== null && before.turn[0] === after.turn[0]
    if (turns || after.over[0] === 1) return
    states.push(copyState(of, after))
    record = withSnapshot(of, record, after)
  })
  return { record, states }
}
const { record, states } = kept()
const snapshots = record.snapshots!

/** The record with its snapshots changed, read as a stranger's file. */
function taken(change: object): readonly number[] {
  const read = readRecord(JSON.stringify({ ...record, snapshots: { ...snapshots, ...change } }))
  return read.ok ? statesOf(scenario, read.record).map(({ turn }) => turn) : []
}
/** The same with one state changed before it was written. */
function takenWith(change: (state: ReturnType<typeof copyState>) => void): readonly number[] {
  const state = copyState(scenario, begin(scenario, 4).state)
  change(state)
  return statesOf(scenario, withSnapshot(scenario, played, state)).map(({ turn }) => turn)
}

describe('snapshots', () => {
  it('bring back each turn as it began, through the text of a save', () => {
    const read = readRecord(JSON.stringify(record))
    if (!read.ok) throw new Error(read.fault)
    const shown = statesOf(scenario, read.record)
    expect(shown.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6])
    expect(shown.map(({ state }) => stateHash(state))).toEqual(states.map(stateHash))
  })

  it('make a save of the longest battle no more than twice as long', () => {
    const { scenario: hailar } = battle('hailar')
    const golden = goldenRecord('hailar')
    const whole = kept(hailar, golden).record
    expect(whole.snapshots!.states).toHaveLength(40)
    expect(JSON.stringify(whole).length).toBeLessThan(2 * JSON.stringify(golden).length)
  })

  it('of another engine are shown: fields that it had not are as at the beginning', () => {
    const older = { ...record, engine: '0.0.1' }
    expect(statesOf(scenario, older)).toHaveLength(6)
    const renamed = taken({ fields: snapshots.fields.replace('razing:', 'digging:') })
    expect(renamed).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('of another roster are not', () => {
    expect(taken({ fields: snapshots.fields.replace(/\bhex:/, 'place:') })).toEqual([])
    expect(taken({ fields: snapshots.fields.replace(/\bmen:\w+:\d+/, 'men:i32:3') })).toEqual([])
  })

  it('that are none, or hold what no state can, are not shown', () => {
    const [first, second] = snapshots.states
    expect(taken({ fields: 'hex:f64:9' })).toEqual([])
    expect(taken({ fields: 'hex:i32:999999 men:i32:999999' })).toEqual([])
    expect(taken({ states: [{ ...first, block: '/////w==' }] })).toEqual([])
    expect(taken({ states: [{ ...first, block: '=A=' }] })).toEqual([])
    expect(taken({ states: [{ ...first, turn: 2 }] })).toEqual([])
    expect(taken({ states: [first, first, second] })).not.toContain(2)
    expect(takenWith(() => {})).toEqual([1])
    const lies: ((state: ReturnType<typeof copyState>) => void)[] = [
      state => (state.hex[0] = scenario.map.terrain.length),
      state => (state.hex[0] = -1),
      state => (state.status[1] = 99),
      state => (state.turn[0] = 99),
      state => (state.carrier[0] = 0),
      state => (state.control[3] = 3),
      state => (state.heldBy[0] = 7),
      state => (state.trainUnit[0] = 30_000),
    ]
    for (const lie of lies) expect(takenWith(lie)).toEqual([])
  })

  it('are played on from only where the hash of the record names the very state', () => {
    const start = startingPoint(scenario, record, 3)
    expect(start).toMatchObject({ turn: 3, playerTurns: 4 })
    expect(stateHash(start!.state)).toBe(record.playerTurns[3]!.hash)
    // The first turn has no hash before it, the seventh no snapshot.
    expect(startingPoint(scenario, record, 1)).toBeNull()
    expect(startingPoint(scenario, record, 7)).toBeNull()
    const forged = {
      ...record,
      playerTurns: record.playerTurns.map(turn => ({ ...turn, hash: '0'.repeat(16) })),
    }
    expect(startingPoint(scenario, forged, 3)).toBeNull()
    const renamed = { ...snapshots, fields: snapshots.fields.replace('razing:', 'digging:') }
    expect(startingPoint(scenario, { ...record, snapshots: renamed }, 3)).toBeNull()
  })

  it('go along with a branch as far as they are its own past', () => {
    const turns = snapshotsUpTo(record, 3).snapshots!.states.map(({ turn }) => turn)
    expect(turns).toEqual([1, 2, 3])
    expect(snapshotsUpTo(record, 0)).not.toHaveProperty('snapshots')
    expect(snapshotsUpTo(played, 3)).toEqual(played)
  })

  it('are refused by the door where they are no text of theirs', () => {
    const fault = (change: object): string => {
      const read = readRecord(JSON.stringify({ ...record, snapshots: { ...snapshots, ...change } }))
      return read.ok ? '' : read.fault
    }
    expect(fault({ fields: 'hex;DROP' })).toContain('/snapshots/fields: ')
    expect(fault({ states: [{ turn: 1, block: '<b>' }] })).toContain('/snapshots/states/0/block: ')
    expect(fault({ states: Array(1001).fill({ turn: 1, block: '' }) })).toContain('at most 1000')
    expect(fault({ more: 1 })).toContain('/snapshots/more: ')
  })
})

describe('runs', () => {
  it('give back the bytes they were made of', () => {
    const bytes = fc.array(fc.oneof(fc.constant(0), fc.nat(255)), { maxLength: 400 })
    fc.assert(
      fc.property(bytes, list => {
        const given = Uint8Array.from(list)
        expect(decode(encode(given), given.length)).toEqual(given)
      }),
    )
  })

  it('never write beyond their block, whatever the text', () => {
    fc.assert(
      fc.property(fc.base64String(), fc.nat(50), (text, size) => {
        const bytes = decode(text, size)
        expect(bytes === null || bytes.length === size).toBe(true)
      }),
    )
  })
})
