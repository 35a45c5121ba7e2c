/** What players resent in an opponent, as something to be found in what he has done. */
import { type Commander, LEVELS } from '../../src/ai/commander.ts'
import { unitsAt } from '../../src/engine/derived.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { ARM_TABLE } from '../../src/engine/rules/arms.ts'
import { type PlayedTurn, playTurns } from './commanded.ts'
import type { Position } from './position.ts'

/** Has the commander done what is resented? `turn` is the last of `all`. */
export type Offence = (turn: PlayedTurn, p: Position, all: readonly PlayedTurn[]) => boolean

export interface Case {
  readonly name: string
  readonly draw: () => Position
  /** Player turns that are played out before it is judged; one where absent. */
  readonly turns?: number
  readonly offends: Offence
}

/** Cases by the sentence that they draw: "never to ...". */
export type Sentences = { readonly [sentence: string]: readonly Case[] }

/** Levels that never do what players resent: *officer* and all above it. */
export const MINDFUL = LEVELS.slice(LEVELS.indexOf('officer'))

/** Does the commander do what is resented under this seed? */
export function offendsUnder(
  commander: Commander,
  { draw, offends, turns = 1 }: Case,
  seed: number,
): boolean {
  const p = draw()
  const seeded: Commander = {
    level: commander.level,
    next: (scenario, view, memory) => commander.next(scenario, view, memory, seed),
  }
  const all = playTurns(seeded, p, turns)
  return offends(all.at(-1)!, p, all)
}

export const hexOf = ({ scenario }: Position, { state }: PlayedTurn, letter: string): number =>
  state.hex[scenario.unitIndex.get(letter)!]!

/** Hexes between a unit at the end of the turn and a place, "CCRR". */
export const apart = (p: Position, turn: PlayedTurn, letter: string, place: string): number =>
  distance(p.scenario.map, hexOf(p, turn, letter), p.hex(place))

/** Does the unit stand beside an enemy, with nobody of the line in its hex? */
export const isExposed =
  (letter: string, enemies: string): Offence =>
  (turn, p) => {
    const hex = hexOf(p, turn, letter)
    const covered = unitsAt(p.scenario, turn.state, hex).some(u => {
      const { arm } = p.scenario.units[u]!
      return ARM_TABLE[arm].advances && arm !== 'engineer'
    })
    return (
      !covered &&
      [...enemies].some(e => {
        const at = hexOf(p, turn, e)
        return at >= 0 && distance(p.scenario.map, hex, at) <= 1
      })
    )
  }

export const hasLeft =
  (letter: string, place: string): Offence =>
  turn =>
    turn.where(letter) !== place

/** Have all of these left the place? */
export const allLeft =
  (letters: string, place: string): Offence =>
  turn =>
    [...letters].every(letter => turn.where(letter) !== place)

/** Is nobody of these within so many hexes of the place? */
export const noneNear =
  (letters: string, place: string, hexes: number): Offence =>
  (turn, p) =>
    [...letters].every(letter => apart(p, turn, letter, place) > hexes)

/** Has the unit come back at the end of a turn to where it stood at the end of another and was not in between? */
export const shuttles = (letter: string): Offence => {
  const isReturn = (place: string, at: number, places: readonly string[]): boolean => {
    const before = places.lastIndexOf(place, at - 1)
    return at > 0 && before >= 0 && before < at - 1
  }
  return (_turn, p, all) => [p.where(letter), ...all.map(turn => turn.where(letter))].some(isReturn)
}

/** Has it so little fuel left that it cannot go on nor back? ‰ of a refill. */
export const isDry =
  (letter: string, fuel = 100): Offence =>
  (turn, p) =>
    turn.state.fuel[p.unit(letter)]! < fuel

export const attacks: Offence = (_turn, _p, all) => all.some(turn => turn.attacks.length > 0)

export const not =
  (offends: Offence): Offence =>
  (...seen) =>
    !offends(...seen)
