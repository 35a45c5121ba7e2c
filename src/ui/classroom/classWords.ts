/** What a class has handed in, in words. Pure. */
import type { ShownGroup } from '../../app/classroom/state.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { ClassRow } from '../../sim/classroom.ts'
import { spokenFor } from '../../sim/speaking.ts'
import type { Seeds } from '../../sim/study.ts'
import { decimalText } from '../lab/labWords.ts'

/** "7 Ilse", "No. 7", or the file where it names nobody. */
export function pupilName(say: Say, { handIn }: ClassRow): string {
  const { number, name } = handIn.result.pupil
  if (number === null) return name ?? handIn.file
  return name === undefined ? say('classroom.number', { number }) : say('classroom.named', { number, name })
}

/** Most runs of seeds that are written out. */
const MOST_RUNS = 4

/** "1–24, 49–96" */
export function seedsText(seeds: readonly Seeds[]): string {
  const runs = seeds
    .slice(0, MOST_RUNS)
    .map(({ first, count }) => (count === 1 ? String(first) : `${first}–${first + count - 1}`))
  return [...runs, ...(seeds.length > MOST_RUNS ? ['…'] : [])].join(', ')
}

/** Everything that has to be said of a row: why it is not counted, and where it stands apart. */
export function remarksOf(say: Say, { study, rows }: ShownGroup, row: ClassRow): readonly string[] {
  const { clash, standings, report } = row
  if (clash) {
    const { first, count } = clash.seeds
    const facts = { first, last: first + count - 1, file: clash.with.file }
    return [say(clash.differs ? 'classroom.clash.differs' : 'classroom.clash.overlap', facts)]
  }
  if (study.worlds.length < 2) return []
  if (report.games < 2) return [say('classroom.tooFew')]
  const apart = standings.flatMap((standing, w) =>
    standing?.of === 'apart'
      ? [
          say(`classroom.apart.${standing.why}`, {
            title: study.worlds[w]!.title,
            others: decimalText(standing.others),
            count: rows.length,
            expected: Math.max(1, Math.round(rows.length / 20)),
          }),
        ]
      : [],
  )
  const usual = rows.map(each => each.report.games).sort((a, b) => a - b)[rows.length >> 1]!
  return apart.length === 0 && 2 * report.games < usual ? [say('classroom.fewer', { usual })] : apart
}

/** A choice that could be made before the games were played, and who made it. */
export interface ChoiceMade {
  readonly id: string
  /** "A", "B", … */
  readonly letter: string
  readonly text: string
  readonly pupils: number
  readonly speaks: 'yes' | 'no' | 'unknown'
}

/** The choices of the lesson, and those that only the files know; empty where nobody has chosen. */
export function choicesMade({ held, rows, merged }: ShownGroup): readonly ChoiceMade[] {
  const made = rows.flatMap(({ handIn }) => handIn.result.prediction ?? [])
  if (made.length === 0) return []
  const declared = (held?.steps ?? []).flatMap(step => (step.kind === 'predict' ? step.choices : []))
  const known = new Map(declared.map(({ id, text }) => [id, text]))
  for (const { choice, text } of made) if (!known.has(choice)) known.set(choice, text)
  return [...known].map(([id, text], n) => {
    const speaks = declared.find(each => each.id === id)?.speaks
    const spoken = speaks ? spokenFor(speaks, merged.worlds) : null
    return {
      id,
      letter: String.fromCharCode(65 + (n % 26)),
      text,
      pupils: made.filter(({ choice }) => choice === id).length,
      speaks: spoken === null ? 'unknown' : spoken ? 'yes' : 'no',
    }
  })
}
