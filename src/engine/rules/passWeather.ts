/**
 * Passes and fords in the weather (8-numbers 2.6). Rain and mud soak the ground of a zone minute by minute, dry turns dry
 * it as fast. A place that the map marks bears less while its ground is wet, and when more than a day of rain has cut it
 * up less still, lorries least of all; engineers who have worked on it double what it bears for three days.
 */
import type { Crossing, HexMap } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { CROSSING_STATES, type Minutes, type Mobility, WEATHERS } from '../types.ts'

/** Rain that cuts the ground up, and what it takes in at most: it dries in a day and a half. */
export const CUT_UP: Minutes = 1440
const MOST: Minutes = 2160
/** A turn of twelve hours of engineers' work, and how long it lasts (section 8, rule 10 of the Khingan's brief). */
export const IMPROVE_MINUTES: Minutes = 720
export const LASTS: Minutes = 4320
const IMPROVED = 2

const STANDING = CROSSING_STATES.indexOf('standing')
/** Whose lorries bind: all that do not go on tracks, feet or hooves. */
const ON_WHEELS: ReadonlySet<Mobility> = new Set<Mobility>(['wheeled', 'mech', 'tractor'])

/** What of a state says how places on soft ground are. */
export type Ground = Pick<GameState, 'crossingState' | 'soaked' | 'improvedUntil' | 'turn'>

/** Minutes of rain in the ground of a zone in a turn that begins, after those of the turn before. */
export function soakedIn(
  { turns }: Scenario,
  state: Pick<GameState, 'soaked' | 'weather' | 'weatherUntil'>,
  turn: number,
  zone: number,
): Minutes {
  const { start, end, weather } = turns[turn]!
  const now = state.weatherUntil[zone]! > turn ? WEATHERS[state.weather[zone]!]! : weather[zone]
  const by = now === 'rain' || now === 'mud' ? end - start : start - end
  return Math.max(0, Math.min(MOST, state.soaked[zone]! + by))
}

/** How the ground of a place is: that of its wetter end. Places that the map does not mark are always dry. */
export function groundAt(map: HexMap, state: Ground, crossing: number): 'dry' | 'wet' | 'broken' {
  const { a, b, soaked } = map.crossings[crossing]!
  if (!soaked || state.crossingState[crossing] !== STANDING) return 'dry'
  const rain = Math.max(state.soaked[map.zone[a]!]!, state.soaked[map.zone[b]!]!)
  return rain > CUT_UP ? 'broken' : rain > 0 ? 'wet' : 'dry'
}

/** Has the work of engineers at a place not been worn away yet? */
export const isImproved = (state: Ground, crossing: number): boolean =>
  state.crossingState[crossing] === STANDING && state.improvedUntil[crossing]! > state.turn[0]!

/** Can engineers do anything for the place as it is? */
export const canBeImproved = (map: HexMap, state: Ground, crossing: number): boolean =>
  map.crossings[crossing]!.soaked !== undefined &&
  state.crossingState[crossing] === STANDING &&
  !isImproved(state, crossing)

/** 0-based turn from which work that is finished in this turn is worn away. */
export function wornFrom({ turns }: Scenario, turn: number): number {
  const end = turns[turn]!.end + LASTS
  const worn = turns.findIndex(({ start }) => start >= end)
  return worn < 0 ? turns.length : worn
}

/** What a place lets over in an hour for a class of mobility, by a capacity of its schedule. */
export function rateOf(
  map: HexMap,
  state: Ground,
  crossing: number,
  entry: Crossing['capacity'][number],
  mobility: Mobility,
): number {
  const { soaked } = map.crossings[crossing]!
  const ground = groundAt(map, state, crossing)
  if (!soaked || entry.perHour <= 0) return entry.perHour
  const rate = ground === 'dry' ? undefined : soaked[ground]
  const bears = rate
    ? Math.min(entry.perHour, ON_WHEELS.has(mobility) ? rate.wheels : rate.perHour)
    : entry.perHour
  return isImproved(state, crossing) ? bears * IMPROVED : bears
}
