/** Files of a batch: begun, broken off, gone on with. A game counts once its line is whole. */
import {
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import type { StudyHeader } from '../sim/study.ts'
import { gameAt } from '../sim/study.ts'
import type { Summary } from '../sim/summary.ts'
import type { Tally } from '../sim/tally.ts'
import { Misuse } from './command.ts'

/** Where the outcomes go; `done`: games that are there already. */
export interface GamesFile {
  readonly done: number
  readonly add: (game: Summary) => void
}

/** Opens a file of games, a new one or one broken off. Throws Misuse where it belongs to another batch. */
export function openGames(path: string, header: StudyHeader): GamesFile {
  const head = JSON.stringify(header)
  let done = 0
  if (existsSync(path)) {
    const bytes = readFileSync(path)
    // What stands behind the last line's end was being written when the run broke off.
    const whole = bytes.lastIndexOf(0x0a) + 1
    const [first, ...games] = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1)
    if (first !== undefined && first !== head)
      throw new Misuse(`${path} holds another batch; expected one of these games, or another name`)
    games.forEach((line, place) => {
      if (!isGame(line, header, place))
        throw new Misuse(
          `${path}:${place + 2}: not the next game of this batch; expected it whole, or another name`,
        )
    })
    done = games.length
    truncateSync(path, whole)
    if (first === undefined) append(path, `${head}\n`)
  } else append(path, `${head}\n`)
  const file = openSync(path, 'a')
  return { done, add: game => void writeSync(file, `${JSON.stringify(game)}\n`) }
}

function append(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'a' })
  } catch (fault) {
    throw new Misuse(`cannot write ${path}: ${(fault as Error).message}`)
  }
}

/** Is a line the game that belongs at its place? */
function isGame(line: string, { study, seeds }: StudyHeader, place: number): boolean {
  const { world, seed } = gameAt(study, seeds, place)
  try {
    const game = JSON.parse(line) as Summary
    return game.seed === seed && game.variant === study.worlds[world]?.id
  } catch {
    return false
  }
}

/** The counts of a batch so far, beside the file that they will be; null where there are none of this batch. */
export function readPart(path: string, header: StudyHeader): Tally | null {
  const part = partOf(path)
  if (!existsSync(part)) return null
  const [head, tally] = readFileSync(part, 'utf8').split('\n')
  if (head !== JSON.stringify(header))
    throw new Misuse(`${part} holds another batch; expected one of these games, or another name`)
  return JSON.parse(tally!) as Tally
}

/** Keeps the counts so far; whoever reads finds the old ones or the new, never half. */
export function writePart(path: string, header: StudyHeader, tally: Tally): void {
  const text = `${JSON.stringify(header)}\n${JSON.stringify(tally)}\n`
  append(`${partOf(path)}.new`, '')
  writeFileSync(`${partOf(path)}.new`, text)
  renameSync(`${partOf(path)}.new`, partOf(path))
}

/** The counts are complete: they take their place. */
export const finishPart = (path: string): void => renameSync(partOf(path), path)

const partOf = (path: string): string => `${path}.part`
