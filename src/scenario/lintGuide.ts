/** What a guide's shape cannot say: that its units, hexes, form and turns are those of its battle. */
import type { Assembled } from './assemble.ts'
import { quoted } from './faults.ts'
import { findSpot, lookup, type Report } from './finder.ts'
import type { GuideFile } from './guideFile.ts'

/** Reports what of a guided turn is not there in its battle. */
export function lintGuide(guide: GuideFile, { battle, forces, map }: Assembled, report: Report): void {
  const form = battle.forms.find(({ id }) => id === guide.form)
  if (!form)
    report(
      ['form'],
      `there is no form ${quoted(guide.form)}; expected one of ${battle.forms.map(({ id }) => id).join(', ')}`,
    )
  const unitAt = lookup('unit', forces.units, [], () => {}, report)
  lookup('step', guide.steps, ['steps'], report)
  guide.steps.forEach(({ show, done }, i) => {
    const parts = [
      ['show', show],
      ['done', done],
    ] as const
    for (const [name, part] of parts) {
      const path = ['steps', i, name]
      if (part && 'unit' in part && part.unit !== undefined) unitAt(part.unit, [...path, 'unit'])
      if (part && 'hex' in part && part.hex !== undefined) findSpot(map, part.hex, [...path, 'hex'], report)
    }
    if (done.kind === 'turn' && form && done.turn > form.turns)
      report(
        ['steps', i, 'done', 'turn'],
        `got ${done.turn}; expected a turn of the ${form.turns} of the form`,
      )
  })
}
