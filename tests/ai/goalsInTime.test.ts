/** What is paid up to a date only, and places that nobody will come for, as an officer weighs them. */
import { describe, expect, it } from 'vitest'
import { MEN_A_POINT } from '../../src/ai/estimate.ts'
import { type Goal, goalsOf } from '../../src/ai/goals.ts'
import { goalsInTime, inTime } from '../../src/ai/goalsInTime.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { observe, type View } from '../../src/engine/view.ts'
import { soviet } from '../support/commanded.ts'
import { FORTRESS } from '../support/grounds.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { turnsOf } from '../support/turns.ts'

const takenBy = (
  turn: number,
  points: number,
  side: PointRule['side'] = 'soviet',
  objectives = [0],
): PointRule =>
  ({ kind: 'takenBy', id: `B${turn}${side}`, side, objectives, points, turn }) satisfies PointRule
const paying = (...points: readonly PointRule[]): PositionOptions => ({ ...FORTRESS, scenario: { points } })

const viewOf = ({ scenario, state }: Position): View => observe(scenario, state, 'soviet')
/** The goal at the first place; `likely`: another state that the enemy is thought to be in. */
const goalIn = (p: Position, likely = viewOf(p).state): Goal =>
  goalsInTime(p.scenario, viewOf(p), likely, goalsOf(p.scenario, viewOf(p)))[0]!
const plain = (p: Position): Goal => goalsOf(p.scenario, viewOf(p))[0]!

describe('the dates of a place', () => {
  const dates = (options: PositionOptions): Goal['dated'] =>
    goalIn(soviet('A  .  #  .  .  b', 6, { '0200': 2 }, options)).dated

  it('are the turns by which the scale pays for it, and what it pays in men', () => {
    expect(dates(paying(takenBy(3, 4), takenBy(5, 1)))).toEqual([
      { worth: 4 * MEN_A_POINT, turn: 3 },
      { worth: MEN_A_POINT, turn: 5 },
    ])
  })

  it('are none where nothing is dated, the date is the enemy’s, or that of another place', () => {
    expect(dates(FORTRESS)).toBeUndefined()
    expect(dates(paying(takenBy(3, 4, 'japanese')))).toBeUndefined()
    expect(dates(paying(takenBy(3, 4, 'soviet', [1])))).toBeUndefined()
  })

  it('are gone once they are past, or paid', () => {
    const at = (turn: number): PositionOptions => ({
      ...paying(takenBy(3, 4)),
      state: state => void state.turn.fill(turn),
    })
    expect([3, 4].map(turn => dates(at(turn)) !== undefined)).toEqual([true, false])
    expect(dates({ ...paying(takenBy(3, 4)), state: state => void state.takenAt.fill(0) })).toBeUndefined()
  })
})

describe('a place for one regiment', () => {
  const lonely = (drawing: string, options: PositionOptions = {}): Position =>
    soviet(drawing, drawing.trim().split(/\s+/).length, { '0200': 4 }, { ...FORTRESS, ...options })
  const isForOne = (p: Position, likely?: View['state']): boolean => {
    const { first, rest, need } = goalIn(p, likely)
    const before = plain(p)
    expect(first + rest).toBe(before.first + before.rest)
    if (first === before.first) {
      expect([rest, need]).toEqual([before.rest, before.need])
      return false
    }
    expect(need).toBeLessThan(before.need)
    expect(first).toBe(Math.floor(((first + rest) * 9) / 10))
    return true
  }

  it('is one that nobody defends and nobody will come for', () => {
    expect(isForOne(lonely('A  .  #'))).toBe(true)
    expect(isForOne(lonely(`A  .  #${'  .'.repeat(30)}  b`))).toBe(true)
  })

  it('is none that has an enemy in it or beside it, or within a day of it', () => {
    expect(isForOne(lonely('A  .  b#'))).toBe(false)
    expect(isForOne(lonely('A  .  #  b'))).toBe(false)
    expect(isForOne(lonely('A  .  #  .  .  .  b'))).toBe(false)
  })

  it('is one though a weak enemy is within a day of it, with three times as many beside him', () => {
    const weak = (men: number): Position =>
      lonely('A  .  #  .  .  .  b', { units: { b: { men, equipment: [] } } })
    expect([300, 1500].map(men => isForOne(weak(men)))).toEqual([true, false])
  })

  it('is none with works, nor where an enemy is only likely', () => {
    expect(isForOne(lonely('A  .  #', { works: { '0200': 2 } }))).toBe(false)
    const p = lonely('A  .  #  .  .  b', { seen: false })
    expect(isForOne(p)).toBe(true)
    expect(isForOne(p, p.state)).toBe(false)
    const beside = lonely('A  .  #  b', { seen: false, units: { b: { men: 300, equipment: [] } } })
    expect(isForOne(beside)).toBe(true)
    expect(isForOne(beside, beside.state)).toBe(false)
  })

  it('is no place that is held: garrisons are shared out as before', () => {
    const p = lonely('A  .  #', { state: state => void state.heldBy.fill(1) })
    expect(plain(p).kind).toBe('hold')
    expect(goalIn(p)).toEqual(plain(p))
  })
})

describe('a goal by its date', () => {
  /** What the town is worth to A, ‰, with so many hexes to go, where all of it or a part is paid up to a turn. */
  const worth = (hexes: number, turn: number, undated: number, dated: number): number => {
    const p = soviet(
      `A  ${'.  '.repeat(hexes - 1)}#`,
      hexes + 1,
      { [`${String(hexes).padStart(2, '0')}00`]: 0 },
      {
        ...FORTRESS,
        turns: turnsOf(10, 6),
        scenario: {
          points: [
            takenBy(turn, dated),
            { kind: 'holdAtEnd', id: 'H', side: 'soviet', objective: 0, points: undated, masked: 0 },
          ],
        },
      },
    )
    return inTime(p.scenario, viewOf(p), p.unit('A'), goalIn(p))
  }

  it('is worth as much as without it while there is time', () => {
    expect(worth(2, 6, 3, 3)).toBe(1000)
  })

  it('is worth more where who sets out a turn later is too late', () => {
    expect(worth(2, 0, 3, 3)).toBe(1250)
    expect(worth(2, 0, 0, 3)).toBe(1500)
  })

  it('is worth only what is left of it to who is too late', () => {
    expect(worth(20, 1, 3, 3)).toBe(500)
    expect(worth(20, 1, 0, 3)).toBe(0)
  })

  it('is worth only what is left of it to who cannot get there', () => {
    const p = soviet('A  =  #', 3, { '0200': 0 }, paying(takenBy(3, 4)))
    expect(inTime(p.scenario, viewOf(p), p.unit('A'), goalIn(p))).toBe(0)
  })

  it('has no weight where nothing is dated', () => {
    const p = soviet('A  =  #', 3, { '0200': 4 }, FORTRESS)
    expect(inTime(p.scenario, viewOf(p), p.unit('A'), goalIn(p))).toBe(1000)
  })
})
