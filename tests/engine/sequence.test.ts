import { describe, expect, it } from 'vitest'
import { applyOrder, check } from '../../src/engine/apply.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Scenario, Turn } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState } from '../../src/engine/state.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { skirmish } from '../support/battles.ts'
import { position } from '../support/position.ts'

const kinds = (events: readonly GameEvent[]): readonly string[] => events.map(({ kind }) => kind)
const only = (events: readonly GameEvent[], ...wanted: GameEvent['kind'][]): readonly string[] =>
  events.flatMap(event =>
    wanted.includes(event.kind)
      ? [`${event.kind} ${'side' in event ? event.side : 'turn' in event ? event.turn : ''}`.trim()]
      : [],
  )
function end(scenario: Scenario, state: GameState): { state: GameState; events: readonly GameEvent[] } {
  const applied = applyOrder(scenario, state, { kind: 'end' })
  if (!applied.ok) throw new Error(applied.refusal.code)
  return applied
}
const turn = (start: number, end: number): Turn => ({ start, end, dark: 0, weather: ['dry'] })

describe('a new game', () => {
  it("sets both sides up, then begins the first side's turn: sight before supply", () => {
    const { scenario, unit } = skirmish()
    const { state, events } = begin(scenario, 7)
    expect(events[0]).toEqual({ kind: 'turnStarted', turn: 0 })
    expect(state.hex[unit('a')]).toBeGreaterThan(0)
    expect([state.hex[unit('A')], state.status[unit('D')], state.status[unit('e')]]).toEqual([
      0,
      STATUSES.indexOf('waiting'),
      STATUSES.indexOf('waiting'),
    ])
    const order = kinds(events)
    expect(order.indexOf('sideStarted')).toBeLessThan(order.lastIndexOf('arrived'))
    expect(order.lastIndexOf('arrived')).toBeLessThan(order.lastIndexOf('sighted'))
    expect(order.lastIndexOf('sighted')).toBeLessThan(order.indexOf('supplied'))
    expect(state.men[unit('A')]).toBe(2000)
  })

  it('shows the side that begins what stands before it, known of before or not', () => {
    const { scenario, unit } = position('A b . . . c', {
      units: { b: { knownAtStart: false }, c: { knownAtStart: false } },
    })
    const { state } = begin(scenario, 1)
    expect([state.sighting[unit('b') * 2], state.sighting[unit('c') * 2]]).toEqual([3, 0])
  })

  it('is the same for the same seed, and differs by nothing but the seed for another', () => {
    const { scenario } = skirmish()
    expect(begin(scenario, 7)).toEqual(begin(scenario, 7))
    expect(begin(scenario, 8).state.bytes).toEqual(begin(scenario, 7).state.bytes)
    expect(begin(scenario, 8).state.seed).toBe(8)
  })
})

describe('the end of a player turn', () => {
  it('hands over to the other side, then to the next turn, and ends the game after the last', () => {
    const { scenario } = position('A . . b', { turns: [turn(0, 360), turn(360, 720)] })
    let state = begin(scenario, 1).state
    const course: unknown[] = []
    for (let n = 0; n < 4; n++) {
      const ended = end(scenario, state)
      course.push(only(ended.events, 'sideEnded', 'turnStarted', 'sideStarted', 'gameEnded'))
      state = ended.state
    }
    expect(course).toEqual([
      ['sideEnded 0', 'sideStarted 1'],
      ['sideEnded 1', 'turnStarted 1', 'sideStarted 0'],
      ['sideEnded 0', 'sideStarted 1'],
      ['sideEnded 1', 'gameEnded'],
    ])
    expect([state.over[0], applyOrder(scenario, state, { kind: 'end' })]).toEqual([
      1,
      { ok: false, refusal: { code: 'gameOver' } },
    ])
  })

  it('lets the side begin that the battle names', () => {
    const { scenario } = position('A . . b', { scenario: { firstSide: 'japanese' } })
    const first = begin(scenario, 1).state
    expect(sideToMove(first)).toBe('japanese')
    expect(sideToMove(end(scenario, first).state)).toBe('soviet')
  })

  it('is given by the side to move alone', () => {
    const { scenario, state } = position('A . . b')
    expect(check(scenario, observe(scenario, state, 'japanese'), { kind: 'end' })).toEqual({
      code: 'notYourTurn',
    })
    expect(check(scenario, observe(scenario, state, 'soviet'), { kind: 'end' })).toBeNull()
  })

  it('ends with the form, though the schedule goes on', () => {
    const turns = [turn(0, 360), turn(360, 720), turn(720, 1080)]
    const { scenario } = position('A . . b', { turns })
    const short: Scenario = { ...scenario, form: { ...scenario.form, turns: 1 } }
    const half = end(short, begin(short, 1).state).state
    expect(only(end(short, half).events, 'gameEnded', 'turnStarted')).toEqual(['gameEnded'])
  })

  it("gives the other side its hours and rallies its shaken, and leaves the first side's as they are", () => {
    const { scenario, unit } = position('A . . b', { turns: [turn(0, 360), turn(360, 720)] })
    const state = begin(scenario, 1).state as GameState & { clock: Uint16Array; shaken: Uint8Array }
    for (const u of [unit('A'), unit('b')]) {
      state.clock[u] = 100
      state.shaken[u] = 1
    }
    const next = end(scenario, state).state
    expect([next.clock[unit('b')], next.shaken[unit('b')]]).toEqual([0, 0])
    expect([next.clock[unit('A')], next.shaken[unit('A')]]).toEqual([100, 1])
  })

  it('counts a turn as cut off for units that had no road at its beginning and its end', () => {
    const column = {
      side: 'soviet' as const,
      lift: 9,
      serviceable: 900,
      tonsPerDay: 9,
      byRail: false,
      fromTurn: 0,
    }
    const { scenario, unit } = position('. = A . b', {
      turns: [turn(0, 360), turn(360, 720)],
      columns: [{ ...column, source: '0000' }],
    })
    const first = begin(scenario, 1).state
    expect([first.cutAtStart[unit('A')], first.cutOff[unit('A')]]).toEqual([1, 0])
    expect(end(scenario, first).state.cutOff[unit('A')]).toBe(1)
  })

  it('lets units that rested recover when their side is to move again', () => {
    const { scenario, unit } = position('A . . b', { turns: [turn(0, 360), turn(360, 720)] })
    const state = begin(scenario, 1).state as GameState & { readiness: Int16Array }
    state.readiness[unit('A')] = 700
    const enemys = end(scenario, state).state
    expect(enemys.readiness[unit('A')]).toBe(700)
    expect(end(scenario, enemys).state.readiness[unit('A')]).toBeGreaterThan(700)
  })

  it('brings reinforcements in with their turn', () => {
    const { scenario, unit } = skirmish()
    let { state } = begin(scenario, 1)
    // The third turn of the Japanese side is the sixth player turn.
    for (let ended = 0; ended < 5; ended++) {
      expect(state.hex[unit('e')]).toBe(-1)
      state = end(scenario, state).state
    }
    expect(state.hex[unit('e')]).toBe(8 + 4 * 9)
  })
})
