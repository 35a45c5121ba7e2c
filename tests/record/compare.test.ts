/** Two games beside each other: hex by hex, hour by hour, figure by figure. */
import { describe, expect, it, test } from 'vitest'
import type { Side } from '../../src/engine/types.ts'
import {
  type ComparedGame,
  comparedCheckpoints,
  comparedFigures,
  comparedObjectives,
  differences,
  sharedMoments,
} from '../../src/record/compare.ts'
import type { SideTally } from '../../src/record/tallies.ts'
import { position } from '../support/position.ts'

const { scenario } = position('A . . b', {
  scenario: {
    objectives: [{ id: 'town', name: 'Town', hex: 2, kind: 'town', startsWith: 'japanese' }],
    checkpoints: [
      {
        id: 'H1',
        name: 'In the town',
        planned: 600,
        measure: { units: [0], count: 1, hexes: [2], within: 0, exited: false },
      },
      { id: 'H2', name: 'Parley', planned: 700, measure: null },
    ],
  },
})

const nothing: SideTally = {
  points: 0,
  killed: 0,
  wounded: 0,
  captured: 0,
  afv: 0,
  guns: 0,
  objectives: 0,
  hexes: 0,
  short: 0,
  cutOff: 0,
  kilograms: 0,
  fights: 0,
}
/** A game whose ground is drawn turn by turn: S Soviet, J Japanese, . nobody's. */
const game = (boards: readonly string[], change: Partial<ComparedGame['told']> = {}): ComparedGame => ({
  scenario,
  told: {
    track: boards.map((board, i) => ({
      at: i * 360,
      hex: Int32Array.of(0, 3),
      control: Uint8Array.from(board, sign => '.SJ'.indexOf(sign)),
    })),
    tallies: boards.map((_, i) => ({
      turn: i,
      side: 'japanese' as Side,
      at: i * 360,
      of: { soviet: { ...nothing, points: i * 10, killed: i }, japanese: nothing },
    })),
    reachedAt: [-1, -1],
    takenAt: [-1],
    ...change,
  },
})

describe('the map of differences', () => {
  const quick = game(['SJJ.', 'SSJ.', 'SSSJ'])
  const slow = game(['SJJ.', 'SJJ.', 'SSJS'])

  it('has no difference where the same side has held a hex as long', () => {
    expect(differences(quick, slow, 720)[0]).toEqual({ kind: 'same', holder: 'soviet' })
    expect(differences(quick, slow, 0)[3]).toEqual({ kind: 'same', holder: null })
  })

  it('says where one side came earlier in the first game, and how much', () => {
    expect(differences(quick, slow, 720)[1]).toEqual({ kind: 'earlier', holder: 'soviet', minutes: 360 })
    expect(differences(slow, quick, 720)[1]).toEqual({ kind: 'earlier', holder: 'soviet', minutes: -360 })
  })

  it('says where the holders differ', () => {
    expect(differences(quick, slow, 360)[1]).toEqual({ kind: 'other', a: 'soviet', b: 'japanese' })
    expect(differences(quick, slow, 720)[3]).toEqual({ kind: 'other', a: 'japanese', b: 'soviet' })
  })

  it('is refused for games on two maps', () => {
    expect(() => differences(quick, game(['SJ']), 0)).toThrow(RangeError)
  })
})

test('games of two lengths are compared as far as both go', () => {
  expect(sharedMoments(game(['SJJJ', 'SJJJ', 'SJJJ']), game(['SJJJ', 'SJJJ']))).toEqual([0, 360])
})

test('checkpoints and objectives have their hours in both games; what cannot be measured is left out', () => {
  const a = game(['SJJJ'], { reachedAt: [540, -1], takenAt: [540] })
  const b = game(['SJJJ'], { reachedAt: [-1, -1], takenAt: [720] })
  expect(comparedCheckpoints(a, b)).toMatchObject([
    { id: 'H1', name: 'In the town', hex: 2, record: { planned: 600 }, a: 540, b: null },
  ])
  expect(comparedObjectives(a, b)).toEqual([
    { id: 'town', name: 'Town', hex: 2, record: null, a: 540, b: 720 },
  ])
})

test('figures are those of the hour, of both sides in both games', () => {
  const [a, b] = [game(['SJJJ', 'SSJJ']), game(['SJJJ', 'SJJJ', 'SJJJ'])]
  const at360 = comparedFigures(a, b, 360)
  expect(at360.find(({ figure }) => figure === 'points')).toEqual({
    figure: 'points',
    a: { soviet: 10, japanese: 0 },
    b: { soviet: 10, japanese: 0 },
  })
  expect(comparedFigures(a, b, 720).find(({ figure }) => figure === 'men')).toMatchObject({
    a: { soviet: 1 },
    b: { soviet: 2 },
  })
})
