/** Opening the road: one step onto ground that the enemy bars by his presence alone, for those who are cut off behind it. */
import { describe, expect, it } from 'vitest'
import { staff } from '../../src/ai/officer.ts'
import { openRoad } from '../../src/ai/tactics/openRoad.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { columnOf, isInReach } from '../../src/engine/rules/supplyRoads.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { japanese, playTurn } from '../support/commanded.ts'
import { cutOff, lorries, WOODS } from '../support/grounds.ts'
import type { Position, PositionOptions } from '../support/position.ts'

/** The enemy is paid for the unit with this index where it is trapped. */
const trapped = (unit: number): PointRule => ({
  kind: 'destroyedOrTrapped',
  id: `T${unit}`,
  side: 'soviet',
  units: [unit],
  points: 4,
})

/** A regiment at the end of a strip of land, which one enemy bars without standing on it; its supplies come in at the other end. */
const strip = (
  source: string,
  land = '.  .  .  c',
  options: PositionOptions = {},
  worth: Parameters<typeof japanese>[2] = {},
): Position =>
  japanese(
    `
    =  =  A  =  =  =
    ${source} ${land}  .
    =  =  =  =  =  =
    `,
    6,
    worth,
    {
      ...WOODS,
      columns: [lorries('japanese', '0001')],
      ...options,
      state: (state, unit) => {
        cutOff(state, unit('c'))
        options.state?.(state, unit)
      },
    },
  )

/** Is the road of the regiment open once these orders are carried out? */
const isOpened = (p: Position, orders = ordersOf(asked(openRoad, p))): boolean => {
  const state = orders.reduce((before, order) => {
    const applied = applyOrder(p.scenario, before, order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    return applied.state
  }, p.state)
  const c = p.unit('c')
  return isInReach(p.scenario, state, columnOf(p.scenario, c), state.hex[c]!)
}

describe('a regiment cut off behind ground that the enemy bars by his presence alone', () => {
  it('has its road opened by one step of another', () => {
    const p = strip('ab')
    expect(isOpened(p, [])).toBe(false)
    expect(marches(p, ordersOf(asked(openRoad, p)))).toEqual({ a: '0201' })
    expect(isOpened(p)).toBe(true)
  })

  it('has it opened by a staff', () => {
    const played = playTurn(staff, strip('ab'))
    expect([played.where('a'), played.where('b')]).toContain('0201')
  })

  it('keeps who has opened it where he stands', () => {
    const p = strip('b', '.  a  .  c')
    const after = asked(openRoad, p, { a: 'openRoad' }, 'a')
    expect([taken(p, after), ordersOf(after)]).toEqual(['a', []])
  })

  it('is left to itself where the enemy stands on the road', () => {
    expect(asked(openRoad, strip('ab', '.  D  .  c'))).toEqual([])
  })

  it('gets nobody out of works of worth but who is a small part of those in them', () => {
    const manned = (source: string): string => {
      const works = { works: { '0001': 1 }, units: { b: { men: 6000 } } }
      const p = strip(source, undefined, works, { '0001': 3 })
      return taken(p, asked(openRoad, p))
    }
    expect(['a', 'b', 'ab'].map(manned)).toEqual(['', '', 'a'])
  })

  it('is worth what the enemy has for it where it is trapped when the battle ends', () => {
    const scenario = { points: [trapped(3)] }
    const worth = (turn: number): number => {
      const state: PositionOptions['state'] = drawn => {
        drawn.turn[0] = turn
      }
      return asked(openRoad, strip('ab', undefined, { scenario, state }))[0]!.worth
    }
    expect(worth(19) - worth(18)).toBe(2400)
  })
})
