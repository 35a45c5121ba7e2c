/**
 * The luck ledger: for every throw of a game what was to be expected and what came; for every assault what its 36 throws
 * would have cost on the average, and what the dice gave. Assaults are weighed on the true state by the code that
 * resolved them, so the ledger proves the odds window and is proved by it. Of a decreed assault the dice are on record.
 */
import { PURPOSES } from '../engine/dice.ts'
import type { EventOf, GameEvent } from '../engine/events.ts'
import { evolve } from '../engine/evolve.ts'
import type { OrderOf } from '../engine/orders.ts'
import { assess } from '../engine/rules/assault.ts'
import { prospect, type SideLoss } from '../engine/rules/odds.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type GameState } from '../engine/state.ts'
import {
  type BySide,
  enemyOf,
  type HexIndex,
  type Minutes,
  SIDES,
  type Side,
  sideOf,
} from '../engine/types.ts'
import type { Gatherer } from './gathering.ts'
import { type LuckKind, type LuckThrow, throwsOf } from './throws.ts'

/** One throw of the dice and what it was worth. */
export interface LuckEntry {
  /** 0-based. */
  readonly turn: number
  readonly side: Side
  /** Minutes since the campaign's first midnight. */
  readonly at: Minutes
  readonly target: HexIndex
  readonly dice: readonly [number, number]
  /** Sum on the list of results. */
  readonly result: number
  /** Throws of 36 that come to this line of the list or a better one for the attacker. */
  readonly orBetter36: number
  /** Throws of 36 that come to a better line. */
  readonly better36: number
  /** Men and AFVs lost: the mean of the 36 throws, and what came. */
  readonly expected: { readonly attacker: SideLoss; readonly defender: SideLoss }
  readonly actual: { readonly attacker: SideLoss; readonly defender: SideLoss }
  /** Throws of 36 that clear the hex, and whether this one did. */
  readonly emptiedChance36: number
  readonly emptied: boolean
}

/** A side's assaults and defences together. */
export interface SideLuck {
  /** Assaults that it made, and the eyes of its dice above seven a throw. */
  readonly assaults: number
  readonly eyes: number
  /** Hexes cleared: expected in 36ths of a hex, and in fact. */
  readonly expectedCleared36: number
  readonly cleared: number
  /** Its own losses in all assaults, made and met. */
  readonly expected: SideLoss
  readonly actual: SideLoss
}

/** The throws of one kind by one side together; side null: those that are nobody's gain. */
export interface KindLuck {
  readonly kind: LuckKind
  readonly side: Side | null
  readonly throws: number
  /** Successes: as many as came, and as were to be expected, in 36ths; null where throws are measures. */
  readonly successes: { readonly came: number; readonly expected36: number } | null
  /** The `luck36` of its throws together. */
  readonly luck36: number
}

export interface LuckLedger {
  /** Assaults. */
  readonly entries: readonly LuckEntry[]
  readonly sums: BySide<SideLuck>
  /** Every throw, assaults too, as they fell. */
  readonly throws: readonly LuckThrow[]
  /** By kind, and by side within it; kinds of which nothing was thrown are left out. */
  readonly kinds: readonly KindLuck[]
}

/** Enters every throw of a replay into the ledger. */
export function keepingLuck(scenario: Scenario): Gatherer<LuckLedger> {
  const entries: LuckEntry[] = []
  const throws: LuckThrow[] = []
  return {
    step(before, order, events, after) {
      const event = events.find(({ kind }) => kind === 'assault')
      if (order?.kind === 'attack' && event?.kind === 'assault') {
        const entry = entryOf(scenario, before, order, events, event)
        entries.push(entry)
        throws.push(throwOf(entry, event))
      }
      throws.push(...throwsOf(scenario, before, events, after))
    },
    result: () => ({
      entries,
      sums: { soviet: sumOf(entries, SIDES[0]), japanese: sumOf(entries, SIDES[1]) },
      throws,
      kinds: kindsOf(throws),
    }),
  }
}

/** An assault as one throw among the others: a success where it clears the hex. */
const throwOf = (entry: LuckEntry, { attack }: EventOf<'assault'>): LuckThrow => {
  const { turn, at, side, target, dice, orBetter36, better36, emptied, emptiedChance36 } = entry
  return {
    kind: 'assault',
    turn,
    at,
    side,
    hex: target,
    unit: attack[0]?.unit ?? -1,
    event: -1,
    dice,
    orBetter36,
    success: { came: emptied, chance36: emptiedChance36 },
    luck36: 36 - orBetter36 - better36,
  }
}

/** All throws, summed by kind and side. */
const KINDS = PURPOSES.filter((kind): kind is LuckKind => kind !== 'friction')

const kindsOf = (throws: readonly LuckThrow[]): readonly KindLuck[] =>
  KINDS.flatMap(kind =>
    [...SIDES, null].flatMap(side => {
      const own = throws.filter(each => each.kind === kind && each.side === side)
      if (own.length === 0) return []
      const tried = own.flatMap(({ success }) => success ?? [])
      const successes = {
        came: tried.filter(({ came }) => came).length,
        expected36: tried.reduce((sum, { chance36 }) => sum + chance36, 0),
      }
      const luck36 = own.reduce((sum, each) => sum + each.luck36, 0)
      return [{ kind, side, throws: own.length, successes: tried.length > 0 ? successes : null, luck36 }]
    }),
  )

/** What the dice gave a side in all its throws, in 36ths of a throw. */
export const luckOf = ({ kinds }: Pick<LuckLedger, 'kinds'>, side: Side): number =>
  kinds.reduce((sum, kind) => (kind.side === side ? sum + kind.luck36 : sum), 0)

function entryOf(
  scenario: Scenario,
  before: GameState,
  order: OrderOf<'attack'>,
  events: readonly GameEvent[],
  event: EventOf<'assault'>,
): LuckEntry {
  const { outcomes, expected } = prospect(assess(scenario, asTheDiceFell(scenario, before, events), order))
  const came = outcomes.find(({ result }) => result === event.result)
  if (!came) throw new RangeError(`Expected result ${event.result} among the throws of its assault`)
  const turn = before.turn[0]!
  const chance = (is: (outcome: (typeof outcomes)[number]) => boolean): number =>
    outcomes.reduce((sum, outcome) => sum + (is(outcome) ? outcome.chance36 : 0), 0)
  return {
    turn,
    side: sideOf(event.side),
    at: scenario.turns[turn]!.start + event.end,
    target: event.target,
    dice: event.dice,
    result: event.result,
    orBetter36: chance(({ result }) => result >= event.result),
    better36: chance(({ result }) => result > event.result),
    expected,
    actual: { attacker: came.attackerLoss, defender: came.defenderLoss },
    emptiedChance36: chance(({ emptied }) => emptied),
    emptied: came.emptied,
  }
}

/**
 * The state in which the assault was weighed: after reserves have come in and guns have caught the column, before the
 * aircraft that support it have left their mark.
 */
function asTheDiceFell(scenario: Scenario, before: GameState, events: readonly GameEvent[]): GameState {
  const state = copyState(scenario, before)
  for (const event of events) {
    if (event.kind === 'assault' || event.kind === 'sortie') break
    evolve(scenario, state, event)
  }
  return state
}

function sumOf(entries: readonly LuckEntry[], side: Side): SideLuck {
  const own = entries.filter(entry => entry.side === side)
  const met = entries.filter(entry => entry.side === enemyOf(side))
  const losses = (of: 'expected' | 'actual'): SideLoss =>
    [...own.map(entry => entry[of].attacker), ...met.map(entry => entry[of].defender)].reduce(
      (sum, { men, afv }) => ({ men: sum.men + men, afv: sum.afv + afv }),
      { men: 0, afv: 0 },
    )
  return {
    assaults: own.length,
    eyes: own.reduce((sum, { dice }) => sum + dice[0] + dice[1] - 7, 0),
    expectedCleared36: own.reduce((sum, { emptiedChance36 }) => sum + emptiedChance36, 0),
    cleared: own.filter(({ emptied }) => emptied).length,
    expected: losses('expected'),
    actual: losses('actual'),
  }
}
