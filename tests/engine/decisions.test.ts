/** Decisions of a side's commander: asked, answered, or taken as history took them. */
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/ai/decide.ts'
import { knownEvents } from '../../src/app/known.ts'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { Consequence, Decision } from '../../src/engine/script.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState } from '../../src/engine/state.ts'
import { SIDES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { ALWAYS, battle, script } from '../support/scripted.ts'

const [STAY, GO] = [0, 1]

/** Whether the second unit of the drawing, `b`, sets out: history has it stay. */
const decision = (change: Partial<Decision> = {}, effects: readonly Consequence[] = []): Decision => ({
  id: 'D',
  side: 'japanese',
  title: 'The regiment',
  text: 'Does the regiment set out?',
  once: true,
  when: { ...ALWAYS, fromTurn: 1, untilTurn: 2 },
  options: [
    { id: 'stay', title: 'It stays', text: 'It waits.', effects: [] },
    { id: 'go', title: 'It goes', text: 'It sets out.', effects },
  ],
  fallback: STAY,
  ...change,
})

/** A game played by ends of player turns and answers. */
class Game {
  state: GameState
  events: readonly GameEvent[] = []
  readonly scenario: Scenario
  constructor(decisions: readonly Decision[], scenario: Partial<Scenario> = {}) {
    const units = { b: { release: null } }
    this.scenario = battle('A . . b', [], { decisions, ...scenario }, { units }).scenario
    this.state = begin(this.scenario, 1).state
  }
  give(order: Order): string | undefined {
    const applied = applyOrder(this.scenario, this.state, order)
    if (!applied.ok) return applied.refusal.code
    this.state = applied.state
    this.events = applied.events
    return undefined
  }
  /** Goes on to a side's player turn of a 0-based turn. */
  on(turn: number, side: 'soviet' | 'japanese' = 'japanese'): this {
    while (this.state.turn[0]! < turn || this.state.side[0] !== SIDES.indexOf(side))
      this.give({ kind: 'end' })
    return this
  }
  choose(option: number): string | undefined {
    return this.give({ kind: 'choose', decision: 0, option })
  }
  /** Why `b` may not march, or undefined. */
  march(): string | undefined {
    const order: Order = { kind: 'move', unit: 1, path: [2] }
    return check(this.scenario, observe(this.scenario, this.state, 'japanese'), order)?.code
  }
}
const RELEASE: Consequence = { kind: 'release', units: [1] }

describe('a decision', () => {
  it('is open in the turns of its window, in the own player turn alone', () => {
    const game = new Game([decision()])
    expect(game.on(0).choose(GO)).toBe('notAsked')
    expect(game.on(1, 'soviet').choose(GO)).toBe('notAsked')
    expect(game.on(1).choose(GO)).toBeUndefined()
    expect(game.choose(GO)).toBe('notAsked')
  })

  it('does at once what its answer says', () => {
    const game = new Game([decision({}, [RELEASE])]).on(1)
    expect(game.march()).toBe('awaitsOrders')
    game.choose(GO)
    expect(game.events.map(({ kind }) => kind)).toEqual(['decided', 'command'])
    expect(game.on(2).march()).toBeUndefined()
  })

  it('stays open over the turns of its window, and is then taken as history took it', () => {
    const game = new Game([decision({ fallback: GO }, [RELEASE])]).on(2)
    expect(game.state.decided[0]).toBe(0)
    game.give({ kind: 'end' })
    expect(game.events[0]).toEqual({ kind: 'decided', decision: 0, option: GO, byDefault: true })
    expect(game.on(3).march()).toBeUndefined()
    expect(game.choose(STAY)).toBe('notAsked')
  })

  it('is asked again in every turn where it may be taken more than once', () => {
    const game = new Game([decision({ once: false })])
    expect([game.on(1).choose(GO), game.state.decided[0]]).toEqual([undefined, GO + 1])
    game.on(2).give({ kind: 'end' })
    expect(game.state.decided[0]).toBe(STAY + 1)
    expect(game.on(3).choose(GO)).toBe('notAsked')
  })

  it('waits for its conditions, which the answer to another may be', () => {
    const all = [{ kind: 'decided', decision: 0, option: GO }] as const
    const second = decision({ id: 'E', when: { ...ALWAYS, fromTurn: 1, all } })
    const asked = (option: number): boolean => {
      const game = new Game([decision(), second]).on(1)
      game.choose(option)
      return game.on(2).state.asked[1] === 1
    }
    expect([asked(STAY), asked(GO)]).toEqual([false, true])
  })

  it('may be what an event waits for', () => {
    const all = [{ kind: 'decided', decision: 0, option: GO }] as const
    const fired = (option: number): number => {
      const game = new Game([decision()], { events: [script({ all })] }).on(1)
      game.choose(option)
      return game.on(2).state.fired[0]!
    }
    expect([fired(STAY), fired(GO)]).toEqual([0, 1])
  })

  it('has no answers but its own', () => {
    const game = new Game([decision()]).on(1)
    expect([game.choose(2), game.choose(-1), game.choose(0.5)]).toEqual(['badOrder', 'badOrder', 'badOrder'])
    expect(game.give({ kind: 'choose', decision: 1, option: 0 })).toBe('badOrder')
  })

  it('is offered to its own side with all its answers', () => {
    const game = new Game([decision()]).on(1)
    const offered = (side: 'soviet' | 'japanese'): readonly Order[] =>
      candidates(game.scenario, observe(game.scenario, game.state, side), ['choose'])
    expect(offered('japanese')).toEqual([STAY, GO].map(option => ({ kind: 'choose', decision: 0, option })))
    expect(offered('soviet')).toEqual([])
  })

  it('is hidden from the enemy, question and answer', () => {
    const game = new Game([decision({ once: false })]).on(1)
    const before = game.state
    game.choose(GO)
    for (const state of [before, game.state]) {
      const seen = observe(game.scenario, state, 'soviet').state
      expect([seen.asked[0], seen.decided[0]]).toEqual([0, 0])
    }
    const heard = SIDES.map(side => knownEvents(game.scenario, side, before, game.events).log.length)
    expect(heard).toEqual([0, 1])
  })
})

describe('an answer that takes aircraft', () => {
  const takes = (points: number): Consequence => ({
    kind: 'airPoints',
    side: 'japanese',
    pool: 'transport',
    points,
  })
  /** A decision to fly, history's own answer, with transports on these turns. */
  const flying = (...turns: readonly number[]) =>
    new Game([decision({ fallback: GO }, [takes(-2), RELEASE])], {
      wings: [
        {
          id: 'W',
          name: 'Wing',
          side: 'japanese',
          pool: 'transport',
          points: [0, 1, 2, 3].map(turn => (turns.includes(turn) ? 2 : 0)),
        },
      ],
    })
  const meant = (game: Game) =>
    answer(game.scenario, observe(game.scenario, game.state, 'japanese'))?.order.option

  it('is given only while they are there', () => {
    const without = flying().on(1)
    expect(without.choose(GO)).toBe('noAirPoints')
    expect(
      candidates(without.scenario, observe(without.scenario, without.state, 'japanese'), ['choose']),
    ).toEqual([{ kind: 'choose', decision: 0, option: STAY }])
    expect(without.choose(STAY)).toBeUndefined()
    expect(flying(1).on(1).choose(GO)).toBeUndefined()
  })

  it('is not what a decision lapses to without them', () => {
    const outcomes = [flying(), flying(2)].map(game => {
      game.on(2).give({ kind: 'end' })
      return game.state.decided[0]
    })
    expect(outcomes).toEqual([STAY + 1, GO + 1])
  })

  it('waits with an opponent for the day on which they come, and on the last day for nothing', () => {
    expect([flying(2).on(1), flying(2).on(2), flying().on(2)].map(meant)).toEqual([undefined, GO, STAY])
  })
})

describe('an opponent', () => {
  const points = [
    { kind: 'awarded', id: 'blame', side: 'soviet', points: 5 },
    { kind: 'awarded', id: 'praise', side: 'japanese', points: 2 },
  ] as const
  const chosen = (effects: readonly Consequence[]): number | undefined => {
    const game = new Game([decision({}, effects)], { points }).on(1)
    return answer(game.scenario, observe(game.scenario, game.state, 'japanese'))?.order.option
  }

  it('takes the answer that pays him points, and no other than that of history without', () => {
    expect(chosen([])).toBe(STAY)
    expect(chosen([{ kind: 'points', rule: 1 }])).toBe(GO)
    expect(chosen([{ kind: 'points', rule: 0 }])).toBe(STAY)
    expect(chosen([0, 1].map(rule => ({ kind: 'points', rule })))).toBe(STAY)
  })

  it('is not asked twice', () => {
    const game = new Game([decision()]).on(1)
    game.choose(STAY)
    expect(answer(game.scenario, observe(game.scenario, game.state, 'japanese'))).toBeNull()
  })
})
