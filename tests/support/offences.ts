/**
 * What players resent, looked for in whole games: at the end of each player turn what its side has done or left undone,
 * from what it could see. A finding is a place to look at, no proof: some of them have a reason.
 */
import { arrivalMinutes } from '../../src/ai/appreciation.ts'
import { isBehindTheLine, stake, stakeAt } from '../../src/ai/estimate.ts'
import { isPresent, sideAt, sideToMove, unitsAt } from '../../src/engine/derived.ts'
import { hexText, neighboursOf } from '../../src/engine/map/hexMap.ts'
import type { Order } from '../../src/engine/orders.ts'
import { frozenRefusal, mayMarch } from '../../src/engine/rules/mayMarch.ts'
import { commandsGround } from '../../src/engine/rules/power.ts'
import { columnOf, isInReach } from '../../src/engine/rules/supplyRoads.ts'
import { isAfloat } from '../../src/engine/rules/terrain.ts'
import { worksLevel } from '../../src/engine/rules/works.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { copyState, type GameState } from '../../src/engine/state.ts'
import { enemyOf, type HexIndex, type Side, sideIndex, type UnitIndex } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import type { GameStep } from '../../src/sim/running.ts'

export const OFFENCES = ['exposed', 'walkedOff', 'shuttled', 'dry', 'idle', 'starving'] as const
export type OffenceCode = (typeof OFFENCES)[number]

export interface Finding {
  readonly code: OffenceCode
  /** From 1. */
  readonly turn: number
  readonly side: Side
  readonly unit: string
  readonly at: string
}

export interface Watch {
  /** To be shown every step of a game, the opening included. */
  readonly step: (step: GameStep) => void
  readonly findings: readonly Finding[]
  /** Turns of units that could march, of both sides. */
  readonly unitTurns: () => number
}

/** A player turn as it was played. */
interface Played {
  readonly scenario: Scenario
  readonly side: Side
  /** As the side saw it when its turn began, and when it ended it. */
  readonly start: GameState
  readonly end: GameState
  readonly orders: readonly Order[]
  /** Where the unit stood at the end of the side's turns before, the last one last; -1 off the map. */
  readonly stood: (u: UnitIndex) => readonly HexIndex[]
  /** Own turns before this one in which the unit was idle, without a break. */
  readonly idleFor: (u: UnitIndex) => number
}

const DAY = 1440
/** Readiness of fresh troops, and fuel with which nobody gets anywhere, ‰. */
const FRESH = 800
const DRY = 100
/** With less fuel than this nobody begins a hex of the greatest scale, if he is to keep a reserve, ‰ of a refill. */
const GOES_ON = 350

/** Watches a game for what is resented. */
export function watchFor(scenario: Scenario): Watch {
  const findings: Finding[] = []
  const places = new Map<UnitIndex, HexIndex[]>()
  const idle = new Map<UnitIndex, number>()
  let orders: Order[] = []
  let start: GameState | null = null
  let unitTurns = 0
  const stood = (u: UnitIndex): readonly HexIndex[] => places.get(u) ?? []
  const judge = (end: GameState): void => {
    const side = sideToMove(end)
    const began = observe(scenario, start ?? end, side).state
    const seen = observe(scenario, end, side).state
    const idleFor = (u: UnitIndex): number => idle.get(u) ?? 0
    const played: Played = { scenario, side, start: began, end: seen, orders, stood, idleFor }
    scenario.units.forEach((unit, u) => {
      if (unit.side !== side || !isPresent(end, u)) return
      if (unit.mobility === 'static' || isAfloat(unit.mobility)) return
      unitTurns++
      for (const code of OFFENCES)
        if (FOUND[code](played, u))
          findings.push({
            code,
            turn: end.turn[0]! + 1,
            side,
            unit: unit.id,
            at: hexText(scenario.map, end.hex[u]!),
          })
      idle.set(u, isIdle(played, u) ? idleFor(u) + 1 : 0)
      places.set(u, [...stood(u), end.hex[u]!])
    })
  }
  return {
    findings,
    unitTurns: () => unitTurns,
    step({ before, order, after }) {
      if (order?.kind === 'end') judge(before)
      if (order && order.kind !== 'end') orders.push(order)
      if (order && order.kind !== 'end') return
      orders = []
      start = copyState(scenario, after)
    },
  }
}

const FOUND: { readonly [C in OffenceCode]: (played: Played, u: UnitIndex) => boolean } = {
  exposed({ scenario, side, end, start }, u) {
    const { gunRange, arm } = scenario.units[u]!
    if (gunRange === 0 && arm !== 'headquarters') return false
    if (!isBehindTheLine(scenario.units[u]!) || !isAlone(scenario, end, u)) return false
    // Whom nobody could help, because he may not march, is not left alone by anybody.
    if (mayMarch(scenario, start, u) !== null && isAlone(scenario, start, u)) return false
    return touches(scenario, end, end.hex[u]!, side)
  },
  walkedOff({ scenario, side, start, end }, u) {
    const from = start.hex[u]!
    if (from < 0 || end.hex[u] === from || isBehindTheLine(scenario.units[u]!)) return false
    if (holderIsLost(scenario, end, from, side) || stakeAt(scenario, end, from) === 0) return false
    if (unitsAt(scenario, end, from).some(each => scenario.units[each]!.side === side)) return false
    return scenario.units.some((unit, e) => {
      if (unit.side === side || !isPresent(start, e) || isBehindTheLine(unit)) return false
      const minutes = arrivalMinutes(scenario, start, e, from)
      return minutes >= 0 && minutes <= DAY
    })
  },
  shuttled({ end, orders, stood }, u) {
    const before = stood(u)
    const [last, first] = [before.at(-1), before.at(-2)]
    if (first === undefined || last === undefined) return false
    const fights = orders.some(order => order.kind === 'attack' && order.units.includes(u))
    return !fights && end.hex[u] === first && last !== first
  },
  dry({ scenario, start, end }, u) {
    if (scenario.units[u]!.fuelRefill === 0 || end.fuel[u]! >= DRY || start.fuel[u]! < DRY) return false
    const column = columnOf(scenario, u)
    const onPlace = stakeAt(scenario, end, end.hex[u]!) > 0
    return (
      start.hex[u] !== end.hex[u] && !onPlace && column >= 0 && !isInReach(scenario, end, column, end.hex[u]!)
    )
  },
  idle: (played, u) => isIdle(played, u) && played.idleFor(u) > 0,
  starving({ scenario, side, start, end, orders }, u) {
    const hex = end.hex[u]!
    if (start.cutAtStart[u] === 0 || start.cutOff[u]! < 2 || start.hex[u] !== hex) return false
    if (isBehindTheLine(scenario.units[u]!)) return false
    if (stakeAt(scenario, end, hex) > 0 || worksLevel(scenario, end, hex, side) > 0) return false
    return frozenRefusal(scenario, start, u) === null && !isOrdered(orders, u)
  },
}

/** Is nobody of the line with the unit? */
const isAlone = (scenario: Scenario, state: GameState, u: UnitIndex): boolean =>
  !unitsAt(scenario, state, state.hex[u]!).some(each => !isBehindTheLine(scenario.units[each]!))

/** Is a known enemy of the line that can march beside the hex? */
const touches = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  neighboursOf(scenario.map, hex).some(
    each =>
      sideAt(scenario, state, each) === enemyOf(side) &&
      unitsAt(scenario, state, each).some(
        e =>
          scenario.units[e]!.mobility !== 'static' &&
          !isBehindTheLine(scenario.units[e]!) &&
          commandsGround(scenario, state, e),
      ),
  )

const holderIsLost = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  !scenario.objectives.some((each, o) => each.hex === hex && state.heldBy[o] === sideIndex(side) + 1)

const isOrdered = (orders: readonly Order[], u: UnitIndex): boolean =>
  orders.some(
    order =>
      ('unit' in order && order.unit === u && order.kind !== 'stance' && order.kind !== 'priority') ||
      ('units' in order && order.units.includes(u)) ||
      ('support' in order && order.support.includes(u)),
  )

/** Does the unit of the line, fresh and free to go, stand still with an open objective within a day's march? */
function isIdle({ scenario, side, start, end, orders }: Played, u: UnitIndex): boolean {
  const unit = scenario.units[u]!
  const hex = end.hex[u]!
  if (isBehindTheLine(unit) || !commandsGround(scenario, end, u) || isOrdered(orders, u)) return false
  if (start.hex[u] !== hex || start.readiness[u]! < FRESH || mayMarch(scenario, start, u) !== null)
    return false
  if (unit.fuelRefill > 0 && start.fuel[u]! < GOES_ON) return false
  if (stakeAt(scenario, end, hex) > 0 || touches(scenario, end, hex, side)) return false
  return scenario.objectives.some((objective, o) => {
    if (end.heldBy[o] === sideIndex(side) + 1 || stake(scenario, end, o) === 0) return false
    if (sideAt(scenario, end, objective.hex) !== undefined || touches(scenario, end, objective.hex, side))
      return false
    const minutes = arrivalMinutes(scenario, end, u, objective.hex)
    return minutes >= 0 && minutes <= DAY
  })
}
