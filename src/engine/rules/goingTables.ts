/** The going over every hexside of the map, reckoned once for each class of mobility, weather and light. */
import { clamp, floorDiv } from '../arithmetic.ts'
import { type HexMap, lacksCrossing } from '../map/hexMap.ts'
import type { Scenario, Turn } from '../scenario.ts'
import { type Minutes, MOBILITIES, RIVERS, WAYS, type Way, WEATHERS } from '../types.ts'
import { type BuiltWays, type Stretches, waysOf } from './builtWays.ts'
import { going, goingFuel, type Marching, weatherAt } from './going.ts'
import { isParched } from './heat.ts'

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
  // Most hexsides are like many others: the rule is asked about one of each kind.
  const alike = new Map<number, Row | null>()
  for (let hexside = 0; hexside < size; hexside++) {
    if (scenario.map.neighbours[hexside]! < 0) continue
    const kind = kindOf(scenario.map, turn, hexside)
    let row = alike.get(kind)
    if (row === undefined) {
      row = rowOf(scenario, turn, who, hexside, 'none')
      alike.set(kind, row)
    }
    enter(scenario.map, built, hexside, row)
  }
  return built
}

const MOST_CLIMB = 16_384

/** Names all that the going over a printed hexside depends on but class and turn: ground, way, river, climb, weather and drought. */
function kindOf(map: HexMap, turn: Turn, hexside: number): number {
  const to = map.neighbours[hexside]!
  const climb = map.elevation[to]! - map.elevation[floorDiv(hexside, 6)]!
  const ground = (map.terrain[to]! * WAYS.length + map.way[hexside]!) * RIVERS.length + map.river[hexside]!
  const sky = WEATHERS.indexOf(weatherAt(map, turn, to)) * 2 + (isParched(map, turn, to) ? 1 : 0)
  return (ground * MOST_CLIMB + clamp(climb, 0, MOST_CLIMB - 1)) * WEATHERS.length * 2 + sky
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
  for (const [hexside, way] of ways)
    enter(scenario.map, patched, hexside, rowOf(scenario, turn, who, hexside, way))
  return patched
}

/** What the tables hold of one hexside, but for what is on it. */
interface Row {
  readonly minutes: Minutes
  readonly fuel: number
  readonly zoneMinutes: Minutes
  readonly zoneFuel: number
}

/** Reckons one hexside of the tables; null where the class cannot pass. */
function rowOf(scenario: Scenario, turn: Turn, who: Marching, hexside: number, built: Way): Row | null {
  const best = going(scenario, turn, who, hexside, false, built)
  const slow = best?.way === 'none' ? best : going(scenario, turn, who, hexside, true, built)
  if (!best || !slow) return null
  const fuel = goingFuel(scenario, turn, hexside, best.way)
  return {
    minutes: best.minutes + best.river,
    fuel,
    zoneMinutes: slow.minutes + slow.river,
    zoneFuel: slow.way === best.way ? fuel : goingFuel(scenario, turn, hexside, slow.way),
  }
}

function enter(map: HexMap, into: GoingTables, hexside: number, row: Row | null): void {
  if (!row || lacksCrossing(map, hexside)) return
  const packed = map.crossing[hexside]! >= 0 ? ASK : Math.min(row.minutes, ASK)
  into.steps[hexside] = (map.neighbours[hexside]! << STEP_BITS) | packed
  into.minutes[hexside] = row.minutes
  into.fuel[hexside] = row.fuel
  into.zoneMinutes[hexside] = row.zoneMinutes
  into.zoneFuel[hexside] = row.zoneFuel
}
