/**
 * The fixed facts of a battle, compiled from its files: map, roster, schedule, victory. Nothing in here changes during
 * a game; what changes is in `state.ts`.
 */

import type { Box, BoxLink } from './boxes.ts'
import type { HexMap } from './map/hexMap.ts'
import type { Plans } from './plans.ts'
import type { Evacuation, Train } from './railway.ts'
import type { Formation, SupplyColumn, UnitSpec } from './roster.ts'
import type { GradeBand, PointRule } from './scale.ts'
import type { Decision, ScriptedEvent, Track } from './script.ts'
import type {
  AirPool,
  BySide,
  HexIndex,
  Minutes,
  Permille,
  Side,
  Sky,
  UnitId,
  UnitIndex,
  Weather,
} from './types.ts'

export type { EquipmentCount, Formation, Headquarters, SupplyColumn, UnitSpec, Vessel } from './roster.ts'
export type { GradeBand, PointRule } from './scale.ts'

/** One turn of the schedule. `start` and `end` in minutes since the campaign's first midnight; `dark` is the share of the turn in darkness, ‰. */
export interface Turn {
  readonly start: Minutes
  readonly end: Minutes
  readonly dark: Permille
  /** Weather of each zone of the map, by zone index. */
  readonly weather: readonly Weather[]
  /** By zone too: is it hot, so that dry ground without water wears troops down? Absent: nowhere. */
  readonly hot?: readonly boolean[]
  /** What the hour and the clouds allow aircraft; absent: nothing in a dark turn, else everything. */
  readonly sky?: Sky
}

/** Aircraft that support a side from bases off the map. */
export interface Wing {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly pool: AirPool
  /** Air points that it brings in each turn of the schedule. */
  readonly points: readonly number[]
  /** It brings none before an event sends it. */
  readonly awayAtStart?: boolean
}

/** A place that must be held, with the name shown. */
export interface Objective {
  readonly id: string
  readonly name: string
  readonly hex: HexIndex
  /** Objectives of one kind are shown together: 'town', 'sector', 'pass'. */
  readonly kind: string
  readonly startsWith: Side
}

export interface Checkpoint {
  readonly id: string
  readonly name: string
  /** Planned (historical) moment, minutes since the campaign's first midnight. */
  readonly planned: Minutes
  /** Where the record gives no hour: from and until when it may have been; `planned` lies within. */
  readonly span?: { readonly from: Minutes; readonly until: Minutes }
  /** How the game measures it; null = not yet measurable. `count` units of the list must stand within `within` hexes of the place (0 = on it). */
  readonly measure: {
    readonly units: readonly UnitIndex[]
    readonly count: number
    readonly hexes: readonly HexIndex[]
    readonly within: number
    /** or: units that have left the map by these hexes. */
    readonly exited: boolean
    /** or: units that fight no more, destroyed or with their arms laid down, wherever that was. */
    readonly finished?: boolean
  } | null
}

/** One length of the game with its own grade bands. */
export interface Form {
  readonly id: string
  readonly title: string
  readonly turns: number
  readonly grades: readonly GradeBand[]
}

export interface Scenario {
  readonly id: string
  readonly title: string
  /** Hash of the battle's content, hex text: records of another content are refused. */
  readonly hash: string
  readonly form: Form
  readonly variant: string
  /** Calendar date of campaign minute 0, "1945-08-09". */
  readonly startDate: string
  readonly map: HexMap
  readonly turns: readonly Turn[]
  readonly firstSide: Side
  /** Columns march slower or faster than the tables say, by draws (`rules/friction.ts`). */
  readonly friction: boolean
  readonly sideNames: BySide<string>
  readonly units: readonly UnitSpec[]
  readonly formations: readonly Formation[]
  readonly columns: readonly SupplyColumn[]
  readonly wings: readonly Wing[]
  readonly boxes: readonly Box[]
  readonly boxLinks: readonly BoxLink[]
  readonly trains: readonly Train[]
  readonly evacuations: readonly Evacuation[]
  readonly objectives: readonly Objective[]
  readonly points: readonly PointRule[]
  readonly checkpoints: readonly Checkpoint[]
  readonly events: readonly ScriptedEvent[]
  readonly decisions: readonly Decision[]
  /** What either side did by the record, for commanders who follow it; absent where nobody has written it down. */
  readonly plans?: Plans
  /** Names of the flags that events set and ask for, in the order of the state. */
  readonly flags: readonly string[]
  /** Counts of the script that both sides know. */
  readonly tracks: readonly Track[]
  /** Roads that a side's guns have measured out: the first column that attacks one of the hexes by road is caught. */
  readonly ranges: readonly { readonly side: Side; readonly hexes: readonly HexIndex[] }[]
  /** Hexes whose ways are full of people in flight for troops of a side, in 0-based turns, both included. */
  readonly crowds: readonly {
    readonly side: Side
    readonly hexes: readonly HexIndex[]
    readonly fromTurn: number
    readonly untilTurn: number
  }[]
  /** Fuel that a side has lying about, for the enemy who comes first. */
  readonly depots: readonly { readonly hex: HexIndex; readonly side: Side; readonly tons: number }[]
  /** Detachments that attack by night with a bonus, in 0-based turns, both included (`rules/nightThrust.ts`). */
  readonly nightThrusts: readonly {
    readonly units: readonly UnitIndex[]
    readonly fromTurn: number
    readonly untilTurn: number
  }[]
  /** Hexes by which a side's units leave the map by ending its turn there, from a 0-based turn on; from the first where absent. */
  readonly exits: readonly {
    readonly hex: HexIndex
    readonly side: Side
    readonly name: string
    readonly fromTurn?: number
  }[]
  /** Positions in `units` by id. */
  readonly unitIndex: ReadonlyMap<UnitId, UnitIndex>
}
