/** What holds from one state of a game to the next: events tell everything, goods are conserved, what is kept is true. */
import { occupancy } from '../engine/derived.ts'
import type { EventOf, GameEvent } from '../engine/events.ts'
import { evolve } from '../engine/evolve.ts'
import { LIFT_KILOGRAMS } from '../engine/rules/airlift.ts'
import { FILLED } from '../engine/rules/depots.ts'
import { railStops } from '../engine/rules/railway.ts'
import { isInReach, roadsOf } from '../engine/rules/supplyRoads.ts'
import { openTrack, trainsFor } from '../engine/rules/trains.ts'
import { zones } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type GameState, type ReadArray } from '../engine/state.ts'
import { SIDES } from '../engine/types.ts'
import { demand, demandRoundTrip, demandSound, demandTables, sameBytes } from './invariants.ts'
import type { Trial } from './promises.ts'
import type { GameStep } from './running.ts'
import { isSame } from './same.ts'

/**
 * A judge of one game: shown every step in order, the opening first, it throws an Error that says what does not hold.
 * The trial says what is tried after which step.
 */
export function judgeOf(scenario: Scenario, { isDue, isKeptDue }: Trial): (step: GameStep) => void {
  const ledger: Ledger = { delivered: scenario.columns.map(() => 0), burnt: scenario.columns.map(() => 0) }
  let n = 0
  return step => {
    n++
    if (isDue('sound', step, n)) demandSound(scenario, step.after)
    if (isDue('tables', step, n)) demandTables(scenario, step.after)
    if (isDue('text', step, n)) demandRoundTrip(scenario, step.after)
    if (step.order && isDue('fold', step, n)) demandFold(scenario, step)
    if (step.order)
      demandKept(
        scenario,
        step,
        step.events.map(({ kind }, index) => isKeptDue(kind, n, index)),
      )
    for (const event of step.events) enter(scenario, ledger, event)
    if (isDue('columns', step, n)) demandColumns(scenario, step.after, ledger)
  }
}

/** The events alone, applied to the state before, give the state after; and goods are conserved on the way. */
function demandFold(scenario: Scenario, { before, events, after }: GameStep): void {
  const folded = copyState(scenario, before)
  // Stocks before each event.
  const [fuel, ammo] = [folded.fuel.slice(), folded.ammo.slice()]
  for (const event of events) {
    evolve(scenario, folded, event)
    if (event.kind === 'fuelShared') demandShared(scenario, event, fuel)
    if (event.kind === 'airlifted') demandLifted(scenario, event, fuel)
    if (event.kind === 'plundered') demandPlundered(scenario, event, fuel)
    // Who is served gets what he was brought, even where that is nothing.
    const served = event.kind === 'supplied' ? event.unit : -1
    for (let u = 0; u < fuel.length; u++) {
      const [more, moreAmmo] = [folded.fuel[u]! - fuel[u]!, folded.ammo[u]! - ammo[u]!]
      if (more === 0 && moreAmmo === 0 && u !== served) continue
      demandGoods(scenario, event, u, more, moreAmmo)
      fuel[u]! += more
      ammo[u]! += moreAmmo
    }
  }
  demand(sameBytes(folded, after), () => `folding ${events.length} events does not give the state after`)
}

/** Fuel that comes by these is judged by itself. */
const APART: ReadonlySet<GameEvent['kind']> = new Set(['fuelShared', 'airlifted', 'plundered'])

/** Fuel that units share is the fuel they had: none comes of it, and less than 1‰ of a refill each is spilt. */
function demandShared(scenario: Scenario, event: EventOf<'fuelShared'>, before: ReadArray): void {
  let [poured, most] = [0, 0]
  for (const { unit, fuel } of event.stocks) {
    const { fuelRefill } = scenario.units[unit]!
    poured += (fuel - before[unit]!) * fuelRefill
    most += fuelRefill
  }
  demand(poured <= 0 && -poured < most, () => `sharing fuel makes ${poured} kg of it`)
}

/** Fuel that is flown in is what one lift carries at most, and as much as its event says. */
function demandLifted(scenario: Scenario, event: EventOf<'airlifted'>, before: ReadArray): void {
  let flown = 0
  for (const { unit, fuel, kilograms } of event.stocks) {
    const poured = (fuel - before[unit]!) * scenario.units[unit]!.fuelRefill
    demand(poured === kilograms && poured > 0, () => `a lift brings ${poured} kg and says ${kilograms}`)
    flown += kilograms
  }
  demand(flown <= LIFT_KILOGRAMS, () => `a lift brings ${flown} kg of at most ${LIFT_KILOGRAMS}`)
}

/** Fuel from a captured depot is no more than lay there, and fills nobody beyond the mark. */
function demandPlundered(scenario: Scenario, event: EventOf<'plundered'>, before: ReadArray): void {
  let taken = 0
  for (const { unit, fuel } of event.stocks) {
    taken += (fuel - before[unit]!) * scenario.units[unit]!.fuelRefill
    demand(fuel > before[unit]! && fuel <= FILLED, () => `${scenario.units[unit]!.id} fills up to ${fuel}`)
  }
  const held = scenario.depots[event.depot]!.tons * 1000
  demand(taken <= held, () => `${taken} kg are taken of ${held} in the depot`)
}

/**
 * Stocks rise by what a column delivers and by nothing else, but for fuel that passes from hand to hand, is flown in or
 * taken from the enemy; what it delivers is what arrives.
 */
function demandGoods(scenario: Scenario, event: GameEvent, u: number, fuel: number, ammo: number): void {
  const { id, fuelRefill, ammoRefill } = scenario.units[u]!
  if (APART.has(event.kind)) return
  if (event.kind !== 'supplied' || event.unit !== u) {
    demand(fuel <= 0 && ammo <= 0, () => `${id} got ${fuel} fuel, ${ammo} ammunition by ${event.kind}`)
    return
  }
  const arrived = fuel * fuelRefill + ammo * ammoRefill
  demand(
    arrived === event.kilograms && event.burntKilograms >= 0,
    () => `${id} got ${arrived} kg of ${event.kilograms} delivered, ${event.burntKilograms} burnt`,
  )
}

/**
 * Everything derived and kept: who stands where, zones, of every column its roads and where its goods can be brought, and
 * of every station which track is open and which trains can come.
 */
function derivedFacts(scenario: Scenario, state: GameState): readonly unknown[] {
  const hexes = [...scenario.map.terrain.keys()]
  return [
    occupancy(scenario, state),
    zones(scenario, state),
    ...scenario.columns.flatMap((_, c) => [
      roadsOf(scenario, state, c),
      hexes.map(hex => isInReach(scenario, state, c, hex)),
    ]),
    ...railStops(scenario).flatMap(hex =>
      SIDES.flatMap(side => [
        [...openTrack(scenario, state, side, hex)],
        trainsFor(scenario, state, side, hex),
      ]),
    ),
  ]
}

/**
 * After an event what is kept of derived facts equals what a fresh copy derives: no event that matters is passed over.
 * `isDue` says of each event whether it is tried.
 */
function demandKept(scenario: Scenario, { before, events }: GameStep, isDue: readonly boolean[]): void {
  const last = isDue.lastIndexOf(true)
  if (last < 0) return
  const folded = copyState(scenario, before)
  for (const [index, event] of events.slice(0, last + 1).entries()) {
    if (isDue[index]) derivedFacts(scenario, folded)
    evolve(scenario, folded, event)
    if (!isDue[index]) continue
    demand(
      isSame(derivedFacts(scenario, folded), derivedFacts(scenario, copyState(scenario, folded))),
      () => `${event.kind} changes derived facts that are kept over it`,
    )
  }
}

/** Kilograms by column, as the events of a game tell them. */
interface Ledger {
  readonly delivered: number[]
  readonly burnt: number[]
}

function enter(scenario: Scenario, ledger: Ledger, event: GameEvent): void {
  if (event.kind !== 'supplied') return
  const column = scenario.formations[scenario.units[event.unit]!.formation]!.column
  ledger.delivered[column] = (ledger.delivered[column] ?? 0) + event.kilograms
  ledger.burnt[column] = (ledger.burnt[column] ?? 0) + event.burntKilograms
}

/** What columns have delivered and burnt so far is what their events say, and no more than their sources gave. */
function demandColumns(scenario: Scenario, state: GameState, ledger: Ledger): void {
  const minutes = scenario.turns
    .slice(0, state.turn[0]! + 1)
    .reduce((sum, turn) => sum + turn.end - turn.start, 0)
  scenario.columns.forEach((column, c) => {
    const delivered = ledger.delivered[c]!
    const burnt = ledger.burnt[c]!
    demand(
      state.delivered[c] === delivered && state.burnt[c] === burnt,
      () =>
        `${column.id}: booked ${state.delivered[c]} + ${state.burnt[c]} kg, handed out ${delivered} + ${burnt}`,
    )
    const source = (column.tonsPerDay * 1000 * minutes) / 1440
    demand(
      delivered + burnt <= source,
      () => `${column.id}: ${delivered + burnt} kg out of a source of ${source}`,
    )
  })
}
