/** Files of games or of counts read back and merged: one study, each seed once, nothing missing. */
import { gameAt, isHeader, type Seeds, type Study, type StudyHeader } from './study.ts'
import type { Summary } from './summary.ts'
import { counting, type Tally } from './tally.ts'

/** A file that cannot be counted: told as `file:line: what is wrong and what was expected`. */
export class StudyFault extends Error {}

/** What one file holds. */
export interface StudyPart {
  readonly file: string
  readonly header: StudyHeader
  readonly tally: Tally
}

/** A study with everything that its files hold. */
export interface MergedStudy {
  readonly study: Study
  /** By rising seed; what follows each other is one. */
  readonly seeds: readonly Seeds[]
  readonly tally: Tally
}

/** Counts the lines of a file. Throws StudyFault. */
export async function readStudy(file: string, lines: AsyncIterable<string>): Promise<StudyPart> {
  let header: StudyHeader | undefined
  let take: Taking | undefined
  let number = 0
  for await (const line of lines) {
    const at = `${file}:${++number}`
    const value = parsed(at, line)
    if (take) take.line(at, value)
    else if (isHeader(value)) {
      header = value
      take = header.holds === 'sums' ? takingSums(header) : takingGames(header)
    } else throw new StudyFault(`${at}: no header of a batch; expected a file that batch has written`)
  }
  if (!header || !take)
    throw new StudyFault(`${file}:1: nothing stands here; expected a file that batch has written`)
  return { file, header, tally: take.end(`${file}:${number}`) }
}

interface Taking {
  readonly line: (at: string, value: unknown) => void
  readonly end: (at: string) => Tally
}

/** The shape by which a line of counts is told from others; what they hold is not judged here. */
const isCounts = (value: unknown): value is Tally =>
  typeof value === 'object' &&
  value !== null &&
  'worlds' in value &&
  'seeds' in value &&
  Number.isSafeInteger(value.seeds)

function takingSums({ seeds }: StudyHeader): Taking {
  let tally: Tally | undefined
  return {
    line(at, value) {
      if (tally) throw new StudyFault(`${at}: a second line of counts; expected one`)
      if (!isCounts(value)) throw new StudyFault(`${at}: no counts; expected those that batch has written`)
      tally = value
    },
    end(at) {
      if (!tally) throw new StudyFault(`${at}: the counts are missing; expected them in a second line`)
      // Counts of a part that is being played have the header of the whole.
      if (tally.seeds !== seeds.count)
        throw new StudyFault(
          `${at}: counts of ${tally.seeds} of ${seeds.count} seeds; expected them all: run the same batch again`,
        )
      return tally
    },
  }
}

function takingGames({ study, seeds }: StudyHeader): Taking {
  const counts = counting(study)
  const all = seeds.count * study.worlds.length
  let ofSeed: Summary[] = []
  let place = 0
  return {
    line(at, value) {
      const { world, seed } = gameAt(study, seeds, place++)
      const game = value as Summary
      if (place > all || game?.seed !== seed || game.variant !== study.worlds[world]?.id)
        throw new StudyFault(
          `${at}: not the next game of the batch; expected seed ${seed} of ${study.worlds[world]?.id}`,
        )
      ofSeed.push(game)
      if (ofSeed.length < study.worlds.length) return
      counts.add(ofSeed)
      ofSeed = []
    },
    end(at) {
      if (place < all)
        throw new StudyFault(
          `${at}: ${place} of ${all} games; expected them all: run the same batch again to go on`,
        )
      return counts.tally()
    },
  }
}

function parsed(at: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new StudyFault(`${at}: a broken line; expected JSON: run the same batch again to mend it`)
  }
}

/** Merges parts, in whatever order. Throws StudyFault where they are of two studies or hold a seed twice. */
export function mergeStudies(parts: readonly StudyPart[]): MergedStudy {
  const sorted = [...parts].sort((a, b) => a.header.seeds.first - b.header.seeds.first)
  const first = parts[0]!
  const counts = counting(first.header.study)
  const seeds: Seeds[] = []
  for (const { file, header, tally } of sorted) {
    if (header.hash !== first.header.hash)
      throw new StudyFault(
        `${file}:1: another study than ${first.file}; expected the same battle, rules, form, variants and levels`,
      )
    const last = seeds.at(-1)
    const next = last ? last.first + last.count : 0
    if (header.seeds.count > 0 && header.seeds.first < next)
      throw new StudyFault(
        `${file}:1: seed ${header.seeds.first} is in another file too; expected each seed once`,
      )
    counts.merge(tally)
    if (last && next === header.seeds.first)
      seeds[seeds.length - 1] = { first: last.first, count: last.count + header.seeds.count }
    else if (header.seeds.count > 0) seeds.push(header.seeds)
  }
  return { study: first.header.study, seeds, tally: counts.tally() }
}
