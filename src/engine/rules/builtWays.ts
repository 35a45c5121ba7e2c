/**
 * Ways that sappers have made over hexsides of roadless ground (8-numbers section 7). Work is kept per stretch in minutes;
 * how far it has come says what the stretch is: nothing yet, a track cut through, a log road.
 */
import { floorDiv, roundHalfUp } from '../arithmetic.ts'
import { derived } from '../derived.ts'
import { directionTo, type HexMap } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState, MutableState, ReadArray } from '../state.ts'
import { type HexIndex, type Metres, type Minutes, NOWHERE, type SideIndex, type Way } from '../types.ts'

/** One column fells and clears 500 m in an hour. */
export const CUT_MINUTES_A_KM: Minutes = 120
/** Laying the logs: one kilometre in 90 to 120 minutes. */
export const LOG_MINUTES_A_KM: Minutes = 105

/** What a stretch has become, by level. A log road is as good as a track. */
const LEVELS: readonly Way[] = ['none', 'columnTrack', 'track']

/** Work after which a stretch is of this level, 0 to 2. */
export const workFor = (level: number, hexMetres: Metres): Minutes =>
  roundHalfUp(hexMetres * [0, CUT_MINUTES_A_KM, CUT_MINUTES_A_KM + LOG_MINUTES_A_KM][level]!, 1000)

/** Level of a stretch with so much work in it: 0 nothing yet, 1 a track cut through, 2 a log road. */
export const levelAfter = (minutes: Minutes, hexMetres: Metres): number =>
  minutes >= workFor(2, hexMetres) ? 2 : minutes >= workFor(1, hexMetres) ? 1 : 0

/** What a state says of the stretches; the opponents reckon with others than their own. */
export type Stretches = Pick<GameState, 'stretchAt' | 'stretchWork'>

/** The same hexside seen from its other hex. */
const turned = (map: HexMap, hexside: number): number =>
  map.neighbours[hexside]! * 6 + (((hexside % 6) + 3) % 6)

/** Name of the stretch between two neighbours, whichever of them is named first; NOWHERE where they do not touch. */
export function stretchBetween(map: HexMap, from: HexIndex, to: HexIndex): number {
  const d = directionTo(map, from, to)
  return d < 0 ? NOWHERE : Math.min(from * 6 + d, turned(map, from * 6 + d))
}

/** Position of a stretch in the state, or of the first free place for it; -1 where all are taken. */
export function stretchIndex({ stretchAt }: { readonly stretchAt: ReadArray }, stretch: number): number {
  for (let s = 0; s < stretchAt.length; s++)
    if (stretchAt[s] === stretch || stretchAt[s] === NOWHERE) return s
  return -1
}

/** Does a stretch lead into the hex? */
export const isStretchOf = (map: HexMap, stretch: number, hex: HexIndex): boolean =>
  floorDiv(stretch, 6) === hex || map.neighbours[stretch] === hex

/** Minutes of work in the stretch between two neighbours. */
export function workBetween(map: HexMap, state: Stretches, from: HexIndex, to: HexIndex): Minutes {
  const s = stretchIndex(state, stretchBetween(map, from, to))
  return s < 0 ? 0 : state.stretchWork[s]!
}

/** Sides that know a stretch and how: two bits each for the level last seen, then one each for who has worked on it. */
export const seenLevel = (seen: number, side: SideIndex): number => (seen >> (2 * side)) & 3
export const hasWorked = (seen: number, side: SideIndex): boolean => (seen & (16 << side)) !== 0
export const withSeen = (seen: number, side: SideIndex, level: number): number =>
  (seen & ~(3 << (2 * side))) | (level << (2 * side))
export const WORKED = 16

/** Ways made so far, by hexside in both directions, and their name: equal names mean equal ways. */
export interface BuiltWays {
  readonly key: string
  readonly ways: ReadonlyMap<number, Way>
}

const NO_WAYS: BuiltWays = { key: '', ways: new Map() }
/** Sets of ways kept by name: a view and the state it is of mostly agree. Emptied when there are this many. */
const MOST_KEPT = 24
const kept = new WeakMap<Scenario, Map<string, BuiltWays>>()

/** What was asked about last, and the answer: the opponents ask a thousand times about one and the same view. */
interface Asked {
  readonly stretchAt: readonly number[]
  readonly stretchWork: readonly number[]
  readonly ways: BuiltWays
}
const asked = new WeakMap<Scenario, Asked>()

/** The ways of a state, which may be a view's; the same object for the same ways. */
export function waysOf(scenario: Scenario, stretches: Stretches): BuiltWays {
  const { stretchAt, stretchWork } = stretches
  if ((stretchAt[0] ?? NOWHERE) === NOWHERE) return NO_WAYS
  const last = asked.get(scenario)
  if (last && isSame(last.stretchAt, stretchAt) && isSame(last.stretchWork, stretchWork)) return last.ways
  const ways = findWays(scenario, stretches)
  asked.set(scenario, { stretchAt: [...stretchAt], stretchWork: [...stretchWork], ways })
  return ways
}

/** Do an array as it was kept and as it is now hold the same? */
export function isSame(before: readonly number[], now: ReadArray): boolean {
  if (before.length !== now.length) return false
  for (let s = 0; s < before.length; s++) if (before[s] !== now[s]) return false
  return true
}

function findWays(scenario: Scenario, { stretchAt, stretchWork }: Stretches): BuiltWays {
  const { map } = scenario
  const made: (readonly [number, number])[] = []
  for (let s = 0; s < stretchAt.length && stretchAt[s] !== NOWHERE; s++) {
    const level = levelAfter(stretchWork[s]!, map.hexMetres)
    if (level > 0) made.push([stretchAt[s]!, level])
  }
  const key = made.sort(([a], [b]) => a - b).join()
  if (key === '') return NO_WAYS
  const known = kept.get(scenario) ?? new Map<string, BuiltWays>()
  kept.set(scenario, known)
  const before = known.get(key)
  if (before) return before
  if (known.size >= MOST_KEPT) known.clear()
  const ways = new Map(
    made.flatMap(([side, level]) => [side, turned(map, side)].map(each => [each, LEVELS[level]!] as const)),
  )
  const built = { key, ways }
  known.set(key, built)
  return built
}

/** The same, kept with the state. */
export const builtWays = derived((scenario, state) => waysOf(scenario, state))

/** The way that sappers have made over a hexside (`hex * 6 + direction`). */
export const builtAt = (scenario: Scenario, state: GameState, hexside: number): Way =>
  builtWays(scenario, state).ways.get(hexside) ?? 'none'

/** Hexes at either end of stretches that are further than a side has seen. */
export function unseenTracks(map: HexMap, state: GameState, side: SideIndex): readonly HexIndex[] {
  const { stretchAt, stretchWork, stretchSeen } = state
  const hexes: HexIndex[] = []
  for (let s = 0; s < stretchAt.length && stretchAt[s] !== NOWHERE; s++)
    if (seenLevel(stretchSeen[s]!, side) !== levelAfter(stretchWork[s]!, map.hexMetres))
      hexes.push(floorDiv(stretchAt[s]!, 6), map.neighbours[stretchAt[s]!]!)
  return hexes
}

/** Leaves of the stretches what one side knows, without gaps where it does not know of one. */
export function hideTracks(map: HexMap, seen: MutableState, side: SideIndex): void {
  const { stretchAt, stretchWork, stretchClock, stretchSeen } = seen
  let known = 0
  for (let s = 0; s < stretchAt.length && stretchAt[s] !== NOWHERE; s++) {
    const [stretch, marks] = [stretchAt[s]!, stretchSeen[s]!]
    const level = seenLevel(marks, side)
    const own = hasWorked(marks, side)
    const [work, clock] = own ? [stretchWork[s]!, stretchClock[s]!] : [workFor(level, map.hexMetres), 0]
    stretchAt[s] = NOWHERE
    stretchWork[s] = stretchClock[s] = stretchSeen[s] = 0
    if (!own && level === 0) continue
    stretchAt[known] = stretch
    stretchWork[known] = work
    stretchClock[known] = clock
    stretchSeen[known++] = withSeen(own ? WORKED << side : 0, side, level)
  }
}
