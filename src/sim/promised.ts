/**
 * Whether a file that was handed in holds together: counts that add up, seeds that are each there once, figures that its
 * study has, differences that are differences. Who changes a number has to change many.
 */
import { GRADES } from '../engine/types.ts'
import { quoted } from '../scenario/faults.ts'
import type { ResultFile } from '../scenario/resultFile.ts'
import { figureNames } from './report.ts'
import { studyHash } from './study.ts'
import type { Counts } from './tally.ts'

/** What does not fit, on one line with its place and what was expected there; null where all does. */
export function brokenPromise(file: ResultFile): string | null {
  return headFault(file) ?? seedsFault(file) ?? tallyFault(file)
}

function headFault({ hash, study, tally }: ResultFile): string | null {
  const own = studyHash(study)
  if (hash !== own) return `/hash: got ${quoted(hash)}; expected ${quoted(own)}, which is that of the study`
  if (tally.worlds.length !== study.worlds.length)
    return `/tally/worlds: got a list of ${tally.worlds.length}; expected the ${study.worlds.length} of the study`
  return null
}

function seedsFault({ seeds, tally }: ResultFile): string | null {
  let next = -1
  for (const [s, { first, count }] of seeds.entries()) {
    if (first <= next) return `/seeds/${s}/first: got ${first}; expected more than ${next}`
    next = first + count
  }
  const all = seeds.reduce((sum, { count }) => sum + count, 0)
  return all === tally.seeds ? null : `/tally/seeds: got ${tally.seeds}; expected ${all}, which the seeds are`
}

function tallyFault({ study, tally }: ResultFile): string | null {
  const names = figureNames(study)
  for (const [w, { grades, figures, paired }] of tally.worlds.entries()) {
    const at = `/tally/worlds/${w}`
    const strange = Object.keys(grades).find(grade => !GRADES.some(known => known === grade))
    if (strange !== undefined)
      return `${at}/grades: the grade ${quoted(strange)} is unknown; expected one of ${GRADES.join(', ')}`
    const graded = Object.values(grades).reduce((sum, count) => sum + count, 0)
    if (graded !== tally.seeds) return `${at}/grades: ${graded} games in all; expected ${tally.seeds}`
    const fault =
      countsFault(`${at}/figures`, figures, names, tally.seeds) ??
      countsFault(`${at}/paired`, paired, w === 0 ? [] : names, tally.seeds)
    if (fault !== null) return fault
    const crooked = w === 0 ? undefined : names.find(name => !isDifference(tally, w, name))
    if (crooked !== undefined)
      return `${at}/paired/${crooked}: expected the differences to come to that of the two worlds`
  }
  return null
}

function countsFault(
  at: string,
  table: { readonly [name: string]: Counts },
  names: readonly string[],
  games: number,
): string | null {
  const strange = Object.keys(table).find(name => !names.includes(name))
  if (strange !== undefined)
    return `${at}: the figure ${quoted(strange)} is unknown; expected those of the study`
  for (const name of names) {
    const counts = table[name]
    if (!counts) return `${at}: the figure ${quoted(name)} is missing; expected those of the study`
    const all = counts.values.reduce((sum, [, count]) => sum + count, counts.missing)
    if (all !== games) return `${at}/${name}: ${all} games in all; expected ${games}`
    const back = counts.values.findIndex(([value], v) => v > 0 && value <= counts.values[v - 1]![0])
    if (back >= 0)
      return `${at}/${name}/values/${back}: got ${counts.values[back]![0]}; expected values that rise`
  }
  return null
}

/** Of a figure that every game has, the differences come to what the sums of the two worlds differ by. */
function isDifference({ worlds }: ResultFile['tally'], w: number, name: string): boolean {
  const [base, world] = [worlds[0]!.figures[name]!, worlds[w]!.figures[name]!]
  if (base.missing > 0 || world.missing > 0) return true
  return totalOf(worlds[w]!.paired[name]!) === totalOf(world) - totalOf(base)
}

const totalOf = ({ values }: Counts): number => values.reduce((sum, [value, count]) => sum + value * count, 0)
