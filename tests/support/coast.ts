/** A coast under batteries, a kilometre a hex: laden craft that run in, guns that meet them, and a ship with a staff ashore. */
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { type Position, type PositionOptions, position } from './position.ts'

/** Four LCI, each for 205 men. */
export const CRAFT = {
  arm: 'landingCraft',
  mobility: 'craft',
  men: 40,
  equipment: [],
  vehicles: 4,
  vessel: { hulls: 4, lift: 205, knots: 12 },
} as const satisfies Partial<UnitSpec>

/** A battalion of 600 men that is aboard the first unit of the drawing. */
export const ABOARD = {
  men: 600,
  equipment: [],
  arrival: null,
  aboard: 0,
} as const satisfies Partial<UnitSpec>

/** Two hulls with the guns of a destroyer between them. */
export const GUNSHIP = {
  arm: 'warship',
  mobility: 'ship',
  men: 150,
  equipment: [{ type: 'navalGun', count: 3 }],
  gunRange: 12_000,
  vessel: { hulls: 2, lift: 0, knots: 14 },
} as const satisfies Partial<UnitSpec>

/** Four field guns that reach three hexes. */
export const BATTERY = {
  arm: 'artillery',
  men: 100,
  equipment: [{ type: 'gun76', count: 4 }],
  gunRange: 3000,
} as const satisfies Partial<UnitSpec>

const STAFF = { arm: 'headquarters', men: 100, equipment: [] } as const satisfies Partial<UnitSpec>

/** Where craft run in, "CCRR". */
export const beachAt = (hex: string) =>
  ({ id: 'beach', hex, kind: 'beach', menPerHour: 2000, gunMinutes: 0 }) as const

/**
 * Four craft L off the beach 0400, gunships W, a staff H that directs them and batteries g and k, wherever the drawing
 * has them.
 */
export const coast = (drawing: string, { units, ...options }: PositionOptions = {}): Position =>
  position(drawing, {
    hexMetres: 1000,
    landings: [beachAt('0400')],
    ...options,
    units: { L: CRAFT, W: GUNSHIP, H: STAFF, g: BATTERY, k: BATTERY, ...units },
  })
