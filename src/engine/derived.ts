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
  type Side,
  STATUSES,
  sideOf,
  type UnitIndex,
  WEATHERS,
} from './types.ts'

/** What has been derived from one state, by the number of the fact, and at which version of the state each was. */
interface Kept {
  version: number
  readonly values: unknown[]
  readonly versions: number[]
}

const keptOf = new WeakMap<GameState, Kept>()
let facts = 0

function kept(state: GameState): Kept {
  let entry = keptOf.get(state)
  if (!entry) {
    entry = { version: 0, values: [], versions: [] }
    keptOf.set(state, entry)
  }
  return entry
}

/** Called by `evolve` and by nobody else: what was derived from this state is out of date. */
export function touch(state: GameState): void {
  kept(state).version++
}

/** A state that is byte for byte a copy starts with what was derived from the original. */
export function inherit(original: GameState, copy: GameState): void {
  const { version, values, versions } = kept(original)
  const entry = kept(copy)
  for (let fact = 0; fact < values.length; fact++) {
    entry.values[fact] = values[fact]
    entry.versions[fact] = versions[fact] === version ? entry.version : -1
  }
}

/** A pure function of (scenario, state) whose last result is kept per state until `touch`. */
export function derived<T>(
  compute: (scenario: Scenario, state: GameState) => T,
): (scenario: Scenario, state: GameState) => T {
  const fact = facts++
  return (scenario, state) => {
    const entry = kept(state)
    // The cast is sound: only this closure writes under its number.
    if (entry.versions[fact] === entry.version) return entry.values[fact] as T
    const value = compute(scenario, state)
    entry.values[fact] = value
    entry.versions[fact] = entry.version
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

/** Units standing in each hex, in roster order; an empty list where nobody stands. */
export const occupancy = derived((scenario, state): readonly (readonly UnitIndex[])[] => {
  const table: UnitIndex[][] = new Array<UnitIndex[]>(scenario.map.terrain.length).fill(EMPTY)
  for (let u = 0; u < scenario.units.length; u++) {
    if (!isPresent(state, u)) continue
    const hex = state.hex[u]!
    if (table[hex] === EMPTY) table[hex] = []
    table[hex]!.push(u)
  }
  return table
})
const EMPTY: UnitIndex[] = []

/** Units in a hex, in roster order. */
export const unitsAt = (scenario: Scenario, state: GameState, hex: HexIndex): readonly UnitIndex[] =>
  occupancy(scenario, state)[hex] ?? EMPTY

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
export const turnNow = derived((scenario, state): Turn | undefined => {
  const now = state.turn[0]!
  const turn = scenario.turns[now]
  if (!turn || [...state.weatherUntil].every(until => until <= now)) return turn
  const weather = turn.weather.map((each, zone) =>
    state.weatherUntil[zone]! > now ? WEATHERS[state.weather[zone]!]! : each,
  )
  return { ...turn, weather }
})

/** Minutes of the current turn. */
export function turnMinutes(scenario: Scenario, state: GameState): number {
  const turn = scenario.turns[state.turn[0]!]
  return turn ? turn.end - turn.start : 0
}
