/**
 * What players resent, looked for in whole games of officers: so often at most in a thousand turns of units. The limits
 * are what was found last, with a margin for chance, and may only fall.
 */
import { describe, expect, it } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { GameState } from '../../src/engine/state.ts'
import { playMatch } from '../../src/sim/match.ts'
import { GUNS, TANKS } from '../support/arms.ts'
import { battle } from '../support/battles.ts'
import { soviet } from '../support/commanded.ts'
import { cutOff, lorries } from '../support/grounds.ts'
import { type Watch, watchFor } from '../support/offences.ts'
import type { Position } from '../support/position.ts'

/** Marches of the Soviet player turns, each as "A 0100 0200"; "" for a turn without orders. The enemy stands still. */
function found(p: Position, ...turns: readonly string[]): readonly string[] {
  const watch = watchFor(p.scenario)
  watch.step({ before: p.state, order: null, events: [], after: p.state })
  let state: GameState = p.state
  const give = (order: Order): void => {
    const applied = applyOrder(p.scenario, state, order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    watch.step({ before: state, order, events: applied.events, after: applied.state })
    state = applied.state
  }
  for (const march of turns) {
    const [letter, ...path] = march.split(' ')
    if (letter) give({ kind: 'move', unit: p.unit(letter), path: path.map(p.hex) })
    give({ kind: 'end' })
    give({ kind: 'end' })
  }
  return watch.findings.map(({ code, turn, unit, at }) => `${code} ${turn} ${unit} ${at}`)
}

describe('a watch over a game finds', () => {
  it('guns that have gone alone before the enemy, not those with their infantry', () => {
    const guns = (drawing: string): Position => soviet(drawing, 5, { '0400': 2 }, { units: { G: GUNS } })
    expect(found(guns('. AG . b #'), 'G 0200')).toEqual(['exposed 1 G 0200'])
    expect(found(guns('. G A b #'), 'G 0200')).toEqual([])
  })

  it('an objective that is walked off with the enemy near, not one that nobody comes for', () => {
    const town = (drawing: string): Position =>
      soviet(drawing, 6, { '0100': 2 }, { state: state => void state.heldBy.fill(1) })
    expect(found(town('. A# b . . .'), 'A 0000')).toEqual(['walkedOff 1 A 0000'])
    expect(found(town('. A# . . . .'), 'A 0000')).toEqual([])
    expect(found(town('. AB# b . . .'), 'A 0000')).toEqual([])
  })

  it('a unit that comes back to where it came from, not one that goes on', () => {
    const way = (): Position => soviet('. A . . . .', 6, {})
    expect(found(way(), 'A 0200', 'A 0300', 'A 0200')).toEqual(['shuttled 3 A 0200'])
    expect(found(way(), 'A 0200', 'A 0300', 'A 0400')).toEqual([])
  })

  it('tanks that have driven dry where no lorry comes, not those with a lorry behind them', () => {
    const road = (drawing: string): Position =>
      soviet(
        `
        ${drawing}
        =  =  =  =  =  =
        `,
        6,
        {},
        {
          units: { T: TANKS, b: { men: 4000 } },
          columns: [lorries('soviet', '0000')],
          state: state => void state.fuel.fill(110),
        },
      )
    expect(found(road('A b . T . .'), 'T 0400 0500')).toEqual(['dry 1 T 0500'])
    expect(found(road('A . . T . .'), 'T 0400 0500')).toEqual([])
  })

  it('fresh troops that stand for a second turn before an open town, not those that go for it', () => {
    const town = (): Position => soviet('. A . . # .', 6, { '0400': 6 })
    expect(found(town(), '', '')).toEqual(['idle 2 A 0100'])
    expect(found(town(), '', 'A 0200')).toEqual([])
  })

  it('those who are cut off and wait, not those who move', () => {
    const ring = (): Position =>
      soviet(
        `
        .  .  b  .  A  .
        =  =  =  =  =  =
        `,
        6,
        {},
        {
          units: { b: { men: 4000 } },
          columns: [lorries('soviet', '0000')],
          state: (state, unit) => cutOff(state, unit('A')),
        },
      )
    expect(found(ring(), '')).toEqual(['starving 1 A 0400'])
    expect(found(ring(), 'A 0500')).toEqual([])
  })
})

/** Findings in a thousand turns of units. */
const rate = ({ findings, unitTurns }: Watch): number => Math.round((findings.length * 1000) / unitTurns())

describe('in games of officers and of staffs', () => {
  it.each([
    ['hailar', 'dash', 'officer', 15],
    ['hailar', 'dash', 'staff', 15],
    ['khingan', 'passes', 'officer', 15],
    ['khingan', 'passes', 'staff', 15],
    ['mudanjiang', 'muleng', 'officer', 30],
    ['mudanjiang', 'muleng', 'staff', 30],
    // With no plan of fire few get ashore: two findings in six turns are so many of so few.
    ['shumshu', 'first-day', 'officer', 45],
    ['shumshu', 'first-day', 'staff', 20],
  ] as const)('%s, %s, %s, it is found seldom', { timeout: 300_000 }, (id, form, level, most) => {
    const { scenario } = battle(id, form)
    const watch = watchFor(scenario)
    playMatch(scenario, { soviet: level, japanese: level }, 1, watch.step)
    const places = watch.findings.map(({ code, turn, unit, at }) => `${turn} ${code} ${unit} ${at}`)
    expect(rate(watch), places.join('\n')).toBeLessThanOrEqual(most)
  })
})
