/** Bridges, works, track and trains. */
import type { EngineerEvent } from '../events/engineers.ts'
import { stretchBetween, stretchIndex, WORKED, withSeen } from '../rules/builtWays.ts'
import { CROSSING_STATES, NOWHERE, sideIndex } from '../types.ts'
import { endJourney, place, type Writers, work } from './writing.ts'

const BLOWN = CROSSING_STATES.indexOf('blown')
const PONTOON = CROSSING_STATES.indexOf('pontoon')

export const engineers: Writers<EngineerEvent['kind']> = {
  worksReduced: (state, event) => {
    state.works[event.hex] = event.level
  },
  demolition: (state, event, scenario) => {
    const { unit, crossing, onEntry, clock } = event
    if (onEntry) state.crossingTested[crossing]! |= 1 << sideIndex(scenario.units[unit]!.side)
    else work(state, unit, clock)
    if (!onEntry) state.demolitions[unit]! += 1
  },
  crossingBlown: (state, event, scenario) => {
    state.crossingState[event.crossing] = BLOWN
    state.bridgeWork[event.crossing] = 0
    // Who was on it is back on his own bank.
    const { a, b } = scenario.map.crossings[event.crossing]!
    scenario.units.forEach((_, u) => {
      const [from, to] = [state.hex[u]!, state.progressTo[u]!]
      if ((from === a && to === b) || (from === b && to === a)) place(state, u, from)
    })
  },
  bridging: (state, event) => {
    work(state, event.unit, event.clock)
    state.bridgeWork[event.crossing] = event.minutes
  },
  bridgeBuilt: (state, event) => {
    state.crossingState[event.crossing] = PONTOON
    state.bridgeWork[event.crossing] = 0
    state.crossingClock[event.crossing] = event.clock
  },
  improved: (state, event) => {
    state.improvedUntil[event.crossing] = event.until
    state.bridgeWork[event.crossing] = 0
  },
  razing: (state, event) => {
    work(state, event.unit, event.clock)
    state.razing[event.hex] = event.minutes
  },
  entrained: (state, event) => {
    for (const train of event.trains) state.trainHex[train] = event.from
    if (event.evacuation >= 0) state.evacuated[event.evacuation]! += 1
  },
  railMoved: (state, { trains, unit, evacuation, from, to, path, left, clock }) => {
    const hex = path.at(-1) ?? from
    if (unit >= 0) place(state, unit, hex)
    if (unit >= 0) work(state, unit, clock)
    for (const train of trains) {
      state.trainHex[train] = hex
      state.trainClock[train] = clock
      state.trainTo[train] = left > 0 ? to : NOWHERE
      state.trainUnit[train] = left > 0 ? unit : NOWHERE
      state.trainLeft[train] = left
      state.trainLoad[train] = left > 0 ? evacuation + 1 : 0
    }
  },
  railStopped: (state, { trains, evacuation }) => {
    for (const train of trains) endJourney(state, train)
    if (evacuation >= 0) state.evacuated[evacuation]! -= 1
  },
  broughtAway: () => {},
  trainTaken: (state, { train, side }) => {
    state.trainSide[train] = side
    endJourney(state, train)
  },
  trackCut: (state, event) => {
    work(state, event.unit, event.clock)
    state.railCut[event.hex] = 1
  },
  columnTrack: (state, { unit, from, to, minutes, level, clock }, { map, units }) => {
    const stretch = stretchBetween(map, from, to)
    const s = stretchIndex(state, stretch)
    const side = sideIndex(units[unit]!.side)
    work(state, unit, clock)
    state.stretchAt[s] = stretch
    state.stretchWork[s] = minutes
    state.stretchClock[s] = clock
    state.stretchSeen[s] = withSeen(state.stretchSeen[s]!, side, level) | (WORKED << side)
    if (level === 2) return
    // The column has come as far as it has cut.
    state.progressTo[unit] = to
    state.progress[unit] = minutes
  },
  mending: (state, { unit, hex, minutes, done, clock }) => {
    work(state, unit, clock)
    state.trackWork[hex] = done ? 0 : minutes
    if (done) state.railCut[hex] = 0
  },
  wrecking: (state, { unit, hex, minutes, clock }) => {
    work(state, unit, clock)
    state.stationWork[hex] = minutes
  },
}
