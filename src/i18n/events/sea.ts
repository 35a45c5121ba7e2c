/** Loading, landing and fire at vessels, in sentences. */
import type { SeaEvent } from '../../engine/events/sea.ts'
import { clockText, durationText } from '../dates.ts'
import type { Words } from './wording.ts'

export const sea: Words<SeaEvent['kind']> = {
  shoreFire: (event, { say, names }) =>
    say(event.hits ? 'event.shoreFireHits' : 'event.shoreFire', {
      unit: names.unit(event.craft),
      where: names.hex(event.hex),
    }),
  embarked: (event, { say, names, turnStart }) =>
    say('event.embarked', {
      unit: names.unit(event.unit),
      craft: names.unit(event.craft),
      clock: clockText(turnStart + event.clock),
    }),
  landing: (event, { say, names }) =>
    say('event.landing', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
      minutes: durationText(event.progress),
    }),
  landed: (event, { say, names, turnStart }) =>
    say(event.wet ? 'event.wadedAshore' : 'event.landed', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
      clock: clockText(turnStart + event.clock),
    }),
}
