/**
 * The fixed facts of a battle, compiled from its files: map, roster, schedule, victory. Nothing in here changes during
 * a game; what changes is in `state.ts`.
 */

import type { Box, BoxLink } from './boxes.ts'
import type { HexMap } from './map/hexMap.ts'
import type { Plans } from './plans.ts'
import type { Evacuation, Train } from './railway.ts'
import type { GradeBand, PointRule } from './scale.ts'
import type { Decision, ScriptedEvent, Track } from './script.ts'
import type {
  AirPool,
  Arm,
  BySide,
  Echelon,
  Equipment,
  HexIndex,
  Metres,
  Minutes,
  Mobility,
  Permille,
  Priority,
  Side,
  Sky,
  Stance,
  UnitId,
  UnitIndex,
  Weather,
} from './types.ts'

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

/** Equipment of one class that a unit starts with. AFV classes count as AFVs, the others as guns (AT rifles as neither). */
export interface EquipmentCount {
  readonly type: Equipment
  readonly count: number
}

/** Ships or craft that sail as one unit. */
export interface Vessel {
  readonly hulls: number
  /** Men that each hull carries besides its crew; 0 = none. */
  readonly lift: number
  readonly knots: number
}

export interface UnitSpec {
  readonly id: UnitId
  readonly name: string
  /** Short name for the counter, at most 6 characters: "2/94", "205". */
  readonly short: string
  readonly side: Side
  /** Index in `Scenario.formations`. */
  readonly formation: number
  readonly arm: Arm
  readonly echelon: Echelon
  readonly mobility: Mobility
  /** Manchukuoan units are Japanese by side and marked by nation. */
  readonly nation: 'soviet' | 'japanese' | 'manchukuo'
  readonly men: number
  readonly equipment: readonly EquipmentCount[]
  /** AFVs and guns at the start: sums over `equipment`. */
  readonly afv: number
  readonly guns: number
  /** 1 (poor) to 6 (elite). */
  readonly quality: number
  /** For narrow places and stacking. */
  readonly vehicles: number
  /** Load class in tons that a crossing must bear. */
  readonly loadClass: number
  /** Range of its guns in metres when supporting an attack; 0 if it cannot support. */
  readonly gunRange: number
  /** How far its guns keep aircraft off, in metres; absent: not at all. */
  readonly airGuard?: Metres
  /** Trained for darkness: half of every night penalty. */
  readonly nightTrained: boolean
  /** Men told off to go at tanks with charges, mines and bottles. */
  readonly squads?: true
  /** Starts as a forward detachment (`rules/detachments.ts`). */
  readonly forwardDetachment: boolean
  /** Tons for 1,000‰ of fuel (0 = burns none) and of ammunition. */
  readonly fuelRefill: number
  readonly ammoRefill: number
  /** Stocks at the start, ‰ of a refill. */
  readonly fuelStart: Permille
  readonly ammoStart: Permille
  readonly readinessStart: Permille
  readonly stanceStart: Stance
  readonly priorityStart: Priority
  /** Fortress and static units that are never refilled. */
  readonly neverRefilled: boolean
  /** Minute since the campaign's first midnight from which the unit may be given orders (surprise); null = never. */
  readonly release: Minutes | null
  /** Hex and 0-based turn of arrival (turn 0 = on the board at the start); null = not in play. */
  readonly arrival: { readonly hex: HexIndex; readonly turn: number } | null
  /** Off-map box in which it starts, by index in `Scenario.boxes`; absent where it starts or arrives on the map. */
  readonly box?: number
  /** Known to the enemy from the start (border posts, works). */
  readonly knownAtStart: boolean
  /** Steps of the brief's points: the unit's strength divided in this many parts; 0 if its loss is not scored. */
  readonly steps: number
  /** Directs the fire of ships, as staffs do. */
  readonly observer?: true
  /** What it is as a vessel; absent: it goes by land. */
  readonly vessel?: Vessel
  /** Craft in which it starts, by index in `Scenario.units`; absent where it starts or arrives on the map. */
  readonly aboard?: UnitIndex
  /** Infantry of works that leaves them only in the dark, and not before this 0-based turn; absent = free to march. */
  readonly leavesWorksFrom?: number
}

/** Where a formation is led from. */
export interface Headquarters {
  /** The unit that the staff is, or marches with. */
  readonly unit: UnitIndex
  /** How far its wireless, wires and riders lead troops. */
  readonly reach: Metres
}

/** A formation: units that share lorries and a headquarters. */
export interface Formation {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** Index of the parent formation or -1. */
  readonly parent: number
  /** Index of its supply column in `Scenario.columns`, inherited from the parent where the file is silent. */
  readonly column: number
  /** Absent where it has none on the map: the formations above lead it. */
  readonly headquarters?: Headquarters
  /** It has a workshop for tanks, for itself and for all under it. */
  readonly workshop?: true
}

/** A supply column: lorries of one commander, and the source they shuttle from (8-numbers 4.1). */
export interface SupplyColumn {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** Tons of lift when all lorries run, and the share that runs. */
  readonly lift: number
  readonly serviceable: Permille
  readonly source: HexIndex
  readonly tonsPerDay: number
  /** Rail carries from the source to the railhead without lorries. */
  readonly byRail: boolean
  /** 0-based turn from which the source gives. */
  readonly fromTurn: number
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
  /** Hexes by which a side's units leave the map by ending its turn there. */
  readonly exits: readonly { readonly hex: HexIndex; readonly side: Side; readonly name: string }[]
  /** Positions in `units` by id. */
  readonly unitIndex: ReadonlyMap<UnitId, UnitIndex>
}
