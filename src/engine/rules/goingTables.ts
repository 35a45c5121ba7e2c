/** The going over every hexside of the map, reckoned once for each class of mobility, weather and light. */
import { lacksCrossing } from '../map/hexMap.ts'
import type { Scenario, Turn } from '../scenario.ts'
import { type Minutes, MOBILITIES, type Way } from '../types.ts'
import { type BuiltWays, type Stretches, waysOf } from './builtWays.ts'
import { going, goingFuel, type Marching } from './going.ts'

/** Bits of a step that hold its minutes, below the hex it leads into. */
export const STEP_BITS = 12
/** Minutes of a step that the rule is asked about: over a narrow place, or too many to be packed. */
export const ASK: Minutes = (1 << STEP_BITS) - 1

/** Going of one class by hexside; minutes 0 = impassable. River included, crossings not. */
export interface GoingTables {
  readonly minutes: Uint16Array
  readonly fuel: Uint16Array
  /** Hex entered and minutes in one word, for the search: see `ASK`. 0 = closed. */
  readonly steps: Int32Array
  /** The same across country: what an enemy zone multiplies. */
  readonly zoneMinutes: Uint16Array
  readonly zoneFuel: Uint16Array
}

const tables = new WeakMap<Scenario, Map<string, GoingTables>>()
/** With what sappers have built, for as long as anybody holds that set of ways. */
const builtTables = new WeakMap<BuiltWays, Map<string, GoingTables>>()

/** The tables of each turn of a battle by `whoKey`: the same turn is asked about again and again. */
const turnTables = new WeakMap<Scenario, WeakMap<Turn, Map<number, Named>>>()

interface Named {
  readonly name: string
  readonly table: GoingTables
}

/** Tables for a class in a turn over the ways as they are; turns alike in weather, heat and light share them. */
export function goingTables(scenario: Scenario, state: Stretches, turn: Turn, who: Marching): GoingTables {
  const { name, table } = printedTables(scenario, turn, who)
  const built = waysOf(scenario, state)
  if (built.key === '') return table
  const over = builtTables.get(built) ?? new Map<string, GoingTables>()
  builtTables.set(built, over)
  const patched = over.get(name) ?? withBuilt(scenario, turn, who, table, built)
  over.set(name, patched)
  return patched
}

const MOST_KNOTS = 128
const whoKey = ({ mobility, nightTrained, vessel }: Marching): number =>
  (MOBILITIES.indexOf(mobility) * 2 + (nightTrained ? 1 : 0)) * MOST_KNOTS + (vessel?.knots ?? 0)

function printedTables(scenario: Scenario, turn: Turn, who: Marching): Named {
  const turns = turnTables.get(scenario) ?? new WeakMap<Turn, Map<number, Named>>()
  turnTables.set(scenario, turns)
  const ofTurn = turns.get(turn) ?? new Map<number, Named>()
  turns.set(turn, ofTurn)
  const key = whoKey(who)
  const known = ofTurn.get(key) ?? tablesByName(scenario, turn, who)
  ofTurn.set(key, known)
  return known
}

function tablesByName(scenario: Scenario, turn: Turn, who: Marching): Named {
  const known = tables.get(scenario) ?? new Map<string, GoingTables>()
  tables.set(scenario, known)
  const night = turn.dark === 0 ? 'day' : `${turn.dark} ${who.nightTrained}`
  const name = `${who.mobility} ${who.vessel?.knots ?? ''} ${night} ${turn.weather.join()} ${turn.hot?.join() ?? ''}`
  const table = known.get(name) ?? buildTables(scenario, turn, who)
  known.set(name, table)
  return { name, table }
}

function buildTables(scenario: Scenario, turn: Turn, who: Marching): GoingTables {
  const size = scenario.map.neighbours.length
  const built: GoingTables = {
    minutes: new Uint16Array(size),
    fuel: new Uint16Array(size),
    zoneMinutes: new Uint16Array(size),
    zoneFuel: new Uint16Array(size),
    steps: new Int32Array(size),
  }
  for (let hexside = 0; hexside < size; hexside++) enter(scenario, turn, who, built, hexside, 'none')
  return built
}

/** The tables of the map with the hexsides reckoned again where sappers have made a way. */
function withBuilt(
  scenario: Scenario,
  turn: Turn,
  who: Marching,
  table: GoingTables,
  { ways }: BuiltWays,
): GoingTables {
  const patched: GoingTables = {
    minutes: table.minutes.slice(),
    fuel: table.fuel.slice(),
    zoneMinutes: table.zoneMinutes.slice(),
    zoneFuel: table.zoneFuel.slice(),
    steps: table.steps.slice(),
  }
  for (const [hexside, way] of ways) enter(scenario, turn, who, patched, hexside, way)
  return patched
}

/** Reckons one hexside of the tables. */
function enter(
  scenario: Scenario,
  turn: Turn,
  who: Marching,
  into: GoingTables,
  hexside: number,
  built: Way,
): void {
  const { map } = scenario
  const best = going(scenario, turn, who, hexside, false, built)
  const slow = best?.way === 'none' ? best : going(scenario, turn, who, hexside, true, built)
  if (!best || !slow || lacksCrossing(map, hexside)) return
  const minutes = best.minutes + best.river
  const packed = map.crossing[hexside]! >= 0 ? ASK : Math.min(minutes, ASK)
  into.steps[hexside] = (map.neighbours[hexside]! << STEP_BITS) | packed
  into.minutes[hexside] = minutes
  into.fuel[hexside] = goingFuel(scenario, turn, hexside, best.way)
  into.zoneMinutes[hexside] = slow.minutes + slow.river
  into.zoneFuel[hexside] = goingFuel(scenario, turn, hexside, slow.way)
}
