import { describe, expect, it } from 'vitest'
import { raidsWorth } from '../../src/ai/raiding.ts'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import { orderFromText, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const NIGHT = { start: 0, end: 360, dark: 900, weather: ['dry'] } as const
/** 400 raiders in three steps. */
const RAIDERS = { arm: 'raider', echelon: 'battalion', men: 400, steps: 3, equipment: [] } as const
const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 1000,
  steps: 4,
  equipment: [{ type: 't34', count: 64 }],
} as const
const GUNS = { arm: 'artillery', men: 900, steps: 3, equipment: [{ type: 'gun122', count: 36 }] } as const

const leaguer = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, {
    side: 'japanese',
    turns: [NIGHT],
    ...options,
    units: {
      ...(drawing.includes('r') && { r: RAIDERS }),
      ...(drawing.includes('T') && { T: TANKS }),
      ...(drawing.includes('G') && { G: GUNS }),
      ...options.units,
    },
  })
const raids = (p: Position, enemy: string): Order => ({
  kind: 'raid',
  unit: p.unit('r'),
  enemy: p.unit(enemy),
})
const whyNot = (p: Position, enemy: string) =>
  check(p.scenario, observe(p.scenario, p.state, 'japanese'), raids(p, enemy))?.code ?? null
function carry(p: Position, enemy: string, die: number) {
  const applied = applyOrder(p.scenario, p.state, raids(p, enemy), scriptedDice([[die, 1]]))
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  return applied.state
}

describe('a night raid', () => {
  it('costs tanks or guns a step on five or six, and the raiders one of their own', () => {
    const p = leaguer('T r G')
    const hit = carry(p, 'T', 5)
    expect([hit.afv[p.unit('T')], hit.men[p.unit('T')], hit.men[p.unit('r')]]).toEqual([48, 968, 267])
    const missed = carry(p, 'T', 4)
    expect([missed.afv[p.unit('T')], missed.men[p.unit('T')], missed.men[p.unit('r')]]).toEqual([
      64, 1000, 267,
    ])
    const guns = carry(p, 'G', 6)
    expect([guns.guns[p.unit('G')], guns.men[p.unit('G')]]).toEqual([24, 600])
    expect(guns.killed[p.unit('r')]).toBe(133)
  })

  it('takes the time and ammunition of a hasty assault', () => {
    const p = leaguer('T r')
    const after = carry(p, 'T', 1)
    expect([after.clock[p.unit('r')], after.ammo[p.unit('r')]]).toEqual([180, 1400])
  })

  it('ends the raiders with their last step, and never the raided', () => {
    const p = leaguer('T r', {
      state: (s, unit) => {
        s.men[unit('r')] = 150
        s.killed[unit('r')] = 250
        s.men[unit('T')] = 160
        s.wounded[unit('T')] = 840
      },
    })
    const after = carry(p, 'T', 6)
    expect([after.hex[p.unit('r')], after.men[p.unit('r')]]).toEqual([-1, 0])
    expect(after.men[p.unit('T')]).toBe(150)
  })

  it('is refused by day, to others than raiders, and at infantry, the unknown and those out of reach', () => {
    expect(whyNot(leaguer('T r'), 'T')).toBeNull()
    expect(whyNot(leaguer('T r', { turns: [{ ...NIGHT, dark: 0 }] }), 'T')).toBe('byNightOnly')
    expect(whyNot(leaguer('T r', { units: { r: {} } }), 'T')).toBe('noRaiders')
    expect(whyNot(leaguer('A r'), 'A')).toBe('noPrey')
    expect(whyNot(leaguer('T . r'), 'T')).toBe('noPrey')
    expect(whyNot(leaguer('T r', { seen: false }), 'T')).toBe('noPrey')
    expect(whyNot(leaguer('T r', { rivers: [['0000', '0100', 'major']] }), 'T')).toBe('noPrey')
    expect(whyNot(leaguer('T r', { state: (s, unit) => (s.ammo[unit('r')] = 99) }), 'T')).toBe('noAmmunition')
    expect(whyNot(leaguer('T r', { state: (s, unit) => (s.clock[unit('r')] = 181) }), 'T')).toBe(
      'notEnoughTime',
    )
  })

  it('is offered, written as one line, and ordered by greedy where the scale pays for steps', () => {
    const p = leaguer('T r G')
    const view = observe(p.scenario, p.state, 'japanese')
    expect(candidates(p.scenario, view).filter(o => o.kind === 'raid')).toEqual([
      raids(p, 'T'),
      raids(p, 'G'),
    ])
    expect(orderToText(p.scenario, p.state, raids(p, 'T'))).toBe('r raid T')
    expect(orderFromText(p.scenario, 'r raid T')).toEqual({ ok: true, order: raids(p, 'T') })
    const paid = (units: readonly number[]) => {
      const game = leaguer('T r G', {
        scenario: {
          points: [{ kind: 'stepsLost', id: 'steps', side: 'japanese', of: 'soviet', units, points: 1 }],
        },
      })
      return raidsWorth(game.scenario, observe(game.scenario, game.state, 'japanese'))
    }
    expect(paid([])).toEqual([raids(p, 'T')])
    expect(paid([p.unit('G')])[0]).toEqual(raids(p, 'G'))
  })
})
