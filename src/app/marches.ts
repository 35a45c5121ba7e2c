/**
 * Marches that take more than one turn: what of them can be marched now is ordered, the rest is kept as a standing
 * order and taken up again when the side's next turn begins. Every leg is an ordinary order, judged by the rules.
 */
import { unitsAt } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import type { Refusal } from '../engine/reasons.ts'
import { firstLeg, type Leg } from '../engine/rules/journey.ts'
import { previewMove } from '../engine/rules/movement.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { leftOf, type Plans, type StandingMarch, withMarch, withoutUnits } from './plans.ts'
import { farWayTo, orderOfMarch, routeTo } from './route.ts'

/** What came of a standing march when the turn began. */
export interface MarchResult {
  readonly unit: UnitIndex
  /** `enemyNear`: it halts before a known enemy and is kept; `contact` and `barred` end it. */
  readonly outcome: 'arrived' | 'underway' | 'waits' | 'enemyNear' | 'contact' | 'barred'
  readonly refusal: Refusal | null
}

/** What a march is given through. */
export interface MarchParts {
  readonly scenario: Scenario
  view(): View
  plans(): Plans
  keep(plans: Plans): void
  /** What happened, or null where the order is refused. */
  give(order: Order): readonly GameEvent[] | null
}

/** Reasons that lie in the ground or the enemy and call for another way. */
const BARRED: ReadonlySet<Refusal['code']> = new Set([
  'noPath',
  'enemyHex',
  'impassable',
  'notNavigable',
  'needsCrossing',
  'crossingBlown',
  'tooHeavy',
  'static',
])

/**
 * Sends units to a hex, in order of march and each by its own way, over as many turns as it takes.
 * @returns units that no way leads there
 */
export function marchTo(
  parts: MarchParts,
  units: readonly UnitIndex[],
  goal: HexIndex,
): readonly UnitIndex[] {
  const { scenario } = parts
  const alone = units.length === 1
  const ordered = alone ? units : orderOfMarch(scenario, parts.view(), units, goal)
  return ordered.filter(unit => {
    const { path, isNear } = routeTo(scenario, parts.view(), unit, goal)
    if (path.length === 0) return true
    const march: StandingMarch = { kind: 'move', unit, path }
    // A march of one turn is ordered as it is: where it is refused, the rules say why.
    const leg =
      alone && isNear
        ? { path, preview: previewMove(scenario, parts.view(), march), halt: null }
        : firstLeg(scenario, parts.view(), march)
    const done = step(parts, march, leg)
    const left = done.left.path
    // Beside a full goal the march is over: friends do not make room by themselves.
    const beside = leg.halt?.code === 'stacking' && left.length === 1
    if (!done.met && !beside && left.length > 0) parts.keep(withMarch(parts.plans(), done.left))
    return false
  })
}

interface Done {
  readonly left: StandingMarch
  /** An enemy was met, or the leg did not come to its end. */
  readonly met: boolean
}

/** Marches a leg; one of no hexes waits. */
function step(parts: MarchParts, march: StandingMarch, leg: Leg): Done {
  if (leg.path.length === 0) return { left: march, met: false }
  const events = parts.give({ ...march, path: leg.path })
  if (!events) return { left: march, met: true }
  const at = parts.view().state.hex[march.unit]!
  const expected = leg.preview.steps.at(-1)?.to
  const met = events.some(event => event.kind === 'contact') || (expected !== undefined && at !== expected)
  return { left: leftOf(march, at), met }
}

/** Takes up all standing marches; called once when the side's turn begins. */
export function carryOut(parts: MarchParts): readonly MarchResult[] {
  return parts.plans().marches.map(march => goOn(parts, march, false))
}

/** One standing march for this turn. `bold`: past known enemies too, because the player has said so. */
export function goOn(parts: MarchParts, planned: StandingMarch, bold: boolean): MarchResult {
  const { scenario } = parts
  const { unit } = planned
  const march = aroundBars(parts, planned)
  const result = (outcome: MarchResult['outcome'], refusal: Refusal | null = null): MarchResult => ({
    unit,
    outcome,
    refusal,
  })
  const drop = (outcome: MarchResult['outcome'], refusal: Refusal | null = null): MarchResult => {
    parts.keep(withoutUnits(parts.plans(), [unit]))
    return result(outcome, refusal)
  }
  const leg = firstLeg(scenario, parts.view(), march)
  if (leg.path.length === 0 && leg.halt && BARRED.has(leg.halt.code)) return drop('barred', leg.halt)
  const safe = bold ? leg : beforeEnemies(parts, march, leg)
  const done = step(parts, march, safe)
  if (done.met) return drop('contact')
  if (done.left.path.length === 0) return drop('arrived')
  parts.keep(withMarch(parts.plans(), done.left))
  if (safe !== leg) return result('enemyNear')
  return safe.path.length === 0 ? result('waits', leg.halt) : result('underway')
}

/** The march by another way where its own has been barred since. */
function aroundBars({ scenario, view }: MarchParts, march: StandingMarch): StandingMarch {
  const { halt } = firstLeg(scenario, view(), march)
  const barred = (halt && BARRED.has(halt.code)) || march.path.some(hex => isEnemyHex(scenario, view(), hex))
  if (!barred) return march
  const path = farWayTo(scenario, view(), march.unit, march.path.at(-1)!)
  return path.length > 0 ? { ...march, path } : march
}

const isEnemyHex = (scenario: Scenario, { side, state }: View, hex: HexIndex): boolean =>
  unitsAt(scenario, state, hex).some(u => scenario.units[u]!.side !== side)

/** The leg as far as no known enemy bars it: whoever marches by himself does not walk into a zone of control. */
function beforeEnemies({ scenario, view }: MarchParts, march: StandingMarch, leg: Leg): Leg {
  const { side, state } = view()
  const first = leg.path.findIndex(
    hex => inZone(scenario, state, hex, enemyOf(side)) || isEnemyHex(scenario, view(), hex),
  )
  if (first < 0) return leg
  const path = leg.path.slice(0, first)
  const shorter = firstLeg(scenario, view(), { ...march, path })
  return path.length > 0 ? shorter : { ...shorter, path }
}
