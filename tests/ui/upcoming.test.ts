/** What the top bar and the timeline announce from the schedule. */
import { expect, test } from 'vitest'
import type { Turn } from '../../src/engine/scenario.ts'
import { CROSSING_STATES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { arrivalsByTurn, nextUpcoming } from '../../src/ui/battle/upcoming.ts'
import { turnMarks } from '../../src/ui/timeline/turnMarks.ts'
import { position } from '../support/position.ts'

const turn = (start: number): Turn => ({ start, end: start + 360, dark: 0, weather: ['dry'] })

const { scenario, state } = position(
  `
   A  B  .
   .  c  .
  `,
  {
    turns: [turn(0), turn(360), turn(720)],
    units: {
      B: { arrival: { hex: 1, turn: 2 } },
      c: { arrival: { hex: 4, turn: 1 } },
    },
    scenario: {
      points: [
        { kind: 'takenBy', id: 'early', side: 'soviet', objectives: [], points: 3, turn: 1 },
        { kind: 'holdAtEnd', id: 'end', side: 'soviet', objective: 0, points: 3, masked: 0 },
      ],
      checkpoints: [{ id: 'H', name: 'Tanks in the town', planned: 700, measure: null }],
    },
  },
)
const soviet = observe(scenario, state, 'soviet')

test('a side is told of its own arrivals only', () => {
  expect([...arrivalsByTurn(scenario, soviet, 'soviet')]).toEqual([[2, [1]]])
  expect(nextUpcoming(scenario, soviet, 'soviet')).toEqual({ kind: 'arrival', at: 720, units: [1] })
})

test('a crossing that opens before is announced first, unless it has been blown', () => {
  const capacity = [
    { from: 0, unit: 'men', perHour: 0, loadClass: 0 },
    { from: 480, unit: 'vehicles', perHour: 120, loadClass: 30 },
  ] as const
  const p = position('A .', {
    turns: [turn(0), turn(360), turn(720)],
    crossings: [{ id: 'b', kind: 'bridge', between: ['0000', '0100'], capacity }],
  })
  const opening = () => nextUpcoming(p.scenario, observe(p.scenario, p.state, 'soviet'), 'soviet')
  expect(opening()).toEqual({ kind: 'crossing', at: 480, crossing: 0 })
  p.state.crossingState[0] = CROSSING_STATES.indexOf('blown')
  expect(opening()).toBeNull()
})

test('the timeline marks arrivals, turns at whose end points are counted, and the record', () => {
  expect(turnMarks(scenario, soviet, [{ turn: 3 }])).toEqual([
    { arrivals: [], deadline: false, checkpoints: [], notes: 0 },
    { arrivals: [], deadline: true, checkpoints: [0], notes: 0 },
    { arrivals: [1], deadline: false, checkpoints: [], notes: 1 },
  ])
})
