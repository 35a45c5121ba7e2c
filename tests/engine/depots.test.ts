/** Fuel that the enemy has left lying about. */
import { describe, expect, it } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { walk } from '../../src/engine/rules/walk.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack, fightTo } from '../support/fight.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  equipment: [{ type: 't34', count: 40 }],
  fuelRefill: 40,
  fuelStart: 300,
} as const
/** Tanks T and riflemen A on the way to a depot in the third hex. */
const depot = (tons: number, options: PositionOptions = {}, drawing = 'TA . . b'): Position =>
  position(drawing, {
    ...options,
    units: { T: TANKS, ...options.units },
    scenario: { depots: [{ hex: 2, side: 'japanese', tons }] },
  })
const march = (p: Position, letter: string, path: readonly string[]): Position => {
  walk(startPlay(p.scenario, p.state, scriptedDice([])), {
    kind: 'move',
    unit: p.unit(letter),
    path: path.map(p.hex),
  })
  return p
}
const fuelOf = (p: Position) => p.state.fuel[p.unit('T')]!

describe('a depot of the enemy', () => {
  it('fills the first engines that come there, as far as it goes, and no more than a refill', () => {
    expect(fuelOf(march(depot(100), 'T', ['0100', '0200']))).toBe(1000)
    const before = fuelOf(march(position('TA . . b', { units: { T: TANKS } }), 'T', ['0100', '0200']))
    // Four tons are a tenth of the refill of forty.
    expect(fuelOf(march(depot(4), 'T', ['0100', '0200']))).toBe(before + 100)
  })

  it('gives once, and not to those who need none', () => {
    const p = march(depot(100), 'A', ['0100', '0200'])
    expect(p.state.depotTaken[0]).toBe(0)
    march(p, 'T', ['0100', '0200'])
    expect([p.state.depotTaken[0], fuelOf(p)]).toEqual([1, 1000])
    p.state.fuel[p.unit('T')] = 100
    march(p, 'T', ['0100', '0200'])
    expect(fuelOf(p)).toBeLessThan(100)
  })

  it('is nothing to its own side', () => {
    const p = depot(100, { units: { b: { ...TANKS } }, side: 'japanese' })
    march(p, 'b', ['0200'])
    expect(p.state.depotTaken[0]).toBe(0)
  })

  it('falls to those who go in after an assault', () => {
    const p = depot(100, { units: { c: { men: 100, equipment: [] } } }, 'A T c . b')
    fightTo(p, attack(p, 'T', '0200', { advance: 'T' }), 20)
    expect([p.where('T'), fuelOf(p)]).toEqual(['0200', 1000])
  })
})
