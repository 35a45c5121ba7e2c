/** Scripted events come about (3-rules sections 1 and 11): once a turn, before either side moves. */
import { floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { Condition, Effect, EffectKind, EffectOf, EventWhen } from '../script.ts'
import type { GameState } from '../state.ts'
import { type Command, enemyOf, STANCES, sideIndex, type UnitIndex } from '../types.ts'
import { isInBox } from './boxes.ts'
import { holds } from './score.ts'
import { SHUT_IN, standsBeside } from './siege.ts'
import { look } from './sighting.ts'
import { layDownArms, wear } from './surrender.ts'
import { checkGround } from './victory.ts'
import { worksLevel } from './works.ts'

const FACES = 6

/** Runs the events that are due, in the order of the battle's file: an event sees what those before it have done. */
export function runEvents(play: Play): void {
  const { scenario, state } = play
  let happened = false
  scenario.events.forEach((event, e) => {
    if ((event.once && state.fired[e] === 1) || !isDue(scenario, state, event.when)) return
    const chance = chanceNow(event.when, state.turn[0]!)
    const die = chance < FACES ? throwFor(play, e) : 0
    const happens = die === 0 || die > FACES - chance
    play.emit({ kind: 'scripted', event: e, die, happens })
    if (!happens) return
    for (const effect of event.effects) carryOut(play, e, effect)
    happened = true
  })
  if (!happened) return
  look(play)
  checkGround(play, scenario.turns[state.turn[0]!]!.start)
}

/** Faces on which an event that is due comes about this turn. */
const chanceNow = ({ chance, rise, fromTurn, everyTurns }: EventWhen, turn: number): number =>
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

function isDue(scenario: Scenario, state: GameState, when: EventWhen): boolean {
  const turn = state.turn[0]!
  if (turn < when.fromTurn || turn > when.untilTurn || (turn - when.fromTurn) % when.everyTurns !== 0)
    return false
  const isSo = (condition: Condition): boolean => holdsTrue(scenario, state, condition)
  return when.all.every(isSo) && (when.any.length === 0 || when.any.some(isSo))
}

/** Is a condition true now? Judged on the state as it is: events know more than either side. */
function holdsTrue(scenario: Scenario, state: GameState, condition: Condition): boolean {
  if (condition.kind === 'held') return holds(state, condition.side, condition.objective)
  if (condition.kind === 'flag') return (state.flags[condition.flag] === 1) === condition.set
  const { units } = condition
  const present = units.filter(u => isPresent(state, u))
  switch (condition.kind) {
    case 'near':
      return present.some(u => isNear(scenario, state, u, condition))
    case 'contact':
      return present.some(u => standsBeside(scenario, state, state.hex[u]!, enemyOf(scenario.units[u]!.side)))
    case 'losses':
      return lostOf(state, units) * 1000 >= condition.permille * startedWith(scenario, units)
    case 'boxed':
      return units.reduce((sum, u) => sum + (isInBox(state, u) ? state.men[u]! : 0), 0) >= condition.men
    case 'present':
      return present.length > 0
    case 'besieged':
      return (
        present.length > 0 &&
        present.every(
          u =>
            state.besieged[u] === SHUT_IN &&
            worksLevel(scenario, state, state.hex[u]!, scenario.units[u]!.side) <= condition.works,
        )
      )
  }
}

/** Does a unit of the condition's side stand within its distance of this one? */
const isNear = (
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  { side, within }: { readonly side: string; readonly within: number },
): boolean =>
  scenario.units.some(
    (unit, v) =>
      unit.side === side &&
      v !== u &&
      isPresent(state, v) &&
      distance(scenario.map, state.hex[v]!, state.hex[u]!) <= within,
  )

const lostOf = (state: GameState, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + state.killed[u]! + state.wounded[u]! + state.captured[u]!, 0)

const startedWith = (scenario: Scenario, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + scenario.units[u]!.men, 0)

type CarryOut<K extends EffectKind> = (play: Play, effect: EffectOf<K>, event: number) => void

/** One function for each effect: a new one does not compile until it is carried out here. */
const CARRY_OUT: { readonly [K in EffectKind]: CarryOut<K> } = {
  message: (play, { to }, event) =>
    play.emit({ kind: 'message', event, to: to === null ? -1 : sideIndex(to) }),
  release: (play, { units }) => command(play, units, 'released'),
  freeze: (play, { units }) => command(play, units, 'frozen'),
  stance: (play, { units, stance }) => {
    for (const unit of units)
      if (play.state.stance[unit] !== STANCES.indexOf(stance)) play.emit({ kind: 'stance', unit, stance })
  },
  surrender: (play, { units }) => layDownArms(play, units, 'surrendered', true),
  ceasefire: (play, { units, captured }) => layDownArms(play, units, 'ceasefire', captured),
  flag: (play, { flag, set }) => play.emit({ kind: 'flag', flag, set }),
  points: (play, { rule }) => play.emit({ kind: 'tally', rule, tally: play.state.tally[rule]! + 1 }),
  attrition: (play, { units, permille }) => wear(play, units, permille),
  openLink: (play, { link }) => play.emit({ kind: 'linkOpened', link }),
  weather: (play, { zone, weather, turns }) =>
    play.emit({ kind: 'weather', zone, weather, until: play.state.turn[0]! + turns }),
  sourceOff: (play, { column }) => play.emit({ kind: 'source', column, open: false }),
  sourceOn: (play, { column }) => play.emit({ kind: 'source', column, open: true }),
  wingOff: (play, { wing }) => play.emit({ kind: 'wing', wing, flies: false }),
  wingOn: (play, { wing }) => play.emit({ kind: 'wing', wing, flies: true }),
}

function carryOut(play: Play, event: number, effect: Effect): void {
  // The cast is the table's one: `effect.kind` picks the function for just that effect.
  const act = CARRY_OUT[effect.kind] as CarryOut<EffectKind>
  act(play, effect, event)
}

function command(play: Play, units: readonly UnitIndex[], to: Command): void {
  for (const unit of units) play.emit({ kind: 'command', unit, command: to })
}
