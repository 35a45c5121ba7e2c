/**
 * What a forces file (`scenarios/<battle>/forces.json`) may say, format 1: types of unit, formations, supply columns
 * and units. Turns are counted from 1, as readers do; hexes are printed numbers or ids of places.
 */
import * as z from 'zod/mini'
import { ARMS, ECHELONS, EQUIPMENT, MOBILITIES, PRIORITIES, STANCES } from '../engine/types.ts'
import { box } from './boxSchema.ts'
import { train } from './railSchema.ts'
import {
  id,
  label,
  list,
  localTime,
  prose,
  provenance,
  shortLabel,
  side,
  spot,
  table,
  whole,
} from './shapes.ts'

/** Figures of a type of unit that say what they rest on. */
export const FIGURES = [
  'vehicles',
  'loadClass',
  'gunRange',
  'airGuard',
  'fuelRefill',
  'ammoRefill',
  'steps',
  'lift',
  'knots',
] as const

const permille = whole(0, 3000)
const pieces = z.partialRecord(z.enum(EQUIPMENT), whole(1, 500))

/**
 * A kind of unit: what all of its kind share. `basis` says for each figure what it rests on, and for `equipment` what
 * the establishment adds to the pieces that the units themselves count.
 */
const unitType = z.strictObject({
  name: label,
  arm: z.enum(ARMS),
  echelon: z.enum(ECHELONS),
  mobility: z.enum(MOBILITIES),
  /** Vehicles and carts at a narrow place. */
  vehicles: whole(0, 2000),
  /** Tons that a crossing must bear. */
  loadClass: whole(0, 100),
  /** Metres at which its guns can support an attack; 0 if they cannot. */
  gunRange: whole(0, 60_000),
  /** Metres from which its guns keep aircraft off; silent: not at all. */
  airGuard: z.optional(whole(1, 60_000)),
  /** Of craft and ships: men that each hull carries besides its crew (0: none), and their speed. */
  lift: z.optional(whole(0, 10_000)),
  knots: z.optional(whole(1, 60)),
  nightTrained: z.optional(z.boolean()),
  /** It has men told off to go at tanks with charges; raiders have them in any case. */
  squads: z.optional(z.literal(true)),
  /** Tons for 1,000 permille. */
  fuelRefill: whole(0, 1000),
  ammoRefill: whole(0, 1000),
  /** Parts of its strength that the scale of points counts; 0 if its loss is not scored. */
  steps: whole(0, 20),
  equipment: z.optional(pieces),
  stance: z.enum(STANCES),
  priority: z.optional(z.enum(PRIORITIES)),
  basis: z.partialRecord(z.enum([...FIGURES, 'equipment', 'mobility', 'squads']), prose),
})

const formation = z.strictObject({
  id,
  name: label,
  side,
  parent: z.optional(id),
  commander: z.optional(label),
  /** Its supply column; silent: the parent's. */
  column: z.optional(id),
  /** The unit that its staff is, or marches with, and how many metres it reaches; silent: the formations above lead it. */
  headquarters: z.optional(z.strictObject({ unit: id, reach: whole(1, 1_000_000), figures: provenance })),
  /** It has a workshop for tanks, for itself and for all under it. */
  workshop: z.optional(provenance),
  presence: provenance,
})

const column = z.strictObject({
  id,
  name: label,
  side,
  lift: whole(0, 20_000),
  serviceable: whole(0, 1000),
  /** Where it loads. */
  at: spot,
  tonsPerDay: whole(0, 20_000),
  byRail: z.boolean(),
  fromTurn: whole(1, 1000),
  figures: provenance,
})

const unit = z.strictObject({
  id,
  name: label,
  short: shortLabel,
  type: id,
  formation: id,
  nation: z.optional(z.literal('manchukuo')),
  men: whole(1, 20_000),
  /** Pieces that the order of battle counts. */
  equipment: z.optional(pieces),
  quality: whole(1, 6),
  readiness: whole(1, 1000),
  fuel: z.optional(permille),
  ammo: z.optional(permille),
  /** Where they differ from the type's. */
  mobility: z.optional(z.enum(MOBILITIES)),
  vehicles: z.optional(whole(0, 2000)),
  stance: z.optional(z.enum(STANCES)),
  priority: z.optional(z.enum(PRIORITIES)),
  forwardDetachment: z.optional(z.literal(true)),
  neverRefilled: z.optional(z.literal(true)),
  /** Directs the fire of ships, as staffs do. */
  observer: z.optional(z.literal(true)),
  /** Infantry of works that leaves them only in the dark, and not before this turn. */
  leavesWorksFrom: z.optional(whole(1, 1000)),
  knownAtStart: z.optional(z.literal(true)),
  /** Moment from which it may be given orders; null = not in this battle's length. */
  release: z.nullable(localTime),
  /** `later`: told of in the order of battle, not yet in play. */
  status: z.enum(['inPlay', 'later']),
  /** Hex of the start or of the arrival; required of a unit in play. */
  at: z.optional(spot),
  /** Off-map box in which it starts, instead of hex and turn. */
  box: z.optional(id),
  /** Hulls of a unit of craft or ships; silent: one. */
  hulls: z.optional(whole(1, 100)),
  /** Unit of craft or ships that carries it at the start, instead of hex and turn. */
  aboard: z.optional(id),
  /** Turn of arrival; 1 = on the board at the start. */
  turn: z.optional(whole(1, 1000)),
  presence: provenance,
  strength: provenance,
  start: provenance,
  /** What the unit did, in a sentence or two. */
  record: z.optional(prose),
  /** What is disputed. */
  note: z.optional(prose),
})

/** What the order of battle has beyond the board's units: air strikes, trains. Told to readers; no rule moves it yet. */
const offMap = z.strictObject({
  id,
  name: label,
  formation: id,
  kind: z.enum(['air', 'train']),
  /** "three strikes a day" */
  amount: label,
  presence: provenance,
  strength: provenance,
  record: prose,
})

export const forcesFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  unitTypes: table(unitType, 200),
  formations: list(formation, 400),
  columns: list(column, 60),
  units: list(unit, 1000),
  boxes: z.optional(list(box, 20)),
  trains: z.optional(list(train, 40)),
  offMap: list(offMap, 100),
})

/** A forces file whose shape is right. */
export type ForcesFile = z.infer<typeof forcesFileSchema>
export type UnitRow = ForcesFile['units'][number]
export type UnitType = ForcesFile['unitTypes'][string]
