import { beforeAll, describe, expect, it } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import type { Decree } from '../../src/engine/decree.ts'
import { parseHex } from '../../src/engine/map/hexMap.ts'
import { orderFromJson } from '../../src/engine/notation.ts'
import { applyDecree } from '../../src/engine/rules/decrees.ts'
import { begin } from '../../src/engine/sequence.ts'
import { copyState } from '../../src/engine/state.ts'
import {
  addOrder,
  type GameRecord,
  matches,
  newRecord,
  type PlayerTurn,
  recordId,
  replay,
  stateHash,
} from '../../src/record/record.ts'
import { skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'

const { scenario } = skirmish()
const SEED = 4
const at = (text: string): number => parseHex(scenario.map, text)

let record: GameRecord
let finalHash: string
beforeAll(() => {
  const played = playout(scenario, SEED, () => {})
  record = played.record
  finalHash = stateHash(played.state)
})

/** The record with one of its player turns changed. */
const changed = (index: number, change: (turn: PlayerTurn) => PlayerTurn): GameRecord => ({
  ...record,
  playerTurns: record.playerTurns.map((turn, i) => (i === index ? change(turn) : turn)),
})
/** Player turn number `index` as a fault names it. */
const place = (index: number) => ({
  turn: Math.floor(index / 2) + 1,
  side: index % 2 === 0 ? 'soviet' : 'japanese',
})
const faultOf = (broken: GameRecord): unknown => replay(scenario, broken).fault

describe('a record', () => {
  it('has a player turn of each side in each turn, each with its hash', () => {
    expect(record.playerTurns.map(({ turn, side }) => ({ turn, side }))).toEqual(
      Array.from({ length: 12 }, (_, index) => place(index)),
    )
    expect(record.playerTurns.every(({ hash }) => /^[0-9a-f]{16}$/.test(hash ?? ''))).toBe(true)
    expect(new Set(record.playerTurns.map(({ hash }) => hash)).size).toBe(12)
  })

  it('replays to the same state, through every one of its orders', () => {
    const steps: string[] = []
    const replayed = replay(scenario, JSON.parse(JSON.stringify(record)) as GameRecord, (_before, order) =>
      steps.push(order?.kind ?? 'opening'),
    )
    const orders = record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 0)
    expect(replayed).toMatchObject({ fault: null, orders })
    expect(stateHash(replayed.state)).toBe(finalHash)
    expect(steps).toHaveLength(orders + 1)
  })

  it('that is just begun, or stands in the middle of a turn, replays as far as it goes', () => {
    const fresh = newRecord(scenario, SEED, { soviet: 'human', japanese: 'greedy' })
    expect(stateHash(replay(scenario, fresh).state)).toBe(stateHash(begin(scenario, SEED).state))
    const [first] = record.playerTurns
    const half = {
      ...record,
      playerTurns: [{ turn: 1, side: 'soviet' as const, orders: first!.orders.slice(0, 2) }],
    }
    expect(replay(scenario, half)).toMatchObject({ fault: null, orders: 2 })
  })
})

describe('a record that was changed', () => {
  it('names the player turn where a march was removed', () => {
    const isMarch = (json: PlayerTurn['orders'][number]): boolean => json !== 'end' && 'move' in json
    const marching = record.playerTurns.flatMap(({ orders }, i) => (orders.some(isMarch) ? [i] : []))
    expect(marching.length).toBeGreaterThan(6)
    for (const index of marching) {
      const fault = faultOf(
        changed(index, turn => ({
          ...turn,
          orders: turn.orders.filter((_, n) => n !== turn.orders.findIndex(isMarch)),
        })),
      )
      // Without its march the state differs, or a later order of the turn is no longer lawful.
      expect(fault).toMatchObject(place(index))
      expect(['hash', 'refused']).toContain((fault as { code: string }).code)
    }
  })

  it('names the player turn into which a lawful order was put', () => {
    const faults = (['low', 'high'] as const).flatMap(
      priority =>
        faultOf(
          changed(0, turn => ({
            ...turn,
            orders: [...turn.orders.slice(0, -1), { priority, unit: 'C' }, 'end'],
          })),
        ) ?? [],
    )
    // Of two priorities one at least is not what it was.
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults)
      expect(fault).toMatchObject({ ...place(0), code: 'hash', expected: record.playerTurns[0]!.hash })
  })

  it('names order and reason where one is not lawful', () => {
    const stolen = changed(2, turn => ({ ...turn, orders: [{ priority: 'low', unit: 'b' }, ...turn.orders] }))
    expect(faultOf(stolen)).toMatchObject({
      code: 'refused',
      ...place(2),
      order: 0,
      refusal: { code: 'notYours' },
    })
    const nonsense = changed(2, turn => ({
      ...turn,
      orders: [...turn.orders.slice(0, -1), { move: 'Q', path: [] }],
    }))
    expect(faultOf(nonsense)).toMatchObject({
      code: 'refused',
      ...place(2),
      refusal: { code: 'badOrder', at: 'move' },
    })
  })

  it('names the turn where the end was cut off and others follow', () => {
    const cut = changed(4, ({ turn, side, orders }) => ({ turn, side, orders: orders.slice(0, -1) }))
    expect(faultOf(cut)).toEqual({ code: 'noHash', ...place(4) })
  })

  it('names the turn whose hash is missing though it has ended, the last one too', () => {
    const bare = (index: number) => changed(index, ({ turn, side, orders }) => ({ turn, side, orders }))
    expect(faultOf(bare(5))).toEqual({ code: 'noHash', ...place(5) })
    expect(faultOf(bare(11))).toEqual({ code: 'noHash', ...place(11) })
  })

  it('names the turn that was left out', () => {
    const short = { ...record, playerTurns: record.playerTurns.filter((_, i) => i !== 3) }
    expect(faultOf(short)).toEqual({
      code: 'wrongTurn',
      ...place(4),
      expectedTurn: place(3).turn,
      expectedSide: place(3).side,
    })
  })

  it('names what comes after the end of the game', () => {
    const longer = {
      ...record,
      playerTurns: [...record.playerTurns, { turn: 7, side: 'soviet' as const, orders: [] }],
    }
    expect(faultOf(longer)).toEqual({ code: 'afterEnd', turn: 7, side: 'soviet' })
  })

  it('names an order after the end of its player turn', () => {
    const fault = faultOf(
      changed(0, turn => ({ ...turn, orders: [...turn.orders, { priority: 'low', unit: 'C' }] })),
    )
    expect(fault).toEqual({ code: 'afterEnd', ...place(0) })
    const both = faultOf(changed(0, turn => ({ ...turn, orders: [...turn.orders, 'end'] })))
    expect(both).toEqual({ code: 'afterEnd', ...place(0) })
  })

  it('names the turn of a missing order even where the order changed nothing', () => {
    const idle = newRecord(scenario, SEED, { soviet: 'human', japanese: 'human' })
    const { state } = begin(scenario, SEED)
    const unit = scenario.units.findIndex(({ side }) => side === 'soviet')
    const again = { kind: 'priority', unit, priority: scenario.units[unit]!.priorityStart } as const
    const ended = applyOrder(scenario, state, { kind: 'end' })
    if (!ended.ok) throw new Error('Expected the turn to end')
    const given = addOrder(
      scenario,
      addOrder(scenario, idle, state, again, state),
      state,
      { kind: 'end' },
      ended.state,
    )
    expect(replay(scenario, given).fault).toBeNull()
    const missing = {
      ...given,
      playerTurns: given.playerTurns.map(turn => ({ ...turn, orders: turn.orders.slice(1) })),
    }
    expect(faultOf(missing)).toMatchObject({ code: 'ordersHash', turn: 1, side: 'soviet' })
  })

  it('is caught where the dice fall otherwise under another seed: for an event of the first turn or in the first fight', () => {
    const fought = record.playerTurns.findIndex(({ orders }) =>
      orders.some(json => json !== 'end' && 'attack' in json),
    )
    const fault = replay(scenario, { ...record, seed: SEED + 1 }).fault
    expect(fought).toBeGreaterThanOrEqual(0)
    if (fault === null || !('turn' in fault)) throw new Error('Expected a fault that names its turn')
    expect(fault.turn).toBeLessThanOrEqual(place(fought).turn)
  })

  it('belongs to one battle, one content and one engine', () => {
    const codes = [{ scenario: 'other' }, { scenarioHash: '0000000000000000' }, { engine: '9' }].map(
      change => matches(scenario, { ...record, ...change })?.code,
    )
    expect(codes).toEqual(['otherScenario', 'otherContent', 'otherEngine'])
    expect(faultOf({ ...record, scenarioHash: '0000000000000000' })).toMatchObject({ code: 'otherContent' })
    expect(matches(scenario, record)).toBeNull()
  })

  it('gives the state it reached before the fault', () => {
    const broken = changed(4, turn => ({ ...turn, orders: [{ move: 'Q', path: [] }] }))
    const { state, orders } = replay(scenario, broken)
    expect(stateHash(state)).toBe(record.playerTurns[3]!.hash)
    expect(orders).toBe(record.playerTurns.slice(0, 4).reduce((sum, turn) => sum + turn.orders.length, 0))
  })
})

describe('a record with a decree in it', () => {
  /** The first player turn with a unit put elsewhere before its end, hashed anew. */
  const decree: Decree = {
    kind: 'decree',
    deed: { deed: 'march', unit: scenario.unitIndex.get('C')!, to: at('0302'), by: 60 },
    source: 'G7',
    note: 'It was there.',
  }
  const { state } = begin(scenario, SEED)
  const moved = copyState(scenario, state)
  const applied = applyDecree(scenario, moved, decree)
  const seats = { soviet: 'human', japanese: 'human' }
  const decreed = addOrder(scenario, newRecord(scenario, SEED, seats), state, decree, moved)
  const ended = applyOrder(scenario, moved, { kind: 'end' })
  if (!applied.ok || !ended.ok) throw new Error('Expected both to be carried out')
  const whole = addOrder(scenario, decreed, moved, { kind: 'end' }, ended.state)

  it('replays to the same hash, and shows the decree as such', () => {
    const given: unknown[] = []
    const { fault, state: reached } = replay(scenario, whole, (_, step) => given.push(step))
    expect(fault).toBeNull()
    expect(reached.hex[decree.deed.deed === 'march' ? decree.deed.unit : 0]).toBe(at('0302'))
    expect(given).toEqual([null, decree, { kind: 'end' }])
  })

  it('names the decree that cannot be', () => {
    const { playerTurns } = whole
    const elsewhere = JSON.parse(JSON.stringify(playerTurns).replace('"0302"', '"0501"'))
    const fault = { code: 'refused', turn: 1, side: 'soviet', order: 0 }
    expect(faultOf({ ...whole, playerTurns: elsewhere })).toMatchObject(fault)
  })
})

describe('the name of a record', () => {
  it('is that of the game that was played, whatever is noted beside it', () => {
    const name = recordId(record)
    expect(name).toMatch(/^[0-9a-f]{16}$/)
    const note = { turn: 1, side: 'soviet' as const, order: -1, text: 'So it began.' }
    expect(recordId({ ...record, memory: { soviet: 1, japanese: 2 }, notes: [note] })).toBe(name)
    const others = [{ seed: 5 }, { form: 'dash' }, { variant: 'rain' }, { scenario: 'other' }]
    const shorter = { playerTurns: record.playerTurns.slice(0, -1) }
    const names = [...others, shorter].map(change => recordId({ ...record, ...change }))
    expect(new Set([name, ...names]).size).toBe(6)
  })
})

describe('the orders of a record', () => {
  it('are in ids and printed hexes, each readable by itself', () => {
    for (const { orders } of record.playerTurns)
      for (const json of orders) expect(orderFromJson(scenario, json).ok).toBe(true)
  })
})
