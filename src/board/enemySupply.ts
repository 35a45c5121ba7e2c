/** The enemy's supply as an overlay: which roads are open to the units that are known; what runs on them is his affair. */
import type { BattleState } from '../app/store.ts'
import { say } from '../i18n/i18n.ts'
import type { SupplyOverlay } from './model.ts'

/** One width for all his roads: tons would be a guess from stocks that nobody has counted. */
const UNKNOWN_TONS = 1

export function enemySupplyOverlay({ shown, supply }: BattleState): SupplyOverlay {
  const reports = (supply ?? []).filter(({ unit }) => shown.state.hex[unit]! >= 0)
  const isCut = (line: readonly number[]): boolean => line.length === 0
  const cut = new Set(reports.filter(({ line }) => isCut(line)).map(({ unit }) => shown.state.hex[unit]!))
  return {
    flows: reports
      .filter(({ line }) => line.length > 1)
      .map(({ line }) => ({ path: line, tons: UNKNOWN_TONS })),
    hungry: [...cut].map(hex => ({ hex, text: say('supplyTag.cut') })),
    fed: [],
    line: [],
    blockedAt: -1,
    chokes: [],
  }
}
