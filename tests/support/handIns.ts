/** Files as a class hands them in: games of a battle without ground, told by their points. */
import type { ResultFile } from '../../src/scenario/resultFile.ts'
import { groundSums } from '../../src/sim/groundSums.ts'
import { type HandIn, readHandIn, resultOf, type Work } from '../../src/sim/handIn.ts'
import type { Study } from '../../src/sim/study.ts'
import type { Summary } from '../../src/sim/summary.ts'
import { counting } from '../../src/sim/tally.ts'

export const STUDY: Study = {
  engine: '0.1.0',
  scenario: 'ford',
  title: 'The Ford',
  startDate: '1945-08-09',
  form: 'standard',
  levels: { soviet: 'officer', japanese: 'officer' },
  worlds: [
    { id: 'base', title: 'As it was', question: '', hash: '0'.repeat(16) },
    { id: 'dry', title: 'A dry summer', question: 'And without rain?', hash: '1'.repeat(16) },
  ],
  checkpoints: [{ id: 'C1', name: 'Over the river', planned: '1945-08-09T06:00' }],
  objectives: [{ id: 'town', name: 'Town' }],
}

const NO_LOSSES = { men: 0, afv: 0, guns: 0 }

const game = (study: Study, world: number, seed: number, margin: number): Summary => ({
  scenario: study.scenario,
  variant: study.worlds[world]!.id,
  seed,
  levels: study.levels,
  turns: 6,
  winner: 'draw',
  grade: 'historical',
  points: { soviet: 20 + margin, japanese: 20 },
  losses: { soviet: { ...NO_LOSSES, men: 100 + seed }, japanese: NO_LOSSES },
  objectives: [{ id: 'town', name: 'Town', heldBy: null, takenAt: null }],
  checkpoints: [{ id: 'C1', planned: '1945-08-09T06:00', actual: '1945-08-09T08:00' }],
  hash: '',
})

/** A pupil's games: from seed `first` on, as it was all come to 0 points and in the dry summer to these. */
export interface Played extends Partial<Pick<Work, 'lesson' | 'prediction' | 'words'>> {
  readonly first: number
  readonly dry: readonly number[]
  readonly number?: number | null
  readonly name?: string
  readonly study?: Study
  /** In how many of the games the one hex of the map is held, in each world. */
  readonly held?: readonly [number, number]
}

export function result({ first, dry, number = 1, name, study = STUDY, held, ...said }: Played): ResultFile {
  const counts = counting(study)
  dry.forEach((margin, n) => {
    counts.add([game(study, 0, first + n, 0), game(study, 1, first + n, margin)])
  })
  const ground = held?.map(games => {
    const sums = groundSums(1)
    sums.held[0] = games
    sums.both[0] = Math.min(...held)
    return sums
  })
  return resultOf({
    study,
    seeds: [{ first, count: dry.length }],
    tally: counts.tally(),
    lesson: null,
    prediction: null,
    words: [],
    ...said,
    pupil: { number, ...(name !== undefined && { name }) },
    ...(ground && { ground }),
  })
}

/** The same, read back by the door of strangers. */
export async function handedIn(
  played: Played,
  file = `${played.number ?? 1}.august-result.json`,
): Promise<HandIn> {
  const read = await readHandIn(file, JSON.stringify(result(played)))
  if (!read.ok) throw new Error(read.fault)
  return read.handIn
}

/** Lines of games as `batch` writes them, to be followed by its header. */
export const gameLines = (study: Study, first: number, dry: readonly number[]): readonly Summary[] =>
  dry.flatMap((margin, n) => [game(study, 0, first + n, 0), game(study, 1, first + n, margin)])
