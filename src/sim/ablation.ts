/**
 * What each tactic is worth: staffs against the same without it, in pairs of one seed with seats swapped. A tactic that
 * pays wins more pairs than it loses.
 */
import type { Commander } from '../ai/commander.ts'
import { tacticsOf } from '../ai/doctrine/doctrine.ts'
import { staff, staffWithout } from '../ai/officer.ts'
import { TACTIC_CODES, type TacticCode } from '../ai/tactics/tactic.ts'
import { score } from '../engine/rules/score.ts'
import type { Scenario } from '../engine/scenario.ts'
import { SIDES, type Side } from '../engine/types.ts'
import { NOTHING, seedOf, type Tally, withPair } from './ladder.ts'
import { playMatch } from './match.ts'

/** What came of the pairs for those who have the tactic. */
export interface Ablation extends Tally {
  readonly tactic: TacticCode
  /** Sums of the points that it brought to either side. */
  readonly soviet: number
  readonly japanese: number
}

const isUsedBy = (tactic: TacticCode, side: Side): boolean => tacticsOf(side).includes(tactic)

/** Tactics of either army's doctrine. */
export const TACTICS_IN_USE: readonly TacticCode[] = TACTIC_CODES.filter(code =>
  SIDES.some(side => isUsedBy(code, side)),
)

/** Plays so many pairs for each tactic, all on the same seeds. `onPair` is shown each row as it grows. */
export function playAblation(
  scenario: Scenario,
  tactics: readonly TacticCode[],
  pairs: number,
  seed: number,
  onPair: (row: Ablation) => void = () => {},
): readonly Ablation[] {
  const whole = Array.from({ length: pairs }, (_, n) => difference(scenario, seedOf(seed, n)))
  return tactics.map(tactic => {
    let row: Ablation = { tactic, ...NOTHING, soviet: 0, japanese: 0 }
    whole.forEach((all, n) => {
      // A side that does not know the tactic anyhow plays the same game without it.
      const without = (side: Side): number =>
        isUsedBy(tactic, side) ? difference(scenario, seedOf(seed, n), { side, tactic }) : all
      const soviet = all - without('soviet')
      const japanese = without('japanese') - all
      row = withPair(row, soviet + japanese)
      row = { ...row, soviet: row.soviet + soviet, japanese: row.japanese + japanese }
      onPair(row)
    })
    return row
  })
}

/** Points, Soviet minus Japanese, of a game between staffs, one of them without a tactic. */
function difference(
  scenario: Scenario,
  seed: number,
  lacking?: { readonly side: Side; readonly tactic: TacticCode },
): number {
  const other = lacking && staffWithout(lacking.tactic)
  const commander = (side: Side): Commander => (other && side === lacking.side ? other : staff)
  const levels = { soviet: 'staff', japanese: 'staff' } as const
  const points = score(scenario, playMatch(scenario, levels, seed, undefined, commander).state)
  return points.soviet - points.japanese
}
