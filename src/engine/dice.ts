/**
 * Keyed draws: a throw depends on what it is for, never on how many throws came before it elsewhere, so two what-if
 * games share their luck wherever they share their facts (3-rules section 0).
 */
import { hashWords } from './hash.ts'
import type { SideIndex } from './types.ts'

/** What a throw is for; position in the list is part of the key. Append only. */
export const PURPOSES = [
  'assault',
  'demolition',
  'event',
  'airGuard',
  'bombardment',
  'raid',
  'dispatch',
  'shoreFire',
  'ambush',
  'friction',
] as const
export type Purpose = (typeof PURPOSES)[number]

export interface DiceKey {
  readonly turn: number
  readonly side: SideIndex
  readonly purpose: Purpose
  /** Ids of what is thrown for: the hex of an assault, the unit of a check. */
  readonly subject: readonly number[]
  /** Counts throws under one key within a turn. */
  readonly ordinal: number
}

export interface Dice {
  /** Two dice of six. */
  two(key: DiceKey): readonly [number, number]
}

const die = (hash: number): number => 1 + Math.floor((hash * 6) / 0x1_0000_0000)

/** The dice of a game with this seed. */
export function keyedDice(seed: number): Dice {
  return {
    two(key) {
      const words = [key.turn, key.side, PURPOSES.indexOf(key.purpose), key.ordinal, ...key.subject]
      return [die(hashWords(seed, [...words, 1])), die(hashWords(seed, [...words, 2]))]
    },
  }
}
