import { describe, expect, it } from 'vitest'
import { commandsGround } from '../../src/engine/rules/power.ts'
import { hasZone, inZone, zoneUnits } from '../../src/engine/rules/zoc.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** Does the Japanese unit `a` of this position have a zone? */
const zone = (options: PositionOptions, drawing = 'a .'): boolean => {
  const { scenario, state, unit } = position(drawing, options)
  return hasZone(scenario, state, unit('a'))
}
/** Riflemen without guns: 1,000 have 110 of soft defence power at quality 4. */
const rifles = (men: number) => ({ a: { men, equipment: [] } })

describe('zones of control', () => {
  it.each([
    [1000, 136, 137],
    [4000, 545, 546],
    [12_000, 1636, 1637],
  ])('on %i m hexes need 15 of power a km: not %i riflemen, but %i', (hexMetres, few, enough) => {
    expect(zone({ hexMetres, units: rifles(few) })).toBe(false)
    expect(zone({ hexMetres, units: rifles(enough) })).toBe(true)
  })

  it('are lost by the shaken, who still command their own ground', () => {
    const { scenario, state, unit } = position('a .', {
      state: (state, unit) => {
        state.shaken[unit('a')] = 1
      },
    })
    expect(hasZone(scenario, state, unit('a'))).toBe(false)
    expect(commandsGround(scenario, state, unit('a'))).toBe(true)
  })

  it('are lost with the readiness that makes them', () => {
    const state: PositionOptions['state'] = (state, unit) => {
      state.readiness[unit('a')] = 500
    }
    expect(zone({ units: rifles(1000) })).toBe(true)
    expect(zone({ units: rifles(1000), state })).toBe(false)
  })

  it('are not held by units that have left the board', () => {
    const { scenario, state, unit, hex } = position('a .', {
      state: (state, unit) => {
        state.status[unit('a')] = 0
      },
    })
    expect(hasZone(scenario, state, unit('a'))).toBe(false)
    expect(inZone(scenario, state, hex('0100'), 'japanese')).toBe(false)
  })

  it('of works need guns with shells on hexes over 2 km, and nothing more on smaller ones', () => {
    const works = { a: { mobility: 'static', equipment: [{ type: 'gun76', count: 4 }] } } as const
    const dry: PositionOptions['state'] = (state, unit) => {
      state.ammo[unit('a')] = 99
      state.men[unit('a')] = 5000
    }
    const noGuns = { a: { mobility: 'static', equipment: [] } } as const
    expect(zone({ units: works })).toBe(true)
    expect(zone({ units: noGuns })).toBe(false)
    expect(zone({ units: noGuns, hexMetres: 2000 })).toBe(true)
    expect(zone({ units: works, state: dry })).toBe(false)
    expect(zone({ units: works, state: dry, hexMetres: 2000 })).toBe(true)
  })

  it('cover the six neighbours and neither the own hex nor what lies beyond', () => {
    const { scenario, state, unit, hex } = position(`
      . . . . .
      . . a . .
      . . . . .
    `)
    const covered = ['0200', '0100', '0300', '0101', '0301', '0202']
    for (let col = 0; col < 5; col++)
      for (let row = 0; row < 3; row++) {
        const text = `0${col}0${row}`
        const expected = covered.includes(text) ? [unit('a')] : []
        expect(zoneUnits(scenario, state, hex(text), 'japanese'), text).toEqual(expected)
        expect(inZone(scenario, state, hex(text), 'soviet'), text).toBe(false)
      }
  })

  it('name each unit that covers a hex, of both sides', () => {
    const { scenario, state, unit, hex } = position('a . bA', { units: { A: { side: 'japanese' } } })
    expect(zoneUnits(scenario, state, hex('0100'), 'japanese')).toEqual([unit('a'), unit('b'), unit('A')])
  })

  it('do not reach over a major river but at a crossing', () => {
    const rivers = [['0000', '0100', 'major']] as const
    const bridge = {
      id: 'bridge',
      kind: 'bridge',
      between: ['0000', '0100'],
      capacity: [],
    } as const
    const covers = (options: PositionOptions): boolean => {
      const { scenario, state, hex } = position('a .', options)
      return inZone(scenario, state, hex('0100'), 'japanese')
    }
    expect(covers({ rivers: [['0000', '0100', 'river']] })).toBe(true)
    expect(covers({ rivers })).toBe(false)
    expect(covers({ rivers, crossings: [bridge] })).toBe(true)
  })
})
