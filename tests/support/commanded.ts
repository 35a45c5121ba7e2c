/** Positions with something to fight for, and a commander who plays one player turn of them. */
import type { Commander, Decision, Memory } from '../../src/ai/commander.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { Order, OrderOf } from '../../src/engine/orders.ts'
import type { Objective, PointRule } from '../../src/engine/scenario.ts'
import type { GameState } from '../../src/engine/state.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { isUnforeseen } from '../../src/record/commanding.ts'
import { type Position, type PositionOptions, position } from './position.ts'
import { dryTurns } from './turns.ts'

/** A position whose marked hexes, "CCRR" in a drawing of so many columns, are worth these points to either side, beside the points of `options.scenario`. */
export function withObjectives(
  drawing: string,
  cols: number,
  worth: { readonly [place: string]: number },
  options: PositionOptions & { readonly startsWith?: Side } = {},
): Position {
  const places = Object.entries(worth)
  const objectives: Objective[] = places.map(([place]) => ({
    id: `P${place}`,
    name: place,
    hex: Number(place.slice(2)) * cols + Number(place.slice(0, 2)),
    kind: 'town',
    startsWith: options.startsWith ?? 'japanese',
  }))
  const points: PointRule[] = places.flatMap(([place, points], objective) =>
    (['soviet', 'japanese'] as const).map(
      (side): PointRule => ({
        kind: 'holdAtEnd',
        id: `${side} ${place}`,
        side,
        objective,
        points,
        masked: 0,
      }),
    ),
  )
  const scenario = {
    ...options.scenario,
    objectives,
    points: [...points, ...(options.scenario?.points ?? [])],
  }
  return position(drawing, { ...options, scenario })
}

/** The same with ten days of time, in the hands of the Soviet side. */
export const soviet: typeof withObjectives = (drawing, cols, worth, options = {}) =>
  withObjectives(drawing, cols, worth, { turns: dryTurns(40), ...options })

/** The same in the hands of the Japanese, who hold every place and have the move. */
export const japanese: typeof withObjectives = (drawing, cols, worth, options = {}) =>
  soviet(drawing, cols, worth, {
    side: 'japanese',
    ...options,
    state: (state, unit) => {
      state.heldBy.fill(2)
      options.state?.(state, unit)
    },
  })

export interface PlayedTurn {
  /** Orders as they were carried out. */
  readonly orders: readonly Order[]
  readonly attacks: readonly OrderOf<'attack'>[]
  readonly state: GameState
  /** What the commander remembers. */
  readonly memory: Memory
  /** What he meant, where he tells it. */
  readonly explanation: Decision['explanation']
  /** Where a unit stands at the end, "CCRR". */
  where(letter: string): string
}

/** Lets a commander play the player turn out, the end of it not included. Throws Error where he comes to no end, or orders what is not lawful. */
export function playTurn(
  commander: Commander,
  p: Position,
  from: { readonly state: GameState; readonly memory: Memory } = { state: p.state, memory: null },
): PlayedTurn {
  let { state, memory } = from
  const side = sideToMove(state)
  const orders: Order[] = []
  for (let n = 0; n < 50; n++) {
    const decision = commander.next(p.scenario, observe(p.scenario, state, side), memory, 1)
    memory = decision.memory
    for (const [i, order] of decision.orders.entries()) {
      const applied = applyOrder(p.scenario, state, order)
      // What an order before it has made unlawful falls away.
      if (!applied.ok && i > 0) break
      if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
      orders.push(order)
      state = applied.state
      if (applied.events.some(isUnforeseen)) break
    }
    if (!decision.end) continue
    const end = state
    const attacks = orders.filter(order => order.kind === 'attack')
    const where = (letter: string): string => hexText(p.scenario.map, end.hex[p.unit(letter)]!)
    return { orders, attacks, state, memory, explanation: decision.explanation, where }
  }
  throw new Error('Expected an end of the turn')
}

/** Lets a commander play some player turns out one after another; the enemy stands still where nobody commands him. */
export function playTurns(
  commander: Commander,
  p: Position,
  count: number,
  enemy: Commander | null = null,
): readonly PlayedTurn[] {
  const played: PlayedTurn[] = []
  let from: { readonly state: GameState; readonly memory: Memory } = { state: p.state, memory: null }
  let replied: typeof from = from
  for (let n = 0; n < count; n++) {
    const turn = playTurn(commander, p, from)
    played.push(turn)
    const asked = { state: ended(p, turn.state), memory: replied.memory }
    replied = enemy ? playTurn(enemy, p, asked) : asked
    from = { state: ended(p, replied.state), memory: turn.memory }
  }
  return played
}

/** The state after the end of the player turn. */
function ended(p: Position, state: GameState): GameState {
  const applied = applyOrder(p.scenario, state, { kind: 'end' })
  if (!applied.ok) throw new Error(`Expected an end of the turn, got ${applied.refusal.code}`)
  return applied.state
}
