/**
 * What a battle file may say of scripted events (3-rules section 11). A fixed list of conditions and effects, all lists
 * bounded: events are data from strangers. Turns are counted from 1.
 */
import * as z from 'zod/mini'
import { COUNTED, DISPATCHES } from '../engine/script.ts'
import { AIR_POOLS, STANCES, WEATHERS } from '../engine/types.ts'
import { id, label, list, prose, provenance, side, whole } from './shapes.ts'

const units = list(id, 400)
const turn = whole(1, 1000)
/** What a flag that counts may stand at, and a number of units. */
const MOST = 255
const count = whole(0, MOST)

const condition = z.discriminatedUnion('kind', [
  /** `turns`: for so many whole turns already. */
  z.strictObject({ kind: z.literal('held'), objective: id, side, turns: z.optional(turn) }),
  z.strictObject({ kind: z.literal('near'), units, side, within: whole(1, 100) }),
  z.strictObject({ kind: z.literal('contact'), units }),
  z.strictObject({ kind: z.literal('losses'), units, permille: whole(1, 1000) }),
  z.strictObject({ kind: z.literal('present'), units }),
  /** Besieged through a turn of their own, in works beaten down to this level. */
  z.strictObject({ kind: z.literal('besieged'), units, works: whole(0, 5) }),
  /** Those of the units that are in their off-map boxes have so many men together. */
  z.strictObject({ kind: z.literal('boxed'), units, men: whole(1, 1_000_000) }),
  z.strictObject({ kind: z.literal('flag'), flag: id, set: z.boolean() }),
  /** A flag that counts stands between two numbers, both included; silent: no bound. */
  z.strictObject({
    kind: z.literal('counter'),
    flag: id,
    least: z.optional(count),
    most: z.optional(count),
  }),
  /** So many of the units are on the board, led by a headquarters there, or cut off from supply there. */
  z.strictObject({
    kind: z.literal('count'),
    what: z.enum(COUNTED),
    units,
    least: z.optional(count),
    most: z.optional(count),
  }),
  /** The option last taken of a decision. */
  z.strictObject({ kind: z.literal('decided'), decision: id, option: id }),
])

const due = {
  /** On this turn alone; or between two turns, both included; every so many turns in between. */
  turn: z.optional(turn),
  fromTurn: z.optional(turn),
  untilTurn: z.optional(turn),
  everyTurns: z.optional(turn),
  /** All of these must be so, and one at least of those. */
  all: z.optional(list(condition, 12)),
  any: z.optional(list(condition, 12)),
}
const when = z.strictObject({
  ...due,
  /** Faces of a die of six, the highest: 3 is "on 4 or more". */
  chance: z.optional(whole(1, 5)),
  /** Faces more each time it is due again. */
  rise: z.optional(whole(1, 5)),
})

const consequences = [
  z.strictObject({ kind: z.literal('release'), units }),
  z.strictObject({ kind: z.literal('freeze'), units }),
  z.strictObject({ kind: z.literal('stance'), units, stance: z.enum(STANCES) }),
  z.strictObject({ kind: z.literal('surrender'), units }),
  z.strictObject({ kind: z.literal('ceasefire'), units, captured: z.boolean() }),
  /** They scatter and go home: no loss by the scale. */
  z.strictObject({ kind: z.literal('dissolve'), units }),
  /** An order that may not arrive: a throw for each unit or formation; `unled`: so much less where no headquarters reaches it. */
  z.strictObject({
    kind: z.literal('dispatch'),
    units,
    to: z.enum(['units', 'formations']),
    permille: whole(1, 1000),
    unled: whole(0, 1000),
    order: z.enum(DISPATCHES),
  }),
  z.strictObject({ kind: z.literal('flag'), flag: id, set: z.boolean() }),
  /** A flag counts up or down, from 0 to `most`. */
  z.strictObject({
    kind: z.literal('counter'),
    flag: id,
    by: whole(-MOST, MOST),
    most: z.optional(whole(1, MOST)),
  }),
  /** Air points more, or fewer, in this turn. */
  z.strictObject({ kind: z.literal('airPoints'), side, pool: z.enum(AIR_POOLS), points: whole(-20, 20) }),
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
  /** A side attacks nobody and goes beside nobody who has not attacked it: from now on, or no more. */
  z.strictObject({ kind: z.literal('stopOrder'), side, on: z.boolean() }),
  z.strictObject({ kind: z.literal('sourceOff'), column: id }),
  z.strictObject({ kind: z.literal('sourceOn'), column: id }),
  /** Id of a wing of aircraft that flies no more, or again. */
  z.strictObject({ kind: z.literal('wingOff'), wing: id }),
  z.strictObject({ kind: z.literal('wingOn'), wing: id }),
] as const
const consequence = z.discriminatedUnion('kind', consequences)
const effect = z.discriminatedUnion('kind', [
  /** `source`: keys of the battle's sources. `to`: one side alone is told. */
  z.strictObject({ kind: z.literal('message'), text: prose, source: label, to: z.optional(side) }),
  ...consequences,
])

export const scriptedEvent = z.strictObject({
  id,
  /** True: comes about once. False: every time it is due. */
  once: z.boolean(),
  when,
  effects: list(effect, 12),
  figures: provenance,
})
/** A question to a side's commander, with two to six answers; `default`: the one taken where he is silent. */
export const decision = z.strictObject({
  id,
  side,
  title: label,
  text: prose,
  /** True: answered once, until its last turn. False: asked in every turn in which it is due. */
  once: z.boolean(),
  when: z.strictObject(due),
  options: list(z.strictObject({ id, title: label, text: prose, effects: list(consequence, 12) }), 6),
  default: id,
  figures: provenance,
})
export type DecisionRow = z.infer<typeof decision>
export type EventRow = z.infer<typeof scriptedEvent>
export type ConditionRow = z.infer<typeof condition>
export type EffectRow = z.infer<typeof effect>
export type ConsequenceRow = z.infer<typeof consequence>
