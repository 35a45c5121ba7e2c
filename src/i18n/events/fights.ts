/** Assaults, fire, raids, air missions and losses, in sentences. */
import type { FightEvent, Loss, PowerLine } from '../../engine/events/fights.ts'
import { clockText } from '../dates.ts'
import { numberText, refillsText, tonsText } from '../figures.ts'
import type { Say } from '../i18n.ts'
import type { Names } from '../names.ts'
import { outcomeCode } from '../outcome.ts'
import type { Words } from './wording.ts'

export const fights: Words<FightEvent['kind']> = {
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
  spent: (event, { say, names }) =>
    say('event.spent', { unit: names.unit(event.unit), ammo: refillsText(event.ammo) }),
  shaken: (event, { say, names }) => say('event.shaken', { unit: names.unit(event.unit) }),
  registeredFire: (event, { say, names }) =>
    say('event.registeredFire', { unit: names.unit(event.unit), where: names.hex(event.hex) }),
  raid: (event, { say, names }) =>
    say(event.hits ? 'event.raid' : 'event.raidFails', {
      unit: names.unit(event.unit),
      enemy: names.unit(event.enemy),
      where: names.hex(event.hex),
      die: event.die,
    }),
  ambushed: (event, { say, names }) =>
    say('event.ambushed', {
      by: names.unit(event.by),
      unit: names.unit(event.unit),
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
  answered: (event, { say, names }) =>
    say(event.answer === 'join' ? 'event.answeredJoin' : 'event.answeredClose', {
      unit: names.unit(event.unit),
      where: names.hex(event.hex),
    }),
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
  airlifted: (event, { say, names }) =>
    say('event.airlifted', {
      where: names.hex(event.hex),
      tons: tonsText(event.stocks.reduce((sum, { kilograms }) => sum + kilograms, 0)),
      units: event.stocks.map(({ unit }) => names.unit(unit)).join(', '),
    }),
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
      const men = sum(loss => loss.killed + loss.wounded + loss.captured)
      const parts = [say('loss.men', { count: men, men: numberText(men) })]
      const afv = sum(loss => loss.afv)
      const guns = sum(loss => loss.guns)
      if (afv > 0) parts.push(say('loss.afv', { count: afv }))
      if (guns > 0) parts.push(say('loss.guns', { count: guns }))
      return `${own.length === 1 ? names.unit(own[0]!.unit) : side}, ${parts.join(', ')}`
    })
    .join('; ')
}
