/** Who fights: units, the formations that they belong to, the staffs that lead them and the lorries that serve them. */

import type {
  Arm,
  Echelon,
  Equipment,
  HexIndex,
  Metres,
  Minutes,
  Mobility,
  Permille,
  Priority,
  Side,
  Stance,
  UnitId,
  UnitIndex,
} from './types.ts'

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
