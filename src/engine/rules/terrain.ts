/**
 * What ground, ways, weather and darkness do to a march (8-numbers 2.2, 2.4, 4.1). Tables only: speeds in map metres
 * per marching hour, factors in permille. Rows marked "estimate" stand where the design is silent.
 */
import { roundHalfUp } from '../arithmetic.ts'
import {
  type Metres,
  type Minutes,
  MOBILITIES,
  type Mobility,
  type Permille,
  type River,
  type Terrain,
  type Way,
  type Weather,
} from '../types.ts'

/** Speeds in the order of MOBILITIES; 0 = only by way. */
type Speeds = readonly [
  foot: number,
  mounted: number,
  draught: number,
  tractor: number,
  wheeled: number,
  mech: number,
  tracked: number,
  static_: number,
]

const NONE: Speeds = [0, 0, 0, 0, 0, 0, 0, 0]
const FOREST: Speeds = [2000, 2500, 1000, 800, 1000, 2000, 2500, 0]
const MARSH: Speeds = [1200, 1500, 0, 0, 0, 0, 600, 0]
const DUNES: Speeds = [2500, 4000, 1500, 1500, 2000, 3500, 4000, 0]
const TOWN: Speeds = [3500, 5000, 3500, 5000, 8000, 5000, 5000, 0]

/** 8-numbers 2.4. Nearest kin where it is silent: saltmarsh as marsh, beach as dunes, city as town. */
const GROUND: { readonly [T in Terrain]: Speeds } = {
  steppe: [4000, 7000, 3500, 4500, 9000, 9000, 9000, 0],
  desert: [3000, 4500, 2500, 2500, 5000, 6000, 6000, 0],
  dunes: DUNES,
  saltmarsh: MARSH,
  marsh: MARSH,
  farmland: [3500, 6000, 3000, 4000, 7000, 7500, 8000, 0],
  hills: [3000, 4000, 2000, 2500, 5000, 5500, 5500, 0],
  forest: FOREST,
  forestedHills: FOREST,
  taiga: [1000, 800, 0, 0, 0, 0, 600, 0],
  mountain: [1500, 1500, 0, 0, 0, 0, 1500, 0],
  highMountain: [1000, 0, 0, 0, 0, 0, 0, 0],
  tundra: [3000, 4000, 1500, 1500, 2000, 4000, 6000, 0],
  dwarfPine: [2000, 2000, 500, 500, 0, 2000, 4000, 0],
  town: TOWN,
  city: TOWN,
  beach: DUNES,
  lake: NONE,
  shoal: NONE,
  sea: NONE,
}

const BY_WAY: { readonly [W in Way]: Speeds } = {
  none: NONE,
  highway: [4000, 7000, 4000, 8000, 18000, 12000, 12000, 0],
  road: [4000, 7000, 4000, 6000, 14000, 10000, 10000, 0],
  track: [3500, 6000, 3500, 5000, 10000, 9000, 10000, 0],
  mountainTrack: [3000, 4000, 2000, 2500, 3500, 5000, 6500, 0],
  // Estimate, after the brief of the taiga: men, tanks and light guns get through between the stumps, lorries do not.
  columnTrack: [1500, 1500, 1000, 0, 0, 1500, 2500, 0],
}

/** Water carries nobody on foot or wheels, way or no way. */
export const isWater = (terrain: Terrain): boolean =>
  terrain === 'lake' || terrain === 'shoal' || terrain === 'sea'

/** Speed along a way, or over the ground where the way is `none`; m/h, 0 = does not go there. */
export function speedOn(mobility: Mobility, way: Way, terrain: Terrain): number {
  const row = way === 'none' ? GROUND[terrain] : BY_WAY[way]
  return row[MOBILITIES.indexOf(mobility)] ?? 0
}

/** A nautical mile, and what a knot makes of it in an hour. */
const KNOT: Metres = 1852

/** Does the class go by water and nowhere else? */
export const isAfloat = (mobility: Mobility): boolean => mobility === 'craft' || mobility === 'ship'

/** Craft go wherever the sea is; ships keep off the shoals. */
const sails = (mobility: Mobility, terrain: Terrain): boolean =>
  terrain === 'sea' || (terrain === 'shoal' && mobility === 'craft')

/** Speed of a unit on a surface, m/h: vessels by their knots on the water, all others by their class. 0 = does not go there. */
export function speedOf(
  { mobility, vessel }: { readonly mobility: Mobility; readonly vessel?: { readonly knots: number } },
  way: Way,
  terrain: Terrain,
): number {
  if (!isAfloat(mobility)) return speedOn(mobility, way, terrain)
  return way === 'none' && sails(mobility, terrain) ? (vessel?.knots ?? 0) * KNOT : 0
}

type WeatherRow = { readonly [W in Weather]: Permille }
const row = (rain: Permille, mud: Permille, fog: Permille): WeatherRow => ({ dry: 1000, rain, mud, fog })

/** March time in weather, ‰ of the dry time (8-numbers 2.4). */
const WEATHER: { readonly [M in Mobility]: WeatherRow } = {
  foot: row(1100, 1300, 1200),
  mounted: row(1100, 1300, 1200),
  draught: row(1500, 2500, 1200),
  tractor: row(1500, 2500, 1200),
  wheeled: row(2000, 3500, 1500),
  mech: row(1300, 1800, 1300),
  tracked: row(1150, 1400, 2000),
  static: row(1000, 1000, 1000),
  // 600‰ of the speed in fog (8-numbers 7); rain on a calm sea hinders nobody.
  craft: row(1000, 1000, 1667),
  ship: row(1000, 1000, 1667),
}
const WHEELS_ON_WET_MOUNTAIN_TRACK: Permille = 3500
const TANKS_ON_A_WAY_IN_FOG: Permille = 1650
/** Farmland stands for the black-soil plain: its mud holds tracks as nothing else does. */
const BLACK_SOIL_MUD: { readonly [M in Mobility]?: Permille } = { tracked: 2500, mech: 3000 }

/** Weather factor on the surface used. None on a highway, half the excess on a road, all of it elsewhere. */
export function weatherPermille(mobility: Mobility, weather: Weather, way: Way, terrain: Terrain): Permille {
  if (weather === 'dry' || way === 'highway') return 1000
  const wet = weather === 'rain' || weather === 'mud'
  if (weather === 'fog' && mobility === 'tracked' && way !== 'none') return TANKS_ON_A_WAY_IN_FOG
  if (wet && mobility === 'wheeled' && way === 'mountainTrack') return WHEELS_ON_WET_MOUNTAIN_TRACK
  if (weather === 'mud' && way === 'none' && terrain === 'farmland')
    return BLACK_SOIL_MUD[mobility] ?? WEATHER[mobility].mud
  const full = WEATHER[mobility][weather]
  return way === 'road' ? 1000 + roundHalfUp(full - 1000, 2) : full
}

const NIGHT: { readonly [M in Mobility]: Permille } = {
  foot: 200,
  mounted: 250,
  draught: 250,
  tractor: 300,
  wheeled: 300,
  mech: 300,
  tracked: 300,
  static: 0,
  craft: 0,
  ship: 0,
}
const VEHICLES_ON_MOUNTAIN_TRACK_BY_NIGHT: Permille = 500

/** What full darkness adds to a march, ‰ (8-numbers 2.2); half for units trained for it. */
export function nightExtra(mobility: Mobility, way: Way, trained: boolean): Permille {
  const vehicles = NIGHT[mobility] === 300
  const extra = vehicles && way === 'mountainTrack' ? VEHICLES_ON_MOUNTAIN_TRACK_BY_NIGHT : NIGHT[mobility]
  return trained ? roundHalfUp(extra, 2) : extra
}

/** Minutes per kilometre of hex size to get over a river without bridge or way (estimate): finding a ford, ferrying. */
const RIVER: { readonly [M in Mobility]: number } = {
  foot: 8,
  mounted: 8,
  draught: 20,
  tractor: 20,
  wheeled: 20,
  mech: 20,
  tracked: 12,
  static: 0,
  craft: 0,
  ship: 0,
}

/** Minutes to wade or ferry over a hexside; a stream costs a quarter of a river. Major rivers are not waded. */
export function riverMinutes(mobility: Mobility, river: River, hexMetres: Metres): Minutes {
  if (river === 'none' || river === 'major') return 0
  return roundHalfUp(RIVER[mobility] * hexMetres, river === 'stream' ? 4000 : 1000)
}

/** Fuel over the ground, ‰ of a refill per km (8-numbers 4.1; estimate outside steppe, desert, hills and farmland). */
const FUEL_GROUND: { readonly [T in Terrain]: Permille } = {
  steppe: 5,
  desert: 6,
  dunes: 8,
  saltmarsh: 10,
  marsh: 10,
  farmland: 6,
  hills: 6,
  forest: 8,
  forestedHills: 8,
  taiga: 13,
  mountain: 13,
  highMountain: 13,
  tundra: 6,
  dwarfPine: 8,
  town: 4,
  city: 4,
  beach: 8,
  lake: 0,
  shoal: 0,
  sea: 0,
}
const FUEL_DOWNHILL_ON_MOUNTAIN_TRACK: Permille = 8
const FUEL_BY_WAY: { readonly [W in Exclude<Way, 'none'>]: Permille } = {
  highway: 4,
  road: 4,
  track: 6,
  mountainTrack: 13,
  columnTrack: 13,
}

/** Fuel in rain and mud, and in the mud of mountains and plain, ‰ of the dry fuel. */
export const WET_FUEL: Permille = 1250
export const DEEP_MUD_FUEL: Permille = 1500

/** Fuel per km in dry weather on the surface used, ‰ of a refill. */
function fuelPerKm(way: Way, terrain: Terrain, climbs: boolean): Permille {
  if (way === 'none') return FUEL_GROUND[terrain]
  if (way === 'mountainTrack' && !climbs) return FUEL_DOWNHILL_ON_MOUNTAIN_TRACK
  return FUEL_BY_WAY[way]
}

/** Fuel burnt into one hex, ‰ of a refill: a quarter more in rain and mud, half more in the mud of mountains and plain. */
export function fuelBurnt(
  hexMetres: Metres,
  weather: Weather,
  way: Way,
  terrain: Terrain,
  climbs: boolean,
): Permille {
  const deep =
    way === 'mountainTrack' || (way === 'none' && ['mountain', 'highMountain', 'farmland'].includes(terrain))
  const factor =
    weather === 'mud' && deep ? DEEP_MUD_FUEL : weather === 'mud' || weather === 'rain' ? WET_FUEL : 1000
  return roundHalfUp(fuelPerKm(way, terrain, climbs) * hexMetres * factor, 1_000_000)
}
