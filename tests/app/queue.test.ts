import { expect, test } from 'vitest'
import { lastAtCrossing } from '../../src/app/queue.ts'
import type { LogEntry } from '../../src/app/store.ts'

/** A unit's march in a turn of the Soviet side, over a crossing or none (-1), done with it at a minute. */
const march = (turn: number, unit: number, crossing: number, crossingClock: number): LogEntry => ({
  id: turn * 100 + unit,
  turn,
  side: 'soviet',
  at: 0,
  event: {
    kind: 'moved',
    unit,
    from: 0,
    to: 1,
    clock: 300,
    account: 0,
    fuel: 0,
    readiness: 1000,
    crossing,
    crossingClock,
    waited: 0,
  },
})

test('the last unit over a crossing in this turn stands before the next', () => {
  const log = [
    march(3, 7, 0, 90),
    march(4, 1, 0, 100),
    march(4, 2, 0, 200),
    march(4, 3, -1, 0),
    march(4, 5, 1, 50),
  ]
  expect(lastAtCrossing(log, 4, 'soviet', 0)).toEqual({ unit: 2, until: 200 })
})

test('what was over in another turn, elsewhere or of the other side stands before nobody', () => {
  const log = [march(3, 7, 0, 90), march(4, 1, 1, 100)]
  expect(lastAtCrossing(log, 4, 'soviet', 0)).toBeNull()
  expect(lastAtCrossing([march(4, 1, 0, 100)], 4, 'japanese', 0)).toBeNull()
})
