/** The stop order: a side that may answer, and no more. */
import { describe, expect, it } from 'vitest'
import { applyOrder, check } from '../../src/engine/apply.ts'
import { keyedDice } from '../../src/engine/dice.ts'
import { pathTo, reach } from '../../src/engine/map/reach.ts'
import type { Order, OrderOf } from '../../src/engine/orders.ts'
import { startPlay } from '../../src/engine/play.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import type { GameState } from '../../src/engine/state.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { script } from '../support/scripted.ts'
import { dryTurns } from '../support/turns.ts'

/** The Japanese side to move, told to stop. */
function stopped(drawing: string, options: PositionOptions = {}): Position {
  return position(drawing, {
    side: 'japanese',
    turns: dryTurns(6),
    ...options,
    state: (state, unit) => {
      state.stopped[1] = 1
      options.state?.(state, unit)
    },
  })
}
/** A Soviet unit has attacked in a 1-based turn, and it is turn 4. */
const attackedIn = (turn: number): PositionOptions => ({
  state: (state, unit) => {
    state.turn[0] = 3
    state.struckIn[unit('A')] = turn
  },
})
const refusal = ({ scenario, state }: Position, order: Order): string | undefined =>
  check(scenario, observe(scenario, state, 'japanese'), order)?.code
const attack = (p: Position): OrderOf<'attack'> => ({
  kind: 'attack',
  target: p.hex(p.where('A')),
  mode: 'hasty',
  units: [p.unit('b')],
  support: [],
  advance: [],
})
const march = (p: Position, ...path: readonly string[]): Order => ({
  kind: 'move',
  unit: p.unit('b'),
  path: path.map(p.hex),
})

describe('a side that is told to stop', () => {
  it('attacks nobody who has let it alone, with guns or without', () => {
    const p = stopped('. A b')
    expect(refusal(p, attack(p))).toBe('stopOrder')
    const guns = stopped('. A b', { units: { b: { arm: 'artillery', gunRange: 9000 } } })
    const fire = { kind: 'bombard', target: guns.hex('0100'), units: [guns.unit('b')], hours: 1 } as const
    expect(refusal(guns, fire)).toBe('stopOrder')
  })

  it('answers who attacked this turn or in the last', () => {
    const answered = (turn: number): string | undefined => {
      const p = stopped('. A b', attackedIn(turn))
      return refusal(p, attack(p))
    }
    expect([4, 3, 2].map(answered)).toEqual([undefined, undefined, 'stopOrder'])
  })

  it('marches into no hex beside an enemy, but elsewhere as before', () => {
    const p = stopped(`
      A . . b .
       . . . . .
    `)
    expect(refusal(p, march(p, '0200', '0100'))).toBe('stopOrder')
    expect(refusal(p, march(p, '0200'))).toBeUndefined()
  })

  it('marches up to an enemy who has attacked', () => {
    const p = stopped('A . . b', attackedIn(4))
    expect(refusal(p, march(p, '0200', '0100'))).toBeUndefined()
  })

  it('goes beside an enemy whom nobody has seen', () => {
    const p = stopped('A . . b', { seen: false })
    expect(refusal(p, march(p, '0200', '0100'))).toBeUndefined()
  })

  it('crosses no river in boats to a bank beside an enemy', () => {
    const over = (turn: number): string | undefined => {
      const rivers = [['0100', '0200', 'major']] as const
      const p = stopped('A . b', { ...attackedIn(turn), rivers })
      return refusal(p, { kind: 'boats', unit: p.unit('b'), to: p.hex('0100') })
    }
    expect([over(0), over(4)]).toEqual(['stopOrder', undefined])
  })

  it('is shown as reach just where its marches are lawful', () => {
    const p = stopped(`
      . . . . .
       A . . b .
      . . . . .
    `)
    const view = observe(p.scenario, p.state, 'japanese')
    const within = reach(p.scenario, view.state, p.unit('b'))
    const orders = within.hexes.map(
      (hex): Order => ({ kind: 'move', unit: p.unit('b'), path: pathTo(within, hex) }),
    )
    expect(orders.length).toBeGreaterThan(4)
    expect(orders.map(order => refusal(p, order)).filter(Boolean)).toEqual([])
    expect(within.hexes).not.toContain(p.hex('0100'))
  })

  it('is bound by an event, and freed by one', () => {
    const events = [
      script({ untilTurn: 0 }, [{ kind: 'stopOrder', side: 'japanese', on: true }]),
      script({ fromTurn: 1 }, [{ kind: 'stopOrder', side: 'japanese', on: false }]),
    ]
    const p = position('. A b', {
      side: 'japanese',
      turns: dryTurns(3),
      scenario: { events, flags: ['first'] },
    })
    const bound = (turn: number): string | undefined => {
      p.state.turn[0] = turn
      runEvents(startPlay(p.scenario, p.state, keyedDice(1)))
      return refusal(p, attack(p))
    }
    expect([bound(0), bound(1)]).toEqual(['stopOrder', undefined])
  })

  it('is not known to the enemy as such', () => {
    const p = stopped('. A b')
    const seen = (side: 'soviet' | 'japanese'): GameState => observe(p.scenario, p.state, side).state
    expect([seen('soviet').stopped[1], seen('japanese').stopped[1]]).toEqual([0, 1])
  })
})

describe('who has attacked', () => {
  it('is remembered by the turn of his assault, guns in support are not', () => {
    const units = { G: { arm: 'artillery', gunRange: 9000 } } as const
    const p = position('. AG b', { units, turns: dryTurns(3), state: s => (s.turn[0] = 2) })
    const order = { ...attack(p), target: p.hex('0200'), units: [p.unit('A')], support: [p.unit('G')] }
    const fought = applyOrder(p.scenario, p.state, order)
    const struckIn = fought.ok ? fought.state.struckIn : []
    expect([struckIn[p.unit('A')], struckIn[p.unit('G')]]).toEqual([3, 0])
  })
})
