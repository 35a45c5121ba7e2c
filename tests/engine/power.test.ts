import { describe, expect, test } from 'vitest'
import { hardShare, taskPower, unitPower, valueAgainst } from '../../src/engine/rules/power.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import type { MutableState } from '../../src/engine/state.ts'
import { position } from '../support/position.ts'

/** Power of one unit of 1,000 men without weapons, changed as said. */
function powerOf(
  letter: 'A' | 'a',
  change: Partial<UnitSpec>,
  set: (state: MutableState, u: number) => void = () => {},
) {
  const { scenario, state } = position(letter, {
    units: { [letter]: { men: 1000, equipment: [], ...change } },
    state: (s, unit) => set(s, unit(letter)),
  })
  const show = (power: { soft: number; hard: number }) => `${power.soft} | ${power.hard}`
  return {
    attack: show(unitPower(scenario, state, 0, true)),
    defence: show(unitPower(scenario, state, 0, false)),
    support: show(taskPower(scenario, state, 0, 'support')),
  }
}

describe('1,000 men', () => {
  test.each([
    ['Soviet riflemen', 'A', 'rifle', '100 | 30', '110 | 30'],
    ['Japanese riflemen', 'a', 'rifle', '90 | 10', '110 | 10'],
    ['Soviet assault engineers', 'A', 'engineer', '110 | 30', '110 | 30'],
    ['tank troops: two fifths are riflemen', 'A', 'tank', '40 | 10', '70 | 10'],
    ['gunners, who do not assault', 'A', 'artillery', '0 | 0', '55 | 0'],
  ] as const)('%s', (_, letter, arm, attack, defence) => {
    expect(powerOf(letter, { arm })).toMatchObject({ attack, defence })
  })
})

describe('weapons', () => {
  test.each([
    ['65 T-34-85', [{ type: 't34', count: 65 }], '195 | 260'],
    ['20 ISU-152', [{ type: 'heavyTank', count: 20 }], '80 | 100'],
    [
      '12 76 mm guns and 4 howitzers',
      [
        { type: 'gun76', count: 12 },
        { type: 'gun122', count: 4 },
      ],
      '20 | 28',
    ],
    ['50 anti-tank rifles: 20 a hundred', [{ type: 'atRifles', count: 50 }], '0 | 10'],
  ] as const)('%s', (_, equipment, power) => {
    expect(powerOf('A', { equipment, arm: 'artillery' })).toMatchObject({ attack: power })
  })

  test('shrink with the tanks and guns that are left', () => {
    const equipment = [
      { type: 't34', count: 40 },
      { type: 'gun76', count: 10 },
    ] as const
    const left = powerOf('A', { equipment, arm: 'artillery' }, (state, u) => {
      state.afv[u] = 10
      state.guns[u] = 5
    })
    expect(left.attack).toBe('35 | 50')
  })

  test('guns in support count without the men who serve or follow them', () => {
    expect(powerOf('A', { equipment: [{ type: 'gun122', count: 24 }] })).toMatchObject({
      attack: '148 | 54',
      support: '48 | 24',
    })
  })
})

describe('the state of the unit', () => {
  test.each([
    [1, '50 | 15'],
    [2, '65 | 19'],
    [3, '80 | 24'],
    [4, '100 | 30'],
    [5, '115 | 34'],
    [6, '130 | 39'],
  ])('quality %i', (quality, attack) => {
    expect(powerOf('A', { quality })).toMatchObject({ attack })
  })

  test('readiness scales power, floored', () => {
    expect(powerOf('A', {}, (state, u) => (state.readiness[u] = 777)).attack).toBe('77 | 23')
  })

  test.each([
    [300, '100 | 30', '110 | 30'],
    [299, '85 | 25', '93 | 25'],
    [100, '85 | 25', '93 | 25'],
    [99, '40 | 12', '66 | 18'],
  ])('ammunition %i permille', (ammo, attack, defence) => {
    expect(powerOf('A', {}, (state, u) => (state.ammo[u] = ammo))).toMatchObject({ attack, defence })
  })

  test('fuel counts for units with engines only', () => {
    const dry = (state: MutableState, u: number) => (state.fuel[u] = 0)
    expect(powerOf('A', { fuelRefill: 0 }, dry).attack).toBe('100 | 30')
    expect(powerOf('A', { fuelRefill: 40 }, dry).attack).toBe('40 | 12')
  })
})

test('an AFV weighs as 30 men in the armoured share of a target, by which soft and hard power are mixed', () => {
  expect(hardShare(1000, 0)).toBe(0)
  expect(hardShare(100, 10)).toBe(750)
  expect(hardShare(0, 3)).toBe(1000)
  expect(hardShare(0, 0)).toBe(0)
  expect(valueAgainst({ soft: 200, hard: 40 }, 750)).toBe(80)
})
