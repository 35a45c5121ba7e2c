/** What the selected units could do at a hex, before anything is ordered. Pure. */
import { previewMove } from '../engine/rules/movement.ts'
import { outlook } from '../engine/rules/odds.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import { attackersOf, proposeAssault } from './assault.ts'
import { isFreeGround, overrunTo } from './interaction.ts'
import { foresee, routeTo } from './route.ts'
import type { BattleState } from './store.ts'

export type Previews = Pick<BattleState, 'preview' | 'journey' | 'odds' | 'asked'>

export const NOTHING_PREVIEWED: Previews = { preview: null, journey: null, odds: null, asked: null }

/** The march of the first of the units to a hex, over several turns where one is too short, or the odds of an assault. */
export function previewAt(
  { scenario, game, reach, plans }: BattleState,
  units: readonly UnitIndex[],
  hex: HexIndex | null,
): Previews {
  const lead = units[0]
  if (hex === null || lead === undefined || !reach) return NOTHING_PREVIEWED
  const attackers = attackersOf(scenario, game, units, hex)
  if (attackers.length > 0 && overrunTo(scenario, game, lead, reach, hex).length === 0) {
    const order = proposeAssault(scenario, game, hex, attackers)
    return { ...NOTHING_PREVIEWED, odds: outlook(scenario, game, order) }
  }
  const { path, isNear } = routeTo(scenario, game, lead, hex, reach)
  if (isNear)
    return { ...NOTHING_PREVIEWED, preview: previewMove(scenario, game, { kind: 'move', unit: lead, path }) }
  if (path.length > 0 && isFreeGround(scenario, game, hex))
    return { ...NOTHING_PREVIEWED, journey: foresee(scenario, game, lead, path) }
  // Over the unit itself: the march that it has begun.
  const standing = game.state.hex[lead] === hex && plans.marches.find(({ unit }) => unit === lead)
  return standing
    ? { ...NOTHING_PREVIEWED, journey: foresee(scenario, game, lead, standing.path) }
    : NOTHING_PREVIEWED
}

/**
 * A click that would spend the turn on a hex that it does not bring the units to: it is shown first, as pointing at the
 * hex shows it, and ordered by a second click there. Null where a click orders at once.
 */
export function askedFirst(battle: BattleState, units: readonly UnitIndex[], hex: HexIndex): Previews | null {
  if (battle.asked === hex) return null
  const shown = previewAt(battle, units, hex)
  return shown.preview?.progress && !shown.preview.refusal ? { ...shown, asked: hex } : null
}
