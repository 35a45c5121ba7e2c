/**
 * Off-map boxes (3-rules section 2): a unit in one is ordered onto a link, is on its way for the time to cross, and comes
 * in at the link's hex as a reinforcement does. What fighting there is in a box is told by scripted events.
 */
import { sideAt, turnMinutes } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type Side, STATUSES, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { comeIn } from './arrivals.ts'
import { refuseTurn } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'

const WAITING = STATUSES.indexOf('waiting')

/** Is the unit in a box, or on its way from one? */
export const isOffMap = (state: GameState, u: UnitIndex): boolean =>
  state.box[u]! > 0 && state.status[u] === WAITING

/** Is the unit in its box and has not set out? */
export const isInBox = (state: GameState, u: UnitIndex): boolean =>
  isOffMap(state, u) && state.boxLink[u] === 0

/** Units of the order's own links, with what stands against it. */
function refuseEntry(scenario: Scenario, view: View, { unit, link }: OrderOf<'enter'>): Refusal | null {
  const { state } = view
  if (scenario.units[unit]?.side !== view.side) return { code: 'notYours', unit }
  const turn = refuseTurn(view)
  if (turn) return turn
  if (!isOffMap(state, unit)) return { code: 'notInBox', unit }
  if (!isInBox(state, unit)) return { code: 'onTheWay', unit }
  const way = scenario.boxLinks[link]
  if (!way || way.box !== state.box[unit]! - 1 || way.side !== view.side)
    return { code: 'badOrder', at: 'link', expected: 'a way out of the box that the unit is in' }
  if (scenario.units[unit]!.mobility === 'static') return { code: 'static', unit }
  return (
    frozenRefusal(scenario, state, unit) ??
    refuseLink(scenario, state, link) ??
    refuseLeave(scenario, state, unit)
  )
}

/** Why nobody may set out by a link now, or null. */
function refuseLink(scenario: Scenario, state: GameState, link: number): Refusal | null {
  const { fromTurn, perTurn, barredFrom, side } = scenario.boxLinks[link]!
  if (state.linkOpen[link] === 0) return { code: 'linkShut', link, from: null }
  if (state.turn[0]! < fromTurn)
    return { code: 'linkShut', link, from: scenario.turns[fromTurn]?.start ?? null }
  const barred = barredFrom.find(hex => sideAt(scenario, state, hex) === enemyOf(side))
  if (barred !== undefined) return { code: 'linkBarred', link, hex: barred }
  const setOut = scenario.units.filter(
    (_, u) => state.boxLink[u] === link + 1 && state.ordered[u] === 1,
  ).length
  return setOut < perTurn ? null : { code: 'linkFull', link, perTurn }
}

/** Why a unit may not leave its box for the sake of those who must hold it, or null. */
function refuseLeave(scenario: Scenario, state: GameState, unit: UnitIndex): Refusal | null {
  const { garrison } = scenario.boxes[state.box[unit]! - 1]!
  if (!garrison?.units.includes(unit)) return null
  const staying = garrison.units.filter(u => u !== unit && isInBox(state, u)).length
  return staying >= garrison.least ? null : { code: 'mustStay', unit, least: garrison.least }
}

export const enter: OrderRule<OrderOf<'enter'>> = {
  candidates: (scenario, view) =>
    scenario.units.flatMap((_, unit) =>
      isInBox(view.state, unit)
        ? scenario.boxLinks
            .map((__, link) => ({ kind: 'enter' as const, unit, link }))
            .filter(order => refuseEntry(scenario, view, order) === null)
        : [],
    ),
  check: refuseEntry,
  resolve(play, { unit, link }) {
    play.emit({ kind: 'setOut', unit, link, left: play.scenario.boxLinks[link]!.minutes })
  },
}

/** Brings units of a side that are on their way nearer by the turn that has passed, and those who are there onto the map. */
export function approach(play: Play, side: Side): void {
  const { scenario, state } = play
  const passed = state.turn[0]! > 0 ? scenario.turns[state.turn[0]! - 1]! : null
  const minutes = passed ? passed.end - passed.start : turnMinutes(scenario, state)
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || !isOffMap(state, u) || state.boxLink[u] === 0) return
    const left = Math.max(0, state.boxLeft[u]! - minutes)
    if (left !== state.boxLeft[u]) play.emit({ kind: 'approached', unit: u, left })
    if (left === 0) comeIn(play, u, scenario.boxLinks[state.boxLink[u]! - 1]!.hex)
  })
}
