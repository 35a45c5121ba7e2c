/**
 * Sharing fuel (8-numbers 4.1, rule 6): after the deliveries units of one formation in one hex fill each other's tanks,
 * for nothing and once a turn. Forward detachments drink first, up to a whole refill; beyond that all stand level.
 */
import { floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Permille, Side, UnitIndex } from '../types.ts'
import { isForward } from './detachments.ts'

/** What forward detachments are filled up to before others: a whole refill. */
export const FIRST_FILL: Permille = 1000

/** Shares the fuel of a side's units, hex by hex; to be called once a turn, after the deliveries. */
export function shareFuel(play: Play, side: Side): void {
  const { scenario, state } = play
  for (const group of groups(scenario, state, side)) {
    const levels = levelsOf(scenario, state, group)
    const stocks = group.map(unit => ({
      unit,
      fuel: isForward(state, unit) ? levels.forward : levels.others,
    }))
    if (stocks.some(({ unit, fuel }) => fuel !== state.fuel[unit])) play.emit({ kind: 'fuelShared', stocks })
  }
}

/** Units with engines that stand in one hex and are of one formation, two at least, by their first unit. */
function groups(scenario: Scenario, state: GameState, side: Side): readonly (readonly UnitIndex[])[] {
  const found = new Map<string, UnitIndex[]>()
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || !isPresent(state, u) || unit.fuelRefill === 0) return
    const key = `${state.hex[u]} ${unit.formation}`
    const group = found.get(key) ?? []
    found.set(key, group)
    group.push(u)
  })
  return [...found.values()].filter(group => group.length > 1)
}

/**
 * What each stands at afterwards, ‰ of a refill: forward detachments, and the others. Rounded down: of what is poured
 * over less than 1‰ for each unit is spilt.
 */
function levelsOf(
  scenario: Scenario,
  state: GameState,
  group: readonly UnitIndex[],
): { readonly forward: Permille; readonly others: Permille } {
  let [pool, forward, others] = [0, 0, 0]
  for (const u of group) {
    const { fuelRefill } = scenario.units[u]!
    pool += state.fuel[u]! * fuelRefill
    if (isForward(state, u)) forward += fuelRefill
    else others += fuelRefill
  }
  const level = floorDiv(pool, forward + others)
  if (level >= FIRST_FILL || forward === 0 || others === 0) return { forward: level, others: level }
  const first = Math.min(FIRST_FILL, floorDiv(pool, forward))
  return { forward: first, others: floorDiv(pool - first * forward, others) }
}
