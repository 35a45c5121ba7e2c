/**
 * Supply (8-numbers section 4): a formation's lorries are tons of lift; each ton costs its round trip in minutes and
 * burns one ‰ for every kilometre out; lift times the minutes of the turn is shared out by priority, nearest first.
 * Whom no headquarters reaches is served after all others (3-rules section 7), but for forward detachments, which come
 * before others of their priority.
 * Counted in kilograms, so that the tons handed out and burnt are exactly the tons that left the source.
 */
import { ceilDiv, clamp, floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import { type CheapestTree, lineTo } from '../map/cheapest.ts'
import type { Play } from '../play.ts'
import type { SupplyCause } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Minutes, NOWHERE, type Permille, type Side, type UnitIndex } from '../types.ts'
import { isForward } from './detachments.ts'
import { isLed } from './headquarters.ts'
import { type Budget, columnBudget, crossingsOn, placeBudgets, roundTrip } from './lift.ts'
import { columnOf, firstBlock, isGiving, roadsOf } from './supplyRoads.ts'

/** Stock a unit is filled up to by its priority: high, normal, low (‰ of a refill). */
export const TARGETS: readonly Permille[] = [2500, 2000, 1000]

/** What a unit gets from its column this turn, and why. */
export interface UnitSupply {
  readonly unit: UnitIndex
  readonly cause: SupplyCause
  /** Stocks after it, ‰ of a refill. */
  readonly fuel: Permille
  readonly ammo: Permille
  /** Hexes from source to unit, both included; empty where no open road leads there. */
  readonly line: readonly HexIndex[]
  /** Where no road is open: the first hex that enemies bar on the way (-1: ground or water bars it), and who they are. */
  readonly blockedAt: HexIndex
  readonly blockers: readonly UnitIndex[]
  /** The narrow place that lets no more over (`placeSpent`), else -1. */
  readonly choke: number
  /** Minutes of one way by lorry, -1 without a road. */
  readonly oneWay: Minutes
  /** Delivered, and burnt on the way. */
  readonly kilograms: number
  readonly burntKilograms: number
}

/**
 * Hands out a side's supplies for the turn. To be called at the start of its player turn, when the clocks of all narrow
 * places stand at 0.
 */
export function distributeSupply(play: Play, side: Side): void {
  for (const report of supplyReport(play.scenario, play.state, side)) {
    if (report.cause === 'notNeeded' || report.cause === 'neverRefilled') continue
    const { unit, fuel, ammo, kilograms, burntKilograms, cause } = report
    play.emit({ kind: 'supplied', unit, fuel, ammo, kilograms, burntKilograms, cause })
  }
}

/**
 * What a distribution from this state would bring each unit of the side that is on the board, column by column in the
 * order of delivery. The state may be a view's, and later in the turn the report is a forecast.
 */
export function supplyReport(scenario: Scenario, state: GameState, side: Side): readonly UnitSupply[] {
  const places = placeBudgets(scenario, state)
  const units = scenario.units
    .map((_, u) => u)
    .filter(u => scenario.units[u]!.side === side && !scenario.units[u]!.vessel && isPresent(state, u))
  const without = units.filter(u => columnOf(scenario, u) < 0).map(u => nothing(state, u, 'noSource'))
  const served = scenario.columns.flatMap((column, c) =>
    column.side === side
      ? serveColumn(
          scenario,
          state,
          c,
          units.filter(u => columnOf(scenario, u) === c),
          places,
        )
      : [],
  )
  return [...served, ...without]
}

function serveColumn(
  scenario: Scenario,
  state: GameState,
  c: number,
  units: readonly UnitIndex[],
  places: number[],
): UnitSupply[] {
  const column = scenario.columns[c]!
  const roads = roadsOf(scenario, state, c)
  const oneWay = (u: UnitIndex): Minutes => roads.minutes[state.hex[u]!]!
  const unled = (u: UnitIndex): number => (isForward(state, u) || isLed(scenario, state, u) ? 0 : 1)
  const order = [...units].sort(
    (a, b) =>
      unled(a) - unled(b) ||
      state.priority[a]! - state.priority[b]! ||
      state.detached[b]! - state.detached[a]! ||
      oneWay(a) - oneWay(b) ||
      (scenario.units[a]!.id < scenario.units[b]!.id ? -1 : 1),
  )
  const round: Round = {
    roads,
    giving: isGiving(scenario, state, c),
    budget: columnBudget(scenario, state, column, units),
    places,
  }
  return order.map(u => serveUnit(scenario, state, round, u))
}

/** A column's deliveries of one turn: what is left shrinks from unit to unit. */
interface Round {
  readonly roads: CheapestTree
  readonly giving: boolean
  readonly budget: Budget
  /** Kilograms that narrow places still let over, by crossing; shared by all columns. */
  readonly places: number[]
}

function serveUnit(scenario: Scenario, state: GameState, round: Round, u: UnitIndex): UnitSupply {
  const { roads } = round
  const hex = state.hex[u]!
  const line = lineTo(roads, hex)
  const base = { ...nothing(state, u, 'full'), line, oneWay: roads.minutes[hex]! }
  if (scenario.units[u]!.neverRefilled) return { ...base, cause: 'neverRefilled' }
  if (!round.giving) return { ...base, cause: 'sourceShut' }
  const byLorry = line.filter(each => roads.minutes[each]! > 0).length
  const arriving = Math.max(0, 1000 - floorDiv(byLorry * scenario.map.hexMetres, 1000))
  if (line.length === 0 || arriving === 0)
    return { ...base, ...barredBy(scenario, state, u), cause: 'noRoad' }
  return { ...base, ...deliver(scenario, state, round, u, line, arriving) }
}

/** Brings a unit what it needs, as far as the budgets go; `arriving` ‰ of what sets out is not burnt on the way. */
function deliver(
  scenario: Scenario,
  state: GameState,
  { roads, budget, places }: Round,
  u: UnitIndex,
  line: readonly HexIndex[],
  arriving: Permille,
):
  | Pick<UnitSupply, 'cause' | 'choke' | 'fuel' | 'ammo' | 'kilograms' | 'burntKilograms'>
  | { readonly cause: 'notNeeded' } {
  const { fuelRefill, ammoRefill } = scenario.units[u]!
  const need = needOf(state, u)
  const wanted = need.fuel * fuelRefill + need.ammo * ammoRefill
  if (wanted === 0) return { cause: 'notNeeded' }
  const minutes = roundTrip(roads.minutes[state.hex[u]!]!)
  const narrow = crossingsOn(scenario, line, roads)
  const limits: readonly (readonly [SupplyCause, number])[] = [
    ['full', ceilDiv(wanted * 1000, arriving)],
    ['liftSpent', floorDiv(budget.lift, minutes)],
    ['sourceSpent', budget.source],
    ...narrow.map(crossing => ['placeSpent', places[crossing]!] as const),
  ]
  const [cause, gross] = limits.reduce((least, limit) => (limit[1] < least[1] ? limit : least))
  const choke = cause === 'placeSpent' ? narrow.find(crossing => places[crossing] === gross)! : -1
  const stocks = fill(scenario, state, u, need, floorDiv(gross * arriving, 1000))
  const taken = ceilDiv(stocks.kilograms * 1000, arriving)
  budget.lift -= taken * minutes
  budget.source -= taken
  for (const crossing of narrow) places[crossing]! -= taken
  return { ...stocks, cause, choke, burntKilograms: taken - stocks.kilograms }
}

interface Need {
  readonly fuel: Permille
  readonly ammo: Permille
}

/** What a unit lacks of its target; of what it does not use a refill weighs nothing. */
function needOf(state: GameState, u: UnitIndex): Need {
  const target = TARGETS[state.priority[u]!]!
  return { fuel: Math.max(0, target - state.fuel[u]!), ammo: Math.max(0, target - state.ammo[u]!) }
}

/** Stocks after so many kilograms have arrived: ammunition first, forward detachments fuel; whole permille, the rest stays at the source. */
function fill(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  need: Need,
  kilograms: number,
): { readonly fuel: Permille; readonly ammo: Permille; readonly kilograms: number } {
  const { fuelRefill, ammoRefill } = scenario.units[u]!
  const isAhead = isForward(state, u)
  const part = (rest: number, refill: number, wanted: Permille): Permille =>
    refill === 0 ? 0 : clamp(floorDiv(rest, refill), 0, wanted)
  const first = isAhead ? part(kilograms, fuelRefill, need.fuel) : part(kilograms, ammoRefill, need.ammo)
  const rest = kilograms - first * (isAhead ? fuelRefill : ammoRefill)
  const second = isAhead ? part(rest, ammoRefill, need.ammo) : part(rest, fuelRefill, need.fuel)
  const [fuel, ammo] = isAhead ? [first, second] : [second, first]
  return {
    fuel: state.fuel[u]! + fuel,
    ammo: state.ammo[u]! + ammo,
    kilograms: fuel * fuelRefill + ammo * ammoRefill,
  }
}

function barredBy(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
): { readonly blockedAt: HexIndex; readonly blockers: readonly UnitIndex[] } {
  const { hex, blockers } = firstBlock(scenario, state, u)
  return { blockedAt: hex, blockers }
}

const nothing = (state: GameState, u: UnitIndex, cause: SupplyCause): UnitSupply => ({
  unit: u,
  cause,
  fuel: state.fuel[u]!,
  ammo: state.ammo[u]!,
  line: [],
  blockedAt: NOWHERE,
  blockers: [],
  choke: -1,
  oneWay: -1,
  kilograms: 0,
  burntKilograms: 0,
})
