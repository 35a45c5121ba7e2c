/**
 * Engineers ahead of a column (8-numbers section 7): they cut through roadless ground on their way where carts would have
 * to go twice as long a way round, and once they are through they turn back and lay logs for the guns.
 */

import { distance } from '../engine/map/geometry.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import { levelAfter, workBetween } from '../engine/rules/builtWays.ts'
import { track, tracksFrom } from '../engine/rules/columnTracks.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, NOWHERE, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { marchTowards } from './tactics/marches.ts'
import { minutesTo, stepMinutes } from './travel.ts'

/** A way round that is this many times as long for carts as the straight one is for men makes a track worth its sweat. */
const WAY_ROUND = 2
/** Engineers go back this many hexes for a track that lacks its logs. */
const BACK_HEXES = 6

/** What the sappers do about a track on their way to a goal: an order, null to wait, undefined where none is wanted. */
export function columnTrackFor(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  goal: HexIndex,
): Order | null | undefined {
  const { state } = view
  const ahead = nextOfColumn(scenario, view, unit, goal)
  if (ahead !== NOWHERE && tracksFrom(scenario, state, unit).includes(ahead)) {
    // What is cut is gone on from at once.
    const isCut =
      levelAfter(workBetween(scenario.map, state, state.hex[unit]!, ahead), scenario.map.hexMetres) > 0
    return isCut ? undefined : lawful(scenario, view, { kind: 'track', unit, to: ahead })
  }
  const bare = withoutLogs(scenario, view, unit)
  if (bare.length === 0) return undefined
  const here = state.hex[unit]!
  const beside = bare.find(({ from, to }) => from === here || to === here)
  if (beside)
    return lawful(scenario, view, { kind: 'track', unit, to: beside.from === here ? beside.to : beside.from })
  return marchTowards(scenario, view, unit, bare[0]!.from, { shy: true })
}

const lawful = (scenario: Scenario, view: View, order: OrderOf<'track'>): Order | null =>
  track.check(scenario, view, order) === null ? order : null

/** The next hex of the sappers' own way where carts have no fair way round; else NOWHERE. */
function nextOfColumn(scenario: Scenario, { state }: View, unit: UnitIndex, goal: HexIndex): HexIndex {
  const here = state.hex[unit]!
  const onFoot = minutesTo(scenario, state, goal, 'foot')
  const byCart = minutesTo(scenario, state, goal, 'draught')[here]!
  if (onFoot[here]! < 0 || (byCart >= 0 && byCart <= WAY_ROUND * onFoot[here]!)) return NOWHERE
  const steps = stepMinutes(scenario, 'foot', state)
  let best = { to: NOWHERE, minutes: Number.MAX_SAFE_INTEGER }
  for (let d = 0; d < 6; d++) {
    const to = scenario.map.neighbours[here * 6 + d]!
    if (to < 0 || onFoot[to]! < 0 || steps[here * 6 + d] === 0) continue
    const minutes = steps[here * 6 + d]! + onFoot[to]!
    if (minutes < best.minutes) best = { to, minutes }
  }
  return best.to
}

/** Stretches near the unit that have been cut and lack their logs, the nearest first. */
function withoutLogs(
  { map }: Scenario,
  { state }: View,
  unit: UnitIndex,
): readonly { from: HexIndex; to: HexIndex }[] {
  const here = state.hex[unit]!
  const bare = [...state.stretchAt].flatMap((side, s) => {
    if (side < 0 || levelAfter(state.stretchWork[s]!, map.hexMetres) !== 1) return []
    const [from, to] = [Math.floor(side / 6), map.neighbours[side]!]
    return [{ from, to, far: Math.min(distance(map, here, from), distance(map, here, to)) }]
  })
  return bare.filter(({ far }) => far <= BACK_HEXES).sort((a, b) => a.far - b.far || a.from - b.from)
}
