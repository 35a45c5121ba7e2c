/** Ways read off a field of minutes, hex by hex. */
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, type Minutes, NOWHERE } from '../engine/types.ts'

/**
 * The next hex on the quickest way from one by a field of minutes, where a hexside (`hex * 6 + direction`) takes so many
 * (0 = closed); NOWHERE at its end, and where no way leads.
 */
export function nextAlong(
  { map }: Scenario,
  field: Int32Array,
  from: HexIndex,
  stepOver: (hexside: number) => Minutes,
): HexIndex {
  let best = { hex: NOWHERE, minutes: Number.MAX_SAFE_INTEGER }
  for (let side = from * 6; side < from * 6 + 6; side++) {
    const hex = map.neighbours[side]!
    if (hex < 0 || field[hex]! < 0 || field[hex]! >= field[from]!) continue
    const step = stepOver(side)
    if (step > 0 && step + field[hex]! < best.minutes) best = { hex, minutes: step + field[hex]! }
  }
  return best.hex
}
