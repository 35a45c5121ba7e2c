/** A worked example: a drawn position, played by the rules when it is read. Its figures are pinned by a test. */
import { applyOrder } from '../../engine/apply.ts'
import type { GameEvent } from '../../engine/events.ts'
import type { Order, OrderOf } from '../../engine/orders.ts'
import { isRefusal } from '../../engine/rules/march.ts'
import { type MovePreview, previewMove } from '../../engine/rules/movement.ts'
import { type Odds, odds } from '../../engine/rules/odds.ts'
import type { MutableState } from '../../engine/state.ts'
import { type HexIndex, sideOf } from '../../engine/types.ts'
import { observe, type View } from '../../engine/view.ts'
import type { RuleWords } from '../../i18n/en/rules/index.ts'
import type { Position } from '../position/position.ts'

export type ExampleId = keyof RuleWords['examples']
export interface Figures {
  readonly [name: string]: string | number
}

/** What an example shows: the position after what is told, the figures of its sentence, and what is drawn over it. */
export interface Shown {
  readonly position: Position
  readonly figures: Figures
  /** Ways marched, each from its first hex. */
  readonly ways?: readonly (readonly HexIndex[])[]
  /** The hex assaulted. */
  readonly target?: HexIndex
}

export type Example = () => Shown

export const viewOf = (p: Position): View => observe(p.scenario, p.state, sideOf(p.state.side[0]!))

/** A march over printed hexes ("0100 0200") as its side foresees it. A fault of the example where it is not lawful. */
export function marched(p: Position, letter: string, path: string): MovePreview {
  const preview = previewMove(p.scenario, viewOf(p), {
    kind: 'move',
    unit: p.unit(letter),
    path: path.split(' ').map(p.hex),
  })
  if (preview.refusal) throw new Error(`Expected a lawful march, got ${preview.refusal.code}`)
  return preview
}

/** Hexes of a way from where a unit stands. */
export const wayOf = (p: Position, letter: string, path: string): readonly HexIndex[] => [
  p.state.hex[p.unit(letter)]!,
  ...path.split(' ').map(p.hex),
]

/** The position after an order, and what happened. A fault of the example where it is not lawful. */
export function played(
  p: Position,
  order: Order,
): { readonly after: Position; readonly events: readonly GameEvent[] } {
  const applied = applyOrder(p.scenario, p.state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  // A position owns its state: the copy that the order has made is nobody else's.
  return { after: { ...p, state: applied.state as MutableState }, events: applied.events }
}

/** The order to assault a printed hex with the units of these letters. */
export const assaultOn = (
  p: Position,
  letters: string,
  target: string,
  mode: 'hasty' | 'prepared' = 'hasty',
): OrderOf<'attack'> => ({
  kind: 'attack',
  target: p.hex(target),
  mode,
  units: [...letters].map(p.unit),
  support: [],
  advance: [],
})

/** Its odds. A fault of the example where it is not lawful. */
export function oddsOf(p: Position, order: OrderOf<'attack'>): Odds {
  const answer = odds(p.scenario, viewOf(p), order)
  if (isRefusal(answer)) throw new Error(`Expected a lawful assault, got ${answer.code}`)
  return answer
}
