import { beforeAll, describe, expect, it } from 'vitest'
import type { GameEvent } from '../../src/engine/events.ts'
import { orderToJson } from '../../src/engine/notation.ts'
import { begin } from '../../src/engine/sequence.ts'
import { atOnce, replay, stateHash } from '../../src/record/record.ts'
import { withSnapshot } from '../../src/record/snapshots.ts'
import {
  eventsAt,
  indexRecord,
  indexSnapshots,
  type ReplayIndex,
  stateAt,
  stepAt,
} from '../../src/record/stepping.ts'
import { battle, skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'
import { cutBefore, goldenBattles, goldenRecord } from '../support/savedGames.ts'

/** Player turns of each golden record that are walked through: whole games are replayed elsewhere. */
const PLAYER_TURNS = 10

describe.each(goldenBattles())('the golden record of %s, walked through', id => {
  const { scenario } = battle(id)
  const record = cutBefore(goldenRecord(id), PLAYER_TURNS, 0)
  const forward: { hash: string; events: readonly GameEvent[] }[] = []
  let index: ReplayIndex
  beforeAll(() => {
    replay(scenario, record, (_before, _order, events, after) =>
      forward.push({ hash: stateHash(after), events }),
    )
    index = atOnce(indexRecord(scenario, record))
  })

  it('has a step for its beginning and for every order, in order', () => {
    expect(index.fault).toBeNull()
    const orders = record.playerTurns.flatMap(({ turn, side, orders }) =>
      orders.map((json, order) => ({ turn, side, order, json })),
    )
    const steps = index.steps.map(({ turn, side, order, given }) => ({
      turn,
      side,
      order,
      json: given && given.kind !== 'decree' && orderToJson(scenario, given),
    }))
    expect(steps[0]).toMatchObject({ turn: 1, order: -1, json: null })
    expect(steps.slice(1)).toEqual(orders)
  })

  it('stands step by step where replaying forward stood, walking backwards', () => {
    const back = index.steps.map((_, step) => step).reverse()
    const hashes = back.map(step => stateHash(stateAt(index, step))).reverse()
    expect(hashes).toEqual(forward.map(({ hash }) => hash))
    expect(new Set(hashes).size).toBeGreaterThan(PLAYER_TURNS)
  })

  it('tells of every step what happened in it', () => {
    expect(index.steps.map((_, step) => eventsAt(index, step))).toEqual(forward.map(({ events }) => events))
  })

  it('begins each player turn where the one before has ended', () => {
    expect(index.starts.slice(1).map(({ step }) => stateHash(stateAt(index, step)))).toEqual(
      record.playerTurns.map(({ hash }) => hash),
    )
  })

  it('goes forward in time within a player turn, and keeps within its turn', () => {
    for (const { turn, from, until } of index.steps) {
      const { start, end } = scenario.turns[turn - 1]!
      expect(from).toBeGreaterThanOrEqual(start)
      expect(until).toBeGreaterThanOrEqual(from)
      expect(until).toBeLessThanOrEqual(end)
    }
  })
})

describe('an index', () => {
  const { scenario } = skirmish()
  const { record } = playout(scenario, 4, () => {})
  const index = atOnce(indexRecord(scenario, record))
  const { turn, side, orders } = record.playerTurns[3]!

  it('finds the step of an order by turn, side and number, and else the last before it', () => {
    const start = index.starts[3]!
    expect(start).toMatchObject({ turn, side })
    expect(stepAt(index, turn, side, -1)).toBe(start.step)
    expect(index.steps[stepAt(index, turn, side, 1)]).toMatchObject({ turn, side, order: 1 })
    const last = stepAt(index, turn, side, orders.length - 1)
    expect(index.steps[last]!.given).toEqual({ kind: 'end' })
    expect(stepAt(index, turn, side, 999)).toBe(last)
    expect(stepAt(index, 99, side, 0)).toBe(index.steps.length - 1)
  })

  it('gives the state of a step again as the same one while it is near', () => {
    const state = stateAt(index, 5)
    expect(stateAt(index, 6)).not.toBe(state)
    expect(stateAt(index, 5)).toBe(state)
  })

  it('of a record that does not replay goes up to its fault', () => {
    const broken = {
      ...record,
      playerTurns: record.playerTurns.map((entry, t) =>
        t === 2 ? { ...entry, orders: [...entry.orders.slice(0, 1), { cut: 'Q' }, 'end' as const] } : entry,
      ),
    }
    const part = atOnce(indexRecord(scenario, broken))
    expect(part.fault).toMatchObject({ code: 'refused', turn: 2, order: 1 })
    expect(part.steps.at(-1)).toMatchObject({ turn: 2, order: 0 })
    expect(part.steps).toHaveLength(stepAt(index, 2, 'soviet', 0) + 1)
  })

  it('of a game just begun has its beginning', () => {
    const fresh = atOnce(indexRecord(scenario, { ...record, playerTurns: [] }))
    expect(fresh.steps).toHaveLength(1)
    expect(stateHash(stateAt(fresh, 0))).toBe(stateHash(begin(scenario, record.seed).state))
    expect(fresh.starts).toEqual([{ turn: 1, side: 'soviet', step: 0 }])
  })

  it('of a record that replays no more shows the turns that it has snapshots of, and nothing else', () => {
    let kept = record
    replay(scenario, record, (before, given, _events, after) => {
      if (given === null || before.turn[0] !== after.turn[0]) kept = withSnapshot(scenario, kept, after)
    })
    const older = { ...kept, engine: '0.0.1' }
    const played = atOnce(indexRecord(scenario, older))
    expect(played.fault).toMatchObject({ code: 'otherEngine' })
    expect(played.viewOnly).toBe(false)
    const shown = indexSnapshots(scenario, older, played.fault!)!
    expect(shown.viewOnly).toBe(true)
    expect(shown.steps.map(each => each.turn)).toEqual([1, 2, 3, 4, 5, 6])
    for (const step of [5, 2, 4])
      expect(stateHash(stateAt(shown, step))).toBe(record.playerTurns[step * 2 - 1]!.hash)
    expect(eventsAt(shown, 3)).toEqual([])
    expect(indexSnapshots(scenario, record, played.fault!)).toBeNull()
  })

  it('refuses a step that it has not', () => {
    for (const step of [-1, 0.5, index.steps.length]) {
      expect(() => stateAt(index, step)).toThrow(RangeError)
      expect(() => eventsAt(index, step)).toThrow(RangeError)
    }
  })
})
