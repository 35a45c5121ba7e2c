/**
 * Bring up the guns: heavy guns that break works go to within range of one that the enemy holds and stay there while it
 * stands, whatever the army does meanwhile. Up to the last narrow place they keep their turn in the column: who pushes
 * ahead with guns shuts bridges to everybody.
 */
import { sideAt, unitsAt } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import { directionTo, hexText } from '../../engine/map/hexMap.ts'
import { pathTo } from '../../engine/map/reach.ts'
import type { Order } from '../../engine/orders.ts'
import { crossingsBeside } from '../../engine/rules/engineers.ts'
import { movement } from '../../engine/rules/movement.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import { inZone } from '../../engine/rules/zoc.ts'
import { enemyOf, type HexIndex, NOWHERE, type UnitIndex } from '../../engine/types.ts'
import { holderOf, isBehindTheLine, MEN_A_POINT, stake } from '../estimate.ts'
import { breaksWorks } from '../followers.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

interface Work {
  readonly hex: HexIndex
  readonly points: number
}

export const bringUpGuns: Tactic = {
  code: 'bringUpGuns',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    const works = worksHeld(outlook)
    if (works.length === 0) return []
    return mobileUnits(scenario, view.state, view.side).flatMap((unit): Proposal[] => {
      const spec = scenario.units[unit]!
      if (bound.has(unit) || spec.gunRange === 0 || !isBehindTheLine(spec) || !breaksWorks(spec)) return []
      const from = view.state.hex[unit]!
      const near = inRange(outlook, unit, from, works)
      const found =
        near && isCovered(outlook, unit, from) ? { work: near, order: null } : comeUp(outlook, unit, works)
      if (!found) return []
      const note = { code: 'bringUpGuns', facts: { place: hexText(scenario.map, found.work.hex) } }
      const worth = found.work.points * MEN_A_POINT
      return [{ units: [unit], orders: found.order ? [found.order] : [], place: found.work.hex, worth, note }]
    })
  },
}

/** Works at stake that the enemy holds, the most valuable first. */
const worksHeld = ({ scenario, view }: Outlook): readonly Work[] =>
  scenario.objectives
    .flatMap(({ hex }, o): Work[] => {
      const points = stake(scenario, view.state, o)
      const stands = worksLevel(scenario, view.state, hex, enemyOf(view.side)) > 0
      return points > 0 && stands && holderOf(view.state, o) === enemyOf(view.side) ? [{ hex, points }] : []
    })
    .sort((a, b) => b.points - a.points || a.hex - b.hex)

/** The most valuable work that the unit's guns reach from a hex, or null. */
const inRange = (
  { scenario }: Outlook,
  unit: UnitIndex,
  hex: HexIndex,
  works: readonly Work[],
): Work | null =>
  works.find(
    work => distance(scenario.map, hex, work.hex) * scenario.map.hexMetres <= scenario.units[unit]!.gunRange,
  ) ?? null

/** Is the hex safe for guns: with troops of the line in it, or out of the enemy's zones with such troops beside it? */
function isCovered({ scenario, view }: Outlook, unit: UnitIndex, hex: HexIndex): boolean {
  const hasLine = (at: HexIndex): boolean =>
    unitsAt(scenario, view.state, at).some(
      u =>
        u !== unit &&
        scenario.units[u]!.side === view.side &&
        !isBehindTheLine(scenario.units[u]!) &&
        commandsGround(scenario, view.state, u),
    )
  if (hasLine(hex)) return true
  const around = scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)
  return !inZone(scenario, view.state, hex, enemyOf(view.side)) && around.some(at => at >= 0 && hasLine(at))
}

/** The shortest march to a covered position, over no narrow place and to none; null where there is none this turn. */
function comeUp(
  outlook: Outlook,
  unit: UnitIndex,
  works: readonly Work[],
): { readonly work: Work; readonly order: Order | null } | null {
  const { scenario, view, marched } = outlook
  if (marched.has(unit)) return null
  const range = rangeOf(scenario, view.state, unit)
  let best = { hex: NOWHERE, minutes: Number.MAX_SAFE_INTEGER }
  for (const hex of range.hexes) {
    if (range.minutes[hex]! >= best.minutes || sideAt(scenario, view.state, hex) === enemyOf(view.side))
      continue
    if (!inRange(outlook, unit, hex, works) || !isCovered(outlook, unit, hex)) continue
    if (crossingsBeside(scenario.map, hex).length === 0) best = { hex, minutes: range.minutes[hex]! }
  }
  if (best.hex < 0) return null
  const order: Order = { kind: 'move', unit, path: pathTo(range, best.hex) }
  if (order.path.length === 0 || usesCrossing(outlook, unit, order.path)) return null
  if (movement.check(scenario, view, order) !== null) return null
  return { work: inRange(outlook, unit, best.hex, works)!, order }
}

const usesCrossing = ({ scenario, view }: Outlook, unit: UnitIndex, path: readonly HexIndex[]): boolean =>
  path.some((hex, i) => {
    const from = i === 0 ? view.state.hex[unit]! : path[i - 1]!
    return scenario.map.crossing[from * 6 + directionTo(scenario.map, from, hex)]! >= 0
  })
