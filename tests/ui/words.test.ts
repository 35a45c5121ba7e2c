/** Every code of the rules has words, and every sentence is filled in: no code and no brace reaches the player. */
import '../../src/i18n/late.ts'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../src/ai/commander.ts'
import { BATTLE_KEYS } from '../../src/app/keys.ts'
import { REPLAY_KEYS } from '../../src/app/replay/keys.ts'
import type { EventKind, EventOf } from '../../src/engine/events.ts'
import { type Refusal, SHIFT_CODES, SKY_CAUSES, SUPPLY_CAUSES } from '../../src/engine/reasons.ts'
import { resultOf } from '../../src/engine/rules/results.ts'
import { DISPATCHES } from '../../src/engine/script.ts'
import {
  AIR_MISSIONS,
  AIR_POOLS,
  ARMS,
  ECHELONS,
  EQUIPMENT,
  GRADES,
  MOBILITIES,
  PRIORITIES,
  RIVERS,
  SIGHTINGS,
  STANCES,
  TERRAINS,
  WAYS,
  WEATHERS,
} from '../../src/engine/types.ts'
import type { Diary } from '../../src/i18n/events/wording.ts'
import { eventWords } from '../../src/i18n/eventWords.ts'
import { isWord, say } from '../../src/i18n/i18n.ts'
import '../../src/i18n/late.ts'
import { refusalWords } from '../../src/i18n/refusalWords.ts'
import { namesOf } from '../../src/ui/scenarioNames.ts'
import { wings } from '../support/flying.ts'
import { position } from '../support/position.ts'

const { scenario } = position(
  `
   A  .
   .  b
  `,
  {
    units: { b: { name: 'Garrison Battalion' } },
    rivers: [['0000', '0100', 'major']],
    crossings: [{ id: 'Bridge', between: ['0000', '0100'], kind: 'bridge', capacity: [] }],
    scenario: {
      objectives: [{ id: 'T', name: 'Town', hex: 3, kind: 'town', startsWith: 'japanese' }],
      events: [
        {
          id: 'E',
          once: true,
          when: { fromTurn: 0, untilTurn: 9, everyTurns: 1, all: [], any: [], chance: 6, rise: 0 },
          effects: [{ kind: 'message', text: 'The town gives up.', source: 'TT', to: null }],
        },
      ],
      decisions: [
        {
          id: 'D',
          side: 'soviet',
          title: 'The road',
          text: 'Which road does the army take?',
          once: true,
          when: { fromTurn: 0, untilTurn: 9, everyTurns: 1, all: [], any: [], chance: 6, rise: 0 },
          options: ['The high road', 'The low road'].map(title => ({
            id: title,
            title,
            text: '',
            effects: [],
          })),
          fallback: 0,
        },
      ],
      boxLinks: [
        {
          id: 'L',
          name: 'Road from the railhead',
          box: 0,
          side: 'soviet',
          hex: 0,
          minutes: 720,
          fromTurn: 0,
          shut: false,
          perTurn: 2,
          barredFrom: [],
        },
      ],
      ...wings(1),
      trains: [
        { id: 'T', name: 'First train', side: 'japanese', lift: 1500, hex: 0, from: 0, captorFrom: 9 },
      ],
      evacuations: [
        {
          id: 'C',
          name: 'Civilians of the town',
          side: 'japanese',
          from: 0,
          to: 2,
          fromTurn: 0,
          untilTurn: 9,
          loads: 2,
          people: 1500,
          rule: 0,
        },
      ],
      checkpoints: [{ id: 'H', name: 'Tanks in the town', planned: 1300, measure: null }],
    },
  },
)
const names = namesOf(scenario)
const diary: Diary = { say, names, startDate: scenario.startDate, turnStart: 360, resultOf }

/** A sentence as a player should see it: filled in, ended, and without a name of a code in it. */
function expectSentence(text: string): void {
  expect(text).toMatch(/^[A-Z0-9].*\.$/)
  expect(text).not.toMatch(/[{}]|undefined|NaN|\w\.\w+[A-Z]/)
}

const REFUSALS: { readonly [C in Refusal['code']]: readonly Extract<Refusal, { readonly code: C }>[] } = {
  gameOver: [{ code: 'gameOver' }],
  notAsked: [{ code: 'notAsked' }],
  stopOrder: [{ code: 'stopOrder', hex: 3 }],
  outOfCommand: [{ code: 'outOfCommand', unit: 0 }],
  badOrder: [{ code: 'badOrder', at: 'units', expected: 'a unit of the roster' }],
  notYourTurn: [{ code: 'notYourTurn' }],
  notYours: [{ code: 'notYours', unit: 1 }],
  notPresent: [{ code: 'notPresent', unit: 0 }],
  frozen: [
    { code: 'frozen', unit: 0, until: 540 },
    { code: 'frozen', unit: 0, until: null },
  ],
  notInBox: [{ code: 'notInBox', unit: 1 }],
  onTheWay: [{ code: 'onTheWay', unit: 1 }],
  linkShut: [
    { code: 'linkShut', link: 0, from: 720 },
    { code: 'linkShut', link: 0, from: null },
  ],
  linkBarred: [{ code: 'linkBarred', link: 0, hex: 1 }],
  linkFull: [{ code: 'linkFull', link: 0, perTurn: 2 }],
  mustStay: [{ code: 'mustStay', unit: 1, least: 1 }],
  noTrack: [{ code: 'noTrack', hex: 1 }],
  trackShut: [
    { code: 'trackShut', hex: 1 },
    { code: 'trackShut', hex: -1 },
  ],
  noTrain: [{ code: 'noTrain', people: 3000, lift: 1500 }],
  aboard: [{ code: 'aboard', unit: 1 }],
  noTrackToCut: [{ code: 'noTrackToCut', hex: 1 }],
  tooManyTracks: [{ code: 'tooManyTracks' }],
  silentByDay: [{ code: 'silentByDay', hex: 1 }],
  silentAlone: [{ code: 'silentAlone' }],
  notInfantry: [{ code: 'notInfantry', unit: 0 }],
  alreadyTornUp: [{ code: 'alreadyTornUp', hex: 1 }],
  trackWhole: [{ code: 'trackWhole', hex: 1 }],
  noStation: [{ code: 'noStation', hex: 1 }],
  stationWrecked: [{ code: 'stationWrecked', hex: 1 }],
  nobodyLeft: [{ code: 'nobodyLeft', evacuation: 0 }],
  evacuationShut: [{ code: 'evacuationShut', evacuation: 0, from: 360, until: 1080 }],
  awaitsOrders: [{ code: 'awaitsOrders', unit: 1 }],
  static: [{ code: 'static', unit: 0 }],
  boundToWorks: [{ code: 'boundToWorks', unit: 1, from: 4680 }],
  noPath: [{ code: 'noPath', at: 1 }],
  notEnoughTime: [{ code: 'notEnoughTime', unit: 0, needs: 69, has: 60 }],
  marchedOut: [{ code: 'marchedOut', unit: 0, account: 900, limit: 900 }],
  noFuel: [{ code: 'noFuel', unit: 0 }],
  impassable: [{ code: 'impassable', unit: 0, hex: 2 }],
  notNavigable: [{ code: 'notNavigable', unit: 0, hex: 2 }],
  needsCrossing: [{ code: 'needsCrossing', hex: 1 }],
  crossingShut: [
    { code: 'crossingShut', crossing: 0, opens: 720 },
    { code: 'crossingShut', crossing: 0, opens: null },
  ],
  boatsOnly: [
    { code: 'boatsOnly', crossing: 0, opens: 720 },
    { code: 'boatsOnly', crossing: 0, opens: null },
  ],
  tooHeavy: [{ code: 'tooHeavy', crossing: 0, loadClass: 60, has: 30 }],
  enemyHex: [{ code: 'enemyHex', hex: 3 }],
  stacking: [{ code: 'stacking', hex: 1, men: 14_000, vehicles: 900, maxMen: 12_000, maxVehicles: 2000 }],
  assaultEndsMove: [{ code: 'assaultEndsMove', unit: 0 }],
  noTarget: [{ code: 'noTarget', hex: 1 }],
  notAdjacent: [{ code: 'notAdjacent', unit: 0, hex: 3 }],
  outOfRange: [{ code: 'outOfRange', unit: 0, metres: 16_000, range: 11_500 }],
  cannotSupport: [{ code: 'cannotSupport', unit: 0 }],
  noAmmunition: [{ code: 'noAmmunition', unit: 0, needs: 250, has: 90 }],
  notInPlace: [{ code: 'notInPlace', unit: 0 }],
  alreadyOrdered: [{ code: 'alreadyOrdered', unit: 0 }],
  namedTwice: [{ code: 'namedTwice', unit: 0 }],
  crossingBlown: [{ code: 'crossingBlown', crossing: 0 }],
  notEngineers: [{ code: 'notEngineers', unit: 0 }],
  tooFewMen: [{ code: 'tooFewMen', unit: 0, needs: 100, has: 60 }],
  notAtCrossing: [{ code: 'notAtCrossing', unit: 0, crossing: 0 }],
  enemyAtCrossing: [{ code: 'enemyAtCrossing', crossing: 0, hex: 1 }],
  nothingToBlow: [{ code: 'nothingToBlow', crossing: 0 }],
  nothingToBuild: [{ code: 'nothingToBuild', crossing: 0 }],
  noBoats: [{ code: 'noBoats', unit: 0 }],
  needsNoBoats: [{ code: 'needsNoBoats', hex: 3 }],
  noRaiders: [{ code: 'noRaiders', unit: 0 }],
  byNightOnly: [{ code: 'byNightOnly', unit: 0 }],
  noPrey: [{ code: 'noPrey', unit: 0 }],
  noEnemyWorks: [{ code: 'noEnemyWorks', hex: 3 }],
  worksDefended: [{ code: 'worksDefended', hex: 3 }],
  alreadyTried: [{ code: 'alreadyTried', unit: 0 }],
  noAirPoints: AIR_POOLS.map(pool => ({ code: 'noAirPoints', pool, needs: 2, has: 1 })),
  noFlying: SKY_CAUSES.map(cause => ({ code: 'noFlying', hex: 1, cause })),
  underground: [{ code: 'underground', hex: 1 }],
  noRoadThere: [{ code: 'noRoadThere', hex: 1 }],
  cannotDetach: [{ code: 'cannotDetach', unit: 1 }],
  alreadyDetached: [{ code: 'alreadyDetached', unit: 1 }],
  notDetached: [{ code: 'notDetached', unit: 1 }],
  noLandingGround: [{ code: 'noLandingGround', hex: 0 }],
  groundNotHeld: [{ code: 'groundNotHeld', hex: 0 }],
  nobodyDry: [{ code: 'nobodyDry', hex: 0 }],
  alreadyFlown: [{ code: 'alreadyFlown', hex: 1 }],
  noObserver: [{ code: 'noObserver', hex: 1 }],
  atSea: [{ code: 'atSea', hex: 1 }],
  afloat: [{ code: 'afloat', unit: 0 }],
  notAboard: [{ code: 'notAboard', unit: 0 }],
  noLanding: [{ code: 'noLanding', hex: 1 }],
  needsPier: [{ code: 'needsPier', unit: 0 }],
  shoreNotSilent: [{ code: 'shoreNotSilent', hex: 1 }],
  cliffs: [{ code: 'cliffs', unit: 0, hex: 1 }],
  landingNotYet: [{ code: 'landingNotYet', hex: 1, turn: 3 }],
  cannotEmbark: [{ code: 'cannotEmbark', unit: 0 }],
  notAlongside: [{ code: 'notAlongside', unit: 0 }],
  vesselFull: [{ code: 'vesselFull', unit: 0, men: 780, room: 205 }],
}

describe('a refused order is a sentence', () => {
  test.each(Object.values(REFUSALS).flat())('%o', refusal => {
    expectSentence(refusalWords(say, names, refusal))
  })

  test('with the unit, what it needs and what it has', () => {
    expect(refusalWords(say, names, REFUSALS.notEnoughTime[0]!)).toBe(
      'A Regiment needs 1:09 and has 1:00 left in this turn.',
    )
  })
})

const EVENTS: { readonly [K in EventKind]: readonly EventOf<K>[] } = {
  turnStarted: [{ kind: 'turnStarted', turn: 0 }],
  sideStarted: [{ kind: 'sideStarted', side: 0 }],
  friction: [
    {
      kind: 'friction',
      side: 0,
      units: [
        { unit: 0, permille: 95 },
        { unit: 1, permille: -60 },
      ],
    },
  ],
  arrived: [{ kind: 'arrived', unit: 0, hex: 0 }],
  arrivalBlocked: [{ kind: 'arrivalBlocked', unit: 0, hex: 0 }],
  supplied: [
    { kind: 'supplied', unit: 0, fuel: 0, ammo: 1500, kilograms: 4200, burntKilograms: 300, cause: 'full' },
  ],
  readiness: (['rest', 'cutOff', 'assault', 'defence', 'shaken'] as const).map(cause => ({
    kind: 'readiness',
    unit: 0,
    readiness: 815,
    account: 0,
    cause,
  })),
  communications: [
    { kind: 'communications', unit: 0, cutAtStart: false, cutOff: 0 },
    { kind: 'communications', unit: 0, cutAtStart: true, cutOff: 0 },
    { kind: 'communications', unit: 0, cutAtStart: true, cutOff: 1 },
    { kind: 'communications', unit: 0, cutAtStart: true, cutOff: 2 },
  ],
  moved: [0, 35].map(waited => ({
    kind: 'moved',
    unit: 0,
    from: 0,
    to: 1,
    clock: 69,
    account: 69,
    fuel: 0,
    readiness: 1000,
    crossing: -1,
    crossingClock: 0,
    waited,
  })),
  progressed: [
    {
      kind: 'progressed',
      unit: 0,
      to: 1,
      progress: 40,
      clock: 360,
      account: 40,
      readiness: 900,
      crossing: -1,
      crossingClock: 0,
    },
  ],
  contact: [{ kind: 'contact', unit: 0, hex: 3, enemy: 1, clock: 90, account: 90, readiness: 1000 }],
  fuelShared: [{ kind: 'fuelShared', stocks: [{ unit: 0, fuel: 900 }] }],
  workshop: [{ kind: 'workshop', unit: 0, waiting: 1, inRepair: 2, ready: 3000 }],
  repaired: [{ kind: 'repaired', unit: 0, afv: 1 }],
  reserve: [
    { kind: 'reserve', unit: 0, reserve: 'join' },
    { kind: 'reserve', unit: 0, reserve: 'none' },
  ],
  answered: [
    { kind: 'answered', unit: 0, hex: 1, answer: 'join' },
    { kind: 'answered', unit: 0, hex: 1, answer: 'close' },
  ],
  overrun: [{ kind: 'overrun', side: 0, unit: 0, hex: 1, enemies: [1] }],
  control: [{ kind: 'control', hex: 3, side: 0 }],
  surveyed: [
    { kind: 'surveyed', side: 0, hexes: [1] },
    { kind: 'surveyed', side: 0, hexes: [1, 2] },
  ],
  sighted: SIGHTINGS.map((_, sighting) => ({ kind: 'sighted', side: 0, unit: 1, sighting, hex: 3 })),
  assault: [4, 10, 13, 15, 19].map(result => ({
    kind: 'assault',
    side: 0,
    target: 3,
    mode: 'hasty',
    start: 30,
    end: 210,
    attack: [{ unit: 0, power: 212, role: 'assault' }],
    defence: [{ unit: 1, power: 100, role: 'defence' }],
    ratio: 2120,
    startPip: 6,
    shifts: [],
    dice: [3, 4],
    result,
    retreat: resultOf(result).retreat,
    busy: [0],
    places: [3],
  })),
  losses: [
    {
      kind: 'losses',
      cause: 'assault',
      losses: [
        { unit: 0, killed: 40, wounded: 80, captured: 0, afv: 6, guns: 0 },
        { unit: 1, killed: 60, wounded: 30, captured: 10, afv: 0, guns: 1 },
      ],
    },
  ],
  shoreFire: [true, false].map(hits => ({
    kind: 'shoreFire',
    guns: 1,
    craft: 0,
    hex: 3,
    dice: [5, 2],
    hits,
  })),
  embarked: [{ kind: 'embarked', unit: 0, craft: 1, landing: -1, clock: 120, from: 0 }],
  landing: [{ kind: 'landing', unit: 0, craft: 1, landing: 0, clock: 360, hex: 3, progress: 90 }],
  landed: [true, false].map(wet => ({
    kind: 'landed',
    unit: 0,
    craft: 1,
    landing: 0,
    clock: 60,
    from: 0,
    hex: 3,
    wet,
    readiness: 800,
  })),
  spent: [{ kind: 'spent', unit: 0, ammo: 900 }],
  shaken: [{ kind: 'shaken', unit: 0 }],
  worksReduced: [{ kind: 'worksReduced', hex: 3, level: 2 }],
  retreated: [
    { kind: 'retreated', unit: 1, path: [2] },
    { kind: 'retreated', unit: 1, path: [] },
  ],
  advanced: [{ kind: 'advanced', unit: 0, from: 0, to: 3 }],
  demolition: [true, false].map(onEntry => ({
    kind: 'demolition',
    unit: 1,
    crossing: 0,
    onEntry,
    dice: [3, 4],
    needs: 9,
    clock: 60,
  })),
  crossingBlown: [{ kind: 'crossingBlown', crossing: 0, side: 1 }],
  registeredFire: [{ kind: 'registeredFire', range: 0, unit: 0, hex: 3 }],
  raid: [
    { kind: 'raid', unit: 1, enemy: 0, hex: 3, die: 6, hits: true, clock: 180 },
    { kind: 'raid', unit: 1, enemy: 0, hex: 3, die: 2, hits: false, clock: 180 },
  ],
  bombardment: [
    {
      kind: 'bombardment',
      side: 0,
      target: 3,
      lines: [{ unit: 0, power: 40, role: 'support' }],
      start: 0,
      end: 240,
      dice: [3, 4],
      suppressed: [],
    },
    { kind: 'bombardment', side: 1, target: 3, lines: [], start: 0, end: 60, dice: [1, 1], suppressed: [1] },
  ],
  razing: [
    { kind: 'razing', unit: 0, hex: 3, minutes: 90, clock: 90 },
    { kind: 'razing', unit: 0, hex: 3, minutes: 0, clock: 360 },
  ],
  bridging: [{ kind: 'bridging', unit: 0, crossing: 0, minutes: 240, clock: 360 }],
  improved: [{ kind: 'improved', crossing: 0, side: 0, until: 9 }],
  bridgeBuilt: [{ kind: 'bridgeBuilt', crossing: 0, side: 0, clock: 120 }],
  finished: [
    { kind: 'finished', unit: 1, cause: 'destroyed' },
    { kind: 'finished', unit: 1, cause: 'surrendered' },
    { kind: 'finished', unit: 1, cause: 'ceasefire' },
    { kind: 'finished', unit: 1, cause: 'dissolved' },
  ],
  exited: [{ kind: 'exited', unit: 0, hex: 3 }],
  stance: STANCES.map(stance => ({ kind: 'stance', unit: 0, stance })),
  priority: PRIORITIES.map(priority => ({ kind: 'priority', unit: 0, priority })),
  objective: [{ kind: 'objective', objective: 0, side: 0, at: 700, first: true }],
  checkpoint: [{ kind: 'checkpoint', checkpoint: 0, at: 1290 }],
  tally: [{ kind: 'tally', rule: 0, tally: 3 }],
  scripted: [true, false].map(happens => ({ kind: 'scripted', event: 0, die: 4, happens })),
  message: [{ kind: 'message', event: 0, to: -1 }],
  command: (['released', 'frozen'] as const).map(command => ({ kind: 'command', unit: 1, command })),
  decreed: [{ kind: 'decreed', deed: 'march', unit: 1, hex: 0, source: 'G7', note: 'It came.' }],
  flag: [{ kind: 'flag', flag: 0, value: 1 }],
  asked: [{ kind: 'asked', decision: 0 }],
  decided: [true, false].map(byDefault => ({ kind: 'decided', decision: 0, option: 1, byDefault })),
  dispatched: DISPATCHES.flatMap(order =>
    [true, false].map(arrives => ({
      kind: 'dispatched',
      order,
      units: [0, 1],
      rolled: 7,
      needs: 5,
      arrives,
    })),
  ),
  stopOrder: [true, false].map(on => ({ kind: 'stopOrder', side: 1, on })),
  airPoints: AIR_POOLS.map(pool => ({ kind: 'airPoints', side: 0, pool, points: -1 })),
  source: [true, false].map(open => ({ kind: 'source', column: 0, open })),
  wing: [true, false].map(flies => ({ kind: 'wing', wing: 0, flies })),
  setOut: [{ kind: 'setOut', unit: 1, link: 0, left: 720 }],
  approached: [{ kind: 'approached', unit: 1, left: 360 }],
  linkOpened: [{ kind: 'linkOpened', link: 0 }],
  entrained: [{ kind: 'entrained', trains: [0], unit: 1, evacuation: -1, from: 0, to: 2 }],
  railMoved: [
    {
      kind: 'railMoved',
      trains: [0],
      unit: 1,
      evacuation: -1,
      from: 0,
      to: 2,
      path: [1],
      left: 70,
      clock: 360,
      delay: 20,
    },
    {
      kind: 'railMoved',
      trains: [0],
      unit: -1,
      evacuation: 0,
      from: 0,
      to: 2,
      path: [1, 2],
      left: 0,
      clock: 300,
      delay: 0,
    },
  ],
  railStopped: [{ kind: 'railStopped', trains: [0], unit: -1, evacuation: 0, hex: 1 }],
  broughtAway: [{ kind: 'broughtAway', evacuation: 0 }],
  trainTaken: [{ kind: 'trainTaken', train: 0, side: 0 }],
  trackCut: [{ kind: 'trackCut', unit: 1, hex: 1, clock: 30 }],
  columnTrack: [0, 1, 2].map(level => ({
    kind: 'columnTrack',
    unit: 1,
    from: 0,
    to: 1,
    minutes: 60,
    level,
    clock: 60,
  })),
  plundered: [{ kind: 'plundered', unit: 0, depot: 0, hex: 1, stocks: [{ unit: 0, fuel: 900 }] }],
  mending: [true, false].map(done => ({ kind: 'mending', unit: 1, hex: 1, minutes: 60, done, clock: 60 })),
  wrecking: [true, false].map(done => ({ kind: 'wrecking', unit: 1, hex: 1, minutes: 60, done, clock: 60 })),
  weather: [{ kind: 'weather', zone: 0, weather: 'rain', until: 4 }],
  besieged: [0, 1, 2].map(stage => ({ kind: 'besieged', unit: 1, stage })),
  detachment: [true, false].map(forward => ({ kind: 'detachment', unit: 1, forward, clock: 60 })),
  ambushed: [{ kind: 'ambushed', unit: 1, by: 0, hex: 3, die: 4 }],
  airlifted: [{ kind: 'airlifted', side: 0, hex: 3, stocks: [{ unit: 1, fuel: 900, kilograms: 36_000 }] }],
  sortie: AIR_MISSIONS.flatMap(mission =>
    [-1, 1].flatMap(guard =>
      [true, false].map(turnedAway => ({
        kind: 'sortie' as const,
        side: 0 as const,
        mission,
        hex: 3,
        points: 1,
        marked: [3],
        guard,
        dice: null,
        turnedAway,
      })),
    ),
  ),
  sideEnded: [{ kind: 'sideEnded', side: 1 }],
  gameEnded: [{ kind: 'gameEnded' }],
}

describe('an event is a sentence', () => {
  test.each(Object.values(EVENTS).flat())('$kind', event => {
    expectSentence(eventWords(event, diary))
  })

  test('an assault tells who, where, how, when and what came of it', () => {
    expect(EVENTS.assault.map(event => eventWords(event, diary).split(': ')[1])).toEqual([
      'thrown back and shaken.',
      'the defender holds.',
      'the defender gives way.',
      'the defender is shaken.',
      'the defender is broken.',
    ])
    expect(eventWords(EVENTS.assault[1]!, diary)).toContain(
      'A Regiment against 0101, hasty assault, 06:30–09:30',
    )
  })

  test('a message stands as its file has it, with its source', () => {
    expect(eventWords(EVENTS.message[0]!, diary)).toBe('The town gives up. Source: TT.')
  })

  test('words with plural forms are words', () => {
    expect(isWord('notice.noWay')).toBe(true)
    expect(isWord('notice.noSuchThing')).toBe(false)
  })

  test('losses are told by the one unit of a side, or by side, killed, wounded and captured together', () => {
    const event = EVENTS.losses[0]!
    expect(eventWords(event, diary)).toBe(
      'Lost: A Regiment, 120 men, 6 AFVs; Garrison Battalion, 100 men, 1 gun.',
    )
    const twice = { ...event, losses: [...event.losses, event.losses[0]!] }
    expect(eventWords(twice, diary)).toBe(
      'Lost: Soviet, 240 men, 12 AFVs; Garrison Battalion, 100 men, 1 gun.',
    )
  })
})

describe('every name of the rules has a word', () => {
  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['shift', SHIFT_CODES],
    ['shiftNote', SHIFT_CODES],
    ['skyCause', SKY_CAUSES],
    ['pool', AIR_POOLS],
    ['mission', AIR_MISSIONS],
    ['supply', SUPPLY_CAUSES],
    ['supplyShort', SUPPLY_CAUSES],
    ['terrain', TERRAINS],
    ['way', WAYS],
    ['river', RIVERS],
    ['weather', WEATHERS],
    ['weatherNote', WEATHERS],
    ['arm', ARMS],
    ['echelon', ECHELONS],
    ['echelonSign', ECHELONS],
    ['mobility', MOBILITIES],
    ['equipment', EQUIPMENT],
    ['stance', STANCES],
    ['stanceNote', STANCES],
    ['priority', PRIORITIES],
    ['sighting', SIGHTINGS],
    ['final.grades', GRADES],
    ['level', LEVELS],
    ['levelNote', LEVELS],
    ['keys', [...BATTLE_KEYS, ...REPLAY_KEYS].map(row => row.does)],
  ]
  test.each(tables)('%s', (table, codes) => {
    expect(codes.filter(code => !isWord(`${table}.${code}`))).toEqual([])
  })
})
