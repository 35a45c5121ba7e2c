/**
 * What happened. Events carry results, dice and reasons included; `evolve` applies them and judges nothing. Replay,
 * fog, animation, log and charts all read events.
 */
import type { AttackMode } from './orders.ts'
import type { Shift, SupplyCause } from './reasons.ts'
import type {
  AirMission,
  Command,
  HexIndex,
  Minutes,
  Permille,
  Priority,
  Reserve,
  SideIndex,
  Stance,
  UnitIndex,
  Weather,
} from './types.ts'

/** One side's power in an assault, built up unit by unit. */
export interface PowerLine {
  readonly unit: UnitIndex
  readonly power: number
  readonly role: 'assault' | 'support' | 'defence'
}

/** What one unit lost in an assault. */
export interface Loss {
  readonly unit: UnitIndex
  readonly killed: number
  readonly wounded: number
  readonly captured: number
  readonly afv: number
  readonly guns: number
}

/** Trains of one journey, and who is aboard: a unit, or (-1) a train-load of an evacuation (-1: none). */
interface Aboard {
  readonly trains: readonly number[]
  readonly unit: UnitIndex | -1
  readonly evacuation: number
  readonly from: HexIndex
  readonly to: HexIndex
}

export type GameEvent =
  | { readonly kind: 'turnStarted'; readonly turn: number }
  /** A player turn begins: clocks of the side and of places return to 0, shaken units of the side rally. */
  | { readonly kind: 'sideStarted'; readonly side: SideIndex }
  | { readonly kind: 'arrived'; readonly unit: UnitIndex; readonly hex: HexIndex }
  /** An arrival that could not enter: its hex is held by the enemy or full. */
  | { readonly kind: 'arrivalBlocked'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | {
      readonly kind: 'supplied'
      readonly unit: UnitIndex
      readonly fuel: Permille
      readonly ammo: Permille
      readonly kilograms: number
      readonly burntKilograms: number
      readonly cause: SupplyCause
    }
  /** Absolute values after recovery or fall. */
  | {
      readonly kind: 'readiness'
      readonly unit: UnitIndex
      readonly readiness: Permille
      readonly account: Minutes
      readonly cause: 'rest' | 'cutOff' | 'heat' | 'assault' | 'defence' | 'shaken' | 'bombed' | 'bombarded'
    }
  /** A unit's line of communications as judged at the start or the end of its side's turn; `cutOff` in its own turns. */
  | {
      readonly kind: 'communications'
      readonly unit: UnitIndex
      readonly cutAtStart: boolean
      readonly cutOff: number
    }
  /** One hex of a march. `clock`, `account`, `fuel` after it; `crossing` used or -1, and its own clock after it. */
  | {
      readonly kind: 'moved'
      readonly unit: UnitIndex
      readonly from: HexIndex
      readonly to: HexIndex
      readonly clock: Minutes
      readonly account: Minutes
      readonly fuel: Permille
      readonly readiness: Permille
      readonly crossing: number
      readonly crossingClock: Minutes
      readonly waited: Minutes
    }
  /** Minutes put into a hex that could not be finished this turn. */
  | {
      readonly kind: 'progressed'
      readonly unit: UnitIndex
      readonly to: HexIndex
      readonly progress: Minutes
      readonly clock: Minutes
      readonly account: Minutes
      readonly readiness: Permille
      readonly crossing: number
      readonly crossingClock: Minutes
    }
  /** The march stopped: an enemy nobody knew of stands in `hex` or its zone was entered unawares. */
  | {
      readonly kind: 'contact'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly enemy: UnitIndex
      readonly clock: Minutes
      readonly account: Minutes
      readonly readiness: Permille
    }
  /** The march of `unit` goes over the enemies in `hex`: no dice; what becomes of them follows. */
  | {
      readonly kind: 'overrun'
      readonly side: SideIndex
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly enemies: readonly UnitIndex[]
    }
  | { readonly kind: 'control'; readonly hex: HexIndex; readonly side: SideIndex }
  /** The side sees again who controls these hexes. */
  | { readonly kind: 'surveyed'; readonly side: SideIndex; readonly hexes: readonly HexIndex[] }
  | {
      readonly kind: 'sighted'
      readonly side: SideIndex
      readonly unit: UnitIndex
      readonly sighting: number
      readonly hex: HexIndex
    }
  | {
      readonly kind: 'assault'
      readonly side: SideIndex
      readonly target: HexIndex
      readonly mode: AttackMode
      readonly start: Minutes
      readonly end: Minutes
      readonly attack: readonly PowerLine[]
      readonly defence: readonly PowerLine[]
      readonly ratio: Permille
      readonly startPip: number
      readonly shifts: readonly Shift[]
      readonly dice: readonly [number, number]
      readonly result: number
      readonly retreat: number
      /** Units whose clock now stands at `end`. */
      readonly busy: readonly UnitIndex[]
      /** Hexes whose clock now stands at `end`: the target and those its defenders' zones covered. */
      readonly places: readonly HexIndex[]
    }
  /** Guns that had measured out a road catch a column on it; `range` is its position in the battle's list. */
  | {
      readonly kind: 'registeredFire'
      readonly range: number
      readonly unit: UnitIndex
      readonly hex: HexIndex
    }
  /** A night raid: the die thrown, and whether it hits. */
  | {
      readonly kind: 'raid'
      readonly unit: UnitIndex
      readonly enemy: UnitIndex
      readonly hex: HexIndex
      readonly die: number
      readonly hits: boolean
      readonly clock: Minutes
    }
  /** Guns fire on a hex: their power, when, and whose guns it silences until their next turn. */
  | {
      readonly kind: 'bombardment'
      readonly side: SideIndex
      readonly target: HexIndex
      readonly lines: readonly PowerLine[]
      readonly start: Minutes
      readonly end: Minutes
      readonly dice: readonly [number, number]
      readonly suppressed: readonly UnitIndex[]
    }
  /** `assault`: in the fight. `retreat`: guns left on ground given up, and all that was left of units that end. `surrender`: who gave himself up by an event. `razing`: those buried or driven out as works are blown in. `bombed`: from the air. `bombardment`: by guns. `raid`: on either side. */
  | {
      readonly kind: 'losses'
      readonly losses: readonly Loss[]
      readonly cause:
        | 'assault'
        | 'retreat'
        | 'surrender'
        | 'attrition'
        | 'razing'
        | 'bombed'
        | 'bombardment'
        | 'raid'
    }
  /** Units of one formation in one hex have shared their fuel: what each has now. */
  | {
      readonly kind: 'fuelShared'
      readonly stocks: readonly { readonly unit: UnitIndex; readonly fuel: Permille }[]
    }
  /** Tanks of a unit that can be repaired: so many wait, so many are in work until `ready` (minutes since the campaign's first midnight). */
  | {
      readonly kind: 'workshop'
      readonly unit: UnitIndex
      readonly waiting: number
      readonly inRepair: number
      readonly ready: Minutes
    }
  /** So many AFVs are back from the workshop. */
  | { readonly kind: 'repaired'; readonly unit: UnitIndex; readonly afv: number }
  | { readonly kind: 'spent'; readonly unit: UnitIndex; readonly ammo: Permille }
  | { readonly kind: 'shaken'; readonly unit: UnitIndex }
  | { readonly kind: 'worksReduced'; readonly hex: HexIndex; readonly level: number }
  | { readonly kind: 'retreated'; readonly unit: UnitIndex; readonly path: readonly HexIndex[] }
  | { readonly kind: 'advanced'; readonly unit: UnitIndex; readonly from: HexIndex; readonly to: HexIndex }
  /** Under 150‰ of its start, surrendered, or at rest under a cease-fire; what the enemy got is in the losses before. */
  | {
      readonly kind: 'finished'
      readonly unit: UnitIndex
      readonly cause: 'destroyed' | 'surrendered' | 'ceasefire'
    }
  /**
   * Engineers try to blow a bridge: the sum of the dice must reach `needs`. `onEntry`: not by order but because the enemy
   * has come up to it; then it takes none of their time and `clock` is what it was.
   */
  | {
      readonly kind: 'demolition'
      readonly unit: UnitIndex
      readonly crossing: number
      readonly onEntry: boolean
      readonly dice: readonly [number, number]
      readonly needs: number
      readonly clock: Minutes
    }
  | { readonly kind: 'crossingBlown'; readonly crossing: number; readonly side: SideIndex }
  /** Work at a bridge: `minutes` of it done in all, the unit's clock after it. */
  | {
      readonly kind: 'bridging'
      readonly unit: UnitIndex
      readonly crossing: number
      readonly minutes: Minutes
      readonly clock: Minutes
    }
  /** The bridge is open from minute `clock` of the turn. */
  | {
      readonly kind: 'bridgeBuilt'
      readonly crossing: number
      readonly side: SideIndex
      readonly clock: Minutes
    }
  /** Engineers at work on enemy works: `minutes` of it done in all, 0 where a piece of it is finished; their clock after it. */
  | {
      readonly kind: 'razing'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly minutes: Minutes
      readonly clock: Minutes
    }
  /** A unit sets out from its box; `left` minutes to the map. */
  | { readonly kind: 'setOut'; readonly unit: UnitIndex; readonly link: number; readonly left: Minutes }
  | { readonly kind: 'approached'; readonly unit: UnitIndex; readonly left: Minutes }
  | { readonly kind: 'linkOpened'; readonly link: number }
  /** Trains are loaded at `from` for `to`, with a unit or (unit -1) with a train-load of an evacuation. */
  | ({ readonly kind: 'entrained' } & Aboard)
  /** The turn's part of a journey: hexes passed, minutes of it left, the clocks of train and unit after it. */
  | ({
      readonly kind: 'railMoved'
      readonly path: readonly HexIndex[]
      readonly left: Minutes
      readonly clock: Minutes
    } & Aboard)
  /** A journey ends early: somebody bars the line, or it is torn up, at `hex`. */
  | {
      readonly kind: 'railStopped'
      readonly trains: readonly number[]
      readonly unit: UnitIndex | -1
      readonly evacuation: number
      readonly hex: HexIndex
    }
  /** A train-load of an evacuation is where it is safe. */
  | { readonly kind: 'broughtAway'; readonly evacuation: number }
  | { readonly kind: 'trainTaken'; readonly train: number; readonly side: SideIndex }
  | { readonly kind: 'trackCut'; readonly unit: UnitIndex; readonly hex: HexIndex; readonly clock: Minutes }
  | { readonly kind: 'exited'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | { readonly kind: 'stance'; readonly unit: UnitIndex; readonly stance: Stance }
  | { readonly kind: 'priority'; readonly unit: UnitIndex; readonly priority: Priority }
  | { readonly kind: 'reserve'; readonly unit: UnitIndex; readonly reserve: Reserve }
  /** A unit in reserve answers the enemy: it joins the defence of `hex`, or closes it to a march. Its move follows. */
  | {
      readonly kind: 'answered'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly answer: Exclude<Reserve, 'none'>
    }
  | {
      readonly kind: 'objective'
      readonly objective: number
      readonly side: SideIndex
      readonly at: Minutes
      readonly first: boolean
    }
  | { readonly kind: 'checkpoint'; readonly checkpoint: number; readonly at: Minutes }
  | { readonly kind: 'tally'; readonly rule: number; readonly tally: number }
  /** A scripted event was due: the die thrown (0 = none), and whether it came about. */
  | { readonly kind: 'scripted'; readonly event: number; readonly die: number; readonly happens: boolean }
  /** The message of a scripted event, for one side or (-1) for both. */
  | { readonly kind: 'message'; readonly event: number; readonly to: SideIndex | -1 }
  /** An event has put a unit under orders, or taken it out of them. */
  | { readonly kind: 'command'; readonly unit: UnitIndex; readonly command: Command }
  | { readonly kind: 'flag'; readonly flag: number; readonly set: boolean }
  | { readonly kind: 'source'; readonly column: number; readonly open: boolean }
  /** Weather of a zone other than the schedule's, up to the 0-based turn `until`. */
  | {
      readonly kind: 'weather'
      readonly zone: number
      readonly weather: Weather
      readonly until: number
    }
  /** A garrison besieged (8-numbers 6, rule 2): 1 since its own turn began, 2 through a whole one, 0 no more. */
  | { readonly kind: 'besieged'; readonly unit: UnitIndex; readonly stage: number }
  /**
   * Aircraft have flown a mission to `hex` for so many air points, and left their mark on `marked`. `guard`: the guns
   * that fired at them (-1 none), `dice` what these threw (null: none are thrown), `turnedAway`: nothing came of it.
   */
  | {
      readonly kind: 'sortie'
      readonly side: SideIndex
      readonly mission: AirMission
      readonly hex: HexIndex
      readonly points: number
      readonly marked: readonly HexIndex[]
      readonly guard: UnitIndex
      readonly dice: readonly [number, number] | null
      readonly turnedAway: boolean
    }
  | { readonly kind: 'sideEnded'; readonly side: SideIndex }
  | { readonly kind: 'gameEnded' }

export type EventKind = GameEvent['kind']
export type EventOf<K extends EventKind> = Extract<GameEvent, { readonly kind: K }>
