/** What holds in every state of every game. Each function throws an Error that names the unit or hex and the figures. */
import { isDeepStrictEqual } from 'node:util'
import { isPresent, occupancy } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { evolve } from '../../src/engine/evolve.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { BRIDGE_MINUTES } from '../../src/engine/rules/bridging.ts'
import { terrainAt } from '../../src/engine/rules/going.ts'
import { stackingAt } from '../../src/engine/rules/stacking.ts'
import { isInReach, roadsOf } from '../../src/engine/rules/supplyRoads.ts'
import { isWater } from '../../src/engine/rules/terrain.ts'
import { zones } from '../../src/engine/rules/zoc.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { copyState, type GameState, stateOver } from '../../src/engine/state.ts'
import { CROSSING_STATES, STATUSES } from '../../src/engine/types.ts'
import type { PlayoutStep } from './playout.ts'

/** Throws where `holds` is false. */
export function demand(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what())
}

/** All of them, for one state. */
export function demandSound(scenario: Scenario, state: GameState): void {
  demandStrengths(scenario, state)
  demandPlaces(scenario, state)
  demandBridges(scenario, state)
  demandCaches(scenario, state)
  demandRoundTrip(scenario, state)
}

const sameBytes = (a: GameState, b: GameState): boolean =>
  Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes)) === 0

/** Nobody appears or vanishes: what a unit started with is with it, or among its losses. Nothing is below nothing. */
function demandStrengths(scenario: Scenario, state: GameState): void {
  scenario.units.forEach((unit, u) => {
    const men = state.men[u]! + state.killed[u]! + state.wounded[u]! + state.captured[u]!
    demand(men === unit.men, () => `${unit.id}: ${unit.men} men at the start, ${men} now accounted for`)
    const afv = state.afv[u]! + state.afvLost[u]!
    demand(afv === unit.afv, () => `${unit.id}: ${unit.afv} AFVs at the start, ${afv} now accounted for`)
    const guns = state.guns[u]! + state.gunsLost[u]!
    demand(guns === unit.guns, () => `${unit.id}: ${unit.guns} guns at the start, ${guns} now accounted for`)
    for (const field of [
      'men',
      'killed',
      'wounded',
      'captured',
      'afv',
      'afvLost',
      'guns',
      'gunsLost',
    ] as const)
      demand(state[field][u]! >= 0, () => `${unit.id}: ${state[field][u]} ${field}`)
    for (const field of ['readiness', 'fuel', 'ammo'] as const)
      demand(
        state[field][u]! >= 0 && state[field][u]! <= 3000,
        () => `${unit.id}: ${state[field][u]} ${field}`,
      )
    demand(state.readiness[u]! <= 1000, () => `${unit.id}: readiness ${state.readiness[u]}`)
  })
}

/** Units stand on ground that bears them, within the limits of its room, never with the enemy; off the board, nowhere. */
function demandPlaces(scenario: Scenario, state: GameState): void {
  scenario.units.forEach((unit, u) => {
    const hex = state.hex[u]!
    const present = isPresent(state, u)
    demand(present === hex >= 0, () => `${unit.id} is ${STATUSES[state.status[u]!]}, at hex ${hex}`)
    if (!present) return
    demand(
      !isWater(terrainAt(scenario.map, hex)),
      () => `${unit.id} stands in water, ${hexText(scenario.map, hex)}`,
    )
  })
  occupancy(scenario, state).forEach((units, hex) => {
    if (units.length === 0) return
    const place = hexText(scenario.map, hex)
    const ids = units.map(u => scenario.units[u]!.id).join(' ')
    const sides = new Set(units.map(u => scenario.units[u]!.side))
    demand(sides.size === 1, () => `both sides in ${place}: ${ids}`)
    const stack = stackingAt(scenario, state, hex)
    demand(
      stack.men <= stack.maxMen && stack.vehicles <= stack.maxVehicles,
      () => `${place} holds ${ids}: ${JSON.stringify(stack)}`,
    )
  })
}

/** Work stands only at bridges that are not open, and no bridge that it takes to open is kept shut. */
function demandBridges(scenario: Scenario, state: GameState): void {
  scenario.map.crossings.forEach(({ id }, c) => {
    const now = CROSSING_STATES[state.crossingState[c]!]
    const work = state.bridgeWork[c]!
    demand(now !== undefined, () => `${id}: in state ${state.crossingState[c]}`)
    demand(work < BRIDGE_MINUTES, () => `${id}: ${work} minutes of work and not open`)
    demand(work === 0 || now !== 'pontoon', () => `${id}: work at a pontoon that is open`)
  })
}

/** What is kept of derived facts equals what a fresh copy derives. */
function demandCaches(scenario: Scenario, state: GameState): void {
  const fresh = copyState(scenario, state)
  for (const table of [occupancy, zones])
    demand(
      JSON.stringify(table(scenario, state)) === JSON.stringify(table(scenario, fresh)),
      () => `${table === zones ? 'zones' : 'occupancy'} kept from an earlier state`,
    )
}

/** Everything derived and kept: who stands where, zones, and of every column its roads and where its goods can be brought. */
function derivedFacts(scenario: Scenario, state: GameState): readonly unknown[] {
  const hexes = [...scenario.map.terrain.keys()]
  return [
    occupancy(scenario, state),
    zones(scenario, state),
    ...scenario.columns.flatMap((_, c) => [
      roadsOf(scenario, state, c),
      hexes.map(hex => isInReach(scenario, state, c, hex)),
    ]),
  ]
}

/** After each single event what is kept of derived facts equals what a fresh copy derives: no event that matters is passed over. */
export function demandKept(scenario: Scenario, { before, events }: PlayoutStep): void {
  const folded = copyState(scenario, before)
  for (const event of events) {
    derivedFacts(scenario, folded)
    evolve(scenario, folded, event)
    demand(
      isDeepStrictEqual(derivedFacts(scenario, folded), derivedFacts(scenario, copyState(scenario, folded))),
      () => `${event.kind} changes derived facts that are kept over it`,
    )
  }
}

/** The bytes go through text and back. */
function demandRoundTrip(scenario: Scenario, state: GameState): void {
  const text = JSON.stringify({ bytes: Buffer.from(state.bytes).toString('base64') })
  const { bytes } = JSON.parse(text) as { bytes: string }
  const again = stateOver(scenario, Uint8Array.from(Buffer.from(bytes, 'base64')).buffer, state.seed)
  demand(sameBytes(again, state), () => 'the state changed on its way through text')
}

/** The events alone, applied to the state before, give the state after; and goods are conserved on the way. */
export function demandFold(scenario: Scenario, { before, events, after }: PlayoutStep): void {
  const folded = copyState(scenario, before)
  for (const event of events) {
    const stocks = scenario.units.map((_, u) => [folded.fuel[u]!, folded.ammo[u]!] as const)
    evolve(scenario, folded, event)
    stocks.forEach(([fuel, ammo], u) =>
      demandGoods(scenario, event, u, folded.fuel[u]! - fuel, folded.ammo[u]! - ammo),
    )
  }
  demand(sameBytes(folded, after), () => `folding ${events.length} events does not give the state after`)
}

/** Stocks rise by what a column delivers and by nothing else; what it delivers is what arrives. */
function demandGoods(scenario: Scenario, event: GameEvent, u: number, fuel: number, ammo: number): void {
  const { id, fuelRefill, ammoRefill } = scenario.units[u]!
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

/** What columns have delivered and burnt so far is what their events say, and no more than their sources gave. */
export function demandColumns(scenario: Scenario, state: GameState, events: readonly GameEvent[]): void {
  scenario.columns.forEach((column, c) => {
    const given = events.flatMap(event =>
      event.kind === 'supplied' && scenario.formations[scenario.units[event.unit]!.formation]!.column === c
        ? [event]
        : [],
    )
    const delivered = given.reduce((sum, event) => sum + event.kilograms, 0)
    const burnt = given.reduce((sum, event) => sum + event.burntKilograms, 0)
    demand(
      state.delivered[c] === delivered && state.burnt[c] === burnt,
      () =>
        `${column.id}: booked ${state.delivered[c]} + ${state.burnt[c]} kg, handed out ${delivered} + ${burnt}`,
    )
    const minutes = scenario.turns
      .slice(0, state.turn[0]! + 1)
      .reduce((sum, turn) => sum + turn.end - turn.start, 0)
    const source = (column.tonsPerDay * 1000 * minutes) / 1440
    demand(
      delivered + burnt <= source,
      () => `${column.id}: ${delivered + burnt} kg out of a source of ${source}`,
    )
  })
}
