/**
 * Moves by rail (3-rules section 3): a unit that stands on the railway entrains for another place on it. It takes as many
 * trains as its men fill; they come empty from where they stand. And people are brought away by the same trains.
 */
import { turnMinutes } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import { type HexIndex, type Minutes, NOWHERE, type Side, type UnitIndex } from '../types.ts'
import { observe, type View } from '../view.ts'
import { refuseCommand, refuseTurn } from './mayCommand.ts'
import { boundRefusal, frozenRefusal, marchesOnAfterAssault } from './mayMarch.ts'
import { firstGap, hasTrack, isWrecked, railStops, trackTo } from './railway.ts'
import { stackingRefusal } from './stacking.ts'
import {
  type FreeTrain,
  type Journey,
  journeyMinutes,
  openTrack,
  ride,
  runOf,
  TRAIN_LOADING,
  trainsFor,
  trainsOf,
} from './trains.ts'

/** What a journey would be: the trains, the minute of the turn at which they load, and how long it takes from there. */
export interface RailPlan {
  readonly trains: readonly number[]
  readonly start: Minutes
  readonly minutes: Minutes
  /** Minutes more that aircraft over the line will cost it this turn. */
  readonly delay: Minutes
  readonly path: readonly HexIndex[]
}

/** A unit's journey to a hex of the railway as its side can foresee it, or why there is none. */
export function railPlan(scenario: Scenario, view: View, { unit, to }: OrderOf<'rail'>): RailPlan | Refusal {
  const { state } = view
  const bar = refuseBoarding(scenario, view, unit)
  if (bar) return bar
  const from = state.hex[unit]!
  const plan = planOf(scenario, view, { from, to, people: state.men[unit]!, ready: state.clock[unit]! })
  if ('code' in plan) return plan
  const has = turnMinutes(scenario, state) - plan.start
  if (has <= 0) return { code: 'notEnoughTime', unit, needs: TRAIN_LOADING, has: 0 }
  return stackingRefusal(scenario, state, unit, to) ?? plan
}

/** A train-load's journey, or why none sets out. */
export function evacuationPlan(scenario: Scenario, view: View, evacuation: number): RailPlan | Refusal {
  const load = scenario.evacuations[evacuation]
  if (!load) return { code: 'badOrder', at: 'evacuation', expected: 'an evacuation of the battle' }
  const turn = refuseTurn(view)
  if (turn) return turn
  const now = view.state.turn[0]!
  if (load.side !== view.side || view.state.evacuated[evacuation]! >= load.loads)
    return { code: 'nobodyLeft', evacuation }
  if (now < load.fromTurn || now > load.untilTurn)
    return {
      code: 'evacuationShut',
      evacuation,
      from: scenario.turns[load.fromTurn]?.start ?? 0,
      until: scenario.turns[load.untilTurn]?.end ?? 0,
    }
  return planOf(scenario, view, { ...load, ready: 0 })
}

interface Wish {
  readonly from: HexIndex
  readonly to: HexIndex
  readonly people: number
  /** Minute of the turn from which they can board. */
  readonly ready: Minutes
}

function planOf(scenario: Scenario, view: View, { from, to, people, ready }: Wish): RailPlan | Refusal {
  const { map } = scenario
  for (const hex of [from, to])
    if (!(hex >= 0 && hex < map.terrain.length) || !hasTrack(map, hex))
      return { code: 'noTrack', hex: hex < map.terrain.length ? hex : NOWHERE }
  if (from === to) return { code: 'noTrack', hex: to }
  for (const hex of [from, to]) if (isWrecked(view.state, hex)) return { code: 'stationWrecked', hex }
  const open = openTrack(scenario, view.state, view.side, from)
  const path = trackTo(open, to)
  if (!path) return { code: 'trackShut', hex: firstGap(scenario, from, to, open) }
  const trains: FreeTrain[] = []
  let lift = 0
  for (const free of trainsFor(scenario, view.state, view.side, from)) {
    if (lift >= people) break
    trains.push(free)
    lift += scenario.trains[free.train]!.lift
  }
  if (lift < people) return { code: 'noTrain', people, lift }
  const start = Math.max(ready, trains.at(-1)?.ready ?? 0)
  const minutes = journeyMinutes(map.hexMetres, path.length)
  const has = turnMinutes(scenario, view.state) - start
  const { delay } = runOf(scenario, view.state, view.side, { line: path, left: minutes, has })
  return { trains: trains.map(({ train }) => train), start, minutes, delay, path }
}

/** Why a unit may board no train at all now, or null. */
function refuseBoarding(scenario: Scenario, view: View, unit: UnitIndex): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, unit) ?? frozenRefusal(scenario, state, unit)
  if (refusal) return refusal
  const spec = scenario.units[unit]!
  if (spec.mobility === 'static') return { code: 'static', unit }
  const bound = boundRefusal(scenario, state, unit)
  if (bound) return bound
  if (trainsOf(scenario, state, unit).length > 0) return { code: 'aboard', unit }
  return state.assaulted[unit]! > 0 && !marchesOnAfterAssault(spec, state.detached[unit] === 1)
    ? { code: 'assaultEndsMove', unit }
    : null
}

export const rail: OrderRule<OrderOf<'rail'>> = {
  candidates: (scenario, view) => {
    if (scenario.trains.length === 0) return []
    const stops = railStops(scenario)
    return scenario.units.flatMap((_, unit) => {
      const from = view.state.hex[unit]!
      if (refuseBoarding(scenario, view, unit) || !hasTrack(scenario.map, from)) return []
      const open = openTrack(scenario, view.state, view.side, from)
      return stops
        .filter(to => open.has(to))
        .map(to => ({ kind: 'rail' as const, unit, to }))
        .filter(order => rail.check(scenario, view, order) === null)
    })
  },
  check(scenario, view, order) {
    const plan = railPlan(scenario, view, order)
    return 'code' in plan ? plan : null
  },
  resolve(play, order) {
    const { scenario, state } = play
    const { side } = scenario.units[order.unit]!
    const plan = railPlan(scenario, observe(scenario, state, side), order)
    if ('code' in plan) return
    setOut(play, side, plan, { unit: order.unit, evacuation: -1, from: state.hex[order.unit]!, to: order.to })
  },
}

export const evacuate: OrderRule<OrderOf<'evacuate'>> = {
  candidates: (scenario, view) =>
    scenario.evacuations
      .map((_, evacuation) => ({ kind: 'evacuate' as const, evacuation }))
      .filter(order => evacuate.check(scenario, view, order) === null),
  check(scenario, view, { evacuation }) {
    const plan = evacuationPlan(scenario, view, evacuation)
    return 'code' in plan ? plan : null
  },
  resolve(play, { evacuation }) {
    const { scenario, state } = play
    const { side, from, to } = scenario.evacuations[evacuation]!
    const plan = evacuationPlan(scenario, observe(scenario, state, side), evacuation)
    if ('code' in plan) return
    setOut(play, side, plan, { unit: -1, evacuation, from, to })
  },
}

/** Loads the trains of a plan and runs them as far as the turn allows. */
function setOut(
  play: Play,
  side: Side,
  { trains, start, minutes }: RailPlan,
  aboard: Pick<Journey, 'unit' | 'evacuation' | 'from' | 'to'>,
): void {
  play.emit({ kind: 'entrained', trains, ...aboard })
  ride(play, side, { trains, ...aboard, start, left: minutes })
}
