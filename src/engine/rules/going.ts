/**
 * The going over one hexside: how long a class of mobility takes into a hex in this turn's weather and light, before
 * enemies, crossings and queues (8-numbers 2.2). The march follows the way or the ground of the hex entered, whichever
 * is sooner; in an enemy zone it goes across country and takes the way only where there is no other going.
 */
import { floorDiv, permilleOf, roundHalfUp } from '../arithmetic.ts'
import type { Crossing, HexMap } from '../map/hexMap.ts'
import type { Scenario, Turn, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  type HexIndex,
  type Metres,
  type Minutes,
  type Permille,
  RIVERS,
  type River,
  TERRAINS,
  type Terrain,
  WAYS,
  type Way,
  type Weather,
} from '../types.ts'
import { builtAt } from './builtWays.ts'
import { capacityOf } from './crossings.ts'
import { isParched, PARCHED_MARCH } from './heat.ts'
import {
  fuelBurnt,
  isAfloat,
  isWater,
  nightExtra,
  riverMinutes,
  speedOf,
  weatherPermille,
} from './terrain.ts'

/** Who marches: all that the going depends on. */
export type Marching = Pick<UnitSpec, 'mobility' | 'nightTrained' | 'vessel'>

export interface Going {
  readonly way: Way
  /** Minutes on the surface, weather, darkness, slope and heat included, the river not. */
  readonly minutes: Minutes
  /** Minutes to wade or ferry the river of the hexside, where neither bridge nor way leads over it. */
  readonly river: Minutes
}

/** Hexes smaller than this are steep or not by their own heights; on larger ones the slope is in the terrain. */
export const SLOPE_COUNTS_BELOW: Metres = 3000

export const terrainAt = (map: HexMap, hex: HexIndex): Terrain => TERRAINS[map.terrain[hex]!]!
export const riverAt = (map: HexMap, hexside: number): River => RIVERS[map.river[hexside]!]!
const wayAt = (map: HexMap, hexside: number): Way => WAYS[map.way[hexside]!]!

/** Share of a turn in darkness from which it counts as night, ‰. */
export const NIGHT_FROM: Permille = 500

/** Is most of the turn dark: a turn of short sight and of assaults by night? */
export const isNight = (turn: Turn): boolean => turn.dark >= NIGHT_FROM

/** Weather of a hex in a turn. */
export const weatherAt = (map: HexMap, turn: Turn, hex: HexIndex): Weather =>
  turn.weather[map.zone[hex]!] ?? 'dry'

/** The march formula (8-numbers 2.2): minutes over one hex, rounded half up, at least 1. */
export function marchMinutes(
  hexMetres: Metres,
  speed: number,
  weather: Permille,
  dark: Permille,
  night: Permille,
): Minutes {
  return Math.max(
    1,
    roundHalfUp(hexMetres * 60 * weather * (1_000_000 + dark * night), speed * 1_000_000_000),
  )
}

/** Factor of the climb into a hex: a tenth for each 30 m on hexes under 3 km. */
export function slopePermille(map: HexMap, from: HexIndex, to: HexIndex): Permille {
  const climb = map.elevation[to]! - map.elevation[from]!
  return map.hexMetres >= SLOPE_COUNTS_BELOW || climb <= 0 ? 1000 : 1000 + floorDiv(climb * 100, 30)
}

/** Minutes on one surface in this turn, or 0 where the class does not go there. */
function surfaceMinutes(
  map: HexMap,
  turn: Turn,
  who: Marching,
  from: HexIndex,
  to: HexIndex,
  way: Way,
): Minutes {
  const terrain = terrainAt(map, to)
  const speed = speedOf(who, way, terrain)
  if (speed === 0) return 0
  const weather = weatherPermille(who.mobility, weatherAt(map, turn, to), way, terrain)
  const night = nightExtra(who.mobility, way, who.nightTrained)
  const cool = permilleOf(
    marchMinutes(map.hexMetres, speed, weather, turn.dark, night),
    slopePermille(map, from, to),
  )
  return isParched(map, turn, to) ? permilleOf(cool, PARCHED_MARCH) : cool
}

/**
 * The going over a hexside (`hex * 6 + direction`), or null where the class cannot pass. `acrossCountry`: not by the
 * way unless there is no other going. `built`: what sappers have made there; it bridges nothing.
 */
export function going(
  scenario: Scenario,
  turn: Turn,
  who: Marching,
  hexside: number,
  acrossCountry: boolean,
  built: Way = 'none',
): Going | null {
  const { map } = scenario
  const from = floorDiv(hexside, 6)
  const to = map.neighbours[hexside]!
  if (to < 0 || isWater(terrainAt(map, to)) !== isAfloat(who.mobility)) return null
  const printed = wayAt(map, hexside)
  const road = printed === 'none' ? built : printed
  const ground = surfaceMinutes(map, turn, who, from, to, 'none')
  const byWay = road === 'none' ? 0 : surfaceMinutes(map, turn, who, from, to, road)
  if (ground === 0 && byWay === 0) return null
  const takesWay = byWay > 0 && (ground === 0 || (!acrossCountry && byWay <= ground))
  return {
    way: takesWay ? road : 'none',
    minutes: takesWay ? byWay : ground,
    river: printed !== 'none' ? 0 : riverMinutes(who.mobility, riverAt(map, hexside), map.hexMetres),
  }
}

/** Fuel that engines burn over a hexside on the surface taken, ‰ of a refill. */
export function goingFuel(scenario: Scenario, turn: Turn, hexside: number, way: Way): Permille {
  const { map } = scenario
  const to = map.neighbours[hexside]!
  const climbs = map.elevation[to]! > map.elevation[floorDiv(hexside, 6)]!
  return fuelBurnt(map.hexMetres, weatherAt(map, turn, to), way, terrainAt(map, to), climbs)
}

/**
 * Minutes of lorries over a hexside in this turn, for supply: no enemies, no queue. -1 where no lorry passes: no going,
 * or a major river without a crossing that is open when the turn begins. Boats carry goods as they carry men.
 */
export function wheeledMinutes(scenario: Scenario, state: GameState, turn: Turn, hexside: number): Minutes {
  const { map } = scenario
  const lorries: Marching = { mobility: 'wheeled', nightTrained: false }
  const over = going(scenario, turn, lorries, hexside, false, builtAt(scenario, state, hexside))
  if (!over) return -1
  const crossing = map.crossing[hexside]!
  const open = crossing >= 0 && isOpenAt(capacityOf(map, state, crossing), turn.start)
  if (open) return over.minutes
  const river = riverAt(map, hexside)
  if (river === 'major' || (crossing >= 0 && river === 'none')) return -1
  return over.minutes + (crossing >= 0 ? riverMinutes('wheeled', river, map.hexMetres) : over.river)
}

function isOpenAt(capacity: Crossing['capacity'], moment: Minutes): boolean {
  const entry = capacity.findLast(each => each.from <= moment)
  return entry !== undefined && entry.perHour > 0
}
