/**
 * Workshops (8-numbers 5.2, AFV losses): half of the AFVs that a unit loses are wrecks for good. The other half come back
 * after 36 hours, where a formation over the unit has a workshop and the ground on which they were hit stays in its
 * hands: an attacker who is not thrown back tows them off, a defender who stays does too. A workshop takes a unit's tanks
 * in lots: what is brought in meanwhile waits for the lot before it.
 */
import { floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { Minutes, Side, UnitIndex } from '../types.ts'
import type { Assault } from './assault.ts'
import { formationsOver } from './headquarters.ts'
import type { Fate, Outcome } from './outcome.ts'

/** From the end of the fight to the tanks’ return. */
export const REPAIR_MINUTES: Minutes = 36 * 60

/** Is there a workshop for the unit's tanks? */
export const hasWorkshop = (scenario: Scenario, u: UnitIndex): boolean =>
  formationsOver(scenario, u).some(({ workshop }) => workshop === true)

/** After an assault: both sides tow off what can be repaired, where the ground is theirs. */
export function towOff(play: Play, assault: Assault, outcome: Outcome): void {
  const ended = play.scenario.turns[play.state.turn[0]!]!.start + assault.end
  const tow = ({ unit, loss, end }: Fate): void => {
    const repairable = floorDiv(loss.afv, 2)
    if (end === null && repairable > 0 && hasWorkshop(play.scenario, unit))
      bringIn(play, unit, repairable, ended)
  }
  if (!outcome.result.attackerShaken) for (const fate of outcome.attackers) tow(fate)
  for (const fate of outcome.defenders) if (fate.path.length === 0) tow(fate)
}

/** AFVs come into the workshop, or wait before it while a lot is in work. `now`: minutes since the campaign's first midnight. */
function bringIn(play: Play, unit: UnitIndex, count: number, now: Minutes): void {
  const { damaged, inRepair, repairedAt } = play.state
  const isFree = inRepair[unit] === 0
  play.emit({
    kind: 'workshop',
    unit,
    waiting: damaged[unit]! + (isFree ? 0 : count),
    inRepair: isFree ? count : inRepair[unit]!,
    ready: isFree ? now + REPAIR_MINUTES : repairedAt[unit]!,
  })
}

/** At the start of a side's turn: lots that are ready go back to their units, and the next are taken in. */
export function repair(play: Play, side: Side): void {
  const { scenario, state } = play
  const now = scenario.turns[state.turn[0]!]!.start
  scenario.units.forEach((unit, u) => {
    const count = state.inRepair[u]!
    if (unit.side !== side || !isPresent(state, u) || count === 0 || state.repairedAt[u]! > now) return
    play.emit({ kind: 'repaired', unit: u, afv: count })
    const waiting = state.damaged[u]!
    if (waiting > 0)
      play.emit({ kind: 'workshop', unit: u, waiting: 0, inRepair: waiting, ready: now + REPAIR_MINUTES })
  })
}
