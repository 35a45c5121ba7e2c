import { describe, expect, it } from 'vitest'
import { check } from '../../src/engine/apply.ts'
import { touch } from '../../src/engine/derived.ts'
import type { Order } from '../../src/engine/orders.ts'
import { startPlay } from '../../src/engine/play.ts'
import { stanceOf } from '../../src/engine/rules/retreat.ts'
import { score } from '../../src/engine/rules/score.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import { judgeSieges } from '../../src/engine/rules/siege.ts'
import { endOfSide } from '../../src/engine/rules/victory.ts'
import type { PointRule, Turn } from '../../src/engine/scenario.ts'
import { STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** Four turns a day, the first and the last of each in the dark. */
const TURNS: readonly Turn[] = Array.from({ length: 12 }, (_, t) => ({
  start: t * 360,
  end: t * 360 + 360,
  dark: t % 4 === 0 ? 889 : t % 4 === 3 ? 514 : 0,
  weather: ['dry'],
}))

const OPEN = `
  .  .  .  .  .
  .  A  f  .  h
  .  .  .  .  .
`
/** The same with a ring: the rest of the neighbours are in Soviet zones. */
const SHUT = `
  .  .  B  .  .
  .  A  f  .  h
  .  .  D  C  .
`
const SECTOR = { id: 'sector', name: 'Sector', hex: 7, kind: 'sector', startsWith: 'japanese' } as const

/** Fortress infantry `f` in works of this level, its railhead `h` to the east. */
const fortress = (drawing: string, level: number, options: PositionOptions = {}): Position =>
  position(drawing, {
    turns: TURNS,
    works: { '0201': 3 },
    side: 'japanese',
    columns: [
      {
        side: 'japanese',
        source: '0401',
        lift: 100,
        serviceable: 1000,
        tonsPerDay: 90,
        byRail: false,
        fromTurn: 0,
      },
    ],
    units: { f: { arm: 'fortress', men: 700, leavesWorksFrom: 4 } },
    state: s => (s.works[7] = level),
    ...options,
    scenario: { objectives: [SECTOR], ...options.scenario },
  })

const play = (p: Position) => {
  touch(p.state)
  return startPlay(p.scenario, p.state, scriptedDice([]))
}
const judge = (p: Position, moment: 'start' | 'end'): number => {
  judgeSieges(play(p), 'japanese', moment)
  return p.state.besieged[p.unit('f')]!
}
/** Takes a unit out of the ring. */
const withdraw = (p: Position, letter: string): void => {
  p.state.hex[p.unit(letter)] = p.hex('0000')
}

describe('a siege', () => {
  it('is a ring that no carrier passes, with the enemy at the gates', () => {
    expect(judge(fortress(OPEN, 3), 'start')).toBe(0)
    expect(judge(fortress(SHUT, 3), 'start')).toBe(1)
  })

  it('is none while the enemy only bars the road far off', () => {
    const road = (drawing: string): number =>
      judge(
        fortress(drawing, 3, {
          works: { '0200': 3 },
          columns: [
            {
              side: 'japanese',
              source: '0600',
              lift: 100,
              serviceable: 1000,
              tonsPerDay: 90,
              byRail: false,
              fromTurn: 0,
            },
          ],
          state: () => {},
          scenario: { objectives: [] },
        }),
        'start',
      )
    expect([road('. . f . . B h'), road('. A f . . B h'), road('. A f . . . h')]).toEqual([0, 1, 0])
  })

  it('counts when the garrison has had a whole turn of its own in it', () => {
    const p = fortress(SHUT, 3)
    expect([judge(p, 'start'), judge(p, 'end'), judge(p, 'start')]).toEqual([1, 2, 2])
    expect(judge(fortress(SHUT, 3), 'end')).toBe(0)
  })

  it('is over when the ring is open at either moment', () => {
    const p = fortress(SHUT, 3)
    judge(p, 'start')
    judge(p, 'end')
    for (const letter of ['B', 'C', 'D']) withdraw(p, letter)
    expect(judge(p, 'start')).toBe(0)
  })

  it('lets the event of its fall come about: works gone, and a turn to reply', () => {
    const falls = (level: number, moments: readonly ('start' | 'end')[]): boolean => {
      const p = fortress(SHUT, level, {
        scenario: {
          flags: ['fallen'],
          events: [
            {
              id: 'falls',
              once: true,
              when: {
                fromTurn: 0,
                untilTurn: 11,
                everyTurns: 1,
                all: [{ kind: 'besieged', units: [2], works: 1 }],
                any: [],
                chance: 6,
                rise: 0,
              },
              effects: [{ kind: 'flag', flag: 0, set: true }],
            },
          ],
        },
      })
      expect(p.scenario.units[2]!.id).toBe('f')
      for (const moment of moments) judge(p, moment)
      runEvents(play(p))
      return p.state.flags[0] === 1
    }
    expect(falls(1, ['start', 'end'])).toBe(true)
    expect(falls(2, ['start', 'end'])).toBe(false)
    expect(falls(1, ['start'])).toBe(false)
  })

  it('of the enemy is not shown', () => {
    const p = fortress(SHUT, 3)
    judge(p, 'start')
    const f = p.unit('f')
    expect(observe(p.scenario, p.state, 'soviet').state.besieged[f]).toBe(0)
    expect(observe(p.scenario, p.state, 'japanese').state.besieged[f]).toBe(1)
  })
})

describe('infantry of works', () => {
  const refusal = (turn: number, order: (p: Position) => Order, level = 3): string | undefined => {
    const p = fortress(OPEN, level)
    p.state.turn[0] = turn
    touch(p.state)
    return check(p.scenario, observe(p.scenario, p.state, 'japanese'), order(p))?.code
  }
  const march = (p: Position): Order => ({ kind: 'move', unit: p.unit('f'), path: [p.hex('0301')] })
  const sally = (p: Position): Order => ({
    kind: 'attack',
    target: p.hex('0101'),
    mode: 'hasty',
    units: [p.unit('f')],
    support: [],
    advance: [],
  })

  it.each([
    ['marches', march],
    ['sallies', sally],
  ] as const)('%s in the dark, from its turn on', (_what, order) => {
    const bound = TURNS.map((_, turn) => turn).filter(turn => refusal(turn, order) === 'boundToWorks')
    expect(bound).toEqual([0, 1, 2, 3, 5, 6, 9, 10])
  })

  it('holds to the last while it is bound, whatever its orders', () => {
    const stance = (turn: number, level: number): string => {
      const p = fortress(OPEN, level)
      p.state.turn[0] = turn
      p.state.stance[p.unit('f')] = STANCES.indexOf('withdraw')
      return stanceOf(p, p.unit('f'))
    }
    expect([stance(5, 3), stance(4, 3), stance(5, 0)]).toEqual(['last', 'withdraw', 'withdraw'])
  })

  it('is infantry like any other where there are no works', () => {
    expect(refusal(1, march, 0)).toBeUndefined()
  })
})

describe('the scale for fortresses', () => {
  const reduced: PointRule = {
    kind: 'reduced',
    id: 'r',
    side: 'soviet',
    objective: 0,
    points: 8,
    masked: 4,
    turn: 5,
    works: 1,
  }
  /** Points when the battle ends: what was so at the end of turn 5, and what is so later. */
  const points = (level: number, drawing: string, taken: 'before' | 'after' | 'never'): number => {
    const p = fortress(drawing, level, { scenario: { points: [reduced] } })
    p.state.turn[0] = 5
    p.state.heldBy[0] = taken === 'before' ? 1 : 2
    p.state.control[7] = p.state.heldBy[0]!
    endOfSide(play(p), 'japanese')
    p.state.turn[0] = 6
    if (taken === 'after') p.state.heldBy[0] = 1
    return score(p.scenario, p.state).soviet
  }

  it('pays in full for a place taken in time, or besieged with its works gone', () => {
    expect([points(1, SHUT, 'never'), points(3, OPEN, 'before')]).toEqual([8, 8])
  })

  it('pays half for one that is only watched, or falls of itself later', () => {
    expect([points(3, SHUT, 'never'), points(1, OPEN, 'never'), points(3, SHUT, 'after')]).toEqual([4, 4, 4])
  })

  it('pays the holder by the turns held, between the first and the last', () => {
    const rule: PointRule = {
      kind: 'heldTurns',
      id: 'h',
      side: 'japanese',
      objective: 0,
      points: 1,
      fromTurn: 2,
      untilTurn: 7,
      turnsPerPoint: 2,
    }
    const p = fortress(OPEN, 3, { scenario: { points: [rule] } })
    p.state.heldBy[0] = 2
    const earned = TURNS.map((_, turn) => {
      p.state.turn[0] = turn
      endOfSide(play(p), 'soviet')
      endOfSide(play(p), 'japanese')
      return score(p.scenario, p.state).japanese
    })
    expect(earned).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3])
    const lost = fortress(OPEN, 3, { scenario: { points: [rule] } })
    lost.state.heldBy[0] = 1
    lost.state.control[7] = 1
    lost.state.turn[0] = 3
    endOfSide(play(lost), 'japanese')
    expect(lost.state.tally[0]).toBe(0)
  })

  it('pays for each unit tied before an objective still held, on the one turn', () => {
    const rule: PointRule = {
      kind: 'tied',
      id: 't',
      side: 'japanese',
      objectives: [0],
      units: [1, 5],
      within: 1,
      points: 1,
      turn: 5,
    }
    const tied = (turn: number, holder: 1 | 2): number => {
      const p = fortress(SHUT, 3, { scenario: { points: [rule] } })
      p.state.heldBy[0] = holder
      p.state.control[7] = holder
      p.state.turn[0] = turn
      endOfSide(play(p), 'japanese')
      return score(p.scenario, p.state).japanese
    }
    // Of A and C, whom the rule counts, A alone stands beside the works.
    expect([tied(5, 2), tied(4, 2), tied(5, 1)]).toEqual([1, 0, 0])
  })
})
