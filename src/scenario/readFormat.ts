/** The door through which one file of a format of ours comes in: length, depth, JSON, schema, and one line where it is refused. */
import type * as z from 'zod/mini'
import { pointerOf } from './faults.ts'
import { firstTooDeep } from './json.ts'
import { refusals } from './schemaFaults.ts'

export interface Refused {
  readonly ok: false
  /** One line that names the place and what was expected there. */
  readonly fault: string
}

/** What a format is called in the line that refuses a file: "a saved game", and shorter "a save". */
interface Called {
  readonly named: string
  readonly short: string
  /** Longest text, characters. */
  readonly most: number
  /** Makes a file of an older format one of this. */
  readonly fromOlder?: (json: unknown) => unknown
}

/** The refusal of a text that is longer than what it is called may be; null where it is not. */
export const refuseLength = (short: string, text: string, most: number): Refused | null =>
  text.length <= most
    ? null
    : { ok: false, fault: `expected ${short} of at most ${most} characters, got ${text.length}` }

/** Reads a text as a file of the schema. */
export function readFormat<Schema extends z.core.$ZodType & z.ZodMiniType>(
  schema: Schema,
  text: string,
  { named, short, most, fromOlder = json => json }: Called,
): { readonly ok: true; readonly value: z.infer<Schema> } | Refused {
  const tooLong = refuseLength(short, text, most)
  if (tooLong) return tooLong
  if (firstTooDeep(text) >= 0) return { ok: false, fault: `expected ${named}, got text nested too deep` }
  let json: unknown
  try {
    json = fromOlder(JSON.parse(text))
  } catch {
    return {
      ok: false,
      fault: `expected ${named} in JSON, got text that is not JSON: the file is cut off or not ${short}`,
    }
  }
  const read = schema.safeParse(json)
  if (read.success) return { ok: true, value: read.data }
  const { path, message } = refusals(read.error, json)[0]!
  return { ok: false, fault: `${pointerOf(path) || '/'}: ${message}` }
}
