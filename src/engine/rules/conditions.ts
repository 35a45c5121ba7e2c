/** What a scripted event or a decision waits for (3-rules section 11), judged on the state as it is: scripts know more than either side. */
import { isPresent } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Scenario } from '../scenario.ts'
import type { Condition, Counted, EventWhen } from '../script.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type UnitIndex } from '../types.ts'
import { isInBox } from './boxes.ts'
import { isLed } from './headquarters.ts'
import { holds } from './score.ts'
import { SHUT_IN, standsBeside } from './siege.ts'
import { worksLevel } from './works.ts'

/** Is it the turn, and is everything so? The die is another matter. */
export function isDue(scenario: Scenario, state: GameState, when: EventWhen): boolean {
  const turn = state.turn[0]!
  if (turn < when.fromTurn || turn > when.untilTurn || (turn - when.fromTurn) % when.everyTurns !== 0)
    return false
  const isSo = (condition: Condition): boolean => holdsTrue(scenario, state, condition)
  return when.all.every(isSo) && (when.any.length === 0 || when.any.some(isSo))
}

/** Is a condition true now? Judged on the state as it is: events know more than either side. */
function holdsTrue(scenario: Scenario, state: GameState, condition: Condition): boolean {
  switch (condition.kind) {
    case 'held': {
      const { side, objective, turns } = condition
      const since = state.turn[0]! - state.heldSince[objective]!
      return holds(state, side, objective) && since >= (turns ?? 0)
    }
    case 'flag':
      return state.flags[condition.flag]! > 0 === condition.set
    case 'counter':
      return isBetween(state.flags[condition.flag]!, condition)
    case 'decided':
      return state.decided[condition.decision] === condition.option + 1
    default:
      return holdsOfUnits(scenario, state, condition)
  }
}

type OfUnits = Extract<Condition, { readonly units: readonly UnitIndex[] }>

/** The same of a condition about some units. */
function holdsOfUnits(scenario: Scenario, state: GameState, condition: OfUnits): boolean {
  const { units } = condition
  const present = units.filter(u => isPresent(state, u))
  switch (condition.kind) {
    case 'count':
      return isBetween(present.filter(u => COUNTS[condition.what](scenario, state, u)).length, condition)
    case 'near':
      return present.some(u => isNear(scenario, state, u, condition))
    case 'contact':
      return present.some(u => standsBeside(scenario, state, state.hex[u]!, enemyOf(scenario.units[u]!.side)))
    case 'losses':
      return lostOf(state, units) * 1000 >= condition.permille * startedWith(scenario, units)
    case 'boxed':
      return units.reduce((sum, u) => sum + (isInBox(state, u) ? state.men[u]! : 0), 0) >= condition.men
    case 'present':
      return present.length > 0
    case 'besieged':
      return (
        present.length > 0 &&
        present.every(
          u =>
            state.besieged[u] === SHUT_IN &&
            worksLevel(scenario, state, state.hex[u]!, scenario.units[u]!.side) <= condition.works,
        )
      )
  }
}

const isBetween = (value: number, { least, most }: { readonly least: number; readonly most: number }) =>
  value >= least && value <= most

/** What a unit on the board is counted for. */
const COUNTS: {
  readonly [W in Counted]: (scenario: Scenario, state: GameState, u: UnitIndex) => boolean
} = {
  present: () => true,
  led: isLed,
  cutOff: (_, state, u) => state.cutOff[u]! > 0,
}

/** Does a unit of the condition's side stand within its distance of this one? */
const isNear = (
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  { side, within }: { readonly side: string; readonly within: number },
): boolean =>
  scenario.units.some(
    (unit, v) =>
      unit.side === side &&
      v !== u &&
      isPresent(state, v) &&
      distance(scenario.map, state.hex[v]!, state.hex[u]!) <= within,
  )

const lostOf = (state: GameState, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + state.killed[u]! + state.wounded[u]! + state.captured[u]!, 0)

const startedWith = (scenario: Scenario, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + scenario.units[u]!.men, 0)
