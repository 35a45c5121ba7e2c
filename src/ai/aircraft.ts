/**
 * Greedy's aircraft. Support of assaults comes first and is chosen with them (`attack.ts`); looks are flown as the turn
 * begins, for what they show; what is left when everybody has marched strikes troops or hunts over their roads.
 */
import { permilleOf } from '../engine/arithmetic.ts'
import { isPresent, unitsAt } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { hexText } from '../engine/map/hexMap.ts'
import { guardOf } from '../engine/rules/airGuard.ts'
import { landingGrounds, liftTo } from '../engine/rules/airlift.ts'
import { type AirOrder, air, MOST_STRIKES, refuseSupportStrikes } from '../engine/rules/airMissions.ts'
import { airPoints } from '../engine/rules/airPoints.ts'
import { bombingOf } from '../engine/rules/bombing.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { isVehicle, stretchAround } from '../engine/rules/interdiction.ts'
import { OWN_LOAD } from '../engine/rules/lift.ts'
import { scoutRange } from '../engine/rules/scouting.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, SIGHTINGS, sideIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import type { Goal } from './goals.ts'

/** Readiness of so many permille of a man is worth as much as the man. */
const READINESS_A_MAN = 4000
/** Vehicles held up for a turn that are worth a man. */
const VEHICLES_A_MAN = 8
/** What guns under it leave of a strike's worth, ‰: they turn 15 of 36 away. */
const UNDER_FIRE = 583
/** Men that a look is worth where no report calls for one, and for each that does: about eight points of the scale. */
const BARE_LOOK = 1
const MEN_A_REPORT = 5000
const REMEMBERED = SIGHTINGS.indexOf('remembered')

export interface Flight {
  readonly order: AirOrder
  readonly note: OrderNote
}

/** The most strikes that can support an assault on a hex now. */
export function strikesFor(scenario: Scenario, view: View, target: HexIndex): number {
  for (let sent = MOST_STRIKES; sent > 0; sent--)
    if (refuseSupportStrikes(scenario, view, target, sent) === null) return sent
  return 0
}

/** A forward detachment's fuel counts this much as much as another's, and that of who is to go on as that of who waits. */
const SPEARHEAD = 2
const GOING_ON = 4

/**
 * The landing ground where a lift slakes the most thirst, the spearheads' before others', and that of those who have
 * orders to stand (`waits`) last. Null where none can be flown.
 */
export function bestLift(
  scenario: Scenario,
  view: View,
  waits: (u: UnitIndex) => boolean = () => false,
): Flight | null {
  const { side, state } = view
  if (airPoints(scenario, state, side, 'transport').left <= 0) return null
  const thirst = (hex: HexIndex): number =>
    liftTo(scenario, state, side, hex).reduce((sum, { unit, kilograms }) => {
      const weight = (isForward(state, unit) ? SPEARHEAD : 1) * (waits(unit) ? 1 : GOING_ON)
      return sum + kilograms * weight * Math.max(1, OWN_LOAD - state.fuel[unit]!)
    }, 0)
  const flights = landingGrounds(scenario.map).map(hex => ({
    order: { kind: 'air', mission: 'airlift', hex } as const,
    worth: thirst(hex),
  }))
  return bestOf(scenario, view, flights)
}

/** Where a look is worth most: round a goal with many old reports about it. Null where no more can be flown. */
export function bestLook(scenario: Scenario, view: View, goals: readonly Goal[]): Flight | null {
  if (airPoints(scenario, view.state, view.side, 'scout').left <= 0) return null
  return bestOf(
    scenario,
    view,
    goals.map(({ hex, first, rest }) => ({
      order: { kind: 'air', mission: 'scout', hex },
      worth: BARE_LOOK + first + rest + MEN_A_REPORT * reportsAbout(scenario, view, hex),
    })),
  )
}

/** Enemies of whom only reports are left that a flight to the hex could find again. */
function reportsAbout(scenario: Scenario, { side, state }: View, hex: HexIndex): number {
  const range = scoutRange(scenario, state, hex)
  const own = sideIndex(side)
  return scenario.units.filter(
    (unit, u) =>
      unit.side !== side &&
      state.sighting[u * 2 + own] === REMEMBERED &&
      distance(scenario.map, state.reportHex[u * 2 + own]!, hex) <= range,
  ).length
}

/** The best use of a strike that no assault has asked for, or null: troops in the open, or columns of vehicles. */
export function bestStrike(scenario: Scenario, view: View): Flight | null {
  const { state, side } = view
  if (airPoints(scenario, state, side, 'strike').left <= 0) return null
  const hexes = new Set<HexIndex>()
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side && isPresent(state, u)) hexes.add(state.hex[u]!)
  })
  return bestOf(
    scenario,
    view,
    [...hexes]
      .sort((a, b) => a - b)
      .flatMap(hex => [
        {
          order: { kind: 'air', mission: 'strike', hex },
          worth: underFire(scenario, view, hex, strikeWorth),
        },
        {
          order: { kind: 'air', mission: 'interdict', hex },
          worth: underFire(scenario, view, hex, interdictionWorth),
        },
      ]),
  )
}

type Worth = (scenario: Scenario, view: View, hex: HexIndex) => number

function underFire(scenario: Scenario, view: View, hex: HexIndex, worth: Worth): number {
  const whole = worth(scenario, view, hex)
  const isGuarded = guardOf(scenario, view.state, enemyOf(view.side), hex) >= 0
  return isGuarded ? permilleOf(whole, UNDER_FIRE) : whole
}

/** Men, or what is worth as much, that a strike costs those who stand in a hex. Works are not silenced for nobody to pass. */
function strikeWorth(scenario: Scenario, { side, state }: View, hex: HexIndex): number {
  const bombing = bombingOf(scenario, state, enemyOf(side), hex)
  if (bombing.kind === 'silences') return 0
  const men = unitsAt(scenario, state, hex).reduce((sum, u) => sum + state.men[u]!, 0)
  return permilleOf(men, bombing.losses) + Math.floor((men * bombing.readiness) / READINESS_A_MAN)
}

/** What the vehicles known on a stretch of road lose of their next march. */
function interdictionWorth(scenario: Scenario, { side, state }: View, hex: HexIndex): number {
  const vehicles = stretchAround(scenario.map, hex)
    .flatMap(each => unitsAt(scenario, state, each))
    .filter(u => scenario.units[u]!.side !== side && isVehicle(scenario.units[u]!.mobility))
    .reduce((sum, u) => sum + scenario.units[u]!.vehicles, 0)
  return Math.floor(vehicles / VEHICLES_A_MAN)
}

const NOTES = {
  strike: 'airStrike',
  interdict: 'airInterdict',
  scout: 'airLook',
  airlift: 'airLift',
} as const

/** The lawful flight of most worth, the first of equals; null where none is worth anything. */
function bestOf(
  scenario: Scenario,
  view: View,
  flights: readonly { readonly order: AirOrder; readonly worth: number }[],
): Flight | null {
  let best: { readonly order: AirOrder; readonly worth: number } | null = null
  for (const flight of flights) {
    if (flight.worth <= (best?.worth ?? 0) || air.check(scenario, view, flight.order)) continue
    best = flight
  }
  if (!best) return null
  const { order } = best
  return { order, note: { code: NOTES[order.mission], facts: { hex: hexText(scenario.map, order.hex) } } }
}
