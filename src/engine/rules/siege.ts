/** Fortresses under siege: who is shut in, and since when (8-numbers 6, rule 2). */
import { isPresent, sideAt } from '../derived.ts'
import { ownerOf } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Side } from '../types.ts'
import { isInReach } from './supplyRoads.ts'

/** The garrison has been besieged through a whole turn of its own: it has had its reply. */
export const SHUT_IN = 2

/** Does a unit of `side` stand beside the hex? */
export const standsBeside = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  scenario.map.neighbours
    .subarray(hex * 6, hex * 6 + 6)
    .some(to => to >= 0 && sideAt(scenario, state, to) === side)

/** Is the hex besieged for `side`: the enemy at its gates, and no way to it from any source, not even for carriers? */
export const isBesieged = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  standsBeside(scenario, state, hex, enemyOf(side)) &&
  scenario.columns.every((column, c) => column.side !== side || !isInReach(scenario, state, c, hex))

/** Judges the garrisons of a side's works at the start or the end of its own turn; a ring that is open at either is none. */
export function judgeSieges(play: Play, side: Side, moment: 'start' | 'end'): void {
  const { scenario, state } = play
  const { works, worksSide } = scenario.map
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || !isPresent(state, u)) return
    const hex = state.hex[u]!
    const before = state.besieged[u]!
    const inWorks = works[hex]! > 0 && ownerOf(worksSide[hex]!) === side
    const shut = inWorks && isBesieged(scenario, state, hex, side)
    const stage = !shut ? 0 : moment === 'start' ? Math.max(before, 1) : before > 0 ? SHUT_IN : 0
    if (stage !== before) play.emit({ kind: 'besieged', unit: u, stage })
  })
}
