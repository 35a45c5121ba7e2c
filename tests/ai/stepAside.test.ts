/** Not being tied down: out of the neighbourhood of a place that the enemy still holds, on the date on which he is paid for who is there. */
import { describe, expect, it } from 'vitest'
import { officer } from '../../src/ai/officer.ts'
import { stepAside } from '../../src/ai/tactics/stepAside.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import type { Minutes } from '../../src/engine/types.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { playTurn, withObjectives } from '../support/commanded.ts'
import { FORTRESS } from '../support/grounds.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const tied = (turn: number, units: readonly number[]): PointRule => ({
  kind: 'tied',
  id: 'T',
  side: 'japanese',
  objectives: [0],
  units,
  within: 2,
  points: 1,
  turn,
})
const BUNKER = { arm: 'fortress', mobility: 'static', men: 3000, stanceStart: 'last' } as const

const beforeBunker = (turn: number, points: readonly PointRule[], drawing = 'b# A B . . . . .'): Position =>
  withObjectives(
    drawing,
    8,
    { '0000': 2 },
    {
      turns: dryTurns(8),
      units: { b: BUNKER },
      works: { '0000': 5 },
      scenario: { points },
      state: state => void state.turn.fill(turn),
    },
  )

describe('on the date that counts', () => {
  const rule = tied(1, [1, 2])

  it('everybody is out of the neighbourhood but the regiment that watches', () => {
    const p = beforeBunker(1, [rule])
    const turn = playTurn(officer, p)
    const apart = (letter: string): number =>
      distance(p.scenario.map, turn.state.hex[p.unit(letter)]!, p.hex('0000'))
    expect([apart('A'), apart('B')]).toEqual([1, 3])
    const other = beforeBunker(3, [rule])
    const stays = playTurn(officer, other).state.hex[other.unit('B')]!
    expect(distance(other.scenario.map, stays, other.hex('0000'))).toBeLessThan(3)
  })

  it('nobody has two orders to leave, though the enemy is paid by two rules', () => {
    const p = beforeBunker(1, [rule, { ...rule, id: 'U' }])
    expect(ordersOf(asked(stepAside, p))).toHaveLength(1)
  })
})

describe('before the date', () => {
  const DATE = 4
  /** Three regiments in a town beside the enemy's work, which another watches, with so much in their march accounts. */
  const inTown = (account: Minutes, turn: number): Position =>
    withObjectives(
      `
      b#   A    .  .  .  .
      CDE# .    .  .  .  .
      .    .    .  .  .  .
      `,
      6,
      { '0000': 0, '0001': 4 },
      {
        ...FORTRESS,
        units: { b: BUNKER },
        scenario: { points: [tied(DATE, [2, 3, 4])] },
        state: (state, unit) => {
          state.heldBy.fill(1, 1)
          state.turn.fill(turn)
          for (const letter of 'CDE') state.account[unit(letter)] = account
        },
      },
    )
  const out = (p: Position): number => Object.keys(marches(p, ordersOf(asked(stepAside, p)))).length

  it('who has his goal in there waits outside for the last day, and not before', () => {
    const waits = (turn: number): string => {
      const p = beforeBunker(turn, [tied(DATE, [0, 1, 2])], 'b# A . B . . . .')
      return taken(p, asked(stepAside, p))
    }
    expect([waits(DATE - 4), waits(DATE - 3)]).toEqual(['', 'B'])
  })

  it('who has the legs for one more assault and the march out stays', () => {
    expect(taken(inTown(0, 0), asked(stepAside, inTown(0, 0)))).toBe('')
    expect(taken(inTown(600, 0), asked(stepAside, inTown(600, 0)))).toBe('')
  })

  it('who would have them no more leaves, all but the last', () => {
    expect(out(inTown(600, DATE - 1))).toBe(2)
  })

  it('who cannot march today rests for it, and storms nothing', () => {
    const p = inTown(880, DATE - 2)
    const proposals = asked(stepAside, p)
    expect(ordersOf(proposals)).toEqual([])
    expect(taken(p, proposals)).not.toBe('')
  })

  it('who could not get out though he rested goes on with what he does', () => {
    const p = inTown(1400, DATE - 1)
    expect(taken(p, asked(stepAside, p))).toBe('')
  })
})
