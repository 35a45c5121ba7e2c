/** Every die of a game is in the luck ledger, with its chance and what came. */
import { expect, test } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { type Dice, keyedDice, type Purpose } from '../../src/engine/dice.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { startPlay } from '../../src/engine/play.ts'
import { runEvents } from '../../src/engine/rules/script.ts'
import { fireFromShore } from '../../src/engine/rules/shoreFire.ts'
import { copyState } from '../../src/engine/state.ts'
import { keepingLuck, luckOf } from '../../src/record/luck.ts'
import { atOnce, type ReplayStep, replaySteps } from '../../src/record/record.ts'
import { type LuckThrow, throwsOf } from '../../src/record/throws.ts'
import { playMatch } from '../../src/sim/match.ts'
import { skirmish } from '../support/battles.ts'
import { beachAt, coast } from '../support/coast.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { battle, script } from '../support/scripted.ts'

const NIGHT = { start: 0, end: 360, dark: 900, weather: ['dry'] } as const

/** The throws of what some rules have brought about on a position. */
function thrown(
  p: Position,
  faces: readonly [number, number][],
  act: (play: ReturnType<typeof startPlay>) => void,
) {
  const before = copyState(p.scenario, p.state)
  const play = startPlay(p.scenario, p.state, scriptedDice(faces))
  act(play)
  return throwsOf(p.scenario, before, play.events, p.state)
}
const only = (p: Position, event: GameEvent): LuckThrow | undefined =>
  throwsOf(p.scenario, p.state, [event], p.state)[0]

test('a game’s ledger has as many throws of each kind as its dice were asked for', () => {
  const { scenario } = skirmish()
  const asked: Purpose[] = []
  const counting = (dice: Dice): Dice => ({
    two: key => {
      asked.push(key.purpose)
      return dice.two(key)
    },
  })
  const ledger = keepingLuck(scenario)
  const { record } = playMatch(scenario, { soviet: 'greedy', japanese: 'greedy' }, 4)
  const watch: ReplayStep = (before, order, events, after) => {
    ledger.step(before, order, events, after)
    if (order === null || order.kind === 'decree') return
    // The same order again, with dice that are counted.
    const again = applyOrder(scenario, before, order, counting(keyedDice(before.seed)))
    expect(again.ok && again.events).toEqual(events)
  }
  atOnce(replaySteps(scenario, record, watch))
  const { throws, kinds } = ledger.result()
  expect(new Set(asked).size).toBeGreaterThan(1)
  expect(throws.map(({ kind }) => kind).sort()).toEqual([...asked].sort())
  expect(kinds.reduce((sum, kind) => sum + kind.throws, 0)).toBe(throws.length)
})

test('the luck of a success is worth the more the less likely it was, and nothing where it was certain', () => {
  const p = position('A . e', {
    units: { e: { arm: 'engineer' } },
    crossings: [
      {
        id: 'bridge',
        kind: 'bridge',
        between: ['0000', '0100'],
        capacity: [{ from: 0, unit: 'vehicles', perHour: 120, loadClass: 30 }],
      },
    ],
  })
  const blow = (dice: readonly [number, number], needs: number) =>
    only(p, { kind: 'demolition', unit: p.unit('e'), crossing: 0, onEntry: false, dice, needs, clock: 60 })
  expect(blow([5, 4], 9)).toMatchObject({
    kind: 'demolition',
    side: 'japanese',
    at: 420,
    success: { came: true, chance36: 10 },
    luck36: 26,
  })
  expect(blow([4, 4], 9)).toMatchObject({ success: { came: false, chance36: 10 }, luck36: -10 })
  expect([blow([1, 1], 2)!.luck36, blow([6, 6], 13)!.luck36]).toEqual([0, 0])
})

test('fire is measured by its throw: an average one is no luck', () => {
  const p = position('A . b')
  const fire = (dice: readonly [number, number]) =>
    only(p, {
      kind: 'bombardment',
      side: 0,
      target: p.hex('0200'),
      lines: [{ unit: p.unit('A'), power: 1, role: 'support' }],
      start: 0,
      end: 240,
      dice,
      suppressed: [],
    })
  expect(fire([3, 4])).toMatchObject({
    kind: 'bombardment',
    side: 'soviet',
    at: 600,
    orBetter36: 21,
    success: null,
    luck36: 0,
  })
  expect([fire([6, 6])!.luck36, fire([1, 1])!.luck36]).toEqual([35, -35])
})

test('raids, fire on trains and on aircraft have the chances of their rules', () => {
  const p = position('A . r', { turns: [NIGHT] })
  const [unit, enemy] = [p.unit('r'), p.unit('A')]
  const hex = p.hex('0000')
  expect(only(p, { kind: 'raid', unit, enemy, hex, die: 5, hits: true, clock: 120 })).toMatchObject({
    side: 'japanese',
    success: { came: true, chance36: 12 },
  })
  expect(only(p, { kind: 'ambushed', unit, by: enemy, hex, die: 3 })).toMatchObject({
    side: 'soviet',
    success: { came: false, chance36: 18 },
  })
  const sortie = (dice: readonly [number, number] | null) =>
    only(p, {
      kind: 'sortie',
      side: 0,
      mission: 'strike',
      hex,
      points: 1,
      marked: [],
      guard: unit,
      dice,
      turnedAway: false,
    })
  // The guns throw, not the aircraft.
  expect(sortie([1, 2])).toMatchObject({ kind: 'airGuard', side: 'japanese', success: { chance36: 15 } })
  expect(sortie(null)).toBeUndefined()
})

test('an order that has to arrive has the chance of its throw; that a bitter one does is nobody’s luck', () => {
  const p = position('A . b')
  const sent = (order: 'release' | 'surrender', rolled: number) =>
    only(p, { kind: 'dispatched', order, units: [p.unit('b')], rolled, needs: 28, arrives: rolled >= 28 })
  expect(sent('release', 30)).toMatchObject({
    side: 'japanese',
    success: { came: true, chance36: 9 },
    luck36: 27,
  })
  expect(sent('surrender', 3)).toMatchObject({ side: null, success: { came: false, chance36: 9 } })
})

test('an event of the battle has the faces of its turn, and one that is certain throws nothing', () => {
  const p = battle('A . b', [script({ chance: 1, rise: 1, everyTurns: 2 }), script({})])
  p.state.turn[0] = 4
  const [event, ...others] = thrown(p, [[3, 1]], runEvents)
  expect(others).toEqual([])
  expect(event).toMatchObject({
    kind: 'event',
    side: null,
    turn: 4,
    event: 0,
    success: { came: false, chance36: 18 },
  })
})

test('fire from the shore has the chance of its hour: in fog, from further off, half of it', () => {
  const fog = { start: 0, end: 240, dark: 0, weather: ['fog'] } as const
  const sail = (options: PositionOptions) => {
    const p = coast('. . L& ! g', { landings: [beachAt('0300')], ...options })
    return thrown(p, [[6, 1]], play => fireFromShore(play, p.unit('L'), p.hex('0100')))[0]
  }
  expect(sail({})).toMatchObject({
    kind: 'shoreFire',
    side: 'japanese',
    success: { came: true, chance36: 12 },
  })
  expect(sail({ turns: [fog] })).toMatchObject({ success: { came: false, chance36: 6 } })
})

test('a side’s luck is that of its own throws', () => {
  const kinds = [
    { kind: 'assault', side: 'soviet', throws: 2, successes: null, luck36: 30 },
    { kind: 'raid', side: 'japanese', throws: 1, successes: null, luck36: -12 },
    { kind: 'bombardment', side: 'soviet', throws: 1, successes: null, luck36: -5 },
    { kind: 'event', side: null, throws: 1, successes: null, luck36: 9 },
  ] as const
  expect([luckOf({ kinds }, 'soviet'), luckOf({ kinds }, 'japanese')]).toEqual([25, -12])
})
