/** Who may not march yet is counted on nowhere before he may, and who is called to a city leaves no place empty for it. */
import { describe, expect, it } from 'vitest'
import { arrivalMinutes, arrivalOfOwn, isSecure } from '../../src/ai/appreciation.ts'
import { goalsOf } from '../../src/ai/goals.ts'
import { assign } from '../../src/ai/missions.ts'
import { holdToTheLast } from '../../src/ai/tactics/holdToTheLast.ts'
import { imagine } from '../../src/engine/imagine.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { japanese } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(8)
/** Minute at which a 0-based turn begins. */
const start = (turn: number): number => TURNS[turn]!.start

/** f is one hex from a place, r four; the enemy is on the other side. */
const beside = (f: Partial<UnitSpec> = {}): Position =>
  japanese('r . . f # . . . . B', 10, { '0400': 3 }, { turns: TURNS, units: { f } })

describe('a unit that may not march yet', () => {
  it('is where it stands at once, and elsewhere as much later as it waits', () => {
    const { scenario, state, unit } = beside({ release: start(2) })
    const f = unit('f')
    const march = arrivalMinutes(scenario, state, f, 4)
    expect(march).toBeGreaterThan(0)
    expect(arrivalOfOwn(scenario, state, f, 4)).toBe(march + start(2) - start(0))
    expect(arrivalOfOwn(scenario, state, f, 3)).toBe(0)
  })

  it('comes nowhere where no hour is set', () => {
    const { scenario, state, unit } = beside({ release: null })
    expect(arrivalOfOwn(scenario, state, unit('f'), 4)).toBe(-1)
  })

  it('makes no ground secure that it cannot come to in a day', () => {
    const secure = (release: number | null): boolean => {
      const { scenario, state } = japanese(
        'f . . # . . . B',
        8,
        { '0300': 3 },
        { turns: TURNS, units: { f: { men: 9000, release }, B: { men: 1000 } } },
      )
      return isSecure(scenario, state, 3, 'japanese')
    }
    expect([secure(0), secure(start(4)), secure(null)]).toEqual([true, false, false])
  })

  it('leaves a place to who can be there, and has none itself', () => {
    const holders = (f: Partial<UnitSpec>): string => {
      const { scenario, state } = beside(f)
      const view = observe(scenario, state, 'japanese')
      const goals = assign(scenario, view, goalsOf(scenario, view), {})
      return [...goals.keys()].map(u => scenario.units[u]!.id).join('')
    }
    expect(holders({ release: 0 })).toBe('fr')
    expect(holders({ release: null })).toBe('r')
  })
})

/** Who is called to a city at 0101, or stays in it; `goal`: the place of all others. */
function calledToCity({ scenario, state }: Position, goal: number): string {
  const view = observe(scenario, state, 'japanese')
  const place = goalsOf(scenario, view).find(({ hex }) => hex === goal)!
  return holdToTheLast
    .propose({
      scenario,
      view,
      likely: imagine(scenario, view, 1),
      goals: new Map(scenario.units.flatMap(({ id }, u) => (id === 'g' ? [] : [[u, place]]))),
      posts: new Map(),
      bound: new Set(),
      marched: new Set(),
    })
    .filter(({ place }) => place === 9)
    .flatMap(({ units }) => units.map(u => scenario.units[u]!.id))
    .join('')
}

describe('an empty place before the enemy', () => {
  /** One in the city, and one who might come and is bound for a town where nobody stands; `trapped`: points for destroying him. */
  const called = (trapped: number): string => {
    const p = japanese(
      `
      .  .  .  .  .  .  .  .
      .  g# .  .  .  r  .  #
      .  .  .  .  .  .  .  .
      .  .  .  .  B  .  .  .
      `,
      8,
      { '0101': 20, '0701': 3 },
      {
        turns: TURNS,
        units: { g: { men: 3000 }, r: { men: 3000 }, B: { men: 11_000 } },
        scenario: {
          points: [{ kind: 'destroyedOrTrapped', id: 'T', side: 'soviet', units: [1], points: trapped }],
        },
      },
    )
    expect(p.unit('r')).toBe(1)
    return calledToCity(p, 15)
  }

  it('keeps the only one who is bound for it, however much a city wants', () => {
    expect(called(0)).toBe('g')
  })

  it('has nobody left alone in it for whom the enemy is paid as much', () => {
    expect(called(6)).toBe('gr')
  })
})

it('of two who hold a town between them one is called to a city, not both', () => {
  const p = japanese(
    `
    .  .  .  .  .  .  .  .
    .  g# .  .  .  rs# .  .
    .  .  .  .  .  .  .  .
    .  .  .  .  B  .  .  .
    `,
    8,
    { '0101': 20, '0501': 1 },
    { turns: TURNS, units: { g: { men: 2000 }, r: { men: 2000 }, s: { men: 2000 }, B: { men: 13_000 } } },
  )
  expect(calledToCity(p, 13)).toBe('gr')
})
