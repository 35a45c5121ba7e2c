/**
 * What players resent in an opponent: each sentence drawn as positions on the scales of all battles. An officer never does
 * it, nor does anybody above him; one who orders anything lawful does it now and then, so that no position passes by
 * itself.
 */
import { describe, expect, it } from 'vitest'
import { random } from '../../src/ai/random.ts'
import { commanderOf } from '../../src/ai/registry.ts'
import { MINDFUL, offendsUnder } from '../support/resented.ts'
import { SENTENCES } from './resented/all.ts'

/** Under one of these somebody who orders anything does what is resented. */
const SEEDS = Array.from({ length: 60 }, (_, n) => n + 1)

describe.each(Object.entries(SENTENCES))('never to %s', (_sentence, cases) => {
  describe.each(cases)('$name', each => {
    it.each(MINDFUL)('by %s', level => {
      expect([1, 2, 3].filter(seed => offendsUnder(commanderOf(level), each, seed))).toEqual([])
    })

    it('but by somebody who orders anything', () => {
      expect(SEEDS.some(seed => offendsUnder(random, each, seed))).toBe(true)
    })
  })
})

it('draws each sentence several times, and forty positions or more, each under a name of its own', () => {
  const all = Object.values(SENTENCES)
  const names = all.flat().map(({ name }) => name)
  expect(all.filter(cases => cases.length < 5)).toEqual([])
  expect(names.length).toBeGreaterThanOrEqual(40)
  expect(new Set(names).size).toBe(names.length)
})
