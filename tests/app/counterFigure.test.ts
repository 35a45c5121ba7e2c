/** The figure at the foot of a counter. */
import { expect, test } from 'vitest'
import { counterFigure } from '../../src/app/counterFigure.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { position } from '../support/position.ts'

const p = position('V& W& T\nA B P', {
  units: {
    V: { mobility: 'craft', men: 300, vessel: { hulls: 2, lift: 500, knots: 8 } },
    W: { mobility: 'craft', men: 300, vessel: { hulls: 2, lift: 500, knots: 8 } },
    T: { arm: 'tank' },
    A: { men: 420 },
    B: { men: 370 },
    P: { men: 90 },
  },
  state: (state, unit) => {
    state.afv[unit('T')] = 58
    for (const letter of ['A', 'B']) {
      state.status[unit(letter)] = STATUSES.indexOf('aboard')
      state.carrier[unit(letter)] = unit('V')
    }
  },
})

test.each([
  ['T', '58', 'the tanks of armour'],
  ['B', '3', 'hundreds of men'],
  ['P', '·', 'that there are fewer than a hundred'],
  ['V', '7', 'hundreds of men aboard a vessel, not its crew'],
  ['W', '', 'nothing of a vessel that is empty'],
])('of %s is "%s": %s', (letter, figure) => {
  expect(counterFigure(p.scenario, p.state, p.unit(letter))).toBe(figure)
})
