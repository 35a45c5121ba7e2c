/** What battle files say of trains, and of people who are to be brought away by them. Turns are counted from 1. */
import * as z from 'zod/mini'
import { id, label, localTime, prose, provenance, side, spot, whole } from './shapes.ts'

/** A train of the forces file. */
export const train = z.strictObject({
  id,
  name: label,
  formation: id,
  /** Men that it lifts, with their guns, horses and carts. */
  lift: whole(1, 10_000),
  at: spot,
  /** Moment from which it runs. */
  from: localTime,
  /** Turn from which a captor can run it. */
  captorFrom: whole(1, 1000),
  presence: provenance,
  strength: provenance,
  record: prose,
})

/** An evacuation of the battle file: `loads` trains from a place to another, each of which earns the line `rule`. */
export const evacuation = z.strictObject({
  id,
  name: label,
  side,
  at: spot,
  to: spot,
  fromTurn: whole(1, 1000),
  untilTurn: whole(1, 1000),
  loads: whole(1, 20),
  /** In each load. */
  people: whole(1, 10_000),
  /** Id of a line of the scale of kind `awarded`. */
  rule: id,
  figures: provenance,
})
export type TrainRow = z.infer<typeof train>
export type EvacuationRow = z.infer<typeof evacuation>
