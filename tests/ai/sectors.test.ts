/** Sectors of armies and roads of formations: what is whose business, and who waits for whom at a narrow place. */
import { describe, expect, it } from 'vitest'
import { wayOf } from '../../src/ai/roads.ts'
import { inSector } from '../../src/ai/sectors.ts'
import { columnMinutes, minutesTo } from '../../src/ai/travel.ts'
import type { Formation } from '../../src/engine/scenario.ts'
import { soviet } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const formation = (id: string, parent = -1): Formation => ({
  id,
  name: id,
  side: id < 'a' ? 'soviet' : 'japanese',
  parent,
  column: -1,
})
/** March minutes of a unit from a hex to a place. */
const fieldOf = (p: Position, letter: string, place: string, from: string): number =>
  wayOf(p.scenario, p.state, p.unit(letter), p.hex(place))[p.hex(from)]!

describe('armies beside each other', () => {
  /** A's army stands in the west, C's in the east; two places before them. */
  const neighbours = (): Position =>
    soviet(
      `
      .  .  .  .  .  .  .  .  .  .  .  .
      A  .  .  .  .  .  .  .  .  .  C  .
      .  .  .  .  .  .  .  .  .  .  .  .
      #  .  .  .  .  .  .  .  .  .  #  .
      `,
      12,
      { '0003': 4, '1003': 4 },
      {
        hexMetres: 12_000,
        units: { C: { formation: 2 } },
        scenario: { formations: [formation('West'), formation('enemy'), formation('East')] },
      },
    )

  it('leave to each other what lies before the other', () => {
    const p = neighbours()
    expect(inSector(p.scenario, p.unit('A'), p.hex('0003'))).toBe(1000)
    expect(inSector(p.scenario, p.unit('A'), p.hex('1003'))).toBeLessThan(1000)
    expect(inSector(p.scenario, p.unit('C'), p.hex('1003'))).toBe(1000)
  })

  it('know what lies before one that has still to come in, from its box off the map', () => {
    const p = neighbours()
    const [a, c] = [p.scenario.units[p.unit('A')]!, p.scenario.units[p.unit('C')]!]
    const waiting = { ...c, arrival: null, box: 0 }
    const link = {
      id: 'L',
      name: 'Way in',
      box: 0,
      side: 'soviet',
      hex: c.arrival!.hex,
      minutes: 720,
      fromTurn: 0,
      shut: false,
      perTurn: 3,
      barredFrom: [],
    } as const
    const scenario = { ...p.scenario, units: [a, waiting], boxLinks: [link] }
    expect(inSector(scenario, 0, p.hex('1003'))).toBeLessThan(1000)
    expect(inSector(scenario, 1, p.hex('1003'))).toBe(1000)
  })

  it('count roads full of the other as slow', () => {
    const p = neighbours()
    const free = minutesTo(p.scenario, p.state, p.hex('1101'), 'foot')
    expect(fieldOf(p, 'A', '1101', '0801')).toBeGreaterThan(free[p.hex('0801')]!)
    expect(fieldOf(p, 'C', '1101', '0801')).toBe(free[p.hex('0801')])
  })
})

describe('formations that set out together', () => {
  const BRIDGE = {
    kind: 'bridge',
    capacity: [{ from: 0, unit: 'vehicles', perHour: 100, loadClass: 60 }],
  } as const
  const lorries = { arm: 'motorised', mobility: 'wheeled', vehicles: 1000, fuelRefill: 12 } as const
  const setOut = (options: PositionOptions = {}): Position =>
    soviet(
      `
      AC .  .  .  #
      .  .  .  .  .
      `,
      5,
      { '0400': 8 },
      {
        units: { A: lorries, C: { ...lorries, formation: 2 } },
        rivers: [
          ['0100', '0200', 'major'],
          ['0100', '0201', 'major'],
          ['0101', '0201', 'major'],
        ],
        crossings: [{ ...BRIDGE, id: 'north', between: ['0100', '0200'] }],
        scenario: { formations: [formation('First'), formation('enemy'), formation('Second', 0)] },
        ...options,
      },
    )

  it('wait at a narrow place for those who have it as their road', () => {
    const p = setOut()
    const queue = columnMinutes(p.scenario.map, 0, lorries.vehicles)
    expect(queue).toBe(600)
    expect(fieldOf(p, 'C', '0400', '0000')).toBe(fieldOf(p, 'A', '0400', '0000') + queue)
  })

  it('go over another where there is one', () => {
    const p = setOut({
      crossings: [
        { ...BRIDGE, id: 'north', between: ['0100', '0200'] },
        { ...BRIDGE, id: 'south', between: ['0101', '0201'] },
      ],
    })
    const later = fieldOf(p, 'C', '0400', '0000') - fieldOf(p, 'A', '0400', '0000')
    expect(later).toBeGreaterThan(0)
    expect(later).toBeLessThan(columnMinutes(p.scenario.map, 0, lorries.vehicles))
  })
})
