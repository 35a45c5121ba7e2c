/** The record's board of the hour as the map draws it. */
import { expect, test } from 'vitest'
import type { BattleState } from '../../src/app/store.ts'
import { ghostOverlay } from '../../src/board/ghostOverlay.ts'
import { NOWHERE } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { position } from '../support/position.ts'

const game = position('AB D . c', {
  units: {
    A: { short: '1/10', men: 900 },
    B: { short: '2/10', men: 2000 },
    D: { short: 'guns', arm: 'artillery' },
    c: { short: 'garr' },
  },
  scenario: {
    checkpoints: [
      {
        id: 'H1',
        name: 'In the town',
        planned: 300,
        measure: { units: [0], count: 1, hexes: [2], within: 0, exited: false },
      },
    ],
  },
})
const { scenario } = game
const battle = (track: NonNullable<BattleState['history']>['track'] | null) =>
  ({
    scenario,
    shown: observe(scenario, game.state, 'soviet'),
    history: track && { track, tallies: [] },
  }) as unknown as BattleState
const unit = (letter: string): number => game.unit(letter)
const moment = (at: number, places: { readonly [letter: string]: number }) => {
  const hex = new Int32Array(scenario.units.length).fill(NOWHERE)
  for (const [letter, place] of Object.entries(places)) hex[unit(letter)] = place
  return { at, hex, control: Uint8Array.of(1, 1, 2, 2) }
}

test('a stack stands under the name of its weightiest unit; guns and staffs are left out', () => {
  const { stacks, marks } = ghostOverlay(battle([moment(0, { A: 1, B: 1, D: 1, c: 3 }), moment(999, {})]))
  expect(stacks).toEqual([
    { hex: 1, side: 'soviet', text: '2/10 +1' },
    { hex: 3, side: 'japanese', text: 'garr' },
  ])
  expect(marks).toEqual([])
})

test('where the opening is over, or not read yet, the marks of the record stand alone', () => {
  const { stacks, marks } = ghostOverlay(battle(null))
  expect(stacks).toEqual([])
  expect(marks).toEqual([{ hex: 2, side: 'soviet', text: 'In the town' }])
})

test('is worked out once for an hour: the board asks at every move of the pointer', () => {
  const track = [moment(0, { A: 1 }), moment(999, {})]
  const first = ghostOverlay(battle(track))
  expect(ghostOverlay(battle(track))).toBe(first)
  expect(ghostOverlay(battle([...track]))).not.toBe(first)
})
