/** Loading and landing, and fire at vessels. */
import type { SeaEvent } from '../events/sea.ts'
import type { EventOf } from '../events.ts'
import type { MutableState } from '../state.ts'
import { NOWHERE, SIGHTINGS, STATUSES } from '../types.ts'
import { place, type Writers, work } from './writing.ts'

const ABOARD = STATUSES.indexOf('aboard')
const PRESENT = STATUSES.indexOf('present')
const REMEMBERED = SIGHTINGS.indexOf('remembered')

export const sea: Writers<SeaEvent['kind']> = {
  shoreFire: (state, { craft, hits }) => {
    if (hits) state.hulls[craft]! -= 1
  },
  embarked: (state, event) => {
    const { unit, craft } = event
    place(state, unit, NOWHERE)
    state.status[unit] = ABOARD
    state.carrier[unit] = craft
    // Whoever saw it on the shore remembers it there.
    for (const knows of [unit * 2, unit * 2 + 1])
      state.sighting[knows] = Math.min(state.sighting[knows]!, REMEMBERED)
    handle(state, event)
  },
  landing: (state, event) => {
    state.progressTo[event.unit] = event.hex
    state.progress[event.unit] = event.progress
    handle(state, event)
  },
  landed: (state, event) => {
    const { unit, hex, wet, readiness } = event
    place(state, unit, hex)
    state.status[unit] = PRESENT
    state.carrier[unit] = NOWHERE
    state.wet[unit] = wet ? 1 : 0
    state.readiness[unit] = readiness
    handle(state, event)
  },
}

/** What the work leaves of everybody's turn. */
function handle(
  state: MutableState,
  { unit, craft, landing, clock }: EventOf<'embarked' | 'landing' | 'landed'>,
): void {
  work(state, unit, clock)
  work(state, craft, clock)
  if (landing >= 0) state.landingClock[landing] = clock
}
