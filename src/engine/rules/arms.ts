/** What the men of each arm are in a fight: a new arm does not compile until it has a row. */
import type { Arm } from '../types.ts'

export interface ArmRow {
  /**
   * How its men fight. `assault`: trained and armed to storm. `riders`: crews with the riflemen who ride along.
   * `crews`: serve guns, engines and staffs, and fight on foot only when attacked.
   */
  readonly men: 'rifles' | 'assault' | 'riders' | 'crews'
  /** Infantry that keeps squads off tanks and makes the third arm beside tanks and guns. */
  readonly infantry: boolean
  /** May go into a hex that the enemy has left: guns may not. */
  readonly advances: boolean
  /** May raid tanks and guns by night. */
  readonly raids: boolean
}

const row = (men: ArmRow['men'], infantry: boolean, advances: boolean, raids = false): ArmRow => ({
  men,
  infantry,
  advances,
  raids,
})

export const ARM_TABLE: { readonly [A in Arm]: ArmRow } = {
  rifle: row('rifles', true, true),
  motorised: row('rifles', true, true),
  cavalry: row('rifles', true, true),
  tank: row('riders', false, true),
  selfPropelled: row('crews', false, true),
  artillery: row('crews', false, false),
  rocket: row('crews', false, false),
  mortar: row('crews', false, false),
  antiAircraft: row('crews', false, false),
  engineer: row('assault', true, true),
  fortress: row('rifles', true, true),
  raider: row('assault', true, true, true),
  police: row('rifles', true, true),
  machineGun: row('rifles', true, true),
  rear: row('crews', false, false),
  headquarters: row('crews', false, false),
  landingCraft: row('crews', false, false),
  warship: row('crews', false, false),
  transport: row('crews', false, false),
}
