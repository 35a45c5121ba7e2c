/** *Officer*: each tactic in a drawn position, the plan that is kept, and that he answers the same to the same. */

import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Memory } from '../../src/ai/commander.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { officer } from '../../src/ai/officer.ts'
import { recruit } from '../../src/ai/recruit.ts'
import * as registry from '../../src/ai/registry.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { CROSSING_STATES, STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { isWord } from '../../src/i18n/i18n.ts'
import '../../src/i18n/late.ts'
import { playMatch } from '../../src/sim/match.ts'
import { skirmish } from '../support/battles.ts'
import { japanese, playTurn, withObjectives } from '../support/commanded.ts'
import { scriptedDice } from '../support/dice.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

vi.mock('../../src/ai/registry.ts', { spy: true })
afterEach(() => {
  vi.mocked(registry.commanderOf).mockReset()
})

/** Open ground, on which nobody stands in a passage. */
const OPEN = `
  .  .  .  .  .  .  .  .  .
  a# .  r  .  .  .  .  .  B
  .  .  .  .  .  .  .  .  .
`

describe('holding to the last', () => {
  it('brings those who can be there before the enemy to the place that he wants, and fights there to the end', () => {
    const p = japanese(OPEN, 9, { '0001': 8 }, { units: { B: { men: 6000 } } })
    const turn = playTurn(officer, p)
    expect(turn.where('r')).toBe('0001')
    const near = japanese('a# . B', 3, { '0000': 8 })
    expect(playTurn(officer, near).state.stance[near.unit('a')]).toBe(STANCES.indexOf('last'))
  })

  it('sends nobody where all together could not hold', () => {
    const p = japanese(
      'a# . . . r . . . . BCDEF',
      10,
      { '0000': 8, '0400': 1 },
      {
        units: { B: { men: 6000 }, C: { men: 6000 }, D: { men: 6000 }, E: { men: 6000 }, F: { men: 6000 } },
      },
    )
    expect(playTurn(officer, p).where('r')).toBe('0400')
  })

  it('sends a reserve where it makes the garrison strong enough, and none to a fight that is even at best', () => {
    const planned = (men: number): unknown => {
      const p = japanese(OPEN, 9, { '0001': 8 }, { units: { B: { men } } })
      const { memory } = officer.next(p.scenario, observe(p.scenario, p.state, 'japanese'), null, 1)
      return memory?.['plan']
    }
    expect(planned(9000)).toMatchObject({ a: { place: '0001' }, r: { place: '0001' } })
    expect(planned(12_000)).toMatchObject({ a: { place: '0001' } })
    expect(planned(12_000)).not.toHaveProperty('r')
  })
})

describe('masking', () => {
  const masked = (turn: number, drawing = '. b# . A . . .', town = {}): Position => {
    const rules: PointRule[] = [
      { kind: 'holdAtEnd', id: 'M', side: 'soviet', objective: 0, points: 8, masked: 4 },
    ]
    return withObjectives(
      drawing,
      7,
      { '0100': 0, ...town },
      {
        turns: dryTurns(8),
        units: { b: { arm: 'fortress', mobility: 'static', men: 3000, stanceStart: 'last' } },
        works: { '0100': 5 },
        scenario: { points: rules },
        state: state => void state.turn.fill(turn),
      },
    )
  }

  it('leaves the last on a place that pays where he is, and sends another', () => {
    const p = masked(7, '. b# . A# . B .', { '0300': 8 })
    p.state.heldBy[1] = 1
    const { state } = playTurn(officer, p)
    expect(state.hex[p.unit('A')]).toBe(p.hex('0300'))
    expect(distance(p.scenario.map, state.hex[p.unit('B')]!, p.hex('0100'))).toBe(1)
  })

  it('puts a regiment beside a work as the end comes near', () => {
    const p = masked(7)
    expect(distance(p.scenario.map, playTurn(officer, p).state.hex[p.unit('A')]!, p.hex('0100'))).toBe(1)
  })
})

describe('delaying', () => {
  it('blows the bridge that pays at once, without waiting to see the enemy', () => {
    const blown: PointRule = { kind: 'blown', id: 'X', side: 'japanese', points: 3, crossings: [0] }
    const p = japanese(
      'e . # . . . . . B',
      9,
      { '0200': 2 },
      {
        units: { e: { arm: 'engineer', men: 400 } },
        rivers: [['0000', '0100', 'river']],
        crossings: [
          {
            id: 'bridge',
            between: ['0000', '0100'],
            kind: 'bridge',
            capacity: [{ from: 0, unit: 'vehicles', perHour: 200, loadClass: 60 }],
          },
        ],
        scenario: { points: [blown] },
      },
    )
    const { orders } = officer.next(p.scenario, observe(p.scenario, p.state, 'japanese'), null, 1)
    const blow = orders.find(order => order.kind === 'demolish')
    expect(blow).toMatchObject({ unit: p.unit('e'), crossing: 0 })
    const applied = applyOrder(p.scenario, p.state, blow!, scriptedDice([[6, 6]]))
    expect(applied.ok && applied.state.crossingState[0]).toBe(CROSSING_STATES.indexOf('blown'))
  })
})

describe('an officer', () => {
  const { scenario } = skirmish()
  it('decides the same on the same view, and reads nothing from a memory that is not his own', () => {
    const p = japanese('a# . r . . . . B', 8, { '0000': 8 })
    const view = observe(p.scenario, p.state, 'japanese')
    const fresh = officer.next(p.scenario, view, null, 1)
    expect(officer.next(p.scenario, view, null, 1)).toEqual(fresh)
    const strange: Memory[] = [
      { plan: 5, ordered: 'x' },
      { plan: { a: 7, r: { tactic: 'none', place: '9999' } } },
    ]
    for (const memory of strange) expect(officer.next(p.scenario, view, memory, 1)).toEqual(fresh)
  })

  it('keeps his plan over turns: who has been sent to a place goes on to it', () => {
    const p = japanese(OPEN, 9, { '0001': 8 }, { units: { B: { men: 6000 } } })
    const view = observe(p.scenario, p.state, 'japanese')
    const { memory } = officer.next(p.scenario, view, null, 1)
    expect(memory?.['plan']).toMatchObject({ r: { tactic: 'holdToTheLast', place: '0001' } })
  })

  it('and greedy have words for all that they mean', () => {
    const meant = new Set<string>()
    const commanderOf: typeof registry.commanderOf = level => ({
      level,
      next(...asked) {
        const decision = (level === 'officer' ? officer : greedy).next(...asked)
        for (const { code } of decision.notes) meant.add(code)
        return decision
      },
    })
    vi.mocked(registry.commanderOf).mockImplementation(commanderOf)
    playMatch(scenario, { soviet: 'officer', japanese: 'officer' }, 4)
    playMatch(scenario, { soviet: 'greedy', japanese: 'officer' }, 5)
    expect(meant.size).toBeGreaterThan(5)
    expect([...meant].filter(code => !isWord(`intent.${code}`))).toEqual([])
  })
})

describe('a recruit', () => {
  it('forgets some marches of greedy, and orders nothing else', () => {
    const p = withObjectives('ABCDEF . . . #', 5, { '0400': 8 }, { turns: dryTurns(40) })
    const view = observe(p.scenario, p.state, 'soviet')
    const all = greedy.next(p.scenario, view, null, 1).orders
    const some = [1, 2, 3, 4, 5, 6].map(seed => recruit.next(p.scenario, view, null, seed).orders)
    for (const orders of some) expect(all).toEqual(expect.arrayContaining([...orders]))
    expect(Math.min(...some.map(orders => orders.length))).toBeLessThan(all.length)
    expect(Math.max(...some.map(orders => orders.length))).toBeGreaterThan(0)
  })

  it('shies now and then at an assault that greedy would make, and ends his turn over it', () => {
    const p = withObjectives(
      'AB b# .',
      3,
      { '0100': 5 },
      {
        turns: dryTurns(40),
        units: { b: { men: 500, equipment: [] } },
      },
    )
    const view = observe(p.scenario, p.state, 'soviet')
    expect(greedy.next(p.scenario, view, null, 1).orders[0]).toMatchObject({ kind: 'attack' })
    const ends = Array.from({ length: 12 }, (_, seed) => recruit.next(p.scenario, view, null, seed))
    expect(new Set(ends.map(({ orders, end }) => `${orders.length} ${end}`))).toEqual(
      new Set(['0 true', '1 false']),
    )
  })
})
