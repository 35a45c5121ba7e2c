/**
 * Clicks and keys to intents: pure. Given what is selected and what lies in a hex, says what the player means; the
 * session carries it out. Left click selects and orders, right click backs out, a second click on a stack goes to the
 * next unit in it, with Shift a march may end on friends. Enemies too weak to stop a march are overrun, others assaulted.
 */
import { check } from '../engine/apply.ts'
import { turnMinutes, unitsAt } from '../engine/derived.ts'
import { directionTo, type HexMap } from '../engine/map/hexMap.ts'
import { pathTo, type Reach } from '../engine/map/reach.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { canUse, landingAt } from '../engine/rules/vessels.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { attackersOf } from './assault.ts'
import type { Mode } from './store.ts'

export type Intent =
  | { readonly kind: 'select'; readonly units: readonly UnitIndex[] }
  /** To a hex in reach or beyond it. */
  | { readonly kind: 'march'; readonly goal: HexIndex }
  | { readonly kind: 'assault'; readonly target: HexIndex; readonly units: readonly UnitIndex[] }
  | { readonly kind: 'look'; readonly hex: HexIndex }

export type Click = 'primary' | 'march'

/** Order of a stack from the top: those who fight in front, then guns, staffs and trains, each in roster order. */
export function stackOrder(scenario: Scenario, units: readonly UnitIndex[]): UnitIndex[] {
  const behind = (u: UnitIndex): number => (ARM_TABLE[scenario.units[u]!.arm].advances ? 0 : 1)
  return units.toSorted((a, b) => behind(a) - behind(b) || a - b)
}

/** Units of the viewer in a hex from the top of the stack, those with minutes left first. */
export function ownUnitsAt(scenario: Scenario, view: View, hex: HexIndex): readonly UnitIndex[] {
  const length = turnMinutes(scenario, view.state)
  const spent = (u: UnitIndex): number => (view.state.clock[u]! >= length ? 1 : 0)
  const own = unitsAt(scenario, view.state, hex).filter(u => scenario.units[u]!.side === view.side)
  return stackOrder(scenario, own).sort((a, b) => spent(a) - spent(b))
}

const enemiesAt = (scenario: Scenario, view: View, hex: HexIndex): readonly UnitIndex[] =>
  unitsAt(scenario, view.state, hex).filter(u => scenario.units[u]!.side !== view.side)

/** The way to a hex: within reach, or to its edge and on into the first hex that this turn cannot finish. */
export function wayTo(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  reach: Reach,
  hex: HexIndex,
): readonly HexIndex[] {
  const { map } = scenario
  if (reach.minutes[hex]! >= 0) return pathTo(reach, hex)
  const from = view.state.hex[unit]!
  let best: HexIndex = -1
  for (const near of map.neighbours.subarray(hex * 6, hex * 6 + 6)) {
    if (near < 0 || (near !== from && reach.minutes[near]! < 0)) continue
    if (best < 0 || (near === from ? 0 : reach.minutes[near]!) < (best === from ? 0 : reach.minutes[best]!))
      best = near
  }
  if (best < 0) return []
  return [...(best === from ? [] : pathTo(reach, best)), hex]
}

/** The way to a hex that enemies hold, where the unit can overrun them this turn; else empty. */
export function overrunTo(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  reach: Reach,
  hex: HexIndex,
): readonly HexIndex[] {
  if (enemiesAt(scenario, view, hex).length === 0) return []
  const path = wayTo(scenario, view, unit, reach, hex)
  const isLawful = path.length > 0 && check(scenario, view, { kind: 'move', unit, path }) === null
  return isLawful ? path : []
}

/** Does nobody stand in the hex, as far as the view knows? */
export const isFreeGround = (scenario: Scenario, view: View, hex: HexIndex): boolean =>
  unitsAt(scenario, view.state, hex).length === 0

/** The formation of a unit: those of its own on the map that can march, itself first. */
export function formationOf(scenario: Scenario, view: View, unit: UnitIndex): readonly UnitIndex[] {
  const { formation } = scenario.units[unit]!
  const others = scenario.units.flatMap((each, u) =>
    each.formation === formation && u !== unit && each.mobility !== 'static' && view.state.hex[u]! >= 0
      ? [u]
      : [],
  )
  return [unit, ...stackOrder(scenario, others)]
}

/** What a click on a hex means. With a `march` click the way may end on friends. */
export function interpret(
  scenario: Scenario,
  view: View,
  mode: Mode,
  reach: Reach | null,
  hex: HexIndex,
  click: Click,
  double: boolean,
): Intent {
  const own = ownUnitsAt(scenario, view, hex)
  const selected = mode.kind === 'selected' ? mode.units : []
  const lead = selected[0]
  if (enemiesAt(scenario, view, hex).length > 0) {
    const over = lead !== undefined && reach ? overrunTo(scenario, view, lead, reach, hex) : []
    if (over.length > 0) return { kind: 'march', goal: hex }
    const able = attackersOf(scenario, view, selected, hex)
    return able.length > 0 ? { kind: 'assault', target: hex, units: able } : { kind: 'look', hex }
  }
  if (lead !== undefined && scenario.units[lead]!.vessel && landingAt(scenario.map, hex) >= 0) {
    const berth = reach ? berthAt(scenario, view, lead, reach, hex) : -1
    return berth < 0 ? { kind: 'look', hex } : { kind: 'march', goal: berth }
  }
  if (own.length > 0 && click === 'primary') {
    const at = lead === undefined ? -1 : own.indexOf(lead)
    if (double) return { kind: 'select', units: formationOf(scenario, view, own[Math.max(0, at)]!) }
    return { kind: 'select', units: [own[(at + 1) % own.length]!] }
  }
  if (lead !== undefined && reach && maySend(scenario, view, reach, lead, hex, click))
    return { kind: 'march', goal: hex }
  return { kind: 'look', hex }
}

/** Water beside a landing place that a vessel in reach of it sails to, or -1: it lies there already, or cannot. */
function berthAt(
  { map, units }: Scenario,
  view: View,
  vessel: UnitIndex,
  { minutes }: Reach,
  landing: HexIndex,
): HexIndex {
  const usable = canUse(units[vessel]!.mobility, map.landings[landingAt(map, landing)]!)
  if (!usable || directionTo(map, view.state.hex[vessel]!, landing) >= 0) return -1
  const berths = [...map.neighbours.subarray(landing * 6, landing * 6 + 6)].filter(
    near => near >= 0 && minutes[near]! >= 0,
  )
  return berths.sort((a, b) => minutes[a]! - minutes[b]! || a - b)[0] ?? -1
}

/**
 * Does a click on a hex send the unit there? Who has done his marching for this turn is sent on in the next by a
 * `march` click alone: a plain one most often only looks at the ground.
 */
function maySend(
  scenario: Scenario,
  view: View,
  reach: Reach,
  unit: UnitIndex,
  hex: HexIndex,
  click: Click,
): boolean {
  if (view.state.hex[unit] === hex || scenario.units[unit]!.mobility === 'static') return false
  if (wayTo(scenario, view, unit, reach, hex).length > 0) return true
  return click === 'march' || (reach.hexes.length > 0 && isFreeGround(scenario, view, hex))
}

/** The next unit with minutes left after `from`, in roster order, or -1. */
export function nextIdle(
  scenario: Scenario,
  view: View,
  done: ReadonlySet<UnitIndex>,
  from: UnitIndex,
  step: 1 | -1,
): UnitIndex {
  const count = scenario.units.length
  for (let i = 1; i <= count; i++) {
    const u = (from + step * i + count * 2) % count
    if (isIdle(scenario, view, done, u)) return u
  }
  return -1
}

/** Has the unit minutes left that it could use? */
export function isIdle(scenario: Scenario, view: View, done: ReadonlySet<UnitIndex>, u: UnitIndex): boolean {
  const unit = scenario.units[u]!
  const state = view.state
  return (
    unit.side === view.side &&
    unit.mobility !== 'static' &&
    state.hex[u]! >= 0 &&
    !done.has(u) &&
    state.reserve[u] === 0 &&
    state.clock[u]! < turnMinutes(scenario, state)
  )
}

/** The neighbour a cursor key leads to: up and down along the column, left and right to the nearer of the two. */
export function cursorStep(
  map: HexMap,
  hex: HexIndex,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): HexIndex {
  const low = (hex % map.cols) % 2
  // Flat-top directions clockwise from north; sideways steps alternate so that a row is kept.
  const direction = { ArrowUp: 0, ArrowDown: 3, ArrowRight: low ? 1 : 2, ArrowLeft: low ? 5 : 4 }[key]
  const to = map.neighbours[hex * 6 + direction]!
  return to < 0 ? hex : to
}
