/** Events of assaults, fire, raids and air missions, and of what they cost. */
import type { AttackMode } from '../orders.ts'
import type { Shift } from '../reasons.ts'
import type { Lifted } from '../rules/airlift.ts'
import type { AirMission, HexIndex, Minutes, Permille, Reserve, SideIndex, UnitIndex } from '../types.ts'

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

export type FightEvent =
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
  /** Tanks fire on a train that runs past them with a unit aboard; the die thrown. */
  | {
      readonly kind: 'ambushed'
      readonly unit: UnitIndex
      readonly by: UnitIndex
      readonly hex: HexIndex
      readonly die: number
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
        | 'ambush'
    }
  | { readonly kind: 'spent'; readonly unit: UnitIndex; readonly ammo: Permille }
  | { readonly kind: 'shaken'; readonly unit: UnitIndex }
  /** A unit in reserve answers the enemy: it joins the defence of `hex`, or closes it to a march. Its move follows. */
  | {
      readonly kind: 'answered'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly answer: Exclude<Reserve, 'none'>
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
  /** Transports have landed fuel: what each unit has after it, and how much of it that was. */
  | {
      readonly kind: 'airlifted'
      readonly side: SideIndex
      readonly hex: HexIndex
      readonly stocks: readonly Lifted[]
    }
