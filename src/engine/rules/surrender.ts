/**
 * Laying down arms by an event (3-rules section 9). The ground that a unit gives up goes to the enemy who stands beside
 * it, if none of its friends is left in the hex; where nobody waits at the gates it keeps its owner.
 */
import { floorDiv, permilleOf } from '../arithmetic.ts'
import { isPresent, sideAt } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import type { EventOf } from '../events.ts'
import type { Play } from '../play.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  NOWHERE,
  type Permille,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { isOffMap } from './boxes.ts'
import { standsBeside } from './siege.ts'

/**
 * Takes the units on the board out of the fight; `captured`: the men fall to the enemy, else they stay with the unit.
 * Arms that a cease-fire hands over were not lost in the fight: they stay on the unit's account.
 */
export function layDownArms(
  play: Play,
  units: readonly UnitIndex[],
  cause: Exclude<EventOf<'finished'>['cause'], 'destroyed'>,
  captured: boolean,
): void {
  const { scenario, state } = play
  const standing = units.filter(u => isPresent(state, u) || isOffMap(state, u))
  const losses = standing.map(u => (cause === 'ceasefire' ? menOf(state, u) : allOf(state, u)))
  if (captured && losses.length > 0) play.emit({ kind: 'losses', losses, cause: 'surrender' })
  for (const unit of standing) {
    const hex = state.hex[unit]!
    play.emit({ kind: 'finished', unit, cause })
    if (hex !== NOWHERE) passGround(play, hex, scenario.units[unit]!.side)
  }
}

/** The units lose a share of their men by an event, a third of them dead; who has none left is destroyed. */
export function wear(play: Play, units: readonly UnitIndex[], permille: Permille): void {
  const { state } = play
  const standing = units.filter(u => isPresent(state, u) || isOffMap(state, u))
  const losses = standing.map((unit): Loss => {
    const men = permilleOf(state.men[unit]!, permille)
    const killed = floorDiv(men, 3)
    const [afv, guns] = men === state.men[unit] ? [state.afv[unit]!, state.guns[unit]!] : [0, 0]
    return { unit, killed, wounded: men - killed, captured: 0, afv, guns }
  })
  if (losses.length > 0) play.emit({ kind: 'losses', losses, cause: 'attrition' })
  for (const unit of standing)
    if (state.men[unit] === 0) play.emit({ kind: 'finished', unit, cause: 'destroyed' })
}

const menOf = (state: GameState, unit: UnitIndex): Loss => ({
  unit,
  killed: 0,
  wounded: 0,
  captured: state.men[unit]!,
  afv: 0,
  guns: 0,
})
const allOf = (state: GameState, unit: UnitIndex): Loss => ({
  ...menOf(state, unit),
  afv: state.afv[unit]!,
  guns: state.guns[unit]!,
})

/** A hex that `side` has left goes to the besieger beside it. */
export function passGround(play: Play, hex: HexIndex, side: Side): void {
  const { scenario, state } = play
  const enemy = enemyOf(side)
  if (sideAt(scenario, state, hex) !== undefined || !standsBeside(scenario, state, hex, enemy)) return
  if (state.control[hex] !== sideIndex(enemy) + 1) play.emit({ kind: 'control', hex, side: sideIndex(enemy) })
}
