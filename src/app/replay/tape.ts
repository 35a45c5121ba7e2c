/** A record as it can be looked at: every step as either side saw it and as it was. Made once, then nothing is played anew. */
import { parseHex } from '../../engine/map/hexMap.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { HexIndex, Minutes, Side } from '../../engine/types.ts'
import { observe, unveil, type View } from '../../engine/view.ts'
import { isOfOtherRules } from '../../record/record.ts'
import {
  eventsAt,
  indexRecord,
  indexSnapshots,
  type ReplayIndex,
  stateAt,
  stepAt,
} from '../../record/stepping.ts'
import type { About } from '../../scenario/about.ts'
import { minutesSince } from '../../scenario/campaignTime.ts'
import type { GameRecord, RecordNote } from '../../scenario/recordFile.ts'
import { type KnownEvents, knownEvents } from '../known.ts'
import type { LogEntry } from '../store.ts'
import { type Frame, logEntries, type Step } from '../telling.ts'
import { type Mark, marksOf } from './marks.ts'
import type { Place } from './state.ts'
import { allEvents } from './truth.ts'

/** Through whose eyes a game is looked at; the truth is nobody's. */
export const EYES = ['soviet', 'japanese', 'truth'] as const
export type Eye = (typeof EYES)[number]

/** A line of the log, and the step that it tells of. */
export interface Line extends LogEntry {
  readonly step: number
}

/** What somebody says of a step. */
export interface Comment {
  readonly step: number
  readonly at: Minutes
  readonly side: Side
  readonly title: string
  readonly text: string
  readonly hexes: readonly HexIndex[]
  /** Keys of the battle's sources, and how sure they are; "" where nobody says. */
  readonly source: string
  readonly confidence: string
  /** What an estimate rests on; "" for what is sourced. */
  readonly basis: string
  /** As the record has it. */
  readonly note: RecordNote
}

export interface Tape {
  readonly scenario: Scenario
  readonly about: About
  readonly index: ReplayIndex
  readonly lines: { readonly [E in Eye]: readonly Line[] }
  readonly marks: { readonly [E in Eye]: readonly Mark[] }
  readonly comments: readonly Comment[]
}

/** Makes a tape of a record; a late game takes seconds: it comes in steps, one for each order. */
export function* makeTape(scenario: Scenario, about: About, record: GameRecord): Generator<void, Tape> {
  const lines: { readonly [E in Eye]: Line[] } = { soviet: [], japanese: [], truth: [] }
  const decrees: Mark[] = []
  let step = 0
  const played = yield* indexRecord(scenario, record, (before, given, events, after) => {
    for (const eye of EYES) {
      const { log } = seenBy(eye, scenario, { before, events, after })
      for (const entry of logEntries(scenario, log, { before, events, after }, lines[eye].length))
        lines[eye].push({ ...entry, step })
    }
    if (given?.kind === 'decree') decrees.push({ step, kind: 'decree' })
    step++
  })
  // What was made under other rules is looked at through its snapshots; of what happened between them nothing is told.
  const { fault } = played
  const shown = fault && isOfOtherRules(fault) && indexSnapshots(scenario, record, fault)
  if (shown) for (const eye of EYES) lines[eye].length = 0
  if (shown) decrees.length = 0
  const index = shown || played
  const marks = (eye: Eye): readonly Mark[] => [...decrees, ...marksOf(lines[eye])]
  return {
    scenario,
    about,
    index,
    lines,
    marks: { soviet: marks('soviet'), japanese: marks('japanese'), truth: marks('truth') },
    comments: commentsOf(index),
  }
}

/** The record's notes, each at its step, in their order. */
function commentsOf(index: ReplayIndex): readonly Comment[] {
  const { scenario, record } = index
  const comments = (record.notes ?? []).map(note => {
    const step = stepAt(index, note.turn, note.side, note.order)
    return {
      step,
      at: minutesSince(scenario.startDate, note.at ?? '') ?? index.steps[step]!.until,
      side: note.side,
      title: note.title ?? '',
      text: note.text,
      hexes: (note.hexes ?? []).map(hex => parseHex(scenario.map, hex)).filter(hex => hex >= 0),
      source: note.source ?? '',
      confidence: note.confidence ?? '',
      basis: note.basis ?? '',
      note,
    }
  })
  return comments.sort((a, b) => a.step - b.step)
}

/** What has been said up to a step in the turn of it, for the map: what was said before lies behind. */
export function notesAt({ index, comments }: Tape, step: number): readonly RecordNote[] {
  const turn = stateAt(index, step).turn[0]! + 1
  return comments.filter(each => each.step <= step && each.note.turn === turn).map(({ note }) => note)
}

/** Number of the last step. */
export const lastStep = ({ index }: Tape): number => index.steps.length - 1

/** A step as it truly was. */
export function playedAt(index: ReplayIndex, step: number): Step {
  const after = stateAt(index, step)
  return { before: step === 0 ? after : stateAt(index, step - 1), events: eventsAt(index, step), after }
}

const seenBy = (eye: Eye, scenario: Scenario, { before, events }: Step): KnownEvents =>
  eye === 'truth' ? allEvents(scenario, before, events) : knownEvents(scenario, eye, before, events)

/** What is seen after a step. */
export function viewAt({ scenario, index }: Tape, step: number, eye: Eye): View {
  const state = stateAt(index, step)
  return eye === 'truth' ? unveil(scenario, state, 'soviet') : observe(scenario, state, eye)
}

/** What is seen of a step. */
export function frameAt(tape: Tape, step: number, eye: Eye): Frame {
  const known = seenBy(eye, tape.scenario, playedAt(tape.index, step))
  return { ...known, after: viewAt(tape, step, eye) }
}

/** By what a replay is stepped through. */
export type Pace = 'order' | 'turn' | 'event'

/** The step that lies one pace ahead or back; the first or the last one where there is none. */
export function stepBy(tape: Tape, step: number, pace: Pace, way: 1 | -1, eye: Eye): number {
  const last = lastStep(tape)
  if (pace === 'order') return Math.max(0, Math.min(last, step + way))
  const stops =
    pace === 'turn'
      ? tape.index.starts.map(start => start.step)
      : [...tape.comments, ...tape.marks[eye]].map(mark => mark.step)
  const beyond = stops.filter(stop => (way > 0 ? stop > step : stop < step))
  return way > 0 ? Math.min(last, ...beyond) : Math.max(0, ...beyond)
}

/** The step at a place of the record: without a side, the one with which the turn begins. */
export function stepOf({ index }: Tape, { turn, side, order = -1 }: Place): number {
  if (side) return stepAt(index, turn, side, order)
  return index.starts.find(start => start.turn >= turn)?.step ?? index.steps.length - 1
}
