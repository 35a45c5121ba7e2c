/**
 * What a plans file (`scenarios/<battle>/plans.json`) may say, format 1: the missions of the record by formation, place
 * and time on both sides, and what headquarters chose, each with where it is known from and a sentence about it.
 */
import * as z from 'zod/mini'
import { MISSION_WORDS } from '../engine/plans.ts'
import { id, list, localTime, prose, provenance, side, spot, whole } from './shapes.ts'

const who = list(id, 100).check(z.minLength(1, 'expected one unit or formation at least'))
const within = whole(0, 20)

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('held'), objective: id, side }),
  z.strictObject({ kind: z.literal('arrived'), who, at: spot, within }),
  z.strictObject({ kind: z.literal('met'), at: spot, within }),
  z.strictObject({ kind: z.literal('losses'), who, permille: whole(1, 1000) }),
  z.strictObject({ kind: z.literal('decided'), decision: id, option: id }),
])

const mission = z.strictObject({
  id,
  who,
  mission: z.enum(MISSION_WORDS),
  to: z.optional(list(spot, 20)),
  from: localTime,
  until: localTime,
  when: z.optional(list(condition, 6)),
  unless: z.optional(list(condition, 6)),
  /** What it was in history, in a sentence. */
  comment: prose,
  figures: provenance,
})

export const plansFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  missions: list(mission, 400),
  decisions: z.optional(
    list(z.strictObject({ decision: id, option: id, comment: prose, figures: provenance }), 40),
  ),
})
export type PlansFile = z.infer<typeof plansFileSchema>
