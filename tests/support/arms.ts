/** Kinds of unit that positions of many tests are drawn with. */

export const GUNS = {
  arm: 'artillery',
  mobility: 'tractor',
  men: 500,
  gunRange: 8000,
  fuelRefill: 20,
} as const
export const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 1000,
  equipment: [{ type: 't34', count: 60 }],
  fuelRefill: 40,
} as const
export const STAFF = {
  arm: 'headquarters',
  mobility: 'wheeled',
  men: 300,
  equipment: [],
  fuelRefill: 3,
} as const
export const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } as const
/** Troops of permanent works. */
export const FORTRESS_TROOPS = {
  arm: 'fortress',
  mobility: 'static',
  stanceStart: 'last',
  men: 1500,
} as const
