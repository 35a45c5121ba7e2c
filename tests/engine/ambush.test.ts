/** A train that runs past enemy tanks stops under their fire (section 8.7 of Mudanjiang's brief). */
import { describe, expect, it } from 'vitest'
import { byTrain } from '../../src/ai/byTrain.ts'
import type { Goal } from '../../src/ai/goals.ts'
import { startPlay } from '../../src/engine/play.ts'
import { rail } from '../../src/engine/rules/rail.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { scriptedDice } from '../support/dice.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { line, train, view } from '../support/railway.ts'

const TANKS: Partial<UnitSpec> = {
  arm: 'tank',
  mobility: 'tracked',
  men: 100,
  equipment: [{ type: 't34', count: 9 }],
}

/** A railway along the top, enemy tanks a row below it, beside 0300 to 0500. */
const drawn = (tanks: Partial<UnitSpec> = TANKS, options: PositionOptions = {}): Position =>
  line(
    `a . . . . . . . . .
     . . . . B . . . . .`,
    [train(0)],
    { ...options, units: { a: { men: 2000, steps: 4 }, B: tanks } },
  )
function ridden(p: Position, ...pairs: readonly (readonly [number, number])[]): readonly string[] {
  const dice = scriptedDice(pairs)
  const play = startPlay(p.scenario, p.state, dice)
  rail.resolve(play, { kind: 'rail', unit: p.unit('a'), to: p.hex('0900') })
  if (dice.left() > 0) throw new Error('Expected all scripted dice to be thrown')
  return play.events.map(({ kind }) => kind)
}
const men = (p: Position) => p.state.men[p.unit('a')]

describe('a train that runs past enemy tanks', () => {
  it('stops in the first hex beside them and loses a step, or two', () => {
    const p = drawn()
    expect(ridden(p, [3, 6])).toEqual(expect.arrayContaining(['ambushed', 'losses', 'railStopped']))
    expect([p.where('a'), men(p), p.state.trainTo[0]]).toEqual(['0300', 1500, -1])
    const worse = drawn()
    ridden(worse, [4, 1])
    expect(men(worse)).toBe(1000)
  })

  it('is let by where they are no tanks, have no shells, or stand further off', () => {
    const quiet = (p: Position) => [ridden(p), p.where('a'), men(p)]
    const through = [expect.not.arrayContaining(['ambushed']), '0900', 2000]
    expect(quiet(drawn({ men: 100, equipment: [] }))).toEqual(through)
    expect(quiet(drawn(TANKS, { state: (state, unit) => (state.ammo[unit('B')] = 99) }))).toEqual(through)
    const far = line(
      `a . . . . . . . . .
       . . . . . . . . . .
       . . . . B . . . . .`,
      [train(0)],
      { units: { a: { men: 2000 }, B: TANKS } },
    )
    expect(quiet(far)).toEqual(through)
  })

  it('is not sent by an opponent who knows of them', () => {
    const goal = { kind: 'hold', hex: 9 } as Goal
    const sent = (p: Position) =>
      byTrain(p.scenario, view(p), new Map([[p.unit('a'), goal]]), 'hold')?.order.kind
    expect(sent(drawn({ men: 100, equipment: [] }))).toBe('rail')
    expect(sent(drawn())).toBeUndefined()
    expect(sent(drawn(TANKS, { seen: false }))).toBe('rail')
  })
})
