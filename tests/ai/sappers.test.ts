import { describe, expect, it } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import type { Order } from '../../src/engine/orders.ts'
import { BRIDGE_MINUTES } from '../../src/engine/rules/bridging.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { CROSSING_STATES } from '../../src/engine/types.ts'
import { playTurn, withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } as const
const BLOWN = CROSSING_STATES.indexOf('blown')

/** A row with a bridge over a major river between its third and fourth hex; the place is an objective of 5 points to both. */
function atRiver(drawing: string, place: string, options: PositionOptions = {}, blown = 0): Position {
  const rule: PointRule = { kind: 'blown', id: 'blown', side: 'japanese', crossings: [0], points: blown }
  const sappers = [...'eE'].filter(letter => drawing.includes(letter))
  return withObjectives(
    drawing,
    drawing.split(/\s+/).length,
    { [place]: 5 },
    {
      rivers: [['0200', '0300', 'major']],
      crossings: [
        {
          id: 'bridge',
          kind: 'bridge',
          between: ['0200', '0300'],
          capacity: [{ from: 0, unit: 'vehicles', perHour: 600, loadClass: 60 }],
        },
      ],
      units: Object.fromEntries(sappers.map(letter => [letter, SAPPERS])),
      scenario: { points: [rule] },
      ...options,
    },
  )
}

/** All that greedy orders in the player turn of the side to move. */
const ordersOf = (p: Position): readonly Order[] => playTurn(greedy, p).orders
const kinds = (p: Position): readonly string[] => ordersOf(p).map(({ kind }) => kind)
const JAPAN = { side: 'japanese' } as const

describe('greedy blows a bridge', () => {
  it('that the enemy is about to reach and nobody needs', () => {
    expect(kinds(atRiver('A . . e . . b#', '0600', JAPAN))).toContain('demolish')
  })

  it('not while no enemy is known to be near', () => {
    const unseen = atRiver('A . . e . . b#', '0600', { ...JAPAN, seen: false })
    expect(kinds(unseen)).not.toContain('demolish')
  })

  it('not while its own army must go over it', () => {
    expect(kinds(atRiver('A# . . e . . b', '0000', JAPAN))).not.toContain('demolish')
  })

  it('not while supplies come over it to a regiment beyond', () => {
    const column = {
      side: 'japanese',
      source: '0500',
      lift: 400,
      serviceable: 800,
      tonsPerDay: 90,
      byRail: false,
      fromTurn: 0,
    } as const
    const beyond = (columns: PositionOptions['columns'] = []) =>
      atRiver('A . c# e . b .', '0200', {
        ...JAPAN,
        columns,
        units: { e: SAPPERS, b: { mobility: 'static' } },
      })
    expect(kinds(beyond())).toContain('demolish')
    expect(kinds(beyond([column]))).not.toContain('demolish')
  })

  it('not where the points for it are the enemy’s', () => {
    expect(kinds(atRiver('A . . e . . b#', '0600', JAPAN, -3))).not.toContain('demolish')
  })

  it('sooner where the scale pays for it, and its engineers stay there till then', () => {
    const far = (blown: number) => {
      const options = { ...JAPAN, hexMetres: 14_000 }
      return ordersOf(atRiver('A . . e . . b#', '0600', options, blown))
    }
    expect(far(3).map(({ kind }) => kind)).toContain('demolish')
    expect(far(0).map(({ kind }) => kind)).not.toContain('demolish')
    const waiting = ordersOf(atRiver('A . . e . . b#', '0600', { ...JAPAN, seen: false }, 3))
    expect(waiting.filter(order => order.kind === 'move' && order.unit === 1)).toEqual([])
  })
})

describe('greedy builds a blown bridge again', () => {
  const gone: PositionOptions = { state: state => (state.crossingState[0] = BLOWN) }

  it('that stands between its army and the place, with engineers that are there', () => {
    expect(kinds(atRiver('A . E . . . #', '0600', gone))).toContain('bridge')
  })

  it('and fetches engineers that are not', () => {
    const p = atRiver('A E . . . . #', '0600', gone)
    const [first] = ordersOf(p).filter(order => order.kind === 'move' && order.unit === p.unit('E'))
    expect(first?.kind === 'move' && first.path.at(-1)).toBe(p.hex('0200'))
  })

  it('not where nobody wants to go over it', () => {
    expect(kinds(atRiver('A# . E . . . .', '0000', gone))).not.toContain('bridge')
  })

  it('until it is done', () => {
    const p = atRiver('A . E . . . #', '0600', {
      state: state => {
        state.crossingState[0] = BLOWN
        state.bridgeWork[0] = BRIDGE_MINUTES - 60
      },
    })
    expect(kinds(p).filter(kind => kind === 'bridge')).toHaveLength(1)
  })
})

describe('greedy sends sappers ahead of a column', () => {
  /** Taiga between the army and the place; the second row is a way round where it is no taiga. */
  const taiga = (drawing: string): Position =>
    withObjectives(drawing, 4, { '0300': 5 }, { units: { E: { ...SAPPERS, men: 3000 } }, hexMetres: 4000 })

  it('they cut their way where carts have no other', () => {
    const p = taiga('AE * * b# \n * * * .')
    expect(ordersOf(p)).toContainEqual({ kind: 'track', unit: p.unit('E'), to: p.hex('0100') })
  })

  it('not where there is a fair way round', () => {
    expect(kinds(taiga('AE . . b# \n * * * .'))).not.toContain('track')
  })
})
