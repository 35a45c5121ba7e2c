/**
 * Assault boats (8-numbers section 7; the flooded river of its brief): infantry on foot crosses a major river where there
 * is neither bridge nor ferry, a step of its strength in each turn of six hours, by progress over turns. Carts, guns and
 * supplies wait for a bridge, and nobody lands where the enemy is known to stand.
 */
import { roundHalfUp } from '../arithmetic.ts'
import { sideAt, turnMinutes, unitsAt } from '../derived.ts'
import { directionTo } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { ARM_TABLE } from './arms.ts'
import { isBarred } from './crossings.ts'
import { refuseMinutes } from './engineers.ts'
import { going } from './going.ts'
import { progressTowards } from './march.ts'
import { marcher } from './marchAccount.ts'
import { refuseCommand } from './mayCommand.ts'
import { mayMarch } from './mayMarch.ts'
import { look } from './sighting.ts'
import { stackingRefusal } from './stacking.ts'
import { barredByStopOrder } from './stopOrder.ts'
import { secure } from './walk.ts'

type Boats = OrderOf<'boats'>

/** A step's way over in the boats there are. */
export const BOAT_MINUTES_A_STEP: Minutes = 360

/** Minutes that a unit as strong as it is now takes in all. */
export function boatMinutes(scenario: Scenario, state: GameState, u: UnitIndex): Minutes {
  const { men, steps } = scenario.units[u]!
  return BOAT_MINUTES_A_STEP * Math.max(1, roundHalfUp(state.men[u]! * Math.max(1, steps), men))
}

/** Far banks that a unit could only reach in boats, by direction. */
export const farBanks = ({ map }: Scenario, state: GameState, u: UnitIndex): readonly HexIndex[] =>
  [0, 1, 2, 3, 4, 5]
    .map(d => state.hex[u]! * 6 + d)
    .filter(hexside => map.neighbours[hexside]! >= 0 && isBarred(map, state, hexside))
    .map(hexside => map.neighbours[hexside]!)

/** Does the unit fit into boats: infantry on foot, without vehicles of its own? */
export const fitsBoats = ({ units }: Scenario, state: GameState, u: UnitIndex): boolean =>
  units[u]!.mobility === 'foot' && ARM_TABLE[units[u]!.arm].infantry && state.afv[u] === 0

function refuseBoats(scenario: Scenario, view: View, { unit, to }: Omit<Boats, 'kind'>): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, unit) ?? mayMarch(scenario, state, unit)
  if (refusal) return refusal
  if (!fitsBoats(scenario, state, unit)) return { code: 'noBoats', unit }
  const from = state.hex[unit]!
  const d = directionTo(scenario.map, from, to)
  if (d < 0) return { code: 'notAdjacent', unit, hex: to }
  if (!isBarred(scenario.map, state, from * 6 + d)) return { code: 'needsNoBoats', hex: to }
  const turn = scenario.turns[state.turn[0]!]
  const foot = { mobility: 'foot', nightTrained: false } as const
  if (!turn || !going(scenario, turn, foot, from * 6 + d, true)) return { code: 'impassable', unit, hex: to }
  if (sideAt(scenario, state, to) === enemyOf(view.side)) return { code: 'enemyHex', hex: to }
  if (barredByStopOrder(scenario, state, view.side)?.[to] === 1) return { code: 'stopOrder', hex: to }
  return stackingRefusal(scenario, state, unit, to) ?? refuseMinutes(scenario, state, unit, 1)
}

export const boats: OrderRule<Boats> = {
  candidates: (scenario, view) =>
    scenario.units
      .flatMap((each, unit) =>
        each.side === view.side && view.state.hex[unit]! >= 0 && fitsBoats(scenario, view.state, unit)
          ? farBanks(scenario, view.state, unit).map(to => ({ kind: 'boats' as const, unit, to }))
          : [],
      )
      .filter(order => refuseBoats(scenario, view, order) === null),
  check: refuseBoats,
  resolve(play, { unit, to }) {
    const { scenario, state } = play
    const from = state.hex[unit]!
    const done = progressTowards(state, unit, to)
    const whole = boatMinutes(scenario, state, unit)
    const before = marcher(state, unit)
    const spent = Math.max(0, Math.min(turnMinutes(scenario, state) - before.clock, whole - done))
    const after = { ...before, clock: before.clock + spent }
    const place = { unit, to, crossing: -1, crossingClock: 0 }
    if (done + spent < whole) {
      play.emit({ kind: 'progressed', ...after, ...place, progress: done + spent })
      return
    }
    if (isHeldUnseen(play, unit, to)) {
      play.emit({ kind: 'contact', ...after, unit, hex: to, enemy: unitsAt(scenario, state, to)[0]! })
      look(play)
      return
    }
    play.emit({ kind: 'moved', ...after, ...place, from, waited: 0 })
    secure(play, unit, to)
  },
}

/** Does an enemy whom nobody had seen hold the far bank? */
const isHeldUnseen = ({ scenario, state }: Play, unit: UnitIndex, to: HexIndex): boolean =>
  sideAt(scenario, state, to) === enemyOf(scenario.units[unit]!.side)
