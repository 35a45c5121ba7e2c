/**
 * A strike on a hex: works are silenced until the striker's next turn (their guns neither command the ground around nor
 * fire beyond it), and their garrison sits it out. Troops without works lose readiness and a few men and vehicles, on
 * open ground twice what they lose under cover. Tunnels feel nothing.
 */

import { isMarked, STRUCK } from '../airMarks.ts'
import { permilleOf, roundHalfUp } from '../arithmetic.ts'
import { unitsAt } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { terrainAt } from './going.ts'
import { givesCover } from './sighting.ts'
import { isUnderground, worksLevel } from './works.ts'

/** What a strike costs troops in the open, ‰ of their men and AFVs and of readiness; half of it under cover (all estimates). */
export const OPEN_LOSS: Permille = 10
export const OPEN_READINESS: Permille = 60

/** Have enemy aircraft silenced the works that shelter this side in the hex? */
export const isSilenced = (scenario: Scenario, state: GameState, side: Side, hex: HexIndex): boolean =>
  isMarked(state, hex, sideIndex(enemyOf(side)), STRUCK) && worksLevel(scenario, state, hex, side) > 0

/** Does all that this side has in the hex sit in tunnels, where no bomb reaches? */
export function isBelowGround(scenario: Scenario, state: GameState, side: Side, hex: HexIndex): boolean {
  const units = unitsAt(scenario, state, hex).filter(u => scenario.units[u]!.side === side)
  return units.length > 0 && units.every(u => isUnderground(scenario, state, u))
}

/** What a strike does to the troops of a side in a hex: it silences works, or costs so much. */
export type Bombing =
  | { readonly kind: 'silences' }
  | { readonly kind: 'hits'; readonly losses: Permille; readonly readiness: Permille }

export function bombingOf(scenario: Scenario, state: GameState, side: Side, hex: HexIndex): Bombing {
  if (worksLevel(scenario, state, hex, side) > 0) return { kind: 'silences' }
  const share = givesCover(terrainAt(scenario.map, hex)) ? 2 : 1
  return { kind: 'hits', losses: OPEN_LOSS / share, readiness: OPEN_READINESS / share }
}

/** Carries a strike out on whoever of a side stands in the hex. */
export function bomb(play: Play, side: Side, hex: HexIndex): void {
  const { scenario, state } = play
  const effect = bombingOf(scenario, state, side, hex)
  if (effect.kind === 'silences') return
  const units = unitsAt(scenario, state, hex).filter(u => scenario.units[u]!.side === side)
  const losses = units
    .map(u => lossOf(state, u, effect.losses))
    .filter(loss => loss.killed + loss.wounded + loss.afv > 0)
  if (losses.length > 0) play.emit({ kind: 'losses', losses, cause: 'bombed' })
  for (const unit of units) {
    const readiness = Math.max(0, state.readiness[unit]! - effect.readiness)
    play.emit({ kind: 'readiness', unit, readiness, account: state.account[unit]!, cause: 'bombed' })
  }
}

/** One third of the men hit are killed. */
function lossOf(state: GameState, unit: UnitIndex, permille: Permille): Loss {
  const men = permilleOf(state.men[unit]!, permille)
  const killed = roundHalfUp(men, 3)
  const afv = permilleOf(state.afv[unit]!, permille)
  return { unit, killed, wounded: men - killed, captured: 0, afv, guns: 0 }
}
