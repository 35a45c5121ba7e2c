/** Lines of communications: who is cut off, and since how many turns (8-numbers 4.3 and 6, rule 2). */
import { isPresent } from '../derived.ts'
import { ownerOf } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Side, UnitIndex } from '../types.ts'
import { columnOf, isGiving, isInReach } from './supplyRoads.ts'
import { isAfloat } from './terrain.ts'

/** The counter is a byte. */
const MOST_TURNS = 255

/**
 * Has the unit an open road to a source that gives, be it a path for carriers? Units that live on stores of their own
 * need none, nor do vessels.
 */
export function isOpen(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  if (isAfloat(scenario.units[u]!.mobility) || hasStores(scenario, state, u)) return true
  const column = columnOf(scenario, u)
  return isGiving(scenario, state, column) && isInReach(scenario, state, column, state.hex[u]!)
}

/**
 * Does the unit live on stores of its own? A fortress garrison in works of its side has them for months; posts and
 * police without a supply column live off the country.
 */
function hasStores(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  const unit = scenario.units[u]!
  if (columnOf(scenario, u) < 0) return true
  const hex = state.hex[u]!
  return unit.neverRefilled && state.works[hex]! > 0 && ownerOf(scenario.map.worksSide[hex]!) === unit.side
}

/**
 * Judges the lines of a side's units at the start or the end of its own turn. A turn counts as cut off only when the
 * road was shut at both: the owner always has a turn of his own to open it. A road that is open at either ends the count.
 */
export function judgeCommunications(play: Play, side: Side, moment: 'start' | 'end'): void {
  const { scenario, state } = play
  // All are judged before anything is said: the lines are those of one moment.
  const judged = scenario.units.flatMap((unit, u) =>
    unit.side === side && isPresent(state, u) ? [{ u, shut: !isOpen(scenario, state, u) }] : [],
  )
  for (const { u, shut } of judged) {
    const wasShut = state.cutAtStart[u] === 1
    const cutAtStart = moment === 'start' ? shut : wasShut
    const counted = moment === 'end' ? 1 : 0
    const cutOff = shut && cutAtStart ? Math.min(MOST_TURNS, state.cutOff[u]! + counted) : 0
    if (cutAtStart === wasShut && cutOff === state.cutOff[u]) continue
    play.emit({ kind: 'communications', unit: u, cutAtStart, cutOff })
  }
}
