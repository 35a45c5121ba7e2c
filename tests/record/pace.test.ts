/** The game against the record's clock: what is reached, due and late, and the one figure that sums it up. */
import { expect, test } from 'vitest'
import type { Checkpoint, Turn } from '../../src/engine/scenario.ts'
import type { Side } from '../../src/engine/types.ts'
import { checkpointRows, momentOf, paceOf, striverOf } from '../../src/record/pace.ts'
import { position } from '../support/position.ts'

const turn = (start: number): Turn => ({ start, end: start + 360, dark: 0, weather: ['dry'] })
const measured = (id: string, planned: number, units: readonly number[], finished = false): Checkpoint => ({
  id,
  name: id,
  planned,
  measure: { units, count: 1, hexes: [2], within: 0, exited: false, ...(finished && { finished }) },
})

const { scenario, state } = position('A . b', {
  turns: [turn(0), turn(360), turn(720)],
  scenario: {
    checkpoints: [
      measured('river', 300, [0]),
      measured('town', 600, [0]),
      measured('counter-attack', 400, [1]),
      measured('surrender', 700, [1], true),
      { id: 'parley', name: 'parley', planned: 500, measure: null },
      measured('next month', 40_000, [0]),
    ],
  },
})
const NEVER = [-1, -1, -1, -1, -1, -1]
const rows = (reachedAt: readonly number[], now: number, eyes: Side | null = 'soviet') =>
  checkpointRows(scenario, reachedAt, now, eyes)
const told = (reachedAt: readonly number[], now: number, eyes?: Side | null) =>
  rows(reachedAt, now, eyes).map(({ checkpoint, status, off }) => [
    scenario.checkpoints[checkpoint]!.id,
    status,
    off,
  ])

test('a checkpoint is due until its hour, then late by every hour, and reached for good', () => {
  expect(told(NEVER, 0).slice(0, 2)).toEqual([
    ['river', 'due', null],
    ['town', 'due', null],
  ])
  expect(told(NEVER, 360)[0]).toEqual(['river', 'late', 60])
  expect(told([240, -1, -1, -1, -1, -1], 720)[0]).toEqual(['river', 'reached', -60])
})

test('where the record gives a day and no hour, the game is neither ahead nor behind in all of it', () => {
  const day = { ...measured('bridge', 400, [0]), span: { from: 360, until: 600 } }
  const of = (reachedAt: number, now: number) => {
    const form = { ...scenario, checkpoints: [day] }
    return checkpointRows(form, [reachedAt], now, null).map(({ status, off }) => [status, off])[0]
  }
  expect([of(300, 900), of(360, 900), of(600, 900), of(650, 900)]).toEqual([
    ['reached', -60],
    ['reached', 0],
    ['reached', 0],
    ['reached', 50],
  ])
  expect([of(-1, 600), of(-1, 720)]).toEqual([
    ['due', null],
    ['late', 120],
  ])
})

test('one in the enemy’s hands is not heard of, one that the board cannot measure never, one beyond the form not asked', () => {
  expect(told(NEVER, 720)).toEqual([
    ['river', 'late', 420],
    ['town', 'late', 120],
    ['counter-attack', 'unheard', null],
    ['surrender', 'late', 20],
    ['parley', 'unmeasured', null],
  ])
  expect(told(NEVER, 720, null)[2]).toEqual(['counter-attack', 'late', 320])
})

test('the pace is that of the last one reached, until the record has left one behind', () => {
  expect(paceOf(rows(NEVER, 0))).toBeNull()
  expect(paceOf(rows([240, -1, -1, -1, -1, -1], 360))).toEqual({ checkpoint: 0, off: -60, isOpen: false })
  expect(paceOf(rows([240, 660, -1, -1, -1, -1], 720))).toEqual({ checkpoint: 3, off: 20, isOpen: true })
  expect(paceOf(rows([240, 660, -1, 650, -1, -1], 720))).toEqual({ checkpoint: 1, off: 60, isOpen: false })
  // The river was left aside: the game is past it.
  expect(paceOf(rows([-1, 660, -1, 650, -1, -1], 720))).toEqual({ checkpoint: 1, off: 60, isOpen: false })
  // Town and river are both late: the river longer.
  expect(paceOf(rows(NEVER, 720))).toEqual({ checkpoint: 0, off: 420, isOpen: true })
})

test('whoever beats the other strives for his surrender', () => {
  expect(scenario.checkpoints.map(checkpoint => striverOf(scenario, checkpoint))).toEqual([
    'soviet',
    'soviet',
    'japanese',
    'soviet',
    null,
    'soviet',
  ])
})

test('a game stands at the start of its turn, and when it is over at the end', () => {
  expect(momentOf(scenario, { ...state, turn: [1], over: [0] })).toBe(360)
  expect(momentOf(scenario, { ...state, turn: [2], over: [1] })).toBe(1080)
})
