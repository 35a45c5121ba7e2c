/**
 * Vocabulary of the rules: constants first, types derived from them. Everything a rule counts is an integer: minutes,
 * metres, men, tons, permille.
 */

export const SIDES = ['soviet', 'japanese'] as const
export type Side = (typeof SIDES)[number]
/** Index of a side in `SIDES`; the number form that state arrays hold. */
export type SideIndex = 0 | 1
export type BySide<T> = { readonly [S in Side]: T }

export const sideIndex = (side: Side): SideIndex => (side === 'soviet' ? 0 : 1)
export const sideOf = (index: number): Side => (index === 0 ? 'soviet' : 'japanese')
export const enemyOf = (side: Side): Side => (side === 'soviet' ? 'japanese' : 'soviet')

/** Index of a hex in the map's arrays (`row * cols + col`); printed and stored as "CCRR". -1 is "nowhere". */
export type HexIndex = number
/** Index of a unit in the roster and in every unit array of the state. */
export type UnitIndex = number
/** A unit's name in files, records and links. */
export type UnitId = string
/** Minutes: of the turn where a clock is meant, since the campaign's first midnight where a moment is meant. */
export type Minutes = number
export type Metres = number
/** Parts in a thousand. */
export type Permille = number

export const NOWHERE: HexIndex = -1

/** Order matters: maps and tables store the position in this list. */
export const TERRAINS = [
  'steppe',
  'desert',
  'dunes',
  'saltmarsh',
  'marsh',
  'farmland',
  'hills',
  'forest',
  'forestedHills',
  'taiga',
  'mountain',
  'highMountain',
  'tundra',
  'dwarfPine',
  'town',
  'city',
  'beach',
  'lake',
  'shoal',
  'sea',
] as const
export type Terrain = (typeof TERRAINS)[number]

/** What the wheels and feet are on: a way along the hexside crossed, or the ground of the hex entered. 0 is "no way"; the last one sappers cut. */
export const WAYS = ['none', 'highway', 'road', 'track', 'mountainTrack', 'columnTrack'] as const
export type Way = (typeof WAYS)[number]

export const RIVERS = ['none', 'stream', 'river', 'major'] as const
export type River = (typeof RIVERS)[number]

export const MOBILITIES = [
  'foot',
  'mounted',
  'draught',
  'tractor',
  'wheeled',
  'mech',
  'tracked',
  'static',
  'craft',
  'ship',
] as const
export type Mobility = (typeof MOBILITIES)[number]

export const STANCES = ['withdraw', 'hold', 'last'] as const
export type Stance = (typeof STANCES)[number]

/** What a unit in reserve does first in the enemy's turn. Order matters: the state stores the position in this list. */
export const RESERVES = ['none', 'join', 'close'] as const
export type Reserve = (typeof RESERVES)[number]

export const PRIORITIES = ['high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

export const ECHELONS = [
  'section',
  'company',
  'battalion',
  'regiment',
  'brigade',
  'division',
  'corps',
  'army',
] as const
export type Echelon = (typeof ECHELONS)[number]

/** The arm a counter shows and rules ask for. */
export const ARMS = [
  'rifle',
  'motorised',
  'cavalry',
  'tank',
  'selfPropelled',
  'artillery',
  'rocket',
  'mortar',
  'antiAircraft',
  'engineer',
  'fortress',
  'raider',
  'police',
  'machineGun',
  'rear',
  'headquarters',
  'landingCraft',
  'warship',
  'transport',
] as const
export type Arm = (typeof ARMS)[number]

/** Equipment classes of 8-numbers 5.1: what a unit's power is counted from. */
export const EQUIPMENT = [
  't34',
  'heavyTank',
  'su76',
  'su100',
  'bt',
  'chiHa',
  'haGo',
  'at45',
  'at37',
  'atRifles',
  'gun76',
  'gun122',
  'gun152',
  'gun203',
  'bm13',
  'navalGun',
] as const
export type Equipment = (typeof EQUIPMENT)[number]

export const WEATHERS = ['dry', 'rain', 'mud', 'fog'] as const
export type Weather = (typeof WEATHERS)[number]

/** How far aircraft can work in a turn or over a hex: as they like, with half their effect, not at all. Worst first. */
export const SKIES = ['none', 'half', 'full'] as const
export type Sky = (typeof SKIES)[number]

/** Kinds of air points: what flies to strike cannot fly to look, nor carry. Order matters: the state stores by position. */
export const AIR_POOLS = ['strike', 'scout', 'transport'] as const
export type AirPool = (typeof AIR_POOLS)[number]

/**
 * What aircraft can be sent to do. `support` is part of an attack order, the others are orders of their own. Order
 * matters: the state marks hexes by bits of the position in this list.
 */
export const AIR_MISSIONS = ['support', 'strike', 'interdict', 'scout', 'airlift'] as const
export type AirMission = (typeof AIR_MISSIONS)[number]

export const GRADES = [
  'soviet-decisive',
  'soviet-marginal',
  'historical',
  'japanese-marginal',
  'japanese-decisive',
] as const
export type Grade = (typeof GRADES)[number]

/**
 * What stands at a narrow place. `standing`: what the map says, by its schedule. `pontoon`: what engineers have put
 * there since. Order matters: the state stores the position in this list.
 */
export const CROSSING_STATES = ['standing', 'blown', 'pontoon'] as const

/** Where a unit is in its life; `disarmed` stopped fighting by order of its own command, `aboard` is carried by a craft. Order matters: the state stores the position in this list. */
export const STATUSES = ['waiting', 'present', 'finished', 'exited', 'disarmed', 'aboard'] as const

/** How well the enemy knows a unit. `remembered` is a report of where it was. */
export const SIGHTINGS = ['unknown', 'remembered', 'spotted', 'identified'] as const
export type Sighting = (typeof SIGHTINGS)[number]

/** Who may command a unit now: the roster's hour of release, or an event that has released or frozen it. Order matters: the state stores the position in this list. */
export const COMMANDS = ['asWritten', 'released', 'frozen'] as const
export type Command = (typeof COMMANDS)[number]
