import { describe, expect, it } from 'vitest'
import { hungryNextTurn } from '../../src/app/forecast.ts'
import { concerns } from '../../src/app/reminder.ts'
import type { Objective } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const objective = (hex: number, startsWith: Objective['startsWith']): Objective => ({
  id: 'town',
  name: 'Town',
  hex,
  kind: 'town',
  startsWith,
})
/** What is said of whom: "G alone, A objectiveNear". */
function told(p: Position, done = '', marching = ''): string {
  const view = observe(p.scenario, p.state, 'soviet')
  const plans = {
    marches: [...marching].map(letter => ({ kind: 'move' as const, unit: p.unit(letter), path: [0] })),
    guards: [],
  }
  return concerns(p.scenario, view, new Set([...done].map(p.unit)), plans)
    .map(({ unit, kind }) => `${p.scenario.units[unit]!.id} ${kind}`)
    .join(', ')
}
const GUNS: PositionOptions['units'] = { G: { arm: 'artillery' }, H: { arm: 'headquarters' } }

describe('before the turn ends', () => {
  it('guns and staffs without infantry before the enemy come first, and the merely fresh last', () => {
    const p = position('G . b . . . . . . A', { units: GUNS })
    expect(told(p)).toBe('G alone, A fresh')
    expect(told(position('GA . b . . . . . . .', { units: GUNS }))).toBe('A fresh')
    expect(told(position('G . . . . . . . . b', { units: GUNS }))).toBe('')
  })

  it('an enemy nobody has seen alarms nobody', () => {
    expect(told(position('G . b', { units: GUNS, seen: false }))).toBe('')
  })

  it('an objective left empty before the enemy is named with the nearest who could go there', () => {
    const options = (heldBy: number): PositionOptions => ({
      scenario: { objectives: [objective(3, 'soviet')] },
      state: state => (state.heldBy[0] = heldBy),
    })
    expect(told(position('A . B . b', options(1)))).toBe('B objectiveBare, A fresh')
    expect(told(position('A . . B b', options(1)))).not.toContain('objectiveBare')
    expect(told(position('A . B . b', options(2)))).toContain('B objectiveNear')
  })

  it('an unguarded bridge is named as long as it stands', () => {
    const drawn = (blown: number): Position =>
      position('A . . . b', {
        crossings: [{ id: 'bridge', kind: 'bridge', between: ['0200', '0300'], capacity: [] }],
        rivers: [['0200', '0300', 'major']],
        state: state => {
          state.controlSeen.fill(1)
          state.control.fill(1)
          state.crossingState[0] = blown
        },
      })
    expect(told(drawn(0))).toBe('A bridgeBare')
    expect(told(drawn(1))).toBe('A fresh')
  })

  it('who is cut off is named before the fresh; who is done, spent or on the march is not', () => {
    const p = position('A B C . . . . . . d', {
      state: (state, unit) => {
        state.cutOff[unit('B')] = 2
        state.clock[unit('C')] = 360
      },
    })
    expect(told(p)).toBe('B cutOff, A fresh')
    expect(told(p, 'B')).toBe('A fresh')
    expect(told(p, '', 'A')).toBe('B cutOff')
  })
})

describe('the supply forecast', () => {
  const columns: PositionOptions['columns'] = [
    {
      side: 'soviet',
      source: '0000',
      lift: 400,
      serviceable: 1000,
      tonsPerDay: 900,
      byRail: false,
      fromTurn: 0,
    },
  ]
  const turns = [1, 2].map(n => ({ start: n * 360, end: (n + 1) * 360, dark: 0, weather: ['dry' as const] }))
  const hungry = (drawing: string, options: PositionOptions = {}): string => {
    const p = position(drawing, { columns, turns, ...options })
    const scenario = { ...p.scenario, form: { ...p.scenario.form, turns: 2 } }
    return hungryNextTurn(scenario, observe(scenario, p.state, 'soviet'))
      .map(({ unit, cause, blockers }) =>
        [scenario.units[unit]!.id, cause, ...blockers.map(u => scenario.units[u]!.id)].join(' '),
      )
      .join(', ')
  }

  it('names nobody who is reached, and who bars the road of those who are not', () => {
    expect(hungry('. A . . .')).toBe('')
    expect(hungry('. A . b . C')).toBe('C noRoad b')
  })

  it('is of the next turn: after the last one nobody goes hungry', () => {
    expect(hungry('. A . b . C', { turns: turns.slice(0, 1) })).toBe('')
  })
})
