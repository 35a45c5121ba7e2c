/** An army in echelons: how many watch a fortress, who besieges it, and who goes on to what lies beyond. */
import { describe, expect, it } from 'vitest'
import { isSecure } from '../../src/ai/appreciation.ts'
import { bestAssault } from '../../src/ai/attack.ts'
import { INVESTED, inEchelons, STORMED } from '../../src/ai/echelons.ts'
import { goalsOf } from '../../src/ai/goals.ts'
import { assign } from '../../src/ai/missions.ts'
import { staff } from '../../src/ai/officer.ts'
import { holdToTheLast } from '../../src/ai/tactics/holdToTheLast.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { imagine } from '../../src/engine/imagine.ts'
import { observe } from '../../src/engine/view.ts'
import { GUNS, TANKS } from '../support/arms.ts'
import { soviet } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

/** What each unit is sent to, by letter: the place of its goal as printed. */
function sent(
  { scenario, state }: Position,
  siege: number = INVESTED,
): { readonly [letter: string]: string } {
  const view = observe(scenario, state, sideToMove(state))
  const given = assign(scenario, view, inEchelons(scenario, goalsOf(scenario, view), {}, siege), {})
  return Object.fromEntries([...given].map(([u, { key }]) => [scenario.units[u]!.id, key.slice(-4)]))
}
/** Letters of those who are sent to a place, in their order. */
const to = (p: Position, place: string, siege: number = INVESTED): string =>
  Object.entries(sent(p, siege))
    .filter(([, goal]) => goal === place)
    .map(([letter]) => letter)
    .sort()
    .join('')

const BUNKER = { arm: 'fortress', mobility: 'static', stanceStart: 'last', men: 800, equipment: [] } as const

/** Two works side by side, seven regiments before them, and a town behind. */
const FORTRESS = `
  .  .    .  .  b  .  .  .  .
  G  ABCD EF T  c  .  .  .  #
`
const fortress = (options: PositionOptions = {}): Position =>
  soviet(
    FORTRESS,
    9,
    { '0400': 6, '0401': 8, '0801': 8 },
    {
      ...options,
      units: {
        b: BUNKER,
        c: BUNKER,
        T: TANKS,
        G: { ...GUNS, equipment: [{ type: 'gun203', count: 24 }] },
        ...options.units,
      },
      works: { '0400': 3, '0401': 3 },
    },
  )

/** Two works side by side that pay for a watch, and a town behind them where the drawing marks one; a day is left. */
function pair(drawing: string, units: PositionOptions['units']): Position {
  const [row] = drawing.split('\n')
  const places = { '0300': 5, '0301': 5, ...(drawing.includes('#') && { '0701': 3 }) }
  const p = soviet(drawing, row!.split(' ').length, places, {
    turns: dryTurns(4),
    units: {
      b: { ...BUNKER, men: 100 },
      c: { ...BUNKER, men: 100 },
      T: { ...TANKS, echelon: 'brigade' },
      ...units,
    },
    works: { '0300': 3, '0301': 3 },
  })
  const points = p.scenario.points.map(rule =>
    rule.kind === 'holdAtEnd' && rule.side === 'soviet' && rule.objective < 2 ? { ...rule, masked: 4 } : rule,
  )
  return { ...p, scenario: { ...p.scenario, points } }
}
/** Who is sent to either work without a siege. */
function watching({ scenario, state }: Position): string {
  const view = observe(scenario, state, sideToMove(state))
  const given = assign(scenario, view, inEchelons(scenario, goalsOf(scenario, view), {}, INVESTED), {})
  return [...given].flatMap(([u, { tie }]) => (tie === 'watch' ? [scenario.units[u]!.id] : [])).join('')
}

describe('an army before a fortress', () => {
  it('has one work watched by one regiment, lays siege to the other, and sends the rest on', () => {
    const p = fortress()
    const [watch, siege] = [to(p, '0400'), to(p, '0401')].sort((a, b) => a.length - b.length)
    expect(watch).toHaveLength(1)
    expect(siege!.replace('G', '').length).toBeGreaterThan(1)
    expect(to(p, '0801').length).toBeGreaterThan(1)
  })

  it('sends more to a work that is to be stormed than to one that is shut in', () => {
    const p = fortress()
    const most = (siege: number): number =>
      Math.max(...['0400', '0401'].map(place => to(p, place, siege).length))
    expect(most(STORMED)).toBeGreaterThan(most(INVESTED))
  })

  it('storms where a staff judges for itself', () => {
    const p = fortress()
    const { memory } = staff.next(p.scenario, observe(p.scenario, p.state, sideToMove(p.state)), null, 1)
    const keys = Object.values((memory as { goals: { [unit: string]: string } }).goals)
    const most = (siege: number): number =>
      Math.max(...['0400', '0401'].map(place => to(p, place, siege).length))
    const besieging = Math.max(
      ...['0400', '0401'].map(place => keys.filter(key => key.endsWith(place)).length),
    )
    expect(besieging).toBeGreaterThan(most(INVESTED))
  })

  it('has tanks pursue and heavy guns besiege', () => {
    const p = fortress()
    expect(to(p, '0801')).toContain('T')
    expect(sent(p)['G']).not.toBe('0801')
  })

  it('has a work watched by regiments, not by battalions, which are too few to count', () => {
    const [A, B] = [{ echelon: 'regiment' }, { echelon: 'battalion' }] as const
    expect(watching(pair('AC . . b . . . .\n. . . c . . . .', { A, C: A }))).toHaveLength(1)
    expect(watching(pair('AC . . b . . . .\n. . . c . . . .', { A: B, C: B }))).toBe('')
  })

  it('leaves the watch to fast troops where slower ones are too late for it', () => {
    const fast = { T: { ...TANKS, echelon: 'brigade' }, U: { ...TANKS, echelon: 'brigade' } } as const
    expect(watching(pair('TU AC . b . . . .\n. . . c . . . #', fast))).not.toMatch(/[TU]/)
    expect(watching(pair('TU . . b . . . .\n. . . c . . . #', fast))).toMatch(/[TU]/)
  })

  it('goes on besieging its last work, beaten down as it is, with no more than that takes', () => {
    const p = fortress({
      units: { b: { arrival: null } },
      state: state => {
        state.heldBy.fill(1, 0, 1)
        state.works.fill(1, 13, 14)
      },
    })
    expect(to(p, '0401').replace('G', '')).toHaveLength(1)
    expect(to(p, '0801').length).toBeGreaterThan(2)
  })

  it('puts all it needs before a work that lies alone and bars the road', () => {
    const p = soviet('ABCD . b .', 4, { '0200': 8 }, { units: { b: BUNKER }, works: { '0200': 3 } })
    expect(to(p, '0200')).toBe('ABCD')
  })

  it('relieves tanks in a place that is taken by those on foot', () => {
    const p = soviet(
      'A T# . . . . #',
      7,
      { '0100': 4, '0600': 4 },
      {
        units: { T: TANKS },
        state: state => void state.heldBy.fill(1, 0, 1),
      },
    )
    expect(sent(p)).toEqual({ A: '0100', T: '0600' })
  })
})

describe('fast troops on their way elsewhere', () => {
  const passing = (elsewhere: number): Position =>
    soviet(
      'TA b . . . #',
      6,
      { '0100': 8, '0500': elsewhere },
      { units: { T: TANKS, b: { ...BUNKER, men: 100 } }, works: { '0100': 2 } },
    )
  const storming = (p: Position): string => {
    const view = observe(p.scenario, p.state, 'soviet')
    const goals = new Map(
      goalsOf(p.scenario, view).map(goal => [p.unit(goal.hex === p.hex('0500') ? 'T' : 'A'), goal]),
    )
    const order = bestAssault(p.scenario, view, goals)?.order
    return (order?.units ?? []).map(u => p.scenario.units[u]!.id).join('')
  }

  it('leave works to the infantry', () => {
    expect(storming(passing(8))).toBe('A')
  })
})

describe('those on foot on a long way', () => {
  const storming = (place: string): string => {
    const { scenario, state, hex, unit } = soviet(
      'A b . . . . . . . . #',
      11,
      { '0100': 8, '1000': 8 },
      { units: { b: { ...BUNKER, men: 100 } }, works: { '0100': 2 } },
    )
    const view = observe(scenario, state, 'soviet')
    const goal = goalsOf(scenario, view).find(each => each.hex === hex(place))!
    const order = bestAssault(scenario, view, new Map([[unit('A'), goal]]))?.order
    return (order?.units ?? []).map(u => scenario.units[u]!.id).join('')
  }

  it('leave works by the road to those who have them as goal', () => {
    expect(storming('1000')).toBe('')
    expect(storming('0100')).toBe('A')
  })
})

describe('a place taken', () => {
  const taken = (men: number): Position =>
    soviet(
      `
      .  .  .  .  .  .
      A# B  C  .  .  d
      `,
      6,
      { '0001': 8 },
      { units: { d: { men } }, state: state => void state.heldBy.fill(1, 0, 1) },
    )
  const holders = ({ scenario, state }: Position): number => {
    const view = observe(scenario, state, 'soviet')
    const likely = imagine(scenario, view, 1)
    return holdToTheLast.propose({
      scenario,
      view,
      likely,
      goals: new Map(),
      posts: new Map(),
      bound: new Set(),
      marched: new Set(),
    }).length
  }

  it('ties nobody down where the enemy near it is too weak to come', () => {
    const [weak, strong] = [taken(600), taken(6000)]
    expect(isSecure(weak.scenario, weak.state, weak.hex('0001'), 'soviet')).toBe(true)
    expect(isSecure(strong.scenario, strong.state, strong.hex('0001'), 'soviet')).toBe(false)
    expect(holders(weak)).toBe(0)
    expect(holders(strong)).toBeGreaterThan(0)
  })
})
