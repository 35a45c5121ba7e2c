/**
 * Positions whose best orders are known: what share of them each level finds. What is not found is no fault of the
 * position: it is there for the levels that look further.
 */
import { describe, expect, it } from 'vitest'
import { LEVELS, type Level } from '../../src/ai/commander.ts'
import { random } from '../../src/ai/random.ts'
import { commanderOf } from '../../src/ai/registry.ts'
import { finds } from '../support/bestOrders.ts'
import { BEST } from './best/all.ts'

/** Least share of the positions that a level finds, ‰: what it found last, which may only rise. */
const LEAST: { readonly [level: string]: number } = { officer: 765, staff: 875 }
/** The same of every other level. */
const ABOVE = 800
const ASKED = LEVELS.slice(LEVELS.indexOf('officer'))

describe('best orders', () => {
  it.each(ASKED)('are found by %s in the share that is asked of him', (level: Level) => {
    const missed = BEST.filter(each => !finds(commanderOf(level), each)).map(({ name }) => name)
    const share = Math.floor(((BEST.length - missed.length) * 1000) / BEST.length)
    expect(share, `${share} ‰; missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(LEAST[level] ?? ABOVE)
  })

  it.each(BEST)('are no gift: $name', each => {
    const found = [1, 2, 3, 4, 5].map(seed =>
      finds({ ...random, next: (scenario, view, memory) => random.next(scenario, view, memory, seed) }, each),
    )
    expect(found).toContain(false)
  })

  it('are known in thirty positions or more, each with its reason', () => {
    expect(BEST.length).toBeGreaterThanOrEqual(30)
    expect(new Set(BEST.map(({ name }) => name)).size).toBe(BEST.length)
    expect(BEST.filter(({ why }) => !/^[A-Z].{30,}\.$/.test(why))).toEqual([])
  })
})
