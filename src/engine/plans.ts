/**
 * What each side's command had its formations do by the record: missions by date and place, and what headquarters
 * decided. The rules do not read them: they are for a commander who plays as history did. So names stand in them as in
 * the battle's files; `scenario/readPlans.ts` finds what they mean.
 */
import type { Side } from './types.ts'

/** Missions as orders word them. */
export const MISSION_WORDS = [
  /** Go to the places one after another. */
  'march',
  /** The same far ahead of the rest, with the first call on fuel. */
  'dash',
  /** Go to the last place and take it where the enemy has it. */
  'seize',
  /** Go before the last place and storm it, at a price. */
  'assault',
  /** Stand beside the last place while the rest goes on. */
  'mask',
  /** Stand at the place; give ground when pressed too hard. */
  'hold',
  /** The same to the last man. */
  'last',
  /** Stand at each of the places in turn, and go to the next when the enemy is there. */
  'delay',
  /** Go back to the last place, out of the enemy's way. */
  'withdraw',
  /** Go against the enemy at the last place or near it. */
  'counterattack',
  /** The same at the first moment and at any price. */
  'charge',
  /** Fire on the place first of all, from where the guns stand. */
  'fire',
  /** Stay at the place, or where one stands, out of the fight. */
  'reserve',
  /** Come ashore at one of the places. */
  'land',
  /** Go to the last place by train, or on one's feet where none goes. */
  'rail',
  /** Leave the map by the last place. */
  'leave',
] as const
export type MissionWord = (typeof MISSION_WORDS)[number]

/** What has to be so for a mission, as far as its own side knows. */
export type PlanCondition =
  | { readonly kind: 'held'; readonly objective: string; readonly side: Side }
  /** One of the units, or of a formation's, stands within so many hexes of a place. */
  | {
      readonly kind: 'arrived'
      readonly who: readonly string[]
      readonly at: string
      readonly within: number
    }
  /** An enemy is known within so many hexes of a place. */
  | { readonly kind: 'met'; readonly at: string; readonly within: number }
  /** The units together have lost so many ‰ of the men they started with. */
  | { readonly kind: 'losses'; readonly who: readonly string[]; readonly permille: number }
  | { readonly kind: 'decided'; readonly decision: string; readonly option: string }

/** One mission of some units. */
export interface MissionRow {
  readonly id: string
  /** Ids of units, and of formations for all that belong to them. */
  readonly who: readonly string[]
  readonly mission: MissionWord
  /** Hex numbers or places, in the order in which they are come to. */
  readonly to?: readonly string[] | undefined
  /** Local times: in force from the first on, and no more from the second on. */
  readonly from: string
  readonly until: string
  /** All of these must be so, and none of those, for it to be in force. */
  readonly when?: readonly PlanCondition[] | undefined
  readonly unless?: readonly PlanCondition[] | undefined
}

export interface Plans {
  /** Of several in force for a unit the first that it has not yet carried out is its mission. */
  readonly missions: readonly MissionRow[]
  /** What headquarters chose by the record, of the battle's decisions. */
  readonly decisions: readonly { readonly decision: string; readonly option: string }[]
}
