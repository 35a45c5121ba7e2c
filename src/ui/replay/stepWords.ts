/** A step of a replay in words. */
import type { Eye, Line, Tape } from '../../app/replay/tape.ts'
import { orderToText } from '../../engine/notation.ts'
import { clockText, dateText } from '../../i18n/dates.ts'
import type { Diary } from '../../i18n/events/wording.ts'
import type { Say } from '../../i18n/i18n.ts'
import { stateAt } from '../../record/stepping.ts'
import { groupWords } from '../timeline/groupWords.ts'
import { logGroups } from '../timeline/logGroups.ts'

/** "9 August, 02:10": the hour at which a step was over. */
export function whenWords({ scenario, index }: Tape, step: number): string {
  const { until } = index.steps[step]!
  return `${dateText(scenario.startDate, until)}, ${clockText(until)}`
}

/** "Turn 3, Soviet, 9 August, 02:10". */
export function placeWords(say: Say, tape: Tape, step: number): string {
  const { turn, side } = tape.index.steps[step]!
  return say('replay.at', { turn, side: say(`nation.${side}`), when: whenWords(tape, step) })
}

/** The order of a step in notation, or what stands in its place. */
export function orderWords(say: Say, { scenario, index }: Tape, step: number): string {
  const { given, side } = index.steps[step]!
  if (given === null) return say('replay.begin')
  if (given.kind === 'end') return say('replay.end', { side: say(`nation.${side}`) })
  if (given.kind === 'decree') return given.note
  return orderToText(scenario, stateAt(index, step - 1), given)
}

/** What was seen of a step, sentence by sentence. */
export const lineWords = (lines: readonly Line[], diary: (turn: number) => Diary): string[] =>
  logGroups(lines).map(group => groupWords(group, diary))

export const linesOf = (tape: Tape, step: number, eye: Eye): readonly Line[] =>
  tape.lines[eye].filter(line => line.step === step)
