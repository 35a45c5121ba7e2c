/**
 * A march over several turns, as the side that orders it can foresee it: turn by turn where the unit will stand, by the
 * same rules that the march itself goes by (8-numbers 2). Known enemies stand where they stand; engines have the fuel
 * they carry, since no delivery is certain.
 */
import type { GameEvent } from '../events.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { nextTurnOf, supposing } from './foresight.ts'
import { type Marcher, marcher } from './marchAccount.ts'
import { type MoveOrder, type MovePreview, previewMove } from './movement.ts'

/** The part of a march that can be ordered now. */
export interface Leg {
  /** The order's path as far as it is lawful now; empty where the unit cannot even begin. */
  readonly path: readonly HexIndex[]
  readonly preview: MovePreview
  /** What ends the leg before the goal, unless it is the end of the turn or of the unit's strength. */
  readonly halt: Refusal | null
}

/** One turn of a journey: `clock`, `account`, `fuel` and `readiness` as they stand at its end. */
export interface Stage extends Marcher, Leg {
  /** 0-based. */
  readonly turn: number
  /** Where the unit stands at the end of the turn. */
  readonly at: HexIndex
}

/** Reasons that the next turn mends by itself. */
const SPENT: ReadonlySet<Refusal['code']> = new Set(['notEnoughTime', 'marchedOut', 'assaultEndsMove'])
/** Turns in a row that a unit may stand before something that does not give way. */
const PATIENCE = 4

/** The longest part of a march that is lawful now: to the hex that the turn cannot finish, and not onto a full one. */
export function firstLeg(scenario: Scenario, view: View, order: MoveOrder): Leg {
  const whole = previewMove(scenario, view, order)
  if (whole.refusal === null) return { path: order.path, preview: whole, halt: null }
  const halt = SPENT.has(whole.refusal.code) ? null : whole.refusal
  for (let n = Math.min(order.path.length, whole.steps.length + 1); n > 0; n--) {
    const path = order.path.slice(0, n)
    const preview = previewMove(scenario, view, { ...order, path })
    if (preview.refusal === null) return { path, preview, halt }
  }
  return { path: [], preview: { ...whole, steps: [], progress: null }, halt }
}

/**
 * Turn by turn along a path, from this turn on: until the goal is reached, `most` turns are told, the battle is over,
 * or the unit stands before something that does not give way.
 */
export function journey(scenario: Scenario, view: View, order: MoveOrder, most: number): readonly Stage[] {
  const stages: Stage[] = []
  let state: GameState | null = view.state
  let left = order.path
  let waits = 0
  while (state && left.length > 0 && stages.length < most && waits < PATIENCE) {
    const leg: Leg = firstLeg(scenario, { side: view.side, state }, { ...order, path: left })
    const marched: GameState = supposing(scenario, state, eventsOf(order.unit, leg))
    stages.push({
      ...leg,
      turn: state.turn[0]!,
      at: marched.hex[order.unit]!,
      ...marcher(marched, order.unit),
    })
    waits = leg.path.length === 0 ? waits + 1 : 0
    left = left.slice(leg.preview.steps.length)
    state = nextTurnOf(scenario, marched, view.side)
  }
  return stages
}

/** The march of a leg as events, so that the state after it is the rules' own. */
function eventsOf(unit: UnitIndex, { preview }: Leg): GameEvent[] {
  const { steps, progress } = preview
  // Who waits at the place besides is not known: its own clock is left alone.
  const crossed = { crossing: -1, crossingClock: 0 }
  const moves = steps.map(
    ({ from, to, cost, clock, account, fuel, readiness }): GameEvent => ({
      kind: 'moved',
      ...{ unit, from, to, clock, account, fuel, readiness, waited: cost.wait, ...crossed },
    }),
  )
  if (!progress) return moves
  const { to, minutes, after } = progress
  const { clock, account, readiness } = after
  return [
    ...moves,
    {
      kind: 'progressed',
      ...{ unit, to, progress: minutes, clock, account, readiness },
      ...crossed,
    },
  ]
}
