/** Words for ground, weather and ways. */
import type { StepPart } from '../../engine/rules/march.ts'
import type { River, Terrain, Way, Weather } from '../../engine/types.ts'

export const terrain = {
  steppe: 'steppe',
  desert: 'desert',
  dunes: 'sand dunes',
  saltmarsh: 'salt marsh',
  marsh: 'marsh',
  farmland: 'farmland',
  hills: 'hills',
  forest: 'forest',
  forestedHills: 'forested hills',
  taiga: 'taiga',
  mountain: 'mountain',
  highMountain: 'high mountain',
  tundra: 'tundra',
  dwarfPine: 'dwarf pine',
  town: 'town',
  city: 'city',
  beach: 'beach',
  lake: 'lake',
  shoal: 'shoal',
  sea: 'sea',
} as const satisfies { readonly [T in Terrain]: string }

export const way = {
  none: 'no way',
  highway: 'highway',
  road: 'road',
  track: 'track',
  mountainTrack: 'mountain track',
  columnTrack: 'column track',
} as const satisfies { readonly [W in Way]: string }

export const river = {
  none: 'dry',
  stream: 'stream',
  river: 'river',
  major: 'major river',
} as const satisfies { readonly [R in River]: string }

export const weather = { dry: 'Clear, dry', rain: 'Rain', mud: 'Mud', fog: 'Fog' } as const satisfies {
  readonly [W in Weather]: string
}

export const weatherNote = {
  dry: 'tracks firm',
  rain: 'wheels slow off the highway',
  mud: 'tracks deep, wheels crawl',
  fog: 'sight short',
} as const satisfies { readonly [W in Weather]: string }

/** Directions of a flat-top hex, clockwise from north, and of a pointy-top one from north-east. */
export const direction = {
  flat: ['N', 'NE', 'SE', 'S', 'SW', 'NW'],
  pointy: ['NE', 'E', 'SE', 'SW', 'W', 'NW'],
} as const

/** What makes up the minutes of one hex of a march. */
export const part = {
  surface: 'the going',
  river: 'wading the river',
  crossing: 'over the crossing',
  soaked: 'ground cut up by rain',
  improved: 'engineers’ work on it',
  progress: 'done before',
  queue: 'queue',
  opens: 'until it opens',
  fight: 'until the fight is over',
  weather: 'weather',
  night: 'darkness',
  slope: 'the climb',
  heat: 'heat without water',
  interdiction: 'enemy aircraft over the road',
  crowd: 'people in flight on the road',
  friction: 'friction in the column',
  zone: 'enemy zone',
  zoneToZone: 'from zone to zone',
  contact: 'contact',
  overrun: 'over the enemy',
} as const satisfies { readonly [C in StepPart['code']]: string }
