/** What scripts ask of command and count, and orders of higher command that may not arrive. */
import { describe, expect, it } from 'vitest'
import { knownEvents } from '../../src/app/known.ts'
import { check } from '../../src/engine/apply.ts'
import { keyedDice } from '../../src/engine/dice.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { startPlay } from '../../src/engine/play.ts'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import { neededThrow } from '../../src/engine/rules/dispatch.ts'
import { stepsLost } from '../../src/engine/rules/score.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { Condition, Effect, EffectOf } from '../../src/engine/script.ts'
import { begin } from '../../src/engine/sequence.ts'
import { COMMANDS, SIDES, STANCES, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { wing } from '../support/flying.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { battle, kinds, runs, script } from '../support/scripted.ts'

const HUNDRED = Number.MAX_SAFE_INTEGER

/** A Japanese army whose staff `h` leads for 8 km: two hexes of 4 km. */
const LED: Partial<Scenario> = {
  formations: [
    { id: 'S', name: 'Soviet army', side: 'soviet', parent: -1, column: -1 },
    {
      id: 'J',
      name: 'Japanese army',
      side: 'japanese',
      parent: -1,
      column: -1,
      headquarters: { unit: 1, reach: 8000 },
    },
  ],
}

describe('what has to be so', () => {
  const so = (
    drawing: string,
    all: readonly Condition[],
    scenario: Partial<Scenario> = {},
    options: PositionOptions = {},
  ): boolean => kinds(runs(battle(drawing, [script({ all })], scenario, options))).includes('flag')

  it('count: so many of the units on the board, between two numbers', () => {
    const count = (least: number, most: number): Condition[] => [
      { kind: 'count', what: 'present', units: [1, 2, 3], least, most },
    ]
    const gone: PositionOptions = { units: { d: { arrival: null } } }
    expect([0, 2, 3].map(least => so('A b c d', count(least, HUNDRED), {}, gone))).toEqual([
      true,
      true,
      false,
    ])
    expect([1, 2].map(most => so('A b c d', count(0, most), {}, gone))).toEqual([false, true])
  })

  it('count: so many in reach of a headquarters', () => {
    const led = (drawing: string, least: number): boolean =>
      so(drawing, [{ kind: 'count', what: 'led', units: [2, 3], least, most: HUNDRED }], LED)
    expect([led('A . . h . b c', 1), led('A . . h . b c', 2)]).toEqual([true, false])
    expect(led('A . . h b c .', 2)).toBe(true)
  })

  it('count: so many cut off', () => {
    const cutOff: Condition = { kind: 'count', what: 'cutOff', units: [1, 2], least: 2, most: HUNDRED }
    const state = (who: string): PositionOptions => ({
      state: (s, unit) => [...who].map(letter => (s.cutOff[unit(letter)] = 1)),
    })
    expect([so('A b c', [cutOff], {}, state('b')), so('A b c', [cutOff], {}, state('bc'))]).toEqual([
      false,
      true,
    ])
  })

  it('held for so many whole turns', () => {
    const town = { id: 'town', name: 'Town', hex: 0, kind: 'town', startsWith: 'japanese' } as const
    const held: Condition = { kind: 'held', objective: 0, side: 'soviet', turns: 2 }
    const p = battle('A . b', [script({ all: [held] }, undefined, false)], { objectives: [town] })
    const taken = startPlay(p.scenario, p.state, keyedDice(1))
    p.state.turn[0] = 3
    taken.emit({ kind: 'objective', objective: 0, side: 0, at: 0, first: true })
    expect([3, 4, 5].map(turn => kinds(runs(p, turn)).includes('flag'))).toEqual([false, false, true])
  })
})

describe('a flag that counts', () => {
  const counts = (by: number, times: number, most = 6): number => {
    const p = battle('A . b', [script({}, [{ kind: 'counter', flag: 0, by, most }], false)])
    for (let turn = 0; turn < times; turn++) runs(p, turn)
    return p.state.flags[0]!
  }

  it('goes up and down between nothing and its most', () => {
    expect([counts(2, 2), counts(2, 9), counts(-1, 3), counts(1, 9, 3)]).toEqual([4, 6, 0, 3])
  })

  it('is asked for by what it stands at, both bounds included', () => {
    const stands = (least: number, most: number): boolean => {
      const p = battle(
        'A . b',
        [script({ all: [{ kind: 'counter', flag: 0, least, most }] })],
        {},
        {
          state: s => (s.flags[0] = 3),
        },
      )
      return kinds(runs(p)).includes('flag')
    }
    expect([stands(3, 3), stands(4, 9), stands(0, 2)]).toEqual([true, false, false])
  })
})

describe('what else is brought about', () => {
  it('units go home: off the board, and no loss by the scale', () => {
    const p = battle('A . b', [script({}, [{ kind: 'dissolve', units: [1] }])])
    runs(p)
    const b = p.unit('b')
    expect([STATUSES[p.state.status[b]!], p.where('b'), stepsLost(p.scenario, p.state, b)]).toEqual([
      'disarmed',
      '',
      0,
    ])
  })

  it('air points of one turn, never fewer than none, and the enemy does not hear of them', () => {
    const more = (points: number): Effect => ({ kind: 'airPoints', side: 'soviet', pool: 'strike', points })
    const events = [script({ untilTurn: 0 }, [more(2)]), script({ fromTurn: 2 }, [more(-5)])]
    const p = battle('A . b', events, { wings: [wing('soviet', 'strike', 1, 1, 1)] })
    const given = (turn: number): number => {
      const play = startPlay(p.scenario, p.state, keyedDice(1))
      play.emit({ kind: 'turnStarted', turn })
      runEvents(play)
      return airPoints(p.scenario, p.state, 'soviet', 'strike').given
    }
    expect([given(0), given(1), given(2)]).toEqual([3, 1, 0])
    expect([...new Set(observe(p.scenario, p.state, 'japanese').state.airMore)]).toEqual([0])
  })
})

describe('an order that may not arrive', () => {
  const order: EffectOf<'dispatch'> = {
    kind: 'dispatch',
    units: [2, 3],
    to: 'units',
    permille: 500,
    unled: 250,
    order: 'release',
  }
  /** Runs one turn's dispatch with these throws of two dice. */
  function sent(p: Position, dice: readonly (readonly [number, number])[]): readonly GameEvent[] {
    const throws = scriptedDice(dice)
    const play = startPlay(p.scenario, p.state, throws)
    runEvents(play)
    expect(throws.left()).toBe(0)
    return play.events
  }
  const army = (drawing: string, change: Partial<EffectOf<'dispatch'>> = {}): Position =>
    battle(drawing, [script({}, [{ ...order, ...change }], false)], LED)
  const commands = (p: Position): string => [2, 3].map(u => COMMANDS[p.state.command[u]!]).join(' ')

  it('arrives on the highest of 36 throws, less often where nobody leads', () => {
    const p = army('A . h b . . . c')
    const needs = (u: number, permille: number): number =>
      neededThrow(p.scenario, p.state, [u], { permille, unled: 250 })
    expect([needs(2, 1000), needs(2, 500), needs(3, 500)]).toEqual([1, 19, 28])
    expect(needs(3, 200)).toBe(37)
  })

  it('reaches each unit by a throw of its own', () => {
    // 4-1 is throw 19, 3-6 throw 18.
    const p = army('A . h b c')
    const events = sent(p, [
      [4, 1],
      [3, 6],
    ])
    expect(commands(p)).toBe('released asWritten')
    expect(events).toContainEqual({
      kind: 'dispatched',
      order: 'release',
      units: [3],
      rolled: 18,
      needs: 19,
      arrives: false,
    })
  })

  it('reaches a formation as a whole: one throw for all, and one of them led is enough', () => {
    const p = army('A . h b . . . c', { to: 'formations' })
    sent(p, [[4, 1]])
    expect(commands(p)).toBe('released released')
  })

  it('is sent again to those alone whom it has not reached', () => {
    const p = army('A . h b c')
    sent(p, [
      [6, 6],
      [1, 1],
    ])
    sent(p, [[6, 6]])
    expect(commands(p)).toBe('released released')
    expect(kinds(sent(p, []))).toEqual(['scripted'])
  })

  it('says what it says: to step back, to disperse', () => {
    const back = army('A . h b c', { units: [2], order: 'withdraw' })
    sent(back, [[6, 6]])
    expect(STANCES[back.state.stance[2]!]).toBe('withdraw')
    const home = army('A . h b c', { units: [2], order: 'dissolve' })
    sent(home, [[6, 6]])
    expect([home.where('b'), home.where('c')]).toEqual(['', '0400'])
  })

  it('lets units wait for orders that may come so', () => {
    const p = position('A . b', {
      units: { b: { release: null } },
      scenario: { events: [script({}, [{ ...order, units: [1] }])] },
      side: 'japanese',
    })
    const march = { kind: 'move', unit: 1, path: [1] } as const
    expect(check(p.scenario, observe(p.scenario, p.state, 'japanese'), march)?.code).toBe('awaitsOrders')
  })

  it('is heard of by its own side alone', () => {
    const p = army('A . h b c', { units: [2] })
    const before = begin({ ...p.scenario, events: [] }, 1).state
    const events = sent(p, [[1, 1]])
    const heard = SIDES.map(side => kinds(knownEvents(p.scenario, side, before, events).log))
    expect(heard).toEqual([[], ['dispatched']])
  })
})
