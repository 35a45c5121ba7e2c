/**
 * Coded reasons: why an order is refused, what each shift is, why a unit got the supply it got. Codes and facts only;
 * words are made in `i18n`.
 */
import type { AirPool, HexIndex, Minutes, Permille, UnitIndex } from './types.ts'

/** Why an order is not lawful. */
export type Refusal =
  | { readonly code: 'gameOver' }
  | { readonly code: 'badOrder'; readonly at: string; readonly expected: string }
  | { readonly code: 'notYourTurn' }
  | { readonly code: 'notYours'; readonly unit: UnitIndex }
  | { readonly code: 'notPresent'; readonly unit: UnitIndex }
  /** Surprise: no orders before `until` (minutes since the campaign's first midnight); null = not in this battle. */
  | { readonly code: 'frozen'; readonly unit: UnitIndex; readonly until: Minutes | null }
  /** Surprise: no orders before an event of the battle brings them. */
  | { readonly code: 'awaitsOrders'; readonly unit: UnitIndex }
  | { readonly code: 'static'; readonly unit: UnitIndex }
  /** Infantry of works leaves them in the dark alone, and not before `from` (minutes since the campaign's first midnight). */
  | { readonly code: 'boundToWorks'; readonly unit: UnitIndex; readonly from: Minutes }
  | { readonly code: 'noPath'; readonly at: HexIndex }
  | {
      readonly code: 'notEnoughTime'
      readonly unit: UnitIndex
      readonly needs: Minutes
      readonly has: Minutes
    }
  | {
      readonly code: 'marchedOut'
      readonly unit: UnitIndex
      readonly account: Minutes
      readonly limit: Minutes
    }
  | { readonly code: 'noFuel'; readonly unit: UnitIndex }
  | { readonly code: 'impassable'; readonly unit: UnitIndex; readonly hex: HexIndex }
  /** A vessel keeps to water that it can sail. */
  | { readonly code: 'notNavigable'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | { readonly code: 'needsCrossing'; readonly hex: HexIndex }
  | { readonly code: 'crossingShut'; readonly crossing: number; readonly opens: Minutes | null }
  | { readonly code: 'boatsOnly'; readonly crossing: number; readonly opens: Minutes | null }
  | { readonly code: 'tooHeavy'; readonly crossing: number; readonly loadClass: number; readonly has: number }
  | { readonly code: 'enemyHex'; readonly hex: HexIndex }
  | {
      readonly code: 'stacking'
      readonly hex: HexIndex
      readonly men: number
      readonly vehicles: number
      readonly maxMen: number
      readonly maxVehicles: number
    }
  | { readonly code: 'assaultEndsMove'; readonly unit: UnitIndex }
  | { readonly code: 'noTarget'; readonly hex: HexIndex }
  | { readonly code: 'notAdjacent'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | { readonly code: 'outOfRange'; readonly unit: UnitIndex; readonly metres: number; readonly range: number }
  | { readonly code: 'cannotSupport'; readonly unit: UnitIndex }
  | {
      readonly code: 'noAmmunition'
      readonly unit: UnitIndex
      readonly needs: Permille
      readonly has: Permille
    }
  | { readonly code: 'notInPlace'; readonly unit: UnitIndex }
  | { readonly code: 'alreadyOrdered'; readonly unit: UnitIndex }
  /** A silent assault: by day in the dry, with guns or aircraft, with others than infantry. */
  | { readonly code: 'silentByDay'; readonly hex: HexIndex }
  | { readonly code: 'silentAlone' }
  | { readonly code: 'notInfantry'; readonly unit: UnitIndex }
  | { readonly code: 'namedTwice'; readonly unit: UnitIndex }
  | { readonly code: 'crossingBlown'; readonly crossing: number }
  | { readonly code: 'notEngineers'; readonly unit: UnitIndex }
  | { readonly code: 'tooFewMen'; readonly unit: UnitIndex; readonly needs: number; readonly has: number }
  | { readonly code: 'notAtCrossing'; readonly unit: UnitIndex; readonly crossing: number }
  | { readonly code: 'enemyAtCrossing'; readonly crossing: number; readonly hex: HexIndex }
  | { readonly code: 'nothingToBlow'; readonly crossing: number }
  | { readonly code: 'nothingToBuild'; readonly crossing: number }
  | { readonly code: 'alreadyTried'; readonly unit: UnitIndex }
  /** No headquarters of its formation, or of one above, reaches the unit. */
  | { readonly code: 'outOfCommand'; readonly unit: UnitIndex }
  | { readonly code: 'cannotDetach'; readonly unit: UnitIndex }
  /** The formation has its forward detachment: this unit. */
  | { readonly code: 'alreadyDetached'; readonly unit: UnitIndex }
  | { readonly code: 'notDetached'; readonly unit: UnitIndex }
  | { readonly code: 'noBoats'; readonly unit: UnitIndex }
  | { readonly code: 'needsNoBoats'; readonly hex: HexIndex }
  | { readonly code: 'noRaiders'; readonly unit: UnitIndex }
  | { readonly code: 'byNightOnly'; readonly unit: UnitIndex }
  | { readonly code: 'noPrey'; readonly unit: UnitIndex }
  | { readonly code: 'noEnemyWorks'; readonly hex: HexIndex }
  | { readonly code: 'worksDefended'; readonly hex: HexIndex }
  /** Too few air points are left this turn. */
  | { readonly code: 'noAirPoints'; readonly pool: AirPool; readonly needs: number; readonly has: number }
  /** Aircraft cannot work over the hex this turn. */
  | { readonly code: 'noFlying'; readonly hex: HexIndex; readonly cause: SkyCause }
  /** Who sits in tunnels does not feel bombs. */
  | { readonly code: 'underground'; readonly hex: HexIndex }
  | { readonly code: 'noRoadThere'; readonly hex: HexIndex }
  | { readonly code: 'alreadyFlown'; readonly hex: HexIndex }
  /** Transports: nowhere to land, nobody of ours to hold it, nobody about it whose tanks are not full. */
  | { readonly code: 'noLandingGround'; readonly hex: HexIndex }
  | { readonly code: 'groundNotHeld'; readonly hex: HexIndex }
  | { readonly code: 'nobodyDry'; readonly hex: HexIndex }
  /** No railway runs through the hex. */
  | { readonly code: 'noTrack'; readonly hex: HexIndex }
  /** The line is shut at `hex`: the enemy's or barred by him, or torn up; or no track leads there at all (-1). */
  | { readonly code: 'trackShut'; readonly hex: HexIndex }
  | { readonly code: 'noTrain'; readonly people: number; readonly lift: number }
  | { readonly code: 'aboard'; readonly unit: UnitIndex }
  | { readonly code: 'notInBox'; readonly unit: UnitIndex }
  | { readonly code: 'onTheWay'; readonly unit: UnitIndex }
  /** The way from a box is shut: until `from`, or (null) until an event opens it. */
  | { readonly code: 'linkShut'; readonly link: number; readonly from: Minutes | null }
  /** The enemy is on the water that the way crosses. */
  | { readonly code: 'linkBarred'; readonly link: number; readonly hex: HexIndex }
  | { readonly code: 'linkFull'; readonly link: number; readonly perTurn: number }
  /** So many must stay to hold the box. */
  | { readonly code: 'mustStay'; readonly unit: UnitIndex; readonly least: number }
  /** Nothing to cut on the way to the hex: open ground, a way there already, or a log road laid. */
  | { readonly code: 'noTrackToCut'; readonly hex: HexIndex }
  | { readonly code: 'tooManyTracks' }
  | { readonly code: 'alreadyTornUp'; readonly hex: HexIndex }
  | { readonly code: 'trackWhole'; readonly hex: HexIndex }
  /** No station is in the hex, or none that stands. */
  | { readonly code: 'noStation'; readonly hex: HexIndex }
  /** Nobody is loaded or unloaded in a station that has been wrecked. */
  | { readonly code: 'stationWrecked'; readonly hex: HexIndex }
  /** Nobody ashore directs the fire of ships on the hex. */
  | { readonly code: 'noObserver'; readonly hex: HexIndex }
  /** Neither assaulted nor bombarded: what is on the water. */
  | { readonly code: 'atSea'; readonly hex: HexIndex }
  | { readonly code: 'afloat'; readonly unit: UnitIndex }
  | { readonly code: 'notAboard'; readonly unit: UnitIndex }
  | { readonly code: 'noLanding'; readonly hex: HexIndex }
  /** Only craft run up on a beach. */
  | { readonly code: 'needsPier'; readonly unit: UnitIndex }
  /** The enemy holds a post that sweeps the landing place: no guns are landed. */
  | { readonly code: 'shoreNotSilent'; readonly hex: HexIndex }
  /** Guns, vehicles and animals find no way up a cliff. */
  | { readonly code: 'cliffs'; readonly unit: UnitIndex; readonly hex: HexIndex }
  /** The landing place is not used before a turn, 1-based. */
  | { readonly code: 'landingNotYet'; readonly hex: HexIndex; readonly turn: number }
  | { readonly code: 'cannotEmbark'; readonly unit: UnitIndex }
  | { readonly code: 'notAlongside'; readonly unit: UnitIndex }
  | { readonly code: 'vesselFull'; readonly unit: UnitIndex; readonly men: number; readonly room: number }
  | { readonly code: 'nobodyLeft'; readonly evacuation: number }
  | {
      readonly code: 'evacuationShut'
      readonly evacuation: number
      readonly from: Minutes
      readonly until: Minutes
    }
  /** The side is told to stop: nobody there has attacked it lately. */
  | { readonly code: 'stopOrder'; readonly hex: HexIndex }
  /** Nobody asks for this decision now. */
  | { readonly code: 'notAsked' }

/** What holds aircraft up over a hex; `clear`: nothing does. */
export const SKY_CAUSES = ['clear', 'dark', 'cloud', 'rain', 'fog'] as const
export type SkyCause = (typeof SKY_CAUSES)[number]

/** One shift of an assault; pips, positive for the attacker (8-numbers 5.2). */
export interface Shift {
  readonly code: ShiftCode
  readonly pips: number
}
export const SHIFT_CODES = [
  'works',
  'silent',
  'prepared',
  'engineers',
  'heavyGuns',
  'siegeGuns',
  'hills',
  'closeTerrain',
  'city',
  'river',
  'majorRiver',
  'night',
  'nightThrust',
  'threeSides',
  'allRound',
  'combinedArms',
  'armourInOpen',
  'noHq',
  'attackerCutOff',
  'defenderCutOff',
  'repeated',
  'fog',
  'surprise',
  'air',
] as const
export type ShiftCode = (typeof SHIFT_CODES)[number]

/** Why a unit got what it got from its column this turn. */
export const SUPPLY_CAUSES = [
  'full',
  'neverRefilled',
  'noSource',
  'sourceShut',
  'noRoad',
  'liftSpent',
  'sourceSpent',
  'placeSpent',
  'notNeeded',
] as const
export type SupplyCause = (typeof SUPPLY_CAUSES)[number]
