/** Whether a state that a file brought can be shown: every position and every word in it is one that the battle has. */
import type { Scenario } from '../engine/scenario.ts'
import type { GameState, ReadArray } from '../engine/state.ts'
import {
  COMMANDS,
  CROSSING_STATES,
  PRIORITIES,
  RESERVES,
  SIGHTINGS,
  STANCES,
  STATUSES,
  WEATHERS,
} from '../engine/types.ts'

const isWithin = (values: ReadArray, lowest: number, most: number): boolean => {
  for (const value of values) if (value < lowest || value >= most) return false
  return true
}

/** Does nothing in the state point beyond the battle's lists? What it means is not judged: nobody plays on from it. */
export function isViewable(scenario: Scenario, state: GameState): boolean {
  const hexes = scenario.map.terrain.length
  const units = scenario.units.length
  const within: readonly (readonly [ReadArray, number, number])[] = [
    [state.turn, 0, scenario.turns.length],
    [state.side, 0, 2],
    [state.over, 0, 2],
    [state.hex, -1, hexes],
    [state.progressTo, -1, hexes],
    [state.reportHex, -1, hexes],
    [state.trainHex, -1, hexes],
    [state.trainTo, -1, hexes],
    [state.trainUnit, -1, units],
    [state.carrier, -1, units],
    [state.trainSide, 0, 2],
    [state.trainLoad, 0, scenario.evacuations.length + 1],
    [state.control, 0, 3],
    [state.controlSeen, 0, 3],
    [state.heldBy, 0, 3],
    [state.status, 0, STATUSES.length],
    [state.stance, 0, STANCES.length],
    [state.priority, 0, PRIORITIES.length],
    [state.reserve, 0, RESERVES.length],
    [state.command, 0, COMMANDS.length],
    [state.sighting, 0, SIGHTINGS.length],
    [state.weather, 0, WEATHERS.length],
    [state.crossingState, 0, CROSSING_STATES.length],
    [state.stretchAt, -1, hexes * 6],
    [state.box, 0, scenario.boxes.length + 1],
    [state.boxLink, 0, scenario.boxLinks.length + 1],
  ]
  return within.every(([values, lowest, most]) => isWithin(values, lowest, most)) && arePlaced(state)
}

const PRESENT = STATUSES.indexOf('present')

/** Who is on the board stands in a hex, and nobody is aboard of himself. */
function arePlaced({ status, hex, carrier, men }: GameState): boolean {
  for (let u = 0; u < status.length; u++)
    if ((status[u] === PRESENT && hex[u]! < 0) || carrier[u] === u || men[u]! < 0) return false
  return true
}
