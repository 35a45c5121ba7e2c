/**
 * Orders that may not arrive (3-rules section 7). An order goes out from higher command to units one by one, or to each
 * formation as a whole, and reaches each by a throw of its own, less likely where no headquarters leads the receiver.
 * Who has been reached already is not sent for again, so that the order can be repeated turn by turn.
 */
import { clamp, roundHalfUp } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { Dispatch, Effect, EffectOf } from '../script.ts'
import type { GameState } from '../state.ts'
import { COMMANDS, STANCES, sideIndex, type UnitIndex } from '../types.ts'
import { isLed } from './headquarters.ts'

/** Two dice read one after the other: throws from 1 to 36. */
const THROWS = 36
const FACES = 6

/** Sends an order to its receivers; `carryOut` does what it says for those whom it reaches. */
export function dispatch(
  play: Play,
  effect: EffectOf<'dispatch'>,
  origin: number,
  carryOut: (play: Play, origin: number, effect: Effect) => void,
): void {
  const { scenario, state, dice } = play
  const waiting = effect.units.filter(u => isPresent(state, u) && !hasObeyed(state, u, effect.order))
  for (const units of receivers(scenario, waiting, effect.to)) {
    const [first] = units
    const side = sideIndex(scenario.units[first!]!.side)
    const key = { turn: state.turn[0]!, side, purpose: 'dispatch', ordinal: 0 } as const
    const [high, low] = dice.two({ ...key, subject: [origin, first!] })
    const rolled = (high - 1) * FACES + low
    const needs = neededThrow(scenario, state, units, effect)
    const arrives = rolled >= needs
    play.emit({ kind: 'dispatched', order: effect.order, units, rolled, needs, arrives })
    if (arrives) carryOut(play, origin, told(effect.order, units))
  }
}

/** The least throw of 1 to 36 on which an order arrives; 37 where it cannot. One of its units being led is enough. */
export function neededThrow(
  scenario: Scenario,
  state: GameState,
  units: readonly UnitIndex[],
  { permille, unled }: { readonly permille: number; readonly unled: number },
): number {
  const isReached = units.some(u => isLed(scenario, state, u))
  const chance = clamp(permille - (isReached ? 0 : unled), 0, 1000)
  return THROWS + 1 - roundHalfUp(THROWS * chance, 1000)
}

/** Each unit for itself, or those of one formation together; in the order of the list. */
function receivers(
  scenario: Scenario,
  units: readonly UnitIndex[],
  to: 'units' | 'formations',
): readonly (readonly UnitIndex[])[] {
  if (to === 'units') return units.map(u => [u])
  const formationOf = (u: UnitIndex): number => scenario.units[u]!.formation
  const formations = [...new Set(units.map(formationOf))]
  return formations.map(formation => units.filter(u => formationOf(u) === formation))
}

/** Does the unit already do what the order says? */
function hasObeyed(state: GameState, u: UnitIndex, order: Dispatch): boolean {
  switch (order) {
    case 'release':
      return COMMANDS[state.command[u]!] === 'released'
    case 'freeze':
      return COMMANDS[state.command[u]!] === 'frozen'
    case 'withdraw':
    case 'hold':
    case 'last':
      return STANCES[state.stance[u]!] === order
    // Whoever has laid down his arms is not on the board any more.
    case 'surrender':
    case 'ceasefire':
    case 'dissolve':
      return false
  }
}

/** The order as an effect on those whom it has reached. */
function told(order: Dispatch, units: readonly UnitIndex[]): Effect {
  switch (order) {
    case 'withdraw':
    case 'hold':
    case 'last':
      return { kind: 'stance', units, stance: order }
    case 'ceasefire':
      return { kind: 'ceasefire', units, captured: false }
    case 'release':
    case 'freeze':
    case 'surrender':
    case 'dissolve':
      return { kind: order, units }
  }
}
