/**
 * Forward detachments (8-numbers 4.1 rule 6, 6 rule 5; section 8, rule 3 of the Khingan's brief): a formation may send one
 * motor, tank or mounted unit of at most a brigade ahead of the rest. It has the first call on fuel, is served before
 * others of its priority wherever its staff is, and goes on after an assault. Forming it takes an hour; rejoining nothing.
 */
import { isPresent, turnMinutes } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { ECHELONS, type Minutes, type Mobility, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { refuseCommand } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'

/** Riflemen on the tanks, guns and fuel lorries come together (estimate). */
export const DETACH_MINUTES: Minutes = 60
const LARGEST = ECHELONS.indexOf('brigade')
const FAST: ReadonlySet<Mobility> = new Set<Mobility>(['mounted', 'wheeled', 'mech', 'tracked'])

/** Is the unit a forward detachment now? */
export const isForward = (state: Pick<GameState, 'detached'>, u: UnitIndex): boolean =>
  state.detached[u] === 1

/** Others of the unit's formation that are on the board. */
const comrades = ({ units }: Scenario, state: GameState, u: UnitIndex): UnitIndex[] =>
  units.flatMap(({ formation }, other) =>
    other !== u && formation === units[u]!.formation && isPresent(state, other) ? [other] : [],
  )

function refuseDetach(scenario: Scenario, view: View, unit: UnitIndex): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, unit) ?? frozenRefusal(scenario, state, unit)
  if (refusal) return refusal
  const { arm, echelon, mobility } = scenario.units[unit]!
  const others = comrades(scenario, state, unit)
  const isFit = FAST.has(mobility) && arm !== 'headquarters' && ECHELONS.indexOf(echelon) <= LARGEST
  if (!isFit || others.length === 0) return { code: 'cannotDetach', unit }
  const forward = [unit, ...others].find(u => isForward(state, u))
  if (forward !== undefined) return { code: 'alreadyDetached', unit: forward }
  const has = turnMinutes(scenario, state) - state.clock[unit]!
  return has < DETACH_MINUTES ? { code: 'notEnoughTime', unit, needs: DETACH_MINUTES, has } : null
}

const everyLawful = <O>(
  { units }: Scenario,
  make: (unit: UnitIndex) => O,
  refuse: (order: O) => Refusal | null,
): O[] => units.map((_, u) => make(u)).filter(order => refuse(order) === null)

export const detach: OrderRule<OrderOf<'detach'>> = {
  candidates: (scenario, view) =>
    everyLawful(
      scenario,
      unit => ({ kind: 'detach' as const, unit }),
      order => refuseDetach(scenario, view, order.unit),
    ),
  check: (scenario, view, { unit }) => refuseDetach(scenario, view, unit),
  resolve({ state, emit }, { unit }) {
    emit({ kind: 'detachment', unit, forward: true, clock: state.clock[unit]! + DETACH_MINUTES })
  },
}

const refuseRejoin = (scenario: Scenario, view: View, unit: UnitIndex): Refusal | null =>
  refuseCommand(scenario, view, unit) ?? (isForward(view.state, unit) ? null : { code: 'notDetached', unit })

export const rejoin: OrderRule<OrderOf<'rejoin'>> = {
  candidates: (scenario, view) =>
    everyLawful(
      scenario,
      unit => ({ kind: 'rejoin' as const, unit }),
      order => refuseRejoin(scenario, view, order.unit),
    ),
  check: (scenario, view, { unit }) => refuseRejoin(scenario, view, unit),
  resolve({ state, emit }, { unit }) {
    emit({ kind: 'detachment', unit, forward: false, clock: state.clock[unit]! })
  },
}
