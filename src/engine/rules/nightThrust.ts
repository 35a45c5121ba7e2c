/**
 * The night thrust of a forward detachment: on the nights that the battle names, its units alone attack with the darkness
 * on their side, before the enemy knows how few they are. Hailar's brief (section 8, rule 3) has a pip for it on the
 * first night, and no second attack on one hex without guns: that is the shift for a repeated assault.
 */
import { turnNow } from '../derived.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { UnitIndex } from '../types.ts'
import { isNight } from './going.ts'

/** Do all of the attackers belong to one detachment whose night this is? */
export function isNightThrust(
  scenario: Scenario,
  state: GameState,
  attackers: readonly UnitIndex[],
): boolean {
  const now = state.turn[0]!
  const turn = turnNow(scenario, state)
  return (
    turn !== undefined &&
    isNight(turn) &&
    scenario.nightThrusts.some(
      ({ units, fromTurn, untilTurn }) =>
        now >= fromTurn && now <= untilTurn && attackers.every(u => units.includes(u)),
    )
  )
}
