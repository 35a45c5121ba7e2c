/**
 * What one hex of a march costs a unit: the going, enemy zones, narrow places, and fights to wait for (8-numbers 1, 2,
 * 3). The preview, the order itself and the reach all ask here.
 */
import { floorDiv, permilleOf } from '../arithmetic.ts'
import { turnNow } from '../derived.ts'
import { directionTo, lacksCrossing } from '../map/hexMap.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Permille, type UnitIndex, type Way } from '../types.ts'
import { builtAt } from './builtWays.ts'
import { passage } from './crossings.ts'
import { CROWDED, isCrowded } from './crowds.ts'
import { frictionPermille } from './friction.ts'
import {
  type Going,
  going,
  goingFuel,
  marchMinutes,
  riverAt,
  slopePermille,
  terrainAt,
  weatherAt,
} from './going.ts'
import { isParched, PARCHED_MARCH } from './heat.ts'
import { interdiction } from './interdiction.ts'
import { nightExtra, riverMinutes, speedOf, weatherPermille } from './terrain.ts'
import { zoneFactor, zones } from './zoc.ts'

/** One line of the account of a step: minutes that add, or a factor in ‰. */
export type StepPart =
  | {
      /** `surface` dry and by day; `river` waded; `crossing` a narrow place, `soaked` more for its wet ground, `improved` less for engineers' work; `progress` put in before (negative); waits for a queue, an opening, a fight. */
      readonly code:
        | 'surface'
        | 'river'
        | 'crossing'
        | 'soaked'
        | 'improved'
        | 'progress'
        | 'queue'
        | 'opens'
        | 'fight'
      readonly minutes: Minutes
    }
  | {
      readonly code:
        | 'weather'
        | 'night'
        | 'slope'
        | 'heat'
        | 'interdiction'
        | 'crowd'
        | 'friction'
        | 'zone'
        | 'zoneToZone'
        | 'contact'
        | 'overrun'
      readonly permille: Permille
    }

export interface StepCost {
  /** Minutes still to spend on the step, the wait not included. */
  readonly minutes: Minutes
  /** Those of `minutes` spent at the crossing: they do not tire and stand on its clock. */
  readonly ferried: Minutes
  /** Minutes until the step can begin. */
  readonly wait: Minutes
  /** Narrow place used, or -1. */
  readonly crossing: number
  readonly parts: readonly StepPart[]
  /** Fuel burnt, ‰ of a refill. */
  readonly fuel: Permille
  readonly way: Way
}

export const isRefusal = (value: object): value is Refusal => 'code' in value

/** A step to be reckoned: who is ready when, and what was put into this hexside before. */
export interface Step {
  readonly from: HexIndex
  readonly to: HexIndex
  readonly ready: Minutes
  readonly done: Minutes
  /**
   * Into a hex that turns out to hold an enemy (8-numbers 6, rule 6), or over one (section 3): twice the cost as into a
   * zone, but by the way that the march was on.
   */
  readonly into?: 'contact' | 'overrun'
}

/** Minutes already put into the step to `to` from where the unit stands. */
export const progressTowards = (state: GameState, u: UnitIndex, to: HexIndex): Minutes =>
  state.progressTo[u] === to ? state.progress[u]! : 0

/** What the next hex costs a unit as the state stands, or why it cannot go there. */
export function stepCost(
  scenario: Scenario,
  state: GameState,
  unit: UnitIndex,
  from: HexIndex,
  to: HexIndex,
): StepCost | Refusal {
  const done = state.hex[unit] === from ? progressTowards(state, unit, to) : 0
  return reckonStep(scenario, state, unit, { from, to, ready: state.clock[unit]!, done })
}

/** What a step costs a unit that is ready for it at a minute of the turn, or why it cannot be made. */
export function reckonStep(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  step: Step,
): StepCost | Refusal {
  const { map } = scenario
  const unit = scenario.units[u]!
  const direction = directionTo(map, step.from, step.to)
  const turn = turnNow(scenario, state)
  if (direction < 0) return { code: 'noPath', at: step.to }
  if (!turn) return { code: 'notEnoughTime', unit: u, needs: 1, has: 0 }
  const hexside = step.from * 6 + direction
  const enemy = enemyOf(unit.side)
  const inZones = zoneFactor(scenario, state, zones(scenario, state), enemy, step.from, step.to)
  const factor = step.into && inZones === 1 ? 2 : inZones
  const over = going(scenario, turn, unit, hexside, inZones > 1, builtAt(scenario, state, hexside))
  const hunted = interdiction(state, unit.side, unit.mobility, step.to)
  const crowd = over?.way !== 'none' && isCrowded(scenario, state, unit.side, step.to) ? CROWDED : 1000
  if (!over) return { code: unit.vessel ? 'notNavigable' : 'impassable', unit: u, hex: step.to }
  const river = riverAt(map, hexside)
  const crossing = map.crossing[hexside]!
  if (lacksCrossing(map, hexside)) return { code: 'needsCrossing', hex: step.to }
  const common = {
    fuel: unit.fuelRefill > 0 ? goingFuel(scenario, turn, hexside, over.way) : 0,
    way: over.way,
  }
  const march = {
    scenario,
    state,
    u,
    step,
    over: { ...over, minutes: permilleOf(permilleOf(over.minutes, hunted), crowd) },
    hunted,
    crowd,
    factor,
    into: inZones === 1 ? step.into : undefined,
    common,
  }
  if (crossing < 0) return onFoot(march, over.river)
  const crossed = overCrossing(march, crossing)
  if (river === 'major' || river === 'none') return crossed
  const waded = onFoot(march, riverMinutes(unit.mobility, river, map.hexMetres))
  if (isRefusal(crossed)) return waded
  return waded.wait + waded.minutes < crossed.wait + crossed.minutes ? waded : crossed
}

interface March {
  readonly scenario: Scenario
  readonly state: GameState
  readonly u: UnitIndex
  readonly step: Step
  /** The going, hunting aircraft and crowds included. */
  readonly over: Going
  /** Factor of aircraft over the road, ‰, and of people in flight on it. */
  readonly hunted: Permille
  readonly crowd: Permille
  readonly factor: number
  /** What doubles the cost where no zone does. */
  readonly into: Step['into'] | undefined
  readonly common: { readonly fuel: Permille; readonly way: Way }
}

/** The step without a narrow place, wading what river there is. */
function onFoot(march: March, river: Minutes): StepCost {
  const { state, step, over, factor, common } = march
  const wait = Math.max(0, state.hexClock[step.to]! - step.ready)
  const reckoned = permilleOf(over.minutes + river, frictionPermille(state, march.u))
  const minutes = Math.max(1, reckoned * factor - step.done)
  const parts: StepPart[] = [
    ...landParts(march, river),
    ...(step.done > 0 ? [{ code: 'progress' as const, minutes: -step.done }] : []),
    ...(wait > 0 ? [{ code: 'fight' as const, minutes: wait }] : []),
  ]
  return { minutes, ferried: 0, wait, crossing: -1, parts, ...common }
}

/** The step over a narrow place: the crossing first, the march into the hex after it. */
function overCrossing(march: March, crossing: number): StepCost | Refusal {
  const { scenario, state, u, step, over, factor, common } = march
  const ready = Math.max(step.ready, state.hexClock[step.to]!)
  const way = passage(scenario, state, u, crossing, ready, step.done, march.hunted)
  if (isRefusal(way)) return way
  const reckoned = permilleOf(over.minutes, frictionPermille(state, u))
  const marched = reckoned * factor - Math.max(0, step.done - way.whole)
  const minutes = Math.max(1, way.minutes + marched)
  const fight = ready - step.ready
  const queue = way.start - ready
  const extra = way.whole - way.firm
  const parts: StepPart[] = [
    ...landParts(march, 0),
    { code: 'crossing', minutes: way.firm },
    ...(extra === 0
      ? []
      : [{ code: extra > 0 ? ('soaked' as const) : ('improved' as const), minutes: extra }]),
    ...(step.done > 0 ? [{ code: 'progress' as const, minutes: -step.done }] : []),
    ...(fight > 0 ? [{ code: 'fight' as const, minutes: fight }] : []),
    ...(queue > 0 ? [{ code: way.waitsFor, minutes: queue }] : []),
  ]
  return { minutes, ferried: way.minutes, wait: fight + queue, crossing, parts, ...common }
}

/** The account of the going: surface by dry day, then its factors in the order they apply. */
function landParts(march: March, river: Minutes): StepPart[] {
  const { scenario, state, u, step, over, hunted, crowd, factor, into } = march
  const { map } = scenario
  const unit = scenario.units[u]!
  const turn = turnNow(scenario, state)!
  const terrain = terrainAt(map, step.to)
  const weather = weatherPermille(unit.mobility, weatherAt(map, turn, step.to), over.way, terrain)
  const night = floorDiv(turn.dark * nightExtra(unit.mobility, over.way, unit.nightTrained), 1000)
  const slope = slopePermille(map, step.from, step.to)
  const dryDay = marchMinutes(map.hexMetres, speedOf(unit, over.way, terrain), 1000, 0, 0)
  const parts: StepPart[] = [{ code: 'surface', minutes: dryDay }]
  if (weather !== 1000) parts.push({ code: 'weather', permille: weather })
  if (night > 0) parts.push({ code: 'night', permille: 1000 + night })
  if (slope !== 1000) parts.push({ code: 'slope', permille: slope })
  if (hunted !== 1000) parts.push({ code: 'interdiction', permille: hunted })
  if (crowd !== 1000) parts.push({ code: 'crowd', permille: crowd })
  if (isParched(map, turn, step.to)) parts.push({ code: 'heat', permille: PARCHED_MARCH })
  if (river > 0) parts.push({ code: 'river', minutes: river })
  if (state.friction[u] !== 0) parts.push({ code: 'friction', permille: frictionPermille(state, u) })
  if (into) parts.push({ code: into, permille: 2000 })
  else if (factor > 1) parts.push({ code: factor === 4 ? 'zoneToZone' : 'zone', permille: factor * 1000 })
  return parts
}
