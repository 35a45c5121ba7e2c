/**
 * How far a unit marches in what is left of its turn: earliest arrival at every hex (7-platform, "Movement range").
 *
 * A bucket for each minute of the turn holds the hexsides over which a hex is entered at that minute; the buckets are
 * emptied in order of time. Plain hexsides are read from tables made once for each class, weather and light. Narrow
 * places, hexes waiting for a fight to end and the first step, which may have minutes in it from before, are reckoned
 * by the rule itself. Of two arrivals at the same minute the less tired counts, then the one with more fuel.
 */
import { occupancy, turnMinutes } from '../derived.ts'
import { goingTables } from '../rules/going.ts'
import { isRefusal, progressTowards, reckonStep, zoneFactor } from '../rules/march.ts'
import { marchLimit } from '../rules/marchAccount.ts'
import { mayMarch } from '../rules/mayMarch.ts'
import { stackingRefusal } from '../rules/stacking.ts'
import { zones } from '../rules/zoc.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Minutes, NOWHERE, type SideIndex, type UnitIndex } from '../types.ts'

export interface Reach {
  readonly unit: UnitIndex
  /** Where the march starts. */
  readonly from: HexIndex
  /** Hexes in which the unit may end its march, by index; the start and hexes too full for it are not among them. */
  readonly hexes: readonly HexIndex[]
  /** Minute of the turn on arrival; -1 where it does not get to. */
  readonly minutes: Int32Array
  /** Hex from which each is entered, -1 at the start and where it does not get to. */
  readonly via: Int32Array
  /** March account on arrival, where reached. */
  readonly account: Int32Array
}

/** Work arrays of a battle, used again by each search. Their old contents are never read. */
interface Scratch {
  readonly fuel: Int32Array
  /** Next hexside in the same bucket, by hexside. */
  readonly next: Int32Array
  /** First hexside of each minute's bucket, -1 = empty. */
  readonly bucket: Int32Array
}

const scratches = new WeakMap<Scenario, Scratch>()

function scratchOf(scenario: Scenario): Scratch {
  let scratch = scratches.get(scenario)
  if (scratch) return scratch
  const size = scenario.map.terrain.length
  const longest = scenario.turns.reduce((most, turn) => Math.max(most, turn.end - turn.start), 0)
  scratch = {
    fuel: new Int32Array(size),
    next: new Int32Array(size * 6),
    bucket: new Int32Array(longest + 1).fill(-1),
  }
  scratches.set(scenario, scratch)
  return scratch
}

/** Where a unit can be by the end of the turn, and when. On a view's state: as far as that side can know. */
export function reach(scenario: Scenario, state: GameState, unit: UnitIndex): Reach {
  const size = scenario.map.terrain.length
  const found: Reach = {
    unit,
    from: state.hex[unit]!,
    hexes: [],
    minutes: new Int32Array(size).fill(-1),
    via: new Int32Array(size).fill(NOWHERE),
    account: new Int32Array(size),
  }
  if (mayMarch(scenario, state, unit)) return found
  search(scenario, state, found)
  const hexes: HexIndex[] = []
  for (let hex = 0; hex < size; hex++)
    if (
      found.minutes[hex]! >= 0 &&
      hex !== found.from &&
      stackingRefusal(scenario, state, unit, hex) === null
    )
      hexes.push(hex)
  return { ...found, hexes }
}

/** The march to a reached hex, the start not included; empty where it is not reached. */
export function pathTo(within: Reach, hex: HexIndex): HexIndex[] {
  const path: HexIndex[] = []
  if (within.minutes[hex]! < 0) return path
  for (let at = hex; at !== within.from; at = within.via[at]!) path.push(at)
  return path.reverse()
}

function search(scenario: Scenario, state: GameState, found: Reach): void {
  const { unit, from: start, minutes, via, account } = found
  const { map } = scenario
  const { neighbours, crossing } = map
  const spec = scenario.units[unit]!
  const turn = scenario.turns[state.turn[0]!]!
  const length = turnMinutes(scenario, state)
  const limit = marchLimit(spec.mobility)
  const enemy: SideIndex = spec.side === 'soviet' ? 1 : 0
  const table = goingTables(scenario, turn, spec)
  const zoned = zones(scenario, state)
  const standing = occupancy(scenario, state)
  const burns = spec.fuelRefill > 0 ? 1 : 0
  const { fuel, next, bucket } = scratchOf(scenario)

  minutes[start] = state.clock[unit]!
  account[start] = state.account[unit]!
  fuel[start] = state.fuel[unit]!
  let from = start
  let clock = minutes[start]!
  for (;;) {
    for (let d = 0; d < 6; d++) {
      const hexside = from * 6 + d
      const to = neighbours[hexside]!
      if (to < 0) continue
      const first = standing[to]![0]
      if (first !== undefined && scenario.units[first]!.side !== spec.side) continue
      let arrival: Minutes
      let tired: Minutes
      let burnt: number
      if (crossing[hexside]! >= 0 || state.hexClock[to]! > clock || from === start) {
        const done = from === start ? progressTowards(state, unit, to) : 0
        const cost = reckonStep(scenario, state, unit, { from, to, ready: clock, done })
        if (isRefusal(cost)) continue
        arrival = clock + cost.wait + cost.minutes
        tired = account[from]! + cost.minutes - cost.ferried
        burnt = cost.fuel
      } else {
        const factor = zoneFactor(zoned, enemy, from, to)
        const march = factor === 1 ? table.minutes[hexside]! : table.zoneMinutes[hexside]! * factor
        if (march === 0) continue
        arrival = clock + march
        tired = account[from]! + march
        burnt = burns * (factor === 1 ? table.fuel[hexside]! : table.zoneFuel[hexside]!)
      }
      const left = fuel[from]! - burnt
      if (arrival > length || tired > limit || left < 0) continue
      const before = minutes[to]!
      if (before >= 0) {
        if (arrival > before) continue
        if (arrival === before && (tired > account[to]! || (tired === account[to] && left <= fuel[to]!)))
          continue
      }
      minutes[to] = arrival
      account[to] = tired
      fuel[to] = left
      via[to] = from
      if (arrival === before) continue
      next[hexside] = bucket[arrival]!
      bucket[arrival] = hexside
    }
    // The next hex in order of time; an entry is stale if its hex has been reached sooner since.
    let entry = -1
    while (clock <= length) {
      entry = bucket[clock]!
      if (entry < 0) {
        clock++
        continue
      }
      bucket[clock] = next[entry]!
      if (minutes[neighbours[entry]!] === clock) break
    }
    if (clock > length) return
    from = neighbours[entry]!
  }
}
