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
import { occupancy } from '../../engine/derived.ts'
import { parseHex } from '../../engine/map/hexMap.ts'
import { countEquipment } from '../../engine/rules/equipment.ts'
import type { Scenario, Turn, UnitSpec } from '../../engine/scenario.ts'
import { type MutableState, newGame } from '../../engine/state.ts'
import { SIGHTINGS, STATUSES, TERRAINS, type Terrain } from '../../engine/types.ts'
import { drawnUnit } from './drawnUnit.ts'
import { bareMap, furnish } from './ground.ts'
import type { PositionOptions } from './options.ts'

export { plainNeighbours } from './ground.ts'
export type { PositionOptions } from './options.ts'

const SIGNS: { readonly [sign: string]: Terrain } = {
  '.': 'steppe',
  ':': 'dunes',
  '~': 'marsh',
  '-': 'hills',
  '"': 'forest',
  '%': 'forestedHills',
  '*': 'taiga',
  ',': 'dwarfPine',
  '^': 'mountain',
  '#': 'town',
  '@': 'city',
  '=': 'lake',
  _: 'shoal',
  '&': 'sea',
  '!': 'beach',
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
      const match = /^([A-Za-z]*?)([.:~\-"%,^#@=_&!*]?)$/.exec(token)
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
    wings: [],
    boxes: [],
    boxLinks: [],
    trains: [],
    evacuations: [],
    objectives: [],
    points: [],
    checkpoints: [],
    events: [],
    decisions: [],
    flags: [],
    tracks: [],
    ranges: [],
    crowds: [],
    friction: false,
    depots: [],
    nightThrusts: [],
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
