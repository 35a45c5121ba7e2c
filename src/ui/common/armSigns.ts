/**
 * Signs of the arms in a field of 20 x 13, after APP-6: strokes, and where the sign is solid, fills. Drawn here for
 * small counters in panels; the board draws its own from the symbol atlas.
 */
import type { Arm } from '../../engine/types.ts'

export interface ArmSign {
  /** Path drawn as a line. */
  readonly line?: string
  /** Path filled. */
  readonly solid?: string
}

const CROSS = 'M0 0 20 13M20 0 0 13'
const SLASH = 'M0 13 20 0'
const TRACK = 'M6 4.2h8a2.3 2.3 0 0 1 0 4.6h-8a2.3 2.3 0 0 1 0-4.6Z'
const BALL = 'M10 4.6a1.9 1.9 0 1 0 .01 0Z'

export const ARM_SIGNS: { readonly [A in Arm]: ArmSign } = {
  rifle: { line: CROSS },
  motorised: { line: `${CROSS}M10 0V13` },
  cavalry: { line: SLASH },
  tank: { line: TRACK },
  selfPropelled: { line: TRACK, solid: 'M10 5.4a1.1 1.1 0 1 0 .01 0Z' },
  artillery: { solid: BALL },
  rocket: { line: 'M7 7 10 4 13 7M7 4.4 10 1.4 13 4.4', solid: 'M10 7.6a1.7 1.7 0 1 0 .01 0Z' },
  mortar: { line: 'M10 8.6V2M7.8 4.2 10 2 12.2 4.2', solid: 'M10 8a1.5 1.5 0 1 0 .01 0Z' },
  antiAircraft: { line: 'M3 13C5 5 15 5 17 13' },
  engineer: { line: 'M5 9.5V4.5H15V9.5M10 4.5V9.5' },
  fortress: { line: `${CROSS}M0 13V10M20 13V10`, solid: 'M0 11.2H20V13H0Z' },
  raider: { line: `${CROSS}`, solid: 'M0 0 5 0 0 3.2Z' },
  police: { line: 'M5 10V3.5H9.5V6.6H5M15 3.8C11 2 11 6 13 6.6S15 10.8 11 9.4' },
  machineGun: { line: 'M10 10.5V2.5M7.6 5 10 2.5 12.4 5M6.5 10.5H13.5' },
  rear: { line: 'M0 9.5H20' },
  headquarters: { line: 'M0 3.5H20' },
  landingCraft: { line: 'M3 6H17L14.5 10H5.5ZM10 6V2.5' },
  warship: { line: 'M2 7H18L15.5 10.5H4.5ZM7 7V4H12V7M12 5H16' },
  transport: { line: 'M2 7H18L15.5 10.5H4.5ZM8 7V3H11V7' },
}
