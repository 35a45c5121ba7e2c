/**
 * Changes everything in a state that one side cannot know, so that it can be asked whether anything of it shows. Beside
 * `evolve` the one place that writes into a state: its copies are looked at and thrown away, never played.
 */
import { SCOUTED } from '../engine/airMarks.ts'
import { hasWorked, seenLevel, withSeen } from '../engine/rules/builtWays.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type GameState, type MutableState } from '../engine/state.ts'
import { AIR_POOLS, SIGHTINGS, type Side, STATUSES, sideIndex } from '../engine/types.ts'
import { hearsOf, isOpenFlag } from '../engine/view.ts'
import type { Draw } from './draws.ts'

const SPOTTED = SIGHTINGS.indexOf('spotted')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Of every enemy on the board or waiting, however well he is seen: his plans, stocks and hours. */
const ALWAYS_HIDDEN = [
  'clock',
  'account',
  'friction',
  'progress',
  'progressTo',
  'cutOff',
  'cutAtStart',
  'ordered',
  'busy',
  'assaulted',
  'demolitions',
  'reserve',
  'detached',
  'damaged',
  'inRepair',
  'repairedAt',
  'priority',
  'stance',
  'readiness',
  'fuel',
  'ammo',
  'command',
  'besieged',
  'box',
  'boxLink',
  'boxLeft',
  'carrier',
] as const
/** Of an enemy that is not identified: his strength, and whether he is shaken. His losses both sides know. */
const STRENGTH = ['men', 'afv', 'guns', 'shaken', 'suppressed', 'wet'] as const

/** A copy of the state in which all that `side` cannot know is something else. */
export function withHiddenChanged(scenario: Scenario, state: GameState, side: Side, draw: Draw): GameState {
  const other = copyState(scenario, state, draw(0xffff_ffff))
  // Once the battle is over nothing is hidden any more.
  if (state.over[0] === 1) return other
  const own = sideIndex(side)
  scenario.units.forEach((unit, u) => {
    // What the enemy knows of either side's units is his affair.
    other.sighting[u * 2 + 1 - own] = draw(SIGHTINGS.length)
    other.reportHex[u * 2 + 1 - own] = draw(scenario.map.terrain.length)
    other.reportTurn[u * 2 + 1 - own] = draw(30)
    if (unit.side !== side) changeEnemy(scenario, other, u, state.sighting[u * 2 + own]!, draw)
  })
  for (let hex = 0; hex < scenario.map.terrain.length; hex++) {
    other.control[hex] = draw(3)
    other.controlSeen[hex * 2 + 1 - own] = draw(3)
  }
  if (state.side[0] !== own) other.crossingClock.forEach((_, c) => (other.crossingClock[c] = draw(300)))
  if (state.side[0] !== own) other.landingClock.forEach((_, l) => (other.landingClock[l] = draw(300)))
  other.crossingTested.forEach((tested, c) => {
    other.crossingTested[c] = (tested & (1 << own)) | (draw(2) << (1 - own))
  })
  scenario.columns.forEach((column, c) => {
    if (column.side === side) return
    other.delivered[c] = draw(9999)
    other.burnt[c] = draw(9999)
    other.sourceShut[c] = draw(2)
  })
  scenario.wings.forEach((wing, w) => {
    if (wing.side !== side) other.wingAway[w] = draw(2)
  })
  AIR_POOLS.forEach((_, pool) => {
    other.airSpent[pool * 2 + 1 - own] = draw(9)
    other.airMore[pool * 2 + 1 - own] = draw(9)
  })
  other.stopped[1 - own] = draw(2)
  scenario.decisions.forEach((decision, d) => {
    if (decision.side === side) return
    other.asked[d] = draw(2)
    other.decided[d] = draw(decision.options.length + 1)
  })
  for (let i = 1 - own; i < other.airMarks.length; i += 2)
    other.airMarks[i] = (other.airMarks[i]! & ~SCOUTED) | (draw(2) * SCOUTED)
  scenario.boxLinks.forEach((link, l) => {
    if (link.side !== side) other.linkOpen[l] = draw(2)
  })
  scenario.trains.forEach((_, train) => {
    if (state.trainSide[train] === own) return
    other.trainHex[train] = draw(scenario.map.terrain.length)
    for (const field of ['trainTo', 'trainUnit', 'trainLeft', 'trainClock', 'trainLoad'] as const)
      other[field][train] = draw(2)
  })
  scenario.evacuations.forEach((evacuation, e) => {
    if (evacuation.side !== side) other.evacuated[e] = draw(9)
  })
  scenario.ranges.forEach((range, r) => {
    if (range.side !== side) other.rangedIn[r] = draw(2)
  })
  scenario.checkpoints.forEach((checkpoint, c) => {
    if (!hearsOf(scenario, checkpoint, side)) other.reachedAt[c] = draw(999)
  })
  for (let s = 0; s < other.stretchAt.length; s++) {
    const marks = other.stretchSeen[s]!
    // What the enemy knows of any stretch, and what he has done on those that this side has not worked on.
    other.stretchSeen[s] = withSeen(marks, own === 0 ? 1 : 0, draw(3))
    if (hasWorked(marks, own)) continue
    other.stretchWork[s] = draw(2000)
    other.stretchClock[s] = draw(300)
    if (seenLevel(marks, own) === 0) other.stretchAt[s] = draw(scenario.map.neighbours.length)
  }
  scenario.events.forEach((_, e) => (other.fired[e] = draw(2)))
  // What a track counts both sides see.
  scenario.flags.forEach((_, f) => {
    if (!isOpenFlag(scenario, f)) other.flags[f] = draw(2)
  })
  return other
}

function changeEnemy(scenario: Scenario, other: MutableState, u: number, sighting: number, draw: Draw): void {
  for (const field of ALWAYS_HIDDEN) other[field][u] = draw(3)
  if (sighting === IDENTIFIED) return
  for (const field of STRENGTH) other[field][u] = draw(200)
  if (sighting === SPOTTED) return
  other.defences[u] = draw(3)
  other.struckIn[u] = draw(9)
  const present = draw(2) === 1
  other.status[u] = STATUSES.indexOf(present ? 'present' : 'waiting')
  other.hex[u] = present ? draw(scenario.map.terrain.length) : -1
}
