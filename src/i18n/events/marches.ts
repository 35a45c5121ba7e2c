/** Marches, and units that come from a box or leave the board, in sentences. */
import type { MarchEvent } from '../../engine/events/marches.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../dates.ts'
import type { Diary, Words } from './wording.ts'

export const marches: Words<MarchEvent['kind']> = {
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
  retreated: (event, { say, names }) => {
    const last = event.path.at(-1)
    const unit = names.unit(event.unit)
    return last === undefined
      ? say('event.stoodFast', { unit })
      : say('event.retreated', { unit, where: names.hex(last) })
  },
  advanced: (event, { say, names }) =>
    say('event.advanced', { unit: names.unit(event.unit), where: names.hex(event.to) }),
  setOut: (event, { say, names }) =>
    say('event.setOut', {
      unit: names.unit(event.unit),
      link: names.link(event.link),
      left: durationText(event.left),
    }),
  approached: (event, { say, names }) =>
    say('event.approached', { unit: names.unit(event.unit), left: durationText(event.left) }),
  linkOpened: (event, { say, names }) => say('event.linkOpened', { link: names.link(event.link) }),
  finished: (event, { say, names }) =>
    say('event.finished', { unit: names.unit(event.unit), cause: say(`finishedCause.${event.cause}`) }),
  exited: (event, { say, names }) =>
    say('event.exited', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
}

/** A march of one or many hexes, with the time spent waiting at narrow places. */
function marchWords(
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
