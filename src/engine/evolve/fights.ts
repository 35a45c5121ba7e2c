/** Assaults, fire and what they cost. */

import { POOL_OF } from '../airMarks.ts'
import type { FightEvent, Loss } from '../events/fights.ts'
import type { MutableState } from '../state.ts'
import { AIR_MISSIONS, AIR_POOLS, NOWHERE } from '../types.ts'
import { getOff, type Writers, work } from './writing.ts'

export const fights: Writers<FightEvent['kind']> = {
  assault: (state, event) => {
    for (const u of event.busy) {
      work(state, u, event.end)
      state.progress[u] = 0
      state.progressTo[u] = NOWHERE
    }
    for (const line of event.attack)
      if (line.role === 'assault') {
        state.assaulted[line.unit]! += 1
        state.struckIn[line.unit] = state.turn[0]! + 1
      }
    // Minutes put into a hex are lost when the unit is attacked (8-numbers 2.2).
    for (const line of event.defence) {
      if (line.role === 'support') state.defences[line.unit]! += 1
      if (line.role !== 'defence') continue
      state.progress[line.unit] = 0
      state.progressTo[line.unit] = NOWHERE
      getOff(state, line.unit)
    }
    for (const hex of event.places) state.hexClock[hex] = event.end
    state.assaults[event.target]! += 1
  },
  registeredFire: (state, event) => {
    state.rangedIn[event.range] = 0
  },
  raid: (state, event) => {
    work(state, event.unit, event.clock)
    state.assaulted[event.unit]! += 1
    state.struckIn[event.unit] = state.turn[0]! + 1
  },
  bombardment: (state, event) => {
    for (const { unit } of event.lines) work(state, unit, event.end)
    for (const unit of event.suppressed) state.suppressed[unit] = 1
  },
  losses: (state, event) => {
    for (const loss of event.losses) applyLoss(state, loss)
  },
  spent: (state, event) => {
    state.ammo[event.unit] = event.ammo
  },
  shaken: (state, event) => {
    state.shaken[event.unit] = 1
  },
  sortie: (state, event) => {
    state.airSpent[AIR_POOLS.indexOf(POOL_OF[event.mission]) * 2 + event.side]! += event.points
    if (event.turnedAway) return
    const mark = 1 << AIR_MISSIONS.indexOf(event.mission)
    for (const hex of event.marked) state.airMarks[hex * 2 + event.side]! |= mark
  },
  answered: () => {},
  besieged: (state, event) => {
    state.besieged[event.unit] = event.stage
  },
  ambushed: () => {},
  airlifted: (state, { stocks }) => {
    for (const { unit, fuel } of stocks) state.fuel[unit] = fuel
  },
}

function applyLoss(state: MutableState, loss: Loss): void {
  const u = loss.unit
  state.men[u]! -= loss.killed + loss.wounded + loss.captured
  state.killed[u]! += loss.killed
  state.wounded[u]! += loss.wounded
  state.captured[u]! += loss.captured
  state.afv[u]! -= loss.afv
  state.afvLost[u]! += loss.afv
  state.guns[u]! -= loss.guns
  state.gunsLost[u]! += loss.guns
}
