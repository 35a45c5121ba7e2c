/** What the schedule holds for a side: arrivals, crossings that open, units that may move at last. Lookups only. */
import { isAsBuilt } from '../../engine/rules/crossings.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { type Side, STATUSES, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'

const WAITING = STATUSES.indexOf('waiting')

export type Upcoming =
  | { readonly kind: 'arrival' | 'release'; readonly at: number; readonly units: readonly UnitIndex[] }
  | { readonly kind: 'crossing'; readonly at: number; readonly crossing: number }

/** Units of a side by the 0-based turn in which they are due, those already here left out. */
export function arrivalsByTurn(scenario: Scenario, view: View, side: Side): ReadonlyMap<number, UnitIndex[]> {
  const byTurn = new Map<number, UnitIndex[]>()
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || !unit.arrival || view.state.status[u] !== WAITING) return
    byTurn.set(unit.arrival.turn, [...(byTurn.get(unit.arrival.turn) ?? []), u])
  })
  return byTurn
}

/** The first thing that happens by schedule after the current turn has begun, or null. */
export function nextUpcoming(scenario: Scenario, view: View, side: Side): Upcoming | null {
  const turn = scenario.turns[view.state.turn[0]!]
  if (!turn) return null
  const all: Upcoming[] = []
  for (const [t, units] of arrivalsByTurn(scenario, view, side)) {
    const at = scenario.turns[t]?.start
    if (at !== undefined && at > turn.start) all.push({ kind: 'arrival', at, units })
  }
  const released = new Map<number, UnitIndex[]>()
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || unit.release === null || unit.release <= turn.start || !unit.arrival) return
    released.set(unit.release, [...(released.get(unit.release) ?? []), u])
  })
  for (const [at, units] of released) all.push({ kind: 'release', at, units })
  scenario.map.crossings.forEach((crossing, c) => {
    // What has been blown or built anew opens by no schedule.
    if (!isAsBuilt(view.state, c)) return
    for (const entry of crossing.capacity)
      if (entry.from > turn.start && entry.perHour > 0)
        all.push({ kind: 'crossing', at: entry.from, crossing: c })
  })
  return all.sort((a, b) => a.at - b.at)[0] ?? null
}
