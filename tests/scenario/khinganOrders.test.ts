/** What headquarters, doubtful troops and the broadcast do in the Khingan crossing: its events and decisions, played. */
import { describe, expect, test } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { isPresent } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { isDue } from '../../src/engine/rules/conditions.ts'
import { openDecisions } from '../../src/engine/rules/decisions.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState, MutableState } from '../../src/engine/state.ts'
import { COMMANDS, STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { battle } from '../support/battles.ts'

const { scenario } = battle('khingan')
const unit = (id: string): number => scenario.unitIndex.get(id)!
const flag = (id: string): number => scenario.flags.indexOf(id)
const event = (id: string) => scenario.events.findIndex(row => row.id === id)
const decision = (id: string): number => scenario.decisions.findIndex(row => row.id === id)

/** A game without marches, gone on by ends of player turns. */
class Quiet {
  state: GameState
  readonly events: GameEvent[] = []
  constructor(seed = 1, change: (state: MutableState) => void = () => {}) {
    const state = begin(scenario, seed).state as MutableState
    change(state)
    this.state = state
  }
  /** Goes on to the Japanese half of a turn, counted from 0 as the brief counts. */
  to(turn: number): this {
    while (this.state.turn[0]! < turn || this.state.side[0] !== 1) {
      const applied = applyOrder(scenario, this.state, { kind: 'end' })
      if (!applied.ok) throw new Error(`Expected the turn to end, got ${applied.refusal.code}`)
      this.state = applied.state
      this.events.push(...applied.events)
    }
    return this
  }
  choose(id: string, option: number): this {
    const applied = applyOrder(scenario, this.state, { kind: 'choose', decision: decision(id), option })
    if (!applied.ok) throw new Error(`Expected ${id} to be open, got ${applied.refusal.code}`)
    this.state = applied.state
    return this
  }
  open(): readonly string[] {
    const view = observe(scenario, this.state, 'japanese')
    return openDecisions(scenario, view).map(d => scenario.decisions[d]!.id)
  }
  frozen(...ids: readonly string[]): readonly boolean[] {
    return ids.map(id => COMMANDS[this.state.command[unit(id)]!] === 'frozen')
  }
}

describe('two headquarters', () => {
  test('ask once from the day of the 10th; the army may be turned about later', () => {
    const game = new Quiet().to(3)
    expect(game.open()).toContain('TWO-ORDERS')
    expect(game.choose('TWO-ORDERS', 0).to(5).open()).toContain('TURN-FORWARD')
    expect(game.open()).not.toContain('TURN-BACK')
  })

  test('a change of orders holds the army for two turns, and is what the towns then pay by', () => {
    const game = new Quiet().to(3).choose('TWO-ORDERS', 0).to(5).choose('TURN-FORWARD', 1)
    const held = [5, 6, 7, 8].map(turn => game.to(turn).frozen('J08', 'J12', 'J13').every(Boolean))
    expect(held).toEqual([true, true, true, false])
    const delays = scenario.events.filter(({ id }) => id.startsWith('FORWARD-'))
    for (const { when } of delays)
      expect(when.all).toContainEqual({ kind: 'flag', flag: flag('DELAY'), set: true })
    expect(game.state.flags[flag('DELAY')]).toBe(1)
  })
})

describe('107th Division', () => {
  test('has no orders before the 12th, and is then brought out or left', () => {
    const game = new Quiet().to(6)
    expect(game.open()).not.toContain('DIVISION-107')
    expect(game.to(7).open()).toContain('DIVISION-107')
    const left = new Quiet().to(7).choose('DIVISION-107', 1)
    expect(left.frozen('J01', 'J02', 'J03', 'J04')).toEqual([true, true, true, true])
    expect(STANCES[left.state.stance[unit('J03')]!]).toBe('last')
    expect(game.choose('DIVISION-107', 0).frozen('J01', 'J02', 'J03')).toEqual([false, false, false])
  })
})

describe('doubtful troops', () => {
  test('are there until the 11th; the cadets rise that day, and of the rest about half are gone by the evening of the 12th', () => {
    const doubtful = ['M1', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8']
    const away = (game: Quiet) => doubtful.filter(id => !isPresent(game.state, unit(id))).length
    const games = [1, 2, 3, 4].map(seed => new Quiet(seed).to(4))
    expect(games.map(away)).toEqual([0, 0, 0, 0])
    const after = games.map(game => away(game.to(5)))
    expect(after.reduce((sum, gone) => sum + gone, 0)).toBeGreaterThan(7)
    expect(after.reduce((sum, gone) => sum + gone, 0)).toBeLessThan(21)
    expect(games.every(game => !isPresent(game.state, unit('M2')))).toBe(true)
  })

  test('one in three of those that go shoots first, by a die thrown once', () => {
    const [shots, past] = [scenario.events[event('SHOTS-M5')]!, scenario.events[event('SHOTS-M5-PAST')]!]
    expect([shots.when.chance, event('SHOTS-M5') < event('SHOTS-M5-PAST')]).toEqual([2, true])
    expect(past.effects).toEqual([{ kind: 'flag', flag: flag('GONE-M5'), set: false }])
  })
})

describe('the broadcast', () => {
  test('lets whoever stands before the enemy and is led give up on 1 or 2, until the order to cease fire', () => {
    const { when } = scenario.events[event('SURRENDER-J08')]!
    expect([when.fromTurn, when.untilTurn, when.chance]).toEqual([14, 16, 2])
    const { state } = new Quiet().to(14)
    expect(isDue(scenario, state, when)).toBe(false)
    const beside = structuredClone(state) as MutableState
    beside.hex[unit('S25')] = scenario.map.neighbours[state.hex[unit('J08')]! * 6]!
    expect(isDue(scenario, { ...beside }, when)).toBe(true)
  })

  test('the order to cease fire reaches by throws those who are led, and nobody else', () => {
    const game = new Quiet().to(20)
    const hit = game.events.flatMap(each =>
      each.kind === 'dispatched' && each.order === 'ceasefire' ? [each] : [],
    )
    expect(hit.length).toBeGreaterThan(8)
    // Half of 36 throws for whoever is led, none for the others; at last any throw, and half of them for the others.
    expect([...new Set(hit.map(({ needs }) => needs))].sort((a, b) => a - b)).toEqual([1, 19, 37])
    const still = ['J08', 'J09', 'J10', 'J12', 'J13'].filter(id => isPresent(game.state, unit(id)))
    expect(still).toEqual([])
    expect(isPresent(game.state, unit('J03'))).toBe(true)
  })
})
