/** Aircraft as the board draws them: what they have done, and what the mission in hand would do. */
import { flightPlan } from '../app/flight.ts'
import type { BattleState } from '../app/store.ts'
import { INTERDICTED, isMarked, SCOUTED, STRUCK } from '../engine/airMarks.ts'
import { scoutRange } from '../engine/rules/scouting.ts'
import { type HexIndex, SIDES, sideIndex } from '../engine/types.ts'
import type { AirOverlay } from './model.ts'

/** Null where nothing flies and nothing is planned: most turns. */
export function airOverlay(battle: BattleState): AirOverlay | null {
  const { scenario, shown, busy } = battle
  const { state } = shown
  const marked = (side: (typeof SIDES)[number], mark: number): HexIndex[] =>
    [...scenario.map.terrain.keys()].filter(hex => isMarked(state, hex, sideIndex(side), mark))
  const all: AirOverlay = {
    marks: SIDES.map(side => ({
      own: side === shown.side,
      struck: marked(side, STRUCK),
      hunted: marked(side, INTERDICTED),
      looks: marked(side, SCOUTED).map(middle => ({ middle, range: scoutRange(scenario, state, middle) })),
    })),
    plan: busy.kind === 'none' ? planOf(battle) : null,
  }
  const isEmpty = all.marks.every(
    ({ struck, hunted, looks }) => struck.length + hunted.length + looks.length === 0,
  )
  return isEmpty && all.plan === null ? null : all
}

function planOf(battle: BattleState): AirOverlay['plan'] {
  const plan = flightPlan(battle)
  return (
    plan && {
      hex: plan.order.hex,
      hexes: plan.order.mission === 'interdict' ? plan.hexes : [],
      range: plan.refusal === null ? plan.range : 0,
      isLawful: plan.refusal === null,
    }
  )
}
