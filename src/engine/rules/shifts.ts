/**
 * Shifts of an assault (8-numbers 5.2): one entry a rule, each with its reason. Pips are positive for the attacker.
 * Resolution, odds window, log and opponents all read this list; nothing else moves the start.
 */
import { turnNow, unitsAt } from '../derived.ts'
import { directionTo } from '../map/hexMap.ts'
import type { AttackMode } from '../orders.ts'
import type { Shift, ShiftCode } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, RIVERS, type Side, type Terrain, type UnitIndex } from '../types.ts'
import { strikesThrough } from './airGuard.ts'
import { ARM_TABLE } from './arms.ts'
import { isBelowGround } from './bombing.ts'
import { EQUIPMENT_TABLE, type EquipmentRow } from './equipment.ts'
import { isNight, terrainAt, weatherAt } from './going.ts'
import { isLed } from './headquarters.ts'
import { isNightThrust } from './nightThrust.ts'
import { piecesLeft } from './power.ts'
import { isUnawares } from './silentAssault.ts'
import { inZone } from './zoc.ts'

/** Who fights whom, where and how: what every shift is judged from. */
export interface Fight {
  readonly scenario: Scenario
  /** The state before the assault; a view's state where odds are asked. */
  readonly state: GameState
  /** The attacking side. */
  readonly side: Side
  readonly target: HexIndex
  readonly mode: AttackMode
  readonly attackers: readonly UnitIndex[]
  /** Guns in support. */
  readonly supporters: readonly UnitIndex[]
  readonly defenders: readonly UnitIndex[]
  /** Level of works that shelters the defenders. */
  readonly works: number
  /** Air strikes sent in support. */
  readonly air: number
}

const RIVER = RIVERS.indexOf('river')
const MAJOR = RIVERS.indexOf('major')

/** Which shift the ground of the target gives; rows that the design does not name follow their nearest kin. */
export const GROUND_SHIFT: { readonly [T in Terrain]: 'hills' | 'closeTerrain' | 'city' | null } = {
  steppe: null,
  desert: null,
  dunes: null,
  saltmarsh: null,
  marsh: null,
  farmland: null,
  hills: 'hills',
  forest: 'closeTerrain',
  forestedHills: 'closeTerrain',
  taiga: 'closeTerrain',
  mountain: 'hills',
  highMountain: 'hills',
  tundra: null,
  dwarfPine: 'closeTerrain',
  town: 'closeTerrain',
  city: 'city',
  beach: null,
  lake: null,
  shoal: null,
  sea: null,
}

const groundOf = ({ scenario, target }: Fight) => GROUND_SHIFT[terrainAt(scenario.map, target)]

/** Woods, scrub and streets, where squads get close to tanks. */
export function isCloseCountry(fight: Fight): boolean {
  const ground = groundOf(fight)
  return ground === 'closeTerrain' || ground === 'city'
}

export const isFoggy = ({ scenario, state, target }: Fight): boolean =>
  weatherAt(scenario.map, turnNow(scenario, state)!, target) === 'fog'

/** Do all defenders wait for the hour of the roster that alerts them? What events have made of it only their side knows. */
function isSurprise({ scenario, state, target, attackers, supporters, defenders }: Fight): boolean {
  const begun = [...attackers, ...supporters].reduce(
    (latest, u) => Math.max(latest, state.clock[u]!),
    state.hexClock[target]!,
  )
  const moment = turnNow(scenario, state)!.start + begun
  return (
    defenders.length > 0 &&
    defenders.every(u => {
      const { release } = scenario.units[u]!
      return release !== null && release > moment
    })
  )
}

const isOpen = (fight: Fight): boolean => groundOf(fight) === null && fight.works === 0

/** Does one of the units have a piece of this kind left? */
const anyPiece = (
  { scenario, state }: Fight,
  units: readonly UnitIndex[],
  wanted: (row: EquipmentRow) => boolean,
): boolean =>
  units.some(u => {
    const unit = scenario.units[u]!
    return unit.equipment.some(
      line => wanted(EQUIPMENT_TABLE[line.type]) && piecesLeft(unit, state, u, line) > 0,
    )
  })

/** Have the units anything made to stop armour: guns, tanks or anti-tank rifles? */
export const hasAntiTank = (fight: Fight, units: readonly UnitIndex[]): boolean =>
  anyPiece(fight, units, row => row.hard > 0)

const hasInfantry = ({ scenario, state }: Fight, units: readonly UnitIndex[]): boolean =>
  units.some(u => state.men[u]! > 0 && ARM_TABLE[scenario.units[u]!.arm].infantry)

const hasArmour = ({ state }: Fight, units: readonly UnitIndex[]): boolean =>
  units.some(u => state.afv[u]! > 0)
const hasGuns = ({ state }: Fight, units: readonly UnitIndex[]): boolean =>
  units.some(u => state.guns[u]! > 0)
const isCutOff = ({ state }: Fight, units: readonly UnitIndex[]): boolean =>
  units.some(u => state.cutOff[u]! > 0)

const participants = (fight: Fight): readonly UnitIndex[] => [...fight.attackers, ...fight.supporters]
/** Participants near enough for direct fire: those who touch the target. */
const beside = (fight: Fight): readonly UnitIndex[] =>
  participants(fight).filter(u => directionTo(fight.scenario.map, fight.target, fight.state.hex[u]!) >= 0)

/** Least of the rivers that the attackers cross: one dry way in spares them all. */
function leastRiver({ scenario, state, target, attackers }: Fight): number {
  const { map } = scenario
  return Math.min(
    ...attackers.map(u => {
      const d = directionTo(map, target, state.hex[u]!)
      return d < 0 ? 0 : map.river[target * 6 + d]!
    }),
  )
}

/** Directions of the target's six sides from which it is assaulted, ascending. */
function sidesOfAssault({ scenario, state, target, attackers }: Fight): readonly number[] {
  const from = new Set(attackers.map(u => state.hex[u]!))
  return [0, 1, 2, 3, 4, 5].filter(d => from.has(scenario.map.neighbours[target * 6 + d]!))
}

/**
 * All round: assaulted from two sides at least that do not touch, and no side is open: each is off the map, held by
 * the attacker's side, or in its zone and not held by the enemy.
 */
function isAllRound(fight: Fight): boolean {
  const { scenario, state, side, target } = fight
  const sides = sidesOfAssault(fight)
  if (!sides.some(a => sides.some(b => b - a >= 2 && b - a <= 4))) return false
  return [0, 1, 2, 3, 4, 5].every(d => {
    const hex = scenario.map.neighbours[target * 6 + d]!
    if (hex < 0) return true
    const holder = unitsAt(scenario, state, hex)[0]
    return holder === undefined ? inZone(scenario, state, hex, side) : scenario.units[holder]!.side === side
  })
}

/** Strikes in support that get through to a target that feels them: a pip each. */
const strikesThatTell = ({ scenario, state, side, target, air }: Fight): number =>
  isBelowGround(scenario, state, enemyOf(side), target)
    ? 0
    : strikesThrough(scenario, state, enemyOf(side), target, air)

interface Entry {
  readonly code: ShiftCode
  /** Pips where it applies once: for works, those of one level. */
  readonly size: number
  /** Pips for the attacker; 0 = does not apply. */
  pips(fight: Fight): number
}

/** A shift of fixed size under a condition. */
const when = (code: ShiftCode, pips: number, applies: (fight: Fight) => boolean): Entry => ({
  code,
  size: pips,
  pips: fight => (applies(fight) ? pips : 0),
})
/** One that counts against works only. */
const againstWorks = (code: ShiftCode, pips: number, applies: (fight: Fight) => boolean): Entry =>
  when(code, pips, fight => fight.works > 0 && applies(fight))

const PIPS_PER_LEVEL = -2

export const SHIFTS: readonly Entry[] = [
  { code: 'works', size: PIPS_PER_LEVEL, pips: fight => PIPS_PER_LEVEL * fight.works },
  { code: 'silent', size: -PIPS_PER_LEVEL / 2, pips: fight => (isUnawares(fight) ? fight.works : 0) },
  againstWorks('prepared', 2, fight => fight.mode === 'prepared'),
  againstWorks('engineers', 1, ({ scenario, attackers }) =>
    attackers.some(u => scenario.units[u]!.arm === 'engineer'),
  ),
  againstWorks('heavyGuns', 1, fight => anyPiece(fight, beside(fight), row => row.against === 'works')),
  againstWorks('siegeGuns', 1, fight => anyPiece(fight, participants(fight), row => row.against === 'siege')),
  when('hills', -1, fight => groundOf(fight) === 'hills'),
  when('closeTerrain', -1, fight => groundOf(fight) === 'closeTerrain'),
  when('city', -2, fight => groundOf(fight) === 'city'),
  when('river', -1, fight => leastRiver(fight) === RIVER),
  when('majorRiver', -2, fight => leastRiver(fight) === MAJOR),
  when(
    'night',
    -1,
    ({ scenario, state, attackers }) =>
      isNight(scenario.turns[state.turn[0]!]!) && attackers.some(u => !scenario.units[u]!.nightTrained),
  ),
  when('nightThrust', 1, ({ scenario, state, attackers }) => isNightThrust(scenario, state, attackers)),
  when('fog', 1, isFoggy),
  when('surprise', 1, isSurprise),
  when('threeSides', 1, fight => !isAllRound(fight) && sidesOfAssault(fight).length >= 3),
  when('allRound', 2, isAllRound),
  when(
    'combinedArms',
    1,
    fight =>
      hasArmour(fight, fight.attackers) &&
      hasInfantry(fight, fight.attackers) &&
      hasGuns(fight, participants(fight)),
  ),
  when(
    'armourInOpen',
    1,
    fight => hasArmour(fight, fight.attackers) && isOpen(fight) && !hasAntiTank(fight, fight.defenders),
  ),
  when('noHq', -1, ({ scenario, state, attackers }) => attackers.some(u => !isLed(scenario, state, u))),
  when('attackerCutOff', -1, fight => isCutOff(fight, fight.attackers)),
  when('defenderCutOff', 1, fight => isCutOff(fight, fight.defenders)),
  { code: 'air', size: 1, pips: strikesThatTell },
  when('repeated', -1, fight => fight.state.assaults[fight.target]! > 0 && !hasGuns(fight, fight.supporters)),
]

/** The shifts that apply, in the order of the list. */
export const shiftsOf = (fight: Fight): readonly Shift[] =>
  SHIFTS.map(entry => ({ code: entry.code, pips: entry.pips(fight) })).filter(shift => shift.pips !== 0)
