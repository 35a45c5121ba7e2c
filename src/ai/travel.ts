/** How far off things are: minutes of march to a hex from everywhere, in dry daylight and without enemies. */
import { cheapest } from '../engine/map/cheapest.ts'
import { BRIDGE_MINUTES } from '../engine/rules/bridging.ts'
import { type Bridges, isBarred, isBlown } from '../engine/rules/crossings.ts'
import { goingTables, riverAt } from '../engine/rules/going.ts'
import { riverMinutes } from '../engine/rules/terrain.ts'
import type { Scenario, Turn } from '../engine/scenario.ts'
import type { HexIndex, Minutes, Mobility } from '../engine/types.ts'

/** A narrow place is counted as this much march: what waits there is not foreseen. */
const CROSSING_MINUTES = 60
/** A blown bridge is counted as the work on a new one, and as much again until engineers are there. */
const BLOWN_MINUTES = 2 * BRIDGE_MINUTES

const fields = new WeakMap<Scenario, Map<string, Int32Array>>()

/** A turn to reckon with that no weather or night of the schedule disturbs. */
const fairTurn = (scenario: Scenario): Turn => {
  const first = scenario.turns[0]!
  return { ...first, dark: 0, weather: first.weather.map(() => 'dry') }
}

/**
 * Minutes of march from each hex to `goal` for a class of mobility over the bridges as they stand, -1 where it cannot get
 * there; kept per battle.
 */
export function minutesTo(
  scenario: Scenario,
  bridges: Bridges,
  goal: HexIndex,
  mobility: Mobility,
): Int32Array {
  const known = fields.get(scenario) ?? new Map<string, Int32Array>()
  fields.set(scenario, known)
  const key = `${mobility} ${goal} ${bridgesKey(bridges)}`
  const field = known.get(key) ?? reckon(scenario, bridges, goal, mobility)
  known.set(key, field)
  return field
}

/** Minutes over each hexside (`hex * 6 + direction`) for a class of mobility in the same fair weather, 0 = impassable. */
export const stepMinutes = (scenario: Scenario, mobility: Mobility): Uint16Array =>
  goingTables(scenario, fairTurn(scenario), { mobility, nightTrained: false }).minutes

/** Names the bridges that are not as the map has them; empty while all are. */
function bridgesKey({ crossingState }: Bridges): string {
  let key = ''
  for (let c = 0; c < crossingState.length; c++)
    if (crossingState[c] !== 0) key += `${c}:${crossingState[c]} `
  return key
}

function reckon(scenario: Scenario, bridges: Bridges, goal: HexIndex, mobility: Mobility): Int32Array {
  const minutes = stepMinutes(scenario, mobility)
  const { map } = scenario
  // The search runs from the goal outwards, so each hexside is paid in the direction of the march: towards the goal.
  const towards = (hexside: number, _from: HexIndex, to: HexIndex): Minutes => {
    const back = to * 6 + (((hexside % 6) + 3) % 6)
    const place = map.crossing[back]!
    if (place < 0) return minutes[back]!
    const way = Math.max(minutes[back]!, 1)
    if (!isBlown(bridges, place)) return way + CROSSING_MINUTES
    const wading = riverMinutes(mobility, riverAt(map, back), map.hexMetres)
    return way + (isBarred(map, bridges, back) ? BLOWN_MINUTES : Math.min(wading, BLOWN_MINUTES))
  }
  return cheapest(scenario, towards, [goal])
}
