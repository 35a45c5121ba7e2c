/** Two games of one battle beside each other: who held what when, what came earlier in which, and what it cost. */
import type { Checkpoint, Scenario } from '../engine/scenario.ts'
import { type BySide, type HexIndex, type Minutes, SIDES, type Side } from '../engine/types.ts'
import type { Aftermath } from './aftermath.ts'
import type { GhostTrack } from './ghost.ts'
import { menLost, type SideTally, type Tally } from './tallies.ts'

/** A game to be compared; the two may be of different forms and variants, but are fought on one map. */
export interface ComparedGame {
  readonly scenario: Scenario
  readonly told: Pick<Aftermath, 'tallies' | 'track' | 'reachedAt' | 'takenAt'>
}

/** What a hex was in the two games at one hour, seen from the first. */
export type HexDifference =
  | { readonly kind: 'same'; readonly holder: Side | null }
  /** One side holds it in both; it had it earlier in the first (`minutes` above 0) or in the second. */
  | { readonly kind: 'earlier'; readonly holder: Side; readonly minutes: Minutes }
  /** Each game has another holder, or none in one of them. */
  | { readonly kind: 'other'; readonly a: Side | null; readonly b: Side | null }

/** The turns' ends that both games came to, the beginning first. */
export function sharedMoments(a: ComparedGame, b: ComparedGame): readonly Minutes[] {
  const others = new Set(b.told.track.map(({ at }) => at))
  return a.told.track.flatMap(({ at }) => (others.has(at) ? [at] : []))
}

/** The difference of every hex at an hour. Throws RangeError where the games are not fought on one map. */
export function differences(a: ComparedGame, b: ComparedGame, at: Minutes): readonly HexDifference[] {
  const [first, second] = [heldAt(a.told.track, at), heldAt(b.told.track, at)]
  if (first.length !== second.length)
    throw new RangeError(`Expected two games on one map, got ${first.length} and ${second.length} hexes`)
  return first.map((mine, hex) => differenceOf(mine, second[hex]!))
}

/** Who holds a hex, and since when. */
interface Held {
  readonly holder: Side | null
  readonly since: Minutes
}

function heldAt(track: GhostTrack, at: Minutes): readonly Held[] {
  const past = track.filter(moment => moment.at <= at)
  const last = past.at(-1) ?? track[0]
  if (!last) return []
  return [...last.control].map((owner, hex) => {
    const since = past.findLastIndex(({ control }) => control[hex] !== owner) + 1
    return { holder: SIDES[owner - 1] ?? null, since: past[since]?.at ?? last.at }
  })
}

function differenceOf(a: Held, b: Held): HexDifference {
  if (a.holder !== b.holder) return { kind: 'other', a: a.holder, b: b.holder }
  if (a.holder === null || a.since === b.since) return { kind: 'same', holder: a.holder }
  return { kind: 'earlier', holder: a.holder, minutes: b.since - a.since }
}

/** Something with an hour of its own: a checkpoint reached or an objective taken. */
export interface ComparedHour {
  readonly id: string
  readonly name: string
  readonly hex: HexIndex | null
  /** By the record; null where it has none. */
  readonly record: Pick<Checkpoint, 'planned' | 'span'> | null
  readonly a: Minutes | null
  readonly b: Minutes | null
}

const hour = (at: number | undefined): Minutes | null => (at === undefined || at < 0 ? null : at)

/** Checkpoints that can be measured, with their hours in both games and in the record. */
export const comparedCheckpoints = (a: ComparedGame, b: ComparedGame): readonly ComparedHour[] =>
  a.scenario.checkpoints.flatMap((checkpoint, c) => {
    const { id, name, measure } = checkpoint
    if (!measure) return []
    const other = b.scenario.checkpoints.findIndex(each => each.id === id)
    return [
      {
        id,
        name,
        hex: measure.hexes[0] ?? null,
        record: checkpoint,
        a: hour(a.told.reachedAt[c]),
        b: hour(b.told.reachedAt[other]),
      },
    ]
  })

/** Objectives with the hour at which each was first taken. */
export const comparedObjectives = (a: ComparedGame, b: ComparedGame): readonly ComparedHour[] =>
  a.scenario.objectives.map(({ id, name, hex }, o) => {
    const other = b.scenario.objectives.findIndex(each => each.id === id)
    return { id, name, hex, record: null, a: hour(a.told.takenAt[o]), b: hour(b.told.takenAt[other]) }
  })

/** The figures that are set beside each other at an hour. */
export const COMPARED_FIGURES = ['points', 'men', 'afv', 'guns', 'objectives', 'hexes', 'fights'] as const
export type ComparedFigure = (typeof COMPARED_FIGURES)[number]

export interface ComparedFigures {
  readonly figure: ComparedFigure
  readonly a: BySide<number>
  readonly b: BySide<number>
}

const figureOf = (figure: ComparedFigure, side: SideTally): number =>
  figure === 'men' ? menLost(side) : side[figure]

/** Both sides' figures in both games at an hour. */
export function comparedFigures(a: ComparedGame, b: ComparedGame, at: Minutes): readonly ComparedFigures[] {
  const [first, second] = [tallyAt(a.told.tallies, at), tallyAt(b.told.tallies, at)]
  const both = (figure: ComparedFigure, { of }: Tally): BySide<number> => ({
    soviet: figureOf(figure, of.soviet),
    japanese: figureOf(figure, of.japanese),
  })
  return COMPARED_FIGURES.map(figure => ({ figure, a: both(figure, first), b: both(figure, second) }))
}

/** The last tally up to an hour: that of the side that moved last in its turn. */
const tallyAt = (tallies: readonly Tally[], at: Minutes): Tally =>
  tallies.findLast(tally => tally.at <= at) ?? tallies[0]!
