/** Bars across the enemy's ways: where they are set, by whom, what they are worth, and who is left alone. */
import { describe, expect, it } from 'vitest'
import { barGoals, barsGiven } from '../../src/ai/barring.ts'
import type { Goal } from '../../src/ai/goals.ts'
import { staff } from '../../src/ai/officer.ts'
import { minutesTo } from '../../src/ai/travel.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { FORTRESS_TROOPS, GUNS, SAPPERS } from '../support/arms.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import { FORTRESS, lorries } from '../support/grounds.ts'
import type { Position, PositionOptions } from '../support/position.ts'

type Keys = Parameters<typeof barGoals>[2]
const barsIn = ({ scenario, state }: Position, keys: Keys = {}): readonly Goal[] =>
  barGoals(scenario, observe(scenario, state, 'soviet'), keys)
/** Each bar as "CCRR units worth". */
const told = (p: Position, keys: Keys = {}): readonly string[] =>
  barsIn(p, keys).map(({ hex, first, only }) => {
    const units = [...(only?.units ?? [])].map(u => p.scenario.units[u]!.id).sort()
    return `${hexText(p.scenario.map, hex)} ${units.join('')} ${first}`
  })
const exit = (unit: number, hex: number, points = 2): PointRule => ({
  kind: 'exited',
  id: `E${unit}`,
  side: 'japanese',
  units: [unit],
  hexes: [hex],
  points,
  max: points,
})
const trapped = (points: number, units: readonly number[]): PointRule => ({
  kind: 'destroyedOrTrapped',
  id: `T${units}`,
  side: 'soviet',
  units,
  points,
})
/** The Japanese are fed from the west. */
const FED: PositionOptions = { columns: [lorries('japanese', '0000')] }
const drawn = (
  drawing: string,
  points: readonly PointRule[],
  options: PositionOptions = {},
  worth: { readonly [place: string]: number } = {},
): Position => {
  const cols = drawing.trim().split('\n')[0]!.trim().split(/\s+/).length
  return soviet(drawing, cols, worth, { ...FORTRESS, scenario: { points }, ...options })
}

/** b is bound for the west, by a valley that A can come into from the side. */
const valley = (
  options: PositionOptions = {},
  { way = '.  .  .  .  .  .', below = 'A' } = {},
  worth: { readonly [place: string]: number } = {},
): Position =>
  drawn(
    `
    ${way}  b  .
    =  =  =  .  =  =  =  =
    =  =  =  ${below}  =  =  =  =
    `,
    [exit(way.replace(/[^a-zA-Z]/g, '').length, 0)],
    options,
    worth,
  )

describe('where a bar is set', () => {
  it('is the first hex of his way that somebody can be in before him', () => {
    const p = valley()
    expect(told(p)).toEqual(['0300 A 1200'])
    const field = minutesTo(p.scenario, p.state, 0, 'foot')
    expect(barsIn(p)[0]!.by).toBe(field[p.hex('0600')]! - field[p.hex('0300')]!)
  })

  it('is a defile before open ground, though that is nearer', () => {
    const plain = (sides: string): Position =>
      drawn(
        `
        ${sides}  "  "  "  "  "  "
        .  .  .  .  .  A  .  b
        ${sides}  "  "  "  "  "  "
        `,
        [exit(1, 8)],
      )
    expect(told(plain('=  ='))).toEqual(['0101 A 1200'])
    expect(told(plain('"  "'))).toEqual(['0501 A 1200'])
  })

  it('is his home only where nothing before it can be had', () => {
    expect(told(drawn('A  .  b  .', [exit(1, 0)]))).toEqual(['0000 A 1200'])
    expect(told(drawn('.  A  .  b  .', [exit(1, 0)]))).toEqual(['0100 A 1200'])
    const plain = drawn(
      `
      "  "  "  "  "  "
      A  .  .  .  .  b
      "  "  "  "  "  "
      `,
      [exit(1, 6)],
    )
    expect(told(plain)).toEqual(['0101 A 1200'])
  })

  it('is where it was the turn before, as long as that still bars the way', () => {
    const barAt = (p: Position, place: string) => ({ A: `bar ${p.hex(place)}` })
    expect(told(valley(), barAt(valley(), '0200'))).toEqual(['0200 A 1200'])
    // Beside his way its zone bars it as well.
    expect(told(valley(), barAt(valley(), '0301'))).toEqual(['0301 A 1200'])
    expect(told(valley(), barAt(valley(), '0302'))).toEqual(['0300 A 1200'])
  })

  it('is no hex that an enemy is in, nor one beside an enemy of more than twice the weight', () => {
    expect(told(valley({}, { way: '.  .  .  c  .  .' }))).toEqual(['0100 A 1200'])
    const beside = (men: number): Position =>
      valley({ units: { c: { men, equipment: [] } } }, { way: '.  .  .  .  c  .' })
    expect([600, 3000].map(men => told(beside(men)))).toEqual([['0300 A 1200'], ['0300 A 1200']])
    expect(told(beside(9000))).toEqual(['0100 A 1200'])
  })
})

describe('who bars a road as it is', () => {
  const shut = (standing: string, options: PositionOptions = {}): Position =>
    drawn(`.  .  ${standing}  .  e  .`, [trapped(4, [standing.length])], { ...FED, ...options })

  it('goes on doing so, which is worth four times what it is to go there', () => {
    expect(told(shut('A'))).toEqual(['0200 A 4800'])
  })

  it('is one of several, the strongest', () => {
    expect(told(shut('AB', { units: { B: { men: 5000 } } }))).toEqual(['0200 B 4800'])
  })

  it('stays for it, though a town beyond is to be had', () => {
    const p = (points: readonly PointRule[]): Position =>
      drawn(
        `
        .  .  A  .  b  .
        =  =  .  =  =  =
        =  =  #  =  =  =
        `,
        points,
        FED,
        { '0202': 4 },
      )
    expect(playTurn(staff, p([])).where('A')).toBe('0202')
    expect(playTurn(staff, p([trapped(8, [1])])).where('A')).toBe('0200')
  })
})

describe('no bar is set', () => {
  it('where he is there first, or is at home', () => {
    expect(told(drawn('.  .  b  .  .  .  A', [exit(0, 0)]))).toEqual([])
    const home: PointRule = { ...exit(0, 0), hexes: [0, 6] } as PointRule
    expect(told(drawn('b  .  .  .  A  .  .', [home]))).toEqual([])
    expect(told(drawn('.  b  .  .  A  .  .', [home]))).toEqual(['0400 A 600'])
  })

  it('where another way is open to him', () => {
    const plain = (beside: string): Position =>
      drawn(
        `
        ${beside}
        "  "  "  "  "  "  "
        c  .  .  A  .  .  b
        "  "  "  "  "  "  "
        ${beside}
        `,
        [exit(2, 14)],
        { units: { c: { men: 9000 } } },
      )
    expect(told(plain('"  "  "  "  "  "  "'))).toEqual([])
    expect(told(plain('=  =  =  =  =  =  =')).length).toBe(1)
  })

  it('where he is shut in without it, by those who do not leave their place', () => {
    expect(told(valley({}, { way: '.  C  .  .  .  .' })).length).toBe(1)
    expect(told(valley({}, { way: '.  C#  .  .  .  .' }, { '0100': 4 }))).toEqual([])
  })

  it('for less than a regiment is worth, all that it cuts off together', () => {
    const fed = (...points: readonly PointRule[]): Position =>
      drawn(
        `
        .  .  .  .  .  .  b  c
        =  =  =  .  =  =  =  =
        =  =  =  A  =  =  =  =
        `,
        points,
        FED,
      )
    expect(told(fed(trapped(1, [0])))).toEqual([])
    expect(told(fed(trapped(2, [0])))).toEqual(['0300 A 600'])
    expect(told(fed(trapped(1, [0]), trapped(1, [1])))).toEqual(['0300 A 600'])
  })
})

describe('who is sent', () => {
  it('is nobody more than a day’s march away', () => {
    const fed = (rows: number): Position =>
      drawn(
        `
        .  .  .  .  .  .  b
        ${'=  =  =  .  =  =  =\n'.repeat(rows)}
        =  =  =  A  =  =  =
        `,
        [trapped(4, [0])],
        { ...FED, hexMetres: 12_000 },
      )
    expect(told(fed(3))).toEqual(['0300 A 1200'])
    expect(told(fed(4))).toEqual([])
  })

  it('is nobody who holds a place, as long as nobody stays there for him', () => {
    const from = (below: string): readonly string[] => told(valley({}, { below }, { '0302': 4 }))
    expect(from('A#')).toEqual([])
    expect(from('AC#')).toEqual(['0300 AC 1200'])
  })

  it('is neither guns, nor a remnant, nor who cannot march', () => {
    expect(told(valley({ units: { A: GUNS } }))).toEqual([])
    expect(told(valley({ units: { A: { ...SAPPERS, men: 2000 } } }))).toEqual([])
    expect(told(valley({ units: { A: { men: 60, equipment: [] } } }))).toEqual([])
    expect(told(valley({ units: { A: FORTRESS_TROOPS } }))).toEqual([])
  })

  it('is one of the three who are there soonest, and nobody who takes half as long again and more', () => {
    expect(told(valley({}, { below: 'ACDE' }))).toEqual(['0300 ACD 1200'])
    expect(told(valley({}, { way: '.  .  .  C  .  .' }))).toEqual(['0300 C 1200'])
    const far = drawn(
      `
      .  .  .  .  .  .  .  .  .  b  .  .  .
      =  =  =  =  =  =  =  =  =  =  =  =  D
      =  =  =  =  =  A  =  =  =  =  =  =  =
      `,
      [trapped(4, [0])],
      FED,
    )
    expect(told(far)).toEqual(['0500 A 1200'])
    expect(barsIn(valley())[0]!.only?.most).toBe(1)
  })
})

it('a bar before two is worth both, and wanted before the first of them', () => {
  const p = drawn('.  .  A  .  .  .  b  c', [exit(1, 0), exit(2, 0, 3)])
  expect(told(p)).toEqual(['0200 A 3000'])
  const field = minutesTo(p.scenario, p.state, 0, 'foot')
  expect(barsIn(p)[0]!.by).toBe(field[6]! - field[2]!)
  const other = drawn('.  .  A  .  .  .  b  c', [exit(1, 0, 3), exit(2, 0)])
  expect(barsIn(other)[0]!.by).toBe(field[6]! - field[2]!)
})

it('three ways are barred at a time, the most valuable, whatever was barred before', () => {
  const valleys = (...more: readonly PointRule[]): Position =>
    drawn(
      `
      .  .  A  .  b  i
      =  =  =  =  =  =
      .  .  C  .  d  .
      =  =  =  =  =  =
      .  .  E  .  f  .
      =  =  =  =  =  =
      .  .  G  .  h  .
      `,
      [exit(1, 0, 4), exit(4, 12, 1), exit(6, 24, 3), exit(8, 36, 2), ...more],
    )
  const three = ['0200 A 2400', '0204 E 1800', '0206 G 1200']
  expect(told(valleys())).toEqual(three)
  expect(told(valleys(), { C: `bar ${valleys().hex('0202')}` })).toEqual(three)
  expect(told(valleys(exit(2, 0, 1)))).toEqual(['0200 A 3000', ...three.slice(1)])
})

it('bars that have been given out are read back from the keys of the units, others are not', () => {
  const { scenario } = drawn('.  .  A  b', [])
  const keys = { A: 'bar 1', C: 'bar 1', D: 'objective P0100', E: 'bar 99', F: 'bar x', G: 'exit 2' }
  expect(barsGiven(scenario, keys).map(({ key, hex, kind }) => [key, hex, kind])).toEqual([
    ['bar 1', 1, 'bar'],
  ])
})
