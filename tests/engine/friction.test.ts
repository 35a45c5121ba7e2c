/** Columns that march slower or faster than the tables say. */
import { describe, expect, it } from 'vitest'
import { reach } from '../../src/engine/map/reach.ts'
import { drawFriction, MOST_FRICTION, PER_POINT, USUAL_FRICTION } from '../../src/engine/rules/friction.ts'
import { isRefusal, stepCost } from '../../src/engine/rules/march.ts'
import { begin } from '../../src/engine/sequence.ts'
import { observe } from '../../src/engine/view.ts'
import { battle } from '../support/battles.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** Minutes of A into the hex beside it under so much friction, by the step and by the reach. */
function minutes(friction: number, drawing: string, options: PositionOptions = {}): number {
  const p = position(drawing, options)
  const u = p.unit('A')
  p.state.friction[u] = friction
  const step = stepCost(p.scenario, p.state, u, p.hex('0000'), p.hex('0100'))
  if (isRefusal(step)) throw new Error(`Expected a way, got ${step.code}`)
  expect(reach(p.scenario, p.state, u).minutes[p.hex('0100')]).toBe(step.minutes)
  expect(step.parts.filter(({ code }) => code === 'friction')).toEqual(
    friction === 0 ? [] : [{ code: 'friction', permille: 1000 + friction }],
  )
  return step.minutes
}

describe('a march', () => {
  it('takes more or less time by the friction of its column', () => {
    const plain = minutes(0, 'A .')
    expect([minutes(250, 'A .'), minutes(-100, 'A .')]).toEqual([plain * 1.25, plain * 0.9])
  })

  it('also into a zone, and through a river that is waded', () => {
    for (const options of [{}, { rivers: [['0000', '0100', 'stream']] } as const]) {
      const [calm, before] = [minutes(0, 'A .', options), minutes(0, 'A . e', options)]
      expect(before).toBeGreaterThan(calm)
      expect(minutes(250, 'A . e', options)).toBe(before * 1.25)
    }
  })

  it('at a bridge the queue and the passage keep their minutes', () => {
    const ferry: PositionOptions = {
      rivers: [['0000', '0100', 'major']],
      crossings: [
        {
          id: 'ferry',
          kind: 'ferry',
          between: ['0000', '0100'],
          capacity: [{ from: 0, unit: 'men', perHour: 4000, loadClass: 60 }],
        },
      ],
    }
    const crossing = minutes(0, 'A .', ferry) - minutes(0, 'A .')
    expect(crossing).toBeGreaterThan(0)
    expect(minutes(200, 'A .', ferry)).toBe(crossing + minutes(200, 'A .'))
  })
})

describe('the throws', () => {
  const { scenario } = battle('khingan')
  /** Friction of units at the beginning of a game. */
  const drawn = (seed: number, ...ids: readonly string[]): number[] => {
    const { state } = begin(scenario, seed)
    return ids.map(id => state.friction[scenario.unitIndex.get(id)!]!)
  }

  it('are one for a formation, others for another, and not the same in the next game', () => {
    const games = Array.from({ length: 8 }, (_, seed) => drawn(seed, 'S02', 'S03', 'S07'))
    expect(games.map(([, beside]) => beside)).toEqual(games.map(([brigade]) => brigade))
    // Two throws of one turn and battle are seldom alike: for two formations of a game, for one in two games.
    expect(games.filter(([brigade, , other]) => brigade !== other).length).toBeGreaterThan(4)
    for (const unit of [0, 2]) expect(new Set(games.map(each => each[unit])).size).toBeGreaterThan(4)
  })

  it('are kept from the enemy', () => {
    const { state } = begin(scenario, 1)
    const own = observe(scenario, state, 'soviet').state.friction
    expect([...own]).toEqual([...state.friction])
    expect([...observe(scenario, state, 'japanese').state.friction].every(each => each === 0)).toBe(true)
  })

  it('leave a battle alone that is played without, and ships, craft and works in any', () => {
    const throwsOf = (friction: boolean, mobility: 'foot' | 'craft' | 'static'): number => {
      const told: unknown[] = []
      const p = position('A .', { units: { A: { mobility } }, scenario: { friction } })
      drawFriction(
        {
          scenario: p.scenario,
          state: p.state,
          dice: { two: () => [6, 6] },
          emit: event => told.push(...(event.kind === 'friction' ? event.units : [])),
        },
        'soviet',
      )
      return told.length
    }
    expect([throwsOf(false, 'foot'), throwsOf(true, 'foot')]).toEqual([0, 1])
    expect([throwsOf(true, 'craft'), throwsOf(true, 'static')]).toEqual([0, 0])
  })

  it('stay within what the rulebook says of them: the most, and two turns of three', () => {
    const faces = [1, 2, 3, 4, 5, 6]
    const sums = faces.flatMap(a => faces.map(b => a + b - 7))
    const all = sums.flatMap(battle => sums.map(turn => battle * PER_POINT.battle + turn * PER_POINT.turn))
    expect(Math.max(...all)).toBe(MOST_FRICTION)
    expect(all.filter(each => Math.abs(each) <= USUAL_FRICTION).length / all.length).toBeCloseTo(2 / 3, 1)
  })
})
