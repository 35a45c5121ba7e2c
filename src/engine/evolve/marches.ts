/** Marches, contacts and units that leave the board. */
import type { MarchEvent } from '../events/marches.ts'
import type { EventOf } from '../events.ts'
import type { MutableState } from '../state.ts'
import { NOWHERE, SIDES, SIGHTINGS, STATUSES, sideIndex } from '../types.ts'
import { leaveBox, place, type Writers, work } from './writing.ts'

const FINISHED = STATUSES.indexOf('finished')
const EXITED = STATUSES.indexOf('exited')
const DISARMED = STATUSES.indexOf('disarmed')
const SPOTTED = SIGHTINGS.indexOf('spotted')
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
  finished: (state, { unit, cause }) => {
    remove(state, unit, cause === 'ceasefire' || cause === 'dissolved' ? DISARMED : FINISHED)
    // Both sides know what became of it.
    state.sighting.fill(IDENTIFIED, unit * 2, unit * 2 + 2)
  },
  exited: (state, { unit, hex }, scenario) => {
    remove(state, unit, EXITED)
    const own = sideIndex(scenario.units[unit]!.side)
    // The enemy knows of it if he saw the unit go; else his last report stands.
    SIDES.forEach((_, side) => {
      const knows = unit * 2 + side
      if (side !== own && state.sighting[knows]! < SPOTTED) return
      state.sighting[knows] = IDENTIFIED
      state.reportHex[knows] = hex
      state.reportTurn[knows] = state.turn[0]!
    })
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

/** Takes a unit off the board. */
function remove(state: MutableState, unit: number, status: number): void {
  place(state, unit, NOWHERE)
  leaveBox(state, unit)
  state.carrier[unit] = NOWHERE
  state.status[unit] = status
  // Who is aboard shares its fate.
  state.carrier.forEach((craft, u) => {
    if (craft === unit) remove(state, u, status)
  })
}
