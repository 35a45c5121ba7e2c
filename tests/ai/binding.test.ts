/** Decisions that bind own troops to where they stand, and what the scale pays in the form that is played. */
import { describe, expect, it } from 'vitest'
import { goalsOf } from '../../src/ai/goals.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { officer, staff } from '../../src/ai/officer.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import type { Decision, ScriptedEvent } from '../../src/engine/script.ts'
import { observe } from '../../src/engine/view.ts'
import { TANKS } from '../support/arms.ts'
import { japanese, playTurn, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'
import { paidForLeaving, wayOut } from '../support/wayOut.ts'

const at = (turn: number) => ({
  fromTurn: turn,
  untilTurn: turn,
  everyTurns: 1,
  all: [],
  any: [],
  chance: 6,
  rise: 0,
})
const [STAND, BACK] = [0, 1]
/** Shall the regiment stand where it is? History says yes. */
const asked: Decision = {
  id: 'D',
  side: 'japanese',
  title: 'Stand?',
  text: '.',
  once: true,
  when: at(0),
  options: [
    { id: 'stand', title: 'Stand', text: '.', effects: [{ kind: 'freeze', units: [0] }] },
    { id: 'back', title: 'Back', text: '.', effects: [] },
  ],
  fallback: STAND,
}
const freed = (turn: number): ScriptedEvent => ({
  id: 'F',
  once: true,
  when: at(turn),
  effects: [{ kind: 'release', units: [0] }],
})

/** A regiment twenty hexes from its way off the map, before an enemy, asked whether it stands until somebody lets it go. */
const facing = (turns: number, events: readonly ScriptedEvent[] = []): Position =>
  japanese(
    `${'. '.repeat(20)}r . . . B`,
    25,
    {},
    {
      turns: dryTurns(turns),
      state: state => void state.asked.fill(1),
      scenario: {
        ...wayOut(paidForLeaving([0], 5)),
        decisions: [asked],
        events,
      },
    },
  )
const chosen = (commander: typeof officer, p: Position): readonly number[] =>
  playTurn(commander, p).orders.flatMap(order => (order.kind === 'choose' ? [order.option] : []))

describe('an order to stand', () => {
  it('is not given to those who could still leave the map and then could not', () => {
    expect(chosen(officer, facing(12))).toEqual([BACK])
    expect(chosen(officer, facing(12, [freed(11)]))).toEqual([BACK])
  })

  it('is given as history gave it where they are let go in time, or would come too late as it is', () => {
    expect(chosen(officer, facing(40, [freed(4)]))).toEqual([STAND])
    expect(chosen(officer, facing(1))).toEqual([STAND])
    expect(chosen(greedy, facing(12))).toEqual([STAND])
  })
})

describe('what the scale pays for later turns than those that are played', () => {
  const held: PointRule = {
    kind: 'heldTurns',
    id: 'H',
    side: 'japanese',
    points: 2,
    objective: 0,
    fromTurn: 10,
    untilTurn: 15,
    turnsPerPoint: 1,
  }
  const played = (turns: number) => ({ turns: dryTurns(turns), scenario: { points: [held] } })

  it('is nothing for who holds a place', () => {
    const worth = (turns: number): number => {
      const { scenario, state } = japanese('a# . . B', 4, { '0000': 1 }, played(turns))
      return goalsOf(scenario, observe(scenario, state, 'japanese'))[0]!.rest
    }
    const points = [8, 12, 20].map(turns => worth(turns) / worth(8))
    expect(points).toEqual([1, 3, 7])
  })

  it('is nothing for whose tanks would have to storm it', () => {
    const steps: PointRule = {
      kind: 'stepsLost',
      id: 'L',
      side: 'soviet',
      of: 'soviet',
      units: [0],
      points: -2,
    }
    const attacks = (turns: number) => {
      const given = {
        turns: dryTurns(turns),
        scenario: { points: [held, steps] },
        units: { A: TANKS, b: { men: 2400 } },
      }
      return playTurn(staff, soviet('A b# . .', 4, { '0100': 1 }, given)).attacks
    }
    expect(attacks(8)).toEqual([])
    expect(attacks(20)).not.toEqual([])
  })
})
