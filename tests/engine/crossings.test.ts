import { describe, expect, it } from 'vitest'
import { keyedDice } from '../../src/engine/dice.ts'
import { startPlay } from '../../src/engine/play.ts'
import { movement, previewMove, type StepCost, stepCost } from '../../src/engine/rules/movement.ts'
import type { Turn, UnitSpec } from '../../src/engine/scenario.ts'
import type { River } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, position } from '../support/position.ts'

type Entry = readonly ['men' | 'vehicles', perHour: number, from: number, loadClass?: number]

/** Units on 0000 of a bank, a crossing to 0100; turns of 06-12 and 12-18 hours. */
function bank(
  letters: string,
  river: River,
  entries: readonly Entry[],
  units: { readonly [letter: string]: Partial<UnitSpec> } = {},
): Position {
  const hours = [360, 720, 1080]
  const turns: Turn[] = [0, 1].map(i => ({ start: hours[i]!, end: hours[i + 1]!, dark: 0, weather: ['dry'] }))
  return position(`${letters} .`, {
    units,
    turns,
    rivers: [['0000', '0100', river]],
    crossings: [
      {
        id: 'ferry',
        kind: 'ferry',
        between: ['0000', '0100'],
        capacity: entries.map(([unit, perHour, from, loadClass = 60]) => ({
          from,
          unit,
          perHour,
          loadClass,
        })),
      },
    ],
  })
}
function cost(p: Position, letter = 'A'): StepCost {
  const step = stepCost(p.scenario, p.state, p.unit(letter), p.hex('0000'), p.hex('0100'))
  if ('code' in step) throw new Error(`Expected a step, got ${step.code}`)
  return step
}
const why = (p: Position) => stepCost(p.scenario, p.state, 0, p.hex('0000'), p.hex('0100'))
function cross(p: Position, letter: string): void {
  const order = { kind: 'move', unit: p.unit(letter), path: [p.hex('0100')] } as const
  const view = observe(p.scenario, p.state, 'soviet')
  expect(movement.check(p.scenario, view, order)).toBeNull()
  movement.resolve(startPlay(p.scenario, p.state, keyedDice(1)), order)
}
const TANKS = { mobility: 'tracked', vehicles: 200, loadClass: 40, afv: 65 } as const
const ARMED = { ...TANKS, equipment: [{ type: 't34', count: 65 }] } as const

describe('a narrow place', () => {
  it('passes vehicles at its rate, and the march into the hex comes after', () => {
    const p = bank('A', 'major', [['vehicles', 120, 0]], { A: ARMED })
    expect(cost(p)).toMatchObject({ minutes: 100 + 27, ferried: 100, wait: 0, crossing: 0 })
    expect(cost(p).parts).toContainEqual({ code: 'crossing', minutes: 100 })
  })

  it('is a queue: its clock stands where the last unit was over, at 07:40 and 09:45 as on the Argun', () => {
    const p = bank('AB', 'major', [['vehicles', 120, 0]], { A: ARMED, B: { vehicles: 250 } })
    cross(p, 'A')
    expect([p.state.crossingClock[0], p.state.clock[0]]).toEqual([100, 127])
    expect(cost(p, 'B')).toMatchObject({ wait: 100, minutes: 125 + 60 })
    expect(cost(p, 'B').parts).toContainEqual({ code: 'queue', minutes: 100 })
    cross(p, 'B')
    expect([p.state.crossingClock[0], p.state.clock[1]]).toEqual([225, 285])
  })

  it('tires nobody who waits or is ferried: only the march into the hex counts', () => {
    const p = bank('AB', 'major', [['vehicles', 120, 0]])
    cross(p, 'A')
    cross(p, 'B')
    expect([p.state.account[0], p.state.account[1]]).toEqual([60, 60])
  })

  it('passes men by boat, with horses and the guns they draw', () => {
    for (const mobility of ['foot', 'mounted', 'draught'] as const) {
      const p = bank('A', 'major', [['men', 600, 0]], { A: { mobility } })
      expect(cost(p).ferried).toBe(200)
    }
  })

  it('passes boats by the men that are left', () => {
    const p = bank('A', 'major', [['men', 600, 0]])
    p.state.men[0] = 500
    expect(cost(p).ferried).toBe(50)
  })

  it.each(['tractor', 'wheeled', 'mech', 'tracked'] as const)('takes no %s units in boats', mobility => {
    const p = bank('A', 'major', [['men', 600, 0]], { A: { mobility } })
    expect(why(p)).toEqual({ code: 'boatsOnly', crossing: 0, opens: null })
  })

  it('takes no armour in boats, and says when the bridge opens', () => {
    const entries: Entry[] = [
      ['men', 600, 0],
      ['vehicles', 120, 900],
    ]
    const p = bank('A', 'major', entries, { A: { ...ARMED, mobility: 'foot' } })
    expect(why(p)).toEqual({ code: 'boatsOnly', crossing: 0, opens: 900 })
    p.state.afv[0] = 0
    expect(cost(p).ferried).toBe(200)
  })

  it('bears a load class', () => {
    const p = bank('A', 'major', [['vehicles', 120, 0, 39]], { A: ARMED })
    expect(why(p)).toEqual({ code: 'tooHeavy', crossing: 0, loadClass: 40, has: 39 })
    expect(cost(bank('A', 'major', [['vehicles', 120, 0, 40]], { A: ARMED })).ferried).toBe(100)
  })

  it('is shut before its first entry and while nothing passes', () => {
    const shut = { code: 'crossingShut', crossing: 0 }
    expect(why(bank('A', 'major', [['vehicles', 120, 720]]))).toEqual({ ...shut, opens: 720 })
    expect(why(bank('A', 'major', []))).toEqual({ ...shut, opens: null })
    expect(why(bank('A', 'major', [['vehicles', 0, 0]]))).toEqual({ ...shut, opens: null })
  })

  it('is waited for where it opens later in the turn', () => {
    const p = bank('A', 'major', [['vehicles', 120, 460]])
    expect(cost(p)).toMatchObject({ wait: 100, ferried: 100 })
    expect(cost(p).parts).toContainEqual({ code: 'opens', minutes: 100 })
  })

  it('is waited for where a better capacity brings the unit over sooner, and not otherwise', () => {
    const bridge = (from: number): Entry[] => [
      ['men', 600, 0],
      ['vehicles', 120, from],
    ]
    const units = { A: { vehicles: 100 } }
    expect(cost(bank('A', 'major', bridge(509), units))).toMatchObject({ wait: 149, ferried: 50 })
    expect(cost(bank('A', 'major', bridge(510), units))).toMatchObject({ wait: 0, ferried: 200 })
  })

  it('has no boats any more once another capacity has taken their place', () => {
    const entries: Entry[] = [
      ['men', 600, 0],
      ['vehicles', 60, 400],
    ]
    const units = { A: { vehicles: 300 } }
    expect(cost(bank('A', 'major', entries, units)).ferried).toBe(200)
    const late = bank('A', 'major', entries, units)
    late.state.clock[0] = 40
    expect(cost(late)).toMatchObject({ wait: 0, ferried: 300 })
  })

  it('is not waited for into the next turn', () => {
    const entries: Entry[] = [
      ['vehicles', 120, 720],
      ['vehicles', 170, 1000],
    ]
    expect(why(bank('A', 'major', entries))).toEqual({ code: 'crossingShut', crossing: 0, opens: 720 })
  })

  it('is not begun before a fight beyond it has ended', () => {
    const p = bank('A', 'major', [['vehicles', 120, 0]])
    p.state.hexClock[1] = 90
    expect(cost(p)).toMatchObject({ wait: 90, ferried: 100 })
    expect(cost(p).parts).toContainEqual({ code: 'fight', minutes: 90 })
  })

  it('can be a pass without a river', () => {
    const p = bank('A', 'none', [['vehicles', 100, 0]])
    expect(cost(p)).toMatchObject({ minutes: 120 + 60, crossing: 0 })
    expect(why(bank('A', 'none', []))).toMatchObject({ code: 'crossingShut' })
  })

  it('can be waded beside where the river allows it, if that is sooner or the place is shut', () => {
    expect(cost(bank('A', 'river', [['vehicles', 1000, 0]]))).toMatchObject({ crossing: 0, minutes: 12 + 60 })
    expect(cost(bank('A', 'river', [['vehicles', 200, 0]]))).toMatchObject({ crossing: -1, minutes: 32 + 60 })
    expect(cost(bank('A', 'stream', []))).toMatchObject({ crossing: -1, minutes: 8 + 60 })
  })
})

describe('a unit larger than what is left of the turn', () => {
  it('crosses by progress and frees the place when it is over', () => {
    const p = bank('A', 'major', [['vehicles', 120, 0]], { A: { vehicles: 800 } })
    const order = { kind: 'move', unit: 0, path: [1] } as const
    const view = observe(p.scenario, p.state, 'soviet')
    expect(previewMove(p.scenario, view, order).progress).toMatchObject({ minutes: 360, of: 460 })
    const play = startPlay(p.scenario, p.state, keyedDice(1))
    movement.resolve(play, order)
    expect(play.events).toMatchObject([
      { kind: 'progressed', progress: 360, crossing: 0, crossingClock: 360 },
    ])
    expect(p.state.account[0]).toBe(0)
    play.emit({ kind: 'turnStarted', turn: 1 })
    play.emit({ kind: 'sideStarted', side: 0 })
    expect(cost(p)).toMatchObject({ ferried: 40, minutes: 100 })
    movement.resolve(play, order)
    expect([p.where('A'), p.state.crossingClock[0], p.state.clock[0], p.state.account[0]]).toEqual([
      '0100',
      40,
      100,
      60,
    ])
  })

  it('no longer queues once it is over the river and only the march is left', () => {
    const p = bank('A', 'major', [['vehicles', 120, 0]])
    p.state.progress[0] = 130
    p.state.progressTo[0] = 1
    p.state.crossingClock[0] = 300
    expect(cost(p)).toMatchObject({ wait: 0, ferried: 0, minutes: 30 })
  })
})
