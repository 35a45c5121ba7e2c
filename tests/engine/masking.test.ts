import { describe, expect, it } from 'vitest'
import { touch } from '../../src/engine/derived.ts'
import { startPlay } from '../../src/engine/play.ts'
import { maskOf } from '../../src/engine/rules/masking.ts'
import { score } from '../../src/engine/rules/score.ts'
import { endOfSide } from '../../src/engine/rules/victory.ts'
import { hasZone, inZone } from '../../src/engine/rules/zoc.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const SECTOR = {
  arm: 'fortress',
  mobility: 'static',
  men: 1200,
  equipment: [{ type: 'gun76', count: 4 }],
} as const

/** Two sectors, `f` in 0100 and `g` in 0300; whoever else is drawn stands around them. */
const ring = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, {
    works: { '0100': 5, '0300': 3 },
    ...options,
    units: { f: SECTOR, ...(drawing.includes('g') && { g: SECTOR }), ...options.units },
  })
const masked = (p: Position): string =>
  ['0100', '0300']
    .map(hex => p.scenario.units[maskOf(p.scenario, p.state, p.hex(hex)) ?? -1]?.id ?? '-')
    .join('')

describe('masking', () => {
  it('takes a regiment beside the works, not guns, staffs or battalions, nor one that is shaken or worn out', () => {
    const by = (change: PositionOptions['units'], state?: PositionOptions['state']) =>
      masked(ring('A f . . .', { ...(change && { units: change }), ...(state && { state }) }))
    expect(by({})).toBe('A-')
    expect(by({ A: { arm: 'artillery' } })).toBe('--')
    expect(by({ A: { arm: 'headquarters', echelon: 'army' } })).toBe('--')
    expect(by({ A: { echelon: 'battalion' } })).toBe('--')
    expect(by({ A: { mobility: 'static' } })).toBe('--')
    expect(by({}, (s, unit) => (s.shaken[unit('A')] = 1))).toBe('--')
    expect(by({}, (s, unit) => (s.men[unit('A')] = 300))).toBe('--')
    expect(masked(ring('A . f . .', { works: { '0200': 5 } }))).toBe('--')
    expect(masked(ring('A f . . .', { rivers: [['0000', '0100', 'major']] }))).toBe('--')
  })

  it('keeps a regiment to one place, and lets a brigade of 4,000 watch two', () => {
    expect(masked(ring('. f A g .'))).toBe('A-')
    const brigade = { A: { arm: 'machineGun', echelon: 'brigade', men: 4000 } } as const
    expect(masked(ring('. f A g .', { units: brigade }))).toBe('AA')
  })

  it('spends nobody on works that have been taken', () => {
    expect(masked(ring('. f A g .', { state: (s, _unit) => (s.control[1] = 1) }))).toBe('-A')
  })

  it('gives way to a better use of the ring: whoever can watch one place only has it', () => {
    // A could mask either; B, on the far side, the first alone.
    expect(masked(ring('B f A g .'))).toBe('BA')
    expect(masked(ring('. f A g B'))).toBe('AB')
  })

  it('ends the zone of works on large hexes, and with it the hold on the railway', () => {
    const railway: PointRule = {
      kind: 'interdicted',
      id: 'rail',
      side: 'japanese',
      hexes: [2],
      points: 1,
      fromTurn: 0,
      turnsPerPoint: 1,
    }
    const closes = (p: Position) => {
      touch(p.state)
      endOfSide(startPlay(p.scenario, p.state, scriptedDice([])), 'soviet')
      return [
        hasZone(p.scenario, p.state, p.unit('f')),
        inZone(p.scenario, p.state, 2, 'japanese'),
        p.state.tally[0],
      ]
    }
    const scenario = { points: [railway] }
    expect(closes(ring('. f . . A', { scenario }))).toEqual([true, true, 1])
    expect(closes(ring('A f . . .', { scenario }))).toEqual([false, false, 0])
    // Small hexes are under the works' own machine-guns.
    expect(closes(ring('A f . . .', { scenario, hexMetres: 2000 }))).toEqual([true, true, 1])
  })

  it('binds infantry of works as well as guns built into them', () => {
    const infantry = { f: { ...SECTOR, mobility: 'foot', leavesWorksFrom: 9 } } as const
    const zone = (drawing: string, units: PositionOptions['units'] = infantry) => {
      const p = ring(drawing, { units })
      return hasZone(p.scenario, p.state, p.unit('f'))
    }
    expect([zone('. f . . A'), zone('A f . . .')]).toEqual([true, false])
    // Field troops in the same works go where they like.
    expect(zone('A f . . .', { f: { ...SECTOR, mobility: 'foot' } })).toBe(true)
  })

  it('is what the scale of points pays for', () => {
    const rule = (objective: number): PointRule => ({
      kind: 'holdAtEnd',
      id: `hold ${objective}`,
      side: 'soviet',
      objective,
      points: 4,
      masked: 2,
    })
    const objective = (id: string, hex: number) => ({
      id,
      name: id,
      hex,
      kind: 'sector',
      startsWith: 'japanese' as const,
    })
    const points = (drawing: string) => {
      const p = ring(drawing, {
        scenario: { objectives: [objective('f', 1), objective('g', 3)], points: [rule(0), rule(1)] },
      })
      p.state.heldBy.set([2, 2])
      return score(p.scenario, p.state).soviet
    }
    expect([points('. f . g .'), points('. f A g .'), points('B f A g .')]).toEqual([0, 2, 4])
  })
})
