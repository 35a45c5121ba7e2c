/** Ground that has changed hands without a side knowing it: what a look has to bring to light. */
import { eventsSince, toldOf } from '../journal.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, SideIndex } from '../types.ts'
import { unseenTracks } from './builtWays.ts'

/** Hexes of which each side sees now that they have changed hands, ascending, then those with new tracks. */
export function newsOfGround(
  scenario: Scenario,
  state: GameState,
  sees: (side: SideIndex, hex: HexIndex) => boolean,
): readonly [readonly HexIndex[], readonly HexIndex[]] {
  const news: [HexIndex[], HexIndex[]] = [[], []]
  for (const hex of groundUnknown(scenario, state))
    for (const side of [0, 1] as const)
      if (!isKnownTo(state, side, hex) && sees(side, hex)) news[side].push(hex)
  for (const side of [0, 1] as const) {
    news[side].sort((a, b) => a - b)
    for (const hex of unseenTracks(scenario.map, state, side))
      if (!news[side].includes(hex) && sees(side, hex)) news[side].push(hex)
  }
  return news
}

/** Does a side know who controls the hex? */
const isKnownTo = ({ control, controlSeen }: GameState, side: SideIndex, hex: HexIndex): boolean =>
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
function groundUnknown({ map }: Scenario, state: GameState): readonly HexIndex[] {
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
