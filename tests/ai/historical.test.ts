/** *Historical*: missions followed in drawn positions, let go where they cannot be carried out, and silence filled by judgement. */
import { describe, expect, it } from 'vitest'
import type { Memory } from '../../src/ai/commander.ts'
import { historical } from '../../src/ai/historical.ts'
import { officer } from '../../src/ai/officer.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { MISSION_WORDS, type MissionWord, type Plans } from '../../src/engine/plans.ts'
import { STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { isWord } from '../../src/i18n/i18n.ts'
import '../../src/i18n/late.ts'
import { TANKS } from '../support/arms.ts'
import { japanese, type PlayedTurn, playTurn, playTurns, soviet } from '../support/commanded.ts'
import { plan } from '../support/plans.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { ALWAYS } from '../support/scripted.ts'
import { dryTurns } from '../support/turns.ts'
import { paidForLeaving, wayOut } from '../support/wayOut.ts'

/** Orders, options of the position and the places of worth of a Soviet regiment `A` between two places of a road. */
const road = (plans: Plans, options: PositionOptions = {}): Position =>
  soviet('. . . . A . . . #', 9, { '0800': 8 }, { ...options, scenario: { plans } })

/** Where the first march of the turn ends. */
const firstEnd = (p: Position): string => {
  const march = playTurn(historical, p).orders.find(order => order.kind === 'move')
  return march ? hexText(p.scenario.map, march.path.at(-1)!) : ''
}

/** The task that a unit had by the explanation of the turn. */
const meantIn = ({ explanation }: PlayedTurn, unit: string): string | undefined =>
  explanation?.tasks.find(({ groups }) => groups.some(({ units }) => units.includes(unit)))?.task

/** Why the plan for a unit was let go, where it was. */
const letGoIn = ({ explanation }: PlayedTurn, unit: string): string | undefined =>
  explanation?.rejected.find(({ units }) => units?.includes(unit))?.code

describe('a mission', () => {
  it('is followed, whatever the scale pays for elsewhere', () => {
    expect(playTurn(officer, road(plan())).where('A')).toBe('0800')
    const turn = playTurn(historical, road(plan({ who: ['A'], to: ['0000'] })))
    expect(turn.where('A')).toBe('0000')
    expect(meantIn(turn, 'A')).toBe('planMarch')
    expect(turn.explanation).toMatchObject({
      level: 'historical',
      tasks: [{ at: '0000', why: [{ code: 'byRecord', facts: { mission: 'M0' } }] }],
    })
  })

  it('names formations for all that belong to them, and goes by its places in their order', () => {
    expect(firstEnd(road(plan({ who: ['S'], to: ['0800', '0600'] })))).toBe('0800')
    // Who is on the way to the second place already does not turn back for the first.
    expect(firstEnd(road(plan({ who: ['S'], to: ['0100', '0600'] })))).toBe('0600')
  })

  it('waits for its time and for what it is tied to', () => {
    const later = plan({ who: ['A'], to: ['0000'], from: '1945-08-09T06:00' })
    expect(firstEnd(road(later))).toBe('0800')
    const held = { kind: 'held', objective: 'P0800', side: 'soviet' } as const
    const tied = plan({ who: ['A'], to: ['0000'], when: [held] })
    expect(firstEnd(road(tied))).toBe('0800')
    const freed = plan({ who: ['A'], to: ['0000'], unless: [held] })
    expect(firstEnd(road(freed))).toBe('0000')
  })

  it('once carried out gives way to the next, and then to his own judgement', () => {
    const p = road(plan({ who: ['A'], mission: 'seize', to: ['0300'], until: '1945-08-12T00:00' }))
    const turns = playTurns(historical, p, 2)
    expect(turns.map(turn => turn.where('A'))).toEqual(['0300', '0800'])
    const kept = road(
      plan(
        { who: ['A'], mission: 'seize', to: ['0300'] },
        { who: ['A'], mission: 'hold', to: ['0300'], until: '1945-08-09T12:00' },
      ),
    )
    expect(playTurns(historical, kept, 3).map(turn => turn.where('A'))).toEqual(['0300', '0300', '0800'])
  })

  it('of a reserve keeps it where it stands, while others go for the same place', () => {
    const p = soviet(
      'A B . . . . . . #',
      9,
      { '0800': 8 },
      { scenario: { plans: plan({ who: ['A'], mission: 'reserve' }) } },
    )
    const turn = playTurn(historical, p)
    expect(turn.where('A')).toBe('0000')
    expect(turn.where('B')).not.toBe('0100')
  })

  it('to watch a work ends beside it, and no assault is made on it', () => {
    const p = soviet(
      'A . . b# . .',
      6,
      { '0300': 8 },
      {
        units: { b: { arm: 'fortress', mobility: 'static', men: 900, stanceStart: 'last' } },
        works: { '0300': 4 },
        scenario: { plans: plan({ who: ['A'], mission: 'mask', to: ['0300'] }) },
      },
    )
    const turn = playTurn(historical, p)
    expect(distance(p.scenario.map, p.hex(turn.where('A')), p.hex('0300'))).toBe(1)
    expect(turn.attacks).toEqual([])
  })

  it('to storm a place is paid at a price that an officer would not pay', () => {
    const attacks = (plans: Plans) =>
      playTurn(
        historical,
        soviet('AB c . .', 4, { '0300': 1 }, { units: { c: { men: 2400 } }, scenario: { plans } }),
      ).attacks.map(({ target }) => target)
    expect(attacks(plan())).toEqual([])
    expect(attacks(plan({ who: ['A', 'B'], mission: 'counterattack', to: ['0100'] }))).toContain(1)
  })

  it('to counter-attack goes beside an enemy whom nobody would go beside unasked', () => {
    const end = (mission: MissionWord): string => {
      const rows = plan({ who: ['a', 'b'], mission, to: ['0600'] })
      const options = { units: { C: { men: 6000 } }, scenario: { plans: rows } }
      return playTurn(historical, japanese('ab . . . . . C', 7, { '0000': 1 }, options)).where('a')
    }
    expect([end('assault'), end('counterattack')]).toEqual(['0400', '0500'])
  })

  it('to storm a work is worth it where no scale pays; who comes up by night goes in without a shot', () => {
    const mode = (drawing: string, dark: number, word: MissionWord = 'assault'): string | undefined => {
      const p = soviet(
        drawing,
        5,
        { '0400': 1 },
        {
          turns: dryTurns(4).map(turn => ({ ...turn, dark })),
          units: { c: { arm: 'fortress', mobility: 'static', men: 200, stanceStart: 'last', equipment: [] } },
          works: { '0200': 3 },
          scenario: { plans: plan({ who: ['A', 'B'], mission: word, to: ['0200'] }) },
        },
      )
      return playTurn(historical, p).attacks[0]?.mode
    }
    expect(mode('. AB c# . .', 0, 'mask')).toBeUndefined()
    expect(mode('. AB c# . .', 0)).toBe('prepared')
    expect(mode('AB . c# . .', 0)).toBe('hasty')
    expect(mode('AB . c# . .', 1000)).toBe('silent')
  })

  it('to hold to the last changes the stance; to delay goes back place by place before the enemy', () => {
    const last = japanese(
      'a . . . B',
      5,
      { '0000': 2 },
      { scenario: { plans: plan({ who: ['a'], mission: 'last' }) } },
    )
    expect(playTurn(historical, last).state.stance[last.unit('a')]).toBe(STANCES.indexOf('last'))
    const delay = plan({ who: ['a'], mission: 'delay', to: ['0500', '0200'] })
    const before = japanese('. . . . . a B . .', 9, { '0800': 2 }, { scenario: { plans: delay } })
    expect(playTurn(historical, before).where('a')).toBe('0200')
    const alone = japanese('. . . . . a . . . . . B', 12, { '0800': 2 }, { scenario: { plans: delay } })
    expect(playTurn(historical, alone).where('a')).toBe('0500')
  })

  it('to hold to the last leads tired troops on to their place', () => {
    const last = plan({ who: ['a'], mission: 'last', to: ['0100'] })
    const tired = japanese(
      '. # . . a . . B',
      8,
      { '0100': 2 },
      {
        scenario: { plans: last },
        state: (state, unit) => void state.readiness.fill(500, unit('a'), unit('a') + 1),
      },
    )
    expect(playTurn(historical, tired).where('a')).toBe('0100')
  })
})

describe('a mission that is not yet in force', () => {
  /** A regiment three hexes from its way off the map, the enemy soon there; what the plan has for it. */
  const leaving = (plans = plan()): Position =>
    japanese(
      '. . . r . . B',
      7,
      {},
      {
        scenario: { ...wayOut(paidForLeaving([0], 5)), plans },
      },
    )

  it('keeps on the map whom the scale pays for leaving', () => {
    expect(playTurn(historical, leaving()).where('r')).not.toBe('0300')
    const later = { who: ['r'], mission: 'withdraw', to: ['0100'], from: '1945-08-11T00:00' } as const
    expect(playTurn(historical, leaving(plan(later))).where('r')).toBe('0300')
  })
})

describe('a unit that is to stay', () => {
  it('rides over no weak enemy beside it, to come back the same day', () => {
    const beside = (missions: Plans): Position =>
      soviet(
        'A p# . .',
        4,
        { '0100': 8 },
        {
          units: { A: TANKS, p: { men: 60, equipment: [] } },
          scenario: { plans: missions },
        },
      )
    const went = (p: Position): boolean => playTurn(historical, p).orders.some(({ kind }) => kind === 'move')
    expect(went(beside(plan()))).toBe(true)
    expect(went(beside(plan({ who: ['A'], mission: 'hold', to: ['0000'] })))).toBe(false)
    expect(went(beside(plan({ who: ['A'], mission: 'reserve', to: ['0000'] })))).toBe(false)
  })
})

describe('a mission that cannot be carried out', () => {
  it('is let go with a word: where the enemy has the place, or no way leads there', () => {
    const lost = soviet(
      'b . . . A . . . #',
      9,
      { '0800': 8 },
      { scenario: { plans: plan({ who: ['A'], mission: 'hold', to: ['0000'] }) } },
    )
    const held = playTurn(historical, lost)
    expect([held.where('A'), letGoIn(held, 'A')]).toEqual(['0800', 'planLetGo'])
    const cut = soviet(
      '. = . . A . . . #',
      9,
      { '0800': 8 },
      { scenario: { plans: plan({ who: ['A'], to: ['0000'] }) } },
    )
    const drowned = playTurn(historical, cut)
    expect([drowned.where('A'), letGoIn(drowned, 'A')]).toEqual(['0800', 'planLetGo'])
  })

  it('stays let go when the place is free again', () => {
    const p = road(plan({ who: ['A'], mission: 'hold', to: ['0000'] }))
    const view = observe(p.scenario, p.state, 'soviet')
    const memory = { stages: { A: { M0: -1 } } }
    expect(historical.next(p.scenario, view, memory, 1).orders).toEqual(
      officer.next(p.scenario, view, null, 1).orders,
    )
  })
})

describe('the commander', () => {
  it('without plans is an officer', () => {
    const p = japanese('a# . r . . . . B', 8, { '0000': 8 })
    const view = observe(p.scenario, p.state, 'japanese')
    const { orders, notes } = historical.next(p.scenario, view, null, 1)
    expect({ orders, notes }).toMatchObject({
      orders: officer.next(p.scenario, view, null, 1).orders,
      notes: officer.next(p.scenario, view, null, 1).notes,
    })
  })

  it('does not know the missions of the enemy', () => {
    const [bare, planned] = [plan(), plan({ who: ['b'], mission: 'march', to: ['0000'] })].map(plans => {
      const p = soviet('A . . . b# . .', 7, { '0400': 8 }, { scenario: { plans } })
      return historical.next(p.scenario, observe(p.scenario, p.state, 'soviet'), null, 1)
    })
    expect(planned!.orders).toEqual(bare!.orders)
  })

  it('chooses what headquarters chose, and what the battle has for history where the plan is silent', () => {
    const options = ['stay', 'go', 'run'].map(id => ({ id, title: id, text: id, effects: [] }))
    const decision = {
      id: 'D',
      side: 'soviet' as const,
      title: 'D',
      text: 'D',
      once: true,
      when: ALWAYS,
      options,
      fallback: 0,
    }
    const chosen = (decisions: Plans['decisions']) => {
      const p = soviet(
        'A . #',
        3,
        { '0200': 1 },
        {
          scenario: { decisions: [decision], plans: { missions: [], decisions } },
          state: state => void state.asked.fill(1),
        },
      )
      return historical.next(p.scenario, observe(p.scenario, p.state, 'soviet'), null, 1).orders
    }
    expect(chosen([{ decision: 'D', option: 'run' }])).toEqual([{ kind: 'choose', decision: 0, option: 2 }])
    expect(chosen([])).toEqual([{ kind: 'choose', decision: 0, option: 0 }])
  })

  it('reads nothing from a memory that is not his own', () => {
    const p = road(plan({ who: ['A'], to: ['0000'] }))
    const view = observe(p.scenario, p.state, 'soviet')
    const fresh = historical.next(p.scenario, view, null, 1)
    const strange: Memory[] = [
      { stages: 7 },
      { stages: { A: 'x', Z: { M0: 1 } } },
      { stages: { A: { M0: 99, M1: 0.5, M2: null } } },
    ]
    for (const memory of strange)
      expect(historical.next(p.scenario, view, memory, 1).orders).toEqual(fresh.orders)
  })

  it('has words for every mission, and for one let go', () => {
    const codes = MISSION_WORDS.map(word => `meant.tactics.plan${word[0]!.toUpperCase()}${word.slice(1)}`)
    expect([...codes, 'explain.rejected.planLetGo'].filter(code => !isWord(code))).toEqual([])
  })
})
