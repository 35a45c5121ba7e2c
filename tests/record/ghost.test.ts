/** Where the record had its units and its ground: from the opening while it lasts, from the record's marks afterwards. */
import { expect, test } from 'vitest'
import type { Turn } from '../../src/engine/scenario.ts'
import { NOWHERE } from '../../src/engine/types.ts'
import { fitTrack, ghostAt, trackingGhost } from '../../src/record/ghost.ts'
import { replay } from '../../src/record/record.ts'
import { playMatch } from '../../src/sim/match.ts'
import { skirmish } from '../support/battles.ts'
import { position } from '../support/position.ts'

const turn = (start: number): Turn => ({ start, end: start + 360, dark: 0, weather: ['dry'] })
const measure = (hexes: readonly number[], change = {}) => ({
  units: [0],
  count: 1,
  hexes,
  within: 0,
  exited: false,
  ...change,
})
const { scenario } = position('A . . . b', {
  turns: [turn(0), turn(360), turn(720)],
  scenario: {
    objectives: [
      { id: 'town', name: 'Town', hex: 2, kind: 'town', startsWith: 'japanese' },
      { id: 'gate', name: 'Gate', hex: 3, kind: 'town', startsWith: 'japanese' },
    ],
    checkpoints: [
      { id: 'near', name: 'Near the town', planned: 300, measure: measure([1], { within: 2 }) },
      { id: 'town', name: 'In the town', planned: 500, measure: measure([2]) },
      { id: 'both', name: 'By bridge or gate', planned: 700, measure: measure([1, 3]) },
      { id: 'away', name: 'Away', planned: 800, measure: measure([4], { exited: true }) },
      { id: 'parley', name: 'Parley', planned: 600, measure: null },
    ],
  },
})
const moment = (at: number, hex: number) => ({
  at,
  hex: Int32Array.of(hex, 4),
  control: Uint8Array.of(1, hex > 0 ? 1 : 2, 2, 2, 2),
})

test('while the opening lasts its last board before the hour is told', () => {
  const track = [moment(0, 0), moment(360, 1)]
  expect(ghostAt(scenario, track, 359)).toMatchObject({ at: 0, units: Int32Array.of(0, 4), marks: [] })
  expect(ghostAt(scenario, track, 360)).toMatchObject({ at: 360, units: Int32Array.of(1, 4), marks: [] })
})

test('after it single units are not known, but the marks of the record and the places they tell of', () => {
  const ghost = ghostAt(scenario, [moment(0, 0), moment(360, 1)], 720)
  expect(ghost.units).toBeNull()
  expect(ghost.marks.map(({ checkpoint, hex, side }) => [checkpoint, hex, side])).toEqual([
    [1, 2, 'soviet'],
    [2, 1, 'soviet'],
  ])
  // The town was entered; of bridge and gate only the gate is a place that is held.
  expect([...ghost.control]).toEqual([1, 1, 1, 1, 2])
})

test('a battle without an opening has the marks from the beginning', () => {
  const ghost = ghostAt(scenario, [], 500)
  expect(ghost.units).toBeNull()
  expect(ghost.marks.map(({ checkpoint }) => checkpoint)).toEqual([0, 1])
  expect(ghost.control[2]).toBe(1)
})

test('the track of a record has the board of its beginning and of the end of each turn', () => {
  const battle = skirmish().scenario
  const { record, state } = playMatch(battle, { soviet: 'greedy', japanese: 'greedy' }, 4)
  const tracking = trackingGhost(battle)
  replay(battle, record, tracking.step)
  const track = tracking.result()
  expect(track.map(({ at }) => at)).toEqual([0, ...battle.turns.map(({ end }) => end)])
  const last = track.at(-1)!
  expect([...last.control]).toEqual([...state.control])
  battle.units.forEach((_, u) => expect(last.hex[u]).toBe(state.status[u] === 1 ? state.hex[u] : NOWHERE))
})

test('a track is fitted to a battle with other units by their names', () => {
  const other = position('C A . . b').scenario
  const [fitted] = fitTrack([moment(360, 1)], scenario, other)
  expect([...fitted!.hex]).toEqual([NOWHERE, 1, 4])
  expect(fitted!.control).toEqual(moment(360, 1).control)
})
