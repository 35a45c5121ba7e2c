/** Random games for properties: any lawful orders, from a seed that names them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { applyOrder, candidates } from '../../src/engine/apply.ts'
import { isPresent, sideToMove } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { hashWords } from '../../src/engine/hash.ts'
import { orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState } from '../../src/engine/state.ts'
import { PRIORITIES, STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { addOrder, type GameRecord, newRecord } from '../../src/record/record.ts'

/** Draws for choices of a test: 0 up to but not including `below`. */
export type Draw = (below: number) => number

/** Draws that a seed repeats. */
export function draws(seed: number): Draw {
  let n = 0
  return below => Math.floor((hashWords(seed, [n++]) * below) / 0x1_0000_0000)
}

/** One order of a playout and what came of it; `order` is null for the opening. */
export interface PlayoutStep {
  readonly before: GameState
  readonly order: Order | null
  readonly events: readonly GameEvent[]
  readonly after: GameState
}

export interface PlayoutOptions {
  /** Stop when this many turns have been played; the whole game unless said. */
  readonly turns?: number
  /** Orders in a player turn on average before it is ended; 12 unless said. */
  readonly orders?: number
}

export interface Playout {
  readonly state: GameState
  readonly record: GameRecord
}

/** Steps after which a playout has lost its way. */
const MAX_STEPS = 20_000

/**
 * Plays random lawful orders of both sides and shows every step. Where a step throws, the error names the seed and a
 * file with the record that leads there.
 */
export function playout(
  scenario: Scenario,
  seed: number,
  step: (step: PlayoutStep) => void,
  { turns = scenario.form.turns, orders = 12 }: PlayoutOptions = {},
): Playout {
  const draw = draws(seed)
  let record = newRecord(scenario, seed, { soviet: 'random', japanese: 'random' })
  let line = 'the opening'
  try {
    const opening = begin(scenario, seed)
    let { state } = opening
    step({ before: state, order: null, events: opening.events, after: state })
    for (let n = 0; state.over[0] === 0 && state.turn[0]! < turns; n++) {
      if (n > MAX_STEPS) throw new Error(`Expected an end within ${MAX_STEPS} orders`)
      const order = anyOrder(scenario, state, draw, orders)
      line = orderToText(scenario, state, order)
      const applied = applyOrder(scenario, state, order)
      if (!applied.ok) throw new Error(`Expected a lawful order, got ${JSON.stringify(applied.refusal)}`)
      const { events, state: after } = applied
      record = addOrder(scenario, record, state, order, after)
      step({ before: state, order, events, after })
      state = after
    }
    return { state, record }
  } catch (error) {
    throw new Error(`${keep(scenario, record)}, at "${line}": ${(error as Error).message}`, { cause: error })
  }
}

/** Any order of the side to move: mostly out of the candidates, at times a stance or priority, at last the end. */
function anyOrder(scenario: Scenario, state: GameState, draw: Draw, orders: number): Order {
  const side = sideToMove(state)
  if (draw(orders) === 0) return { kind: 'end' }
  const own = scenario.units.flatMap((unit, u) => (unit.side === side && isPresent(state, u) ? [u] : []))
  const unit = own[draw(own.length)]
  if (unit !== undefined && draw(10) === 0)
    return { kind: 'priority', unit, priority: PRIORITIES[draw(PRIORITIES.length)]! }
  if (unit !== undefined && draw(10) === 0 && state.ordered[unit] === 0) {
    if (scenario.units[unit]!.mobility !== 'static')
      return { kind: 'stance', unit, stance: STANCES[draw(STANCES.length)]! }
  }
  const all = candidates(scenario, observe(scenario, state, side))
  // Marches are many and attacks few: without this, armies would hardly ever fight.
  const attacks = all.filter(order => order.kind === 'attack')
  const choices = attacks.length > 0 && draw(3) === 0 ? attacks : all
  return choices[draw(choices.length)]!
}

/** Writes the record of a broken playout where it can be replayed; says where, in words for the error. */
export function keep(scenario: Scenario, record: GameRecord): string {
  const folder = new URL('../../node_modules/.cache/playouts/', import.meta.url)
  const file = `${scenario.id}-${record.seed}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(file, folder), JSON.stringify(record))
  const turn = record.playerTurns.at(-1)
  return `${scenario.id}, seed ${record.seed}, turn ${turn?.turn ?? 1} (${turn?.side ?? scenario.firstSide}), record in node_modules/.cache/playouts/${file}`
}
