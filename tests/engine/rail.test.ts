import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import { touch } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { Evacuation, Train } from '../../src/engine/railway.ts'
import { score } from '../../src/engine/rules/score.ts'
import { roadsOf } from '../../src/engine/rules/supplyRoads.ts'
import { journeyMinutes, runMinutes, TRAIN_LOADING, TRAIN_UNLOADING } from '../../src/engine/rules/trains.ts'
import type { GameState } from '../../src/engine/state.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const TURNS = Array.from({ length: 4 }, (_, t) => ({
  start: t * 360,
  end: t * 360 + 360,
  dark: 0,
  weather: ['dry'] as const,
}))
const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 250, equipment: [] } as const
const train = (hex: number, change: Partial<Train> = {}): Train => ({
  id: `T${hex}`,
  name: 'Train',
  side: 'japanese',
  lift: 2000,
  hex,
  from: 0,
  captorFrom: 2,
  ...change,
})

/** A row with a railway from end to end, all of it Japanese, who move; trains at the hexes given. */
function line(drawing: string, trains: readonly Train[], options: PositionOptions = {}): Position {
  const length = drawing.trim().split('\n')[0]!.trim().split(/\s+/).length
  const rail = Array.from({ length }, (_, col) => `${String(col).padStart(2, '0')}00`)
  const p = position(drawing, {
    side: 'japanese',
    turns: TURNS,
    rails: [rail],
    ...options,
    scenario: { trains, ...options.scenario },
    state: (state, unit) => {
      state.control.fill(2, 0, length)
      state.controlSeen.fill(2, 0, length * 2)
      options.state?.(state, unit)
    },
  })
  return p
}
const view = (p: Position, side: 'soviet' | 'japanese' = 'japanese') => observe(p.scenario, p.state, side)
const ride = (p: Position, letter: string, to: string): Order => ({
  kind: 'rail',
  unit: p.unit(letter),
  to: p.hex(to),
})
const whyNot = (p: Position, order: Order) => check(p.scenario, view(p), order)?.code ?? null

function give(p: Position, order: Order): readonly GameEvent[] {
  const applied = applyOrder(p.scenario, p.state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  p.state.bytes.set(applied.state.bytes)
  touch(p.state)
  return applied.events
}
/** Both sides end their turns: the next turn of the Japanese begins. */
function nextTurn(p: Position): readonly GameEvent[] {
  return [...give(p, { kind: 'end' }), ...give(p, { kind: 'end' })]
}
const left = (state: GameState): number => state.trainLeft[0]!
const ROW = 'a . . . . . . . . .'

describe('a journey by rail', () => {
  it('is loading, the run over the whole line at 25 km/h, and unloading', () => {
    expect(runMinutes(4000, 7)).toBe(67)
    expect(journeyMinutes(4000, 7)).toBe(TRAIN_LOADING + 67 + TRAIN_UNLOADING)
    const p = line(ROW, [train(0)])
    give(p, ride(p, 'a', '0700'))
    expect([p.where('a'), p.state.clock[p.unit('a')], p.state.trainHex[0]]).toEqual(['0700', 247, 7])
    expect([p.state.trainUnit[0], p.state.account[p.unit('a')]]).toEqual([-1, 0])
  })

  it('waits for the train, which comes empty', () => {
    const p = line(ROW, [train(5)])
    give(p, ride(p, 'a', '0700'))
    expect(p.state.clock[p.unit('a')]).toBe(runMinutes(4000, 5) + journeyMinutes(4000, 7))
  })

  it('goes on over the end of the turn, without a minute lost, standing on the line meanwhile', () => {
    const p = line(ROW, [train(0)], { state: (s, unit) => (s.clock[unit('a')] = 200) })
    give(p, ride(p, 'a', '0900'))
    const whole = journeyMinutes(4000, 9)
    expect([left(p.state), p.state.clock[p.unit('a')]]).toEqual([whole - 160, 360])
    const onTheWay = p.where('a')
    expect(['0300', '0400']).toContain(onTheWay)
    expect(whyNot(p, ride(p, 'a', '0900'))).toBe('aboard')
    nextTurn(p)
    expect([p.where('a'), p.state.clock[p.unit('a')], left(p.state)]).toEqual(['0900', whole - 160, 0])
  })

  it('takes as many trains as the men fill', () => {
    const big = { units: { a: { men: 3000 } } }
    expect(check(...asked(line(ROW, [train(0)], big)))).toEqual({ code: 'noTrain', people: 3000, lift: 2000 })
    expect(check(...asked(line(ROW, [train(0), train(1)], big)))).toBeNull()
  })

  it('brings the unit to no hex that is full', () => {
    const p = line('a . . . b', [train(0)], { units: { b: { men: 11_000 } } })
    expect(whyNot(p, ride(p, 'a', '0400'))).toBe('stacking')
  })

  it('is offered to places with a name, each offer lawful', () => {
    const p = line('a . . . .', [train(0)], {
      scenario: { exits: [{ hex: 4, side: 'japanese', name: 'East' }] },
    })
    const offers = candidates(p.scenario, view(p)).filter(order => order.kind === 'rail')
    expect(offers).toEqual([ride(p, 'a', '0400')])
  })
})
const asked = (p: Position) => [p.scenario, view(p), ride(p, 'a', '0900')] as const

describe('a line that is shut', () => {
  const code = (drawing: string, options: PositionOptions = {}) => {
    const p = line(drawing, [train(0)], options)
    return check(p.scenario, view(p), ride(p, 'a', '0400'))
  }
  it('by an enemy on it, by his zone where no friend stands, by ground he holds', () => {
    expect(code('a . . . . .')).toBeNull()
    expect(code('a . B . . .')).toMatchObject({ code: 'trackShut', hex: 1 })
    expect(code('a . . . . .\n. . B . . .')).toMatchObject({ code: 'trackShut' })
    expect(code('a . . . . .', { state: s => (s.controlSeen[2 * 2 + 1] = 1) })).toEqual({
      code: 'trackShut',
      hex: 2,
    })
  })
  it('by track torn up, on the way or under the train', () => {
    expect(code('a . . . . .', { state: s => (s.railCut[3] = 1) })).toEqual({ code: 'trackShut', hex: 3 })
    expect(code('a . . . . .', { state: s => (s.railCut[0] = 1) })?.code).toBe('trackShut')
  })
  it('by a blown bridge', () => {
    const crossings = [{ id: 'x', kind: 'bridge', between: ['0100', '0200'], capacity: [] }] as const
    expect(code('a . . . . .', { crossings, state: s => (s.crossingState[0] = 1) })?.code).toBe('trackShut')
  })
  it('is no line at all beside the railway', () => {
    const p = line('. . .\na . .', [train(0)])
    expect(whyNot(p, ride(p, 'a', '0200'))).toBe('noTrack')
  })
})

describe('what befalls trains', () => {
  it('an enemy nobody knew of stops them before him', () => {
    const p = line('a . . . . . . . B .', [train(0)], { seen: false })
    const events = give(p, ride(p, 'a', '0900'))
    expect(events.map(event => event.kind)).toContain('railStopped')
    expect([p.where('a'), p.state.trainTo[0]]).toEqual(['0600', -1])
  })

  it('track torn up before them ends the journey at the next turn', () => {
    const p = line(ROW, [train(0)], { state: (s, unit) => (s.clock[unit('a')] = 200) })
    give(p, ride(p, 'a', '0900'))
    p.state.railCut[7] = 1
    touch(p.state)
    expect(nextTurn(p).map(event => event.kind)).toContain('railStopped')
    expect([p.state.trainTo[0], p.state.clock[p.unit('a')]]).toEqual([-1, 0])
  })

  it('who takes the hex takes the train, and can run it when he has learnt to', () => {
    const p = line('a . . B', [train(3, { captorFrom: 1 })], { state: s => s.control.fill(1, 3, 4) })
    nextTurn(p)
    expect(p.state.trainSide[0]).toBe(0)
    expect(whyNot(p, ride(p, 'a', '0100'))).toBe('noTrain')
  })

  it('the enemy does not know where they are, nor whom they carry', () => {
    const p = line(ROW, [train(0)], { state: (s, unit) => (s.clock[unit('a')] = 200) })
    give(p, ride(p, 'a', '0900'))
    const { state } = view(p, 'soviet')
    expect([state.trainHex[0], state.trainTo[0], state.trainUnit[0], state.trainLeft[0]]).toEqual([
      -1, -1, -1, 0,
    ])
  })
})

describe('tearing up track', () => {
  const cut = (p: Position): Order => ({ kind: 'cut', unit: p.unit('e') })
  const sappers = (drawing: string, options: PositionOptions = {}) =>
    line(drawing, [], { ...options, units: { e: { ...SAPPERS, ...options.units?.['e'] } } })

  it('takes engineers half an hour, and both sides know of it', () => {
    const p = sappers('. e . .')
    give(p, cut(p))
    expect([p.state.railCut[1], p.state.clock[p.unit('e')]]).toEqual([1, 30])
    expect(view(p, 'soviet').state.railCut[1]).toBe(1)
    expect(whyNot(p, cut(p))).toBe('alreadyTornUp')
  })

  it('needs a railway, men enough, engineers, and orders', () => {
    expect(whyNot(sappers('. . .\n. e .'), cut(sappers('. . .\n. e .')))).toBe('noTrack')
    const asked = (change: object): string | null => {
      const p = sappers('. e . .', { units: { e: change } })
      return whyNot(p, cut(p))
    }
    expect(asked({ men: 90 })).toBe('tooFewMen')
    expect(asked({ arm: 'rifle' })).toBe('notEngineers')
    expect(asked({ release: null })).toBe('frozen')
  })

  it('keeps the goods of a railway from going further', () => {
    const columns = [
      {
        side: 'japanese',
        source: '0300',
        lift: 100,
        serviceable: 1000,
        tonsPerDay: 90,
        byRail: true,
        fromTurn: 0,
      },
    ] as const
    const minutes = (torn: boolean): number => {
      const p = line('a . . .', [], { columns, state: s => (s.railCut[1] = torn ? 1 : 0) })
      return roadsOf(p.scenario, p.state, 0).minutes[0]!
    }
    expect(minutes(false)).toBe(0)
    expect(minutes(true)).toBeGreaterThan(0)
  })
})

describe('an evacuation', () => {
  const PEOPLE: Evacuation = {
    id: 'PEOPLE',
    name: 'People of the town',
    side: 'japanese',
    from: 0,
    to: 9,
    fromTurn: 0,
    untilTurn: 2,
    loads: 1,
    people: 1500,
    rule: 0,
  }
  const points = [{ kind: 'awarded', id: 'J', side: 'japanese', points: 3 }] as const
  const town = (trains: readonly Train[], people: Partial<Evacuation> = {}) =>
    line(ROW, trains, { scenario: { evacuations: [{ ...PEOPLE, ...people }], points } })
  const away: Order = { kind: 'evacuate', evacuation: 0 }
  const japanese = (p: Position): number => score(p.scenario, p.state).japanese

  it('pays its line for each train-load that arrives', () => {
    const p = town([train(0)])
    const events = give(p, away)
    expect(events.map(event => event.kind)).toContain('broughtAway')
    expect([japanese(p), p.state.trainHex[0]]).toEqual([3, 9])
    expect(whyNot(p, away)).toBe('nobodyLeft')
  })

  it('takes the train that the troops would have', () => {
    const p = town([train(0)])
    p.state.trainClock[0] = 60
    give(p, away)
    expect(whyNot(p, ride(p, 'a', '0500'))).toBe('noTrain')
  })

  it('has its days, its side, and people to bring away', () => {
    expect(whyNot(town([train(0)], { fromTurn: 1 }), away)).toBe('evacuationShut')
    expect(whyNot(town([train(0)], { side: 'soviet' }), away)).toBe('nobodyLeft')
    expect(whyNot(town([]), away)).toBe('noTrain')
  })

  it('pays nothing to anybody where the line is cut, and may be tried again', () => {
    const p = town([train(0, { lift: 1500 })], { to: 9, loads: 1 })
    p.state.trainClock[0] = 200
    give(p, away)
    p.state.railCut[7] = 1
    touch(p.state)
    nextTurn(p)
    expect([japanese(p), score(p.scenario, p.state).soviet, p.state.evacuated[0]]).toEqual([0, 0, 0])
  })
})
