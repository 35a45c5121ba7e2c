import { expect, test } from 'vitest'
import { linesOf, position, unit, WHOLE } from '../support/broken.ts'

test('the files as they stand have no fault', () => {
  expect(linesOf({})).toEqual([])
})

test('faults of all files are told at once, in the order of files and lines', () => {
  const scenario = (WHOLE['scenario.json'] ?? '').replace('"objective": "P18"', '"objective": "P99"')
  const forces = (WHOLE['forces.json'] ?? '')
    .replace('"type": "tankBrigade"', '"type": "elephants"')
    .replace('"at": "P03", "turn": 1', '"at": "9999", "turn": 1')
  const lines = linesOf({ 'scenario.json': scenario, 'forces.json': forces })
  expect(lines.map(line => line.replace(/:\d+: /, ': ').replace(/;.*/, ''))).toEqual([
    'scenario.json: /points/0/objective: there is no objective "P99"',
    `forces.json: /units/${unit('S02')}/type: there is no unit type "elephants"`,
    `forces.json: /units/${unit('S18')}/at: hex 9999 lies off the map`,
  ])
})

test('a side without supply, and a formation that draws on the other side', () => {
  const forces = (WHOLE['forces.json'] ?? '').replace(
    /("id": "4A-RAIL".*"side": )"japanese"/,
    (_all, before) => `${before}"soviet"`,
  )
  expect(linesOf({ 'forces.json': forces }).map(line => line.replace(/:\d+: /, ': '))).toEqual([
    `forces.json: /formations/${position('forces.json', 'formations', '4A')}/column: the column is of the other side; expected one of its own`,
    'forces.json: /columns: the japanese side has no supply column; expected one or more for each side',
  ])
})
