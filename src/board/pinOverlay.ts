/** Notes and comments as pins on the hexes that they are about. */
import type { BattleState } from '../app/store.ts'
import { parseHex } from '../engine/map/hexMap.ts'
import type { HexIndex } from '../engine/types.ts'
import type { PinOverlay } from './model.ts'

/** One pin for each hex, in the order in which the notes were made. */
export function pinOverlay({
  scenario,
  notes,
  shown,
}: Pick<BattleState, 'scenario' | 'notes' | 'shown'>): readonly PinOverlay[] {
  const now = shown.state.turn[0]! + 1
  const pins = new Map<HexIndex, { count: number; isNew: boolean }>()
  for (const { turn, hexes } of notes) {
    for (const name of hexes ?? []) {
      const hex = parseHex(scenario.map, name)
      if (hex < 0) continue
      const pin = pins.get(hex) ?? { count: 0, isNew: false }
      pins.set(hex, { count: pin.count + 1, isNew: pin.isNew || turn === now })
    }
  }
  return [...pins].map(([hex, { count, isNew }]) => ({ hex, isNew, text: count > 1 ? String(count) : '' }))
}
