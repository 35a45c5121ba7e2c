/**
 * Facts derived from a state, computed when asked and kept until the state changes. Never saved; every playout checks
 * them against recomputation.
 */
import type { Scenario, Turn } from './scenario.ts'
import type { GameState } from './state.ts'
import {
  COMMANDS,
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Side,
  STATUSES,
  sideOf,
  type UnitIndex,
  WEATHERS,
} from './types.ts'

/** What has been derived from one state, by the number of the fact, and at which version of the state each was. */
interface Kept {
  version: number
  /** Version at which anything else than single units was last changed, and at which each unit was. */
  whole: number
  readonly units: number[]
  /** Changes when what was derived comes to be shared with another state: from then on neither may mend it. */
  mark: object
  readonly values: unknown[]
  readonly versions: number[]
}

const keptOf = new WeakMap<GameState, Kept>()
let facts = 0

function kept(state: GameState): Kept {
  let entry = keptOf.get(state)
  if (!entry) {
    entry = { version: 0, whole: 0, units: [], mark: {}, values: [], versions: [] }
    keptOf.set(state, entry)
  }
  return entry
}

/**
 * Called by `evolve`, and where a view is drawn over an older one: what was derived from this state is out of date.
 * `unit`: of all units at most this one is changed (NOWHERE: none), and no works, bridge or mark of aircraft.
 */
export function touch(state: GameState, unit?: UnitIndex): void {
  const entry = kept(state)
  entry.version++
  if (unit === undefined) entry.whole = entry.version
  else if (unit !== NOWHERE) entry.units[unit] = entry.version
}

/** A state that is byte for byte a copy starts with what was derived from the original. */
export function inherit(original: GameState, copy: GameState): void {
  const from = kept(original)
  const entry = kept(copy)
  from.mark = {}
  entry.mark = {}
  touch(copy)
  for (let fact = 0; fact < from.values.length; fact++) {
    entry.values[fact] = from.values[fact]
    entry.versions[fact] = from.versions[fact] === from.version ? entry.version : -1
  }
}

/** May the unit have changed since a fact was last worked out? False: it has not, nor have works, bridges and marks. */
export type Changed = (unit: UnitIndex) => boolean

/**
 * A pure function of (scenario, state) whose last result is kept per state until `touch`. What was last kept is handed
 * to `compute` as `before`: most events change little, and who compares what its result was made of may return it again.
 * It may stem from an earlier version of the state or, then never to be changed, from one that this one was copied from.
 */
export function derived<T>(
  compute: (scenario: Scenario, state: GameState, before: T | undefined, isChanged: Changed) => T,
): (scenario: Scenario, state: GameState) => T {
  const fact = facts++
  return (scenario, state) => {
    const entry = kept(state)
    const { units, whole } = entry
    const made = entry.versions[fact] ?? -1
    // The cast is sound: only this closure writes under its number.
    if (made === entry.version) return entry.values[fact] as T
    const isChanged: Changed = made < whole ? () => true : unit => (units[unit] ?? 0) > made
    const value = compute(scenario, state, entry.values[fact] as T | undefined, isChanged)
    entry.values[fact] = value
    entry.versions[fact] = entry.version
    return value
  }
}

/**
 * A derived fact with a number to it (a column, a hex), worked out only for those that are asked about; `before` is what
 * was last worked out for the same number.
 */
export function derivedFor<T>(
  compute: (scenario: Scenario, state: GameState, number: number, before: T | undefined) => T,
): (scenario: Scenario, state: GameState, number: number) => T {
  interface Values {
    readonly now: Map<number, T>
    readonly last: ReadonlyMap<number, T>
  }
  const kept = derived<Values>((_scenario, _state, before) => ({
    now: new Map(),
    last: !before
      ? new Map()
      : before.now.size === 0
        ? before.last
        : new Map([...before.last, ...before.now]),
  }))
  return (scenario, state, number) => {
    const { now, last } = kept(scenario, state)
    const known = now.get(number)
    if (known !== undefined) return known
    const value = compute(scenario, state, number, last.get(number))
    now.set(number, value)
    return value
  }
}

export const PRESENT = STATUSES.indexOf('present')

/** Is the unit on the board (in a view: seen there)? */
export const isPresent = (state: GameState, unit: UnitIndex): boolean => state.status[unit] === PRESENT

const RELEASED = COMMANDS.indexOf('released')
const FROZEN = COMMANDS.indexOf('frozen')

/** Minute since the campaign's first midnight from which the unit may be given orders, as events have left it; null = never. */
export function releaseOf(scenario: Scenario, state: GameState, unit: UnitIndex): Minutes | null {
  if (state.command[unit] === RELEASED) return 0
  return state.command[unit] === FROZEN ? null : scenario.units[unit]!.release
}

/** Who stands where, and the hex of each unit that the table was made of, NOWHERE off the board. */
interface Standing {
  /** Mark of the one state whose table it is, where it is mended; others take a copy. */
  readonly mark: object
  readonly table: (readonly UnitIndex[])[]
  readonly hexes: Int32Array
}

/** Stays the same object as long as what is derived from a state is its own: then it may be mended. */
export const markOf = (state: GameState): object => kept(state).mark

const standing = derived((scenario, state, before: Standing | undefined): Standing => {
  const units = scenario.units.length
  if (before?.hexes.length !== units) return standingAnew(scenario, state)
  const mark = markOf(state)
  let now = before
  for (let u = 0; u < units; u++) {
    const hex = placeOf(state, u)
    const left = now.hexes[u]!
    if (hex === left) continue
    if (now.mark !== mark) now = { mark, table: now.table.slice(), hexes: now.hexes.slice() }
    now.hexes[u] = hex
    if (left !== NOWHERE) now.table[left] = without(now.table[left]!, u)
    if (hex !== NOWHERE) now.table[hex] = withUnit(now.table[hex]!, u)
  }
  return now
})

function standingAnew(scenario: Scenario, state: GameState): Standing {
  const table = new Array<readonly UnitIndex[]>(scenario.map.terrain.length).fill(NOBODY)
  const hexes = new Int32Array(scenario.units.length)
  for (let u = 0; u < hexes.length; u++) {
    const hex = placeOf(state, u)
    hexes[u] = hex
    if (hex !== NOWHERE) table[hex] = withUnit(table[hex]!, u)
  }
  return { mark: markOf(state), table, hexes }
}

/** Hex of a unit on the board, else NOWHERE. */
const placeOf = (state: GameState, u: UnitIndex): HexIndex => (isPresent(state, u) ? state.hex[u]! : NOWHERE)

const NOBODY: readonly UnitIndex[] = []
const without = (units: readonly UnitIndex[], u: UnitIndex): readonly UnitIndex[] =>
  units.length === 1 ? NOBODY : units.filter(each => each !== u)
const withUnit = (units: readonly UnitIndex[], u: UnitIndex): readonly UnitIndex[] =>
  [...units, u].sort((a, b) => a - b)

/**
 * Units standing in each hex, in roster order; an empty list where nobody stands. The table, unlike its lists, is mended
 * when units move: it is not to be held over an event.
 */
export const occupancy = (scenario: Scenario, state: GameState): readonly (readonly UnitIndex[])[] =>
  standing(scenario, state).table

/** Units in a hex, in roster order. */
export const unitsAt = (scenario: Scenario, state: GameState, hex: HexIndex): readonly UnitIndex[] =>
  occupancy(scenario, state)[hex] ?? NOBODY

/** Side whose units stand in a hex, or undefined where it is empty. Two sides never share a hex. */
export function sideAt(scenario: Scenario, state: GameState, hex: HexIndex): Side | undefined {
  const first = unitsAt(scenario, state, hex)[0]
  return first === undefined ? undefined : scenario.units[first]!.side
}

/** The side whose player turn it is. */
export const sideToMove = (state: GameState): Side => sideOf(state.side[0]!)

/**
 * The current turn of the schedule with the weather as it is: what events have changed counts for it. Undefined before
 * the first turn.
 */
export const turnNow = derived<Turn | undefined>((scenario, state, before) => {
  const now = state.turn[0]!
  const turn = scenario.turns[now]
  if (!turn || !isWeatherChanged(state, now)) return turn
  const weather = turn.weather.map((each, zone) =>
    state.weatherUntil[zone]! > now ? WEATHERS[state.weather[zone]!]! : each,
  )
  const isAsBefore = before?.start === turn.start && before.weather.every((each, i) => each === weather[i])
  return isAsBefore ? before : { ...turn, weather }
})

/** Is other weather than the schedule's in force anywhere? */
function isWeatherChanged(state: GameState, now: number): boolean {
  for (let zone = 0; zone < state.weatherUntil.length; zone++)
    if (state.weatherUntil[zone]! > now) return true
  return false
}

/** Minutes of the current turn. */
export function turnMinutes(scenario: Scenario, state: GameState): number {
  const turn = scenario.turns[state.turn[0]!]
  return turn ? turn.end - turn.start : 0
}
