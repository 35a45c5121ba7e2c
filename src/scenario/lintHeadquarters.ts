/** What no schema sees of headquarters: who they are, and that they are there to lead. */
import { quoted } from './faults.ts'
import type { Report } from './finder.ts'
import type { ForcesFile } from './forcesSchema.ts'

/** A headquarters is a unit in play, of the formation that it leads or of one under it. */
export function lintHeadquarters(file: ForcesFile, report: Report): void {
  file.formations.forEach(({ id, headquarters }, i) => {
    const unit = file.units.find(each => each.id === headquarters?.unit)
    // What does not exist is reported where it is looked up.
    if (!unit || !file.formations.some(each => each.id === unit.formation)) return
    const at = ['formations', i, 'headquarters', 'unit']
    if (!isUnder(file, unit.formation, id))
      report(
        at,
        `${quoted(unit.id)} is of ${quoted(unit.formation)}; expected a unit of ${quoted(id)} or of one under it`,
      )
    else if (unit.status !== 'inPlay')
      report(at, `${quoted(unit.id)} is not in play; expected a unit that is`)
  })
}

/** Is the formation the other or one under it? A chain of parents that bites its tail is reported elsewhere. */
function isUnder({ formations }: ForcesFile, formation: string, other: string): boolean {
  let above: string | undefined = formation
  for (let steps = 0; above !== undefined && steps <= formations.length; steps++) {
    if (above === other) return true
    above = formations.find(({ id }) => id === above)?.parent
  }
  return false
}
