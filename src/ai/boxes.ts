/**
 * What *greedy* does with units in off-map boxes: each takes the shortest way from its box as soon as that is open, in the
 * order of the roster; longer ways are left alone.
 */

import type { Order } from '../engine/orders.ts'
import { enter } from '../engine/rules/boxes.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** The next unit to set out, or null; some stay. */
export function boxOrder(
  scenario: Scenario,
  view: View,
  stays: (u: UnitIndex) => boolean = () => false,
): Order | null {
  const shortest = new Set(
    scenario.boxes.flatMap((_, box) => {
      const ways = scenario.boxLinks
        .map((link, l) => ({ ...link, l }))
        .filter(link => link.box === box && link.side === view.side)
        .sort((a, b) => a.minutes - b.minutes || a.l - b.l)
      return ways.slice(0, 1).map(({ l }) => l)
    }),
  )
  return enter.candidates(scenario, view).find(({ link, unit }) => shortest.has(link) && !stays(unit)) ?? null
}
