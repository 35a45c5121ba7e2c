/** What holds in every state of every game. Each function throws an Error that names the unit or hex and the figures. */
import { candidates, check } from '../engine/apply.ts'
import { isPresent, occupancy, sideToMove } from '../engine/derived.ts'
import { glimpse } from '../engine/glimpse.ts'
import { hexText } from '../engine/map/hexMap.ts'
import type { Order } from '../engine/orders.ts'
import { BRIDGE_MINUTES, workAt } from '../engine/rules/bridging.ts'
import { workFor } from '../engine/rules/builtWays.ts'
import { terrainAt } from '../engine/rules/going.ts'
import { hasTrack, isStation, isTornUp, STATION_MINUTES } from '../engine/rules/railway.ts'
import { STEP_MINUTES } from '../engine/rules/razing.ts'
import { stackingAt } from '../engine/rules/stacking.ts'
import { isAfloat, isWater } from '../engine/rules/terrain.ts'
import { mendingMinutes } from '../engine/rules/trackwork.ts'
import { isAboard } from '../engine/rules/vessels.ts'
import { zones } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type GameState, stateOver } from '../engine/state.ts'
import { CROSSING_STATES, type HexIndex, SIDES, STATUSES, type UnitIndex } from '../engine/types.ts'
import { observe } from '../engine/view.ts'
import type { Draw } from './draws.ts'
import { withHiddenChanged } from './hidden.ts'
import { isSame } from './same.ts'

/** Throws where `holds` is false. */
export function demand(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what())
}

/** All that a state says of itself; what is kept beside it, its views and its candidates are asked apart: they cost more. */
export function demandSound(scenario: Scenario, state: GameState): void {
  demandStrengths(scenario, state)
  demandPlaces(scenario, state)
  demandBridges(scenario, state)
  demandWorks(scenario, state)
  demandTrack(scenario, state)
  demandTrains(scenario, state)
  demandColumnTracks(scenario, state)
}

/** Work on column tracks is begun and not overdone; stretches in use stand before those that are free. */
function demandColumnTracks({ map }: Scenario, { stretchAt, stretchWork }: GameState): void {
  const used = stretchAt.length - [...stretchAt].filter(at => at < 0).length
  const most = workFor(2, map.hexMetres)
  for (let s = 0; s < stretchAt.length; s++) {
    const isRight = s < used ? stretchAt[s]! >= 0 && stretchWork[s]! > 0 : stretchWork[s] === 0
    demand(
      isRight && stretchWork[s]! <= most,
      () => `stretch ${s}: ${stretchWork[s]} minutes at ${stretchAt[s]}`,
    )
  }
}

/** Are two states the same, byte by byte? */
export const sameBytes = (a: GameState, b: GameState): boolean => isSameBlock(a.bytes, b.bytes)

/** Are two states' blocks of bytes the same? They are whole words. */
export function isSameBlock(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  const [these, those] = [a, b].map(each => new Int32Array(each.buffer, each.byteOffset, each.length / 4))
  for (let i = 0; i < these!.length; i++) if (these![i] !== those![i]) return false
  return true
}

/** Nobody appears or vanishes: what a unit started with is with it, or among its losses. Nothing is below nothing. */
function demandStrengths(scenario: Scenario, state: GameState): void {
  scenario.units.forEach((unit, u) => {
    const men = state.men[u]! + state.killed[u]! + state.wounded[u]! + state.captured[u]!
    demand(men === unit.men, () => `${unit.id}: ${unit.men} men at the start, ${men} now accounted for`)
    const afv = state.afv[u]! + state.afvLost[u]!
    demand(afv === unit.afv, () => `${unit.id}: ${unit.afv} AFVs at the start, ${afv} now accounted for`)
    const towed = state.damaged[u]! + state.inRepair[u]!
    demand(
      towed <= state.afvLost[u]!,
      () => `${unit.id}: ${towed} AFVs in repair of ${state.afvLost[u]} lost`,
    )
    const guns = state.guns[u]! + state.gunsLost[u]!
    demand(guns === unit.guns, () => `${unit.id}: ${unit.guns} guns at the start, ${guns} now accounted for`)
    demand(state.readiness[u]! <= 1000, () => `${unit.id}: readiness ${state.readiness[u]}`)
  })
  for (const field of COUNTED) demandWithin(scenario, state, field, Number.MAX_SAFE_INTEGER)
  for (const field of STOCKS) demandWithin(scenario, state, field, MOST_STOCK)
}

const COUNTED = ['men', 'killed', 'wounded', 'captured', 'afv', 'afvLost', 'guns', 'gunsLost'] as const
const STOCKS = ['readiness', 'fuel', 'ammo'] as const
/** More than any unit holds of anything, ‰. */
const MOST_STOCK = 3000

/** A field holds from nothing to `most` for every unit. */
function demandWithin(
  { units }: Scenario,
  state: GameState,
  field: (typeof COUNTED | typeof STOCKS)[number],
  most: number,
): void {
  const counts = state[field]
  for (let u = 0; u < counts.length; u++)
    if (counts[u]! < 0 || counts[u]! > most) throw new Error(`${units[u]!.id}: ${counts[u]} ${field}`)
}

/** Units stand on ground that bears them, within the limits of its room, never with the enemy; off the board, nowhere. */
function demandPlaces(scenario: Scenario, state: GameState): void {
  scenario.units.forEach((unit, u) => {
    const hex = state.hex[u]!
    const present = isPresent(state, u)
    demand(present === hex >= 0, () => `${unit.id} is ${STATUSES[state.status[u]!]}, at hex ${hex}`)
    const craft = state.carrier[u]!
    demand(
      isAboard(state, u) === craft >= 0,
      () => `${unit.id} is ${STATUSES[state.status[u]!]}, carried by ${craft}`,
    )
    demand(craft < 0 || isPresent(state, craft), () => `${unit.id} is aboard ${craft}, which is not there`)
    if (!present) return
    demand(
      isWater(terrainAt(scenario.map, hex)) === isAfloat(unit.mobility),
      () => `${unit.id}, ${unit.mobility}, is at ${hexText(scenario.map, hex)}`,
    )
  })
  const standing = occupancy(scenario, state)
  for (let hex = 0; hex < standing.length; hex++)
    if (standing[hex]!.length > 0) demandStack(scenario, state, hex, standing[hex]!)
}

/** Those in a hex are of one side, and there is room for them. */
function demandStack(scenario: Scenario, state: GameState, hex: HexIndex, units: readonly UnitIndex[]): void {
  const who = (): string =>
    `${hexText(scenario.map, hex)}: ${units.map(u => scenario.units[u]!.id).join(' ')}`
  const { side } = scenario.units[units[0]!]!
  demand(
    units.every(u => scenario.units[u]!.side === side),
    () => `both sides in ${who()}`,
  )
  const stack = stackingAt(scenario, state, hex)
  demand(
    stack.men <= stack.maxMen && stack.vehicles <= stack.maxVehicles,
    () => `too many in ${who()}, ${JSON.stringify(stack)}`,
  )
}

/** Work stands only at bridges that are not open, and no bridge that it takes to open is kept shut. */
function demandBridges(scenario: Scenario, state: GameState): void {
  scenario.map.crossings.forEach(({ id }, c) => {
    const now = CROSSING_STATES[state.crossingState[c]!]
    const work = state.bridgeWork[c]!
    demand(now !== undefined, () => `${id}: in state ${state.crossingState[c]}`)
    demand(
      work < Math.max(BRIDGE_MINUTES, workAt(scenario, state, c)),
      () => `${id}: ${work} minutes of work and not open`,
    )
    demand(work === 0 || now !== 'pontoon', () => `${id}: work at a pontoon that is open`)
  })
}

/** Works are never higher than they were built, and no work is kept that would already have told. */
function demandWorks({ map }: Scenario, { works, razing }: GameState): void {
  for (let hex = 0; hex < works.length; hex++) {
    const built = map.works[hex]!
    if (works[hex]! > built)
      throw new Error(`${hexText(map, hex)}: works of ${works[hex]}, built as ${built}`)
    if (razing[hex] !== 0 && (built === 0 || razing[hex]! >= STEP_MINUTES))
      throw new Error(`${hexText(map, hex)}: ${razing[hex]} minutes of work on works of ${built}`)
  }
}

/** Work at track is kept only where it is torn up, and none that would already have told; a station is wrecked but once. */
function demandTrack(scenario: Scenario, state: GameState): void {
  const { map } = scenario
  const { trackWork, stationWork } = state
  const needed = mendingMinutes(map.hexMetres)
  for (let hex = 0; hex < trackWork.length; hex++) {
    const [work, wrecked] = [trackWork[hex]!, stationWork[hex]!]
    if (work !== 0 && (work >= needed || !isTornUp(state, hex)))
      throw new Error(`${hexText(map, hex)}: ${work} minutes of work at its track`)
    if (wrecked !== 0 && (wrecked > STATION_MINUTES || !isStation(scenario, hex)))
      throw new Error(`${hexText(map, hex)}: ${wrecked} minutes of work at its station`)
  }
}

/** Trains stand on track; under way they have minutes left, and whoever is aboard is where they are. */
function demandTrains(scenario: Scenario, state: GameState): void {
  scenario.trains.forEach(({ id }, t) => {
    const hex = state.trainHex[t]!
    demand(hasTrack(scenario.map, hex), () => `${id} stands beside the railway, at hex ${hex}`)
    demand(
      state.trainTo[t]! >= 0 === state.trainLeft[t]! > 0,
      () => `${id}: ${state.trainLeft[t]} minutes left to hex ${state.trainTo[t]}`,
    )
    const unit = state.trainUnit[t]!
    demand(
      unit < 0 || state.hex[unit] === hex,
      () => `${id} at hex ${hex} carries ${scenario.units[unit]!.id}`,
    )
  })
}

/**
 * Who stands where and whose zones lie where, as kept, equal what a fresh copy derives; and the view by which orders are
 * judged is the one that a side is shown.
 */
export function demandTables(scenario: Scenario, state: GameState): void {
  demandKeptOf(scenario, state, copyState(scenario, state))
  const side = sideToMove(state)
  const [kept, fresh] = [glimpse(scenario, state, side).state, observe(scenario, state, side).state]
  demand(sameBytes(kept, fresh), () => `orders of the ${side} side are judged by an earlier view`)
  demandKeptOf(scenario, kept, fresh)
}

function demandKeptOf(scenario: Scenario, state: GameState, fresh: GameState): void {
  for (const table of [occupancy, zones])
    demand(
      isSame(table(scenario, state), table(scenario, fresh)),
      () => `${table === zones ? 'zones' : 'occupancy'} kept from an earlier state`,
    )
}

/** The bytes go through text and back. */
export function demandRoundTrip(scenario: Scenario, state: GameState): void {
  const bytes = JSON.parse(JSON.stringify(Array.from(state.bytes))) as number[]
  const again = stateOver(scenario, new Uint8Array(bytes).buffer, state.seed)
  demand(sameBytes(again, state), () => 'the state changed on its way through text')
}

/** Something can always be ordered, and whatever is offered is lawful; `picked` says which of the offers are judged, all unless said. */
export function demandCandidates(
  scenario: Scenario,
  state: GameState,
  picked: (orders: readonly Order[]) => readonly Order[] = orders => orders,
): void {
  if (state.over[0] === 1) return
  const view = observe(scenario, state, sideToMove(state))
  const orders = candidates(scenario, view)
  demand(orders.length > 0, () => 'nothing to order')
  for (const order of picked(orders)) {
    const refusal = check(scenario, view, order)
    demand(refusal === null, () => `candidate ${JSON.stringify(order)}: ${JSON.stringify(refusal)}`)
  }
}

/** What a side cannot see does not change a bit of its view. `draw` chooses what stands there instead. */
export function demandSecret(scenario: Scenario, state: GameState, draw: Draw): void {
  for (const side of SIDES) {
    const other = withHiddenChanged(scenario, state, side, draw)
    demand(
      sameBytes(observe(scenario, other, side).state, observe(scenario, state, side).state),
      () => `the ${side} view shows what that side cannot see`,
    )
  }
}
