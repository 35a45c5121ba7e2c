import { expect, test } from 'vitest'
import { reservesFor } from '../../src/ai/reserves.ts'
import { observe } from '../../src/engine/view.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** Letters of those who are kept in reserve, all units being asked. */
function kept(drawing: string, options: PositionOptions = {}): string {
  const game = position(drawing, { side: 'japanese', ...options })
  const view = observe(game.scenario, game.state, 'japanese')
  const own = game.scenario.units.flatMap(({ side }, u) => (side === 'japanese' ? [u] : []))
  return reservesFor(game.scenario, view, own)
    .map(order => game.scenario.units[order.unit]!.id)
    .join('')
}

test('who stands beside a friend in touch with the enemy waits to join him', () => {
  expect(kept('a b A')).toBe('a')
})

test('nobody waits who is in touch himself, has no time left, or is a gun', () => {
  expect(kept('b A')).toBe('')
  expect(kept('a b A', { state: (s, unit) => (s.clock[unit('a')] = 330) })).toBe('')
  expect(kept('a b A', { units: { a: { arm: 'artillery', mobility: 'draught' } } })).toBe('')
})

test('nobody waits where no enemy is', () => {
  expect(kept('a b . . A')).toBe('')
})
