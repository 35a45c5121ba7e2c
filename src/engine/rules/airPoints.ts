/**
 * Air points (3-rules section 8): how many a side has in a turn, by the schedule of its wings that are there, and what the sky over a
 * hex lets them do. In half weather a strike or a lift takes two points for the effect of one, and a look reaches half as far; in
 * a dark turn or in fog nobody flies.
 */
import { POOL_OF } from '../airMarks.ts'
import { turnNow } from '../derived.ts'
import type { Refusal, SkyCause } from '../reasons.ts'
import type { Scenario, Turn, Wing } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  AIR_POOLS,
  type AirMission,
  type AirPool,
  type HexIndex,
  type Side,
  SKIES,
  type Sky,
  sideIndex,
  type Weather,
} from '../types.ts'
import { isNight, weatherAt } from './going.ts'

/** What weather lets aircraft do; rain halves them (the weather table of Hailar's brief), fog hides the ground. */
const SKY_IN: { readonly [W in Weather]: { readonly sky: Sky; readonly cause: SkyCause } } = {
  dry: { sky: 'full', cause: 'clear' },
  rain: { sky: 'half', cause: 'rain' },
  mud: { sky: 'half', cause: 'rain' },
  fog: { sky: 'none', cause: 'fog' },
}
/** Points that one strike or lift takes in half weather. */
export const HALF_PRICE = 2

export interface SkyOver {
  readonly sky: Sky
  /** What limits it; `clear` where nothing does. */
  readonly cause: SkyCause
}

/** What the hour and the clouds of a turn allow wherever it is: what the schedule says, else nothing in the dark. */
export function skyOf(turn: Turn): SkyOver {
  const dark = isNight(turn)
  const sky = turn.sky ?? (dark ? 'none' : 'full')
  return { sky, cause: sky === 'full' ? 'clear' : dark ? 'dark' : 'cloud' }
}

/** The sky over a hex this turn: the worse of the turn's and of what the weather of its zone allows. */
export function skyOver(scenario: Scenario, state: GameState, hex: HexIndex): SkyOver {
  const turn = turnNow(scenario, state)
  if (!turn) return { sky: 'none', cause: 'dark' }
  const everywhere = skyOf(turn)
  const here = SKY_IN[weatherAt(scenario.map, turn, hex)]
  return SKIES.indexOf(here.sky) < SKIES.indexOf(everywhere.sky) ? here : everywhere
}

/** Points that a side's wings bring into a pool this turn, wing by wing in the order of the file; those that bring none are left out. */
export function wingsOf(
  scenario: Scenario,
  state: GameState,
  side: Side,
  pool: AirPool,
): readonly { readonly wing: Wing; readonly points: number }[] {
  const turn = state.turn[0]!
  return scenario.wings
    .filter((wing, w) => wing.side === side && wing.pool === pool && state.wingAway[w] === 0)
    .map(wing => ({ wing, points: wing.points[turn] ?? 0 }))
    .filter(({ points }) => points > 0)
}

/** Points of a pool that a side has this turn, by its wings and by events, and those that are left of them. */
export function airPoints(
  scenario: Scenario,
  state: GameState,
  side: Side,
  pool: AirPool,
): { readonly given: number; readonly left: number } {
  const here = AIR_POOLS.indexOf(pool) * 2 + sideIndex(side)
  const flown = wingsOf(scenario, state, side, pool).reduce((sum, { points }) => sum + points, 0)
  const given = Math.max(0, flown + state.airMore[here]!)
  const spent = state.airSpent[here]!
  return { given, left: given - spent }
}

/** Points that a mission over a hex takes this turn; 0 where the sky forbids it. */
export function missionPrice(
  scenario: Scenario,
  state: GameState,
  mission: AirMission,
  hex: HexIndex,
): number {
  const { sky } = skyOver(scenario, state, hex)
  if (sky === 'none') return 0
  return sky === 'half' && POOL_OF[mission] !== 'scout' ? HALF_PRICE : 1
}

/** Why a side cannot send `count` missions of a kind over a hex now, or null. */
export function refuseFlight(
  scenario: Scenario,
  state: GameState,
  side: Side,
  mission: AirMission,
  hex: HexIndex,
  count = 1,
): Refusal | null {
  const price = missionPrice(scenario, state, mission, hex)
  if (price === 0) return { code: 'noFlying', hex, cause: skyOver(scenario, state, hex).cause }
  const pool = POOL_OF[mission]
  const { left } = airPoints(scenario, state, side, pool)
  const needs = price * count
  return left < needs ? { code: 'noAirPoints', pool, needs, has: left } : null
}
