/** The choice of a unit from its stack, beside the counter on the map. */
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { Commands } from './commands.ts'
import { ownUnitsAt } from './interaction.ts'
import type { BattleState, Mode, Notice } from './store.ts'

/** The open choice: the hex of the stack, and whether a key opened it, which then takes the focus into it. */
export interface Picker {
  readonly hex: HexIndex
  readonly byKey: boolean
}

/** The choice for a hex; null where there is nothing to choose between. */
export const pickerAt = ({ scenario, game }: BattleState, hex: HexIndex, byKey: boolean): Picker | null =>
  ownUnitsAt(scenario, game, hex).length > 1 ? { hex, byKey } : null

/** An open choice stays while the unit in hand is one of its stack. */
export function pickerKept({ picker, game }: BattleState, mode: Mode): Picker | null {
  const lead = mode.kind === 'selected' ? mode.units[0] : undefined
  return picker && lead !== undefined && game.state.hex[lead] === picker.hex ? picker : null
}

interface Parts {
  battle(): BattleState | null
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** First of the units in hand. */
  lead(): UnitIndex | undefined
  select(units: readonly UnitIndex[]): void
}

/** The commands of the choice: opened by key for the unit in hand, else for the hex of the cursor. */
export function createStack({
  battle,
  patch,
  notify,
  lead,
  select,
}: Parts): Pick<Commands, 'openStack' | 'closeStack'> {
  return {
    openStack() {
      const now = battle()
      if (!now) return
      const first = lead()
      const hex = first === undefined ? now.cursor : now.game.state.hex[first]!
      if (hex === null || hex < 0) return
      const picker = pickerAt(now, hex, true)
      if (!picker) return notify('info', { code: 'noStack' })
      if (first === undefined) select(ownUnitsAt(now.scenario, now.game, hex).slice(0, 1))
      patch({ picker })
    },
    closeStack: () => patch({ picker: null }),
  }
}
