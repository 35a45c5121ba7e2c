/**
 * Reserve (8-numbers 6, rule 3): an order that keeps the minutes left of a unit's turn. In the enemy's turn it answers
 * once, by itself: it joins a neighbouring hex under assault, or closes to a march a hex of road beside it. It pays with
 * the minutes kept, half a turn at most. What it does first its commander has said; the other it does only where the
 * first cannot come: it closes roads while no friend stands beside it, or joins friends while no road lies beside it.
 */
import { floorDiv } from '../arithmetic.ts'
import { sideAt, turnMinutes, unitsAt } from '../derived.ts'
import { directionTo, neighboursOf } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, RESERVES, type Reserve, type Side, sideIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { isRefusal, reckonStep, type StepCost } from './march.ts'
import { type Attempt, attempt, marcher } from './marchAccount.ts'
import { refuseCommand } from './mayCommand.ts'
import { mayMarch } from './mayMarch.ts'
import { look } from './sighting.ts'
import { stackingRefusal } from './stacking.ts'

type Answer = Exclude<Reserve, 'none'>

export const reserve: OrderRule<OrderOf<'reserve'>> = {
  candidates: () => [],
  check(scenario, view, order) {
    const { unit } = order
    const refusal = refuseCommand(scenario, view, unit)
    if (refusal || order.reserve === 'none') return refusal
    const bound = mayMarch(scenario, view.state, unit)
    if (bound) return bound
    return minutesKept(scenario, view.state, unit) > 0
      ? null
      : { code: 'notEnoughTime', unit, needs: 1, has: 0 }
  },
  resolve(play, { unit, reserve: kept }) {
    play.emit({ kind: 'reserve', unit, reserve: kept })
  },
}

/** Minutes that a unit has for its answer: what is left of its turn, half of it at most. */
export const minutesKept = (scenario: Scenario, state: GameState, u: UnitIndex): number => {
  const turn = turnMinutes(scenario, state)
  return Math.max(0, Math.min(turn - state.clock[u]!, floorDiv(turn, 2)))
}

/** The step of a unit into a neighbouring hex that it can make at once within the minutes kept, or null. */
function answerStep(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  to: HexIndex,
): { readonly cost: StepCost; readonly got: Attempt } | null {
  const from = state.hex[u]!
  if (directionTo(scenario.map, from, to) < 0 || mayMarch(scenario, state, u)) return null
  if (stackingRefusal(scenario, state, u, to)) return null
  const now = marcher(state, u)
  const cost = reckonStep(scenario, state, u, { from, to, ready: now.clock, done: 0 })
  if (isRefusal(cost) || cost.wait + cost.minutes > minutesKept(scenario, state, u)) return null
  const got = attempt(scenario, state, u, now, cost)
  return isRefusal(got) || !got.finished ? null : { cost, got }
}

/** Units of a side in reserve that would give this answer, in roster order. */
function inReserve(play: Play, side: Side, answer: Answer): readonly UnitIndex[] {
  const { scenario, state } = play
  return scenario.units.flatMap((unit, u) => {
    const first = RESERVES[state.reserve[u]!]
    if (unit.side !== side || first === undefined || first === 'none' || state.hex[u]! < 0) return []
    return first === answer || !couldAnswer(scenario, state, u, first) ? [u] : []
  })
}

/** Does a friend stand beside the unit whom it could join, or does a road lie there that it could close? */
function couldAnswer(scenario: Scenario, state: GameState, u: UnitIndex, answer: Answer): boolean {
  const { side } = scenario.units[u]!
  const beside = neighboursOf(scenario.map, state.hex[u]!)
  if (answer === 'join') return beside.some(hex => sideAt(scenario, state, hex) === side)
  return beside.some(
    hex =>
      unitsAt(scenario, state, hex).length === 0 &&
      scenario.map.way.subarray(hex * 6, hex * 6 + 6).some(way => way > 0),
  )
}

/** Before an assault on `target`: reserves beside it come in while there is room. `side` defends. */
export function answerAssault(play: Play, side: Side, target: HexIndex): void {
  for (const u of inReserve(play, side, 'join')) comeIn(play, u, target, 'join')
}

/**
 * Before an enemy marches on by road from one hex into the next: the first reserve of `side` beside it that can stands in
 * his way. Whoever lies beside a road has pickets on it, who see him come whatever the light.
 */
export function answerMarch(play: Play, side: Side, enemy: UnitIndex, to: HexIndex): void {
  const { scenario, state } = play
  const d = directionTo(scenario.map, state.hex[enemy]!, to)
  if (d < 0 || scenario.map.way[state.hex[enemy]! * 6 + d] === 0) return
  if (unitsAt(scenario, state, to).length > 0) return
  for (const u of inReserve(play, side, 'close')) if (comeIn(play, u, to, 'close')) return
}

/** The answer itself; false where the unit cannot come in time. */
function comeIn(play: Play, unit: UnitIndex, to: HexIndex, answer: Answer): boolean {
  const { scenario, state } = play
  const step = answerStep(scenario, state, unit, to)
  if (!step) return false
  const { cost, got } = step
  play.emit({ kind: 'answered', unit, hex: to, answer })
  play.emit({
    kind: 'moved',
    unit,
    from: state.hex[unit]!,
    to,
    ...got.after,
    crossing: cost.crossing,
    crossingClock: got.crossingClock,
    waited: cost.wait,
  })
  const side = sideIndex(scenario.units[unit]!.side)
  if (state.control[to] !== side + 1) play.emit({ kind: 'control', hex: to, side })
  look(play)
  return true
}

/** Enemies seen beside a hex who may join its defence, as far as the viewer can know: their orders and hours he does not. */
export function mayJoin(scenario: Scenario, { side, state }: View, target: HexIndex): readonly UnitIndex[] {
  return neighboursOf(scenario.map, target).flatMap(hex =>
    unitsAt(scenario, state, hex).filter(
      u =>
        scenario.units[u]!.side !== side &&
        state.shaken[u] === 0 &&
        answerStep(scenario, state, u, target) !== null,
    ),
  )
}
