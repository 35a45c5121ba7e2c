import { describe, expect, test } from 'vitest'
import { overrunIn } from '../../src/engine/rules/overrun.ts'
import { SIGHTINGS, STANCES } from '../../src/engine/types.ts'
import { go, kinds, preview, refusal } from '../support/marching.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** A regiment of 2,000 men weighs 212 in attack, a post of 190 men 20 in defence: ten to one. */
const POST = { men: 190, equipment: [] } as const
const ROAD = 'A b . . . .'
const road = (options: PositionOptions = {}) =>
  position(ROAD, { ...options, units: { b: POST, ...options.units } })

describe('a march goes over', () => {
  test('enemies whom it outweighs ten to one, and on', () => {
    expect(refusal(road(), 'A', '0100')).toBeNull()
    expect(refusal(road(), 'A', '0100 0200')).toBeNull()
    expect(preview(road(), 'A', '0100 0200').steps.map(step => step.overruns)).toEqual([[1], []])
  })

  test('at double cost', () => {
    const [over, on] = preview(road(), 'A', '0100 0200').steps
    expect(over!.cost).toMatchObject({ minutes: 120 })
    expect(over!.cost.parts).toContainEqual({ code: 'overrun', permille: 2000 })
    expect(on!.cost.minutes).toBe(60)
  })

  test('by its road, where the ground beside it is a bog', () => {
    const dam = position('A b~ .', { units: { b: POST }, ways: [['road', '0000', '0100']] })
    expect(preview(dam, 'A', '0100').steps[0]!.cost).toMatchObject({ way: 'road', minutes: 120 })
  })

  test.each<readonly [string, PositionOptions]>([
    ['nine to one', { units: { b: { ...POST, men: 210 } } }],
    ['works', { works: { '0100': 1 } }],
    ['guns alone', { units: { A: { arm: 'artillery', mobility: 'draught' } } }],
    ['tired men', { state: (s, unit) => (s.readiness[unit('A')] = 900) }],
    [
      'an enemy whose strength is not known',
      { state: (s, unit) => (s.sighting[unit('b') * 2] = SIGHTINGS.indexOf('spotted')) },
    ],
  ])('not with %s', (_, options) => {
    expect(refusal(road(options), 'A', '0100')).toMatchObject({ code: 'enemyHex' })
  })

  test('weighed as tired as it comes there', () => {
    const { scenario, state, unit, hex } = road()
    const over = (readiness: number) => overrunIn(scenario, state, unit('A'), hex('0100'), readiness)
    expect([over(1000), over(900)]).toEqual([[unit('b')], []])
  })

  test('only in one go: what the turn leaves no time for is refused', () => {
    const late = road({ state: (s, unit) => (s.clock[unit('A')] = 300) })
    expect(refusal(late, 'A', '0100')).toMatchObject({ code: 'notEnoughTime' })
  })
})

describe('the overrun', () => {
  test('suffer the last line of the list without dice, are shaken and go back', () => {
    const game = road({ state: (s, unit) => (s.stance[unit('b')] = STANCES.indexOf('withdraw')) })
    const events = go(game, 'A', '0100')
    expect(kinds(events)).not.toContain('assault')
    expect(events).toContainEqual(expect.objectContaining({ kind: 'overrun', enemies: [game.unit('b')] }))
    expect(game.where('A')).toBe('0100')
    // 240‰, three quarters of it for who gives way in time: 34 of 190.
    expect(game.state.men[game.unit('b')]).toBe(156)
    expect(game.state.shaken[game.unit('b')]).toBe(1)
    expect(game.where('b')).toBe('0400')
  })

  test('are taken where they do not get away', () => {
    const game = road({ state: (s, unit) => (s.stance[unit('b')] = STANCES.indexOf('last')) })
    expect(kinds(go(game, 'A', '0100 0200'))).toContain('finished')
    expect(game.where('b')).toBe('')
    expect(game.where('A')).toBe('0200')
    expect(game.state.captured[game.unit('b')]).toBeGreaterThan(0)
  })
})

test('who was not known when the march was ordered stops it: contact, at the cost of the hex', () => {
  const game = position('A bc . .', {
    units: { b: POST, c: POST },
    state: (s, unit) => (s.sighting[unit('c') * 2] = 0),
  })
  expect(refusal(game, 'A', '0100')).toBeNull()
  expect(kinds(go(game, 'A', '0100'))).toContain('contact')
  expect(game.where('A')).toBe('0000')
  expect(game.state.clock[game.unit('A')]).toBeGreaterThan(0)
})
