/**
 * Which rule is behind each code: where a reason leads in the rulebook. A code without a rule does not compile. Words of
 * the rules are not loaded here, only their names.
 */
import type { Refusal, ShiftCode, SupplyCause } from '../engine/reasons.ts'
import type { StepPart } from '../engine/rules/march.ts'
import type { EntryId } from '../i18n/en/rules/index.ts'

export type { EntryId } from '../i18n/en/rules/index.ts'

export const RULE_OF_REFUSAL: { readonly [C in Refusal['code']]: EntryId } = {
  gameOver: 'turn.orders',
  badOrder: 'turn.orders',
  notYourTurn: 'turn.orders',
  notYours: 'turn.orders',
  notPresent: 'turn.orders',
  frozen: 'command.release',
  awaitsOrders: 'command.release',
  static: 'march.standing',
  boundToWorks: 'march.standing',
  noPath: 'map.hexes',
  notEnoughTime: 'turn.clocks',
  marchedOut: 'march.account',
  noFuel: 'march.fuel',
  impassable: 'map.terrain',
  needsCrossing: 'map.rivers',
  crossingShut: 'narrow.opening',
  boatsOnly: 'narrow.boats',
  tooHeavy: 'narrow.loads',
  enemyHex: 'march.order',
  stacking: 'stacking.room',
  assaultEndsMove: 'march.standing',
  noTarget: 'seeing.fog',
  notAdjacent: 'combat.assault',
  outOfRange: 'combat.support',
  cannotSupport: 'combat.support',
  noAmmunition: 'combat.costs',
  notInPlace: 'combat.assault',
  alreadyOrdered: 'combat.stance',
  namedTwice: 'turn.orders',
  crossingBlown: 'works.bridging',
  notEngineers: 'works.engineers',
  tooFewMen: 'works.engineers',
  notAtCrossing: 'works.engineers',
  enemyAtCrossing: 'works.engineers',
  nothingToBlow: 'works.demolition',
  nothingToBuild: 'works.bridging',
  noEnemyWorks: 'works.razing',
  worksDefended: 'works.razing',
  alreadyTried: 'works.demolition',
  outOfCommand: 'command.headquarters',
}

export const RULE_OF_SHIFT: { readonly [C in ShiftCode]: EntryId } = {
  works: 'works.levels',
  prepared: 'works.tools',
  engineers: 'works.tools',
  heavyGuns: 'works.tools',
  siegeGuns: 'works.tools',
  hills: 'map.terrain',
  closeTerrain: 'map.terrain',
  city: 'map.terrain',
  river: 'map.rivers',
  majorRiver: 'map.rivers',
  night: 'map.night',
  threeSides: 'combat.around',
  allRound: 'combat.around',
  combinedArms: 'combat.arms',
  armourInOpen: 'combat.arms',
  noHq: 'command.headquarters',
  attackerCutOff: 'supply.cutOff',
  defenderCutOff: 'supply.cutOff',
  repeated: 'combat.costs',
  fog: 'map.weather',
}

export const RULE_OF_SUPPLY: { readonly [C in SupplyCause]: EntryId } = {
  full: 'supply.order',
  neverRefilled: 'supply.source',
  noSource: 'supply.source',
  sourceShut: 'supply.source',
  noRoad: 'supply.line',
  liftSpent: 'supply.lift',
  sourceSpent: 'supply.source',
  placeSpent: 'supply.order',
  notNeeded: 'supply.order',
}

export const RULE_OF_PART: { readonly [C in StepPart['code']]: EntryId } = {
  surface: 'march.speed',
  weather: 'map.weather',
  night: 'map.night',
  slope: 'march.speed',
  river: 'map.rivers',
  crossing: 'narrow.queue',
  progress: 'march.progress',
  queue: 'narrow.queue',
  opens: 'narrow.opening',
  fight: 'turn.places',
  zone: 'zones.cost',
  zoneToZone: 'zones.cost',
  contact: 'march.order',
  overrun: 'march.overrun',
}
