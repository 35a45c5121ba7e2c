/** What the page knows of a replay, and what it may ask of it. Types alone: the code comes when a replay is opened. */
import type { HexIndex, Side } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { GameRecord } from '../../scenario/recordFile.ts'
import type { Eye, Pace, Tape } from './tape.ts'

/** One side's knowledge, both beside each other, or the truth. */
export const VIEWS = ['soviet', 'japanese', 'both', 'truth'] as const
export type Eyes = (typeof VIEWS)[number]

/** How many times faster than usual. */
export const PACES = [0.5, 1, 2, 4, 8] as const

/** Where a record comes from. */
export type ReplaySource =
  | { readonly kind: 'save'; readonly id: string }
  /** The game on the page. */
  | { readonly kind: 'game' }
  /** The historical opening of a battle. */
  | { readonly kind: 'opening'; readonly scenario: string }
  | { readonly kind: 'record'; readonly record: GameRecord }

/** Where a replay opens: turn from 1, order from 0 within the player turn, -1 for its begin; and through whose eyes. */
export interface Place {
  readonly turn: number
  readonly side?: Side
  readonly order?: number
  readonly eyes?: Eyes
}

/** Whom the game that is taken over is played by: the side that is commanded, both (hot-seat), or neither. */
export interface Takeover {
  readonly who: Side | 'both' | 'watch'
  readonly level: string
}

export interface ReplayState {
  readonly tape: Tape
  /** What the page calls it, and what branches name as their parent: a save's id, "opening", or "" for a file. */
  readonly source: ReplaySource['kind']
  readonly parent: string
  readonly step: number
  readonly eyes: Eyes
  /** Whose eyes may be used: in a game that is not over, nobody's but the player's. */
  readonly allowed: readonly Eyes[]
  /** What the second map shows where both sides are looked at. */
  readonly twin: View | null
  readonly isPlaying: boolean
  readonly speed: number
  /** The map goes to what happens. */
  readonly follows: boolean
  /** Playing halts at each comment. */
  readonly halts: boolean
  /** What the map goes to now, all of it in view; another object each time that it is asked to. */
  readonly focus: { readonly hexes: readonly HexIndex[] } | null
}

export type ReplayDeed =
  | { readonly do: 'play' }
  | { readonly do: 'go'; readonly step: number }
  | { readonly do: 'step'; readonly by: Pace; readonly way: 1 | -1 }
  | {
      readonly do: 'set'
      readonly change: Partial<Pick<ReplayState, 'eyes' | 'speed' | 'follows' | 'halts'>>
    }
  /** Brings hexes into view. */
  | { readonly do: 'fly'; readonly hexes: readonly HexIndex[] }
  /** Copies a link to the turn on the page. */
  | { readonly do: 'link' }
  /** A game of its own from the step on. */
  | { readonly do: 'take'; readonly takeover: Takeover }
  /** From a game that was taken over back to the replay. */
  | { readonly do: 'return' }
  | { readonly do: 'close' }

/** The eye of the first map. */
export const mainEye = (eyes: Eyes): Eye => (eyes === 'both' ? 'soviet' : eyes)
