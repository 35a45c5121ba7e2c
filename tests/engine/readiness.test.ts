import { describe, expect, it } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { cutOffLoss, recover } from '../../src/engine/rules/readiness.ts'
import type { Scenario, Turn } from '../../src/engine/scenario.ts'
import type { MutableState } from '../../src/engine/state.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, position } from '../support/position.ts'

/** Turns of equal length. */
const turns = (minutes: number, count = 40): readonly Turn[] =>
  Array.from({ length: count }, (_, t) => ({
    start: t * minutes,
    end: (t + 1) * minutes,
    dark: 0,
    weather: ['dry'],
  }))

/** The drawing at the start of the second turn: one turn of six hours has passed. */
function afterOneTurn(
  drawing: string,
  state: (state: MutableState, unit: (letter: string) => number) => void,
  units = {},
): Position {
  return position(drawing, {
    turns: turns(360),
    units,
    state: (s, unit) => {
      s.turn[0] = 1
      state(s, unit)
    },
  })
}

/** Readiness and march account of A after recovery. */
function recovered(p: Position): { readiness: number; account: number } {
  recover(startPlay(p.scenario, p.state, scriptedDice([])), 'soviet')
  const u = p.unit('A')
  return { readiness: p.state.readiness[u]!, account: p.state.account[u]! }
}

describe('recovery', () => {
  it('gives 1‰ for ten minutes of rest', () => {
    const p = afterOneTurn('A . . .', s => s.readiness.fill(800))
    expect(recovered(p).readiness).toBe(836)
  })

  it('stops at the readiness the unit started with', () => {
    const staff = { A: { readinessStart: 550 } }
    expect(recovered(afterOneTurn('A .', s => s.readiness.fill(540), staff)).readiness).toBe(550)
    expect(recovered(afterOneTurn('A .', s => s.readiness.fill(550), staff)).readiness).toBe(550)
  })

  it.each<readonly [string, string, (s: MutableState) => void]>([
    ['has marched or fought', 'A . . .', s => s.busy.fill(1)],
    ['stands in an enemy zone', 'A a . .', () => {}],
  ])('gives nothing to a unit that %s', (_, drawing, change) => {
    const p = afterOneTurn(drawing, s => {
      s.readiness.fill(800)
      change(s)
    })
    expect(recovered(p).readiness).toBe(800)
  })

  it('is for the side whose turn comes up', () => {
    const p = afterOneTurn('A . . b', s => s.readiness.fill(800))
    recovered(p)
    expect(p.state.readiness[p.unit('b')]).toBe(800)
  })

  it('comes after a turn: on the first nothing has passed', () => {
    const p = position('A . .', { turns: turns(360), state: s => s.readiness.fill(800) })
    expect(recovered(p).readiness).toBe(800)
  })
})

describe('the march account', () => {
  it('falls by the turn’s share of what the class may march a day, busy or not', () => {
    const marched = (s: MutableState): void => {
      s.account.fill(500)
      s.busy.fill(1)
    }
    expect(recovered(afterOneTurn('A .', marched)).account).toBe(500 - 150)
    expect(recovered(afterOneTurn('A .', marched, { A: { mobility: 'tracked' } })).account).toBe(500 - 210)
  })

  it('does not fall below nothing', () => {
    expect(recovered(afterOneTurn('A .', s => s.account.fill(100))).account).toBe(0)
  })
})

describe('a unit that is cut off', () => {
  const scheduled = (minutes: number): Scenario => position('A', { turns: turns(minutes) }).scenario

  it.each([240, 360, 720])('loses 50, 150 and then 300‰ a day in turns of %i minutes', minutes => {
    const scenario = scheduled(minutes)
    const perDay = 1440 / minutes
    const day = (n: number): number => {
      let sum = 0
      for (let count = n * perDay + 1; count <= (n + 1) * perDay; count++)
        sum += cutOffLoss(scenario, count - 1, count)
      return sum
    }
    expect([day(0), day(1), day(2), day(3)]).toEqual([50, 150, 300, 300])
  })

  it('wears down, rests or not, and never below nothing', () => {
    const cut = (readiness: number): Position =>
      afterOneTurn('A . .', s => {
        s.readiness.fill(readiness)
        s.cutOff.fill(1)
      })
    expect(recovered(cut(800)).readiness).toBe(788)
    expect(recovered(cut(5)).readiness).toBe(0)
  })
})
