/** Who follows the line: staffs keep to the corps and the line of their own army, whatever others do elsewhere. */
import { describe, expect, it } from 'vitest'
import { goalsOf } from '../../src/ai/goals.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { assign } from '../../src/ai/missions.ts'
import type { Formation } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { STAFF, TANKS } from '../support/arms.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'

const formation = (id: string, side: Formation['side'], parent: number): Formation => ({
  id,
  name: id,
  side,
  parent,
  column: -1,
})
/** An army with a corps under it, the enemy, and a neighbour. */
const FORMATIONS = [
  formation('tank army', 'soviet', -1),
  formation('enemy', 'japanese', -1),
  formation('tank corps', 'soviet', 0),
  formation('neighbour', 'soviet', -1),
]
const CORPS = { ...TANKS, formation: 2 } as const
const NEIGHBOUR = { formation: 3 } as const
const units = { H: STAFF, A: CORPS, X: NEIGHBOUR, Y: NEIGHBOUR, Z: NEIGHBOUR }

const sentTo = ({ scenario, state, unit }: Position, letter: string): string | undefined =>
  assign(
    scenario,
    observe(scenario, state, 'soviet'),
    goalsOf(scenario, observe(scenario, state, 'soviet')),
    {},
  )
    .get(unit(letter))
    ?.key.slice(-4)

describe('the staff of an army', () => {
  it('goes with its corps, not with a stronger neighbour', () => {
    const p = soviet(
      `
      #   .  .  A  .  H  .  XYZ .  .  #
      `,
      11,
      { '0000': 4, '1000': 4 },
      { units, scenario: { formations: FORMATIONS } },
    )
    expect([sentTo(p, 'A'), sentTo(p, 'X')]).toEqual(['0000', '1000'])
    expect(sentTo(p, 'H')).toBe('0000')
  })

  it('does not go back for a neighbour who is far behind', () => {
    const p = soviet(
      `
      XYZ . . . . . H . A . . #
      `,
      12,
      { '1100': 8 },
      { units, scenario: { formations: FORMATIONS } },
    )
    expect(playTurn(greedy, p).where('H')).toBe('1100')
  })
})
