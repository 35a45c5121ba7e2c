/** Whom the round of one's units leaves out. */
import { expect, test } from 'vitest'
import type { MarchResult } from '../../src/app/marches.ts'
import type { StandingMarch } from '../../src/app/plans.ts'
import { settled } from '../../src/app/round.ts'

const [finished, underway, halted] = [1, 2, 3]
const march = (unit: number): StandingMarch => ({ kind: 'move', unit, path: [9] })
const result = (unit: number, outcome: MarchResult['outcome']): MarchResult => ({
  unit,
  outcome,
  refusal: null,
})

test('the done and those whose march goes on by itself want no look, one halted before an enemy does', () => {
  const left = settled({
    done: new Set([finished]),
    plans: { marches: [march(underway), march(halted)], guards: [] },
    marched: [result(underway, 'waits'), result(halted, 'enemyNear')],
  })
  expect([...left]).toEqual([finished, underway])
})
