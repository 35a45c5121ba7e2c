/** Posts: who stays on a place that the scale pays for, and who leaves it to those who follow. */
import { describe, expect, it } from 'vitest'
import { officer } from '../../src/ai/officer.ts'
import { isPost } from '../../src/ai/post.ts'
import { observe } from '../../src/engine/view.ts'
import { FORTRESS_TROOPS, TANKS } from '../support/arms.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import { BEACH, lorries } from '../support/grounds.ts'
import type { Position, PositionOptions } from '../support/position.ts'

/** A town in own hands on hexes of 12 km, an enemy so many hexes off, and a town beyond that nobody holds. */
const town = (hexesOff: number, options: PositionOptions = {}): Position =>
  soviet(
    `
    A#  ${Array.from({ length: 9 }, (_, i) => (i + 1 === hexesOff ? 'b' : '.')).join(' ')}
    .   .  .  #  .  .  .  .  .  .
    `,
    10,
    { '0000': 4, '0301': 6 },
    {
      hexMetres: 12_000,
      units: { A: TANKS },
      ...options,
      state: (state, unit) => {
        state.heldBy[0] = 1
        options.state?.(state, unit)
      },
    },
  )
const stays = (p: Position): boolean =>
  isPost(p.scenario, observe(p.scenario, p.state, 'soviet'), p.unit('A'), 0)

describe('the last troops in a town of worth', () => {
  it('stay if they are infantry, however far the enemy is', () => {
    expect([3, 9].map(hexes => stays(town(hexes, { units: { A: {} } })))).toEqual([true, true])
  })

  it('stay with their tanks before an enemy within two days’ march, and go on where none is known', () => {
    expect([6, 7].map(hexes => stays(town(hexes)))).toEqual([true, false])
  })

  it('go for the next town by an officer’s orders', () => {
    const played = playTurn(officer, town(9))
    expect(played.where('A')).not.toBe('0000')
  })
})

describe('the last troops where supplies come ashore', () => {
  const beach = (standing: string, fort = 'f'): Position =>
    soviet(
      `
      &  ${fort}
      &  ${standing}
      `,
      2,
      {},
      { ...BEACH, units: { f: FORTRESS_TROOPS }, columns: [lorries('soviet', '0101')] },
    )

  it('stay while an enemy’s zone would shut it behind them, and no longer', () => {
    expect(['A', 'AB'].map(standing => stays(beach(standing)))).toEqual([true, false])
    expect(stays(beach('A', '.'))).toBe(false)
  })
})
