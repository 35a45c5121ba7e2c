/**
 * Scripted events of a battle (3-rules section 11): what has to be so, and what then happens. They are data from
 * strangers: a bounded list of known conditions and effects, and nothing that runs.
 */
import type { AirPool, Permille, Side, Stance, UnitIndex, Weather } from './types.ts'

/** One thing that has to be so. Of lists of units those count that are on the board. */
export type Condition =
  /** Held by the side, for so many whole turns already where `turns` stands. */
  | { readonly kind: 'held'; readonly objective: number; readonly side: Side; readonly turns?: number }
  /** A unit of `side` stands within so many hexes of one of the units. */
  | {
      readonly kind: 'near'
      readonly units: readonly UnitIndex[]
      readonly side: Side
      readonly within: number
    }
  /** An enemy stands beside one of the units. */
  | { readonly kind: 'contact'; readonly units: readonly UnitIndex[] }
  /** The units together have lost so many ‰ of the men they started with. */
  | { readonly kind: 'losses'; readonly units: readonly UnitIndex[]; readonly permille: number }
  /** One of the units is on the board. */
  | { readonly kind: 'present'; readonly units: readonly UnitIndex[] }
  /** All of the units on the board, one at least, have been besieged through a turn of their own in works of at most this level. */
  | { readonly kind: 'besieged'; readonly units: readonly UnitIndex[]; readonly works: number }
  /** Of the units those in their off-map boxes have so many men together. */
  | { readonly kind: 'boxed'; readonly units: readonly UnitIndex[]; readonly men: number }
  | { readonly kind: 'flag'; readonly flag: number; readonly set: boolean }
  /** A flag that counts stands between the two, both included. */
  | { readonly kind: 'counter'; readonly flag: number; readonly least: number; readonly most: number }
  /** Of the units so many are on the board, or led, or cut off: between the two, both included. */
  | {
      readonly kind: 'count'
      readonly what: Counted
      readonly units: readonly UnitIndex[]
      readonly least: number
      readonly most: number
    }
  /** The option last taken of a decision, by the positions of both. */
  | { readonly kind: 'decided'; readonly decision: number; readonly option: number }

/**
 * What units are counted for: that they are on the board; that a headquarters reaches them there; that their road to
 * supply is cut there.
 */
export const COUNTED = ['present', 'led', 'cutOff'] as const
export type Counted = (typeof COUNTED)[number]

/** When an event is due. */
export interface EventWhen {
  /** 0-based turns, both included; within them every so many turns. */
  readonly fromTurn: number
  readonly untilTurn: number
  readonly everyTurns: number
  /** All of these, and one of those (where there are any). */
  readonly all: readonly Condition[]
  readonly any: readonly Condition[]
  /** Faces of a die of six on which it comes about, the highest; from 6 on no die is thrown. */
  readonly chance: number
  /** Faces more each time it is due again. */
  readonly rise: number
}

export type Effect =
  /** Words for both sides, or for one. */
  | {
      readonly kind: 'message'
      readonly text: string
      readonly source: string
      readonly to: Side | null
    }
  | { readonly kind: 'release'; readonly units: readonly UnitIndex[] }
  | { readonly kind: 'freeze'; readonly units: readonly UnitIndex[] }
  | { readonly kind: 'stance'; readonly units: readonly UnitIndex[]; readonly stance: Stance }
  /** The units give themselves up: beaten, with all their men. */
  | { readonly kind: 'surrender'; readonly units: readonly UnitIndex[] }
  /** The units stop fighting by order of their own command, into captivity or to a place of assembly: no loss by the scale. */
  | { readonly kind: 'ceasefire'; readonly units: readonly UnitIndex[]; readonly captured: boolean }
  /** The units go home: their men scatter, and count as no loss by the scale. */
  | { readonly kind: 'dissolve'; readonly units: readonly UnitIndex[] }
  /** An order goes out to units or formations one by one, and reaches each by a throw of its own (`rules/dispatch.ts`). */
  | {
      readonly kind: 'dispatch'
      readonly units: readonly UnitIndex[]
      readonly to: 'units' | 'formations'
      /** Chance that it arrives, and how much less where no headquarters reaches the receiver. */
      readonly permille: Permille
      readonly unled: Permille
      readonly order: Dispatch
    }
  | { readonly kind: 'flag'; readonly flag: number; readonly set: boolean }
  /** A flag counts up or down, from 0 to `most`. */
  | { readonly kind: 'counter'; readonly flag: number; readonly by: number; readonly most: number }
  /** Air points more, or fewer, in this turn alone. */
  | { readonly kind: 'airPoints'; readonly side: Side; readonly pool: AirPool; readonly points: number }
  /** Pays a line of the scale of kind `awarded`, by its index. */
  | { readonly kind: 'points'; readonly rule: number }
  /** The units lose this share of their men; who has none left is destroyed. */
  | { readonly kind: 'attrition'; readonly units: readonly UnitIndex[]; readonly permille: number }
  /** Units may set out from a box by this link. */
  | { readonly kind: 'openLink'; readonly link: number }
  /** A side is told to stop fighting, or may fight again (`rules/stopOrder.ts`). */
  | { readonly kind: 'stopOrder'; readonly side: Side; readonly on: boolean }
  /** Weather of a zone of the map for so many turns, this one included. */
  | { readonly kind: 'weather'; readonly zone: number; readonly weather: Weather; readonly turns: number }
  | { readonly kind: 'sourceOff'; readonly column: number }
  | { readonly kind: 'sourceOn'; readonly column: number }
  /** A wing of aircraft leaves, or comes: its points count no more, or count. */
  | { readonly kind: 'wingOff'; readonly wing: number }
  | { readonly kind: 'wingOn'; readonly wing: number }
export type EffectKind = Effect['kind']
export type EffectOf<K extends EffectKind> = Extract<Effect, { readonly kind: K }>

/** What an order that may not arrive tells its receivers to do. */
export const DISPATCHES = [
  'release',
  'freeze',
  'withdraw',
  'hold',
  'last',
  'surrender',
  'ceasefire',
  'dissolve',
] as const
export type Dispatch = (typeof DISPATCHES)[number]

/** What follows from a choice: anything but words, for which the option has its own. */
export type Consequence = Exclude<Effect, { readonly kind: 'message' }>

/** One of the answers to a decision. */
export interface DecisionOption {
  readonly id: string
  readonly title: string
  /** What it means, in a sentence or two. */
  readonly text: string
  /** In this order; none where all stays as it is. */
  readonly effects: readonly Consequence[]
}

/** A question that a side's commander has to answer: what higher command leaves to him (3-rules section 7). */
export interface Decision {
  readonly id: string
  readonly side: Side
  readonly title: string
  readonly text: string
  /** True: answered once, at any time until its last turn. False: asked again in every turn in which it is due. */
  readonly once: boolean
  /** Never by chance. */
  readonly when: EventWhen
  readonly options: readonly DecisionOption[]
  /** The option taken where its time runs out without an answer: what history chose. */
  readonly fallback: number
}

export interface ScriptedEvent {
  readonly id: string
  /** Comes about once, or every time it is due. */
  readonly once: boolean
  readonly when: EventWhen
  /** In this order; at most one message. */
  readonly effects: readonly Effect[]
}

/** A flag whose count both sides know: a parley, for one. `steps` say what the count means from 0 on. */
export interface Track {
  readonly flag: number
  readonly title: string
  readonly steps: readonly string[]
}
