/** A refused order in one sentence. */
import type { Refusal } from '../engine/reasons.ts'
import { durationText } from './dates.ts'
import { kilometresText, numberText, refillsText } from './figures.ts'
import type { Facts, Say } from './i18n.ts'
import type { Names } from './names.ts'

function facts(reason: Refusal, say: Say, names: Names): Facts {
  switch (reason.code) {
    case 'gameOver':
    case 'notAsked':
    case 'silentAlone':
    case 'tooManyTracks':
    case 'notYourTurn':
      return {}
    case 'badOrder':
      return { at: reason.at, expected: reason.expected }
    case 'notYours':
    case 'notPresent':
    case 'awaitsOrders':
    case 'static':
    case 'noFuel':
    case 'assaultEndsMove':
    case 'cannotSupport':
    case 'notInPlace':
    case 'alreadyOrdered':
    case 'namedTwice':
    case 'notInfantry':
    case 'cannotDetach':
    case 'alreadyDetached':
    case 'notDetached':
    case 'noBoats':
    case 'noRaiders':
    case 'byNightOnly':
    case 'noPrey':
    case 'notEngineers':
    case 'alreadyTried':
    case 'outOfCommand':
    case 'aboard':
    case 'notInBox':
    case 'onTheWay':
    case 'afloat':
    case 'notAboard':
    case 'needsPier':
    case 'cannotEmbark':
    case 'notAlongside':
      return { unit: names.unit(reason.unit) }
    case 'frozen':
      return {
        unit: names.unit(reason.unit),
        until: reason.until === null ? '' : names.moment(reason.until),
      }
    case 'boundToWorks':
      return { unit: names.unit(reason.unit), from: names.moment(reason.from) }
    case 'noPath':
      return { hex: names.hex(reason.at) }
    case 'notEnoughTime':
      return {
        unit: names.unit(reason.unit),
        needs: durationText(reason.needs),
        has: durationText(reason.has),
      }
    case 'marchedOut':
      return {
        unit: names.unit(reason.unit),
        account: durationText(reason.account),
        limit: durationText(reason.limit),
      }
    case 'impassable':
    case 'notNavigable':
    case 'notAdjacent':
    case 'cliffs':
      return { unit: names.unit(reason.unit), hex: names.hex(reason.hex) }
    case 'landingNotYet':
      return { hex: names.hex(reason.hex), turn: reason.turn }
    case 'needsCrossing':
    case 'enemyHex':
    case 'noTarget':
    case 'silentByDay':
    case 'needsNoBoats':
    case 'noEnemyWorks':
    case 'worksDefended':
    case 'stopOrder':
    case 'underground':
    case 'noRoadThere':
    case 'alreadyFlown':
    case 'noLandingGround':
    case 'groundNotHeld':
    case 'nobodyDry':
    case 'noTrack':
    case 'trackShut':
    case 'noTrackToCut':
    case 'alreadyTornUp':
    case 'trackWhole':
    case 'noStation':
    case 'stationWrecked':
    case 'noObserver':
    case 'atSea':
    case 'noLanding':
    case 'shoreNotSilent':
      return { hex: names.hex(reason.hex) }
    case 'crossingShut':
    case 'boatsOnly':
      return {
        crossing: names.crossing(reason.crossing),
        opens: reason.opens === null ? '' : names.moment(reason.opens),
      }
    case 'crossingBlown':
    case 'nothingToBlow':
    case 'nothingToBuild':
      return { crossing: names.crossing(reason.crossing) }
    case 'notAtCrossing':
      return { unit: names.unit(reason.unit), crossing: names.crossing(reason.crossing) }
    case 'enemyAtCrossing':
      return { crossing: names.crossing(reason.crossing), hex: names.hex(reason.hex) }
    case 'linkShut':
      return {
        link: names.link(reason.link),
        from: reason.from === null ? '' : names.moment(reason.from),
      }
    case 'linkBarred':
      return { link: names.link(reason.link), hex: names.hex(reason.hex) }
    case 'linkFull':
      return { link: names.link(reason.link), perTurn: numberText(reason.perTurn) }
    case 'mustStay':
      return { unit: names.unit(reason.unit), least: numberText(reason.least) }
    case 'noTrain':
      return { people: numberText(reason.people), lift: numberText(reason.lift) }
    case 'vesselFull':
      return { unit: names.unit(reason.unit), men: numberText(reason.men), room: numberText(reason.room) }
    case 'nobodyLeft':
      return { evacuation: names.evacuation(reason.evacuation) }
    case 'evacuationShut':
      return {
        evacuation: names.evacuation(reason.evacuation),
        from: names.moment(reason.from),
        until: names.moment(reason.until),
      }
    case 'tooFewMen':
      return {
        unit: names.unit(reason.unit),
        needs: numberText(reason.needs),
        has: numberText(reason.has),
      }
    case 'tooHeavy':
      return {
        crossing: names.crossing(reason.crossing),
        has: numberText(reason.has),
        loadClass: numberText(reason.loadClass),
      }
    case 'stacking':
      return {
        hex: names.hex(reason.hex),
        men: numberText(reason.men),
        maxMen: numberText(reason.maxMen),
        vehicles: numberText(reason.vehicles),
        maxVehicles: numberText(reason.maxVehicles),
      }
    case 'noFlying':
      return { hex: names.hex(reason.hex), cause: say(`skyCause.${reason.cause}`) }
    case 'noAirPoints':
      return {
        pool: say(`pool.${reason.pool}`),
        needs: numberText(reason.needs),
        has: numberText(reason.has),
      }
    case 'outOfRange':
      return {
        unit: names.unit(reason.unit),
        metres: kilometresText(reason.metres),
        range: kilometresText(reason.range),
      }
    case 'noAmmunition':
      return {
        unit: names.unit(reason.unit),
        needs: refillsText(reason.needs),
        has: refillsText(reason.has),
      }
  }
}

/** Why an order is refused, in one sentence of the page's language. */
export function refusalWords(say: Say, names: Names, reason: Refusal): string {
  const given = facts(reason, say, names)
  if (reason.code === 'frozen' && reason.until === null) return say('refusal.frozenForGood', given)
  if (reason.code === 'crossingShut' && reason.opens === null)
    return say('refusal.crossingShutForGood', given)
  if (reason.code === 'linkShut' && reason.from === null) return say('refusal.linkShutForGood', given)
  if (reason.code === 'trackShut' && reason.hex < 0) return say('refusal.trackShutForGood', given)
  if (reason.code === 'boatsOnly' && reason.opens === null) return say('refusal.boatsOnlyForGood', given)
  return say(`refusal.${reason.code}`, given)
}
