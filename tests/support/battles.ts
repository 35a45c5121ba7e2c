/** Whole battles for playouts: a small one drawn in text that has every rule in it, and those of the scenarios folder. */
import { existsSync, readFileSync } from 'node:fs'
import type { EquipmentCount, Scenario, Turn, UnitSpec } from '../../src/engine/scenario.ts'
import type { River } from '../../src/engine/types.ts'
import { ALL_FILES, type Loaded, loadScenario } from '../../src/scenario/load.ts'
import { wings } from './flying.ts'
import { type Position, position } from './position.ts'

const COLS = 9
const at = (text: string): number => Number(text.slice(2)) * COLS + Number(text.slice(0, 2))

const TANKS: Partial<UnitSpec> = {
  arm: 'tank',
  echelon: 'brigade',
  mobility: 'tracked',
  men: 900,
  equipment: [{ type: 't34', count: 65 }],
  loadClass: 30,
  fuelRefill: 40,
  // Thirsty: it asks for more than its column's source gives in a turn.
  fuelStart: 500,
  forwardDetachment: true,
}
const howitzers = (count: number): Partial<UnitSpec> => ({
  arm: 'artillery',
  mobility: 'tractor',
  men: 700,
  equipment: [{ type: 'gun122', count }],
  gunRange: 11_000,
  fuelRefill: 20,
})
const fewGuns: readonly EquipmentCount[] = [{ type: 'gun76', count: 4 }]

/** Six turns of six hours: two days' worth of weather and darkness in little room. */
const TURNS: readonly Turn[] = (['dry', 'rain', 'dry', 'fog', 'mud', 'dry'] as const).map((weather, n) => ({
  start: 360 * n,
  end: 360 * (n + 1),
  dark: n % 3 === 2 ? 1000 : 0,
  weather: [weather],
}))

/**
 * A regiment with tanks and howitzers against a fortified town behind a river: every arm of the rules in 54 hexes.
 * Reinforcements of both sides, works, engineers, a bridge, roads, supply columns, exits, and one line of each rule of the scale.
 */
export function skirmish(options: Parameters<typeof position>[1] = {}): Position {
  return position(
    `
    AG  .  .  "  .  .    .  .  .
    BT  .  .  .  -  ab#  .  .  .
    C   .  .  "  "  .    .  g  .
    E   .  ~  .  f  c    .  .  d
    D   .  .  .  #  .    .  .  e
    =   .  .  .  .  ^    .  .  .
    `,
    {
      hexMetres: 4000,
      turns: TURNS,
      seen: false,
      units: {
        T: TANKS,
        G: howitzers(24),
        C: { arm: 'cavalry', mobility: 'mounted', men: 1200, equipment: fewGuns },
        D: { arrival: null, box: 0, knownAtStart: false },
        a: { arm: 'fortress', mobility: 'static', men: 900, neverRefilled: true, stanceStart: 'last' },
        b: { men: 1100, equipment: [{ type: 'at37', count: 6 }] },
        c: { men: 800, equipment: fewGuns, stanceStart: 'withdraw', knownAtStart: false },
        d: { arm: 'raider', echelon: 'company', men: 200, equipment: [], knownAtStart: false },
        E: { arm: 'engineer', echelon: 'battalion', mobility: 'mech', men: 300, equipment: [] },
        e: { arrival: { hex: at('0804'), turn: 2 }, knownAtStart: false },
        f: { arm: 'engineer', echelon: 'battalion', men: 250, equipment: [], readinessStart: 700 },
        g: { ...howitzers(12), airGuard: 8000, mobility: 'draught', fuelRefill: 0, knownAtStart: false },
      },
      works: { '0501': 2 },
      rivers: (
        [
          ['0302', '0402'],
          ['0302', '0403'],
          ['0303', '0403'],
          ['0303', '0404'],
          ['0304', '0404'],
          ['0304', '0405'],
        ] as const
      ).map(([a, b]): [string, string, River] => [a, b, 'major']),
      landings: [{ id: 'shore', hex: '0004', kind: 'beach', menPerHour: 500, gunMinutes: 60 }],
      crossings: [
        {
          id: 'bridge',
          kind: 'bridge',
          between: ['0303', '0403'],
          capacity: [{ from: 0, unit: 'vehicles', perHour: 120, loadClass: 30 }],
        },
      ],
      ways: [
        ['road', '0001', '0101', '0201', '0301', '0401', '0501', '0601', '0701', '0801'],
        ['track', '0301', '0302', '0303', '0403', '0404'],
      ],
      rails: [['0501', '0601', '0701', '0801']],
      columns: [
        {
          side: 'soviet',
          source: '0001',
          lift: 400,
          serviceable: 800,
          tonsPerDay: 90,
          byRail: false,
          fromTurn: 0,
        },
        {
          side: 'japanese',
          source: '0801',
          lift: 150,
          serviceable: 700,
          tonsPerDay: 40,
          byRail: true,
          fromTurn: 1,
        },
      ],
      scenario: { ...skirmishScale(), ...wings(2) },
      ...options,
    },
  )
}

/** What the skirmish is fought for. Units are counted in the order in which they are drawn: A G B T a b C g E f c d D e. */
function skirmishScale(): Partial<Scenario> {
  const [tanks, fortress, village, raiders] = [3, 4, 8, 9]
  const always = { fromTurn: 0, untilTurn: 5, everyTurns: 1, all: [], any: [], chance: 6, rise: 0 } as const
  const exit = [at('0803')]
  return {
    objectives: [
      { id: 'town', name: 'Town', hex: at('0501'), kind: 'town', startsWith: 'japanese' },
      { id: 'village', name: 'Village', hex: at('0404'), kind: 'town', startsWith: 'japanese' },
    ],
    points: [
      { kind: 'holdAtEnd', id: 'S1', side: 'soviet', objective: 0, points: 5, masked: 1 },
      { kind: 'takenBy', id: 'S2', side: 'soviet', objectives: [1], points: 2, turn: 3 },
      { kind: 'exited', id: 'S3', side: 'soviet', units: [tanks], hexes: exit, points: 2, max: 2 },
      { kind: 'destroyedOrTrapped', id: 'S4', side: 'soviet', units: [fortress], points: 2 },
      { kind: 'outOfAction', id: 'S5', side: 'soviet', units: [raiders], points: 1 },
      { kind: 'hullsLost', id: 'J8', side: 'japanese', units: [tanks], points: 1 },
      {
        kind: 'reduced',
        id: 'S6',
        side: 'soviet',
        objective: 0,
        points: 4,
        masked: 2,
        turn: 4,
        works: 1,
      },
      { kind: 'awarded', id: 'J4', side: 'japanese', points: 1 },
      { kind: 'holdAtTurn', id: 'J1', side: 'japanese', objective: 0, points: 4, turn: 3 },
      {
        kind: 'heldTurns',
        id: 'J5',
        side: 'japanese',
        objective: 1,
        points: 1,
        fromTurn: 1,
        untilTurn: 4,
        turnsPerPoint: 2,
      },
      {
        kind: 'tied',
        id: 'J6',
        side: 'japanese',
        objectives: [0, 1],
        units: [0, 2],
        within: 2,
        points: 1,
        turn: 4,
      },
      { kind: 'stepsLost', id: 'J2', side: 'japanese', of: 'soviet', units: [0, 2, tanks], points: 1 },
      {
        kind: 'interdicted',
        id: 'J3',
        side: 'japanese',
        hexes: [at('0701')],
        points: 1,
        fromTurn: 1,
        turnsPerPoint: 2,
      },
      { kind: 'blown', id: 'J7', side: 'japanese', crossings: [0], points: 1 },
      { kind: 'awarded', id: 'S7', side: 'soviet', points: 1 },
    ],
    checkpoints: [
      {
        id: 'C1',
        name: 'The town is reached',
        planned: 720,
        measure: { units: [0, 2, tanks], count: 1, hexes: [at('0501')], within: 1, exited: false },
      },
    ],
    depots: [{ hex: at('0404'), side: 'japanese', tons: 20 }],
    boxes: [{ id: 'railhead', name: 'Railhead', note: 'West of the map.', garrison: null }],
    boxLinks: [
      {
        id: 'road',
        name: 'Road from the railhead',
        box: 0,
        side: 'soviet',
        hex: at('0004'),
        minutes: 300,
        fromTurn: 1,
        shut: true,
        perTurn: 1,
        barredFrom: [],
      },
    ],
    trains: [
      {
        id: 'train',
        name: 'Train',
        side: 'japanese',
        lift: 1200,
        hex: at('0701'),
        from: 0,
        captorFrom: 2,
      },
    ],
    evacuations: [
      {
        id: 'people',
        name: 'People of the town',
        side: 'japanese',
        from: at('0501'),
        to: at('0801'),
        fromTurn: 1,
        untilTurn: 4,
        loads: 2,
        people: 1000,
        rule: 6,
      },
    ],
    flags: ['parley'],
    tracks: [],
    ranges: [{ side: 'soviet', hexes: [at('0001')] }],
    events: [
      {
        id: 'late',
        once: true,
        when: { ...always, fromTurn: 1, chance: 3 },
        effects: [
          { kind: 'message', text: 'The guns may fire.', source: 'drawn', to: 'soviet' },
          { kind: 'release', units: [1] },
          { kind: 'sourceOff', column: 1 },
          { kind: 'flag', flag: 0, set: true },
          { kind: 'openLink', link: 0 },
          { kind: 'wingOff', wing: 0 },
        ],
      },
      {
        id: 'truce',
        once: true,
        when: { ...always, fromTurn: 2, all: [{ kind: 'flag', flag: 0, set: true }] },
        effects: [
          { kind: 'ceasefire', units: [village], captured: false },
          { kind: 'stance', units: [5], stance: 'last' },
          { kind: 'weather', zone: 0, weather: 'rain', turns: 2 },
        ],
      },
      {
        id: 'raiders',
        once: true,
        when: {
          ...always,
          fromTurn: 3,
          any: [
            { kind: 'contact', units: [raiders] },
            { kind: 'near', units: [raiders], side: 'soviet', within: 4 },
          ],
        },
        effects: [
          { kind: 'surrender', units: [raiders] },
          { kind: 'sourceOn', column: 1 },
          { kind: 'wingOn', wing: 0 },
        ],
      },
      {
        id: 'siege',
        once: false,
        when: {
          ...always,
          everyTurns: 2,
          any: [
            { kind: 'besieged', units: [fortress], works: 5 },
            { kind: 'losses', units: [fortress, 5], permille: 50 },
          ],
        },
        // Pays the besieger: opponents do not read what events pay, and a siege that cost him points would be nonsense.
        effects: [{ kind: 'points', rule: 13 }],
      },
    ],
    decisions: [
      {
        id: 'village',
        side: 'japanese',
        title: 'The village',
        text: 'Is the village held?',
        once: true,
        when: { ...always, fromTurn: 1, untilTurn: 2 },
        options: [
          { id: 'hold', title: 'Hold it', text: 'Nothing changes.', effects: [] },
          {
            id: 'leave',
            title: 'Step back',
            text: 'Its garrison gives way when pressed.',
            effects: [
              {
                kind: 'dispatch',
                units: [village],
                to: 'units',
                permille: 700,
                unled: 300,
                order: 'withdraw',
              },
              { kind: 'counter', flag: 0, by: 2, most: 6 },
            ],
          },
        ],
        fallback: 0,
      },
      {
        id: 'aircraft',
        side: 'soviet',
        title: 'Aircraft',
        text: 'More aircraft this turn?',
        once: false,
        when: { ...always, fromTurn: 2, all: [{ kind: 'counter', flag: 0, least: 0, most: 3 }] },
        options: [
          {
            id: 'no',
            title: 'No',
            text: 'None.',
            effects: [{ kind: 'stopOrder', side: 'soviet', on: false }],
          },
          {
            id: 'yes',
            title: 'Yes',
            text: 'One point more.',
            effects: [
              { kind: 'airPoints', side: 'soviet', pool: 'strike', points: 1 },
              { kind: 'stopOrder', side: 'soviet', on: true },
            ],
          },
        ],
        fallback: 0,
      },
    ],
    exits: [{ hex: exit[0]!, side: 'soviet', name: 'The road south' }],
  }
}

const folder = new URL('../../scenarios/', import.meta.url)

/** Texts of a battle's files by name, as far as they are there. */
export const battleTexts = (id: string): { readonly [file: string]: string } =>
  Object.fromEntries(
    ALL_FILES.flatMap(name => {
      const file = new URL(`${id}/${name}`, folder)
      return existsSync(file) ? [[name, readFileSync(file, 'utf8')]] : []
    }),
  )

/** A battle of the scenarios folder in one of its forms and what-ifs. Throws Error with its faults where it does not load. */
export function battle(id: string, form = 'standard', variant = 'base'): Extract<Loaded, { ok: true }> {
  const loaded = loadScenario(battleTexts(id), { form, variant })
  if (loaded.ok) return loaded
  const faults = loaded.faults.slice(0, 5).map(({ file, line, message }) => `${file}:${line}: ${message}`)
  throw new Error(
    [`Expected the battle "${id}" to load, got ${loaded.faults.length} faults`, ...faults].join('\n'),
  )
}

const vessel = (arm: 'landingCraft' | 'transport', hulls: number, lift: number): Partial<UnitSpec> => ({
  arm,
  echelon: 'company',
  mobility: arm === 'transport' ? 'ship' : 'craft',
  men: 100,
  equipment: [],
  vehicles: hulls,
  vessel: { hulls, lift, knots: 12 },
})

/** Two battalions and a battery off a guarded beach in fog: all that the sea has of rules, in 30 hexes. */
export function seaborne(options: Parameters<typeof position>[1] = {}): Position {
  const battalion = { echelon: 'battalion', men: 600, equipment: [], vehicles: 0 } as const
  const hold = (aboard: number) => ({ ...battalion, arrival: null, aboard }) as const
  return position(
    `
    L_  M&  &   !   .   .
    S&  _   _   !   ,   x
    &   &   _   !   .   y
    &   &   &   .   .   .
    ABG &   &   .   .   .
    `,
    {
      hexMetres: 1000,
      seen: false,
      turns: [0, 240, 480, 720].map((start, n) => ({
        start,
        end: start + 240,
        dark: 0,
        weather: [n === 0 ? 'fog' : 'dry'],
      })),
      landings: [
        { id: 'north', hex: '0300', kind: 'beach', menPerHour: 1000, gunMinutes: 120, silent: ['0501'] },
        { id: 'south', hex: '0302', kind: 'pier', menPerHour: 1000, gunMinutes: 60 },
      ],
      ...options,
      units: {
        L: vessel('landingCraft', 4, 205),
        M: vessel('landingCraft', 4, 205),
        S: vessel('transport', 1, 2000),
        A: hold(0),
        B: hold(2),
        G: {
          ...hold(2),
          arm: 'artillery',
          men: 200,
          equipment: [{ type: 'gun76', count: 4 }],
          gunRange: 8000,
        },
        x: battalion,
        y: { ...battalion, equipment: [{ type: 'gun76', count: 4 }], gunRange: 6000 },
        ...options.units,
      },
    },
  )
}
