import { expect, test } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { repair } from '../../src/engine/rules/workshop.ts'
import type { Formation } from '../../src/engine/scenario.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack, fightTo } from '../support/fight.ts'
import { type Position, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

/** Two days of six hours a turn. */
const TURNS = dryTurns(12)
const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 1000,
  equipment: [{ type: 't34', count: 100 }],
} as const
/** Enough anti-tank guns and men that tanks are hit. */
const DEFENCE = { men: 6000, equipment: [{ type: 'at45', count: 40 }] } as const
const formations = (workshop: boolean): readonly Formation[] => [
  { id: 'S', name: 'Army', side: 'soviet', parent: -1, column: -1, ...(workshop && { workshop: true }) },
  { id: 'J', name: 'Japan', side: 'japanese', parent: -1, column: -1 },
  { id: 'T', name: 'Brigade', side: 'soviet', parent: 0, column: -1 },
]

/** Tanks of a brigade under the army assault, and come to this sum of the list. */
function assaulted(sum: number, workshop = true): Position {
  const game = position('T b .', {
    turns: TURNS,
    units: { T: { ...TANKS, formation: 2 }, b: DEFENCE },
    scenario: { formations: formations(workshop) },
  })
  fightTo(game, attack(game, 'T', '0100'), sum)
  return game
}

/** AFVs after the start of a turn. */
function afvOn(game: Position, turn: number): number {
  game.state.turn[0] = turn
  repair(startPlay(game.scenario, game.state, scriptedDice([])), 'soviet')
  return game.state.afv[game.unit('T')]!
}

test('half of the tanks lost on ground that is held come back after 36 hours', () => {
  const game = assaulted(10)
  const T = game.unit('T')
  const lost = 100 - game.state.afv[T]!
  expect(lost).toBeGreaterThan(3)
  const back = Math.floor(lost / 2)
  expect(game.state.inRepair[T]).toBe(back)
  // The fight ended at minute 180: the lot is ready at 36 hours and three, in the seventh turn after this.
  expect(afvOn(game, 6)).toBe(100 - lost)
  expect(afvOn(game, 7)).toBe(100 - lost + back)
  expect(game.state.afvLost[T]).toBe(lost - back)
  expect(afvOn(game, 8)).toBe(100 - lost + back)
})

test('who is thrown back leaves them, and without a workshop they are wrecks', () => {
  expect(assaulted(6).state.inRepair[0]).toBe(0)
  expect(assaulted(10, false).state.inRepair[0]).toBe(0)
})

test('a second lot waits for the first', () => {
  const game = assaulted(10)
  const T = game.unit('T')
  const first = game.state.inRepair[T]!
  game.state.turn[0] = 1
  game.state.clock[T] = 0
  game.state.hexClock.fill(0)
  fightTo(game, attack(game, 'T', '0100'), 10)
  const waiting = game.state.damaged[T]!
  expect(waiting).toBeGreaterThan(0)
  expect(game.state.inRepair[T]).toBe(first)
  afvOn(game, 7)
  expect([game.state.damaged[T], game.state.inRepair[T]]).toEqual([0, waiting])
})
