/** What the film of a replay shows. */
import { expect, test } from 'vitest'
import { atOnce } from '../../src/record/record.ts'
import { indexRecord } from '../../src/record/stepping.ts'
import { playMatch } from '../../src/sim/match.ts'
import { filmSteps } from '../../src/ui/replay/film.ts'
import { skirmish } from '../support/battles.ts'

test('the film shows how each turn begins, once, and how it all ends', () => {
  const { scenario } = skirmish()
  const { record } = playMatch(scenario, { soviet: 'random', japanese: 'random' }, 4)
  const index = atOnce(indexRecord(scenario, record))
  const steps = filmSteps({ index })
  expect(steps[0]).toBe(0)
  expect(steps.at(-1)).toBe(index.steps.length - 1)
  expect(steps).toHaveLength(index.starts.at(-1)!.turn + 1)
  expect(steps.toSorted((a, b) => a - b)).toEqual(steps)
})
