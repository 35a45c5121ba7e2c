/** Marches, contacts and units that leave the board. */
import type { MarchEvent } from '../events/marches.ts'
import type { EventOf } from '../events.ts'
import type { MutableState } from '../state.ts'
import { NOWHERE, SIGHTINGS, STATUSES } from '../types.ts'
import { leaveBox, place, type Writers, work } from './writing.ts'

const FINISHED = STATUSES.indexOf('finished')
const EXITED = STATUSES.indexOf('exited')
const DISARMED = STATUSES.indexOf('disarmed')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

export const marches: Writers<MarchEvent['kind']> = {
  moved: (state, event) => {
    place(state, event.unit, event.to)
    spend(state, event)
    state.fuel[event.unit] = event.fuel
    if (event.crossing >= 0) state.crossingClock[event.crossing] = event.crossingClock
  },
  progressed: (state, event) => {
    state.progressTo[event.unit] = event.to
    state.progress[event.unit] = event.progress
    spend(state, event)
    if (event.crossing >= 0) state.crossingClock[event.crossing] = event.crossingClock
  },
  contact: spend,
  overrun: (state, event) => {
    for (const u of event.enemies) {
      state.progress[u] = 0
      state.progressTo[u] = NOWHERE
    }
  },
  retreated: (state, event) => {
    const last = event.path.at(-1)
    if (last !== undefined) place(state, event.unit, last)
  },
  advanced: (state, event) => {
    place(state, event.unit, event.to)
  },
  finished: (state, event) => remove(state, event.unit, event.cause === 'ceasefire' ? DISARMED : FINISHED),
  exited: (state, event) => {
    remove(state, event.unit, EXITED)
    state.reportHex.fill(event.hex, event.unit * 2, event.unit * 2 + 2)
    state.reportTurn.fill(state.turn[0]!, event.unit * 2, event.unit * 2 + 2)
  },
  setOut: (state, event) => {
    state.boxLink[event.unit] = event.link + 1
    state.boxLeft[event.unit] = event.left
    state.ordered[event.unit] = 1
  },
  approached: (state, event) => {
    state.boxLeft[event.unit] = event.left
  },
  linkOpened: (state, event) => {
    state.linkOpen[event.link] = 1
  },
}

/** What a march or a contact leaves of a unit's turn. */
function spend(
  state: MutableState,
  { unit, clock, account, readiness }: EventOf<'moved' | 'progressed' | 'contact'>,
): void {
  work(state, unit, clock)
  state.account[unit] = account
  state.readiness[unit] = readiness
}

/** Takes a unit off the board; both sides know what became of it. */
function remove(state: MutableState, unit: number, status: number): void {
  place(state, unit, NOWHERE)
  leaveBox(state, unit)
  state.status[unit] = status
  state.sighting[unit * 2] = IDENTIFIED
  state.sighting[unit * 2 + 1] = IDENTIFIED
}
