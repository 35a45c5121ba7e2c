/** Turns, supply and what a side knows. */

import { SCOUTED } from '../airMarks.ts'
import { clamp } from '../arithmetic.ts'
import { releaseOf } from '../derived.ts'
import type { TurnEvent } from '../events/turns.ts'
import { isStretchOf, levelAfter, withSeen } from '../rules/builtWays.ts'
import { soakedIn } from '../rules/passWeather.ts'
import type { Scenario } from '../scenario.ts'
import type { MutableState } from '../state.ts'
import { AIR_POOLS, type HexIndex, NOWHERE, type SideIndex, STATUSES, sideIndex } from '../types.ts'
import { leaveBox, place, type Writers } from './writing.ts'

const PRESENT = STATUSES.indexOf('present')
const ALL_MARKS = 0xff

export const turns: Writers<TurnEvent['kind']> = {
  turnStarted: (state, event, scenario) => {
    state.turn[0] = event.turn
    state.soaked.forEach((_, zone) => (state.soaked[zone] = soakedIn(scenario, state, event.turn, zone)))
    state.airMore.fill(0)
  },
  sideStarted: (state, event, scenario) => {
    state.side[0] = event.side
    state.hexClock.fill(0)
    state.stretchClock.fill(0)
    state.crossingClock.fill(0)
    state.landingClock.fill(0)
    state.assaults.fill(0)
    clearMarks(state, event.side, ALL_MARKS)
    AIR_POOLS.forEach((_, pool) => (state.airSpent[pool * 2 + event.side] = 0))
    state.defences.fill(0)
    scenario.trains.forEach(({ from }, train) => {
      if (state.trainSide[train] === event.side)
        state.trainClock[train] = releasedAt(scenario, state.turn[0]!, from)
    })
    scenario.units.forEach((unit, u) => {
      if (sideIndex(unit.side) !== event.side) return
      state.clock[u] = releasedAt(scenario, state.turn[0]!, releaseOf(scenario, state, u))
      state.ordered[u] = 0
      state.busy[u] = 0
      state.assaulted[u] = 0
      state.demolitions[u] = 0
      state.reserve[u] = 0
      state.shaken[u] = 0
      state.suppressed[u] = 0
      state.wet[u] = 0
    })
  },
  friction: (state, { units }) => {
    for (const { unit, permille } of units) state.friction[unit] = permille
  },
  sideEnded: (state, event) => clearMarks(state, event.side, SCOUTED),
  gameEnded: state => {
    state.over[0] = 1
  },
  arrived: (state, event) => {
    place(state, event.unit, event.hex)
    state.status[event.unit] = PRESENT
    leaveBox(state, event.unit)
  },
  arrivalBlocked: () => {},
  supplied: (state, event, scenario) => {
    state.fuel[event.unit] = event.fuel
    state.ammo[event.unit] = event.ammo
    const column = scenario.formations[scenario.units[event.unit]!.formation]!.column
    if (column < 0) return
    state.delivered[column]! += event.kilograms
    state.burnt[column]! += event.burntKilograms
  },
  fuelShared: (state, event) => {
    for (const { unit, fuel } of event.stocks) state.fuel[unit] = fuel
  },
  plundered: (state, { depot, stocks }) => {
    state.depotTaken[depot] = 1
    for (const { unit, fuel } of stocks) state.fuel[unit] = fuel
  },
  readiness: (state, event) => {
    state.readiness[event.unit] = event.readiness
    state.account[event.unit] = event.account
  },
  communications: (state, event) => {
    state.cutAtStart[event.unit] = event.cutAtStart ? 1 : 0
    state.cutOff[event.unit] = event.cutOff
  },
  workshop: (state, event) => {
    state.damaged[event.unit] = event.waiting
    state.inRepair[event.unit] = event.inRepair
    state.repairedAt[event.unit] = event.ready
  },
  repaired: (state, event) => {
    state.inRepair[event.unit] = 0
    state.afv[event.unit]! += event.afv
    state.afvLost[event.unit]! -= event.afv
  },
  control: (state, event) => {
    state.control[event.hex] = event.side + 1
    state.controlSeen[event.hex * 2 + event.side] = event.side + 1
  },
  surveyed: (state, event, scenario) => {
    for (const hex of event.hexes) state.controlSeen[hex * 2 + event.side] = state.control[hex]!
    seeTracks(state, scenario, event)
  },
  sighted: (state, event) => {
    const index = event.unit * 2 + event.side
    state.sighting[index] = event.sighting
    if (event.hex === NOWHERE) return
    state.reportHex[index] = event.hex
    state.reportTurn[index] = state.turn[0]!
  },
}

/** What sappers have made of the hexsides of these hexes the side now knows. */
function seeTracks(
  state: MutableState,
  { map }: Scenario,
  { side, hexes }: { readonly side: SideIndex; readonly hexes: readonly HexIndex[] },
): void {
  for (let s = 0; s < state.stretchAt.length && state.stretchAt[s] !== NOWHERE; s++) {
    if (!hexes.some(hex => isStretchOf(map, state.stretchAt[s]!, hex))) continue
    const level = levelAfter(state.stretchWork[s]!, map.hexMetres)
    state.stretchSeen[s] = withSeen(state.stretchSeen[s]!, side, level)
  }
}

/** Takes marks of a side's aircraft off the map. */
function clearMarks(state: MutableState, side: number, marks: number): void {
  for (let i = side; i < state.airMarks.length; i += 2) state.airMarks[i]! &= ~marks
}

/** Minute of the turn at which a unit with this release hour may begin; the whole turn where it is later or never. */
function releasedAt(scenario: Scenario, turn: number, release: number | null): number {
  const entry = scenario.turns[turn]!
  const length = entry.end - entry.start
  if (release === null) return length
  return clamp(release - entry.start, 0, length)
}
