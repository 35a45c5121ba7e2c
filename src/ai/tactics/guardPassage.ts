/**
 * Guard the passage: the last unit of the line at the only bridge or pass between the enemy and a place that is to be
 * held stays there. A passage is one that makes his way so much longer if he does not have it.
 */
import { unitsAt } from '../../engine/derived.ts'
import { cheapest } from '../../engine/map/cheapest.ts'
import { distance, opposite } from '../../engine/map/geometry.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { type HexIndex, type Minutes, NOWHERE, type UnitIndex } from '../../engine/types.ts'
import { balanceAt, stakeInForm } from '../appreciation.ts'
import { holderOf, isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { isPicket } from '../missions.ts'
import { mobileUnits } from '../timeliness.ts'
import { stepMinutes } from '../travel.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** A detour of so many march minutes on foot makes a hex a passage. */
const DETOUR: Minutes = 480
/** A passage covers what lies this near behind it, in hexes. */
const COVERED_HEXES = 6

export const guardPassage: Tactic = {
  code: 'guardPassage',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    const threatened = scenario.objectives.flatMap(({ hex }, o) =>
      holderOf(view.state, o) === view.side &&
      stakeInForm(scenario, view.state, o, view.side) > 0 &&
      balanceAt(scenario, outlook.likely, o, view.side).coming > 0
        ? [{ hex, points: stakeInForm(scenario, view.state, o, view.side) }]
        : [],
    )
    if (threatened.length === 0) return []
    const posted = new Map<HexIndex, UnitIndex>()
    for (const u of mobileUnits(scenario, view.state, view.side))
      if (!bound.has(u) && !isBehindTheLine(scenario.units[u]!) && !isPicket(scenario, view.state, u))
        posted.set(view.state.hex[u]!, strongest(outlook, posted.get(view.state.hex[u]!), u))
    return [...posted].flatMap(([hex, unit]): Proposal[] => {
      if (!mayBePassage(outlook, hex)) return []
      const place = threatened.find(each => each.hex !== hex && bars(outlook, hex, each.hex))
      if (!place) return []
      const note = { code: 'guardPassage', facts: { place: hexText(scenario.map, hex) } }
      return [{ units: [unit], orders: [], place: hex, worth: place.points * MEN_A_POINT, note }]
    })
  },
}

const strongest = ({ view }: Outlook, a: UnitIndex | undefined, b: UnitIndex): UnitIndex =>
  a !== undefined && view.state.men[a]! >= view.state.men[b]! ? a : b

/** Has the hex a crossing at one of its sides, or is it a gap: ground that cannot be gone round on either hand? */
function mayBePassage({ scenario }: Outlook, hex: HexIndex): boolean {
  const minutes = stepMinutes(scenario, 'foot')
  let shut = 0
  for (let side = hex * 6; side < hex * 6 + 6; side++) {
    if (scenario.map.crossing[side]! >= 0) return true
    if (scenario.map.neighbours[side]! < 0 || minutes[side] === 0) shut++
  }
  return shut >= 2
}

const ways = new WeakMap<Scenario, Map<string, Int32Array>>()

/** March minutes on foot to a place from everywhere with one hex shut, the map as it is on paper; kept per battle. */
function wayWithout(scenario: Scenario, place: HexIndex, shut: HexIndex): Int32Array {
  const known = ways.get(scenario) ?? new Map<string, Int32Array>()
  ways.set(scenario, known)
  const key = `${place} ${shut}`
  const minutes = stepMinutes(scenario, 'foot')
  // The search runs from the place outwards, so each hexside is paid in the direction of the march.
  const towards = (side: number, from: HexIndex, to: HexIndex): Minutes =>
    from === shut || to === shut ? 0 : minutes[to * 6 + opposite(side % 6)]!
  const way = known.get(key) ?? cheapest(scenario, towards, [place])
  known.set(key, way)
  return way
}

/** Does holding the hex make the way of every known enemy to the place so much longer? */
function bars({ scenario, view, likely }: Outlook, hex: HexIndex, place: HexIndex): boolean {
  if (distance(scenario.map, hex, place) > COVERED_HEXES) return false
  const [free, barred] = [wayWithout(scenario, place, NOWHERE), wayWithout(scenario, place, hex)]
  let seen = 0
  for (let u = 0; u < scenario.units.length; u++) {
    const unit = scenario.units[u]!
    const at = likely.hex[u]!
    if (unit.side === view.side || at < 0 || isBehindTheLine(unit) || unit.mobility === 'static') continue
    if (free[at]! < 0 || unitsAt(scenario, likely, at).length === 0) continue
    seen++
    if (barred[at]! >= 0 && barred[at]! < free[at]! + DETOUR) return false
  }
  return seen > 0
}
