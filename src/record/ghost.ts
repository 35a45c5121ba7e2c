/**
 * The ghost: where the record's units stood and how far its ground reached at an hour of the campaign. As long as the
 * historical opening lasts it is the opening's own; after that only the marks of the record are known, and the ground
 * that they tell of.
 */
import type { Scenario } from '../engine/scenario.ts'
import { type GameState, newGame } from '../engine/state.ts'
import { type HexIndex, type Minutes, NOWHERE, type Side, STATUSES, sideIndex } from '../engine/types.ts'
import type { Gatherer } from './gathering.ts'
import { striverOf } from './pace.ts'

/** The board of a game as a turn ended. */
export interface GhostMoment {
  readonly at: Minutes
  /** Hex of each unit, NOWHERE off the board; and who controls each hex, index of the side + 1. */
  readonly hex: Int32Array
  readonly control: Uint8Array
}

/** Its moments in order, the beginning first. */
export type GhostTrack = readonly GhostMoment[]

/** A mark of the record that has a place: the last that is known of its units. */
export interface GhostMark {
  /** Position in the battle's list. */
  readonly checkpoint: number
  readonly hex: HexIndex
  readonly side: Side
}

export interface Ghost {
  /** The hour that is told, at most the one asked for. */
  readonly at: Minutes
  /** Hex of each unit; null where the record's single units are not known any more. */
  readonly units: Int32Array | null
  readonly control: Uint8Array
  /** Marks reached since the opening ended; none while it lasts. */
  readonly marks: readonly GhostMark[]
}

const PRESENT = STATUSES.indexOf('present')

/** Follows the compiled opening through a replay and keeps the board of every turn's end. */
export function trackingGhost(scenario: Scenario): Gatherer<GhostTrack> {
  const moments: GhostMoment[] = []
  return {
    step(before, order, _events, after) {
      if (order === null && moments.length === 0) moments.push(boardOf(after, scenario.turns[0]!.start))
      const turn = before.turn[0]!
      const isTurnOver = order?.kind === 'end' && (after.turn[0]! > turn || after.over[0] === 1)
      if (isTurnOver) moments.push(boardOf(after, scenario.turns[turn]!.end))
    },
    result: () => moments,
  }
}

const boardOf = (state: GameState, at: Minutes): GhostMoment => ({
  at,
  hex: Int32Array.from(state.hex, (hex, u) => (state.status[u] === PRESENT ? hex : NOWHERE)),
  control: Uint8Array.from(state.control),
})

/** A track told of another variant or form of the battle: units by their ids, those that it has not are off its board. */
export const fitTrack = (track: GhostTrack, from: Scenario, to: Scenario): GhostTrack =>
  from === to
    ? track
    : track.map(moment => ({
        ...moment,
        hex: Int32Array.from(to.units, ({ id }) => moment.hex[from.unitIndex.get(id) ?? -1] ?? NOWHERE),
      }))

/**
 * The ghost at an hour.
 *
 * @param track the opening's moments; empty where the battle has none, or it is not read yet
 */
export function ghostAt(scenario: Scenario, track: GhostTrack, at: Minutes): Ghost {
  const moment = track.findLast(each => each.at <= at)
  const ended = track.at(-1)?.at ?? -1
  if (moment && at <= ended) return { at: moment.at, units: moment.hex, control: moment.control, marks: [] }
  const last = moment?.control ?? newGame(scenario, 0).control
  const marks = marksBetween(scenario, ended, at)
  return { at, units: null, control: withTaken(scenario, Uint8Array.from(last), marks), marks }
}

/** Marks with a place that the record reached after one hour and up to another, the earliest first. */
const marksBetween = (scenario: Scenario, after: Minutes, until: Minutes): readonly GhostMark[] =>
  scenario.checkpoints
    .flatMap((checkpoint, c) => {
      const { planned, measure } = checkpoint
      const hex = measure?.hexes[0]
      const side = striverOf(scenario, checkpoint)
      const isTold = hex !== undefined && side !== null && !measure!.exited
      return isTold && planned > after && planned <= until ? [{ checkpoint: c, hex, side, planned }] : []
    })
    .sort((a, b) => a.planned - b.planned)
    .map(({ checkpoint, hex, side }) => ({ checkpoint, hex, side }))

/** The ground with the places that the marks tell of: where units stood in a place itself, it was theirs. */
function withTaken(scenario: Scenario, control: Uint8Array, marks: readonly GhostMark[]): Uint8Array {
  for (const { checkpoint, side } of marks) {
    const { within, hexes } = scenario.checkpoints[checkpoint]!.measure!
    if (within > 0) continue
    const places = scenario.objectives.map(({ hex }) => hex).filter(hex => hexes.includes(hex))
    for (const hex of hexes.length === 1 ? hexes : places) control[hex] = sideIndex(side) + 1
  }
  return control
}
