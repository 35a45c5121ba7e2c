/**
 * Seeing (3-rules section 6). What a side knows of a unit is the best of what its own units see now; what it saw and
 * sees no more is remembered where it was. Sight is measured in kilometres, so that it fits every size of hex.
 *
 * Nothing blocks the view between two hexes: what hides a unit is the ground it stands on. At these scales a hex of
 * woods has open rides round it, and a line of sight would claim a precision that the map does not have.
 */
import { floorDiv } from '../arithmetic.ts'
import { isPresent, turnNow } from '../derived.ts'
import { distance, hexesWithin } from '../map/geometry.ts'
import type { HexMap } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Scenario, Turn } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  type Arm,
  type HexIndex,
  type Metres,
  NOWHERE,
  SIDES,
  SIGHTINGS,
  type Side,
  type SideIndex,
  sideIndex,
  TERRAINS,
  type Terrain,
  type UnitIndex,
} from '../types.ts'
import { isNight, weatherAt } from './going.ts'
import { newsOfGround } from './groundSeen.ts'
import { type Flight, flightsOf } from './scouting.ts'

const UNKNOWN = SIGHTINGS.indexOf('unknown')
const REMEMBERED = SIGHTINGS.indexOf('remembered')
const SPOTTED = SIGHTINGS.indexOf('spotted')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** How far an arm sees troops on open ground by day: its patrols are part of it (all estimates). */
export const SIGHT_METRES: { readonly [A in Arm]: Metres } = {
  rifle: 6000,
  motorised: 8000,
  cavalry: 8000,
  tank: 8000,
  selfPropelled: 8000,
  artillery: 4000,
  rocket: 4000,
  mortar: 4000,
  antiAircraft: 4000,
  engineer: 6000,
  fortress: 6000,
  raider: 6000,
  police: 6000,
  machineGun: 6000,
  rear: 4000,
  headquarters: 4000,
  landingCraft: 4000,
  warship: 8000,
  transport: 4000,
}
export const FOG_METRES = 2000

const positions = (terrains: readonly Terrain[]): ReadonlySet<number> =>
  new Set(terrains.map(terrain => TERRAINS.indexOf(terrain)))
/** Who stands here is seen from the neighbouring hexes only. */
export const HIDING = positions([
  'forest',
  'forestedHills',
  'taiga',
  'mountain',
  'highMountain',
  'dwarfPine',
  'town',
  'city',
])
/** Does the ground hide who stands on it, from eyes and from aircraft? */
export const givesCover = (terrain: Terrain): boolean => HIDING.has(TERRAINS.indexOf(terrain))
/** Who stands here sees one hex further. */
export const COMMANDING = positions(['hills', 'mountain', 'highMountain'])

/**
 * How many hexes away the unit sees enemies on open ground this turn; 1 at least. Half by night, 2 km in fog (the fog
 * where it stands itself).
 */
function sightHexes(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const { map } = scenario
  const hex = state.hex[u]!
  const turn = turnNow(scenario, state)
  let metres = SIGHT_METRES[scenario.units[u]!.arm]
  if (COMMANDING.has(map.terrain[hex]!)) metres += map.hexMetres
  if (turn && isNight(turn)) metres = floorDiv(metres, 2)
  if (turn && weatherAt(map, turn, hex) === 'fog') metres = Math.min(metres, FOG_METRES)
  return Math.max(1, floorDiv(metres, map.hexMetres))
}

/** Does a unit on the board see troops in a hex with its own eyes? */
export function canSee(scenario: Scenario, state: GameState, u: UnitIndex, hex: HexIndex): boolean {
  const { map } = scenario
  const range = HIDING.has(map.terrain[hex]!) ? 1 : sightHexes(scenario, state, u)
  return distance(map, state.hex[u]!, hex) <= range
}

const discs = new WeakMap<HexMap, Map<number, readonly HexIndex[]>>()

/** Hexes within `range` of a hex, kept: every look asks for the same ones. */
function disc(map: HexMap, centre: HexIndex, range: number): readonly HexIndex[] {
  const known = discs.get(map) ?? new Map<number, readonly HexIndex[]>()
  discs.set(map, known)
  const key = range * map.terrain.length + centre
  const hexes = known.get(key) ?? hexesWithin(map, centre, range)
  known.set(key, hexes)
  return hexes
}

/** How many units of a side see each hex, and how many stand in or beside it; and from where each unit is counted. */
interface Field {
  readonly spotting: Uint16Array
  readonly beside: Uint16Array
  readonly hex: Int32Array
  readonly range: Uint8Array
  /** Reconnaissance flights in the air. */
  flights: readonly Flight[]
  /** Turn whose light and weather the ranges are of. */
  turn: Turn | undefined
}

const fields = new WeakMap<Scenario, readonly [Field, Field]>()

/**
 * What a side sees. One field is kept for each side of a battle and brought up to date by who has moved since it was
 * last asked for, in whatever state that was: between two looks most units stand where they stood.
 */
function sightField(scenario: Scenario, state: GameState, side: SideIndex): Field {
  const both = fields.get(scenario) ?? ([emptyField(scenario), emptyField(scenario)] as const)
  fields.set(scenario, both)
  const field = both[side]
  const turn = turnNow(scenario, state)
  for (let u = 0; u < scenario.units.length; u++) {
    if (sideIndex(scenario.units[u]!.side) !== side) continue
    const hex = isPresent(state, u) ? state.hex[u]! : NOWHERE
    if (field.hex[u] === hex && field.turn === turn) continue
    const range = hex === NOWHERE ? 0 : sightHexes(scenario, state, u)
    if (field.hex[u] === hex && field.range[u] === range) continue
    count(scenario.map, field, u, -1)
    field.hex[u] = hex
    field.range[u] = range
    count(scenario.map, field, u, 1)
  }
  field.turn = turn
  field.flights = flightsOf(scenario, state, side)
  return field
}

const emptyField = ({ map, units }: Scenario): Field => ({
  spotting: new Uint16Array(map.terrain.length),
  beside: new Uint16Array(map.terrain.length),
  hex: new Int32Array(units.length).fill(NOWHERE),
  range: new Uint8Array(units.length),
  flights: [],
  turn: undefined,
})

/** Adds a unit to its side's field or takes it out of it. */
function count(map: HexMap, field: Field, u: UnitIndex, by: 1 | -1): void {
  const hex = field.hex[u]!
  if (hex === NOWHERE) return
  for (const seen of disc(map, hex, field.range[u]!)) field.spotting[seen]! += by
  for (const seen of disc(map, hex, 1)) field.beside[seen]! += by
}

/** What a side makes of a unit in a hex: UNKNOWN (out of sight), SPOTTED or IDENTIFIED (beside one of its own). */
function seenAt(map: HexMap, field: Field, hex: HexIndex): number {
  if (field.beside[hex]! > 0) return IDENTIFIED
  if (HIDING.has(map.terrain[hex]!)) return UNKNOWN
  const isFlownOver = field.flights.some(({ middle, range }) => distance(map, middle, hex) <= range)
  return field.spotting[hex]! > 0 || isFlownOver ? SPOTTED : UNKNOWN
}

/** Would a side see an enemy that stood in the hex? Returns the question for one state, to be asked of many hexes. */
export function sightOf(scenario: Scenario, state: GameState, side: Side): (hex: HexIndex) => boolean {
  const field = sightField(scenario, state, sideIndex(side))
  return hex => seenAt(scenario.map, field, hex) !== UNKNOWN
}

/** Hexes in which a side would see an enemy that stood there now, ascending. */
export function hexesInSight(scenario: Scenario, state: GameState, side: Side): readonly HexIndex[] {
  return [...scenario.map.terrain.keys()].filter(sightOf(scenario, state, side))
}

/**
 * Brings what both sides know up to date; to be called whenever units have moved, arrived, fought or the light has
 * changed. Emits only changes: `sighted` for units (again for each hex that a unit in sight moves to, so that the
 * report is of the last hex in which it *was* seen) and `surveyed` for ground whose new owner comes into sight, or the
 * track that sappers have made there.
 */
export function look(play: Play): void {
  const { scenario, state } = play
  const fields = SIDES.map(side => sightField(scenario, state, sideIndex(side)))
  const ground = newsOfGround(
    scenario,
    state,
    (side, hex) => seenAt(scenario.map, fields[side]!, hex) >= SPOTTED,
  )
  for (const side of [0, 1] as const) {
    lookForUnits(play, side, fields[side]!)
    if (ground[side].length > 0) play.emit({ kind: 'surveyed', side, hexes: ground[side] })
  }
}

function lookForUnits(play: Play, side: SideIndex, field: Field): void {
  const { scenario, state } = play
  const { units, map } = scenario
  for (let u = 0; u < units.length; u++) {
    if (sideIndex(units[u]!.side) === side || !isPresent(state, u)) continue
    const known = state.sighting[u * 2 + side]!
    const reported = state.reportHex[u * 2 + side]!
    const hex = state.hex[u]!
    const seen = seenAt(map, field, hex)
    if (seen >= SPOTTED) {
      // A unit that is kept in sight is not mistaken for another.
      const sighting = Math.max(seen, known)
      if (sighting !== known || reported !== hex) play.emit({ kind: 'sighted', side, unit: u, sighting, hex })
    } else if (known >= SPOTTED && !isWatched(play, u, known, reported))
      play.emit({ kind: 'sighted', side, unit: u, sighting: REMEMBERED, hex: reported })
  }
}

/**
 * Does a side know where the unit is without seeing it? Works do not move: once identified they stay known, their
 * strength as it is (a simplification). What intelligence had found before the first day is where it was on that day.
 */
function isWatched(play: Play, u: UnitIndex, known: number, reported: HexIndex): boolean {
  const { scenario, state } = play
  const unit = scenario.units[u]!
  if (known !== IDENTIFIED) return false
  return unit.mobility === 'static' || (unit.knownAtStart && state.turn[0] === 0 && reported === state.hex[u])
}
