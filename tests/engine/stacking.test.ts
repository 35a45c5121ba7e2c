import { describe, expect, it } from 'vitest'
import { isOverfull, stackingAt, stackingRefusal } from '../../src/engine/rules/stacking.ts'
import { position } from '../support/position.ts'

describe('stacking', () => {
  it.each([
    [1000, 3000, 500],
    [4000, 12_000, 2000],
    [12_000, 36_000, 6000],
  ])('on %i m hexes holds %i men and %i vehicles', (hexMetres, maxMen, maxVehicles) => {
    const { scenario, state, hex } = position('AB .', { hexMetres })
    const here = { men: 4000, vehicles: 400 }
    expect(stackingAt(scenario, state, hex('0000'))).toEqual({ ...here, maxMen, maxVehicles })
    expect(stackingAt(scenario, state, hex('0100'))).toEqual({ men: 0, vehicles: 0, maxMen, maxVehicles })
  })

  it('counts the men left and all vehicles', () => {
    const { scenario, state, hex } = position('A .', {
      state: (state, unit) => {
        state.men[unit('A')] = 700
      },
    })
    expect(stackingAt(scenario, state, hex('0000'))).toMatchObject({ men: 700, vehicles: 200 })
  })

  it.each([
    ['men', 10_000, 0, 2000, 0, false],
    ['men', 10_001, 0, 2000, 0, true],
    ['vehicles', 100, 1800, 100, 200, false],
    ['vehicles', 100, 1801, 100, 200, true],
  ])('is limited by %s: %i men, %i vehicles there, %i and %i more', (_, men, vehicles, more, cars, full) => {
    const { scenario, state, unit, hex } = position('A B', {
      units: { A: { men: more, vehicles: cars }, B: { men, vehicles } },
    })
    const refusal = stackingRefusal(scenario, state, unit('A'), hex('0100'))
    expect(refusal).toEqual(
      full
        ? {
            code: 'stacking',
            hex: hex('0100'),
            men: men + more,
            vehicles: vehicles + cars,
            maxMen: 12_000,
            maxVehicles: 2000,
          }
        : null,
    )
  })

  it('does not count a unit twice where it stands', () => {
    const { scenario, state, unit, hex } = position('A .', { units: { A: { men: 11_000 } } })
    expect(stackingRefusal(scenario, state, unit('A'), hex('0000'))).toBeNull()
    expect(isOverfull(scenario, state, hex('0000'))).toBe(false)
  })

  it('says when a hex holds more than it can', () => {
    const { scenario, state, hex } = position('AB .', { units: { A: { men: 11_000 } } })
    expect(isOverfull(scenario, state, hex('0000'))).toBe(true)
  })
})
