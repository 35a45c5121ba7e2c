import { describe, expect, it } from 'vitest'
import type { Crossing } from '../../src/engine/map/hexMap.ts'
import { startPlay } from '../../src/engine/play.ts'
import { isOpen, judgeCommunications } from '../../src/engine/rules/communications.ts'
import { roundTrip } from '../../src/engine/rules/lift.ts'
import { distributeSupply, supplyReport, type UnitSupply } from '../../src/engine/rules/supply.ts'
import type { SupplyColumn, Turn, UnitSpec } from '../../src/engine/scenario.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** A whole day in one turn, so that tons a day are tons. */
const DAY: Turn = { start: 0, end: 1440, dark: 0, weather: ['dry'] }

type Column = Omit<SupplyColumn, 'source' | 'id' | 'name'> & { readonly source: string }
/** Lorries and source without end, unless said. */
const column = (change: Partial<Column> = {}): Column => ({
  side: 'soviet',
  lift: 1_000_000,
  serviceable: 1000,
  source: '0000',
  tonsPerDay: 1_000_000,
  byRail: false,
  fromTurn: 0,
  ...change,
})

/** A unit that wants 100 tons of fuel and nothing else: empty, target 1,000‰. */
const tanker: Partial<UnitSpec> = {
  fuelRefill: 100,
  fuelStart: 0,
  ammoRefill: 0,
  priorityStart: 'low',
}

const depot = (
  drawing: string,
  options: PositionOptions & { readonly column?: Partial<Column> } = {},
): Position => position(drawing, { turns: [DAY], columns: [column(options.column)], ...options })

/** What one unit gets. */
function served(p: Position, letter: string, side: Side = 'soviet'): UnitSupply {
  return supplyReport(p.scenario, p.state, side).find(each => each.unit === p.unit(letter))!
}
const tons = (p: Position, letter: string): number => served(p, letter).kilograms / 1000
const line = (p: Position, letter: string): string[] =>
  served(p, letter).line.map(hex => {
    const col = hex % p.scenario.map.cols
    return `0${col}0${(hex - col) / p.scenario.map.cols}`
  })

describe('a round', () => {
  // 8-numbers 4.2: 58 h for 150 km, 112 h for 240 km, 245 h for 432 km dry, 584 h in rain, by the minutes of one way.
  it.each([
    [1097, 58],
    [2179, 112],
    [4840, 246],
    [11600, 584],
  ])(
    'with %i minutes of one way takes %i hours: 16 hours of driving a day, four of loading',
    (oneWay, hours) => {
      expect(Math.floor(roundTrip(oneWay) / 60)).toBe(hours)
    },
  )

  it('brings in a day the lift divided by the rounds, less 1‰ for each kilometre', () => {
    // 13 hexes of 12 km by lorries at 9 km/h: 1,040 minutes out, a round of 3,360; 1,870 t of lift, 156‰ burnt.
    const p = depot('. . . . . . . . . . . . . A', {
      hexMetres: 12_000,
      units: { A: { ...tanker, fuelRefill: 5000 } },
      column: { lift: 2200, serviceable: 850 },
    })
    expect(served(p, 'A').oneWay).toBe(1040)
    const gross = Math.floor((1_870_000 * 1440) / 3360)
    const got = served(p, 'A')
    expect(got.kilograms).toBe(Math.floor(Math.floor((gross * 844) / 1000) / 5000) * 5000)
    expect(got.cause).toBe('liftSpent')
    expect(got.kilograms + got.burntKilograms).toBeLessThanOrEqual(gross)
    expect(got.kilograms + got.burntKilograms).toBeGreaterThan(gross - 6000)
  })

  it('takes longer in rain and no longer by night', () => {
    const out = (turn: Turn): number =>
      served(depot('. . . A', { turns: [turn], units: { A: tanker } }), 'A').oneWay
    expect(out(DAY)).toBe(3 * 27)
    expect(out({ ...DAY, weather: ['rain'] })).toBe(3 * 53)
    expect(out({ ...DAY, dark: 1000 })).toBe(3 * 27)
  })

  it('follows the quickest road, not the shortest', () => {
    const p = depot(
      `
      .  "  "  A
      .  .  .  .`,
      { units: { A: tanker } },
    )
    expect(line(p, 'A')).toEqual(['0000', '0001', '0101', '0201', '0300'])
  })
})

describe('lorries', () => {
  it('that carry what units hold above one load cannot shuttle', () => {
    const lift = (fuel: number): number => {
      const p = depot('. A B', {
        units: { A: { ...tanker, fuelStart: fuel, fuelRefill: 10 }, B: { ...tanker, fuelRefill: 500 } },
        column: { lift: 100 },
      })
      return tons(p, 'B')
    }
    const full = lift(1000)
    expect(full).toBeGreaterThan(0)
    expect(lift(6000)).toBeGreaterThan(full / 2 - 1)
    expect(lift(6000)).toBeLessThan(full / 2 + 1)
    expect(lift(11_000)).toBe(0)
  })

  it('do not carry the stores of works', () => {
    const p = depot('. A f', {
      units: {
        A: tanker,
        f: { side: 'soviet', formation: 0, neverRefilled: true, ammoRefill: 50, ammoStart: 3000 },
      },
      column: { lift: 100 },
    })
    expect(tons(p, 'A')).toBe(100)
  })

  it('serve first by priority, then the nearest, then by name', () => {
    const p = depot('. D C B A', {
      units: {
        A: { ...tanker, priorityStart: 'high' },
        B: tanker,
        C: tanker,
        D: { ...tanker, priorityStart: 'normal' },
      },
    })
    expect(supplyReport(p.scenario, p.state, 'soviet').map(each => p.scenario.units[each.unit]!.id)).toEqual([
      'A',
      'D',
      'C',
      'B',
    ])
    const together = depot('. BA', { units: { A: tanker, B: tanker } })
    expect(supplyReport(together.scenario, together.state, 'soviet').map(each => each.unit)).toEqual([1, 0])
  })

  it('that are used up leave nothing for the last', () => {
    // A round of 240 + 3 x 27 minutes: 100 t of lift make 448 t a day for the first hex.
    const p = depot('. A B', {
      units: { A: { ...tanker, fuelRefill: 600 }, B: { ...tanker, fuelRefill: 1000 } },
      column: { lift: 100 },
    })
    expect(served(p, 'A').cause).toBe('liftSpent')
    expect(served(p, 'B')).toMatchObject({ cause: 'liftSpent', kilograms: 0, fuel: 0 })
  })

  it('carry no more than the source has', () => {
    const p = depot('. A B', {
      units: { A: tanker, B: tanker },
      column: { tonsPerDay: 120 },
    })
    expect(served(p, 'A').cause).toBe('full')
    expect(served(p, 'B').cause).toBe('sourceSpent')
    const both = [served(p, 'A'), served(p, 'B')]
    const left = 120_000 - both.reduce((sum, each) => sum + each.kilograms + each.burntKilograms, 0)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left).toBeLessThan(200)
  })
})

describe('a unit', () => {
  it.each([
    ['high', 2500],
    ['normal', 2000],
    ['low', 1000],
  ] as const)('of %s priority is filled to %i‰', (priorityStart, target) => {
    const p = depot('. A', { units: { A: { ...tanker, ammoRefill: 13, ammoStart: 0, priorityStart } } })
    expect(served(p, 'A')).toMatchObject({ fuel: target, ammo: target, cause: 'full' })
  })

  it('takes ammunition before fuel, a forward detachment fuel before ammunition', () => {
    const hungry = { ...tanker, ammoRefill: 100, ammoStart: 0 }
    const p = depot('. AB', {
      units: { A: hungry, B: { ...hungry, forwardDetachment: true } },
      column: { tonsPerDay: 350 },
    })
    expect(served(p, 'A')).toMatchObject({ ammo: 1000, cause: 'sourceSpent' })
    expect(served(p, 'A').fuel).toBeLessThan(500)
    const alone = depot('. B', {
      units: { B: { ...hungry, forwardDetachment: true } },
      column: { tonsPerDay: 150 },
    })
    expect(served(alone, 'B')).toMatchObject({ fuel: 1000, cause: 'sourceSpent' })
    expect(served(alone, 'B').ammo).toBeLessThan(500)
  })

  it('without engines is given no fuel', () => {
    const p = depot('. A', { units: { A: { fuelStart: 0, ammoStart: 0 } } })
    expect(served(p, 'A')).toMatchObject({ fuel: 0, ammo: 2000, kilograms: 26_000 })
  })

  it.each<readonly [string, PositionOptions & { readonly column?: Partial<Column> }, string]>([
    ['has enough', { units: { A: { ...tanker, fuelStart: 1000 } } }, 'notNeeded'],
    ['lives on its works', { units: { A: { ...tanker, neverRefilled: true } } }, 'neverRefilled'],
    ['has no column', { units: { A: tanker }, columns: [] }, 'noSource'],
    ['has a source of later', { units: { A: tanker }, column: { fromTurn: 1 } }, 'sourceShut'],
  ])('that %s gets nothing, and is told so', (_, options, cause) => {
    expect(served(depot('. A', options), 'A')).toMatchObject({ cause, kilograms: 0 })
  })
})

describe('tons', () => {
  it('that leave the source arrive or are burnt, all of them', () => {
    const p = depot('. . A . B . C', {
      hexMetres: 12_000,
      units: {
        A: { ...tanker, fuelRefill: 37, ammoRefill: 13, ammoStart: 400 },
        B: { ...tanker, fuelRefill: 41 },
        C: { ...tanker, ammoRefill: 7, ammoStart: 0, forwardDetachment: true },
      },
      column: { tonsPerDay: 130 },
    })
    const stock = (): number =>
      p.scenario.units.reduce(
        (sum, unit, u) => sum + p.state.fuel[u]! * unit.fuelRefill + p.state.ammo[u]! * unit.ammoRefill,
        0,
      )
    const before = stock()
    distributeSupply(startPlay(p.scenario, p.state, scriptedDice([])), 'soviet')
    expect(stock() - before).toBe(p.state.delivered[0])
    expect(p.state.delivered[0]).toBeGreaterThan(100_000)
    expect(p.state.burnt[0]).toBeGreaterThan(3000)
    expect(p.state.delivered[0]! + p.state.burnt[0]!).toBeLessThanOrEqual(130_000)
  })

  it('go out as the report forecast them', () => {
    const p = depot('. A B', { units: { A: tanker, B: tanker }, column: { lift: 40 } })
    const forecast = supplyReport(p.scenario, p.state, 'soviet')
    distributeSupply(startPlay(p.scenario, p.state, scriptedDice([])), 'soviet')
    for (const each of forecast) expect(p.state.fuel[each.unit]).toBe(each.fuel)
  })
})

describe('a road', () => {
  const units = { A: tanker, a: { ammoRefill: 0 }, b: { men: 100, equipment: [] } }

  it('is closed by an enemy on it and by his zone, and says where and by whom', () => {
    const p = depot('. . a . A', { units })
    expect(served(p, 'A')).toMatchObject({
      cause: 'noRoad',
      kilograms: 0,
      line: [],
      oneWay: -1,
      blockedAt: p.hex('0100'),
      blockers: [p.unit('a')],
    })
  })

  it('is closed by a shaken regiment on it, zone or no zone', () => {
    const p = depot('. a A', { units, state: s => [s.busy.fill(1), s.shaken.fill(1)] })
    expect(served(p, 'A')).toMatchObject({ cause: 'noRoad', blockedAt: p.hex('0100') })
  })

  it('goes through a zone where a friend holds the hex', () => {
    const closed = depot('. . . A\n. a . .', { units })
    expect(served(closed, 'A').cause).toBe('noRoad')
    const held = depot('. B C A\n. a . .', { units: { ...units, B: { men: 50 }, C: { men: 50 } } })
    expect(line(held, 'A')).toEqual(['0000', '0100', '0200', '0300'])
  })

  it('is not closed by a handful who have just come, but by those who have been there for a turn', () => {
    const came = depot('. b A', { units, state: s => s.busy.fill(1) })
    expect(served(came, 'A').cause).toBe('full')
    const stands = depot('. b A', { units })
    expect(served(stands, 'A')).toMatchObject({ cause: 'noRoad', blockedAt: stands.hex('0100') })
  })

  it('begins nowhere when the enemy holds the source', () => {
    const p = depot('a . . A', { units })
    expect(served(p, 'A')).toMatchObject({ cause: 'noRoad', blockedAt: p.hex('0000') })
  })

  it('crosses a major river by an open crossing only', () => {
    const rivers = [['0000', '0100', 'major']] as const
    const at = (
      from: number,
    ): Omit<Crossing, 'a' | 'b' | 'name'> & { between: readonly [string, string] } => ({
      id: 'P',
      kind: 'pontoon',
      between: ['0000', '0100'],
      capacity: [{ from, unit: 'vehicles', perHour: 120, loadClass: 60 }],
    })
    expect(served(depot('. A', { units, rivers }), 'A').cause).toBe('noRoad')
    expect(served(depot('. A', { units, rivers, crossings: [at(1)] }), 'A').cause).toBe('noRoad')
    expect(served(depot('. A', { units, rivers, crossings: [at(0)] }), 'A')).toMatchObject({
      cause: 'full',
      choke: -1,
    })
  })

  it('lets over a narrow place two tons for each vehicle of its rate, a hundredweight for each man in the boats', () => {
    const over = (unit: 'vehicles' | 'men', letter = 'A'): UnitSupply =>
      served(
        depot('. A B', {
          units: { A: { ...tanker, fuelRefill: 1000 }, B: { ...tanker, fuelRefill: 1000 } },
          rivers: [['0000', '0100', 'major']],
          crossings: [
            {
              id: 'P',
              kind: 'ferry',
              between: ['0000', '0100'],
              capacity: [{ from: 0, unit, perHour: 10, loadClass: 60 }],
            },
          ],
        }),
        letter,
      )
    const rate = 10 * 24
    expect(over('vehicles')).toMatchObject({ cause: 'placeSpent', choke: 0 })
    expect(over('vehicles').kilograms / 1000).toBeCloseTo(rate * 2 * 0.996, -1)
    expect(over('vehicles', 'B')).toMatchObject({ cause: 'placeSpent', kilograms: 0 })
    expect(over('men').kilograms / 1000).toBeCloseTo(rate * 0.1 * 0.996, -1)
  })
})

describe('a railway', () => {
  const rails = [['0000', '0100', '0200', '0300']]
  const byRail = { byRail: true, source: '0000' }

  it('brings goods to its head without lorries, as far as it is in own hands', () => {
    const own = depot('. . . . A', {
      units: { A: tanker },
      rails,
      column: byRail,
      state: s => s.control.fill(1),
    })
    expect(served(own, 'A')).toMatchObject({ oneWay: 27 })
    expect(line(own, 'A')).toEqual(['0000', '0100', '0200', '0300', '0400'])
    const lost = depot('. . . . A', {
      units: { A: tanker },
      rails,
      column: byRail,
      state: s => s.control.set([1, 1, 2, 1, 1]),
    })
    expect(served(lost, 'A')).toMatchObject({ oneWay: 3 * 27 })
  })

  it('has bridges of its own beside the ferry', () => {
    const p = depot('. . A', {
      units: { A: tanker },
      rails: [['0000', '0100', '0200']],
      column: byRail,
      state: s => s.control.fill(1),
      crossings: [
        {
          id: 'F',
          kind: 'ferry',
          between: ['0000', '0100'],
          capacity: [{ from: 0, unit: 'vehicles', perHour: 1, loadClass: 60 }],
        },
      ],
    })
    expect(served(p, 'A').cause).toBe('full')
  })

  it('ends where an enemy zone covers it', () => {
    const p = depot(
      `
      . . . . A
      . . . . .
      . a . . .`,
      {
        units: { A: tanker },
        rails: [['0000', '0001', '0101', '0201', '0300']],
        column: byRail,
        state: s => s.control.fill(1),
      },
    )
    expect(served(p, 'A').oneWay).toBe(4 * 27)
  })
})

describe('a side', () => {
  it('sees in its own view what its column will do', () => {
    const p = depot('. . . a . A B', { units: { A: tanker, B: tanker }, seen: false })
    const view = observe(p.scenario, p.state, 'soviet')
    expect(supplyReport(p.scenario, view.state, 'soviet').map(each => each.cause)).toEqual(['full', 'full'])
    expect(supplyReport(p.scenario, p.state, 'soviet').map(each => each.cause)).toEqual(['noRoad', 'noRoad'])
  })
})

describe('being cut off', () => {
  const judge = (p: Position, moment: 'start' | 'end'): void =>
    judgeCommunications(startPlay(p.scenario, p.state, scriptedDice([])), 'soviet', moment)
  const put = (p: Position, letter: string, hex: string): void =>
    startPlay(p.scenario, p.state, scriptedDice([])).emit({
      kind: 'advanced',
      unit: p.unit(letter),
      from: p.state.hex[p.unit(letter)]!,
      to: p.hex(hex),
    })
  /** Turns counted against A after a turn with the road shut or open at its start and its end. */
  function counted(start: 'shut' | 'open', end: 'shut' | 'open', before = 0): number {
    const p = depot('. . . A . . a', { state: s => s.cutOff.fill(before) })
    const road = { shut: '0100', open: '0600' }
    put(p, 'a', road[start])
    judge(p, 'start')
    put(p, 'a', road[end])
    judge(p, 'end')
    return p.state.cutOff[p.unit('A')]!
  }

  it('needs a road shut at the start and at the end of one’s own turn', () => {
    expect(counted('shut', 'shut')).toBe(1)
    expect(counted('shut', 'shut', 2)).toBe(3)
    expect(counted('open', 'shut')).toBe(0)
    expect(counted('shut', 'open', 2)).toBe(0)
    expect(counted('open', 'open', 2)).toBe(0)
  })

  /** Has the letter, shut in by the other side, an open road or need of none? */
  function open(
    letter: string,
    unit: Partial<UnitSpec>,
    works: number,
    own: Partial<Column> | null,
  ): boolean {
    const p = depot('. fA', {
      units: { [letter]: unit },
      works: { '0100': 5 },
      columns: own ? [column(own)] : [],
      state: (s, u) => {
        s.hex[u('f')] = letter === 'f' ? 1 : 0
        s.hex[u('A')] = letter === 'A' ? 1 : 0
        s.works[1] = works
      },
    })
    return isOpen(p.scenario, p.state, p.unit(letter))
  }

  it('does not count for a garrison that has stores in works of its own side', () => {
    const japanese = { side: 'japanese' } as const
    expect(open('f', { neverRefilled: true }, 3, japanese)).toBe(true)
    expect(open('f', { neverRefilled: true }, 0, japanese)).toBe(false)
    expect(open('f', {}, 3, japanese)).toBe(false)
    expect(open('A', { neverRefilled: true }, 3, {})).toBe(false)
  })

  it('does not count for units that have no column and live off the country', () => {
    expect(open('f', {}, 0, null)).toBe(true)
  })

  it('is the enemy’s doing: where no lorry goes, carriers do', () => {
    const marsh = depot('. ~ A~', { units: { A: tanker } })
    expect(served(marsh, 'A').cause).toBe('noRoad')
    expect(isOpen(marsh.scenario, marsh.state, marsh.unit('A'))).toBe(true)
    const shut = depot('. ~ a~ ~ A~', { units: { A: tanker } })
    expect(isOpen(shut.scenario, shut.state, shut.unit('A'))).toBe(false)
    const river = depot('. A', { rivers: [['0000', '0100', 'major']] })
    expect(isOpen(river.scenario, river.state, river.unit('A'))).toBe(false)
  })

  it('comes when the source has not opened yet', () => {
    const p = depot('. A', { column: { fromTurn: 5 } })
    expect(isOpen(p.scenario, p.state, p.unit('A'))).toBe(false)
  })
})
