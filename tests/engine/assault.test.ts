import { describe, expect, test } from 'vitest'
import { attack, fight, why } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** A Soviet regiment before a Japanese one. */
const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`
const BATTALION = { men: 600, equipment: [] } as const
const GUNS = { arm: 'artillery', mobility: 'tractor', gunRange: 9000 } as const
const CENTRE = 4

describe('time', () => {
  const minutes = (hexMetres: number, mode: 'hasty' | 'prepared', clock = 0) => {
    const game = position(PLAIN, {
      hexMetres,
      turns: [{ start: 0, end: 720, dark: 0, weather: ['dry'] }],
      state: (s, unit) => (s.clock[unit('A')] = clock),
    })
    const [assault] = fight(game, attack(game, 'A', '0101', { mode }), [3, 4]).all('assault')
    return `${assault!.start}-${assault!.end}`
  }

  test('hasty an hour and half an hour a km, prepared twice that and at most the turn', () => {
    expect(minutes(1000, 'hasty')).toBe('0-90')
    expect(minutes(4000, 'hasty')).toBe('0-180')
    expect(minutes(12_000, 'hasty')).toBe('0-420')
    expect(minutes(4000, 'prepared')).toBe('0-360')
    expect(minutes(12_000, 'prepared')).toBe('0-720')
  })

  test('begins when the last of all is ready and the hex is free', () => {
    expect(minutes(4000, 'hasty', 95)).toBe('95-275')
    const game = position(PLAIN.replace('A', 'ACG'), {
      units: { G: GUNS },
      state: (s, unit) => {
        s.clock[unit('A')] = 10
        s.clock[unit('C')] = 40
        s.clock[unit('G')] = 60
        s.hexClock[CENTRE] = 50
      },
    })
    const [assault] = fight(game, attack(game, 'AC', '0101', { support: 'G' }), [3, 4]).all('assault')
    expect(assault!.start).toBe(60)
    expect(game.state.clock[game.unit('A')]).toBe(240)
    expect(game.state.clock[game.unit('G')]).toBe(240)
  })

  test('an earlier fight keeps the hex, and those that its defenders cover', () => {
    const game = position(`${PLAIN.replace('A', 'AC')}`)
    fight(game, attack(game, 'A', '0101'), [1, 1])
    expect(game.state.hexClock[CENTRE]).toBe(180)
    expect(game.state.hexClock[game.hex('0201')]).toBe(180)
    expect(game.state.hexClock[game.hex('0000')]).toBe(0)
    const [second] = fight(game, attack(game, 'C', '0101'), [1, 1]).all('assault')
    expect(second!.start).toBe(180)
    expect(why(game, attack(game, 'C', '0101'))).toMatchObject({ code: 'notEnoughTime', needs: 180, has: 0 })
  })

  test('a company without a zone keeps its own hex only', () => {
    const game = position(PLAIN, { units: { b: { men: 200, equipment: [] } } })
    fight(game, attack(game, 'A', '0101'), [1, 1])
    expect(game.state.hexClock[CENTRE]).toBe(180)
    expect(game.state.hexClock[game.hex('0201')]).toBe(0)
  })

  test('must end within the turn', () => {
    const game = (clock: number) => position(PLAIN, { state: (s, unit) => (s.clock[unit('A')] = clock) })
    expect(why(game(180), attack(game(180), 'A', '0101'))).toBeNull()
    expect(why(game(181), attack(game(181), 'A', '0101'))).toEqual({
      code: 'notEnoughTime',
      unit: 0,
      needs: 180,
      has: 179,
    })
  })
})

describe('power', () => {
  /** Attack and defence by unit as the event tells them. */
  const powers = (drawing: string, units: string, options: PositionOptions, support = '') => {
    const game = position(drawing, options)
    const [assault] = fight(game, attack(game, units, '0101', { support }), [3, 4]).all('assault')
    const print = (lines: readonly { unit: number; power: number }[]) =>
      lines.map(line => `${game.scenario.units[line.unit]!.id} ${line.power}`).join(', ')
    return { attack: print(assault!.attack), defence: print(assault!.defence), ratio: assault!.ratio }
  }

  test('is told unit by unit; everybody in the hex defends', () => {
    expect(powers(PLAIN.replace('A', 'AC').replace('b', 'bc'), 'AC', { units: { c: BATTALION } })).toEqual({
      attack: 'A 212, C 212',
      defence: 'b 232, c 66',
      ratio: 1422,
    })
  })

  test('support counts at most as much as those who assault, shared by its own power', () => {
    const units = (each: number): PositionOptions => ({
      units: {
        A: { men: 1000, equipment: [] },
        G: { ...GUNS, equipment: [{ type: 'gun122', count: each }] },
        H: { ...GUNS, equipment: [{ type: 'gun122', count: each * 3 }] },
      },
    })
    const drawing = PLAIN.replace('A', 'AGH')
    expect(powers(drawing, 'A', units(10), 'GH').attack).toBe('A 100, G 20, H 60')
    expect(powers(drawing, 'A', units(40), 'GH').attack).toBe('A 100, G 25, H 75')
  })

  test('is judged by the armour on the other side', () => {
    const tanks = { men: 300, equipment: [{ type: 'chiHa', count: 30 }], arm: 'tank' } as const
    // 900 of 1,200 are armour: A is worth 212 x 0.25 + 84 x 0.75.
    expect(powers(PLAIN, 'A', { units: { b: tanks } }).attack).toBe('A 116')
    const t34 = { men: 300, equipment: [{ type: 't34', count: 30 }], arm: 'tank' } as const
    // b, 232 | 44, against the same share.
    expect(powers(PLAIN, 'A', { units: { A: t34 } }).defence).toBe('b 91')
  })
})
