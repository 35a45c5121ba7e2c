import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Commander } from '../../src/ai/commander.ts'
import * as registry from '../../src/ai/registry.ts'
import type { Order } from '../../src/engine/orders.ts'
import { replay, stateHash } from '../../src/record/record.ts'
import { demandSound } from '../../src/sim/invariants.ts'
import { MAX_ORDERS_A_TURN, playMatch } from '../../src/sim/match.ts'
import { lossesOf, summarise } from '../../src/sim/summary.ts'
import { skirmish } from '../support/battles.ts'
import { position } from '../support/position.ts'

const { scenario } = skirmish()
const GREEDY = { soviet: 'greedy', japanese: 'greedy' } as const

vi.mock('../../src/ai/registry.ts', { spy: true })
afterEach(() => {
  vi.mocked(registry.commanderOf).mockReset()
})

/** Puts one commander into every seat. */
const command = (next: Commander['next']): void => {
  vi.mocked(registry.commanderOf).mockReturnValue({ level: 'random', next })
}

describe('a match', () => {
  it('of the same seed is the same game, and of another seed another', () => {
    const [first, second, other] = [7, 7, 8].map(seed => playMatch(scenario, GREEDY, seed))
    expect(stateHash(second!.state)).toBe(stateHash(first!.state))
    expect(second!.record).toEqual(first!.record)
    expect(stateHash(other!.state)).not.toBe(stateHash(first!.state))
  })

  it.each([
    ['greedy', 'random'],
    ['random', 'greedy'],
    ['random', 'random'],
    ['officer', 'recruit'],
    ['recruit', 'officer'],
  ] as const)(
    '%s against %s goes to its end, keeps every promise, and its record replays',
    (soviet, japanese) => {
      const { state, record } = playMatch(scenario, { soviet, japanese }, 5, ({ after }) =>
        demandSound(scenario, after),
      )
      expect(state.over[0]).toBe(1)
      expect(record.seats).toEqual({ soviet, japanese })
      expect(replay(scenario, record)).toMatchObject({ fault: null })
    },
  )

  it('asks again after the unforeseen and after a refusal, with what the commander remembered', () => {
    const memories: unknown[] = []
    command((_scenario, _view, memory) => {
      memories.push(memory)
      const asked = typeof memory?.['asked'] === 'number' ? memory['asked'] + 1 : 1
      // The second order is unlawful: what follows it is not carried out.
      const orders = [
        { kind: 'priority' as const, unit: -1, priority: 'low' as const },
        { kind: 'end' as const },
      ]
      return { orders: asked % 2 === 0 ? orders : [], notes: [], end: true, memory: { asked } }
    })
    const { record } = playMatch(scenario, GREEDY, 1)
    expect(record.playerTurns).toHaveLength(scenario.form.turns * 2)
    expect(record.playerTurns.every(({ orders }) => orders.length === 1)).toBe(true)
    expect(memories.slice(0, 4)).toEqual([null, null, { asked: 1 }, { asked: 1 }])
    expect(record.memory).toEqual({ soviet: { asked: 6 }, japanese: { asked: 6 } })
  })

  it('carries no order out that was given before a contact nobody foresaw', () => {
    const p = position('A . b .', { units: { b: { knownAtStart: false } } })
    const orders: Order[] = [
      { kind: 'move', unit: p.unit('A'), path: [p.hex('0100')] },
      { kind: 'priority', unit: p.unit('A'), priority: 'low' },
    ]
    command((_scenario, view) => ({
      orders: view.side === 'soviet' ? orders : [],
      notes: [],
      end: true,
      memory: null,
    }))
    const { record } = playMatch(p.scenario, GREEDY, 1)
    expect(record.playerTurns[0]!.orders).toEqual([{ move: 'A', path: ['0100'] }, 'end'])
  })

  it.each([
    ['gives nothing', []],
    ['gives unlawful orders', [{ kind: 'move', unit: 99, path: [] }]],
    ['dithers', Array(100).fill({ kind: 'priority', unit: 0, priority: 'low' })],
  ] as [string, Order[]][])('is a fault of the program where a commander %s and never ends', (_, orders) => {
    command(() => ({ orders, notes: [], end: false, memory: null }))
    expect(() => playMatch(scenario, GREEDY, 1)).toThrow(
      `Expected an end of turn from greedy (soviet, turn 1) within ${MAX_ORDERS_A_TURN} orders`,
    )
  })
})

describe('the summary of a game', () => {
  it('says what came of it: the documented line', () => {
    const { state } = playMatch(scenario, GREEDY, 7)
    const summary = summarise(scenario, state, 7, GREEDY)
    expect(Object.keys(summary)).toEqual([
      ...['scenario', 'variant', 'seed', 'levels', 'turns', 'winner', 'grade', 'points', 'losses'],
      ...['objectives', 'checkpoints', 'hash'],
    ])
    expect(summary).toMatchObject({
      seed: 7,
      turns: 6,
      grade: 'historical',
      winner: 'draw',
      hash: stateHash(state),
    })
    expect(summary.objectives.map(({ id }) => id)).toEqual(['town', 'village'])
    expect(summary.checkpoints[0]).toMatchObject({ id: 'C1', planned: '1945-08-09T12:00' })
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  it('counts the losses of one side, and gives times in local time', () => {
    const { scenario, state, unit } = skirmish()
    state.killed[unit('A')] = 5
    state.wounded[unit('T')] = 7
    state.captured[unit('T')] = 1
    state.afvLost[unit('T')] = 2
    state.gunsLost[unit('G')] = 3
    state.killed[unit('b')] = 100
    expect(lossesOf(scenario, state, 'soviet')).toEqual({ men: 13, afv: 2, guns: 3 })
    state.takenAt[0] = 1500
    state.heldBy[0] = 1
    state.reachedAt[0] = 60
    const { objectives, checkpoints } = summarise(scenario, state, 1, GREEDY)
    expect(objectives.map(({ heldBy, takenAt }) => [heldBy, takenAt])).toEqual([
      ['soviet', '1945-08-10T01:00'],
      ['japanese', null],
    ])
    expect(checkpoints[0]!.actual).toBe('1945-08-09T01:00')
  })
})
