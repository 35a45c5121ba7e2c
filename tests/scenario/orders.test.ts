/** Orders of higher command in the battles: what a commander may answer, and what comes of it. */
import { describe, expect, test } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { isStopped } from '../../src/engine/rules/stopOrder.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState } from '../../src/engine/state.ts'
import { SIDES, STANCES, STATUSES } from '../../src/engine/types.ts'
import { battle } from '../support/battles.ts'

/** A game in which nobody does anything but answer: turns are 1-based. */
class Quiet {
  state: GameState
  readonly events: GameEvent[] = []
  readonly scenario: Scenario
  constructor(id: string, seed = 7) {
    this.scenario = battle(id).scenario
    this.state = begin(this.scenario, seed).state
  }
  /** Ends player turns up to the Japanese one of a turn. */
  on(turn: number): this {
    while (this.state.turn[0]! < turn - 1 || this.state.side[0] !== SIDES.indexOf('japanese'))
      this.give({ kind: 'end' })
    return this
  }
  private give(order: Parameters<typeof applyOrder>[2]): void {
    const applied = applyOrder(this.scenario, this.state, order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    this.state = applied.state
    this.events.push(...applied.events)
  }
  answer(decisionId: string, optionId: string): this {
    const decision = this.scenario.decisions.findIndex(({ id }) => id === decisionId)
    const option = this.scenario.decisions[decision]!.options.findIndex(({ id }) => id === optionId)
    this.give({ kind: 'choose', decision, option })
    return this
  }
  isAsked(decisionId: string): boolean {
    return this.state.asked[this.scenario.decisions.findIndex(({ id }) => id === decisionId)] === 1
  }
  /** Times that a line of the scale of kind `awarded` has been paid. */
  paid(ruleId: string): number {
    return this.state.tally[this.scenario.points.findIndex(({ id }) => id === ruleId)]!
  }
  get isStopped(): boolean {
    return isStopped(this.state, 'japanese')
  }
}

describe('the order to stop on Shumshu', () => {
  test('binds from 18:00 of the first day', () => {
    const game = new Quiet('shumshu').on(4)
    expect([game.isStopped, game.isAsked('BREAK-STOP')]).toEqual([false, false])
    expect([game.on(5).isStopped, game.isAsked('BREAK-STOP')]).toEqual([true, true])
  })

  test('is broken turn by turn, and paid for each time', () => {
    const game = new Quiet('shumshu').on(5).answer('BREAK-STOP', 'BREAK')
    expect([game.isStopped, game.paid('S-BLAMED')]).toEqual([false, 1])
    expect(game.on(6).isStopped).toBe(true)
    game.answer('BREAK-STOP', 'BREAK').on(8)
    expect([game.isStopped, game.paid('S-BLAMED')]).toEqual([true, 2])
  })

  test('kept, it lets the division stand by what was agreed on the beach: the fight ends in good order', () => {
    const game = new Quiet('shumshu').on(12).answer('TERMS', 'ACCEPT')
    const standing = game.scenario.units.filter(
      ({ side }, u) => side === 'japanese' && STATUSES[game.state.status[u]!] === 'present',
    )
    expect(standing).toEqual([])
    game.on(13)
    expect([game.paid('S-ACCEPT'), game.paid('J-ORDER'), game.isAsked('BREAK-STOP')]).toEqual([1, 1, false])
  })

  test('broken, it leaves nothing to agree on, and no good order', () => {
    const games = [1, 2, 3, 4, 5, 6].map(seed =>
      new Quiet('shumshu', seed).on(5).answer('BREAK-STOP', 'BREAK').on(12),
    )
    expect(games.map(game => game.isAsked('TERMS'))).not.toContain(true)
    // Whether the order of Imperial Headquarters is obeyed by the 22nd is a die; in good order it never is.
    expect(games.map(game => game.on(24).paid('S-ACCEPT'))).toContain(1)
    expect(games.map(game => game.paid('J-ORDER'))).not.toContain(1)
  })
})

describe('the orders of 5th Army before Mutanchiang', () => {
  /** Formations to which the order was sent, and those that it reached. */
  const sent = (
    answer: string,
  ): { readonly to: Set<string>; readonly reached: number; readonly obey: number } => {
    const game = new Quiet('mudanjiang').on(14).answer('ARMY-ORDER', answer).on(16)
    const { units, formations } = game.scenario
    const orders = game.events.filter(event => event.kind === 'dispatched')
    const reached = orders.filter(({ arrives }) => arrives).flatMap(order => order.units)
    return {
      to: new Set(orders.map(order => formations[units[order.units[0]!]!.formation]!.id)),
      reached: reached.length,
      obey: reached.filter(u => STANCES[game.state.stance[u]!] === 'withdraw').length,
    }
  }

  test('to withdraw goes out to two divisions from the 15th on, and who is reached obeys', () => {
    const { to, reached, obey } = sent('WITHDRAW')
    expect([...to]).toEqual(['126D', '135D'])
    expect(obey).toBe(reached)
  })

  test('to stand sends none', () => {
    expect(sent('STAND').to.size).toBe(0)
  })
})
