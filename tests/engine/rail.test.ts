import { describe, expect, it } from 'vitest'
import { INTERDICTED } from '../../src/engine/airMarks.ts'
import { candidates, check } from '../../src/engine/apply.ts'
import { touch } from '../../src/engine/derived.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { Evacuation, Train } from '../../src/engine/railway.ts'
import { railPlan } from '../../src/engine/rules/rail.ts'
import { score } from '../../src/engine/rules/score.ts'
import { journeyMinutes, runMinutes, TRAIN_LOADING, TRAIN_UNLOADING } from '../../src/engine/rules/trains.ts'
import type { GameState, MutableState } from '../../src/engine/state.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { give, line, nextTurn, ride, train, view, whyNot } from '../support/railway.ts'

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

  it('is none for who has assaulted this turn', () => {
    const p = line(ROW, [train(0)], { state: (s, unit) => (s.assaulted[unit('a')] = 1) })
    expect(whyNot(p, ride(p, 'a', '0900'))).toBe('assaultEndsMove')
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

  it('an enemy on the march who is too weak to stop lorries stops them too', () => {
    const p = line('a . . . . . . . B .', [train(0)], {
      seen: false,
      units: { B: { men: 60, equipment: [] } },
      state: (s, unit) => (s.busy[unit('B')] = 1),
    })
    give(p, ride(p, 'a', '0900'))
    expect([p.where('a'), p.state.trainTo[0]]).toEqual(['0700', -1])
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

describe('a train under enemy aircraft', () => {
  /** Enemy aircraft over these hexes of the line. */
  const hunted = (drawing: string, hexes: readonly number[], options: PositionOptions = {}) =>
    line(drawing, [train(0)], {
      ...options,
      state: (s, unit) => {
        for (const hex of hexes) s.airMarks[hex * 2] = INTERDICTED
        options.state?.(s, unit)
      },
    })

  it('runs half as long again over the hexes that they hunt, and its side knows before', () => {
    const p = hunted(ROW, [2, 3, 4, 5])
    const plan = railPlan(p.scenario, view(p), { kind: 'rail', unit: p.unit('a'), to: 7 })
    expect(plan).toMatchObject({ minutes: journeyMinutes(4000, 7), delay: 19 })
    const events = give(p, ride(p, 'a', '0700'))
    expect(events).toContainEqual(expect.objectContaining({ kind: 'railMoved', delay: 19 }))
    expect([p.where('a'), p.state.clock[p.unit('a')]]).toEqual(['0700', journeyMinutes(4000, 7) + 19])
  })

  it('comes less far in its turn, and loses nothing when they have gone', () => {
    const late = (s: MutableState, unit: (letter: string) => number) => (s.clock[unit('a')] = 200)
    const p = hunted(ROW, [1, 2, 3, 4, 5], { state: late })
    const free = line(ROW, [train(0)], { state: late })
    for (const each of [p, free]) give(each, ride(each, 'a', '0900'))
    expect([p.where('a'), free.where('a')]).toEqual(['0200', '0400'])
    const delay = left(p.state) - left(free.state)
    expect(delay).toBe(10)
    p.state.airMarks.fill(0)
    touch(p.state)
    nextTurn(p)
    expect([p.where('a'), p.state.clock[p.unit('a')]]).toEqual([
      '0900',
      journeyMinutes(4000, 9) - 160 + delay,
    ])
  })

  it('comes later, if it comes empty over such a line', () => {
    const p = hunted('a . . . . .', [0, 1, 2])
    p.state.trainHex[0] = 4
    touch(p.state)
    const plan = railPlan(p.scenario, view(p), { kind: 'rail', unit: p.unit('a'), to: 5 })
    expect(plan).toMatchObject({ start: runMinutes(4000, 4) + 14 })
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
