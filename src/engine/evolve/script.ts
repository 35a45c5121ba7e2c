/** Settings, objectives and scripted events. */
import type { ScriptEvent } from '../events/script.ts'
import { AIR_POOLS, COMMANDS, PRIORITIES, RESERVES, STANCES, WEATHERS } from '../types.ts'
import { type Writers, work } from './writing.ts'

export const script: Writers<ScriptEvent['kind']> = {
  stance: (state, event) => {
    state.stance[event.unit] = STANCES.indexOf(event.stance)
  },
  priority: (state, event) => {
    state.priority[event.unit] = PRIORITIES.indexOf(event.priority)
  },
  reserve: (state, event) => {
    state.reserve[event.unit] = RESERVES.indexOf(event.reserve)
  },
  detachment: (state, { unit, forward, clock }) => {
    state.detached[unit] = forward ? 1 : 0
    state.priority[unit] = PRIORITIES.indexOf(forward ? 'high' : 'normal')
    if (forward) work(state, unit, clock)
  },
  objective: (state, event) => {
    state.heldBy[event.objective] = event.side + 1
    state.heldSince[event.objective] = state.turn[0]!
    if (event.first) state.takenAt[event.objective] = event.at
  },
  checkpoint: (state, event) => {
    state.reachedAt[event.checkpoint] = event.at
  },
  tally: (state, event) => {
    state.tally[event.rule] = event.tally
  },
  scripted: (state, event) => {
    if (event.happens) state.fired[event.event] = 1
  },
  message: () => {},
  command: (state, event) => {
    state.command[event.unit] = COMMANDS.indexOf(event.command)
  },
  decreed: () => {},
  flag: (state, event) => {
    state.flags[event.flag] = event.value
  },
  asked: (state, event) => {
    state.asked[event.decision] = 1
  },
  decided: (state, event) => {
    state.asked[event.decision] = 0
    state.decided[event.decision] = event.option + 1
  },
  dispatched: () => {},
  stopOrder: (state, event) => {
    state.stopped[event.side] = event.on ? 1 : 0
  },
  airPoints: (state, event) => {
    state.airMore[AIR_POOLS.indexOf(event.pool) * 2 + event.side]! += event.points
  },
  source: (state, event) => {
    state.sourceShut[event.column] = event.open ? 0 : 1
  },
  wing: (state, event) => {
    state.wingAway[event.wing] = event.flies ? 0 : 1
  },
  weather: (state, event) => {
    state.weather[event.zone] = WEATHERS.indexOf(event.weather)
    state.weatherUntil[event.zone] = event.until
  },
}
