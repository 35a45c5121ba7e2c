/** Turns, supply and what is seen, in sentences. */
import type { TurnEvent } from '../../engine/events/turns.ts'
import type { SIGHTINGS } from '../../engine/types.ts'
import { clockText, dateText } from '../dates.ts'
import { percentText, refillsText, tonsText } from '../figures.ts'
import type { Words } from './wording.ts'

/** The rules' own SIGHTINGS, whose positions events hold: words may ask the engine for types only. */
const SEEN: typeof SIGHTINGS = ['unknown', 'remembered', 'spotted', 'identified']

export const turns: Words<TurnEvent['kind']> = {
  turnStarted: (event, { say, names, startDate }) => {
    const start = names.turnStart(event.turn)
    return say('event.turnStarted', {
      turn: event.turn + 1,
      date: dateText(startDate, start),
      clock: clockText(start),
    })
  },
  sideStarted: (event, { say, names }) => say('event.sideStarted', { side: names.side(event.side) }),
  friction: (event, { say, names }) =>
    say('event.friction', {
      side: names.side(event.side),
      slow: event.units.filter(({ permille }) => permille > 0).length,
      fast: event.units.filter(({ permille }) => permille < 0).length,
    }),
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
  control: (event, { say, names }) =>
    say('event.control', { side: names.side(event.side), where: names.hex(event.hex) }),
  surveyed: (event, { say }) => say('event.surveyed', { count: event.hexes.length }),
  sighted: (event, { say, names }) => {
    const seen = SEEN[event.sighting] ?? 'unknown'
    const facts = { unit: names.unit(event.unit), where: names.hex(event.hex) }
    if (seen === 'unknown' || seen === 'remembered') return say('event.lostSight', facts)
    return say('event.sighted', { ...facts, sighting: say(`seen.${seen}`) })
  },
  fuelShared: (event, { say, names }) =>
    say('event.fuelShared', { units: event.stocks.map(({ unit }) => names.unit(unit)).join(', ') }),
  plundered: (event, { say, names }) =>
    say('event.plundered', {
      units: event.stocks.map(({ unit }) => names.unit(unit)).join(', '),
      where: names.hex(event.hex),
    }),
  workshop: (event, { say, names }) =>
    say('event.workshop', { unit: names.unit(event.unit), count: event.waiting + event.inRepair }),
  repaired: (event, { say, names }) =>
    say('event.repaired', { unit: names.unit(event.unit), count: event.afv }),
  sideEnded: (event, { say, names }) => say('event.sideEnded', { side: names.side(event.side) }),
  gameEnded: (_, { say }) => say('event.gameEnded'),
}
