import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { orderFromText, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import { isUnderground, reducedLevel } from '../../src/engine/rules/works.ts'
import { hasZone } from '../../src/engine/rules/zoc.ts'
import type { GameState } from '../../src/engine/state.ts'
import { sideOf } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 900, equipment: [] } as const
/** 1,200 men with four guns in three steps, bound to their works. */
const GARRISON = {
  arm: 'fortress',
  mobility: 'static',
  men: 1200,
  steps: 3,
  equipment: [{ type: 'gun76', count: 4 }],
} as const
const TURNS = dryTurns(4)

/** Engineers `E` and a regiment `A` beside a large sector `f` whose works now have this level. */
const sector = (level: number, options: PositionOptions = {}): Position =>
  position('A f E .', {
    works: { '0100': 5 },
    tunnels: ['0100'],
    turns: TURNS,
    ...options,
    units: { f: GARRISON, E: SAPPERS, ...options.units },
    state: (s, unit) => {
      s.works[1] = level
      options.state?.(s, unit)
    },
  })
const razes = (p: Position, letter = 'E'): Order => ({
  kind: 'raze',
  unit: p.unit(letter),
  hex: p.hex('0100'),
})
const whyNot = (p: Position, order = razes(p)) =>
  check(p.scenario, observe(p.scenario, p.state, sideOf(p.state.side[0]!)), order)?.code ?? null

function carry(p: Position, state: GameState, order: Order) {
  const applied = applyOrder(p.scenario, state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  return applied
}
/** Engineers work for some turns on end; what happened in the last of them. */
function dig(p: Position, turns: number): { state: GameState; events: readonly GameEvent[] } {
  let state: GameState = p.state
  let events: readonly GameEvent[] = []
  for (let t = 0; t < turns; t++) {
    const worked = carry(p, state, razes(p))
    events = worked.events
    state = carry(p, carry(p, worked.state, { kind: 'end' }).state, { kind: 'end' }).state
  }
  return { state, events }
}

describe('layered works', () => {
  it('fall to assaults down to their tunnels, or to nothing above ground where there are none', () => {
    const floor = (tunnels: readonly string[], level: number) =>
      reducedLevel(sector(level, { tunnels }).scenario, 1, level)
    expect([5, 3, 2, 1].map(level => floor(['0100'], level))).toEqual([4, 2, 2, 1])
    expect([3, 2, 1].map(level => floor([], level))).toEqual([2, 1, 1])
  })

  it('send their garrison underground when they are gone: it keeps its hex and loses its zone', () => {
    const at = (level: number, units = {}) => {
      const p = sector(level, { units, state: s => (s.hex[0] = 3) })
      return [isUnderground(p.scenario, p.state, p.unit('f')), hasZone(p.scenario, p.state, p.unit('f'))]
    }
    expect([at(2), at(1), at(0)]).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ])
    // Troops that only shelter there do not go down with it.
    expect(at(1, { f: { ...GARRISON, mobility: 'foot' } })).toEqual([false, true])
    // Infantry of works does.
    expect(at(1, { f: { ...GARRISON, mobility: 'foot', leavesWorksFrom: 9 } })).toEqual([true, false])
  })
})

describe('an order to blow in works', () => {
  it('takes a turn for the tunnels of a large sector', () => {
    const { state, events } = dig(sector(2), 1)
    expect(events.map(event => event.kind).slice(0, 3)).toEqual(['razing', 'spent', 'worksReduced'])
    expect([state.works[1], state.razing[1]]).toEqual([1, 0])
  })

  it('takes two turns for each step of a garrison underground, two thirds of it dead', () => {
    const half = dig(sector(1), 1).state
    expect([half.razing[1], half.men[1]]).toEqual([360, 1200])
    const { state } = dig(sector(1), 2)
    expect([state.razing[1], state.men[1], state.killed[1], state.captured[1]]).toEqual([0, 800, 267, 133])
    expect(state.guns[1]).toBe(3)
  })

  it('ends the siege with the last step: the rest is taken and the hex passes to the besieger', () => {
    const p = sector(1, {
      state: (s, unit) => {
        s.men[unit('f')] = 500
        s.wounded[unit('f')] = 700
      },
    })
    const { state, events } = dig(p, 2)
    expect(events.map(event => event.kind)).toContain('finished')
    expect([state.hex[1], state.control[1]]).toEqual([-1, 1])
    expect(state.killed[1]! + state.captured[1]!).toBe(500)
  })

  it('razes what nobody defends any more, from beside or within', () => {
    const empty = sector(3, { state: (s, unit) => (s.hex[unit('f')] = 3) })
    expect(dig(empty, 1).state.works[1]).toBe(2)
    const within = sector(3, {
      state: (s, unit) => {
        s.hex[unit('f')] = 3
        s.hex[unit('E')] = 1
      },
    })
    expect(dig(within, 1).state.works[1]).toBe(2)
  })

  it('is refused while the works are defended above ground, and to all but engineers with charges and time', () => {
    expect([5, 4, 3].map(level => whyNot(sector(level)))).toEqual(Array(3).fill('worksDefended'))
    expect(whyNot(sector(0))).toBe('noEnemyWorks')
    const field = sector(1, { units: { f: { ...GARRISON, mobility: 'foot' } } })
    expect(whyNot(field)).toBe('worksDefended')
    const small = sector(2, { tunnels: [] })
    expect(whyNot(small)).toBe('worksDefended')
    const p = sector(1)
    expect(whyNot(p, razes(p, 'A'))).toBe('notEngineers')
    expect(whyNot(p, razes(p, 'f'))).toBe('notYours')
    expect(whyNot(sector(1, { state: (s, unit) => (s.hex[unit('E')] = 3) }))).toBe('notAdjacent')
    expect(whyNot(sector(1, { state: (s, unit) => (s.ammo[unit('E')] = 99) }))).toBe('noAmmunition')
    expect(whyNot(sector(1, { state: (s, unit) => (s.clock[unit('E')] = 360) }))).toBe('notEnoughTime')
    expect(whyNot(sector(1, { rivers: [['0100', '0200', 'major']] }))).toBe('needsCrossing')
  })

  it('is offered where it is lawful, and written as one line', () => {
    const p = sector(1)
    const offered = candidates(p.scenario, observe(p.scenario, p.state, 'soviet')).filter(
      o => o.kind === 'raze',
    )
    expect(offered).toEqual([razes(p)])
    expect(orderToText(p.scenario, p.state, razes(p))).toBe('E raze 0100')
    expect(orderFromText(p.scenario, 'E raze 0100')).toEqual({ ok: true, order: razes(p) })
  })
})
