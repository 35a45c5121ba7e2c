/**
 * Landing (8-numbers section 7): troops aboard a vessel beside a landing place go ashore at the rate of the place, after
 * whoever uses it before them; guns too heavy to be dragged by hand cost it far more, and wait until the posts that sweep it
 * are silent. Up cliffs infantry
 * alone finds a way (the landing's brief, 3.2); some places are used from a turn on only. Who wades ashore
 * is wet until his own next turn: less ready, without guns and without wireless. Unloading goes on from turn to turn.
 */
import { floorDiv } from '../arithmetic.ts'
import { sideAt, turnMinutes, unitsAt } from '../derived.ts'
import { directionTo, type Landing } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  type Permille,
  SIGHTINGS,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import type { View } from '../view.ts'
import { isDragged } from './equipment.ts'
import { progressTowards } from './march.ts'
import { refuseTurn } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'
import { look } from './sighting.ts'
import { stackingRefusal } from './stacking.ts'
import { canUse, isAboard, landingAt, landingsBeside } from './vessels.ts'
import { secure } from './walk.ts'

type Land = OrderOf<'land'>

/** Readiness that wading ashore costs. */
export const WADING: Permille = 200
/** Guns of a battery: what a landing place handles at a time. */
export const BATTERY = 4
const SPOTTED = SIGHTINGS.indexOf('spotted')

/** Minutes that men take over a landing place at its rate. */
export const handlingMinutes = (men: number, menPerHour: number): Minutes =>
  Math.max(1, floorDiv(men * 60 + menPerHour - 1, menPerHour))

/** Guns of a unit that a landing place has to handle: what its men drag ashore with them is not counted. */
export const gunsToLand = ({ units }: Scenario, state: GameState, u: UnitIndex): number =>
  isDragged(units[u]!.equipment) ? 0 : state.guns[u]!

/** Minutes that a unit takes to land at a place (by position) in all: its men, then its guns by batteries. */
export function landingMinutes(scenario: Scenario, state: GameState, u: UnitIndex, landing: number): Minutes {
  const { menPerHour, gunMinutes } = scenario.map.landings[landing]!
  const batteries = floorDiv(gunsToLand(scenario, state, u) + BATTERY - 1, BATTERY)
  return handlingMinutes(state.men[u]!, menPerHour) + batteries * gunMinutes
}

/** When the landing of a unit can begin: unit, vessel and place must be free. */
export const landingStart = (
  { map }: Scenario,
  state: GameState,
  { unit, craft, landing }: { readonly unit: UnitIndex; readonly craft: UnitIndex; readonly landing: number },
): Minutes =>
  Math.max(
    state.clock[unit]!,
    state.clock[craft]!,
    state.landingClock[landing]!,
    state.hexClock[map.landings[landing]!.hex]!,
  )

function refuseLanding(scenario: Scenario, view: View, { unit, to }: Omit<Land, 'kind'>): Refusal | null {
  const { state, side } = view
  if (scenario.units[unit]?.side !== side) return { code: 'notYours', unit }
  const turn = refuseTurn(view)
  if (turn) return turn
  if (!isAboard(state, unit)) return { code: 'notAboard', unit }
  const frozen = frozenRefusal(scenario, state, unit)
  if (frozen) return frozen
  const craft = state.carrier[unit]!
  if (directionTo(scenario.map, state.hex[craft]!, to) < 0) return { code: 'notAdjacent', unit, hex: to }
  const landing = landingAt(scenario.map, to)
  if (landing < 0) return { code: 'noLanding', hex: to }
  if (!canUse(scenario.units[craft]!.mobility, scenario.map.landings[landing]!))
    return { code: 'needsPier', unit: craft }
  const place = scenario.map.landings[landing]!
  if (!isUsed(state, place)) return { code: 'landingNotYet', hex: to, turn: place.fromTurn! + 1 }
  if (!findsWayUp(scenario, state, unit, place)) return { code: 'cliffs', unit, hex: to }
  if (sideAt(scenario, state, to) === enemyOf(side)) return { code: 'enemyHex', hex: to }
  return (
    refuseGuns(scenario, state, unit, landing) ??
    stackingRefusal(scenario, state, unit, to) ??
    refuseTime(scenario, state, { unit, craft, landing })
  )
}

/** Has the turn come from which a landing place is used? */
export const isUsed = ({ turn }: GameState, { fromTurn = 0 }: Landing): boolean => turn[0]! >= fromTurn

/** Does the unit find a way ashore there: up a cliff only on foot, with neither guns nor vehicles that fight? */
export const findsWayUp = ({ units }: Scenario, state: GameState, u: UnitIndex, { kind }: Landing): boolean =>
  kind !== 'cliff' || (units[u]!.mobility === 'foot' && state.guns[u] === 0 && state.afv[u] === 0)

/** Heavy guns are not landed under fire: the enemy must be driven from the posts that sweep the place. */
function refuseGuns(scenario: Scenario, state: GameState, unit: UnitIndex, landing: number): Refusal | null {
  if (gunsToLand(scenario, state, unit) === 0) return null
  const enemy = sideIndex(enemyOf(scenario.units[unit]!.side)) + 1
  const hex = scenario.map.landings[landing]!.silent.find(post => state.control[post] === enemy)
  return hex === undefined ? null : { code: 'shoreNotSilent', hex }
}

function refuseTime(
  scenario: Scenario,
  state: GameState,
  by: { readonly unit: UnitIndex; readonly craft: UnitIndex; readonly landing: number },
): Refusal | null {
  const has = turnMinutes(scenario, state) - landingStart(scenario, state, by)
  if (has > 0) return null
  return {
    code: 'notEnoughTime',
    unit: by.unit,
    needs: landingMinutes(scenario, state, by.unit, by.landing),
    has: 0,
  }
}

/** Where the viewer's unit could be put ashore now, lawful on the view. */
export const landingsOf = (scenario: Scenario, view: View, unit: UnitIndex): readonly Land[] =>
  isAboard(view.state, unit) && scenario.units[unit]!.side === view.side
    ? landingsBeside(scenario, view.state, view.state.carrier[unit]!)
        .map(landing => ({ kind: 'land' as const, unit, to: scenario.map.landings[landing]!.hex }))
        .filter(order => refuseLanding(scenario, view, order) === null)
    : []

export const land: OrderRule<Land> = {
  candidates: (scenario, view) => scenario.units.flatMap((_, unit) => landingsOf(scenario, view, unit)),
  check: refuseLanding,
  resolve(play, { unit, to }) {
    const { scenario, state } = play
    const craft = state.carrier[unit]!
    const landing = landingAt(scenario.map, to)
    const { side } = scenario.units[unit]!
    const start = landingStart(scenario, state, { unit, craft, landing })
    const enemy = enemyAt(scenario, state, to, side)
    if (enemy !== undefined) {
      const readiness = state.readiness[unit]!
      play.emit({
        kind: 'contact',
        unit,
        hex: to,
        enemy,
        clock: start,
        account: state.account[unit]!,
        readiness,
      })
      look(play)
      const sees = sideIndex(side)
      if (state.sighting[enemy * 2 + sees]! < SPOTTED)
        play.emit({ kind: 'sighted', side: sees, unit: enemy, sighting: SPOTTED, hex: to })
      return
    }
    const done = progressTowards(state, unit, to)
    const whole = landingMinutes(scenario, state, unit, landing)
    const spent = Math.min(turnMinutes(scenario, state) - start, Math.max(0, whole - done))
    const work = { unit, craft, landing, hex: to, clock: start + spent }
    if (done + spent < whole) {
      play.emit({ kind: 'landing', ...work, progress: done + spent })
      return
    }
    const { kind, dry } = scenario.map.landings[landing]!
    const wet = kind !== 'pier' && dry !== true
    const readiness = Math.max(0, state.readiness[unit]! - (wet ? WADING : 0))
    play.emit({ kind: 'landed', ...work, from: state.hex[craft]!, wet, readiness })
    secure(play, unit, to)
  },
}

/** An enemy in the hex, seen or unseen. */
const enemyAt = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): UnitIndex | undefined =>
  unitsAt(scenario, state, hex).find(u => scenario.units[u]!.side === enemyOf(side))
