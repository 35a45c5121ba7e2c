/** What the writers of a state share: who they are, and the changes that several events make. */
import type { EventKind, EventOf } from '../events.ts'
import type { Scenario } from '../scenario.ts'
import type { MutableState } from '../state.ts'
import { NOWHERE } from '../types.ts'

/** Applies one kind of event to a state. */
export type Writer<K extends EventKind> = (state: MutableState, event: EventOf<K>, scenario: Scenario) => void
/** One writer for each of some kinds of event. */
export type Writers<K extends EventKind> = { readonly [E in K]: Writer<E> }

/** Puts a unit on a hex; a changed hex ends what was put into another. */
export function place(state: MutableState, unit: number, hex: number): void {
  state.hex[unit] = hex
  state.progress[unit] = 0
  state.progressTo[unit] = NOWHERE
  getOff(state, unit)
}

/** A unit leaves its trains where they are. */
export function getOff(state: MutableState, unit: number): void {
  state.trainUnit.forEach((aboard, train) => {
    if (aboard === unit) endJourney(state, train)
  })
}

/** A unit is in no box any more. */
export function leaveBox(state: MutableState, unit: number): void {
  state.box[unit] = 0
  state.boxLink[unit] = 0
  state.boxLeft[unit] = 0
}

/** A train stands empty where it is. */
export function endJourney(state: MutableState, train: number): void {
  state.trainTo[train] = NOWHERE
  state.trainUnit[train] = NOWHERE
  state.trainLeft[train] = 0
  state.trainLoad[train] = 0
}

/** A unit has had its order and is busy until `clock`: it keeps nothing in reserve. */
export function work(state: MutableState, unit: number, clock: number): void {
  state.reserve[unit] = 0
  state.clock[unit] = clock
  state.ordered[unit] = 1
  state.busy[unit] = 1
}
