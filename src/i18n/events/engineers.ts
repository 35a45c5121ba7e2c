/** Bridges, works, track and trains, in sentences. */
import type { EngineerEvent } from '../../engine/events/engineers.ts'
import type { EventOf } from '../../engine/events.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { clockText, durationText } from '../dates.ts'
import type { Names } from '../names.ts'
import type { Diary, Words } from './wording.ts'

export const engineers: Words<EngineerEvent['kind']> = {
  worksReduced: (event, { say, names }) =>
    say('event.worksReduced', { where: names.hex(event.hex), level: event.level }),
  demolition: (event, { say, names }) =>
    say(event.onEntry ? 'event.demolitionOnEntry' : 'event.demolition', {
      unit: names.unit(event.unit),
      crossing: names.crossing(event.crossing),
      thrown: event.dice[0] + event.dice[1],
      needs: event.needs,
    }),
  crossingBlown: (event, { say, names }) =>
    say('event.crossingBlown', { side: names.side(event.side), crossing: names.crossing(event.crossing) }),
  bridging: (event, { say, names }) =>
    say('event.bridging', {
      unit: names.unit(event.unit),
      crossing: names.crossing(event.crossing),
      minutes: durationText(event.minutes),
    }),
  improved: (event, { say, names }) =>
    say('event.improved', { side: names.side(event.side), crossing: names.crossing(event.crossing) }),
  bridgeBuilt: (event, { say, names, turnStart }) =>
    say('event.bridgeBuilt', {
      crossing: names.crossing(event.crossing),
      clock: clockText(turnStart + event.clock),
    }),
  razing: (event, { say, names }) =>
    say(event.minutes > 0 ? 'event.razing' : 'event.razed', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
      minutes: durationText(event.minutes),
    }),
  entrained: (event, { say, names }) =>
    say('event.entrained', {
      load: loadName(names, event),
      from: names.hex(event.from),
      to: names.hex(event.to),
    }),
  railMoved: (event, { say, names }) => {
    const facts = { load: loadName(names, event), where: names.hex(event.path.at(-1) ?? event.from) }
    const progress =
      event.left > 0
        ? say('event.railMoved', { ...facts, left: durationText(event.left) })
        : say('event.railArrived', facts)
    return event.delay > 0
      ? progress + say('event.railDelayed', { delay: durationText(event.delay) })
      : progress
  },
  railStopped: (event, { say, names }) =>
    say('event.railStopped', { load: loadName(names, event), where: names.hex(event.hex) }),
  broughtAway: (event, { say, names }) =>
    say('event.broughtAway', { load: names.evacuation(event.evacuation) }),
  trainTaken: (event, { say, names }) =>
    say('event.trainTaken', { train: names.train(event.train), side: names.side(event.side) }),
  trackCut: (event, { say, names }) =>
    say('event.trackCut', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  columnTrack: ({ unit, to, minutes, level }, { say, names }) =>
    say(TRACK_WORDS[level]!, {
      unit: names.unit(unit),
      where: names.hex(to),
      minutes: durationText(minutes),
    }),
  mending: (event, diary) => trackwork(event, event.done ? 'mended' : 'mending', diary),
  wrecking: (event, diary) => trackwork(event, event.done ? 'wrecked' : 'wrecking', diary),
}

const TRACK_WORDS = ['event.columnTrack', 'event.columnTrackCut', 'event.columnTrackLogs'] as const

/** Long work of engineers at the railway: how far it is, or that it is done. */
const trackwork = (
  { unit, hex, minutes }: EventOf<'mending' | 'wrecking'>,
  line: 'mending' | 'mended' | 'wrecking' | 'wrecked',
  { say, names }: Diary,
): string =>
  say(`event.${line}`, { unit: names.unit(unit), where: names.hex(hex), minutes: durationText(minutes) })

/** Who is aboard a train: a unit or a train-load of people. */
const loadName = (
  names: Names,
  { unit, evacuation }: { readonly unit: UnitIndex; readonly evacuation: number },
): string => (unit >= 0 ? names.unit(unit) : names.evacuation(evacuation))
