/** What a tactic is: one pattern that a staff officer would name, which proposes orders and says what they are worth. */
import type { Order } from '../../engine/orders.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { GameState } from '../../engine/state.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { OrderNote } from '../commander.ts'
import type { Goals } from '../missions.ts'
import type { Task } from '../plan/tasks.ts'

/** Tactics that exist; a new one does not compile until it stands in the table of `staffWork.ts`. */
export const TACTIC_CODES = [
  'delayAndDemolish',
  'openRoad',
  'breakOut',
  'refuel',
  'holdToTheLast',
  'guardPassage',
  'saveBridge',
  'mask',
  'stepAside',
  'evacuate',
  'cutRailway',
  'nightCounterattack',
  'counterLanding',
  'bringUpGuns',
  'dash',
  'assaultWork',
  'byPlan',
] as const
export type TacticCode = (typeof TACTIC_CODES)[number]

export const isTactic = (value: unknown): value is TacticCode => TACTIC_CODES.some(code => code === value)

/** What a unit has been taken for, and the place it is about. */
export interface Post {
  readonly tactic: TacticCode
  readonly place: HexIndex
  /** What the tactic says of it. */
  readonly note?: OrderNote
}

/** What every tactic looks at. */
export interface Outlook {
  readonly scenario: Scenario
  /** What the side knows. */
  readonly view: View
  /** The same with the enemies it does not see where they might be. */
  readonly likely: GameState
  /** What the army is about: each unit's mission as it was given out at the beginning of the turn. */
  readonly goals: Goals
  /** What units were taken for when last asked: what is begun is carried on. */
  readonly posts: ReadonlyMap<UnitIndex, Post>
  /** Units that an earlier tactic has taken. */
  readonly bound: ReadonlySet<UnitIndex>
  /** Tasks that units have by a plan given to the commander; others leave them to it. */
  readonly tasks?: ReadonlyMap<UnitIndex, Task>
  /** Units that have had their marches this turn. */
  readonly marched: ReadonlySet<UnitIndex>
}

/** What a tactic would have some units do. Without an order they stay where they are for its sake. */
export interface Proposal {
  readonly units: readonly UnitIndex[]
  readonly orders: readonly Order[]
  /** The place it is about. */
  readonly place: HexIndex
  /** Worth in men of what is hoped for. */
  readonly worth: number
  readonly note: OrderNote
}

export interface Tactic {
  readonly code: TacticCode
  propose(outlook: Outlook): readonly Proposal[]
}
