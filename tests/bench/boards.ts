/** Battles of any size for measuring: mixed ground by a hash of the hex, units spread evenly, one long day. */
import { hashWords } from '../../src/engine/hash.ts'
import type { Scenario, UnitSpec } from '../../src/engine/scenario.ts'
import type { MutableState } from '../../src/engine/state.ts'
import { position } from '../support/position.ts'

export interface Board {
  readonly scenario: Scenario
  readonly state: MutableState
}

/** Out of ten hexes: open steppe mostly, going of every other kind between. */
const GROUND = ['.', '.', '.', '.', '.', '-', '-', '"', ':', '%'] as const
/** A day of march, so that a reach covers the whole of a board whose hexes are small enough. */
const LONG_DAY = { start: 0, end: 1260, dark: 0, weather: ['dry'] } as const
const SEED = 1945

/**
 * A board of `cols` x `rows` hexes with tanks in its middle and `units` regiments of both sides in two halves.
 *
 * @param hexMetres small enough and the tanks reach all of it
 */
export function board(cols: number, rows: number, units: number, hexMetres: number): Board {
  const drawing = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, col) => {
      const sign = GROUND[hashWords(SEED, [row, col]) % GROUND.length]!
      return row === rows >> 1 && col === cols >> 1 ? `T${sign}` : sign
    }).join(' '),
  ).join('\n')
  const tanks: Partial<UnitSpec> = {
    arm: 'tank',
    mobility: 'tracked',
    men: 900,
    equipment: [{ type: 't34', count: 65 }],
    fuelRefill: 0,
  }
  const drawn = position(drawing, { hexMetres, turns: [LONG_DAY], units: { T: tanks } })
  if (units === 0) return drawn
  const first = drawn.scenario.units[0]!
  const many = Array.from({ length: units }, (_, u): UnitSpec => {
    const soviet = u % 2 === 0
    const place = Math.floor(((u >> 1) * cols * (rows >> 1)) / ((units + 1) >> 1)) % (cols * (rows >> 1))
    return {
      ...first,
      id: `U${u}`,
      side: soviet ? 'soviet' : 'japanese',
      nation: soviet ? 'soviet' : 'japanese',
      formation: soviet ? 0 : 1,
      arm: 'rifle',
      mobility: 'foot',
      men: 2000,
      equipment: [{ type: 'gun76', count: 12 }],
      afv: 0,
      guns: 12,
      arrival: { hex: place + (soviet ? 0 : cols * (rows - (rows >> 1))), turn: 0 },
    }
  })
  const all = [{ ...first, arrival: { hex: (rows >> 1) * cols + (cols >> 1), turn: 0 } }, ...many]
  return position(drawing, {
    hexMetres,
    turns: [LONG_DAY],
    units: { T: tanks },
    scenario: { units: all, unitIndex: new Map(all.map((unit, u) => [unit.id, u])) },
  })
}
