/**
 * A whole short record in the fragment of an address: `#record=` and its JSON, packed and in the letters that links may
 * have; `&turn=4&side=japanese` for where to begin. The fragment never leaves the reader's browser. A stranger may have
 * written it: it is bounded packed and unpacked, and read by the door of all saves.
 */
import { SIDES } from '../engine/types.ts'
import { fromBase64, toBase64 } from '../record/runs.ts'
import { quoted } from '../scenario/faults.ts'
import { MAX_SAVE_BYTES } from '../scenario/limits.ts'
import { type GameRecord, readRecord } from '../scenario/recordFile.ts'
import type { Place } from './replay/state.ts'

/** Longest fragment that is made, characters: what mail and chat programs pass on whole. Longer games go as a file. */
export const LONGEST_LINK = 16_000
/** Longest that is read. */
const LONGEST_READ = 200_000

const FIELD = 'record'

/**
 * The fragment of a link to a game, "#record=...", or null where it would be too long. States, opponents' notes
 * and what they meant stay at home.
 */
export async function recordFragment(record: GameRecord, place?: Place): Promise<string | null> {
  const { snapshots: _, explanations: __, ...rest } = record
  const text = JSON.stringify({ ...rest, memory: { soviet: null, japanese: null } })
  const packed = await throughStream(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  if (!packed) return null
  const letters = toBase64([...packed])
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  const at = place ? `&turn=${place.turn}${place.side ? `&side=${place.side}` : ''}` : ''
  const fragment = `#${FIELD}=${letters}${at}`
  return fragment.length <= LONGEST_LINK ? fragment : null
}

export type LinkedRecord =
  | { readonly ok: true; readonly record: GameRecord; readonly place: Place | null }
  /** On one line: the field, what stands in it, and what was expected. */
  | { readonly ok: false; readonly fault: string }

/** Reads the fragment of an address that `hasRecord`. */
export async function readFragment(fragment: string): Promise<LinkedRecord> {
  const bad = (fault: string): LinkedRecord => ({ ok: false, fault })
  if (fragment.length > LONGEST_READ)
    return bad(`record: ${fragment.length} characters; expected at most ${LONGEST_READ}`)
  const fields = new URLSearchParams(fragment.slice(1))
  const turn = fields.get('turn')
  if (turn !== null && !/^[1-9]\d{0,2}$/.test(turn))
    return bad(`turn: got ${quoted(turn)}; expected a whole number from 1 to 999`)
  const word = fields.get('side')
  const side = SIDES.find(each => each === word)
  if (word !== null && !side) return bad(`side: got ${quoted(word)}; expected one of ${SIDES.join(', ')}`)
  const packed = fromBase64(fields.get(FIELD)!.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = packed && (await throughStream(packed, new DecompressionStream('deflate-raw')))
  if (!bytes) return bad('record: got what does not unpack; expected a game: the link is cut off or not one')
  const read = readRecord(new TextDecoder().decode(bytes))
  if (!read.ok) return bad(`record: ${read.fault}`)
  const place = turn === null ? null : { turn: Number(turn), ...(side && { side }) }
  return { ok: true, record: read.record, place }
}

/** Bytes as a stream makes them; null where it breaks, or gives more than any save has. */
async function throughStream(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | null> {
  const given = new Response(new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream)).body!.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await given.read()
      if (done) break
      size += value.length
      if (size > MAX_SAVE_BYTES) {
        await given.cancel()
        return null
      }
      parts.push(value)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
