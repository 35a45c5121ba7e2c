/**
 * The format of saved games, and the door through which they come in: files from strangers, so every list and text is
 * bounded and nothing is believed but the orders.
 */
import * as z from 'zod/mini'
import { DECREED_ENDS } from '../engine/decree.ts'
import { ATTACK_MODES } from '../engine/orders.ts'
import { AIR_MISSIONS, PRIORITIES, RESERVES, STANCES } from '../engine/types.ts'
import { commandSchema, explanationSchema } from './explanationFile.ts'
import { FORBIDDEN_KEYS } from './json.ts'
import { MAX_SAVE_BYTES } from './limits.ts'
import { type Refused, readFormat } from './readFormat.ts'
import {
  type Frozen,
  hash,
  hexNumber as hex,
  id,
  label,
  list,
  localTime,
  prose,
  side,
  whatIf,
  whole,
} from './shapes.ts'

const ids = z.array(id).check(z.maxLength(200))

const attack = z.strictObject({
  attack: hex,
  mode: z.enum(ATTACK_MODES),
  units: ids,
  support: z.optional(ids),
  advance: z.optional(ids),
  air: z.optional(z.int().check(z.minimum(1), z.maximum(2))),
})

const ORDER_KINDS = [
  z.literal('end'),
  z.strictObject({ move: id, path: z.array(hex).check(z.maxLength(200)) }),
  attack,
  z.strictObject({ stance: z.enum(STANCES), unit: id }),
  z.strictObject({ priority: z.enum(PRIORITIES), unit: id }),
  z.strictObject({ reserve: z.enum(RESERVES), unit: id }),
  z.strictObject({ demolish: id, crossing: id }),
  z.strictObject({ bridge: id, crossing: id }),
  z.strictObject({ raze: id, hex }),
  z.strictObject({ air: z.enum(AIR_MISSIONS), at: hex }),
  z.strictObject({ boats: id, to: hex }),
  z.strictObject({ track: id, to: hex }),
  z.strictObject({ raid: id, enemy: id }),
  z.strictObject({ bombard: hex, units: ids, hours: z.int().check(z.minimum(1), z.maximum(24)) }),
  z.strictObject({ rail: id, to: hex }),
  z.strictObject({ evacuate: id }),
  z.strictObject({ enter: id, link: id }),
  z.strictObject({ cut: id }),
  z.strictObject({ mend: id }),
  z.strictObject({ wreck: id }),
  z.strictObject({ detach: id }),
  z.strictObject({ rejoin: id }),
  z.strictObject({ choose: id, option: id }),
  z.strictObject({ land: id, to: hex }),
  z.strictObject({ embark: id, craft: id }),
] as const
export const orderSchema = z.union(ORDER_KINDS)

const die = whole(1, 6)
const lost = whole(0, 100_000)

export const deedSchema = z.union([
  z.strictObject({ march: id, to: hex, by: whole(0, 10_000) }),
  z.strictObject({ fight: attack, dice: z.tuple([die, die]) }),
  z.strictObject({ losses: id, killed: lost, wounded: lost, captured: lost, afv: lost, guns: lost }),
  z.strictObject({ finish: id, cause: z.enum(DECREED_ENDS) }),
  z.strictObject({ take: hex, side }),
])

const turn = z.int().check(z.minimum(1), z.maximum(1000))
/** What is on record and no order. */
const entry = z.union([...ORDER_KINDS, z.strictObject({ decree: deedSchema, source: label, note: prose })])

const playerTurn = z.strictObject({
  turn,
  side,
  orders: z.array(entry).check(z.maxLength(20_000)),
  hash: z.optional(hash),
  ordersHash: z.optional(hash),
})

/** Largest memory of an opponent, characters of JSON. */
const MAX_MEMORY = 200_000

/** An opponent's own notes: nobody but he reads them, but they are kept, copied and sent to him. */
const memory = z.unknown().check(
  z.refine(isHarmless, 'expected no names that reach into objects'),
  z.refine(
    notes => (JSON.stringify(notes) ?? '').length <= MAX_MEMORY,
    `expected at most ${MAX_MEMORY} characters`,
  ),
)

/** No name in it is one of an object's own machinery. The depth is bounded before. */
function isHarmless(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, part]) => !FORBIDDEN_KEYS.has(name) && isHarmless(part))
}

/** An order of the record: 0-based in its player turn, -1 before the first. */
const place = { turn, side, order: whole(-1, 20_000) }

/** A comment that is to be read when its order has been carried out. */
const note = z.strictObject({
  ...place,
  at: z.optional(localTime),
  title: z.optional(label),
  text: prose,
  hexes: z.optional(list(hex, 40)),
  units: z.optional(list(id, 40)),
  source: z.optional(label),
  /** S: what one side claimed. */
  confidence: z.optional(z.enum(['A', 'B', 'C', 'S'])),
  /** What an estimate rests on. */
  basis: z.optional(prose),
})

/**
 * States at the beginning of turns, for looking at: from them a record opens that another engine made. `fields` names what
 * the blocks hold, `block` what has changed since the one before (`record/snapshots.ts`).
 */
const snapshots = z.strictObject({
  fields: z
    .string()
    .check(z.regex(/^[A-Za-z0-9:, ]{1,8000}$/, 'expected names, types and lengths of fields')),
  states: list(
    z.strictObject({
      turn,
      block: z.string().check(z.regex(/^[A-Za-z0-9+/=]{0,400000}$/, 'expected a block of bytes in base64')),
    }),
    1000,
  ),
})

const seats = z.strictObject({ soviet: id, japanese: id })

/** The schema of a saved game; printed by `cli schema`. */
export const recordSchema = z.strictObject({
  formatVersion: z.literal(2),
  engine: z.string().check(z.maxLength(40)),
  scenario: id,
  scenarioHash: hash,
  form: id,
  variant: whatIf,
  seed: z.int().check(z.minimum(0), z.maximum(0xffff_ffff)),
  seats,
  playerTurns: z.array(playerTurn).check(z.maxLength(2000)),
  memory: z.strictObject({ soviet: memory, japanese: memory }),
  /** Comments on its steps, in order. */
  notes: z.optional(list(note, 2000)),
  /** The game that this one goes on from, up to and with this order. */
  branch: z.optional(z.strictObject({ of: hash, ...place })),
  snapshots: z.optional(snapshots),
  /** What the sides meant, in the order of their turns: of those led by the program alone. */
  explanations: z.optional(list(explanationSchema, 2000)),
  /** Who took over from whom while the game went on, in order; `seats` says who began. */
  commands: z.optional(list(commandSchema, 400)),
})

export type GameRecord = Frozen<z.infer<typeof recordSchema>>
/** A comment pinned to an order of a record. */
export type RecordNote = Frozen<z.infer<typeof note>>
export type PlayerTurn = Frozen<z.infer<typeof playerTurn>>
/** What one side meant in one player turn. */
export type Explanation = Frozen<z.infer<typeof explanationSchema>>
/** A change of command. */
export type CommandChange = Frozen<z.infer<typeof commandSchema>>

export type ReadRecord = { readonly ok: true; readonly record: GameRecord } | Refused

/** Reads the text of a saved game; a fault is one line that names the place and what was expected there. */
export function readRecord(text: string): ReadRecord {
  // No text has more characters than bytes.
  const called = { named: 'a saved game', short: 'a save', most: MAX_SAVE_BYTES, fromOlder }
  const read = readFormat(recordSchema, text, called)
  return read.ok ? { ok: true, record: read.value } : read
}

/** A record of an older format as one of this. Format 1 is format 2 without decrees, notes and branch. */
function fromOlder(json: unknown): unknown {
  const isFirst =
    typeof json === 'object' && json !== null && 'formatVersion' in json && json.formatVersion === 1
  return isFirst ? { ...json, formatVersion: 2 } : json
}
