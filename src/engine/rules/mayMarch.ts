/** Whether a unit may march at all this turn (8-numbers 6, rule 5; scenario surprise). */
import { isPresent, releaseOf } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { Effect, EffectOf } from '../script.ts'
import type { GameState } from '../state.ts'
import type { Permille, UnitIndex } from '../types.ts'
import { worksLevel } from './works.ts'

/** A turn this dark counts as night for leaving works: most of it. */
const MOSTLY_DARK: Permille = 500

/** Horse, tracks, tanks and forward detachments exploit; all others have done their day's work with the assault. */
export const marchesOnAfterAssault = (unit: UnitSpec, isForward: boolean): boolean =>
  isForward ||
  unit.mobility === 'mounted' ||
  unit.mobility === 'mech' ||
  unit.mobility === 'tracked' ||
  unit.arm === 'tank' ||
  unit.arm === 'selfPropelled'

/** Surprise: no orders until the hour of release. */
export function frozenRefusal(scenario: Scenario, state: GameState, u: UnitIndex): Refusal | null {
  const release = releaseOf(scenario, state, u)
  const turn = scenario.turns[state.turn[0]!]
  if (release !== null && turn && release < turn.end) return null
  if (release === null && isReleasedByEvent(scenario, u)) return { code: 'awaitsOrders', unit: u }
  return { code: 'frozen', unit: u, until: release }
}

const releasedByEvent = new WeakMap<Scenario, ReadonlySet<UnitIndex>>()

/** Does the battle have an event or a decision that puts the unit under orders? */
function isReleasedByEvent(scenario: Scenario, u: UnitIndex): boolean {
  const known = releasedByEvent.get(scenario) ?? unitsReleasedByEvent(scenario)
  releasedByEvent.set(scenario, known)
  return known.has(u)
}

const unitsReleasedByEvent = ({ events, decisions }: Scenario): ReadonlySet<UnitIndex> =>
  new Set(
    [...events, ...decisions.flatMap(({ options }) => options)].flatMap(({ effects }) =>
      effects.flatMap(effect => (releases(effect) ? effect.units : [])),
    ),
  )

const releases = (effect: Effect): effect is EffectOf<'release' | 'dispatch'> =>
  effect.kind === 'release' || (effect.kind === 'dispatch' && effect.order === 'release')

/** Infantry of works is bound to them by day, and by night too until its turn has come; outside it is infantry like any other. */
export function boundRefusal(scenario: Scenario, state: GameState, u: UnitIndex): Refusal | null {
  const { leavesWorksFrom, side } = scenario.units[u]!
  if (leavesWorksFrom === undefined || worksLevel(scenario, state, state.hex[u]!, side) === 0) return null
  const turn = scenario.turns[state.turn[0]!]
  if (turn && state.turn[0]! >= leavesWorksFrom && turn.dark >= MOSTLY_DARK) return null
  return { code: 'boundToWorks', unit: u, from: scenario.turns[leavesWorksFrom]?.start ?? 0 }
}

/** Why a unit may not march this turn wherever it would go, or null. */
export function mayMarch(scenario: Scenario, state: GameState, u: UnitIndex): Refusal | null {
  const unit = scenario.units[u]!
  if (!isPresent(state, u)) return { code: 'notPresent', unit: u }
  if (unit.mobility === 'static') return { code: 'static', unit: u }
  const bound = frozenRefusal(scenario, state, u) ?? boundRefusal(scenario, state, u)
  if (bound) return bound
  if (state.assaulted[u]! > 0 && !marchesOnAfterAssault(unit, state.detached[u] === 1))
    return { code: 'assaultEndsMove', unit: u }
  if (unit.fuelRefill > 0 && state.fuel[u] === 0) return { code: 'noFuel', unit: u }
  return null
}
