/**
 * Open the road: ground that an enemy bars by his zone alone is open again to the supplies of a side as soon as one of its
 * units stands there. Where one step opens the road of those who are cut off, who is nearest takes it, so that they need
 * not give up what they hold.
 */
import { isPresent, unitsAt } from '../../engine/derived.ts'
import { neighboursOf } from '../../engine/map/hexMap.ts'
import { pathTo } from '../../engine/map/reach.ts'
import type { Order } from '../../engine/orders.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { movement } from '../../engine/rules/movement.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { columnOf, isBarredTo, isGiving, isInReach } from '../../engine/rules/supplyRoads.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { copyState } from '../../engine/state.ts'
import { enemyOf, type HexIndex, type Minutes, type Permille, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { isBehindTheLine, MEN_A_POINT, trappedPoints, weight } from '../estimate.ts'
import { isPost } from '../post.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Steps that are tried, those that border on most open ground first. */
const TRIES = 24
/** Worth in men of opening the road of one unit that the scale says nothing of. */
const FED = 100
/** Those who stay must weigh so much of him who steps out of their midst, ‰. */
const SPARED: Permille = 1000

export const openRoad: Tactic = {
  code: 'openRoad',
  propose(outlook) {
    const { scenario, view } = outlook
    const shutIn = scenario.units.flatMap((unit, u) =>
      unit.side === view.side && isShutIn(scenario, view, u) ? [u] : [],
    )
    const step = shutIn.length > 0 ? bestStep(outlook, shutIn) : null
    const staying = [...outlook.posts].flatMap(([unit, post]): Proposal[] =>
      post.tactic === 'openRoad' && outlook.marched.has(unit) && view.state.hex[unit] === post.place
        ? [{ units: [unit], orders: [], place: post.place, worth: 0, note: { code: 'openRoad' } }]
        : [],
    )
    return step ? [...staying, step] : staying
  },
}

/** Is the unit's road shut since the turn began, though its source gives? */
function isShutIn(scenario: Scenario, { state }: View, u: UnitIndex): boolean {
  const column = columnOf(scenario, u)
  return (
    isPresent(state, u) &&
    state.cutAtStart[u] === 1 &&
    column >= 0 &&
    isGiving(scenario, state, column) &&
    !isInReach(scenario, state, column, state.hex[u]!)
  )
}

/** Men that it is worth to open a unit's road: what the enemy has for it if it is trapped, in the last turn in full. */
function worthOf(scenario: Scenario, { state, side }: View, u: UnitIndex): number {
  const { form, turns } = scenario
  const isLast = state.turn[0]! >= Math.min(form.turns, turns.length) - 1
  return FED + (isLast ? trappedPoints(scenario, enemyOf(side), u) * MEN_A_POINT : 0)
}

/** Is the unit a small part of those who hold the place, so that they can do without it? */
function isSpared(scenario: Scenario, { state, side }: View, u: UnitIndex): boolean {
  const others = unitsAt(scenario, state, state.hex[u]!).filter(
    each => each !== u && scenario.units[each]!.side === side && commandsGround(scenario, state, each),
  )
  const left = others.reduce((sum, each) => sum + weight(scenario, state, each), 0)
  return left * 1000 >= weight(scenario, state, u) * SPARED
}

/** A step onto ground that the enemy bars without standing there, and who takes it soonest. */
interface Step {
  readonly hex: HexIndex
  readonly unit: UnitIndex
  /** Minutes of the march. */
  readonly minutes: Minutes
}

/** Steps that somebody free can take today, each by the nearest. */
function stepsIn({ scenario, view, bound, marched }: Outlook): readonly Step[] {
  const { state, side } = view
  const steps = new Map<HexIndex, Step>()
  for (const unit of mobileUnits(scenario, state, side)) {
    if (bound.has(unit) || marched.has(unit) || isBehindTheLine(scenario.units[unit]!)) continue
    if (isPost(scenario, view, unit, 0) && !isSpared(scenario, view, unit)) continue
    const range = rangeOf(scenario, state, unit)
    for (const hex of range.hexes) {
      if (!isBarredTo(scenario, state, side, hex) || knownEnemy(scenario, view, hex)) continue
      const minutes = range.minutes[hex]!
      const before = steps.get(hex)
      if (!before || minutes < before.minutes) steps.set(hex, { hex, unit, minutes })
    }
  }
  return [...steps.values()]
}

/** The step that opens the road of most worth; null where none opens any. */
function bestStep(outlook: Outlook, shutIn: readonly UnitIndex[]): Proposal | null {
  const { scenario, view } = outlook
  const { state } = view
  const columns = new Set(shutIn.map(u => columnOf(scenario, u)))
  const isOpen = (hex: HexIndex): boolean =>
    [...columns].some(column => isInReach(scenario, state, column, hex))
  const steps = stepsIn(outlook)
    .map(step => ({ ...step, around: neighboursOf(scenario.map, step.hex).filter(isOpen).length }))
    .filter(({ around }) => around > 0)
    .sort((a, b) => b.around - a.around || a.minutes - b.minutes || a.hex - b.hex)
    .slice(0, TRIES)
  let best: Proposal | null = null
  for (const { hex, unit } of steps) {
    const tried = copyState(scenario, state, 0)
    tried.hex[unit] = hex
    const freed = shutIn.filter(
      u => u !== unit && isInReach(scenario, tried, columnOf(scenario, u), tried.hex[u]!),
    )
    const worth = freed.reduce((sum, u) => sum + worthOf(scenario, view, u), 0)
    if (worth <= (best?.worth ?? 0)) continue
    const order: Order = { kind: 'move', unit, path: pathTo(rangeOf(scenario, state, unit), hex) }
    if (movement.check(scenario, view, order) !== null) continue
    best = { units: [unit], orders: [order], place: hex, worth, note: { code: 'openRoad' } }
  }
  return best
}
