/** What is drawn beside the selection: grid, counters, plans, a formation, how far a unit comes in several turns. */
import { distance } from '../engine/map/geometry.ts'
import { supplyReport } from '../engine/rules/supply.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Commands } from './commands.ts'
import type { BattleState, Overlay } from './store.ts'

/** What the keys switch on and off. */
export interface Display {
  readonly grid: boolean
  readonly counters: boolean
  /** Notes and comments are pinned to the map. */
  readonly pins: boolean
  /** All standing marches instead of the selected unit's alone. */
  readonly plans: boolean
  /** The formation of the unit in hand stands out. */
  readonly formation: boolean
  /** Turns that the reach is shown for; 1 is this turn's own. */
  readonly turns: number
}

export const PLAIN: Display = {
  grid: true,
  counters: true,
  pins: true,
  plans: false,
  formation: false,
  turns: 1,
}

/** An enemy nearer than this wakes a guard, m. */
const GUARD_METRES = 12_000

/** Is no known enemy near the unit? */
export function isQuiet(scenario: Scenario, { side, state }: View, unit: UnitIndex): boolean {
  const near = Math.max(1, Math.floor(GUARD_METRES / scenario.map.hexMetres))
  return !scenario.units.some(
    (each, u) =>
      each.side !== side &&
      state.hex[u]! >= 0 &&
      distance(scenario.map, state.hex[u]!, state.hex[unit]!) <= near,
  )
}

/** The battle under an overlay: those of supply carry the report of a side, of the enemy's as far as the view knows him. */
export const overlaid = (
  { scenario, game, viewer }: BattleState,
  overlay: Overlay,
): Pick<BattleState, 'overlay' | 'supply'> => ({
  overlay,
  supply:
    overlay === 'supply'
      ? supplyReport(scenario, game.state, viewer)
      : overlay === 'enemySupply'
        ? supplyReport(scenario, game.state, enemyOf(viewer))
        : null,
})

/** Makes what lies over the map anew from the game as it then stands. */
export const overlayRedraw =
  (battle: () => BattleState | null, patch: (change: Partial<BattleState>) => void) => (): void => {
    const now = battle()
    if (now) patch(overlaid(now, now.overlay))
  }

export const displayCommands = (
  battle: () => BattleState | null,
  patch: (change: Partial<BattleState>) => void,
  tellHistory: () => Promise<void>,
): Pick<
  Commands,
  'toggleDisplay' | 'showTurns' | 'pointAt' | 'drawMeant' | 'setOverlay' | 'toggleOverlay'
> => {
  const change = (to: (now: Display) => Partial<Display>): void => {
    const now = battle()?.display
    if (now) patch({ display: { ...now, ...to(now) } })
  }
  const setOverlay = (overlay: Overlay): void => {
    const now = battle()
    if (now) patch(overlaid(now, overlay))
    if (overlay === 'ghost') void tellHistory()
  }
  return {
    setOverlay,
    toggleOverlay: overlay => setOverlay(battle()?.overlay === overlay ? 'none' : overlay),
    toggleDisplay: what => change(now => ({ [what]: !now[what] })),
    showTurns: turns => change(now => ({ turns: now.turns === turns ? 1 : turns })),
    pointAt: units => patch({ pointed: units }),
    drawMeant: drawn => patch({ drawn }),
  }
}
