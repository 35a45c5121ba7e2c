/** A word for what came of an assault. */

/** What of a result the words depend on. */
export interface Outcome {
  readonly retreat: number
  readonly attackerShaken: boolean
  readonly defenderShaken: boolean
}

export const OUTCOMES = ['repulsed', 'holds', 'pressed', 'shaken', 'broken'] as const
export type OutcomeCode = (typeof OUTCOMES)[number]

/** The word for a result: driven back two hexes or more, shaken, gives way, holds, or the attacker shaken. */
export function outcomeCode(result: Outcome): OutcomeCode {
  if (result.retreat >= 2) return 'broken'
  if (result.defenderShaken) return 'shaken'
  if (result.retreat === 1) return 'pressed'
  return result.attackerShaken ? 'repulsed' : 'holds'
}
