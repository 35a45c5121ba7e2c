/**
 * Trains under fire (section 8.7 of Mudanjiang's brief: four of them in two days): one that runs past enemy tanks with
 * shells, on the line or in a hex beside it, stops there. Troops aboard lose a step, on four or more of a die two; people
 * on an evacuation are not fired at.
 */
import { isPresent } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { stepLoss } from './steps.ts'

/** Shells that tanks need for it. */
const SHELLS: Permille = 100
/** Face of the die from which a second step is lost. */
export const TWO_STEPS_FROM = 4

export interface Ambush {
  /** Position on the line. */
  readonly at: number
  readonly hex: HexIndex
  readonly by: UnitIndex
}

/** The first enemy tanks beside a line that a side's train would run into, as far as this state (which may be a view's) knows. */
export function ambushOn(
  scenario: Scenario,
  state: GameState,
  side: Side,
  line: readonly HexIndex[],
): Ambush | null {
  const tanks = scenario.units.flatMap((unit, u) =>
    unit.side !== side && isPresent(state, u) && state.afv[u]! > 0 && state.ammo[u]! >= SHELLS ? [u] : [],
  )
  for (const [at, hex] of line.entries()) {
    const by = tanks.find(u => distance(scenario.map, state.hex[u]!, hex) <= 1)
    if (by !== undefined) return { at, hex, by }
  }
  return null
}

/** The fire on a train that has come there with a unit aboard. */
export function fireOnTrain(play: Play, unit: UnitIndex, { hex, by }: Ambush): void {
  const { scenario, state } = play
  const [die] = play.dice.two({
    turn: state.turn[0]!,
    side: sideIndex(scenario.units[by]!.side),
    purpose: 'ambush',
    subject: [unit, by],
    ordinal: 0,
  })
  play.emit({ kind: 'ambushed', unit, by, hex, die })
  const steps = die >= TWO_STEPS_FROM ? 2 : 1
  for (let step = 0; step < steps; step++)
    play.emit({ kind: 'losses', losses: [stepLoss(scenario, state, unit)], cause: 'ambush' })
}
