/**
 * Positions drawn in text. One token per hex, rows under each other; flat-top, odd columns half a hex lower.
 *
 *     position(`
 *       A   .   ^   b
 *         .   A"  #   .
 *     `)
 *
 * A token is unit letters (capitals Soviet, small Japanese; `AB` is a stack) and then one terrain sign, steppe where
 * none stands. Rows may be indented at will. Hexes are then named by their printed number: column, row ("0201").
 */
import { occupancy } from '../../src/engine/derived.ts'
import { type Crossing, type HexMap, parseHex } from '../../src/engine/map/hexMap.ts'
import { countEquipment } from '../../src/engine/rules/equipment.ts'
import type { Scenario, SupplyColumn, Turn, UnitSpec } from '../../src/engine/scenario.ts'
import { type MutableState, newGame } from '../../src/engine/state.ts'
import {
  RIVERS,
  type River,
  SIGHTINGS,
  STATUSES,
  TERRAINS,
  type Terrain,
  WAYS,
  type Way,
} from '../../src/engine/types.ts'

const SIGNS: { readonly [sign: string]: Terrain } = {
  '.': 'steppe',
  ':': 'dunes',
  '~': 'marsh',
  '-': 'hills',
  '"': 'forest',
  '%': 'forestedHills',
  '^': 'mountain',
  '#': 'town',
  '@': 'city',
  '=': 'lake',
}

export interface PositionOptions {
  /** Changes to the units drawn, by letter. The default unit is a rested Soviet or Japanese rifle regiment of 2,000 men and 12 guns. */
  readonly units?: { readonly [letter: string]: Partial<UnitSpec> & { readonly at?: never } }
  /** Changes to the state after set-up: `(state, u)` by letter. */
  readonly state?: (state: MutableState, unit: (letter: string) => number) => void
  /** Hexsides with a river: ['0000', '0100', 'major']. */
  readonly rivers?: readonly (readonly [string, string, River])[]
  /** Ways as chains of hexes: ['track', '0000', '0100', ...]. */
  readonly ways?: readonly (readonly [Way, ...string[]])[]
  readonly rails?: readonly (readonly string[])[]
  readonly crossings?: readonly (Omit<Crossing, 'a' | 'b' | 'name'> & {
    readonly between: readonly [string, string]
  })[]
  readonly works?: { readonly [hex: string]: number }
  readonly columns?: readonly (Omit<SupplyColumn, 'source' | 'id' | 'name'> & { readonly source: string })[]
  readonly hexMetres?: number
  readonly turns?: readonly Turn[]
  /** Side to move; soviet unless said. */
  readonly side?: 'soviet' | 'japanese'
  readonly scenario?: Partial<Scenario>
  /** Seen by both sides as `identified` unless false: then enemies are unknown to each other. */
  readonly seen?: boolean
}

export interface Position {
  readonly scenario: Scenario
  readonly state: MutableState
  /** Index of a unit by its letter. */
  unit(letter: string): number
  /** Index of a hex by its printed number. */
  hex(text: string): number
  /** Where a unit stands, printed; '' off the board. */
  where(letter: string): string
}

const DAY_TURN: Turn = { start: 360, end: 720, dark: 0, weather: ['dry'] }

/** Neighbours of a flat-top odd-q grid, clockwise from north: written out plainly, apart from the engine's own. */
export function plainNeighbours(cols: number, rows: number): Int32Array {
  const out = new Int32Array(cols * rows * 6).fill(-1)
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) {
      const low = col % 2
      const around = [
        [col, row - 1],
        [col + 1, row - 1 + low],
        [col + 1, row + low],
        [col, row + 1],
        [col - 1, row + low],
        [col - 1, row - 1 + low],
      ]
      around.forEach(([c, r], d) => {
        if (c! >= 0 && c! < cols && r! >= 0 && r! < rows) out[(row * cols + col) * 6 + d] = r! * cols + c!
      })
    }
  return out
}

/** A unit as drawn, before changes. */
function drawnUnit(letter: string, hex: number): UnitSpec {
  const soviet = letter === letter.toUpperCase()
  return {
    id: letter,
    name: `${letter} Regiment`,
    short: letter,
    side: soviet ? 'soviet' : 'japanese',
    nation: soviet ? 'soviet' : 'japanese',
    formation: soviet ? 0 : 1,
    arm: 'rifle',
    echelon: 'regiment',
    mobility: 'foot',
    men: 2000,
    equipment: [{ type: 'gun76', count: 12 }],
    afv: 0,
    guns: 12,
    quality: 4,
    vehicles: 200,
    loadClass: 10,
    gunRange: 0,
    nightTrained: false,
    forwardDetachment: false,
    fuelRefill: 0,
    ammoRefill: 13,
    fuelStart: 2000,
    ammoStart: 1500,
    readinessStart: 1000,
    stanceStart: 'hold',
    priorityStart: 'normal',
    neverRefilled: false,
    release: 0,
    arrival: { hex, turn: 0 },
    knownAtStart: true,
    steps: 4,
  }
}

/** Builds a scenario and a state from a drawing; the side to move has begun its turn with all minutes. */
export function position(drawing: string, options: PositionOptions = {}): Position {
  const grid = drawing
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => line.split(/\s+/))
  const rows = grid.length
  const cols = grid[0]!.length
  if (grid.some(line => line.length !== cols)) throw new Error('Expected rows of equal length in the drawing')
  const size = cols * rows
  const letters: string[] = []
  const specs: UnitSpec[] = []
  const terrain = new Uint8Array(size)
  grid.forEach((line, row) =>
    line.forEach((token, col) => {
      const hex = row * cols + col
      const match = /^([A-Za-z]*?)([.:~\-"%^#@=]?)$/.exec(token)
      const [units, sign] = match ? [match[1]!, match[2]!] : ['', '?']
      const kind = SIGNS[sign === '' ? '.' : sign]
      if (!kind) throw new Error(`Expected unit letters and a terrain sign, got "${token}"`)
      terrain[hex] = TERRAINS.indexOf(kind)
      for (const letter of units) {
        letters.push(letter)
        const change = options.units?.[letter] ?? {}
        const spec = { ...drawnUnit(letter, hex), ...change }
        specs.push({ ...spec, ...countEquipment(spec.equipment) })
      }
    }),
  )
  const bare = bareMap(cols, rows, terrain, options)
  const at = (text: string): number => {
    const hex = parseHex(bare, text)
    if (hex < 0) throw new Error(`Expected a hex of the drawing, got "${text}"`)
    return hex
  }
  const map = furnish(bare, options, at)
  const scenario: Scenario = {
    id: 'position',
    title: 'Position',
    hash: '0123456789abcdef',
    form: {
      id: 'standard',
      title: 'Standard',
      turns: (options.turns ?? [DAY_TURN]).length,
      grades: [{ grade: 'historical', from: -1_000_000, text: '' }],
    },
    variant: 'base',
    startDate: '1945-08-09',
    map,
    turns: options.turns ?? [DAY_TURN],
    firstSide: 'soviet',
    sideNames: { soviet: 'Soviet', japanese: 'Japanese' },
    units: specs,
    formations: [
      { id: 'S', name: 'Soviet army', side: 'soviet', parent: -1, column: columnOf(options, 'soviet') },
      { id: 'J', name: 'Japanese army', side: 'japanese', parent: -1, column: columnOf(options, 'japanese') },
    ],
    columns: (options.columns ?? []).map((column, c) => ({
      ...column,
      id: `C${c}`,
      name: `Column ${c}`,
      source: at(column.source),
    })),
    objectives: [],
    points: [],
    checkpoints: [],
    events: [],
    flags: [],
    exits: [],
    unitIndex: new Map(letters.map((letter, u) => [letter, u])),
    ...options.scenario,
  }
  const state = newGame(scenario, 1)
  state.turn[0] = 0
  state.side[0] = options.side === 'japanese' ? 1 : 0
  scenario.units.forEach((unit, u) => {
    if (!unit.arrival || unit.arrival.turn > 0) return
    state.hex[u] = unit.arrival.hex
    state.status[u] = STATUSES.indexOf('present')
    state.sighting.fill(options.seen === false ? 0 : SIGHTINGS.indexOf('identified'), u * 2, u * 2 + 2)
    const owner = unit.side === 'soviet' ? 1 : 2
    state.control[unit.arrival.hex] = owner
    state.controlSeen.fill(owner, unit.arrival.hex * 2, unit.arrival.hex * 2 + 2)
  })
  const unit = (letter: string): number => {
    const u = letters.indexOf(letter)
    if (u < 0) throw new Error(`Expected a unit of the drawing, got "${letter}"`)
    return u
  }
  options.state?.(state, unit)
  occupancy(scenario, state)
  return {
    scenario,
    state,
    unit,
    hex: at,
    where: letter => {
      const hex = state.hex[unit(letter)]!
      return hex < 0 ? '' : text(cols, hex)
    },
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const text = (cols: number, hex: number): string => two(hex % cols) + two(Math.floor(hex / cols))

function columnOf(options: PositionOptions, side: 'soviet' | 'japanese'): number {
  return (options.columns ?? []).findIndex(column => column.side === side)
}

function bareMap(cols: number, rows: number, terrain: Uint8Array, options: PositionOptions): HexMap {
  const size = cols * rows
  return {
    cols,
    rows,
    hexMetres: options.hexMetres ?? 4000,
    orientation: 'flat',
    origin: { lat: 50, lon: 119, colStepLon: 0.048, rowStepLat: 0.036 },
    terrain,
    elevation: new Int16Array(size),
    zone: new Uint8Array(size),
    works: new Uint8Array(size),
    worksSide: new Uint8Array(size),
    control: new Uint8Array(size),
    neighbours: plainNeighbours(cols, rows),
    river: new Uint8Array(size * 6),
    way: new Uint8Array(size * 6),
    rail: new Uint8Array(size * 6),
    crossing: new Int16Array(size * 6).fill(-1),
    crossings: [],
    places: [],
    riverLines: [],
    roadLines: [],
    railLines: [],
  }
}

function furnish(map: HexMap, options: PositionOptions, at: (text: string) => number): HexMap {
  const both = (a: string, b: string, set: (index: number) => void): void => {
    for (const [from, to] of [
      [at(a), at(b)],
      [at(b), at(a)],
    ] as const) {
      const d = map.neighbours.subarray(from * 6, from * 6 + 6).indexOf(to)
      if (d < 0) throw new Error(`Expected neighbours, got ${a} and ${b}`)
      set(from * 6 + d)
    }
  }
  for (const [a, b, river] of options.rivers ?? []) both(a, b, i => (map.river[i] = RIVERS.indexOf(river)))
  for (const [way, ...chain] of options.ways ?? [])
    chain.slice(1).forEach((to, i) => both(chain[i]!, to, side => (map.way[side] = WAYS.indexOf(way))))
  for (const chain of options.rails ?? [])
    chain.slice(1).forEach((to, i) => both(chain[i]!, to, side => (map.rail[side] = 1)))
  const crossings = (options.crossings ?? []).map((crossing, c) => {
    both(crossing.between[0], crossing.between[1], side => (map.crossing[side] = c))
    return { ...crossing, name: crossing.id, a: at(crossing.between[0]), b: at(crossing.between[1]) }
  })
  for (const [hex, level] of Object.entries(options.works ?? {})) {
    map.works[at(hex)] = level
    map.worksSide[at(hex)] = 2
  }
  return { ...map, crossings }
}
