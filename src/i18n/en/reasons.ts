/** Words for what the rules refuse, shift and supply. One entry per code; a missing one does not compile. */
import type { Refusal, ShiftCode, SkyCause, SupplyCause } from '../../engine/reasons.ts'
import type { AirPool } from '../../engine/types.ts'

export const refusal = {
  gameOver: 'The battle is over.',
  badOrder: 'The order cannot be read: at {{at}}, expected {{expected}}.',
  notYourTurn: 'It is the other side’s turn.',
  notYours: '{{unit}} takes no orders from you.',
  notPresent: '{{unit}} is not on the map.',
  frozen: '{{unit}} is not yet alerted: no orders before {{until}}.',
  awaitsOrders: '{{unit}} is surprised: it takes no orders before they reach it.',
  frozenForGood: '{{unit}} is held back by its command and takes no orders.',
  static: '{{unit}} is bound to its position and cannot march.',
  boundToWorks: '{{unit}} may leave its works only in the dark, and not before {{from}}.',
  noPath: 'The way is broken at {{hex}}: each hex must touch the one before.',
  notEnoughTime: '{{unit}} needs {{needs}} and has {{has}} left in this turn.',
  marchedOut: '{{unit}} has marched {{account}}; its limit is {{limit}} until it rests.',
  noFuel: '{{unit}} has no fuel for the next hex.',
  impassable: '{{unit}} cannot enter {{hex}}: no way for its wheels, tracks or carts.',
  needsCrossing: 'The river before {{hex}} can be crossed only at a bridge, ferry or ford.',
  crossingShut: '{{crossing}} opens {{opens}}.',
  crossingShutForGood: '{{crossing}} does not open in this battle.',
  boatsOnly: '{{crossing}} has assault boats only, for men without vehicles; vehicles from {{opens}}.',
  boatsOnlyForGood: '{{crossing}} has assault boats only, for men without vehicles.',
  tooHeavy: '{{crossing}} bears {{has}} tons; the unit needs {{loadClass}}.',
  enemyHex: 'The enemy holds {{hex}}: assault it or go round.',
  stacking: '{{hex}} is full: {{men}} of {{maxMen}} men, {{vehicles}} of {{maxVehicles}} vehicles.',
  assaultEndsMove: '{{unit}} has assaulted and goes no further in this turn.',
  noTarget: 'No known enemy stands in {{hex}}.',
  notAdjacent: '{{unit}} does not touch {{hex}}.',
  outOfRange: '{{unit}} is {{metres}} km from the target; its guns reach {{range}} km.',
  cannotSupport: '{{unit}} has no guns to support an assault with.',
  noAmmunition: '{{unit}} has {{has}} refills of ammunition and needs {{needs}}.',
  notInPlace: '{{unit}} has marched or fought this turn: a prepared assault starts from where it stood.',
  alreadyOrdered: '{{unit}} has had its first order: its stance stands until next turn.',
  namedTwice: '{{unit}} is named twice in the order.',
  crossingBlown: '{{crossing}} is blown.',
  notEngineers: '{{unit}} are no engineers.',
  tooFewMen: '{{unit}} has {{has}} men left; engineers’ work needs {{needs}}.',
  notAtCrossing: '{{unit}} does not stand at {{crossing}}.',
  enemyAtCrossing: 'The enemy stands at the other end of {{crossing}}, in {{hex}}.',
  nothingToBlow: 'There is no bridge at {{crossing}} that could be blown now.',
  nothingToBuild: '{{crossing}} needs no bridge: it stands, or is worked by its own schedule.',
  outOfCommand: '{{unit}} is out of reach of its headquarters: it may assault off the march only.',
  noObserver: 'Ships do not fire blind: no observer ashore with a dry wireless sees {{hex}}.',
  atSea: 'Vessels are at {{hex}}: they are neither assaulted nor bombarded.',
  afloat: '{{unit}} is afloat: it lands troops and fires, but does not assault.',
  notAboard: '{{unit}} is not aboard a vessel.',
  noLanding: 'There is no landing place at {{hex}}.',
  needsPier: '{{unit}} needs a pier: only landing craft run up on a beach.',
  shoreNotSilent: 'No guns are landed while the enemy holds {{hex}}.',
  cannotEmbark: '{{unit}} cannot go aboard.',
  notAlongside: '{{unit}} and the vessel do not lie together.',
  vesselFull: '{{unit}} has room for {{room}} men more; {{men}} would come.',
  noBoats: 'Assault boats are for infantry on foot; {{unit}} waits for a bridge or ferry.',
  needsNoBoats: 'No major river bars the way to {{hex}}: march there.',
  noRaiders: '{{unit}} are no raiders.',
  byNightOnly: '{{unit}} raids by night only.',
  noPrey: 'No known enemy tanks or guns that could be raided stand beside {{unit}}.',
  noEnemyWorks: 'There are no enemy works in {{hex}}.',
  worksDefended:
    '{{hex}} is still defended above ground: its surface works must be beaten down before engineers can get at it.',
  noTrack: 'No railway leads from here to {{hex}}.',
  trackShut: 'The line is shut at {{hex}}: it is torn up, or not in our hands.',
  trackShutForGood: 'No railway leads there.',
  noTrain: 'Trains for {{people}} are needed; those that can be here in this turn lift {{lift}}.',
  aboard: '{{unit}} is aboard a train and gets off where it arrives.',
  notInBox: '{{unit}} is in no place off the map.',
  onTheWay: '{{unit}} is on its way to the map.',
  linkShut: '{{link}} opens {{from}}.',
  linkShutForGood: '{{link}} is not open yet.',
  linkFull: '{{link}}: {{perTurn}} units have set out this turn; it takes no more.',
  mustStay: '{{unit}} must stay: {{least}} of those who hold the place may not leave it.',
  noTrackToCut: 'No track need be cut to {{hex}}: the ground is open, or there is a way.',
  tooManyTracks: 'No more stretches of column track can be kept.',
  alreadyTornUp: 'The track at {{hex}} is torn up already.',
  trackWhole: 'The track at {{hex}} is whole.',
  noStation: 'No station stands at {{hex}}.',
  stationWrecked: 'The station at {{hex}} is wrecked: no train is loaded or unloaded there.',
  stopOrder:
    'You are ordered to stop: nobody at or beside {{hex}} has attacked you this turn or in the last.',
  notAsked: 'Nobody asks for this decision now.',
  nobodyLeft: '{{evacuation}}: nobody is left to be brought away.',
  evacuationShut: '{{evacuation}}: trains are loaded from {{from}} to {{until}}.',
  alreadyTried: '{{unit}} has tried in this turn; it may try again in the next.',
  noAirPoints: 'It takes {{needs}} of the {{pool}} points; {{has}} are left this turn.',
  noFlying: 'Nobody can fly over {{hex}} now: {{cause}}.',
  underground: 'Who is left in {{hex}} sits in tunnels: bombs do not reach them.',
  noRoadThere: 'No road or track leads through {{hex}}.',
  alreadyFlown: 'Aircraft have done this at {{hex}} already.',
  noLandingGround: 'Transports cannot land at {{hex}}.',
  groundNotHeld: 'No unit of ours holds the landing ground at {{hex}}.',
  nobodyDry: 'Nobody within reach of {{hex}} wants fuel: all have what they carry.',
} as const satisfies { readonly [C in Refusal['code']]: string } & {
  readonly frozenForGood: string
  readonly crossingShutForGood: string
  readonly trackShutForGood: string
  readonly linkShutForGood: string
  readonly boatsOnlyForGood: string
}

/** What keeps aircraft on the ground, or halves what they do. */
export const skyCause = {
  clear: 'clear sky',
  dark: 'darkness',
  cloud: 'low cloud',
  rain: 'rain',
  fog: 'fog',
} as const satisfies { readonly [C in SkyCause]: string }

/** Kinds of air points. */
export const pool = {
  strike: 'strike',
  scout: 'reconnaissance',
  transport: 'transport',
} as const satisfies { readonly [P in AirPool]: string }

export const shift = {
  works: 'Works',
  prepared: 'Prepared against works',
  engineers: 'Engineers against works',
  heavyGuns: 'Heavy guns against works',
  siegeGuns: 'Siege guns against works',
  hills: 'Hills',
  closeTerrain: 'Forest or town',
  city: 'City',
  river: 'Across a river',
  majorRiver: 'Across a major river',
  night: 'Night, untrained',
  nightThrust: 'Thrust by night',
  threeSides: 'Three sides',
  allRound: 'From all round',
  combinedArms: 'Tanks, infantry and guns together',
  armourInOpen: 'Armour in open ground',
  noHq: 'Out of reach of headquarters',
  attackerCutOff: 'Attacker cut off',
  defenderCutOff: 'Defender cut off',
  repeated: 'Assaulted again without guns',
  fog: 'Fog',
  surprise: 'Surprise',
  air: 'Aircraft in support',
} as const satisfies { readonly [C in ShiftCode]: string }

/** Why a shift counts: the sentence behind the name. */
export const shiftNote = {
  works: 'Two pips for each level of the works.',
  prepared: 'Two pips: reconnaissance, registered fire and lanes cut before the assault.',
  engineers: 'One pip for engineers among the attackers.',
  heavyGuns: 'One pip for heavy guns firing over open sights.',
  siegeGuns: 'One pip for 203 mm guns.',
  hills: 'One pip to whoever holds the height.',
  closeTerrain: 'One pip to the defender under cover.',
  city: 'Two pips to the defender among stone houses.',
  river: 'One pip to the defender: all attackers cross a river.',
  majorRiver: 'Two pips to the defender: all attackers cross a major river.',
  night: 'One pip: troops not trained for darkness lose touch.',
  nightThrust:
    'One pip: a forward detachment strikes alone in its first nights, before the enemy knows how few they are.',
  threeSides: 'One pip: the target is assaulted from three sides or more.',
  allRound: 'Two pips: no side of the target is free.',
  combinedArms: 'One pip for tanks, infantry and guns in one assault.',
  armourInOpen: 'One pip: tanks on open ground against troops without any.',
  noHq: 'One pip: an attacker is out of reach of every headquarters over it.',
  attackerCutOff: 'One pip: the attacker has no road behind it.',
  defenderCutOff: 'One pip: the defender has no road behind it.',
  repeated: 'One pip: the second assault on one hex in a turn, without guns.',
  fog: 'One pip: fog hides the approach.',
  surprise: 'One pip: none of the defenders has been alerted yet.',
  air: 'One pip for each air strike, two at most; anti-aircraft guns in range take one away.',
} as const satisfies { readonly [C in ShiftCode]: string }

export const supply = {
  full: 'Filled to its target.',
  neverRefilled: 'Lives on what is stored in its works; nothing is brought.',
  noSource: 'No supply column serves this formation.',
  sourceShut: 'Its source does not give yet.',
  noRoad: 'No open road from the source.',
  liftSpent: 'The lorries of its column were used up before its turn came.',
  sourceSpent: 'The source had given all it has for this turn.',
  placeSpent: 'A narrow place on its road let no more lorries over this turn.',
  notNeeded: 'Needs nothing: stocks are at the target.',
} as const satisfies { readonly [C in SupplyCause]: string }

/** What would bring the unit its supplies; empty where nothing need be done. */
export const supplyRemedy = {
  full: '',
  neverRefilled: 'What it fires is not replaced.',
  noSource: 'It keeps what it carries.',
  sourceShut: 'The source opens by schedule.',
  noRoad: 'Open the road, or bring the unit back to one that leads to the source.',
  liftSpent: 'Serve it first, bring it nearer the source, or leave others unserved.',
  sourceSpent: 'Serve it first, or wait for the next turn’s stocks.',
  placeSpent: 'Serve it first, or keep marching columns off that place.',
  notNeeded: '',
} as const satisfies { readonly [C in SupplyCause]: string }

/** The same in two words, for tables. */
export const supplyShort = {
  full: 'filled',
  neverRefilled: 'own stores',
  noSource: 'no column',
  sourceShut: 'source shut',
  noRoad: 'no road',
  liftSpent: 'no lorries left',
  sourceSpent: 'source empty',
  placeSpent: 'narrow place',
  notNeeded: 'full',
} as const satisfies { readonly [C in SupplyCause]: string }
