import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import { chanceOfSum, demolitionNeeds } from '../../src/engine/rules/demolition.ts'
import { score } from '../../src/engine/rules/score.ts'
import { roadsOf } from '../../src/engine/rules/supplyRoads.ts'
import { inZone } from '../../src/engine/rules/zoc.ts'
import { begin } from '../../src/engine/sequence.ts'
import type { GameState, MutableState } from '../../src/engine/state.ts'
import { COMMANDS, type Command, CROSSING_STATES, sideOf } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack, fightTo, why } from '../support/fight.ts'
import { march, minutes, refusal } from '../support/marching.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 250, equipment: [] } as const
const BLOWN = CROSSING_STATES.indexOf('blown')
const PONTOON = CROSSING_STATES.indexOf('pontoon')
const BRIDGE = {
  id: 'bridge',
  kind: 'bridge',
  between: ['0100', '0200'],
  capacity: [{ from: 0, unit: 'vehicles', perHour: 600, loadClass: 60 }],
} as const

const DAY = { start: 360, end: 720, dark: 0, weather: ['dry'] } as const

/** A row of four hexes with a major river and a bridge in its middle; `e` and `E` are engineers. */
const atBridge = (drawing: string, options: PositionOptions = {}): Position => {
  const both = { e: SAPPERS, E: SAPPERS }
  const drawn = Object.fromEntries(Object.entries(both).filter(([letter]) => drawing.includes(letter)))
  const units = { ...drawn, ...options.units }
  return position(drawing, {
    rivers: [['0100', '0200', 'major']],
    crossings: [BRIDGE],
    ...options,
    units,
  })
}
/** What the engineers of this letter are ordered to do at the bridge. */
const work = (p: Position, kind: 'demolish' | 'bridge', letter: string): Order => ({
  kind,
  unit: p.unit(letter),
  crossing: 0,
})

const view = (p: Position) => observe(p.scenario, p.state, sideOf(p.state.side[0]!))
const whyNot = (p: Position, order: Order) => check(p.scenario, view(p), order)?.code ?? null

/** Carries an order out, each pair of dice given being thrown; gives the state after it and what happened. */
function carry(
  p: Position,
  order: Order,
  ...pairs: readonly (readonly [number, number])[]
): { readonly state: GameState; readonly events: readonly GameEvent[]; readonly kinds: readonly string[] } {
  const dice = scriptedDice(pairs)
  const applied = applyOrder(p.scenario, p.state, order, dice)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  expect(dice.left()).toBe(0)
  return { ...applied, kinds: applied.events.map(event => event.kind) }
}

describe('an order to demolish', () => {
  const japanese = { side: 'japanese' } as const

  it('takes an hour and blows the bridge on the throw that the readiness asks for', () => {
    const p = atBridge('. e . .', { ...japanese, units: { e: { ...SAPPERS, readinessStart: 550 } } })
    expect(demolitionNeeds(p.scenario, p.state, 0, 0)).toBe(9)
    const blown = carry(p, work(p, 'demolish', 'e'), [4, 5])
    expect(blown.kinds).toEqual(['demolition', 'crossingBlown'])
    expect(blown.state.crossingState[0]).toBe(BLOWN)
    expect(blown.state.clock[p.unit('e')]).toBe(60)
    const failed = carry(p, work(p, 'demolish', 'e'), [4, 4])
    expect(failed.kinds).toEqual(['demolition'])
    expect(failed.state.crossingState[0]).not.toBe(BLOWN)
  })

  it('may be given once in a turn, and again in the next', () => {
    const p = atBridge('A e . .', {
      ...japanese,
      turns: [0, 1].map(n => ({ ...DAY, start: 360 * n, end: 360 * n + 360 })),
    })
    const tried = carry(p, work(p, 'demolish', 'e'), [1, 1]).state
    expect(check(p.scenario, observe(p.scenario, tried, 'japanese'), work(p, 'demolish', 'e'))?.code).toBe(
      'alreadyTried',
    )
    let state = tried
    for (const _ of ['japanese', 'soviet']) {
      const next = applyOrder(p.scenario, state, { kind: 'end' })
      if (next.ok) state = next.state
    }
    expect(state.turn[0]).toBe(1)
    expect(check(p.scenario, observe(p.scenario, state, 'japanese'), work(p, 'demolish', 'e'))).toBeNull()
  })

  it('is helped by charges laid before the battle, on the side that laid them alone', () => {
    const laid = (side: 'soviet' | 'japanese') =>
      atBridge('. e . .', { ...japanese, crossings: [{ ...BRIDGE, prepared: { side, pips: 2 } }] })
    const needs = (p: Position) => demolitionNeeds(p.scenario, p.state, 0, 0)
    expect([needs(laid('japanese')), needs(laid('soviet'))]).toEqual([3, 5])
  })

  it('is refused to all but engineers with orders, men and time, at a bridge that is theirs', () => {
    const asked = (drawing: string, options: PositionOptions = {}) => {
      const p = atBridge(drawing, { ...japanese, ...options })
      return whyNot(p, work(p, 'demolish', 'e'))
    }
    expect(asked('. e . .')).toBeNull()
    expect(asked('. e . .', { units: { e: {} } })).toBe('notEngineers')
    expect(asked('. e . .', { units: { e: { ...SAPPERS, men: 99 } } })).toBe('tooFewMen')
    expect(asked('. e . .', { units: { e: { ...SAPPERS, release: 720 } } })).toBe('frozen')
    expect(asked('. e . .', { state: (state, unit) => (state.clock[unit('e')] = 301) })).toBe('notEnoughTime')
    expect(asked('e . . .')).toBe('notAtCrossing')
    expect(asked('. e A .')).toBe('enemyAtCrossing')
    expect(asked('. e . .', { crossings: [{ ...BRIDGE, kind: 'ford' }] })).toBe('nothingToBlow')
    expect(asked('. e . .', { state: state => (state.crossingState[0] = BLOWN) })).toBe('nothingToBlow')
    const p = atBridge('. e . .', japanese)
    expect(whyNot(p, { kind: 'demolish', unit: 0, crossing: 7 })).toBe('badOrder')
  })

  it('counts throws of 36', () => {
    expect([2, 5, 7, 9, 11, 13].map(chanceOfSum)).toEqual([36, 30, 21, 10, 3, 0])
  })
})

const isGone: PositionOptions = { state: state => (state.crossingState[0] = BLOWN) }

describe('a blown bridge', () => {
  it('bears nobody: no march, no attack, no zone, no retreat over a major river', () => {
    const marched = (options: PositionOptions) => minutes(atBridge('. A . .', options), 'A', '0200')
    expect(marched({})).toBeGreaterThan(0)
    expect(marched(isGone)).toBe('crossingBlown')
    const attacked = (options: PositionOptions) => {
      const p = atBridge('. A b .', options)
      return [
        why(p, attack(p, 'A', '0200'))?.code ?? null,
        inZone(p.scenario, p.state, p.hex('0100'), 'japanese'),
      ]
    }
    expect(attacked({})).toEqual([null, true])
    expect(attacked(isGone)).toEqual(['crossingBlown', false])
  })

  it('leaves beaten troops on their bank', () => {
    const beaten = (options: PositionOptions) => {
      const p = atBridge('A b . .', { units: { b: { stanceStart: 'withdraw', men: 900 } }, ...options })
      fightTo(p, attack(p, 'A', '0100'), 16)
      return p.where('b')
    }
    expect(beaten({})).toBe('0300')
    expect(['0100', '']).toContain(beaten(isGone))
  })

  it('is waded beside over a lesser river, for the time that takes', () => {
    const over = (options: PositionOptions) =>
      Number(minutes(atBridge('. A . .', { rivers: [['0100', '0200', 'river']], ...options }), 'A', '0200'))
    expect(over(isGone)).toBeGreaterThan(over({}))
  })

  it('stops lorries, carriers and trains, and a pontoon lets lorries over again but no train', () => {
    const column = {
      side: 'soviet',
      source: '0000',
      lift: 400,
      serviceable: 800,
      tonsPerDay: 90,
      fromTurn: 0,
    } as const
    const oneWay = (byRail: boolean, state: number) => {
      const p = atBridge('. . . A', {
        columns: [{ ...column, byRail }],
        rails: byRail ? [['0000', '0100', '0200', '0300']] : [],
        state: mutable => {
          mutable.control.fill(1)
          mutable.crossingState[0] = state
        },
      })
      return roadsOf(p.scenario, p.state, 0).minutes[p.hex('0300')]!
    }
    expect(oneWay(false, 0)).toBeGreaterThan(0)
    expect(oneWay(false, BLOWN)).toBe(-1)
    expect(oneWay(false, PONTOON)).toBe(oneWay(false, 0))
    expect([oneWay(true, 0), oneWay(true, BLOWN)]).toEqual([0, -1])
    expect(oneWay(true, PONTOON)).toBeGreaterThan(0)
  })

  it('takes back the minutes of whoever was on it', () => {
    const p = atBridge('. eA . .', {
      units: { e: { ...SAPPERS, side: 'soviet' } },
      state: (state, unit) => {
        state.progressTo[unit('A')] = 2
        state.progress[unit('A')] = 50
      },
    })
    const { state } = carry(p, work(p, 'demolish', 'e'), [6, 6])
    expect([state.progressTo[p.unit('A')], state.progress[p.unit('A')]]).toEqual([-1, 0])
  })

  it('is scored once for each crossing, built again or not', () => {
    const points = (...states: readonly number[]) => {
      const p = atBridge('. e . .', {
        crossings: [BRIDGE, { ...BRIDGE, id: 'other', between: ['0200', '0300'] }],
        scenario: {
          points: [{ kind: 'blown', id: 'b', side: 'japanese', crossings: [0, 1], points: 3 }],
        },
        state: state => states.forEach((each, c) => (state.crossingState[c] = each)),
      })
      return score(p.scenario, p.state).japanese
    }
    expect([points(0, 0), points(BLOWN, 0), points(BLOWN, PONTOON)]).toEqual([0, 3, 6])
  })
})

describe('the check on entry', () => {
  /** A Soviet march to the near end of a bridge whose far end Japanese engineers hold. */
  const comes = (options: PositionOptions = {}) => atBridge('A . e .', options)

  it('is thrown once when the enemy comes to the other end, and takes no time of the engineers', () => {
    const p = comes()
    const { state, kinds } = carry(p, march(p, 'A', '0100'), [2, 3])
    expect(kinds).toContain('crossingBlown')
    expect(state.crossingState[0]).toBe(BLOWN)
    expect(state.clock[p.unit('e')]).toBe(0)
  })

  it('is not thrown again when it has failed', () => {
    const p = atBridge('AB . e .')
    const first = carry(p, march(p, 'A', '0100'), [1, 1])
    expect(first.kinds).toContain('demolition')
    const second = applyOrder(p.scenario, first.state, march(p, 'B', '0100'), scriptedDice([]))
    expect(second.ok && second.events.map(({ kind }) => kind)).not.toContain('demolition')
  })

  it('ends the march of those who would go on over the bridge', () => {
    const p = atBridge('A . . e', {
      units: { e: { ...SAPPERS, men: 250 } },
      crossings: [{ ...BRIDGE, between: ['0200', '0300'] }],
      rivers: [['0200', '0300', 'major']],
    })
    expect(carry(p, march(p, 'A', '0100 0200'), [6, 6]).kinds).toContain('crossingBlown')
  })

  it('is thrown at the hex that an assault wins', () => {
    const p = atBridge('A b e .', { units: { b: { men: 300, equipment: [], quality: 1 } } })
    const order = attack(p, 'A', '0100', { advance: 'A' })
    const { kinds, state } = carry(p, order, [6, 6], [6, 6])
    expect(kinds.indexOf('crossingBlown')).toBeGreaterThan(kinds.indexOf('advanced'))
    expect(state.crossingState[0]).toBe(BLOWN)
  })

  it('is not thrown by surprised engineers, by others, nor for a ford', () => {
    const quiet = (options: PositionOptions) => {
      const p = comes(options)
      expect(carry(p, march(p, 'A', '0100')).kinds).not.toContain('demolition')
    }
    quiet({ units: { e: { ...SAPPERS, release: 720 } } })
    quiet({ units: { e: {} } })
    quiet({ crossings: [{ ...BRIDGE, kind: 'ford' }] })
  })

  it('is thrown by engineers that an event has put under orders, whatever their hour', () => {
    const surprised = { units: { e: { ...SAPPERS, release: null } } }
    const kinds = (command: Command): readonly string[] => {
      const state = (s: MutableState, unit: (letter: string) => number) =>
        (s.command[unit('e')] = COMMANDS.indexOf(command))
      const p = comes({ ...surprised, state })
      return carry(p, march(p, 'A', '0100'), ...(command === 'released' ? [[1, 1] as const] : [])).kinds
    }
    expect(kinds('asWritten')).not.toContain('demolition')
    expect(kinds('released')).toContain('demolition')
  })

  it('is nothing that the other side is told of while it fails', () => {
    const p = comes()
    const { state } = carry(p, march(p, 'A', '0100'), [1, 1])
    expect(state.crossingTested[0]).toBe(2)
    expect(observe(p.scenario, state, 'soviet').state.crossingTested[0]).toBe(0)
    expect(observe(p.scenario, state, 'japanese').state.crossingTested[0]).toBe(2)
  })
})

describe('an order to bridge', () => {
  it('builds a blown bridge again in six hours, over turns if need be, and opens it for vehicles', () => {
    const p = atBridge('. EA . .', {
      turns: [0, 1].map(n => ({ ...DAY, start: 360 * n, end: 360 * n + 360 })),
      state: (state, unit) => {
        state.crossingState[0] = BLOWN
        state.clock[unit('E')] = 120
      },
    })
    const begun = carry(p, work(p, 'bridge', 'E'))
    expect(begun.events).toEqual([
      { kind: 'bridging', unit: p.unit('E'), crossing: 0, minutes: 240, clock: 360 },
    ])
    p.state.bytes.set(begun.state.bytes)
    expect(refusal(p, 'A', '0200')?.code).toBe('crossingBlown')
    p.state.clock[p.unit('E')] = 0
    const built = carry(p, work(p, 'bridge', 'E'))
    expect(built.kinds).toEqual(['bridging', 'bridgeBuilt'])
    expect([built.state.crossingState[0], built.state.crossingClock[0], built.state.bridgeWork[0]]).toEqual([
      PONTOON,
      120,
      0,
    ])
    p.state.bytes.set(built.state.bytes)
    expect(refusal(p, 'A', '0200')).toBeNull()
  })

  it('makes a pontoon of 120 vehicles an hour and 30 tons', () => {
    const p = atBridge('. A . .', {
      units: { A: { vehicles: 200, loadClass: 30 } },
      state: state => (state.crossingState[0] = PONTOON),
    })
    expect(minutes(p, 'A', '0200')).toBe(
      Number(minutes(atBridge('. A . .', { units: { A: { vehicles: 200 } } }), 'A', '0200')) + 80,
    )
    const heavy = atBridge('. A . .', {
      units: { A: { loadClass: 31 } },
      state: state => (state.crossingState[0] = PONTOON),
    })
    expect(minutes(heavy, 'A', '0200')).toBe('tooHeavy')
  })

  it('is refused where the schedule of the map works the place, and where the enemy stands beyond', () => {
    const asked = (drawing: string, options: PositionOptions = {}) => {
      const p = atBridge(drawing, options)
      return whyNot(p, work(p, 'bridge', 'E'))
    }
    expect(asked('. E . .', isGone)).toBeNull()
    expect(asked('. E . .')).toBe('nothingToBuild')
    const boats = [{ from: 0, unit: 'men', perHour: 600, loadClass: 0 }] as const
    expect(asked('. E . .', { crossings: [{ ...BRIDGE, kind: 'ferry', capacity: boats }] })).toBeNull()
    expect(asked('. E b .', isGone)).toBe('enemyAtCrossing')
    expect(asked('. E . .', { ...isGone, units: { E: {} } })).toBe('notEngineers')
  })
})

describe('offered orders', () => {
  it('hold the work that engineers can do where they stand', () => {
    const kinds = (p: Position) => candidates(p.scenario, view(p)).map(({ kind }) => kind)
    expect(kinds(atBridge('. E . .'))).toContain('demolish')
    expect(kinds(atBridge('. E . .'))).not.toContain('bridge')
    expect(kinds(atBridge('. E . .', isGone))).toContain('bridge')
    expect(kinds(atBridge('. E . .', isGone))).not.toContain('demolish')
  })
})

describe('a new game', () => {
  it('has every bridge standing', () => {
    const { scenario } = atBridge('. E . .')
    expect([...begin(scenario, 1).state.crossingState]).toEqual([0])
  })
})
