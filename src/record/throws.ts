/** Every throw of the dice that a game's events tell of: what it was for, how likely what it brought, and whose luck it was. */
import type { Purpose } from '../engine/dice.ts'
import type { EventKind, EventOf, GameEvent } from '../engine/events.ts'
import { TURNED_AWAY_FROM } from '../engine/rules/airGuard.ts'
import { TWO_STEPS_FROM } from '../engine/rules/ambush.ts'
import { chanceOfSum } from '../engine/rules/demolition.ts'
import { SUCCEEDS_FROM } from '../engine/rules/raids.ts'
import { facesNow } from '../engine/rules/script.ts'
import { hullChance } from '../engine/rules/shoreFire.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Dispatch } from '../engine/script.ts'
import type { GameState } from '../engine/state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  type Side,
  type SideIndex,
  sideOf,
  type UnitIndex,
} from '../engine/types.ts'
import { campaignMinute } from './eventTime.ts'

/** What the ledger counts throws for: the friction of marches is shown with its unit, turn by turn. */
export type LuckKind = Exclude<Purpose, 'friction'>

/** A throw and what it was worth. Chances count throws of 36. */
export interface LuckThrow {
  readonly kind: LuckKind
  /** 0-based. */
  readonly turn: number
  /** Minutes since the campaign's first midnight. */
  readonly at: Minutes
  /** Whose throw a high one is; null where it is nobody's gain. */
  readonly side: Side | null
  /** Where, and which unit threw or was thrown for; -1 where there is none. */
  readonly hex: HexIndex | -1
  readonly unit: UnitIndex | -1
  /** Position of the scripted event that threw; -1 for everything else. */
  readonly event: number
  readonly dice: readonly number[]
  /** That it comes to this or better. */
  readonly orBetter36: number
  /** A success or none, and its chance; null where the throw is a measure, as of fire. */
  readonly success: { readonly came: boolean; readonly chance36: number } | null
  /** Throws that would have been worse, less those that would have been better: 0 on the average. */
  readonly luck36: number
}

/** What an event tells of its throw, before it is placed in time. */
type Thrown = Omit<LuckThrow, 'turn' | 'at' | 'event'>

type Reader<K extends EventKind> = (scenario: Scenario, state: GameState, event: EventOf<K>) => Thrown | null

const ALL = 36
/** Throws of two dice that show one face of the first. */
const A_FACE = 6
const FACES = 6

/** A throw that brings something about or does not. */
export function test(
  of: Pick<Thrown, 'kind' | 'side' | 'hex' | 'unit' | 'dice'>,
  chance36: number,
  came: boolean,
): Thrown {
  return {
    ...of,
    orBetter36: came ? chance36 : ALL,
    success: { came, chance36 },
    luck36: (came ? ALL : 0) - chance36,
  }
}

/** Throws of 36 of one die from a face on. */
const fromFace = (face: number): number => (FACES + 1 - face) * A_FACE

/** Orders that nobody is glad to get: that they arrive is no luck of either side's. */
const BITTER: ReadonlySet<Dispatch> = new Set<Dispatch>(['freeze', 'surrender', 'ceasefire', 'dissolve'])

/** The throws behind events, other than those of assaults: these are weighed anew in the ledger. */
const READERS: { readonly [K in EventKind]?: Reader<K> } = {
  demolition: ({ units, map }, _, { unit, crossing, dice, needs }) =>
    test(
      { kind: 'demolition', side: units[unit]!.side, hex: map.crossings[crossing]!.a, unit, dice },
      chanceOfSum(needs),
      dice[0] + dice[1] >= needs,
    ),
  scripted: ({ events }, { turn }, { event, die, happens }) =>
    die === 0
      ? null
      : test(
          { kind: 'event', side: null, hex: -1, unit: -1, dice: [die] },
          facesNow(events[event]!.when, turn[0]!) * A_FACE,
          happens,
        ),
  sortie: (_, __, { side, hex, guard, dice, turnedAway }) =>
    dice &&
    test(
      { kind: 'airGuard', side: enemyOf(sideOf(side)), hex, unit: guard, dice },
      chanceOfSum(TURNED_AWAY_FROM),
      turnedAway,
    ),
  bombardment: (_, __, { side, target, lines, dice }) => fire(side, target, lines[0]?.unit ?? -1, dice),
  raid: ({ units }, _, { unit, hex, die, hits }) =>
    test({ kind: 'raid', side: units[unit]!.side, hex, unit, dice: [die] }, fromFace(SUCCEEDS_FROM), hits),
  dispatched: ({ units: roster }, { hex }, { order, units, rolled, needs, arrives }) => {
    const [unit] = units
    const side = BITTER.has(order) ? null : roster[unit!]!.side
    return test(
      { kind: 'dispatch', side, hex: hex[unit!]!, unit: unit!, dice: [rolled] },
      ALL + 1 - needs,
      arrives,
    )
  },
  shoreFire: (scenario, state, { guns, hex, dice, hits }) =>
    test(
      { kind: 'shoreFire', side: scenario.units[guns]!.side, hex, unit: guns, dice },
      hullChance(scenario, state, guns, hex),
      hits,
    ),
  ambushed: ({ units }, _, { by, hex, die }) =>
    test(
      { kind: 'ambush', side: units[by]!.side, hex, unit: by, dice: [die] },
      fromFace(TWO_STEPS_FROM),
      die >= TWO_STEPS_FROM,
    ),
}

/** Fire is measured by its throw. */
function fire(side: SideIndex, hex: HexIndex, unit: UnitIndex | -1, dice: readonly [number, number]): Thrown {
  const orBetter36 = chanceOfSum(dice[0] + dice[1])
  const better36 = chanceOfSum(dice[0] + dice[1] + 1)
  return {
    kind: 'bombardment',
    side: sideOf(side),
    hex,
    unit,
    dice,
    orBetter36,
    success: null,
    luck36: ALL - orBetter36 - better36,
  }
}

/** The throws of one order other than those of assaults, in the order in which they fell. */
export function throwsOf(
  scenario: Scenario,
  before: GameState,
  events: readonly GameEvent[],
  after: GameState,
): readonly LuckThrow[] {
  // What comes with a new turn belongs to it: its weather, its faces and its hour.
  let state = before
  return events.flatMap(event => {
    if (event.kind === 'turnStarted') state = after
    const read = READERS[event.kind] as Reader<typeof event.kind> | undefined
    const thrown = read?.(scenario, state, event)
    if (!thrown) return []
    const at = campaignMinute(scenario, state, event, after)
    const script = event.kind === 'scripted' ? event.event : -1
    return [{ ...thrown, turn: state.turn[0]!, at, event: script }]
  })
}
