/** What is wrong with lessons beyond their shape: studies that the battle cannot play, steps out of order, sources. */
import type { BattleFile } from './battleSchema.ts'
import { quoted } from './faults.ts'
import type { Report } from './finder.ts'
import { type Lesson, type LessonsFile, NEEDED } from './lessonsFile.ts'
import { lintLessonsSources } from './sources.ts'
import type { VariantRow } from './variantsSchema.ts'
import { whatIfNamed } from './whatIf.ts'

export function lintLessons(
  file: LessonsFile,
  battle: BattleFile,
  variants: readonly VariantRow[],
  report: Report,
): void {
  lintLessonsSources(file, battle, report)
  const known = new Set<string>()
  file.lessons.forEach((lesson, l) => {
    if (known.has(lesson.id))
      report(['lessons', l, 'id'], `the lesson id ${quoted(lesson.id)} is taken; expected each id once`)
    known.add(lesson.id)
    lintStudy(lesson, battle, variants, (path, message) => report(['lessons', l, 'study', ...path], message))
    lintSteps(lesson, battle, (path, message) => report(['lessons', l, 'steps', ...path], message))
  })
}

function lintStudy(
  { study }: Lesson,
  { forms }: BattleFile,
  variants: readonly VariantRow[],
  report: Report,
) {
  if (!forms.some(({ id }) => id === study.form))
    report(
      ['form'],
      `there is no form ${quoted(study.form)}; expected one of ${forms.map(({ id }) => id).join(', ')}`,
    )
  study.worlds.forEach((name, w) => {
    const named = whatIfNamed(variants, name)
    if (!named.ok) report(['worlds', w], named.fault)
    if (study.worlds.indexOf(name) < w)
      report(['worlds', w], `${quoted(name)} stands twice; expected it once`)
  })
}

function lintSteps({ steps, study }: Lesson, { schedule }: BattleFile, report: Report): void {
  const order = steps.map(({ kind }) => kind)
  let from = 0
  const missing = NEEDED.find(kind => {
    const at = order.indexOf(kind, from)
    from = Math.max(from, at)
    return at < 0
  })
  if (missing) report([], `no step "${missing}" in its place; expected ${NEEDED.join(', ')}, in this order`)
  steps.forEach((step, s) => {
    if (step.kind === 'watch' && step.turn > schedule.turns.length)
      report([s, 'turn'], `expected a turn from 1 to ${schedule.turns.length}`)
    if (step.kind === 'predict')
      step.choices.forEach(({ speaks = {} }, c) => {
        for (const [field, world] of Object.entries(speaks))
          if ((field === 'world' || field === 'than') && !study.worlds.includes(world))
            report(
              [s, 'choices', c, 'speaks', field],
              `${quoted(world)} is not in the study; expected one of ${study.worlds.join(', ')}`,
            )
      })
  })
}
