/** Scripted events come about (3-rules sections 1 and 11): once a turn, before either side moves. */
import { floorDiv } from '../arithmetic.ts'
import type { Play } from '../play.ts'
import type { EventWhen } from '../script.ts'
import { sideIndex } from '../types.ts'
import { isDue } from './conditions.ts'
import { carryOut, settle } from './effects.ts'

const FACES = 6

/** Runs the events that are due, in the order of the battle's file: an event sees what those before it have done. */
export function runEvents(play: Play): void {
  const { scenario, state } = play
  let happened = false
  scenario.events.forEach((event, e) => {
    if ((event.once && state.fired[e] === 1) || !isDue(scenario, state, event.when)) return
    const chance = facesNow(event.when, state.turn[0]!)
    const die = chance < FACES ? throwFor(play, e) : 0
    const happens = die === 0 || die > FACES - chance
    play.emit({ kind: 'scripted', event: e, die, happens })
    if (!happens) return
    for (const effect of event.effects) carryOut(play, e, effect)
    happened = true
  })
  if (happened) settle(play, scenario.turns[state.turn[0]!]!.start)
}

/** Faces of six on which an event that is due comes about in a turn (0-based). */
export const facesNow = ({ chance, rise, fromTurn, everyTurns }: EventWhen, turn: number): number =>
  chance + rise * floorDiv(turn - fromTurn, everyTurns)

/** One keyed die for an event in a turn. */
const throwFor = ({ scenario, state, dice }: Play, event: number): number =>
  dice.two({
    turn: state.turn[0]!,
    side: sideIndex(scenario.firstSide),
    purpose: 'event',
    subject: [event],
    ordinal: 0,
  })[0]
