/** The tactics of an army, each asked by itself in drawn positions: whom it takes, what it orders, and when it lets be. */
import { describe, expect, it } from 'vitest'
import { assaultWork } from '../../src/ai/tactics/assaultWork.ts'
import { bringUpGuns } from '../../src/ai/tactics/bringUpGuns.ts'
import { cutRailway } from '../../src/ai/tactics/cutRailway.ts'
import { dash } from '../../src/ai/tactics/dash.ts'
import { evacuate } from '../../src/ai/tactics/evacuate.ts'
import { nightCounterattack } from '../../src/ai/tactics/nightCounterattack.ts'
import type { Evacuation, Train } from '../../src/engine/railway.ts'
import type { PointRule, Scenario, Turn } from '../../src/engine/scenario.ts'
import { PRIORITIES } from '../../src/engine/types.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const turns = (dark: number): readonly Turn[] =>
  Array.from({ length: 40 }, (_, n) => ({
    start: 360 * n,
    end: 360 * (n + 1),
    dark,
    weather: ['dry' as const],
  }))
const [DAY, NIGHT] = [turns(0), turns(1000)]
const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 1000,
  equipment: [{ type: 't34', count: 60 }],
  fuelRefill: 40,
} as const
const HEAVY_GUNS = {
  arm: 'artillery',
  mobility: 'tractor',
  men: 800,
  equipment: [{ type: 'gun203', count: 24 }],
  gunRange: 15_000,
  fuelRefill: 20,
} as const
const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } as const
const BUNKER = { arm: 'fortress', mobility: 'static', stanceStart: 'last', equipment: [] } as const

type Worth = { readonly [place: string]: number }
const soviet = (drawing: string, cols: number, worth: Worth, options: PositionOptions = {}): Position =>
  withObjectives(drawing, cols, worth, { turns: DAY, ...options })
/** The same in the hands of the Japanese, who hold every place and all ground, and have the move. */
const japanese = (drawing: string, cols: number, worth: Worth, options: PositionOptions = {}): Position =>
  soviet(drawing, cols, worth, {
    side: 'japanese',
    ...options,
    state: (state, unit) => {
      state.heldBy.fill(2)
      state.control.fill(2)
      state.controlSeen.fill(2)
      options.state?.(state, unit)
    },
  })

/** The scale takes a point for each step of the unit with this index. */
const costly = (unit: number): PointRule => ({
  kind: 'stepsLost',
  id: 'L',
  side: 'soviet',
  of: 'soviet',
  units: [unit],
  points: -1,
})

describe('counter-attacking by night', () => {
  const weakBefore = (men: number, when = NIGHT): Position =>
    japanese(
      '. acd# B .',
      4,
      { '0100': 2 },
      { turns: when, units: { B: { men, equipment: [] } }, scenario: { points: [costly(3)] } },
    )

  it('strikes what lies weak before a place, and nobody stays out there', () => {
    const p = weakBefore(400)
    expect(ordersOf(asked(nightCounterattack, p))).toMatchObject([
      { kind: 'attack', target: p.hex('0200'), advance: [] },
    ])
  })

  it('strikes neither by day nor at odds that it can read as bad', () => {
    expect(asked(nightCounterattack, weakBefore(400, DAY))).toEqual([])
    expect(asked(nightCounterattack, weakBefore(9000))).toEqual([])
  })

  it('sends raiders at tanks', () => {
    const raiders = { arm: 'raider', echelon: 'battalion', men: 100, equipment: [] } as const
    const p = japanese(
      'r T',
      2,
      {},
      { turns: NIGHT, units: { r: raiders, T: TANKS }, scenario: { points: [costly(1)] } },
    )
    expect(ordersOf(asked(nightCounterattack, p))).toEqual([
      { kind: 'raid', unit: p.unit('r'), enemy: p.unit('T') },
    ])
  })
})

/** A railway from the west edge to a way off the map in the east. */
const RAIL = ['0001', '0101', '0201', '0301', '0401', '0501', '0601', '0701', '0801', '0901']
const railway = (units: readonly number[]): Partial<Scenario> => ({
  trains: [
    { id: 'T', name: 'Train', side: 'japanese', lift: 2000, hex: 11, from: 0, captorFrom: 2 } satisfies Train,
  ],
  exits: [{ hex: 19, side: 'japanese', name: 'East' }],
  points: [
    ...(units.length > 0
      ? [
          {
            kind: 'exited',
            id: 'E',
            side: 'japanese',
            units,
            hexes: [19],
            points: 3,
            max: 3,
          } satisfies PointRule,
        ]
      : []),
    { kind: 'awarded', id: 'P', side: 'japanese', points: 3 },
  ],
})
const PEOPLE: Evacuation = {
  id: 'people',
  name: 'People',
  side: 'japanese',
  from: 11,
  to: 19,
  fromTurn: 0,
  untilTurn: 6,
  loads: 1,
  people: 1000,
  rule: 0,
}
const REAR = { arm: 'rear', echelon: 'regiment', men: 1500, equipment: [] } as const

describe('evacuating', () => {
  const station = (drawing: string, scenario: Partial<Scenario> = {}): Position =>
    japanese(
      drawing,
      10,
      {},
      {
        units: { t: REAR },
        hexMetres: 10_000,
        rails: [RAIL],
        scenario: { ...railway([0]), ...scenario },
      },
    )
  const AT_THE_STATION = `
    .  .  .  .  .  .  .  .  .  .
    .  t  .  .  .  .  .  .  .  .
  `

  it('puts on the train who is to leave the map', () => {
    const p = station(AT_THE_STATION)
    expect(ordersOf(asked(evacuate, p))).toEqual([{ kind: 'rail', unit: p.unit('t'), to: p.hex('0901') }])
  })

  it('walks to the track who stands beside it', () => {
    const p = station(`
      .  .  .  .  .  .  .  .  .  .
      .  .  .  .  .  .  .  .  .  .
      .  t  .  .  .  .  .  .  .  .
    `)
    const [proposal] = asked(evacuate, p)
    expect(RAIL).toContain(Object.values(marches(p, proposal!.orders))[0])
  })

  it('brings people away when no unit is waiting, and nothing over a line that is cut', () => {
    const p = japanese(
      AT_THE_STATION,
      10,
      {},
      {
        hexMetres: 10_000,
        rails: [RAIL],
        scenario: { ...railway([]), evacuations: [PEOPLE] },
      },
    )
    expect(ordersOf(asked(evacuate, p))).toEqual([{ kind: 'evacuate', evacuation: 0 }])
    const shut = station(AT_THE_STATION)
    shut.state.controlSeen.fill(1, 30, 32)
    expect(asked(evacuate, shut)).toEqual([])
  })
})

describe('cutting the railway', () => {
  const line = (drawing: string, state: PositionOptions['state'] = () => {}): Position =>
    soviet(
      drawing,
      10,
      {},
      {
        units: { T: TANKS, E: SAPPERS },
        hexMetres: 2000,
        rails: [RAIL],
        scenario: { ...railway([]), evacuations: [PEOPLE] },
        state: (now, unit) => {
          now.control.fill(2, 10, 20)
          now.controlSeen.fill(2, 20, 40)
          state(now, unit)
        },
      },
    )

  it('sends who is soonest on the line between the station and the way out', () => {
    const p = line(`
      .  .  .  .  .  .  .  .  .  .
      .  b  .  .  .  .  .  .  .  .
      .  .  .  .  .  .  .  .  .  .
      .  .  .  .  T  .  .  .  .  A
    `)
    const proposals = asked(cutRailway, p)
    expect(taken(p, proposals)).toBe('T')
    expect(RAIL.slice(2)).toContain(Object.values(marches(p, ordersOf(proposals)))[0])
  })

  it('sends nobody after a line that is cut already', () => {
    const cut = line(
      `
      .  .  .  .  .  .  .  .  .  .
      .  b  .  .  .  .  .  .  .  .
      .  .  .  .  .  .  .  .  .  .
      .  .  .  .  T  .  .  .  .  A
      `,
      state => {
        state.control[15] = 1
        state.controlSeen.fill(1, 30, 32)
      },
    )
    expect(asked(cutRailway, cut)).toEqual([])
  })

  it('has engineers tear up the track that they stand on', () => {
    const p = line(`
      .  .  .  .  .  .  .  .  .  .
      .  b  .  .  E  .  .  .  .  .
    `)
    p.state.control[14] = 1
    expect(ordersOf(asked(cutRailway, p))).toContainEqual({ kind: 'cut', unit: p.unit('E') })
  })
})

describe('bringing up the guns', () => {
  const fort = (drawing: string, cols: number, place: string, options: PositionOptions = {}): Position =>
    soviet(
      drawing,
      cols,
      { [place]: 8 },
      {
        hexMetres: 5000,
        units: { G: HEAVY_GUNS, b: { ...BUNKER, men: 3000 } },
        works: { [place]: 5 },
        ...options,
      },
    )

  it('brings heavy guns within range, behind troops of the line', () => {
    const p = fort('. G . . A b# .', 7, '0500')
    const proposals = asked(bringUpGuns, p)
    expect(taken(p, proposals)).toBe('G')
    expect(['0200', '0300', '0400']).toContain(marches(p, ordersOf(proposals))['G'])
  })

  it('leaves them there while it stands, with no more orders', () => {
    const p = fort('. . . G A b# .', 7, '0500')
    expect(asked(bringUpGuns, p)).toMatchObject([{ units: [p.unit('G')], orders: [] }])
  })

  it('does not take them over a bridge before their turn, nor in front of the line', () => {
    const p = fort('. G . . A b# .', 7, '0500', {
      rivers: [['0200', '0300', 'major']],
      crossings: [
        {
          id: 'pontoon',
          between: ['0200', '0300'],
          kind: 'pontoon',
          capacity: [{ from: 0, unit: 'vehicles', perHour: 400, loadClass: 60 }],
        },
      ],
    })
    p.state.men[p.unit('A')] = 2000
    const over = Object.values(marches(p, ordersOf(asked(bringUpGuns, p))))
    expect(over).toEqual([])
    expect(asked(bringUpGuns, fort('A . . G . b# .', 7, '0500'))).toEqual([])
  })
})

describe('the dash', () => {
  const forward = { forwardDetachment: true } as const

  it('sends the whole detachment to one place ahead of the rest, and gives it the first call on fuel', () => {
    const p = soviet(
      `
      A  .  .  .  .  .  .  .  .
      T  M  .  .  .  .  .  .  #
      `,
      9,
      { '0801': 8 },
      {
        units: {
          T: { ...TANKS, ...forward },
          M: { arm: 'motorised', mobility: 'wheeled', fuelRefill: 12, ...forward },
        },
      },
    )
    const proposals = asked(dash, p)
    expect([...taken(p, proposals)].sort()).toEqual(['M', 'T'])
    expect(new Set(proposals.map(each => each.place))).toEqual(new Set([p.hex('0801')]))
    expect(ordersOf(proposals)).toContainEqual({ kind: 'priority', unit: p.unit('T'), priority: 'high' })
    p.state.priority.fill(PRIORITIES.indexOf('high'))
    expect(ordersOf(asked(dash, p)).map(({ kind }) => kind)).toEqual(['move', 'move'])
  })

  it('leaves works to those who follow', () => {
    const p = soviet(
      'T . . b# . . #',
      7,
      { '0300': 8, '0600': 2 },
      {
        units: { T: { ...TANKS, ...forward }, b: { ...BUNKER, men: 3000 } },
        works: { '0300': 5 },
      },
    )
    for (const { place } of asked(dash, p)) expect(place).toBe(p.hex('0600'))
  })

  it('makes for what the detachment was given, not for a better place that others are to take', () => {
    const p = soviet(
      'T . . # . . . . . . K . #',
      13,
      { '0300': 4, '1200': 6 },
      {
        units: { T: { ...TANKS, ...forward }, K: TANKS },
      },
    )
    for (const { place } of asked(dash, p)) expect(place).toBe(p.hex('0300'))
    expect(taken(p, asked(dash, p))).toBe('T')
  })

  it('keeps those who have come as near as they can, whatever they have for a goal elsewhere', () => {
    const p = soviet(
      '# . . M . . . . . T . #',
      12,
      { '0000': 7, '1100': 8 },
      {
        units: { T: { ...TANKS, ...forward, men: 3000 }, M: { ...TANKS, ...forward } },
        state: (state, unit) => {
          state.clock[unit('M')] = 1000
        },
      },
    )
    expect([...taken(p, asked(dash, p))].sort()).toEqual(['M', 'T'])
  })
})

describe('assaulting a work', () => {
  const work = (drawing: string, cols: number, place: string, men: number): Position =>
    soviet(
      drawing,
      cols,
      { [place]: 8 },
      {
        units: { E: SAPPERS, G: HEAVY_GUNS, b: { ...BUNKER, men } },
        works: { [place]: 2 },
      },
    )

  it('storms it prepared, with engineers and guns, where that pays', () => {
    const p = work('G ABCE b# .', 4, '0200', 300)
    const attack = ordersOf(asked(assaultWork, p)).find(order => order.kind === 'attack')
    expect(attack).toMatchObject({ mode: 'prepared', target: p.hex('0200'), support: [p.unit('G')] })
    expect(attack?.units).toContain(p.unit('E'))
  })

  it('does not storm at bad odds, nor before guns reach it', () => {
    expect(asked(assaultWork, work('G ABCE b# .', 4, '0200', 6000))).toEqual([])
    expect(asked(assaultWork, work('. ABCE b# .', 4, '0200', 300))).toEqual([])
  })
})
