/**
 * What one side may know. A view has the shape of a state with the unseen removed: interface and opponents get views,
 * never states (3-rules section 6).
 *
 * Own units are as they are. Of the enemy, an identified unit shows its men and weapons but not its stocks or orders,
 * for which paper stands; a spotted one stands where it stands with its paper strength; a remembered one is off the
 * board and only its report is left; an unknown one does not exist. Who has left the map unseen is missed by nobody: his
 * last report stands. Ground control is what the side last saw or held;
 * column tracks as it last saw them;
 * which bridges are blown and track torn up, and how far work at them has come, both sides hear and see. Losses are
 * known of every unit: both sides count their dead and the other's after each fight, and the scale of points asks for
 * them, hulls among them. When the battle is over the fog lifts.
 */

import { SCOUTED } from './airMarks.ts'
import { hideTracks } from './rules/builtWays.ts'
import type { Checkpoint, Scenario } from './scenario.ts'
import { copyState, type GameState, type MutableState } from './state.ts'
import {
  AIR_POOLS,
  type HexIndex,
  NOWHERE,
  SIGHTINGS,
  type Side,
  type SideIndex,
  STANCES,
  STATUSES,
  sideIndex,
  type UnitIndex,
} from './types.ts'

export interface View {
  readonly side: Side
  readonly state: GameState
}

const WAITING = STATUSES.indexOf('waiting')
const SPOTTED = SIGHTINGS.indexOf('spotted')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Does a side hear that a checkpoint is reached: one of its own units, or one about who fights no more? */
export const hearsOf = (scenario: Scenario, { measure }: Checkpoint, side: Side): boolean =>
  !measure || measure.finished === true || measure.units.some(u => scenario.units[u]!.side === side)

/** The side's view of a state. */
export function observe(scenario: Scenario, state: GameState, side: Side): View {
  const seen = copyState(scenario, state, 0)
  hide(scenario, state, side, seen)
  return { side, state: seen }
}

/** The state as it truly is, read from a side's seat: no view of a player, but of whoever looks at a game that is past. */
export function unveil(scenario: Scenario, state: GameState, side: Side): View {
  const seen = copyState(scenario, state, 0)
  liftFog(scenario, sideIndex(side), seen)
  return { side, state: seen }
}

/** Makes every unit known to a side. */
function liftFog(scenario: Scenario, own: SideIndex, seen: MutableState): void {
  for (let u = 0; u < scenario.units.length; u++) seen.sighting[u * 2 + own] = IDENTIFIED
}

/** Takes out of a copy of the state what the side cannot know. */
export function hide(scenario: Scenario, state: GameState, side: Side, seen: MutableState): void {
  const own = sideIndex(side)
  if (state.over[0] === 1) {
    liftFog(scenario, own, seen)
    return
  }
  for (let u = 0; u < scenario.units.length; u++) hideUnit(scenario, side, seen, u)
  for (let hex = 0; hex < seen.control.length; hex++) hideGround(seen, own, hex)
  hideRest(scenario, state, side, seen)
}

/** Takes out of it what the side cannot know of one unit: of its own, what the enemy knows. */
export function hideUnit(scenario: Scenario, side: Side, seen: MutableState, u: UnitIndex): void {
  const own = sideIndex(side)
  seen.sighting[u * 2 + (1 - own)] = 0
  seen.reportHex[u * 2 + (1 - own)] = NOWHERE
  seen.reportTurn[u * 2 + (1 - own)] = 0
  if (scenario.units[u]!.side !== side) hideEnemy(scenario, seen, u, seen.sighting[u * 2 + own]!)
}

/** Takes out of it what is kept neither by unit nor by hex. */
export function hideRest(scenario: Scenario, state: GameState, side: Side, seen: MutableState): void {
  const own = sideIndex(side)
  hideTracks(scenario.map, seen, own)
  // Which bridge the enemy's columns wait at is his affair.
  if (seen.side[0] !== own) seen.crossingClock.fill(0)
  if (seen.side[0] !== own) seen.landingClock.fill(0)
  // Nor is it known whether his engineers have tried a bridge and failed.
  seen.crossingTested.forEach((tested, c) => {
    seen.crossingTested[c] = tested & (1 << own)
  })
  scenario.columns.forEach((column, c) => {
    if (column.side === side) return
    seen.delivered[c] = 0
    seen.burnt[c] = 0
    seen.sourceShut[c] = 0
  })
  scenario.wings.forEach((wing, w) => {
    if (wing.side !== side) seen.wingAway[w] = 0
  })
  AIR_POOLS.forEach((_, pool) => {
    seen.airSpent[pool * 2 + (1 - own)] = 0
    seen.airMore[pool * 2 + (1 - own)] = 0
  })
  seen.stopped[1 - own] = 0
  scenario.decisions.forEach((decision, d) => {
    if (decision.side === side) return
    seen.asked[d] = 0
    seen.decided[d] = 0
  })
  scenario.boxLinks.forEach((link, l) => {
    if (link.side !== side) seen.linkOpen[l] = 0
  })
  // Nobody knows where the enemy's trains are, nor whom they carry.
  scenario.trains.forEach((_, train) => {
    if (state.trainSide[train] === own) return
    seen.trainHex[train] = NOWHERE
    seen.trainTo[train] = NOWHERE
    seen.trainUnit[train] = NOWHERE
    for (const field of ['trainLeft', 'trainClock', 'trainLoad'] as const) seen[field][train] = 0
  })
  scenario.evacuations.forEach((evacuation, e) => {
    if (evacuation.side !== side) seen.evacuated[e] = 0
  })
  // Ranging stakes are found by whom they were set for.
  scenario.ranges.forEach((range, r) => {
    if (range.side !== side) seen.rangedIn[r] = 0
  })
  scenario.checkpoints.forEach((checkpoint, c) => {
    if (!hearsOf(scenario, checkpoint, side)) seen.reachedAt[c] = -1
  })
  // Which events have come about is told by their messages and their effects alone.
  seen.fired.fill(0)
  for (let flag = 0; flag < seen.flags.length; flag++) if (!isOpenFlag(scenario, flag)) seen.flags[flag] = 0
}

/** Do both sides know what a flag stands at: is it where a marker stands on a track? */
export const isOpenFlag = ({ tracks }: Scenario, flag: number): boolean =>
  tracks.some(track => track.flag === flag)

/**
 * The ground as the side last saw it. Where enemy aircraft look about, and how many have flown, is not seen from below;
 * their bombs are.
 */
export function hideGround(
  { control, controlSeen, airMarks }: MutableState,
  own: SideIndex,
  hex: HexIndex,
): void {
  const theirs = hex * 2 + 1 - own
  control[hex] = controlSeen[hex * 2 + own]!
  controlSeen[theirs] = 0
  airMarks[theirs] = airMarks[theirs]! & ~SCOUTED
}

function hideEnemy(scenario: Scenario, seen: MutableState, u: number, sighting: number): void {
  const unit = scenario.units[u]!
  seen.clock[u] = 0
  seen.account[u] = 0
  seen.friction[u] = 0
  seen.progress[u] = 0
  seen.cutOff[u] = 0
  seen.cutAtStart[u] = 0
  seen.ordered[u] = 0
  seen.busy[u] = 0
  seen.assaulted[u] = 0
  seen.demolitions[u] = 0
  seen.reserve[u] = 0
  seen.detached[u] = 0
  seen.damaged[u] = 0
  seen.inRepair[u] = 0
  seen.repairedAt[u] = 0
  seen.priority[u] = 0
  seen.command[u] = 0
  seen.besieged[u] = 0
  seen.box[u] = 0
  seen.boxLink[u] = 0
  seen.boxLeft[u] = 0
  seen.progressTo[u] = NOWHERE
  // Whom a vessel carries nobody sees from without.
  seen.carrier[u] = NOWHERE
  const known = sighting >= SPOTTED
  seen.readiness[u] = known ? unit.readinessStart : 0
  seen.fuel[u] = known ? unit.fuelStart : 0
  seen.ammo[u] = known ? unit.ammoStart : 0
  seen.stance[u] = known ? STANCES.indexOf(unit.stanceStart) : 0
  if (sighting === IDENTIFIED) return
  seen.shaken[u] = 0
  seen.suppressed[u] = 0
  seen.wet[u] = 0
  seen.men[u] = known ? unit.men : 0
  seen.afv[u] = known ? unit.afv : 0
  seen.guns[u] = known ? unit.guns : 0
  if (known) return
  seen.defences[u] = 0
  seen.struckIn[u] = 0
  seen.hex[u] = NOWHERE
  seen.status[u] = WAITING
}
