/**
 * Friction on the march: no column keeps the pace of the tables. Guides err, vehicles stand, other columns are on the
 * road; or the way is better than the map. What the columns of a formation take of the reckoned time is drawn once for
 * the battle and again for every turn. It is known when the turn begins, so that a march that is shown is the march made.
 *
 * The spread is the record's: a kilometre of taiga took the columns of one army 90 to 120 minutes of daylight, a seventh
 * to either side (K. P. Kazakov, memoir of its artillery commander), and where the march formula is right in the mean the
 * hours of single formations miss by as much. Two draws of 35 and 25‰ a point have a spread of 104‰; 50 and 40‰, tried on all four
 * battles, brought the record inside the games of its plans in hardly more rows.
 */
import type { Play } from '../play.ts'
import type { GameState } from '../state.ts'
import { type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { isAfloat } from './terrain.ts'

/** March time for each point by which two dice miss seven, ‰: of the formation's throw for the battle, of the turn's. */
export const PER_POINT = { battle: 35, turn: 25 } as const
const MEAN = 7
const MOST_POINTS = 5
/** Ordinals of a formation's throws; that of the battle stands under the first turn. */
const [OF_TURN, OF_BATTLE] = [0, 1]

/** The most by which a march can miss its reckoned time, ‰. */
export const MOST_FRICTION: Permille = MOST_POINTS * (PER_POINT.battle + PER_POINT.turn)
/** What two turns of three stay within, ‰. */
export const USUAL_FRICTION: Permille = 110

/** What a unit's marches take of the reckoned time this turn, ‰. */
export const frictionPermille = (state: GameState, u: UnitIndex): Permille => 1000 + state.friction[u]!

/** Throws for the formations of a side whose turn begins; nothing where the battle is played without friction. */
export function drawFriction(play: Play, side: Side): void {
  const { scenario, state, dice } = play
  if (!scenario.friction) return
  const own = sideIndex(side)
  const points = (turn: number, formation: number, ordinal: number): number => {
    const [a, b] = dice.two({ turn, side: own, purpose: 'friction', subject: [formation], ordinal })
    return a + b - MEAN
  }
  const ofFormation = scenario.formations.map(
    (_, f) =>
      points(0, f, OF_BATTLE) * PER_POINT.battle + points(state.turn[0]!, f, OF_TURN) * PER_POINT.turn,
  )
  const units = scenario.units.flatMap(({ side: whose, mobility, formation }, u) =>
    whose !== side || mobility === 'static' || isAfloat(mobility)
      ? []
      : [{ unit: u, permille: ofFormation[formation]! }],
  )
  play.emit({ kind: 'friction', side: own, units })
}
