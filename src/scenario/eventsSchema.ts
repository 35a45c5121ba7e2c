/**
 * What a battle file may say of scripted events (3-rules section 11). A fixed list of conditions and effects, all lists
 * bounded: events are data from strangers. Turns are counted from 1.
 */
import * as z from 'zod/mini'
import { STANCES, WEATHERS } from '../engine/types.ts'
import { id, label, list, prose, provenance, side, whole } from './shapes.ts'

const units = list(id, 400)
const turn = whole(1, 1000)

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('held'), objective: id, side }),
  z.strictObject({ kind: z.literal('near'), units, side, within: whole(1, 100) }),
  z.strictObject({ kind: z.literal('contact'), units }),
  z.strictObject({ kind: z.literal('losses'), units, permille: whole(1, 1000) }),
  z.strictObject({ kind: z.literal('present'), units }),
  /** Besieged through a turn of their own, in works beaten down to this level. */
  z.strictObject({ kind: z.literal('besieged'), units, works: whole(0, 5) }),
  /** Those of the units that are in their off-map boxes have so many men together. */
  z.strictObject({ kind: z.literal('boxed'), units, men: whole(1, 1_000_000) }),
  z.strictObject({ kind: z.literal('flag'), flag: id, set: z.boolean() }),
])

const when = z.strictObject({
  /** On this turn alone; or between two turns, both included; every so many turns in between. */
  turn: z.optional(turn),
  fromTurn: z.optional(turn),
  untilTurn: z.optional(turn),
  everyTurns: z.optional(turn),
  /** All of these must be so, and one at least of those. */
  all: z.optional(list(condition, 12)),
  any: z.optional(list(condition, 12)),
  /** Faces of a die of six, the highest: 3 is "on 4 or more". */
  chance: z.optional(whole(1, 5)),
  /** Faces more each time it is due again. */
  rise: z.optional(whole(1, 5)),
})

const effect = z.discriminatedUnion('kind', [
  /** `source`: keys of the battle's sources. `to`: one side alone is told. */
  z.strictObject({ kind: z.literal('message'), text: prose, source: label, to: z.optional(side) }),
  z.strictObject({ kind: z.literal('release'), units }),
  z.strictObject({ kind: z.literal('freeze'), units }),
  z.strictObject({ kind: z.literal('stance'), units, stance: z.enum(STANCES) }),
  z.strictObject({ kind: z.literal('surrender'), units }),
  z.strictObject({ kind: z.literal('ceasefire'), units, captured: z.boolean() }),
  z.strictObject({ kind: z.literal('flag'), flag: id, set: z.boolean() }),
  /** Pays a line of the scale of kind `awarded`. */
  z.strictObject({ kind: z.literal('points'), rule: id }),
  /** `zone`: position among the zones of the map, from 1. `turns`: how many it lasts, this one included. */
  z.strictObject({
    kind: z.literal('weather'),
    zone: whole(1, 9),
    weather: z.enum(WEATHERS),
    turns: whole(1, 1000),
  }),
  z.strictObject({ kind: z.literal('attrition'), units, permille: whole(1, 1000) }),
  /** Id of a way out of an off-map box. */
  z.strictObject({ kind: z.literal('openLink'), link: id }),
  z.strictObject({ kind: z.literal('sourceOff'), column: id }),
  z.strictObject({ kind: z.literal('sourceOn'), column: id }),
  /** Id of a wing of aircraft that flies no more, or again. */
  z.strictObject({ kind: z.literal('wingOff'), wing: id }),
  z.strictObject({ kind: z.literal('wingOn'), wing: id }),
])

export const scriptedEvent = z.strictObject({
  id,
  /** True: comes about once. False: every time it is due. */
  once: z.boolean(),
  when,
  effects: list(effect, 12),
  figures: provenance,
})
export type EventRow = z.infer<typeof scriptedEvent>
export type ConditionRow = z.infer<typeof condition>
export type EffectRow = z.infer<typeof effect>
