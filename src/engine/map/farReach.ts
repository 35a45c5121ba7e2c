/**
 * How far a unit comes over several turns, and by which way: earliest arrival at every hex, through nights, weather,
 * rest and the opening of crossings, each by its own rule. Known enemies are supposed to stay where they are, places to
 * be free of other columns, engines to be refuelled on the way, and the friction of the column to stay as it is now.
 */
import { permilleOf } from '../arithmetic.ts'
import { occupancy, turnMinutes } from '../derived.ts'
import { nextTurnOf } from '../rules/foresight.ts'
import { frictionPermille } from '../rules/friction.ts'
import { type GoingTables, goingTables } from '../rules/goingTables.ts'
import { isRefusal, progressTowards, reckonStep, type StepCost } from '../rules/march.ts'
import { attempt } from '../rules/marchAccount.ts'
import { mayMarch } from '../rules/mayMarch.ts'
import { restedAccount } from '../rules/readiness.ts'
import { zoneFactor, zones } from '../rules/zoc.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Side, type UnitIndex } from '../types.ts'
import { cheapestTree, lineTo } from './cheapest.ts'

export interface FarReach {
  readonly unit: UnitIndex
  readonly from: HexIndex
  /** Turns after this one in which the unit comes into each hex: 0 this turn, -1 not in the time looked at. */
  readonly after: Int16Array
  /** The way to a hex, the start not included; empty where none leads there in time. */
  wayTo(hex: HexIndex): readonly HexIndex[]
}

/** When and how tired a unit comes into a hex. `turn` counts from this one. */
interface Arrival {
  readonly turn: number
  readonly clock: Minutes
  readonly account: Minutes
}

/** More fuel than any march burns: what is asked here is the way. */
const PLENTY = 1_000_000

/** Where a unit can come in this turn and the `turns` after it. `state` may be a view's. */
export function farReach(scenario: Scenario, state: GameState, unit: UnitIndex, turns: number): FarReach {
  const from = state.hex[unit]!
  const search = new FarSearch(scenario, state, unit, turns)
  const tree = cheapestTree(scenario, (hexside, here, to) => search.cost(hexside, here, to), [from])
  return {
    unit,
    from,
    after: search.turn,
    wayTo: hex => lineTo(tree, hex).slice(1),
  }
}

class FarSearch {
  readonly scenario: Scenario
  readonly unit: UnitIndex
  readonly from: HexIndex
  /** This turn and those after it as they will begin. */
  readonly days: readonly GameState[]
  readonly tables: readonly GoingTables[]
  readonly covered: Uint8Array
  readonly standing: readonly (readonly UnitIndex[])[]
  readonly enemy: Side
  readonly turn: Int16Array
  readonly clock: Int16Array
  readonly account: Int32Array

  constructor(scenario: Scenario, state: GameState, unit: UnitIndex, turns: number) {
    const size = scenario.map.terrain.length
    this.scenario = scenario
    this.unit = unit
    this.from = state.hex[unit]!
    const spec = scenario.units[unit]!
    const days: GameState[] = [state]
    for (let n = 0; n < turns; n++) {
      const next = nextTurnOf(scenario, days[n]!, spec.side)
      if (!next) break
      days.push(next)
    }
    this.days = days
    this.tables = days.map(day => goingTables(scenario, day, scenario.turns[day.turn[0]!]!, spec))
    this.covered = zones(scenario, state)
    this.standing = occupancy(scenario, state)
    this.enemy = enemyOf(spec.side)
    this.turn = new Int16Array(size).fill(-1)
    this.clock = new Int16Array(size)
    this.account = new Int32Array(size)
    this.turn[this.from] = 0
    this.clock[this.from] = state.clock[unit]!
    this.account[this.from] = state.account[unit]!
  }

  /** Campaign minute of a moment of a turn. */
  moment(turn: number, clock: Minutes): Minutes {
    return this.scenario.turns[this.days[turn]!.turn[0]!]!.start + clock
  }

  /** Minutes from a reached hex into the next, waits and nights' rests included; 0 = it does not come there in time. */
  cost(hexside: number, from: HexIndex, to: HexIndex): Minutes {
    const first = this.standing[to]![0]
    if (first !== undefined && this.scenario.units[first]!.side === this.enemy) return 0
    const got = this.arrival(hexside, from, to)
    if (!got) return 0
    const begun = this.moment(this.turn[from]!, this.clock[from]!)
    // Of equal arrivals the kernel keeps the first.
    const cost = Math.max(1, this.moment(got.turn, got.clock) - begun)
    const known = this.turn[to]!
    if (known < 0 || this.moment(got.turn, got.clock) < this.moment(known, this.clock[to]!)) {
      this.turn[to] = got.turn
      this.clock[to] = got.clock
      this.account[to] = got.account
    }
    return cost
  }

  /** One step, over as many turns as it takes. */
  arrival(hexside: number, from: HexIndex, to: HexIndex): Arrival | null {
    const { scenario, unit, days } = this
    let clock = this.clock[from]!
    let account = this.account[from]!
    let done = from === this.from ? progressTowards(days[0]!, unit, to) : 0
    for (let turn = this.turn[from]!; turn < days.length; turn++) {
      const day = days[turn]!
      if (turn > this.turn[from]!) {
        clock = day.clock[unit]!
        account = restedAccount(
          scenario.units[unit]!.mobility,
          account,
          turnMinutes(scenario, days[turn - 1]!),
        )
      }
      if (from === this.from && mayMarch(scenario, day, unit)) continue
      const cost = this.stepCost(day, this.tables[turn]!, hexside, from, to, clock, done)
      if (cost === 'closed') return null
      if (cost === 'wait') continue
      const got = attempt(scenario, day, unit, { clock, account, fuel: PLENTY, readiness: 0 }, cost)
      if (isRefusal(got)) continue
      if (got.finished) return { turn, clock: got.after.clock, account: got.after.account }
      account = got.after.account
      done += got.spent
    }
    return null
  }

  /** A step at a moment: plain ones from the tables, narrow places by the rule. */
  stepCost(
    day: GameState,
    table: GoingTables,
    hexside: number,
    from: HexIndex,
    to: HexIndex,
    ready: Minutes,
    done: Minutes,
  ): Pick<StepCost, 'minutes' | 'ferried' | 'wait' | 'fuel'> | 'closed' | 'wait' {
    if (this.scenario.map.crossing[hexside]! >= 0) {
      const cost = reckonStep(this.scenario, day, this.unit, { from, to, ready, done })
      return isRefusal(cost) ? 'wait' : cost
    }
    const factor = zoneFactor(this.scenario, this.days[0]!, this.covered, this.enemy, from, to)
    const byTable = factor === 1 ? table.minutes[hexside]! : table.zoneMinutes[hexside]!
    const whole = permilleOf(byTable, frictionPermille(day, this.unit)) * factor
    if (whole === 0) return 'closed'
    return { minutes: Math.max(1, whole - done), ferried: 0, wait: 0, fuel: 0 }
  }
}
