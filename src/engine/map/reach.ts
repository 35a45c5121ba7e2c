/**
 * How far a unit marches in what is left of its turn: earliest arrival at every hex (7-platform, "Movement range").
 *
 * A bucket for each minute of the turn holds the hexsides over which a hex is entered at that minute; the buckets are
 * emptied in order of time. Plain hexsides are read from tables made once for each class, weather and light. Narrow
 * places, roads under enemy aircraft or full of people, hexes waiting for a fight to end and the first step, which may have minutes in it from before, are reckoned
 * by the rule itself. Of two arrivals at the same minute the less tired counts, then the one with more fuel.
 */
import { permilleOf } from '../arithmetic.ts'
import { occupancy, turnMinutes, turnNow } from '../derived.ts'
import { frictionPermille } from '../rules/friction.ts'
import { ASK, type GoingTables, goingTables, STEP_BITS } from '../rules/goingTables.ts'
import { isRefusal, progressTowards, reckonStep } from '../rules/march.ts'
import { marchLimit } from '../rules/marchAccount.ts'
import { mayMarch } from '../rules/mayMarch.ts'
import { fitsAlone, stackingRefusal } from '../rules/stacking.ts'
import { zoneFactor, zones } from '../rules/zoc.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Permille,
  type Side,
  type UnitIndex,
} from '../types.ts'
import { hindrances, SHUT, SLOWED } from './hindrances.ts'

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

/** Work arrays of a battle, used again by each search: it leaves the buckets empty and reads nothing old of the rest. */
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
  const block = new Int32Array(size * 3).fill(NOWHERE, 0, size * 2)
  const found: Reach = {
    unit,
    from: state.hex[unit]!,
    hexes: [],
    minutes: block.subarray(0, size),
    via: block.subarray(size, size * 2),
    account: block.subarray(size * 2),
  }
  if (mayMarch(scenario, state, unit)) return found
  new Search(scenario, state, found).run()
  return { ...found, hexes: restingPlaces(scenario, state, found) }
}

/** The march to a reached hex, the start not included; empty where it is not reached. */
export function pathTo(within: Reach, hex: HexIndex): HexIndex[] {
  const path: HexIndex[] = []
  if (within.minutes[hex]! < 0) return path
  for (let at = hex; at !== within.from; at = within.via[at]!) path.push(at)
  return path.reverse()
}

/** Hexes that are reached and have room. What an empty hex holds is the same everywhere. */
function restingPlaces(scenario: Scenario, state: GameState, { unit, from, minutes }: Reach): HexIndex[] {
  const standing = occupancy(scenario, state)
  const fits = fitsAlone(scenario, state, unit)
  const hexes: HexIndex[] = []
  for (let hex = 0; hex < minutes.length; hex++) {
    if (minutes[hex]! < 0 || hex === from) continue
    const hasRoom = standing[hex]!.length === 0 ? fits : stackingRefusal(scenario, state, unit, hex) === null
    if (hasRoom) hexes.push(hex)
  }
  return hexes
}

/** One search under way: what does not change in it, and the labels it has set so far. */
class Search {
  readonly scenario: Scenario
  readonly state: GameState
  readonly unit: UnitIndex
  readonly start: HexIndex
  readonly minutes: Int32Array
  readonly via: Int32Array
  readonly account: Int32Array
  readonly fuel: Int32Array
  readonly next: Int32Array
  readonly bucket: Int32Array
  readonly table: GoingTables
  readonly covered: Uint8Array
  readonly flags: Uint8Array
  readonly enemy: Side
  readonly burns: boolean
  /** March time of what the tables say, ‰. */
  readonly pace: Permille
  readonly limit: Minutes
  readonly length: Minutes

  constructor(scenario: Scenario, state: GameState, found: Reach) {
    const unit = scenario.units[found.unit]!
    this.scenario = scenario
    this.state = state
    this.unit = found.unit
    this.start = found.from
    this.minutes = found.minutes
    this.via = found.via
    this.account = found.account
    const { fuel, next, bucket } = scratchOf(scenario)
    this.fuel = fuel
    this.next = next
    this.bucket = bucket
    this.table = goingTables(scenario, state, turnNow(scenario, state)!, unit)
    this.covered = zones(scenario, state)
    this.flags = hindrances(scenario, state, found.unit)
    this.enemy = enemyOf(unit.side)
    this.burns = unit.fuelRefill > 0
    this.pace = frictionPermille(state, found.unit)
    this.limit = marchLimit(unit.mobility)
    this.length = turnMinutes(scenario, state)
  }

  run(): void {
    const { unit, start: from, minutes, account, fuel, next, bucket } = this
    const { neighbours } = this.scenario.map
    const start = this.state.clock[unit]!
    minutes[from] = start
    account[from] = this.state.account[unit]!
    fuel[from] = this.state.fuel[unit]!
    // The first step may have minutes in it from before: the rule is asked about all of them.
    for (let d = 0; d < 6; d++) {
      const to = neighbours[from * 6 + d]!
      if (to >= 0 && (this.flags[to]! & SHUT) === 0) this.reckon(from * 6 + d, from, to, start)
    }
    for (let clock = start + 1; clock <= this.length; clock++) {
      // Every step takes a minute at least, so a bucket does not fill while it is emptied.
      for (let hexside = bucket[clock]!; hexside >= 0; hexside = next[hexside]!) {
        const hex = neighbours[hexside]!
        // Stale where the hex has been reached sooner since.
        if (minutes[hex] === clock) this.leave(hex, clock)
      }
      bucket[clock] = -1
    }
  }

  /** Tries all steps out of a hex that is reached at `clock` and not sooner. */
  leave(from: HexIndex, clock: Minutes): void {
    const { steps, fuel: burning } = this.table
    const { minutes, flags, burns, pace } = this
    for (let hexside = from * 6; hexside < from * 6 + 6; hexside++) {
      const step = steps[hexside]!
      if (step === 0) continue
      const to = step >>> STEP_BITS
      const byTable = step & ASK
      const flag = flags[to]!
      if (flag !== 0 || byTable === ASK) {
        if ((flag & SHUT) === 0) this.hindered(hexside, from, to, clock)
        continue
      }
      const march = pace === 1000 ? byTable : permilleOf(byTable, pace)
      const before = minutes[to]!
      // Most hexes have been reached sooner.
      if (before >= 0 && clock + march > before) continue
      this.enter(hexside, from, to, clock + march, march, burns ? burning[hexside]! : 0)
    }
  }

  /** A step into a zone, over a narrow place, under enemy aircraft or into a hex where a fight is still on. */
  hindered(hexside: number, from: HexIndex, to: HexIndex, clock: Minutes): void {
    const isNarrow = this.scenario.map.crossing[hexside]! >= 0
    const isSlowed = (this.flags[to]! & SLOWED) !== 0
    if (isNarrow || isSlowed || this.state.hexClock[to]! > clock) {
      this.reckon(hexside, from, to, clock)
      return
    }
    const { minutes, fuel, zoneMinutes, zoneFuel } = this.table
    const factor = zoneFactor(this.scenario, this.state, this.covered, this.enemy, from, to)
    const byTable = factor === 1 ? minutes[hexside]! : zoneMinutes[hexside]!
    const march = permilleOf(byTable, this.pace) * factor
    if (march === 0) return
    const burnt = this.burns ? (factor === 1 ? fuel[hexside]! : zoneFuel[hexside]!) : 0
    this.enter(hexside, from, to, clock + march, march, burnt)
  }

  /** A step that the rule must be asked about. */
  reckon(hexside: number, from: HexIndex, to: HexIndex, clock: Minutes): void {
    const { unit } = this
    const done = from === this.start ? progressTowards(this.state, unit, to) : 0
    const cost = reckonStep(this.scenario, this.state, unit, { from, to, ready: clock, done })
    if (isRefusal(cost)) return
    this.enter(hexside, from, to, clock + cost.wait + cost.minutes, cost.minutes - cost.ferried, cost.fuel)
  }

  /** Notes an arrival, if the unit can make it and has no better one: sooner, then less tired, then with more fuel. */
  enter(
    hexside: number,
    from: HexIndex,
    to: HexIndex,
    arrival: Minutes,
    marched: Minutes,
    burnt: Permille,
  ): void {
    const { minutes, via, account, fuel, next, bucket } = this
    const tired = account[from]! + marched
    const left = fuel[from]! - burnt
    if (arrival > this.length || tired > this.limit || left < 0) return
    const before = minutes[to]!
    if (before >= 0 && arrival > before) return
    if (arrival === before && (tired > account[to]! || (tired === account[to] && left <= fuel[to]!))) return
    minutes[to] = arrival
    account[to] = tired
    fuel[to] = left
    via[to] = from
    if (arrival === before) return
    next[hexside] = bucket[arrival]!
    bucket[arrival] = hexside
  }
}
