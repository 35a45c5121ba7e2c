/** Assaults that a mission asks for: who takes part, how they come up, and who follows them. */
import { describe, expect, it } from 'vitest'
import { worthOf } from '../../src/ai/assaultWorth.ts'
import { historical } from '../../src/ai/historical.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { MissionRow, Plans } from '../../src/engine/plans.ts'
import { type Odds, odds } from '../../src/engine/rules/odds.ts'
import { observe } from '../../src/engine/view.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import { plan } from '../support/plans.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const BUNKER = { arm: 'fortress', mobility: 'static', men: 300, stanceStart: 'last', equipment: [] } as const

/** Soviet regiments before a small work at 0200, with something to be had at the far end. */
const beforeWork = (drawing: string, plans: Plans, options: PositionOptions = {}): Position =>
  soviet(
    drawing,
    6,
    { '0500': 1 },
    { units: { b: BUNKER }, works: { '0200': 3 }, ...options, scenario: { plans } },
  )

const attackers = (p: Position): string[] => [
  ...new Set(playTurn(historical, p).attacks.flatMap(({ units }) => units.map(u => p.scenario.units[u]!.id))),
]

describe('a place that is ordered to be stormed', () => {
  it('is worth more men to headquarters than one that is seized on the way', () => {
    const ordered = (mission: 'assault' | 'seize') =>
      attackers(
        beforeWork('. A b# . . .', plan({ who: ['A'], mission, to: ['0200'] }), {
          units: { b: { ...BUNKER, men: 600 } },
          works: { '0200': 3 },
        }),
      )
    expect(ordered('seize')).toEqual([])
    expect(ordered('assault')).toEqual(['A'])
  })

  it('is left by those who are kept out of the fight to others', () => {
    const ordered = { who: ['A'], mission: 'assault', to: ['0200'] } as const
    const free = plan(ordered, { who: ['C'], mission: 'hold', to: ['0100'] })
    const bound = plan(ordered, { who: ['C'], mission: 'reserve', to: ['0100'] })
    expect(attackers(beforeWork('A C b# . . .', free))).toContain('C')
    expect(attackers(beforeWork('A C b# . . .', bound))).not.toContain('C')
  })

  it('brings tanks even against squads in the woods, where they go for nothing less', () => {
    const TANKS = {
      arm: 'tank',
      mobility: 'tracked',
      men: 1000,
      equipment: [{ type: 't34', count: 60 }],
    } as const
    const ordered = (mission: 'assault' | 'seize') =>
      attackers(
        soviet(
          '. T b" . . .',
          6,
          { '0200': 1 },
          {
            units: { T: TANKS, b: { men: 600, squads: true, equipment: [] } },
            scenario: { plans: plan({ who: ['T'], mission, to: ['0200'] }) },
          },
        ),
      )
    expect(ordered('seize')).toEqual([])
    expect(ordered('assault')).toEqual(['T'])
  })

  it('is gone to by forced marches', () => {
    const end = (mission: 'assault' | 'march') => {
      const p = soviet(
        'A . . . . . . . . . . #',
        12,
        { '1100': 8 },
        {
          hexMetres: 8000,
          scenario: { plans: plan({ who: ['A'], mission, to: ['1000'] }) },
          state: (state, unit) => void state.account.fill(600, unit('A'), unit('A') + 1),
        },
      )
      return playTurn(historical, p).where('A')
    }
    expect(end('march')).toBe('0000')
    expect(end('assault')).not.toBe('0000')
  })
})

describe('an assault that is ordered', () => {
  const HILL = { men: 900, stanceStart: 'last' } as const

  it('waits for those who can come up in time where the odds are poor', () => {
    const storm = (far: string) =>
      attackers(
        soviet(
          `A b" . . ${far} .`,
          6,
          { '0100': 1 },
          {
            units: { b: HILL },
            scenario: { plans: plan({ who: ['A', 'C'], mission: 'assault', to: ['0100'] }) },
          },
        ),
      )
    expect(storm('.')).toEqual(['A'])
    expect(storm('C')).toEqual(['A', 'C'])
  })

  it('is made at the same discount of weariness as of losses', () => {
    const p = beforeWork('. A b# . . .', plan())
    const view = observe(p.scenario, p.state, 'soviet')
    const order = {
      kind: 'attack',
      target: 2,
      mode: 'hasty',
      units: [p.unit('A')],
      support: [],
      advance: [],
    } as const
    const chances = odds(p.scenario, view, order) as Odds
    const unhurt = { ...chances, expected: { ...chances.expected, attacker: { men: 0, afv: 0 } } } as Odds
    const worth = (aversion: number) =>
      worthOf(p.scenario, view, order, unhurt, { goals: new Map(), roadCut: false, aversion, asked: 0 })
    expect(worth(600)).toBeGreaterThan(worth(1000))
    expect(worth(1000)).toBe(worth(1250))
  })

  it('is not made where a march goes over the enemy', () => {
    const turn = playTurn(
      historical,
      soviet(
        'A b . . . .',
        6,
        { '0500': 1 },
        {
          units: { b: { men: 30, equipment: [], stanceStart: 'last' } },
          scenario: { plans: plan({ who: ['A'], mission: 'assault', to: ['0100'] }) },
        },
      ),
    )
    expect(turn.attacks).toEqual([])
    expect(turn.where('A')).toBe('0100')
  })

  it('is not prepared at odds that cannot be bettered', () => {
    const modes = (men: number) =>
      playTurn(
        historical,
        soviet(
          'A b# . . . .',
          6,
          { '0100': 1 },
          {
            units: { A: { men: 9000 }, b: { ...BUNKER, men } },
            works: { '0100': 1 },
            scenario: { plans: plan({ who: ['A'], mission: 'assault', to: ['0100'] }) },
          },
        ),
      ).attacks.map(({ mode }) => mode)
    expect(modes(200)[0]).toBe('hasty')
    expect(modes(3000)[0]).toBe('prepared')
  })
})

describe('a charge', () => {
  const ordered = (mission: 'charge' | 'counterattack') =>
    attackers(
      soviet(
        'T b" . . . .',
        6,
        { '0500': 1 },
        {
          units: {
            T: { arm: 'tank', mobility: 'tracked', men: 600, equipment: [{ type: 't34', count: 20 }] },
            b: { men: 6000, squads: true, stanceStart: 'last' },
          },
          scenario: { plans: plan({ who: ['T'], mission, to: ['0100'] }) },
        },
      ),
    )

  it('is made at odds at which nobody counter-attacks', () => {
    expect(ordered('counterattack')).toEqual([])
    expect(ordered('charge')).toEqual(['T'])
  })
})

describe('who is to hold a place near one that others storm', () => {
  it('lends them a hand, and storms nothing before they are there', () => {
    const storming = (drawing: string) =>
      attackers(
        soviet(
          drawing,
          8,
          { '0700': 1 },
          {
            hexMetres: 12_000,
            units: { C: { men: 600 }, b: { men: 3000, stanceStart: 'last' } },
            scenario: {
              plans: plan(
                { who: ['A'], mission: 'counterattack', to: ['0600'] },
                { who: ['C'], mission: 'hold', to: ['0500'] },
              ),
            },
          },
        ),
      )
    expect(storming('A . . . . C b .')).toEqual([])
    expect(storming('. . . . . AC b .')).toEqual(['A', 'C'])
  })
})

describe('who is kept back by the plan', () => {
  const begun = (...rows: readonly Partial<MissionRow>[]) =>
    attackers(
      soviet(
        'A b . . . .',
        6,
        { '0100': 8 },
        { units: { A: { men: 6000 }, b: { men: 600 } }, scenario: { plans: plan(...rows) } },
      ),
    )

  it('begins no assault of his own that he would begin unasked', () => {
    expect(begun()).toEqual(['A'])
    for (const mission of ['mask', 'hold', 'reserve'] as const)
      expect(begun({ who: ['A'], mission, to: [mission === 'mask' ? '0100' : '0000'] })).toEqual([])
  })
})

describe('missions with several places', () => {
  it('to take them do not wait before one that is in own hands', () => {
    const firstGoal = (owned: boolean) => {
      const p = soviet(
        '. . . . A . . #',
        8,
        { '0700': 8 },
        {
          scenario: { plans: plan({ who: ['A'], mission: 'seize', to: ['0000', '0200'] }) },
          state: state => {
            if (owned) for (const ground of [state.control, state.controlSeen]) ground.fill(1, 0, 1)
          },
        },
      )
      const march = playTurn(historical, p).orders.find(order => order.kind === 'move')
      return march && hexText(p.scenario.map, march.path.at(-1)!)
    }
    expect([firstGoal(false), firstGoal(true)]).toEqual(['0000', '0200'])
  })
})

describe('guns with a mission that none of the line shares', () => {
  const GUNS = { arm: 'artillery', mobility: 'tractor', men: 800, gunRange: 10_000, fuelRefill: 20 } as const

  it('go to their place alone', () => {
    const where = (plans: Plans) =>
      playTurn(
        historical,
        soviet('. . G . A . #', 7, { '0600': 8 }, { units: { G: GUNS }, scenario: { plans } }),
      ).where('G')
    expect(where(plan({ who: ['G'], mission: 'hold', to: ['0000'] }))).toBe('0000')
  })
})
