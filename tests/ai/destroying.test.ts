/** Enemies that the scale pays for themselves: who goes for them, and when. */
import { describe, expect, it } from 'vitest'
import { destroyGoals } from '../../src/ai/destroying.ts'
import { firstOnTheWay } from '../../src/ai/followers.ts'
import { type Goal, goalsOf } from '../../src/ai/goals.ts'
import { assign } from '../../src/ai/missions.ts'
import { officer, staff } from '../../src/ai/officer.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

/** Unit 1, b, pays for being destroyed. */
const pays = (points: number): PointRule => ({
  kind: 'destroyedOrTrapped',
  id: 'T',
  side: 'soviet',
  units: [1],
  points,
})

/** A regiment b that stands aside, and a town behind; `turns` left for either. */
const aside = (drawing: string, turns = 20, points = 4): Position => {
  const cols = drawing.trim().split('\n')[0]!.trim().split(/\s+/).length
  return soviet(
    drawing,
    cols,
    { [`${String(cols - 1).padStart(2, '0')}00`]: 8 },
    {
      turns: dryTurns(turns),
      units: { A: { men: 9000 }, b: { men: 1500 } },
      scenario: { points: [pays(points)] },
    },
  )
}
const NEAR = `
  .  .  .  A  .  .  .  .  .  #
  .  .  .  .  .  .  b  .  .  .
  `
const goalsIn = ({ scenario, state }: Position): readonly Goal[] =>
  destroyGoals(scenario, observe(scenario, state, 'soviet'))

describe('an enemy who pays', () => {
  it('is a goal by what he pays, as long as he is in sight and stands on no place', () => {
    const p = aside(NEAR)
    expect(goalsIn(p)).toMatchObject([{ key: 'destroy b', destroys: p.unit('b'), rest: 2400, first: 0 }])
    expect(goalsIn(aside(NEAR, 20, 0))).toEqual([])
    expect(goalsIn(aside('A . . . . b#'))).toEqual([])
    const unseen = soviet(
      `A ${'. '.repeat(12)} b #`,
      15,
      { '1400': 8 },
      { seen: false, scenario: { points: [pays(4)] } },
    )
    expect(goalsIn(unseen)).toEqual([])
  })

  it('is gone for by those alone who come too late for every place', () => {
    const aim = (turns: number): string => {
      const p = aside(`A . . . b ${'. '.repeat(24)} #`, turns, 20)
      const view = observe(p.scenario, p.state, 'soviet')
      const goals = [...goalsOf(p.scenario, view), ...destroyGoals(p.scenario, view)]
      return assign(p.scenario, view, goals, {}).get(p.unit('A'))?.key ?? ''
    }
    expect([aim(20), aim(2)]).toEqual(['objective P2900', 'destroy b'])
  })

  it('does not hold up on their way those who are bound for a place', () => {
    const p = aside(NEAR)
    const view = observe(p.scenario, p.state, 'soviet')
    const [place] = goalsOf(p.scenario, view)
    const all = [place!, ...destroyGoals(p.scenario, view)]
    expect(firstOnTheWay(p.scenario, view, all, p.unit('A'), place!).key).toBe(place!.key)
  })

  it('is a goal of a staff, which says so; an officer has places alone', () => {
    const told = (commander: typeof staff): readonly string[] => {
      const p = aside(`A . . . b ${'. '.repeat(24)} #`, 2)
      return playTurn(commander, p).explanation?.tasks.map(({ task }) => task) ?? []
    }
    expect(told(staff)).toContain('goalDestroy')
    expect(told(officer)).not.toContain('goalDestroy')
  })
})
