/**
 * What a map file (`scenarios/<battle>/map.json`) may say, format 1. Hexes are printed numbers "CCRR"; rows of text run
 * from north to south. Only shapes are judged here; `mapFile.ts` judges whether the parts fit together.
 */
import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const hex = z.string().check(z.regex(/^\d{4}$/, 'expected a hex number of four digits, column then row'))
const count = z.int().check(z.minimum(0))
const positive = z.int().check(z.minimum(1))
const degrees = z.number().check(z.minimum(-180), z.maximum(180))
const names = z.record(z.string(), text)
const local = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a local time like 1945-08-09T06:00'))

/**
 * Where a feature comes from: a source key of the battle's brief with its confidence, or "estimate" with one sentence
 * on what it rests.
 */
const provenance = {
  source: text,
  confidence: z.optional(z.enum(['A', 'B', 'C'])),
  basis: z.optional(text),
}
const latLon = { lat: degrees, lon: degrees }

const river = z.strictObject({
  id: text,
  name: text,
  names,
  class: z.enum(['stream', 'river', 'major']),
  /** Hexsides downstream, each as [hex on the left bank, hex on the right bank]. */
  sides: z.array(z.tuple([hex, hex])).check(z.minLength(1)),
  ...provenance,
})

const road = z.strictObject({
  id: text,
  name: text,
  surface: z.enum(['highway', 'road', 'track', 'mountainTrack']),
  /** A chain of neighbours. */
  hexes: z.array(hex).check(z.minLength(2)),
  ...provenance,
})

const railway = z.strictObject({
  id: text,
  name: text,
  /** Millimetres between the rails. */
  gauge: positive,
  hexes: z.array(hex).check(z.minLength(2)),
  ...provenance,
})

const crossing = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['bridge', 'ferry', 'pontoon', 'ford', 'pass']),
  between: z.tuple([hex, hex]),
  /** By rising time; shut before the first. Load class in tons. */
  capacity: z.array(
    z.strictObject({ from: local, unit: z.enum(['men', 'vehicles']), perHour: positive, loadClass: count }),
  ),
  ...provenance,
})

const works = z.strictObject({
  hex,
  level: positive.check(z.maximum(5)),
  side: z.enum(['soviet', 'japanese']),
  name: text,
  ...provenance,
})

const place = z.strictObject({
  id: text,
  name: text,
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
  ...latLon,
  ...provenance,
})

const spotHeight = z.strictObject({ name: text, hex, ...latLon, metres: z.int(), ...provenance })

const area = z.strictObject({ id: text, name: text, names, ...latLon, ...provenance })

const border = z.strictObject({
  between: text,
  /** Id of the river entries it follows on the map, in order; the line itself is for where it leaves them. */
  rivers: z.array(text),
  line: z.array(z.tuple([degrees, degrees])),
  ...provenance,
})

/** Heights for the shaded relief: rows from north to south, points at west + column * step, south + (rows - 1 - row) * step. */
const relief = z.strictObject({
  west: degrees,
  south: degrees,
  step: z.number(),
  cols: positive,
  rows: positive,
  metres: z.array(z.int()),
  ...provenance,
})

export const mapFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: text,
  notes: z.array(text),
  credits: z.array(text),
  grid: z.strictObject({
    orientation: z.enum(['flat', 'pointy']),
    offset: z.enum(['odd-q', 'odd-r']),
    cols: positive.check(z.maximum(100)),
    rows: positive.check(z.maximum(100)),
    hexMetres: positive,
    origin: z.strictObject(latLon),
    colStepLon: z.number(),
    rowStepLat: z.number(),
  }),
  terrain: z.array(z.string()),
  elevation: z.array(z.array(z.int())),
  /** Rows of digits: positions in `names`. */
  zones: z.strictObject({ names: z.array(text).check(z.minLength(1)), rows: z.array(z.string()) }),
  /** Rows of S (Soviet), J (Japanese) or "." (nobody) at the start. */
  control: z.array(z.string()),
  rivers: z.array(river),
  roads: z.array(road),
  railways: z.array(railway),
  crossings: z.array(crossing),
  works: z.array(works),
  places: z.array(place),
  spotHeights: z.array(spotHeight),
  areas: z.array(area),
  border: z.nullable(border),
  relief,
})

/** A map file whose shape is right. */
export type MapFile = z.infer<typeof mapFileSchema>
/** Where a feature comes from. */
export interface Provenance {
  readonly source: string
  readonly confidence?: 'A' | 'B' | 'C' | undefined
  readonly basis?: string | undefined
}
