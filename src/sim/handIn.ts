/**
 * What a class hands in: made of a study that has been played, and read back from files of strangers. A file of games or
 * of sums that `batch` has written is taken as well, under the same conditions.
 */
import { digestText } from '../engine/hash.ts'
import { refuseLength } from '../scenario/readFormat.ts'
import { type ResultFile, readResult } from '../scenario/resultFile.ts'
import { type GroundSums, packGround, unpackGround } from './groundSums.ts'
import { brokenPromise } from './promised.ts'
import { type Seeds, type Study, studyHash } from './study.ts'
import { readStudy, StudyFault } from './studyFile.ts'
import type { Tally } from './tally.ts'

/** Longest file of games that is taken in place of a result, characters: 2,000 games in each of two worlds. */
export const MAX_GAMES_CHARACTERS = 16_000_000

/** One file that was handed in, sound in itself. */
export interface HandIn {
  /** Of its contents: the same file twice has one. */
  readonly id: string
  /** As the file was called. */
  readonly file: string
  readonly result: ResultFile
  /** By world; null where the file has no ground. */
  readonly ground: readonly GroundSums[] | null
}

export type ReadHandIn =
  | { readonly ok: true; readonly handIn: HandIn }
  /** On one line: the place, what is wrong, and what was expected. */
  | { readonly ok: false; readonly fault: string }

/** What one pupil has played, predicted and written. */
export interface Work extends Pick<ResultFile, 'lesson' | 'prediction' | 'words' | 'pupil'> {
  readonly study: Study
  /** Whole seeds, by rising number. */
  readonly seeds: readonly Seeds[]
  readonly tally: Tally
  readonly ground?: readonly GroundSums[]
}

/** The file that a pupil hands in. */
export const resultOf = ({
  study,
  seeds,
  tally,
  ground,
  lesson,
  prediction,
  words,
  pupil,
}: Work): ResultFile => ({
  format: 'august-storm-result',
  formatVersion: 1,
  hash: studyHash(study),
  seeds,
  study,
  tally,
  ...(ground && { ground: { hexes: ground[0]!.held.length, worlds: ground.map(packGround) } }),
  lesson,
  prediction,
  words,
  pupil,
})

/** Reads a file that was handed in. */
export async function readHandIn(file: string, text: string): Promise<ReadHandIn> {
  const given = isBatch(text) ? await resultOfBatch(file, text) : { ok: true as const, text }
  if (!given.ok) return given
  const read = readResult(given.text)
  if (!read.ok) return read
  const { result } = read
  const fault = brokenPromise(result)
  if (fault !== null) return { ok: false, fault }
  const ground = result.ground ? groundOfFile(result) : null
  if (typeof ground === 'string') return { ok: false, fault: ground }
  return { ok: true, handIn: { id: digestText(JSON.stringify(result)), file, result, ground } }
}

/** The sums of the ground by world, or what is wrong with them. */
function groundOfFile({ ground, study, tally }: ResultFile): readonly GroundSums[] | string {
  const { hexes, worlds } = ground!
  if (worlds.length !== study.worlds.length)
    return `/ground/worlds: got a list of ${worlds.length}; expected the ${study.worlds.length} of the study`
  const sums: GroundSums[] = []
  for (const [w, packed] of worlds.entries()) {
    const unpacked = unpackGround(packed, hexes)
    if (!unpacked) return `/ground/worlds/${w}: expected runs of ${hexes} hexes in all`
    const { held, both } = unpacked
    if (held.some((count, hex) => count < both[hex]! || both[hex]! < 0 || count > tally.seeds))
      return `/ground/worlds/${w}: expected no hex to be held in more games than there are`
    sums.push(unpacked)
  }
  return sums
}

const isBatch = (text: string): boolean => /^\{"format":"august-storm-batch"/.test(text.slice(0, 100))

/** A file that `batch` has written as the text of one that is handed in; it names no pupil and says nothing. */
async function resultOfBatch(
  file: string,
  text: string,
): Promise<{ ok: true; text: string } | { ok: false; fault: string }> {
  const tooLong = refuseLength('a file of games', text, MAX_GAMES_CHARACTERS)
  if (tooLong) return tooLong
  const lines = (async function* () {
    yield* text.trimEnd().split('\n')
  })()
  try {
    const { header, tally } = await readStudy(file, lines)
    const none = { lesson: null, prediction: null, words: [], pupil: { number: null } }
    return {
      ok: true,
      text: JSON.stringify(resultOf({ study: header.study, seeds: [header.seeds], tally, ...none })),
    }
  } catch (error) {
    if (error instanceof StudyFault) return { ok: false, fault: error.message }
    // A line that is no game of the study: whatever it broke, it broke nothing else.
    return { ok: false, fault: `${file}: expected games as batch writes them, got lines that are none` }
  }
}
