/**
 * What a map file (`scenarios/<battle>/map.json`) may say, format 1. Hexes are printed numbers "CCRR"; rows of text run
 * from north to south. Only shapes are judged here; `mapFile.ts` judges whether the parts fit together.
 */
import * as z from 'zod/mini'
import { hexNumber as hex, id, label, list, localTime, prose, provenance, side, whole } from './shapes.ts'

const LONGEST = 100
const degrees = z.number('expected degrees').check(z.minimum(-180), z.maximum(180))
const step = z.number('expected degrees').check(z.positive())
const metres = whole(-500, 9000)
/** By language tag: zh, ja, ru, mn. */
const names = z.record(label, label)
/** One sign for each hex of a row. */
const signs = z.string().check(z.maxLength(LONGEST))
const features = 500
const latLon = { lat: degrees, lon: degrees }
const sourced = provenance.shape

const river = z.strictObject({
  id,
  name: label,
  names,
  class: z.enum(['stream', 'river', 'major']),
  /** Hexsides downstream, each as [hex on the left bank, hex on the right bank]. */
  sides: list(z.tuple([hex, hex]), 1000).check(z.minLength(1)),
  ...sourced,
})

const road = z.strictObject({
  id,
  name: label,
  surface: z.enum(['highway', 'road', 'track', 'mountainTrack']),
  /** A chain of neighbours. */
  hexes: list(hex, 1000).check(z.minLength(2)),
  ...sourced,
})

const railway = z.strictObject({
  id,
  name: label,
  /** Millimetres between the rails. */
  gauge: whole(500, 2000),
  hexes: list(hex, 1000).check(z.minLength(2)),
  ...sourced,
})

const soakedRate = z.strictObject({ perHour: whole(1, 100_000), wheels: whole(1, 100_000) })

const crossing = z.strictObject({
  id,
  name: label,
  kind: z.enum(['bridge', 'ferry', 'pontoon', 'ford', 'pass']),
  between: z.tuple([hex, hex]),
  /** By rising time; shut before the first. Load class in tons. */
  capacity: list(
    z.strictObject({
      from: localTime,
      unit: z.enum(['men', 'vehicles']),
      perHour: whole(1, 100_000),
      loadClass: whole(0, 1000),
    }),
    50,
  ),
  /** What is left of its rate on wet ground, and on ground that a day of rain has cut up; `wheels` for lorries and tractors. */
  soaked: z.optional(z.strictObject({ wet: soakedRate, broken: soakedRate })),
  /** Charges laid before the battle: pips added to that side's throws to blow it. */
  prepared: z.optional(z.strictObject({ side, pips: whole(-6, 6) })),
  ...sourced,
})

const works = z.strictObject({
  hex,
  level: whole(1, 5),
  side,
  /** A large sector: assaults do not bring it below level 2, engineers must blow the tunnels in. */
  tunnels: z.optional(z.literal(true)),
  name: label,
  ...sourced,
})

/** Where troops come ashore from the water hexes beside it. */
const landing = z.strictObject({
  id,
  name: label,
  hex,
  /** Craft run up on a beach and men wade; at a pier ships lie alongside; up a cliff goes infantry alone. */
  kind: z.enum(['beach', 'pier', 'cliff']),
  menPerHour: whole(1, 100_000),
  /** Minutes that four guns or fewer cost. */
  gunMinutes: whole(0, 1440),
  /** Hexes that the enemy must not control while guns are landed. */
  silent: list(hex, 20),
  /** First turn in which it is used. */
  fromTurn: z.optional(whole(1, 1000)),
  /** Guns and wireless are stowed so that nobody who wades is the worse for it. */
  dry: z.optional(z.boolean()),
  ...sourced,
})

const place = z.strictObject({
  id,
  name: label,
  names,
  kind: z.enum([
    'city',
    'town',
    'village',
    'station',
    'fortress',
    'hill',
    'crossing',
    'airfield',
    'lake',
    'area',
    'pass',
  ]),
  hex,
  /** Transports can land here, though it is no airfield. */
  landingGround: z.optional(provenance),
  ...latLon,
  ...sourced,
})

const spotHeight = z.strictObject({ name: label, hex, ...latLon, metres, ...sourced })

const area = z.strictObject({ id, name: label, names, ...latLon, ...sourced })

const border = z.strictObject({
  between: label,
  /** Id of the river entries it follows on the map, in order; the line itself is for where it leaves them. */
  rivers: list(id, 20),
  line: list(z.tuple([degrees, degrees]), 5000),
  ...sourced,
})

const ring = list(z.tuple([degrees, degrees]), 5000)

/** Shores for the picture, finer than hexes; the rules go by the terrain of hexes. Absent: as the hexes lie. */
const shores = z.strictObject({
  /** Outlines of land in a sea; none: all is land. */
  land: list(ring, 100),
  lakes: list(ring, 200),
  /** What the shore is like near a line. */
  stretches: list(
    z.strictObject({ name: label, kind: z.enum(['cliff', 'sand', 'low']), line: ring, ...sourced }),
    100,
  ),
  ...sourced,
})

/** Heights for the shaded relief: rows from north to south, points at west + column * step, south + (rows - 1 - row) * step. */
const relief = z.strictObject({
  west: degrees,
  south: degrees,
  step,
  cols: whole(2, 1000),
  rows: whole(2, 1000),
  metres: list(metres, 100_000),
  ...sourced,
})

export const mapFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  id,
  notes: list(prose, LONGEST),
  credits: list(prose, LONGEST),
  grid: z.strictObject({
    orientation: z.enum(['flat', 'pointy']),
    offset: z.enum(['odd-q', 'odd-r']),
    cols: whole(1, LONGEST),
    rows: whole(1, LONGEST),
    hexMetres: whole(100, 50_000),
    origin: z.strictObject(latLon),
    colStepLon: step,
    rowStepLat: step,
  }),
  terrain: list(signs, LONGEST),
  elevation: list(list(metres, LONGEST), LONGEST),
  /** Rows of digits: positions in `names`. */
  zones: z.strictObject({ names: list(label, 10).check(z.minLength(1)), rows: list(signs, LONGEST) }),
  /** Rows of S (Soviet), J (Japanese) or "." (nobody) at the start. */
  control: list(signs, LONGEST),
  rivers: list(river, features),
  roads: list(road, features),
  railways: list(railway, features),
  crossings: list(crossing, features),
  works: list(works, features),
  landings: z.optional(list(landing, 50)),
  places: list(place, features),
  spotHeights: list(spotHeight, features),
  areas: list(area, features),
  border: z.nullable(border),
  shores: z.optional(shores),
  relief,
})

/** A map file whose shape is right. */
export type MapFile = z.infer<typeof mapFileSchema>
