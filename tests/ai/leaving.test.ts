/** Who leaves the map when, what a way out is worth to whom, and what tanks do not do alone. */
import { describe, expect, it } from 'vitest'
import { stakeInForm } from '../../src/ai/appreciation.ts'
import { type AssaultWish, bestAssault } from '../../src/ai/attack.ts'
import { goalsOf } from '../../src/ai/goals.ts'
import { leavingLast } from '../../src/ai/leaving.ts'
import { assign, type Goals } from '../../src/ai/missions.ts'
import { officer } from '../../src/ai/officer.ts'
import { holdToTheLast } from '../../src/ai/tactics/holdToTheLast.ts'
import { imagine } from '../../src/engine/imagine.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { TANKS } from '../support/arms.ts'
import { japanese, playTurn, playTurns, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'
import { paidForLeaving, wayOut } from '../support/wayOut.ts'

const REAR = { arm: 'rear', men: 800, equipment: [] } as const
const WAY_OUT = paidForLeaving([0, 1], 5)

/** What lies east of the regiment: the enemy soon there, or days away. */
const [NEAR, FAR] = ['. . B', `${'. '.repeat(60)}B`]

/** A regiment and its trains three hexes from their way off the map, and a place that they hold. */
const leaving = (turns: number, owner = 2, enemy = NEAR, fromTurn = 0): Position => {
  const drawing = `. # . rt ${enemy}`
  const p = japanese(
    drawing,
    drawing.split(/ +/).length,
    { '0100': 2 },
    {
      turns: dryTurns(turns),
      units: { t: REAR },
      scenario: wayOut(WAY_OUT, fromTurn),
    },
  )
  p.scenario.map.control.fill(owner, 0, 1)
  return p
}
/** Letters of those who may leave now. */
function mayLeave({ scenario, state }: Position): string {
  const view = observe(scenario, state, 'japanese')
  const goals = leavingLast(scenario, view, imagine(scenario, view, 1), goalsOf(scenario, view))
  const exit = goals.find(({ kind }) => kind === 'exit')
  return [...(exit?.only?.units ?? [])].map(u => scenario.units[u]!.id).join('')
}

describe('who is to leave the map', () => {
  it('fights as long as he can still get out in time, while trains go at once', () => {
    expect(mayLeave(leaving(40, 2, FAR))).toBe('t')
    expect(mayLeave(leaving(4, 2, FAR))).toBe('rt')
  })

  it('goes at once where the way out is not his own', () => {
    expect(mayLeave(leaving(40, 1, FAR))).toBe('rt')
  })

  it('goes before the enemy could be at the way out, not after him', () => {
    expect(mayLeave(leaving(40, 2, FAR))).toBe('t')
    expect(mayLeave(leaving(40, 2, NEAR))).toBe('rt')
  })

  it('stays where no way is open before the end, or none by the time he would be there', () => {
    const goes = (turns: number, fromTurn: number): string => mayLeave(leaving(turns, 2, NEAR, fromTurn))
    expect([goes(4, 0), goes(4, 1), goes(3, 3)]).toEqual(['rt', '', ''])
    const setsOut = (hexes: number): boolean => {
      const drawing = `${'. '.repeat(hexes)}rt`
      const p = japanese(
        drawing,
        hexes + 1,
        {},
        { turns: dryTurns(8), units: { t: REAR }, scenario: wayOut(WAY_OUT, 4) },
      )
      return goalsOf(p.scenario, observe(p.scenario, p.state, 'japanese')).length > 0
    }
    expect([setsOut(8), setsOut(30)]).toEqual([false, true])
  })

  it('is held up nowhere on his way: he is no garrison of a place that he comes by', () => {
    const { scenario, state, unit } = leaving(4)
    const view = observe(scenario, state, 'japanese')
    const likely = imagine(scenario, view, 1)
    const exit = goalsOf(scenario, view).find(({ kind }) => kind === 'exit')!
    const garrison = (goals: Goals): string =>
      holdToTheLast
        .propose({
          scenario,
          view,
          likely,
          goals,
          posts: new Map(),
          bound: new Set(),
          marched: new Set(),
        })
        .flatMap(({ units }) => units.map(u => scenario.units[u]!.id))
        .join('')
    expect(garrison(new Map())).toBe('r')
    expect(garrison(new Map([[unit('r'), exit]]))).toBe('')
  })

  it('leaves a place to those who have no way out, and is its picket where there is nobody else', () => {
    const kind = (standing: string): string => {
      const { scenario, state, unit } = japanese(
        `. . . ${standing} . . B`,
        7,
        { '0300': 4 },
        {
          turns: dryTurns(4),
          units: { g: { men: 800 } },
          scenario: wayOut(paidForLeaving([0], 10)),
        },
      )
      const view = observe(scenario, state, 'japanese')
      const sharing = { together: 500, inSectors: false, relieved: true }
      return assign(scenario, view, goalsOf(scenario, view), {}, sharing).get(unit('r'))?.kind ?? ''
    }
    expect([kind('rg'), kind('r')]).toEqual(['exit', 'hold'])
  })

  it('holds a place that is worth more than leaving, unless the enemy is paid for whom he traps', () => {
    const kind = (points: readonly PointRule[]): string => {
      const out = wayOut(paidForLeaving([0], 4))
      const { scenario, state, unit } = japanese(
        '. . . r# . . B',
        7,
        { '0300': 2 },
        { turns: dryTurns(4), scenario: { ...out, points: [...out.points, ...points] } },
      )
      const view = observe(scenario, state, 'japanese')
      return assign(scenario, view, goalsOf(scenario, view), {}).get(unit('r'))?.kind ?? ''
    }
    const trapped = { kind: 'destroyedOrTrapped', id: 'T', side: 'soviet', units: [0], points: 6 } as const
    expect([kind([]), kind([trapped])]).toEqual(['hold', 'exit'])
  })

  it('goes by what the enemy holds beside his way, and storms it no more', () => {
    const p = japanese(
      `
      .  .  .  .  .  .  .  .  .
      .  .  .  .  .  .  .  r  .
      .  .  .  .  .  B# .  .  .
      .  .  .  .  .  .  .  .  .
      `,
      9,
      { '0502': 8 },
      {
        turns: dryTurns(9),
        units: { B: { men: 6000 } },
        scenario: wayOut(paidForLeaving([0], 5)),
        state: state => void state.heldBy.fill(1),
      },
    )
    p.scenario.map.control.fill(2, 0, 1)
    const turns = playTurns(officer, p, 3)
    expect(STATUSES[turns.at(-1)!.state.status[p.unit('r')]!]).toBe('exited')
  })

  it('makes the gate worth holding to the enemy, not to himself', () => {
    const { scenario, state } = leaving(40)
    expect(stakeInForm(scenario, state, 0, 'soviet') - stakeInForm(scenario, state, 0, 'japanese')).toBe(
      WAY_OUT.max,
    )
  })
})

it('a way off the map that pays is gone while there is time, whatever else there is to take in the meantime', () => {
  const out = paidForLeaving([0], 5, { side: 'soviet' })
  const goal = (turns: number): string => {
    const { scenario, state } = soviet(
      '. . . . . . . . A b#',
      10,
      { '0900': 2 },
      {
        turns: dryTurns(turns),
        units: { b: { men: 200 } },
        scenario: wayOut(out),
      },
    )
    const view = observe(scenario, state, 'soviet')
    return assign(scenario, view, goalsOf(scenario, view), {}).get(0)?.kind ?? ''
  }
  expect([40, 2, 1].map(goal)).toEqual(['exit', 'exit', 'take'])
})

describe('tanks before squads in close country', () => {
  const wood = (attackers: string, worth: { readonly [place: string]: number } = { '0100': 8 }): Position =>
    soviet(`${attackers} b" . .`, 4, worth, {
      units: { T: TANKS, b: { men: 300, squads: true, equipment: [] } },
    })
  const attackers = ({ scenario, state }: Position, wish: AssaultWish = {}): string => {
    const order = bestAssault(scenario, observe(scenario, state, 'soviet'), new Map(), wish)?.order
    return (order?.units ?? []).map(u => scenario.units[u]!.id).join('')
  }

  it('do not go alone', () => {
    expect(attackers(wood('T'))).toBe('')
    expect(attackers(wood('TA'))).toContain('A')
  })

  it('storm what the scale pays for, where their officer dares it, and nothing else', () => {
    expect(attackers(wood('T'), { daring: 'forPoints' })).toBe('T')
    expect(attackers(wood('T', { '0300': 8 }), { daring: 'forPoints' })).toBe('')
  })

  it('are not kept waiting by an officer for infantry that is days away', () => {
    const p = wood('T')
    // Too few to overrun them.
    p.state.afv[p.unit('T')] = 20
    expect(playTurn(officer, p).attacks.length).toBeGreaterThan(0)
  })
})
