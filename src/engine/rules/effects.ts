/** What scripted events and decisions bring about (3-rules section 11). */
import { clamp } from '../arithmetic.ts'
import type { Play } from '../play.ts'
import type { Effect, EffectKind, EffectOf } from '../script.ts'
import { type Command, type Minutes, STANCES, sideIndex, type UnitIndex } from '../types.ts'
import { dispatch } from './dispatch.ts'
import { look } from './sighting.ts'
import { layDownArms, wear } from './surrender.ts'
import { checkGround } from './victory.ts'

/** `origin`: position of the event, or after all events that of the decision, from which the effect comes. */
type CarryOut<K extends EffectKind> = (play: Play, effect: EffectOf<K>, origin: number) => void

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
  dissolve: (play, { units }) => layDownArms(play, units, 'dissolved', false),
  dispatch: (play, effect, origin) => dispatch(play, effect, origin, carryOut),
  flag: (play, { flag, set }) => play.emit({ kind: 'flag', flag, value: set ? 1 : 0 }),
  counter: (play, { flag, by, most }) =>
    play.emit({ kind: 'flag', flag, value: clamp(play.state.flags[flag]! + by, 0, most) }),
  airPoints: (play, { side, pool, points }) =>
    play.emit({ kind: 'airPoints', side: sideIndex(side), pool, points }),
  points: (play, { rule }) => play.emit({ kind: 'tally', rule, tally: play.state.tally[rule]! + 1 }),
  attrition: (play, { units, permille }) => wear(play, units, permille),
  stopOrder: (play, { side, on }) => play.emit({ kind: 'stopOrder', side: sideIndex(side), on }),
  openLink: (play, { link }) => play.emit({ kind: 'linkOpened', link }),
  weather: (play, { zone, weather, turns }) =>
    play.emit({ kind: 'weather', zone, weather, until: play.state.turn[0]! + turns }),
  sourceOff: (play, { column }) => play.emit({ kind: 'source', column, open: false }),
  sourceOn: (play, { column }) => play.emit({ kind: 'source', column, open: true }),
  wingOff: (play, { wing }) => play.emit({ kind: 'wing', wing, flies: false }),
  wingOn: (play, { wing }) => play.emit({ kind: 'wing', wing, flies: true }),
}

/** Carries out one effect of an event or a decision. */
export function carryOut(play: Play, origin: number, effect: Effect): void {
  // The cast is the table's one: `effect.kind` picks the function for just that effect.
  const act = CARRY_OUT[effect.kind] as CarryOut<EffectKind>
  act(play, effect, origin)
}

/** After effects: what both sides now see, and who holds what. */
export function settle(play: Play, at: Minutes): void {
  look(play)
  checkGround(play, at)
}

function command(play: Play, units: readonly UnitIndex[], to: Command): void {
  for (const unit of units) play.emit({ kind: 'command', unit, command: to })
}
