/**
 * Fire from the shore (8-numbers section 7; section 8, rule 1 of the landing's brief): guns that would be free to support a
 * defence fire at vessels in sight as these enter each of the last two hexes before a landing place. A five or a six sinks
 * a hull; in fog, beyond the next hex, half of those shots go astray. Each of such guns fires at a warship that comes near it,
 * and again when she fires herself (rules 8 and 9 of the brief).
 */
import { floorDiv, permilleOf, shareOut } from '../arithmetic.ts'
import { isPresent, turnNow } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import { distance } from '../map/geometry.ts'
import type { HexMap } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Metres,
  type Permille,
  SIGHTINGS,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { canAnswer, DEFENDING_AMMUNITION, gunReach } from './defensiveFire.ts'
import { weatherAt } from './going.ts'
import { cargoOf } from './vessels.ts'

/** How near a landing place the approach is under fire, in hexes. */
export const APPROACH = 2
/** Guns fire at warships that come this near to them. */
export const COAST_METRES: Metres = 3000
/** The first die hits from here; in fog the second must be as high as this, too. */
const HITS_FROM = 5
const THROUGH_FOG_FROM = 4
/** Of the men on a hull that sinks so many are lost, dead or hurt; the others wade or are fished out (estimate). */
export const LOST_WITH_A_HULL: Permille = 333
const SPOTTED = SIGHTINGS.indexOf('spotted')

/** Guns that fire at a vessel in a hex, and the chance of each to sink a hull, in 36. In roster order. */
export interface ShoreGuns {
  readonly guns: UnitIndex
  readonly chance: 12 | 6
}

/** Hexes to the nearest landing place. */
const toLanding = (map: HexMap, hex: HexIndex): number =>
  Math.min(...map.landings.map(landing => distance(map, landing.hex, hex)))

/**
 * Enemy guns that fire at a vessel on its way from one hex into the next: on the approach alone, not as it sails off again.
 * With a view's state those that its side knows of.
 */
export function shoreGuns(
  scenario: Scenario,
  state: GameState,
  craft: UnitIndex,
  from: HexIndex,
  hex: HexIndex,
): readonly ShoreGuns[] {
  const { map, units } = scenario
  if (units[craft]!.arm === 'warship') {
    // Once for coming near, however far she sails on under them: a hex is no measure of time.
    const before = new Set(coastGuns(scenario, state, craft, from).map(({ guns }) => guns))
    return coastGuns(scenario, state, craft, hex).filter(({ guns }) => !before.has(guns))
  }
  const left = toLanding(map, hex)
  if (left > APPROACH || left >= toLanding(map, from)) return []
  return gunsOn(scenario, state, craft, hex, Number.MAX_SAFE_INTEGER)
}

/** Enemy guns on the coast that fire at a warship in a hex. */
export const coastGuns = (
  scenario: Scenario,
  state: GameState,
  ship: UnitIndex,
  hex: HexIndex,
): readonly ShoreGuns[] => gunsOn(scenario, state, ship, hex, coastHexes(scenario))

const coastHexes = ({ map }: Scenario): number => floorDiv(COAST_METRES, map.hexMetres)

/** How many of them fire at it in each hex: for who asks about many. The answers hold until the next event. */
export function coastGunsBy(
  scenario: Scenario,
  state: GameState,
  ship: UnitIndex,
): (hex: HexIndex) => number {
  const free = gunsFree(scenario, state, ship)
  const within = coastHexes(scenario)
  return hex => {
    let count = 0
    for (const { guns, reach } of free)
      if (distance(scenario.map, state.hex[guns]!, hex) <= Math.min(within, reach)) count++
    return count
  }
}

/** Enemy guns on land, no further off than `within` hexes, that reach a vessel in a hex. */
function gunsOn(
  scenario: Scenario,
  state: GameState,
  craft: UnitIndex,
  hex: HexIndex,
  within: number,
): readonly ShoreGuns[] {
  const { map } = scenario
  return gunsFree(scenario, state, craft).flatMap(({ guns, reach }): ShoreGuns[] => {
    const hexes = distance(map, state.hex[guns]!, hex)
    if (hexes > Math.min(within, reach)) return []
    return [{ guns, chance: hullChance(scenario, state, guns, hex) }]
  })
}

interface FreeGuns {
  readonly guns: UnitIndex
  /** In hexes. */
  readonly reach: number
}

/** Enemy guns on land that are free to fire at a vessel, wherever it is, in roster order. */
function gunsFree(scenario: Scenario, state: GameState, craft: UnitIndex): readonly FreeGuns[] {
  const enemy = enemyOf(scenario.units[craft]!.side)
  return scenario.units.flatMap(({ side, vessel }, guns): FreeGuns[] =>
    side !== enemy || vessel || !canAnswer(scenario, state, guns)
      ? []
      : [{ guns, reach: gunReach(scenario, state, guns) }],
  )
}

/** Throws of 36 on which guns sink a hull of a vessel in a hex. */
export function hullChance(
  scenario: Scenario,
  state: GameState,
  guns: UnitIndex,
  hex: HexIndex,
): ShoreGuns['chance'] {
  const { map } = scenario
  const turn = turnNow(scenario, state)
  const isFoggy = turn !== undefined && weatherAt(map, turn, hex) === 'fog'
  return isFoggy && distance(map, state.hex[guns]!, hex) > 1 ? 6 : 12
}

/** The shore fires at a vessel that has entered a hex: each gun unit that reaches it, while it is afloat and seen. */
export function fireFromShore(play: Play, craft: UnitIndex, from: HexIndex): void {
  fireAt(play, craft, shoreGuns(play.scenario, play.state, craft, from, play.state.hex[craft]!))
}

/** Ships that have fired give themselves away to the guns of the coast near them. */
export function answerShips(play: Play, fired: readonly UnitIndex[]): void {
  const { scenario, state } = play
  for (const ship of fired) {
    if (!scenario.units[ship]!.vessel) continue
    const hex = state.hex[ship]!
    const guns = coastGuns(scenario, state, ship, hex)
    const side = sideIndex(enemyOf(scenario.units[ship]!.side))
    if (guns.length > 0 && state.sighting[ship * 2 + side]! < SPOTTED)
      play.emit({ kind: 'sighted', side, unit: ship, sighting: SPOTTED, hex })
    fireAt(play, ship, guns)
  }
}

function fireAt(play: Play, craft: UnitIndex, shots: readonly ShoreGuns[]): void {
  const { scenario, state } = play
  const side = sideIndex(enemyOf(scenario.units[craft]!.side))
  for (const { guns, chance } of shots) {
    if (!isPresent(state, craft) || state.sighting[craft * 2 + side]! < SPOTTED) return
    const dice = play.dice.two({
      turn: state.turn[0]!,
      side,
      purpose: 'shoreFire',
      subject: [guns, craft],
      ordinal: state.clock[craft]!,
    })
    const hits = dice[0] >= HITS_FROM && (chance === 12 || dice[1] >= THROUGH_FOG_FROM)
    const losses = hits ? lossesOf(scenario, state, craft) : []
    play.emit({ kind: 'shoreFire', guns, craft, hex: state.hex[craft]!, dice, hits })
    play.emit({ kind: 'spent', unit: guns, ammo: Math.max(0, state.ammo[guns]! - DEFENDING_AMMUNITION) })
    if (losses.length > 0) play.emit({ kind: 'losses', losses, cause: 'bombardment' })
    if (state.hulls[craft] === 0) play.emit({ kind: 'finished', unit: craft, cause: 'destroyed' })
  }
}

/** Losses of crew and cargo with one of the hulls; with the last all that is left, for the units end with it. */
function lossesOf(scenario: Scenario, state: GameState, craft: UnitIndex): readonly Loss[] {
  const hulls = state.hulls[craft]!
  return [craft, ...cargoOf(scenario, state, craft)]
    .map((unit): Loss => {
      const all = state.men[unit]!
      const men = hulls <= 1 ? all : permilleOf(floorDiv(all, hulls), LOST_WITH_A_HULL)
      const [killed, wounded] = shareOut(men, [1, 1]) as [number, number]
      const guns = hulls <= 1 ? state.guns[unit]! : 0
      return { unit, killed, wounded, captured: 0, afv: 0, guns }
    })
    .filter(({ killed, wounded, guns }) => killed + wounded + guns > 0)
}
