/** What the sides meant, and who may read it: his own staff's plans always, the opponent's when it is no secret any more. */
import type { Side } from '../engine/types.ts'
import type { Explanation } from '../scenario/recordFile.ts'
import type { Settings } from './settings.ts'
import type { BattleState } from './store.ts'

/** The explanations that the player may read now, in the order of their turns. */
export const readable = (
  { meant, over, viewer }: Pick<BattleState, 'meant' | 'over' | 'viewer'>,
  { tellPlans }: Pick<Settings, 'tellPlans'>,
): readonly Explanation[] =>
  over || tellPlans === 'eachTurn' ? meant : meant.filter(({ side }) => side === viewer)

/** The last of a side, or undefined where it never told any. */
export const lastOf = (explanations: readonly Explanation[], side: Side): Explanation | undefined =>
  explanations.findLast(each => each.side === side)

/** The one of the same side before it. */
export const previous = (
  explanations: readonly Explanation[],
  explanation: Explanation,
): Explanation | undefined =>
  lastOf(explanations.slice(0, Math.max(0, explanations.indexOf(explanation))), explanation.side)

/** The record's explanations with one more; of a player turn the last word stands. */
export const withExplanation = (
  explanations: readonly Explanation[] = [],
  told: Explanation,
): readonly Explanation[] => [
  ...explanations.filter(({ turn, side }) => turn !== told.turn || side !== told.side),
  told,
]
