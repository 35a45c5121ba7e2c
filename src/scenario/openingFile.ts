/**
 * What a battle's opening (`scenarios/<battle>/opening.json`, format 1) may say: turn by turn what was ordered in history,
 * comments with their sources, and what is on record though the rules would not give it. It names waypoints, not paths:
 * `sim/opening.ts` plays it by the rules as they are, so that a change of rules does not break it.
 */
import * as z from 'zod/mini'
import { deedSchema, orderSchema } from './recordFile.ts'
import { id, label, list, localTime, prose, side, spot, whole } from './shapes.ts'

const units = list(id, 100).check(z.minLength(1, 'expected one unit or formation at least'))

/** Where a statement comes from, on one level with it; S: what one side claimed. */
const provenance = {
  source: label,
  confidence: z.enum(['A', 'B', 'C', 'S']),
  basis: z.optional(prose),
}

const step = z.union([
  /** Goes there by the quickest way, over as many turns as it takes. */
  z.strictObject({ march: units, to: spot, via: z.optional(list(spot, 20)) }),
  /** Ends a march; the units stay where they are in this player turn. */
  z.strictObject({ stand: units }),
  /** Any order, as records or as notation have it; `skip`: it is left out where the rules refuse it. */
  z.strictObject({
    order: z.union([z.string().check(z.minLength(1), z.maxLength(400)), orderSchema]),
    else: z.optional(z.literal('skip')),
  }),
  z.strictObject({ decree: deedSchema, note: prose, ...provenance }),
  /** A comment, to be read when the steps before it are done. */
  z.strictObject({
    note: prose,
    title: z.optional(label),
    at: z.optional(localTime),
    hexes: z.optional(list(spot, 40)),
    units: z.optional(list(id, 40)),
    ...provenance,
  }),
])

/** Who orders the units that no step names: the plans of the record, or nobody. */
const rest = z.enum(['plans', 'stand'])

const playerTurn = z.strictObject({
  turn: whole(1, 1000),
  side,
  rest: z.optional(rest),
  steps: list(step, 400),
})

export const openingFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  title: label,
  form: id,
  seed: whole(0, 0xffff_ffff),
  /** The last turn that is played. */
  until: whole(1, 1000),
  rest: z.optional(rest),
  /** In the order in which they are played; one that is missing has no steps. */
  turns: list(playerTurn, 400),
})

export type OpeningFile = z.infer<typeof openingFileSchema>
export type OpeningTurn = z.infer<typeof playerTurn>
export type OpeningStep = z.infer<typeof step>
/** The steps that have such a field: "march", "stand", "order", "decree". */
export type StepOf<K extends string> = Extract<OpeningStep, { readonly [key in K]: unknown }>
export type Comment = Exclude<
  OpeningStep,
  StepOf<'march'> | StepOf<'stand'> | StepOf<'order'> | StepOf<'decree'>
>

/** Reads an opening that was judged with its battle. Throws where the text is none. */
export const readOpening = (text: string): OpeningFile => openingFileSchema.parse(JSON.parse(text))
