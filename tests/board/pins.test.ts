/** Pins of notes: where they stand, which of them is pressed, and which are new. */
import { expect, test } from 'vitest'
import { headOf, pinAt } from '../../src/board/marks/pins.ts'
import { pinOverlay } from '../../src/board/pinOverlay.ts'
import { observe } from '../../src/engine/view.ts'
import type { RecordNote } from '../../src/scenario/recordFile.ts'
import { position } from '../support/position.ts'

const note = (turn: number, hexes: readonly string[]): RecordNote => ({
  turn,
  side: 'soviet',
  order: 0,
  text: `of turn ${turn}`,
  hexes: [...hexes],
})

test('each hex that notes are about has one pin, with their number, and is new where one is of the turn', () => {
  const { scenario, state, hex } = position('A . . b')
  state.turn[0] = 1
  const shown = observe(scenario, state, 'soviet')
  const notes = [note(1, ['0100', '0200']), note(2, ['0200']), note(1, ['0100', '9999'])]
  expect(pinOverlay({ scenario, notes, shown })).toEqual([
    { hex: hex('0100'), text: '2', isNew: false },
    { hex: hex('0200'), text: '2', isNew: true },
  ])
})

test('a press on the head of a pin opens it, one beside it is a press on the map', () => {
  const pins = [
    { hex: 3, text: '', isNew: true },
    { hex: 4, text: '', isNew: false },
  ]
  const place = (hex: number) => ({ x: hex * 60, y: 100 })
  const head = headOf(place(4), 47)
  expect(pinAt(pins, place, 47, head)).toBe(4)
  expect(pinAt(pins, place, 47, { x: head.x + 10, y: head.y })).toBe(4)
  expect(pinAt(pins, place, 47, place(4))).toBeNull()
  expect(pinAt(undefined, place, 47, head)).toBeNull()
})
