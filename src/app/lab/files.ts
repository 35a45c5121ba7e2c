/** What a study hands out: its figures, or its games as the command line's `batch` writes them. */
import { type Answers, runs } from '../../sim/answers.ts'
import { reportCsv } from '../../sim/report.ts'
import { headerOf, type Study } from '../../sim/study.ts'
import type { Summary } from '../../sim/summary.ts'
import type { LabFile } from './state.ts'

/** Files whose contents are figures or games alone. */
export type FigureFile = Exclude<LabFile, 'result'>

/** Longest name of a file, in characters, without its ending. */
const LONGEST_NAME = 80

/**
 * @param outcomes of whole seeds, by rising seed. A file of games holds seeds that follow each other: where some between
 * are missing, it holds the longest run of them, the first of equal ones.
 */
export function fileOf(
  study: Study,
  { report }: Answers,
  outcomes: readonly Summary[],
  file: FigureFile,
): { readonly name: string; readonly text: string } {
  const name = [study.scenario, ...study.worlds.slice(1).map(({ id }) => id)].join('-').slice(0, LONGEST_NAME)
  if (file === 'csv') return { name: `${name}.csv`, text: reportCsv(report) }
  if (file === 'json') return { name: `${name}.json`, text: `${JSON.stringify(report)}\n` }
  const seeds = runs([...new Set(outcomes.map(({ seed }) => seed))])
  const longest = seeds.reduce((best, run) => (run.count > best.count ? run : best))
  const within = outcomes.filter(({ seed }) => seed >= longest.first && seed < longest.first + longest.count)
  const lines = [headerOf(study, longest, 'games'), ...within]
  return { name: `${name}.ndjson`, text: lines.map(line => `${JSON.stringify(line)}\n`).join('') }
}
