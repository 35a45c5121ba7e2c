/** Words for units: what they are, how they move, how they stand. */
import type {
  Arm,
  Echelon,
  Equipment,
  Mobility,
  Priority,
  Reserve,
  Sighting,
  Stance,
} from '../../engine/types.ts'

export const arm = {
  rifle: 'Rifle',
  motorised: 'Motor rifle',
  cavalry: 'Cavalry',
  tank: 'Tank',
  selfPropelled: 'Self-propelled guns',
  artillery: 'Artillery',
  rocket: 'Rocket artillery',
  mortar: 'Mortar',
  antiAircraft: 'Anti-aircraft',
  engineer: 'Engineers',
  fortress: 'Fortress troops',
  raider: 'Raiders',
  police: 'Border police',
  machineGun: 'Machine guns',
  rear: 'Rear services',
  headquarters: 'Headquarters',
  landingCraft: 'Landing craft',
  warship: 'Warship',
  transport: 'Transport',
} as const satisfies { readonly [A in Arm]: string }

export const echelon = {
  section: 'section',
  company: 'company',
  battalion: 'battalion',
  regiment: 'regiment',
  brigade: 'brigade',
  division: 'division',
  corps: 'corps',
  army: 'army',
} as const satisfies { readonly [E in Echelon]: string }

/** The sign over a counter, as maps of the time and of ours print it. */
export const echelonSign = {
  section: '••',
  company: 'I',
  battalion: 'II',
  regiment: 'III',
  brigade: 'X',
  division: 'XX',
  corps: 'XXX',
  army: 'XXXX',
} as const satisfies { readonly [E in Echelon]: string }

export const mobility = {
  foot: 'on foot',
  mounted: 'mounted',
  draught: 'horse-drawn',
  tractor: 'tractor-drawn',
  wheeled: 'on wheels',
  mech: 'tanks and lorries',
  tracked: 'tracked',
  static: 'fixed in place',
  craft: 'afloat, beaches',
  ship: 'afloat',
} as const satisfies { readonly [M in Mobility]: string }

export const stance = {
  withdraw: 'Withdraw',
  hold: 'Hold',
  last: 'To the last',
} as const satisfies { readonly [S in Stance]: string }

export const stanceNote = {
  withdraw: 'Gives ground as pressed and loses a quarter less.',
  hold: 'Gives one hex; loses more for each hex it should have given beyond.',
  last: 'Never leaves; loses more for each hex it should have given.',
} as const satisfies { readonly [S in Stance]: string }

export const priority = { high: 'First', normal: 'Normal', low: 'Last' } as const satisfies {
  readonly [P in Priority]: string
}

export const reserve = {
  none: 'None',
  join: 'Join',
  close: 'Close a road',
} as const satisfies { readonly [R in Reserve]: string }

export const reserveNote = {
  none: 'Minutes left at the end of the turn are lost.',
  join: 'Keeps the minutes left, half a turn at most: comes into a neighbouring hex that is assaulted. Closes a road only while no friend stands beside it.',
  close:
    'Keeps the minutes left, half a turn at most: stands in the way of an enemy marching by a road beside it. Joins a friend only while no road lies beside it.',
} as const satisfies { readonly [R in Reserve]: string }

export const sighting = {
  unknown: 'Unknown',
  remembered: 'Remembered: seen {{when}}',
  spotted: 'Spotted: strength assumed from tables',
  identified: 'Identified',
} as const satisfies { readonly [S in Sighting]: string }

export const quality = {
  1: 'poor',
  2: 'raw',
  3: 'fair',
  4: 'trained',
  5: 'veteran',
  6: 'elite',
} as const

export const nation = { soviet: 'Soviet', japanese: 'Japanese', manchukuo: 'Manchukuoan' } as const

export const equipment = {
  t34: 'T-34',
  heavyTank: 'heavy tanks',
  su76: 'SU-76',
  su100: 'SU-100',
  bt: 'BT and T-26',
  chiHa: 'Chi-Ha',
  haGo: 'Ha-Go',
  at45: '45–57 mm anti-tank',
  at37: '37–47 mm anti-tank',
  atRifles: 'anti-tank rifles',
  gun76: '75–76 mm, 120 mm mortar',
  gun122: '105–122 mm',
  gun152: '150–155 mm',
  gun203: '203 mm',
  bm13: 'BM-13 launchers',
  navalGun: 'naval guns, 100–130 mm',
} as const satisfies { readonly [E in Equipment]: string }
