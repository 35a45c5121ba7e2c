/** Counts of lawful order sequences, by the engine and by a second, slow implementation: they must be the same orders. */
import { describe, expect, it } from 'vitest'
import { applyOrder, check } from '../src/engine/apply.ts'
import { parseHex } from '../src/engine/map/hexMap.ts'
import type { Order } from '../src/engine/orders.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import type { GameState } from '../src/engine/state.ts'
import { observe } from '../src/engine/view.ts'
import { type Position, type PositionOptions, position } from './support/position.ts'
import { lawful, type SlowBoard, type SlowState } from './support/slow.ts'

interface Case {
  readonly drawing: string
  readonly options: PositionOptions
  readonly depth: number
}

const SHORT_DAY = { start: 360, end: 480, dark: 0, weather: ['dry'] } as const
const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 900,
  equipment: [{ type: 't34', count: 40 }],
  fuelRefill: 40,
} as const

/** Boards on which something different binds each time. */
const CASES: { readonly [what: string]: Case } = {
  'open ground and time alone': {
    drawing: `
      .  .  -  .
      .  A  "  .
      .  .  #  .
    `,
    options: { turns: [SHORT_DAY] },
    depth: 3,
  },
  'zones, and from zone to zone': {
    drawing: `
      .  A  .  .
      .  .  a  .
      B  .  .  .
      .  .  b  .
    `,
    options: {
      turns: [SHORT_DAY],
      units: { A: { men: 1000 }, B: { men: 1000 }, b: { men: 120, equipment: [] } },
    },
    depth: 3,
  },
  'a river without a bridge, and who may assault over it': {
    drawing: `
      .  A  a  .
      .  B  .  .
      .  .  .  .
    `,
    options: {
      turns: [SHORT_DAY],
      rivers: [
        ['0100', '0200', 'major'],
        ['0101', '0201', 'major'],
      ],
    },
    depth: 3,
  },
  'room in a hex': {
    drawing: `
      A  B  .
      C  .  D
    `,
    options: { turns: [SHORT_DAY], units: { D: { men: 900, vehicles: 450 } } },
    depth: 3,
  },
  'tanks that run dry': {
    drawing: `
      .  .  .  .
      .  T  -  .
      .  "  .  a
    `,
    options: { turns: [SHORT_DAY], units: { T: { ...TANKS, fuelStart: 12 } } },
    depth: 3,
  },
  'men who have marched all day': {
    drawing: `
      .  A  .
      .  B  .
    `,
    options: {
      turns: [SHORT_DAY],
      state: (state, unit) => {
        state.account[unit('A')] = 860
        state.account[unit('B')] = 890
      },
    },
    depth: 3,
  },
  'assaults with little ammunition, and late': {
    drawing: `
      .  a  .
      A  .  B
    `,
    options: { turns: [SHORT_DAY], units: { A: { ammoStart: 99 } } },
    depth: 3,
  },
}

/** A drawing as the second implementation sees it. */
function slowBoard({ scenario }: Position, { drawing, options }: Case): SlowBoard {
  const { map, units } = scenario
  const ground = drawing
    .trim()
    .split(/\s+/)
    .map(token => /[.\-"#]$/.exec(token)?.[0] ?? '.')
  return {
    cols: map.cols,
    rows: map.rows,
    ground,
    barred: (options.rivers ?? []).map(([a, b]) => [parseHex(map, a), parseHex(map, b)]),
    turnMinutes: SHORT_DAY.end - SHORT_DAY.start,
    units: units.map(unit => ({
      side: unit.side,
      mobility: unit.mobility === 'tracked' ? 'tracked' : 'foot',
      men: unit.men,
      vehicles: unit.vehicles,
      hasZone: unit.men >= 500,
      ammo: unit.ammoStart,
    })),
  }
}

const slowState = ({ scenario, state }: Position): SlowState => ({
  hex: scenario.units.map((_, u) => state.hex[u]!),
  clock: scenario.units.map((_, u) => state.clock[u]!),
  account: scenario.units.map((_, u) => state.account[u]!),
  fuel: scenario.units.map((_, u) => state.fuel[u]!),
  progress: scenario.units.map(() => [-1, 0] as const),
})

/** Every step and every assault on its own that could be ordered at all, lawful or not. */
const everything = (scenario: Scenario): readonly Order[] =>
  scenario.units.flatMap((_, unit) =>
    [...scenario.map.terrain.keys()].flatMap((hex): Order[] => [
      { kind: 'move', unit, path: [hex] },
      { kind: 'attack', target: hex, mode: 'hasty', units: [unit], support: [], advance: [] },
    ]),
  )

/** Lawful sequences by the engine, each as text: orders and where they led. */
function byEngine(scenario: Scenario, state: GameState, depth: number, before = ''): string[] {
  if (depth === 0) return []
  const view = observe(scenario, state, 'soviet')
  return everything(scenario).flatMap(order => {
    if (check(scenario, view, order) !== null) return []
    if (order.kind === 'attack') return [`${before} ${order.units[0]}x${order.target}`]
    const applied = applyOrder(scenario, state, order)
    if (!applied.ok || order.kind !== 'move') throw new Error('Expected what is lawful to be carried out')
    const { clock, fuel, hex } = applied.state
    const u = order.unit
    const text = `${before} ${u}>${order.path[0]}@${hex[u]}:${clock[u]}/${fuel[u]}`
    return [text, ...byEngine(scenario, applied.state, depth - 1, text)]
  })
}

function bySlow(board: SlowBoard, state: SlowState, depth: number, before = ''): string[] {
  if (depth === 0) return []
  return lawful(board, state, 'soviet').flatMap(({ order, after }) => {
    if (order.kind === 'attack') return [`${before} ${order.unit}x${order.target}`]
    const u = order.unit
    const text = `${before} ${u}>${order.to}@${after!.hex[u]}:${after!.clock[u]}/${after!.fuel[u]}`
    return [text, ...bySlow(board, after!, depth - 1, text)]
  })
}

describe('lawful sequences of orders', () => {
  it.each(Object.entries(CASES))('are the same by a second implementation: %s', (_, drawn) => {
    const it = position(drawn.drawing, { ...drawn.options, hexMetres: 1000 })
    const engine = byEngine(it.scenario, it.state, drawn.depth).sort()
    const slow = bySlow(slowBoard(it, drawn), slowState(it), drawn.depth).sort()
    expect(engine.length).toBeGreaterThan(10)
    expect(engine).toEqual(slow)
  })
})
