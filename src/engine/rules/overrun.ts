/**
 * Overrun (8-numbers section 3): a march goes on over enemies in the open whom the marching unit outweighs ten to one.
 * The hex costs it double; no dice are thrown, but the beaten suffer the last line of the list of results, and who does
 * not get away is taken. Only identified enemies can be overrun: into what was not known the march makes contact.
 */
import { unitsAt } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Permille,
  SIGHTINGS,
  type SideIndex,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { type Assault, assess } from './assault.ts'
import { reportContact, reportFates, reportLosses, shake } from './combat.ts'
import { mayAdvance } from './mayAttack.ts'
import { overrunOutcome } from './outcome.ts'
import { worksLevel } from './works.ts'

/** Power against the enemy's from which a march does not stop for him. */
export const OVERWHELMING = 10
const IDENTIFIED = SIGHTINGS.indexOf('identified')

const isIdentified = (state: GameState, u: UnitIndex, by: SideIndex): boolean =>
  state.sighting[u * 2 + by] === IDENTIFIED

/**
 * The enemies in a hex that a unit may overrun when it comes there at this readiness, or an empty list. On a view's state:
 * as far as its side can know, which never promises too much, for no enemy is better than his paper.
 */
export function overrunIn(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  hex: HexIndex,
  readiness: Permille,
): readonly UnitIndex[] {
  const by = sideIndex(scenario.units[u]!.side)
  const enemies = unitsAt(scenario, state, hex)
  if (enemies.length === 0 || !mayAdvance(scenario, u)) return []
  if (!enemies.every(enemy => isIdentified(state, enemy, by))) return []
  if (worksLevel(scenario, state, hex, enemyOf(scenario.units[u]!.side)) > 0) return []
  const { attackPower, defencePower } = weigh(scenario, state, u, hex)
  const outweighs = attackPower * readiness >= OVERWHELMING * defencePower * state.readiness[u]!
  return attackPower > 0 && outweighs ? enemies : []
}

const weigh = (scenario: Scenario, state: GameState, u: UnitIndex, hex: HexIndex): Assault =>
  assess(scenario, state, {
    kind: 'attack',
    target: hex,
    mode: 'hasty',
    units: [u],
    support: [],
    advance: [],
  })

/** Drives the enemies out of the next hex of a unit's march, or takes them; the march into it is the caller's. */
export function overrun(play: Play, unit: UnitIndex, hex: HexIndex): void {
  const { scenario, state } = play
  const { side } = scenario.units[unit]!
  const assault = weigh(scenario, state, unit, hex)
  const outcome = overrunOutcome(assault)
  play.emit({ kind: 'overrun', side: sideIndex(side), unit, hex, enemies: assault.defenders })
  reportContact(play, assault)
  reportLosses(
    play,
    'assault',
    outcome.defenders.map(fate => fate.loss),
  )
  shake(play, assault.defenders)
  reportFates(play, assault, outcome)
}
