/** Backing out: Esc and the right click take back one step at a time, what came last first. Pure. */
import type { BattleState, Mode } from './store.ts'

/** One step back: what it changes of the page, and the mode it leads to where that is another. */
export interface StepBack {
  readonly change: Partial<BattleState>
  readonly mode?: Mode
}

const IDLE: Mode = { kind: 'idle' }

/**
 * From questions and lists that lie over the map, over the target that is aimed at, to the units in hand, and at last
 * to what is laid over the map. Null where nothing is left to take back.
 */
export function stepBack(battle: BattleState): StepBack | null {
  const { mode, display } = battle
  if (battle.reminder) return { change: { reminder: null } }
  if (battle.recap && mode.kind === 'idle') return { change: { recap: false } }
  if (battle.picker) return { change: { picker: null } }
  if (mode.kind === 'assault') return { change: {}, mode: { kind: 'selected', units: mode.order.units } }
  if (mode.kind === 'air') return { change: {}, mode: IDLE }
  if (mode.kind === 'selected') {
    // Whoever is pointed at with attackers in hand is a target: it goes before they do.
    if (battle.odds) return { change: { odds: null } }
    if (display.turns > 1) return { change: { display: { ...display, turns: 1 } } }
    return { change: {}, mode: IDLE }
  }
  return battle.overlay === 'none' ? null : { change: { overlay: 'none', supply: null } }
}
