/** Marches on drawn positions: previewed, judged, carried out. */
import { keyedDice } from '../../src/engine/dice.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { startPlay } from '../../src/engine/play.ts'
import type { Refusal } from '../../src/engine/reasons.ts'
import {
  type MoveOrder,
  type MovePreview,
  movement,
  previewMove,
  stepCost,
} from '../../src/engine/rules/movement.ts'
import { sideOf } from '../../src/engine/types.ts'
import { observe, type View } from '../../src/engine/view.ts'
import type { Position } from './position.ts'

export const TANKS = { arm: 'tank', mobility: 'tracked', fuelRefill: 40 } as const
export const LORRIES = { arm: 'motorised', mobility: 'wheeled', fuelRefill: 100 } as const

/** The order to march a unit over printed hexes: "0100 0200". */
export const march = (p: Position, letter: string, path: string): MoveOrder => ({
  kind: 'move',
  unit: p.unit(letter),
  path: path.split(' ').map(p.hex),
})

const view = (p: Position): View => observe(p.scenario, p.state, sideOf(p.state.side[0]!))

/** The march as the side to move foresees it. */
export const preview = (p: Position, letter: string, path: string): MovePreview =>
  previewMove(p.scenario, view(p), march(p, letter, path))

/** Why the side to move may not order the march, or null. */
export const refusal = (p: Position, letter: string, path: string): Refusal | null =>
  movement.check(p.scenario, view(p), march(p, letter, path))

/** Carries the march out whatever `check` says; returns the events. */
export function go(p: Position, letter: string, path: string): readonly GameEvent[] {
  const play = startPlay(p.scenario, p.state, keyedDice(1))
  movement.resolve(play, march(p, letter, path))
  return play.events
}

export const kinds = (events: readonly GameEvent[]): readonly string[] => events.map(event => event.kind)

/** Minutes of a unit's step into a neighbouring hex, or the code of the refusal. */
export function minutes(p: Position, letter: string, to: string): number | string {
  const u = p.unit(letter)
  const cost = stepCost(p.scenario, p.state, u, p.state.hex[u]!, p.hex(to))
  return 'code' in cost ? cost.code : cost.minutes
}
