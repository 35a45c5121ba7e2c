import { expect, test } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { shareFuel } from '../../src/engine/rules/fuelShare.ts'
import { scriptedDice } from '../support/dice.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** Tanks of 40 t and lorries of 10 t a refill, in one hex and formation unless changed. */
const TANKS = { arm: 'tank', mobility: 'tracked', fuelRefill: 40 } as const
const LORRIES = { arm: 'motorised', mobility: 'wheeled', fuelRefill: 10 } as const

/** Fuel of T and L after sharing. */
function shared(
  drawing: string,
  [tanks, lorries]: readonly [number, number],
  units: PositionOptions['units'] = {},
): readonly number[] {
  const game = position(drawing, {
    units: { T: { ...TANKS, ...units['T'] }, L: { ...LORRIES, ...units['L'] } },
    state: (s, unit) => {
      s.fuel[unit('T')] = tanks
      s.fuel[unit('L')] = lorries
    },
  })
  shareFuel(startPlay(game.scenario, game.state, scriptedDice([])), 'soviet')
  return [game.state.fuel[game.unit('T')]!, game.state.fuel[game.unit('L')]!]
}

test('units of a formation in one hex stand level: 4 t and 20 t are 24 t for 50 t of tanks', () => {
  expect(shared('TL .', [100, 2000])).toEqual([480, 480])
})

test('the forward detachment drinks first, up to one refill', () => {
  const forward = { T: { forwardDetachment: true } } as const
  expect(shared('TL .', [100, 2000], forward)).toEqual([600, 0])
  expect(shared('TL .', [900, 1000], forward)).toEqual([1000, 600])
  expect(shared('TL .', [1500, 1000], forward)).toEqual([1400, 1400])
})

test('nobody shares with another hex, another formation, or who has no engines', () => {
  expect(shared('T L', [100, 2000])).toEqual([100, 2000])
  expect(shared('TL .', [100, 2000], { L: { formation: 1 } })).toEqual([100, 2000])
  expect(shared('TL .', [100, 2000], { L: { fuelRefill: 0 } })).toEqual([100, 2000])
})
