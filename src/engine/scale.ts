/** What a battle is scored by: the lines of its scale of points, and the grades that a difference of points earns. */
import type { Grade, HexIndex, Side, UnitIndex } from './types.ts'

/** One line of the scale of points. Each kind is counted by one function in `rules/score.ts`. */
export type PointRule =
  | {
      readonly kind: 'holdAtEnd'
      readonly id: string
      readonly side: Side
      readonly objective: number
      readonly points: number
      readonly masked: number
    }
  | {
      readonly kind: 'holdAtTurn'
      readonly id: string
      readonly side: Side
      readonly objective: number
      readonly points: number
      readonly turn: number
    }
  | {
      readonly kind: 'takenBy'
      readonly id: string
      readonly side: Side
      readonly objectives: readonly number[]
      readonly points: number
      readonly turn: number
    }
  | {
      readonly kind: 'exited'
      readonly id: string
      readonly side: Side
      readonly units: readonly UnitIndex[]
      readonly hexes: readonly HexIndex[]
      readonly points: number
      readonly max: number
    }
  | {
      readonly kind: 'destroyedOrTrapped'
      readonly id: string
      readonly side: Side
      readonly units: readonly UnitIndex[]
      readonly points: number
    }
  | {
      readonly kind: 'stepsLost'
      readonly id: string
      readonly side: Side
      readonly of: Side
      readonly units: readonly UnitIndex[]
      readonly points: number
    }
  /** Each hull that ships and craft of the list have lost. */
  | {
      readonly kind: 'hullsLost'
      readonly id: string
      readonly side: Side
      readonly units: readonly UnitIndex[]
      readonly points: number
    }
  | {
      readonly kind: 'interdicted'
      readonly id: string
      readonly side: Side
      readonly hexes: readonly HexIndex[]
      readonly points: number
      readonly fromTurn: number
      readonly turnsPerPoint: number
    }
  | {
      /** For each crossing blown in the course of the battle. */
      readonly kind: 'blown'
      readonly id: string
      readonly side: Side
      readonly crossings: readonly number[]
      readonly points: number
    }
  /** A fortified objective taken, or besieged with its works beaten down to `works`, by the end of `turn`; else `masked` for holding or watching it. */
  | {
      readonly kind: 'reduced'
      readonly id: string
      readonly side: Side
      readonly objective: number
      readonly points: number
      readonly masked: number
      readonly turn: number
      readonly works: number
    }
  /** An objective held, by the turns from the first to the last. */
  | {
      readonly kind: 'heldTurns'
      readonly id: string
      readonly side: Side
      readonly objective: number
      readonly points: number
      readonly fromTurn: number
      readonly untilTurn: number
      readonly turnsPerPoint: number
    }
  /** Each enemy unit of the list that stands near an objective still held, when the turn ends. */
  | {
      readonly kind: 'tied'
      readonly id: string
      readonly side: Side
      readonly objectives: readonly number[]
      readonly units: readonly UnitIndex[]
      readonly within: number
      readonly points: number
      readonly turn: number
    }
  /** All units of the list fight no more. */
  | {
      readonly kind: 'outOfAction'
      readonly id: string
      readonly side: Side
      readonly units: readonly UnitIndex[]
      readonly points: number
    }
  /** Given by scripted events, each time anew. */
  | { readonly kind: 'awarded'; readonly id: string; readonly side: Side; readonly points: number }

export interface GradeBand {
  readonly grade: Grade
  /** Lowest Soviet-minus-Japanese score of the band; the lowest band has no floor. */
  readonly from: number
  readonly text: string
}
