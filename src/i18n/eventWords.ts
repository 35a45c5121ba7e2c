/** Events as sentences of the log. An event kind without words does not compile. */

import type { Loss, PowerLine } from '../engine/events/fights.ts'
import type { EventKind, EventOf } from '../engine/events.ts'
import type { SIGHTINGS, UnitIndex } from '../engine/types.ts'
import { clockText, dateText, durationText } from './dates.ts'
import { numberText, percentText, refillsText, tonsText } from './figures.ts'
import type { Say } from './i18n.ts'
import type { Names } from './names.ts'

/** What the sentences need beside the event itself. */
export interface Diary {
  readonly say: Say
  readonly names: Names
  /** Calendar date of campaign minute 0. */
  readonly startDate: string
  /** Campaign minute at which the turn of the event starts. */
  readonly turnStart: number
  /** The line of the one list of results that a sum leads to: the rules' own `resultOf`. */
  readonly resultOf: (sum: number) => Outcome
}

/** What of a result the words depend on. */
export interface Outcome {
  readonly retreat: number
  readonly attackerShaken: boolean
  readonly defenderShaken: boolean
}

type Word<K extends EventKind> = (event: EventOf<K>, diary: Diary) => string

/** The rules' own SIGHTINGS, whose positions events hold: words may ask the engine for types only. */
const SEEN: typeof SIGHTINGS = ['unknown', 'remembered', 'spotted', 'identified']

const WORDS: { readonly [K in EventKind]: Word<K> } = {
  turnStarted: (event, { say, names, startDate }) => {
    const start = names.turnStart(event.turn)
    return say('event.turnStarted', {
      turn: event.turn + 1,
      date: dateText(startDate, start),
      clock: clockText(start),
    })
  },
  sideStarted: (event, { say, names }) => say('event.sideStarted', { side: names.side(event.side) }),
  arrived: (event, { say, names }) =>
    say('event.arrived', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  arrivalBlocked: (event, { say, names }) =>
    say('event.arrivalBlocked', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  supplied: (event, { say, names }) =>
    say('event.supplied', {
      unit: names.unit(event.unit),
      tons: tonsText(event.kilograms),
      fuel: refillsText(event.fuel),
      ammo: refillsText(event.ammo),
      cause: say(`supply.${event.cause}`),
    }),
  readiness: (event, { say, names }) =>
    say('event.readiness', {
      unit: names.unit(event.unit),
      readiness: percentText(event.readiness),
      cause: say(`readinessCause.${event.cause}`),
    }),
  communications: (event, { say, names }) => {
    const unit = names.unit(event.unit)
    if (event.cutOff > 0) return say('event.communicationsCut', { unit, count: event.cutOff })
    return event.cutAtStart ? say('event.communicationsCut', { unit }) : say('event.communications', { unit })
  },
  moved: (event, diary) =>
    marchWords(diary, event.unit, diary.names.hex(event.from), diary.names.hex(event.to), event.waited),
  progressed: (event, { say, names }) =>
    say('event.progressed', {
      unit: names.unit(event.unit),
      to: names.hex(event.to),
      progress: durationText(event.progress),
    }),
  contact: (event, { say, names }) =>
    say('event.contact', {
      unit: names.unit(event.unit),
      enemy: names.unit(event.enemy),
      where: names.hex(event.hex),
    }),
  overrun: (event, { say, names }) =>
    say('event.overrun', {
      unit: names.unit(event.unit),
      enemies: event.enemies.map(names.unit).join(', '),
      where: names.hex(event.hex),
    }),
  control: (event, { say, names }) =>
    say('event.control', { side: names.side(event.side), where: names.hex(event.hex) }),
  surveyed: (event, { say }) => say('event.surveyed', { count: event.hexes.length }),
  sighted: (event, { say, names }) => {
    const seen = SEEN[event.sighting] ?? 'unknown'
    const facts = { unit: names.unit(event.unit), where: names.hex(event.hex) }
    if (seen === 'unknown' || seen === 'remembered') return say('event.lostSight', facts)
    return say('event.sighted', { ...facts, sighting: say(`seen.${seen}`) })
  },
  assault: (event, { say, names, turnStart, resultOf }) =>
    say('event.assault', {
      attackers: unitsWords(names, event.attack),
      where: names.hex(event.target),
      mode: say(`mode.${event.mode}`),
      start: clockText(turnStart + event.start),
      end: clockText(turnStart + event.end),
      outcome: say(`outcome.${outcomeCode({ ...resultOf(event.result), retreat: event.retreat })}`),
    }),
  losses: (event, { say, names }) => say('event.losses', { losses: lossWords(say, names, event.losses) }),
  fuelShared: (event, { say, names }) =>
    say('event.fuelShared', { units: event.stocks.map(({ unit }) => names.unit(unit)).join(', ') }),
  workshop: (event, { say, names }) =>
    say('event.workshop', { unit: names.unit(event.unit), count: event.waiting + event.inRepair }),
  repaired: (event, { say, names }) =>
    say('event.repaired', { unit: names.unit(event.unit), count: event.afv }),
  spent: (event, { say, names }) =>
    say('event.spent', { unit: names.unit(event.unit), ammo: refillsText(event.ammo) }),
  shaken: (event, { say, names }) => say('event.shaken', { unit: names.unit(event.unit) }),
  worksReduced: (event, { say, names }) =>
    say('event.worksReduced', { where: names.hex(event.hex), level: event.level }),
  retreated: (event, { say, names }) => {
    const last = event.path.at(-1)
    const unit = names.unit(event.unit)
    return last === undefined
      ? say('event.stoodFast', { unit })
      : say('event.retreated', { unit, where: names.hex(last) })
  },
  advanced: (event, { say, names }) =>
    say('event.advanced', { unit: names.unit(event.unit), where: names.hex(event.to) }),
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
  bridgeBuilt: (event, { say, names, turnStart }) =>
    say('event.bridgeBuilt', {
      crossing: names.crossing(event.crossing),
      clock: clockText(turnStart + event.clock),
    }),
  registeredFire: (event, { say, names }) =>
    say('event.registeredFire', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  raid: (event, { say, names }) =>
    say(event.hits ? 'event.raid' : 'event.raidFails', {
      unit: names.unit(event.unit),
      enemy: names.unit(event.enemy),
      where: names.hex(event.hex),
      die: event.die,
    }),
  bombardment: (event, { say, names, turnStart }) =>
    say(event.lines.length > 0 ? 'event.bombardment' : 'event.bombarded', {
      guns: gunsWords(names, event.lines),
      where: names.hex(event.target),
      start: clockText(turnStart + event.start),
      end: clockText(turnStart + event.end),
    }),
  razing: (event, { say, names }) =>
    say(event.minutes > 0 ? 'event.razing' : 'event.razed', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
      minutes: durationText(event.minutes),
    }),
  setOut: (event, { say, names }) =>
    say('event.setOut', {
      unit: names.unit(event.unit),
      link: names.link(event.link),
      left: durationText(event.left),
    }),
  approached: (event, { say, names }) =>
    say('event.approached', { unit: names.unit(event.unit), left: durationText(event.left) }),
  linkOpened: (event, { say, names }) => say('event.linkOpened', { link: names.link(event.link) }),
  entrained: (event, { say, names }) =>
    say('event.entrained', {
      load: loadName(names, event),
      from: names.hex(event.from),
      to: names.hex(event.to),
    }),
  railMoved: (event, { say, names }) => {
    const facts = { load: loadName(names, event), where: names.hex(event.path.at(-1) ?? event.from) }
    return event.left > 0
      ? say('event.railMoved', { ...facts, left: durationText(event.left) })
      : say('event.railArrived', facts)
  },
  railStopped: (event, { say, names }) =>
    say('event.railStopped', { load: loadName(names, event), where: names.hex(event.hex) }),
  broughtAway: (event, { say, names }) =>
    say('event.broughtAway', { load: names.evacuation(event.evacuation) }),
  trainTaken: (event, { say, names }) =>
    say('event.trainTaken', { train: names.train(event.train), side: names.side(event.side) }),
  trackCut: (event, { say, names }) =>
    say('event.trackCut', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  finished: (event, { say, names }) =>
    say('event.finished', { unit: names.unit(event.unit), cause: say(`finishedCause.${event.cause}`) }),
  exited: (event, { say, names }) =>
    say('event.exited', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  stance: (event, { say, names }) =>
    say('event.stance', { unit: names.unit(event.unit), stance: say(`stance.${event.stance}`) }),
  priority: (event, { say, names }) =>
    say('event.priority', { unit: names.unit(event.unit), priority: say(`priority.${event.priority}`) }),
  reserve: (event, { say, names }) =>
    event.reserve === 'none'
      ? say('event.reserveOff', { unit: names.unit(event.unit) })
      : say('event.reserve', { unit: names.unit(event.unit), reserve: say(`reserve.${event.reserve}`) }),
  answered: (event, { say, names }) =>
    say(event.answer === 'join' ? 'event.answeredJoin' : 'event.answeredClose', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
    }),
  objective: (event, { say, names }) =>
    say('event.objective', { side: names.side(event.side), objective: names.objective(event.objective) }),
  checkpoint: (event, { say, names }) => {
    const { name, planned } = names.checkpoint(event.checkpoint)
    return say('event.checkpoint', { checkpoint: name, planned: names.moment(planned) })
  },
  tally: (event, { say }) => say('event.tally', { tally: event.tally }),
  scripted: (event, { say }) =>
    say(event.happens ? 'event.scripted' : 'event.scriptedNot', { die: event.die }),
  message: (event, { say, names }) => say('event.message', names.message(event.event)),
  command: (event, { say, names }) =>
    say(event.command === 'frozen' ? 'event.frozen' : 'event.released', { unit: names.unit(event.unit) }),
  flag: (_, { say }) => say('event.flag'),
  source: (event, { say }) => say(event.open ? 'event.sourceOpen' : 'event.sourceShut'),
  weather: (event, { say }) => say('event.weather', { weather: say(`weather.${event.weather}`) }),
  besieged: (event, { say, names }) =>
    say(event.stage > 0 ? 'event.besieged' : 'event.relieved', { unit: names.unit(event.unit) }),
  sortie: (event, { say, names }) => {
    const facts = {
      side: names.side(event.side),
      mission: say(`mission.${event.mission}`),
      where: names.hex(event.hex),
    }
    if (event.turnedAway) return say('event.sortieTurnedAway', facts)
    return event.guard < 0
      ? say('event.sortie', facts)
      : say('event.sortieGuarded', { ...facts, guard: names.unit(event.guard) })
  },
  sideEnded: (event, { say, names }) => say('event.sideEnded', { side: names.side(event.side) }),
  gameEnded: (_, { say }) => say('event.gameEnded'),
}

/** Who is aboard a train: a unit or a train-load of people. */
const loadName = (
  names: Names,
  { unit, evacuation }: { readonly unit: UnitIndex; readonly evacuation: number },
): string => (unit >= 0 ? names.unit(unit) : names.evacuation(evacuation))

/** A march of one or many hexes, with the time spent waiting at narrow places. */
export function marchWords(
  { say, names }: Diary,
  unit: UnitIndex,
  from: string,
  to: string,
  waited: number,
): string {
  const facts = { unit: names.unit(unit), from, to }
  return waited > 0
    ? say('event.movedWait', { ...facts, waited: durationText(waited) })
    : say('event.moved', facts)
}

export const OUTCOMES = ['repulsed', 'holds', 'pressed', 'shaken', 'broken'] as const
export type OutcomeCode = (typeof OUTCOMES)[number]

/** The word for a result: driven back two hexes or more, shaken, gives way, holds, or the attacker shaken. */
export function outcomeCode(result: Outcome): OutcomeCode {
  if (result.retreat >= 2) return 'broken'
  if (result.defenderShaken) return 'shaken'
  if (result.retreat === 1) return 'pressed'
  return result.attackerShaken ? 'repulsed' : 'holds'
}

/** The guns that fired: the first by name and how many more. */
function gunsWords(names: Names, lines: readonly PowerLine[]): string {
  const first = lines[0]
  if (!first) return ''
  return lines.length === 1 ? names.unit(first.unit) : `${names.unit(first.unit)} + ${lines.length - 1}`
}

/** The units that assaulted: the first by name and how many more. */
function unitsWords(names: Names, lines: readonly PowerLine[]): string {
  const assaulting = lines.filter(line => line.role === 'assault')
  const first = assaulting[0]
  if (!first) return ''
  return assaulting.length === 1
    ? names.unit(first.unit)
    : `${names.unit(first.unit)} + ${assaulting.length - 1}`
}

/** "Soviet 133, 6 AFVs; No. 4 observation post 16": killed, wounded and captured of a side, or of its one unit, in one figure. */
function lossWords(say: Say, names: Names, losses: readonly Loss[]): string {
  const sides = [...new Set(losses.map(loss => names.sideOf(loss.unit)))]
  return sides
    .map(side => {
      const own = losses.filter(loss => names.sideOf(loss.unit) === side)
      const sum = (pick: (loss: Loss) => number): number => own.reduce((all, loss) => all + pick(loss), 0)
      const parts = [numberText(sum(loss => loss.killed + loss.wounded + loss.captured))]
      const afv = sum(loss => loss.afv)
      const guns = sum(loss => loss.guns)
      if (afv > 0) parts.push(say('loss.afv', { count: afv }))
      if (guns > 0) parts.push(say('loss.guns', { count: guns }))
      return `${own.length === 1 ? names.unit(own[0]!.unit) : side} ${parts.join(', ')}`
    })
    .join('; ')
}

/** One event in one sentence. */
export const eventWords = <K extends EventKind>(event: EventOf<K>, diary: Diary): string =>
  (WORDS[event.kind] as Word<K>)(event, diary)
