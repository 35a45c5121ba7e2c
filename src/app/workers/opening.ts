/** Plays a battle's opening into a record: who has no step of his own follows the plans, and that takes commanders. */
import type { Scenario } from '../../engine/scenario.ts'
import type { OpeningFile } from '../../scenario/openingFile.ts'
import type { GameRecord } from '../../scenario/recordFile.ts'
import { compileOpening } from '../../sim/opening.ts'

export type MadeOpening =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly fault: string }

/** The maker as a plain object, so that the page can also run it in place where no worker starts. */
export const openingMaker = {
  /** `scenario` in the opening's own form. A fault is that of the first step which the rules refuse. */
  make(scenario: Scenario, opening: OpeningFile): MadeOpening {
    const made = compileOpening(scenario, opening)
    if (made.ok) return { ok: true, record: made.record }
    const [first] = made.faults
    return { ok: false, fault: `/${first?.path.join('/')}: ${first?.refusal.code}` }
  },
}
export type OpeningMaker = typeof openingMaker
