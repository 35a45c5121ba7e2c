/** Places off the map (3-rules section 2): a railhead, a fortified region, the far side of a pass. */
import type { HexIndex, Minutes, Side, UnitIndex } from './types.ts'

/** Who stands in a box takes no part in the battle until it sets out by one of the box's links. */
export interface Box {
  readonly id: string
  readonly name: string
  /** What it is, in a sentence for the player. */
  readonly note: string
  /** Of these units so many must stay as its garrison; null where all may go. */
  readonly garrison: { readonly units: readonly UnitIndex[]; readonly least: number } | null
}

/** A way from a box onto the map for one side. */
export interface BoxLink {
  readonly id: string
  readonly name: string
  readonly box: number
  readonly side: Side
  /** Hex at which units come in. */
  readonly hex: HexIndex
  /** Time from setting out to coming in. */
  readonly minutes: Minutes
  /** 0-based turn from which units may set out. */
  readonly fromTurn: number
  /** Shut until an event opens it. */
  readonly shut: boolean
  /** Units that may set out in a turn. */
  readonly perTurn: number
  /** While an enemy is known in one of these hexes nobody sets out: water that a ferry must cross. */
  readonly barredFrom: readonly HexIndex[]
}
