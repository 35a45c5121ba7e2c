/** Ground that has changed hands without a side knowing it: what a look has to bring to light. */
import { eventsSince, toldOf } from '../journal.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, SideIndex } from '../types.ts'

/** Does a side know who controls the hex? */
export const isKnownTo = ({ control, controlSeen }: GameState, side: SideIndex, hex: HexIndex): boolean =>
  controlSeen[hex * 2 + side] === control[hex]

/** Hexes of which some side may not know who controls them, and after how many events of the state. */
interface Unknown {
  readonly told: number
  readonly hexes: HexIndex[]
}
const unknowns = new WeakMap<GameState, Unknown>()

/**
 * Hexes of which some side does not know who controls them, in no order. Kept for each state and brought up to date by
 * its events: hexes are many, and few change hands.
 */
export function groundUnknown({ map }: Scenario, state: GameState): readonly HexIndex[] {
  const last = unknowns.get(state)
  const told = toldOf(state)
  if (last?.told === told) return last.hexes
  const news = last ? eventsSince(state, last.told) : null
  const hexes = last && news ? last.hexes : [...map.terrain.keys()]
  for (const event of news ?? [])
    if (event.kind === 'control' && !hexes.includes(event.hex)) hexes.push(event.hex)
  let left = 0
  for (const hex of hexes) if (!isKnownTo(state, 0, hex) || !isKnownTo(state, 1, hex)) hexes[left++] = hex
  hexes.length = left
  unknowns.set(state, { told, hexes })
  return hexes
}
