/** Battles with scripted events, drawn, and their events run turn by turn. */
import { expect } from 'vitest'
import { touch } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { startPlay } from '../../src/engine/play.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { Effect, EventWhen, ScriptedEvent } from '../../src/engine/script.ts'
import { scriptedDice } from './dice.ts'
import { type Position, type PositionOptions, position } from './position.ts'
import { dryTurns } from './turns.ts'

export const TURNS = dryTurns(12)
export const ALWAYS: EventWhen = {
  fromTurn: 0,
  untilTurn: 11,
  everyTurns: 1,
  all: [],
  any: [],
  chance: 6,
  rise: 0,
}
export const FLAG: Effect = { kind: 'flag', flag: 0, set: true }

export const script = (
  when: Partial<EventWhen>,
  effects: readonly Effect[] = [FLAG],
  once = true,
): ScriptedEvent => ({ id: 'E', once, when: { ...ALWAYS, ...when }, effects })

export const battle = (
  drawing: string,
  events: readonly ScriptedEvent[],
  scenario: Partial<Scenario> = {},
  options: PositionOptions = {},
): Position =>
  position(drawing, { turns: TURNS, scenario: { events, flags: ['first'], ...scenario }, ...options })

/** Runs the events of a turn (0-based); the dice are as many throws as are expected. */
export function runs(p: Position, turn = 0, faces: readonly number[] = []): readonly GameEvent[] {
  p.state.turn[0] = turn
  touch(p.state)
  const dice = scriptedDice(faces.map(face => [face, 1] as const))
  const play = startPlay(p.scenario, p.state, dice)
  runEvents(play)
  expect(dice.left()).toBe(0)
  return play.events
}
export const kinds = (events: readonly GameEvent[]): readonly string[] => events.map(event => event.kind)
