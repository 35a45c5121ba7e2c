/** Ground that a side's headquarters reach. */
import { isPresent } from '../engine/derived.ts'
import { hexesWithin } from '../engine/map/geometry.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** What each headquarters in action reaches, and where it stands. */
export function groundLed(
  scenario: Scenario,
  { side, state }: View,
): readonly { readonly hex: HexIndex; readonly ground: readonly HexIndex[] }[] {
  const staffs = scenario.formations.flatMap(({ headquarters }) => headquarters ?? [])
  return staffs.flatMap(({ unit, reach: metres }) => {
    if (scenario.units[unit]!.side !== side || !isPresent(state, unit) || state.shaken[unit] === 1) return []
    const hex = state.hex[unit]!
    return [{ hex, ground: hexesWithin(scenario.map, hex, Math.floor(metres / scenario.map.hexMetres)) }]
  })
}
