/** What players resent in an opponent, and what greedy does instead: a drawn position for each. */
import { describe, expect, it } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { STANCES } from '../../src/engine/types.ts'
import { GUNS, STAFF, TANKS } from '../support/arms.ts'
import { japanese, playTurn, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'

const PICKET = { arm: 'police', echelon: 'company', men: 60, equipment: [], quality: 1 } as const
const GARRISON = {
  arm: 'fortress',
  mobility: 'static',
  men: 800,
  equipment: [],
  neverRefilled: true,
  stanceStart: 'last',
} as const

const apart = (p: Position, a: string, b: string): number => distance(p.scenario.map, p.hex(a), p.hex(b))

describe('greedy before works', () => {
  it('prepares its assault, with engineers in front and guns behind', () => {
    const p = soviet(
      'ABC b# .\n EG . .',
      3,
      { '0100': 8 },
      {
        units: {
          b: GARRISON,
          E: { arm: 'engineer', men: 600, equipment: [] },
          G: { ...GUNS, equipment: [{ type: 'gun152', count: 24 }] },
        },
        works: { '0100': 3 },
      },
    )
    const [first] = playTurn(greedy, p).attacks
    expect(first).toMatchObject({ mode: 'prepared', support: [p.unit('G')] })
    expect(first?.units).toContain(p.unit('E'))
  })

  it('does not throw riflemen at strong works without guns, however many there are', () => {
    const p = soviet(
      'ABC b# .\n DEF . .',
      3,
      { '0100': 8 },
      { units: { b: { ...GARRISON, men: 1600 } }, works: { '0100': 5 } },
    )
    expect(playTurn(greedy, p).attacks).toEqual([])
  })

  it('sends on those who are not wanted there', () => {
    const p = soviet(
      'ABCDEF . a# . . . #\n . . . . . . .',
      7,
      { '0200': 4, '0600': 8 },
      { units: { a: GARRISON }, works: { '0200': 3 } },
    )
    const turn = playTurn(greedy, p)
    const far = ['A', 'B', 'C', 'D', 'E', 'F'].filter(letter => apart(p, turn.where(letter), '0600') < 4)
    expect(far.length).toBeGreaterThan(0)
    expect(far.length).toBeLessThan(6)
  })
})

describe('greedy on the march', () => {
  it('leaves a picket beside the road alone and overruns one on the only way', () => {
    const aside = soviet('A . . . #\n p . . . .', 5, { '0400': 8 }, { units: { p: PICKET } })
    expect(playTurn(greedy, aside).attacks).toEqual([])
    const gorge = soviet('A p . . #\n = = = = =', 5, { '0400': 8 }, { units: { p: PICKET } })
    const turn = playTurn(greedy, gorge)
    expect(turn.attacks).toEqual([])
    expect(turn.where('p')).not.toBe('0100')
  })

  it('rests the tired', () => {
    const tired = { state: (state: { readiness: Int16Array }) => state.readiness.fill(500) }
    expect(playTurn(greedy, soviet('A . . . . #', 6, { '0500': 8 })).orders).not.toEqual([])
    expect(playTurn(greedy, soviet('A . . . . #', 6, { '0500': 8 }, tired)).orders).toEqual([])
  })

  it('spends no last rounds on an assault', () => {
    const shells = (ammo: number): Position =>
      soviet(
        'AB b# .',
        3,
        { '0100': 5 },
        { units: { b: { men: 500, equipment: [] } }, state: state => void state.ammo.fill(ammo) },
      )
    expect(playTurn(greedy, shells(1000)).attacks).toHaveLength(1)
    expect(playTurn(greedy, shells(200)).attacks).toEqual([])
  })

  it('keeps some fuel in its tanks', () => {
    const drawing = `T ${'. '.repeat(18)} #`
    const ahead = soviet(
      drawing,
      20,
      { '1900': 8 },
      { units: { T: TANKS }, state: state => void state.fuel.fill(400) },
    )
    const { state, where } = playTurn(greedy, ahead)
    expect(Number(where('T').slice(0, 2))).toBeGreaterThan(0)
    expect(state.fuel[ahead.unit('T')]).toBeGreaterThanOrEqual(200)
  })

  it('keeps a headquarters behind its army', () => {
    const p = soviet('H A B C . . . . . #', 10, { '0900': 8 }, { units: { H: STAFF } })
    const turn = playTurn(greedy, p)
    const column = (letter: string): number => Number(turn.where(letter).slice(0, 2))
    expect(column('H')).toBeLessThanOrEqual(column('B'))
  })

  it('goes no further through a zone of the enemy than its supplies can follow', () => {
    const p = soviet(
      `
      A  .  .  .  .  #
      =  =  b  =  =  =
      `,
      6,
      { '0500': 8 },
      {
        units: { b: { men: 4000, mobility: 'static' } },
        columns: [
          {
            side: 'soviet',
            source: '0000',
            lift: 60,
            serviceable: 1000,
            tonsPerDay: 100,
            byRail: false,
            fromTurn: 0,
          },
        ],
        hexMetres: 1000,
      },
    )
    const after = playTurn(greedy, p).where('A')
    expect(Number(after.slice(0, 2))).toBeLessThan(3)
  })

  it('does not march to and fro for room when it has arrived', () => {
    const p = soviet(
      '. . .\n ABC b# .\n . . .',
      3,
      { '0101': 8 },
      { units: { b: { ...GARRISON, men: 1600 } }, works: { '0101': 5 } },
    )
    expect(playTurn(greedy, p).orders).toEqual([])
  })
})

describe('greedy on the defence', () => {
  it('keeps every garrison in its works, and the last unit on its place', () => {
    const p = japanese('ab# . A B .', 5, { '0000': 4 }, { works: { '0000': 3 } })
    const turn = playTurn(greedy, p)
    expect([turn.where('a'), turn.where('b')]).toEqual(['0000', '0000'])
  })

  it('holds a far place with its reserve instead of hunting after a near enemy', () => {
    const p = japanese('r . . a# . . A', 7, { '0300': 8 }, { units: { A: { men: 600 } } })
    const turn = playTurn(greedy, p)
    expect(turn.where('a')).toBe('0300')
    expect(apart(p, turn.where('r'), '0300')).toBeLessThan(3)
  })

  it('lets pickets step back, and keeps them out of fights', () => {
    const p = japanese('a# . . p A .', 6, { '0000': 8 }, { units: { p: PICKET } })
    const turn = playTurn(greedy, p)
    expect(turn.attacks).toEqual([])
    expect(turn.state.stance[p.unit('p')]).toBe(STANCES.indexOf('withdraw'))
    expect(apart(p, turn.where('p'), '0000')).toBeLessThan(3)
  })

  it('sends those who are paid for leaving on their way at once', () => {
    const exit: PointRule = {
      kind: 'exited',
      id: 'X',
      side: 'japanese',
      units: [1],
      hexes: [5],
      points: 3,
      max: 3,
    }
    const p = japanese(
      'at# . . . . .',
      6,
      { '0000': 4 },
      {
        units: { t: { arm: 'rear' } },
        scenario: { points: [exit], exits: [{ hex: 5, side: 'japanese', name: 'East' }] },
      },
    )
    const turn = playTurn(greedy, p)
    expect(turn.where('a')).toBe('0000')
    expect(Number(turn.where('t').slice(0, 2))).toBeGreaterThan(2)
  })
})
