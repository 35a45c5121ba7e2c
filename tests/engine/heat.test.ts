import { describe, expect, test } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { isParched } from '../../src/engine/rules/heat.ts'
import { recover } from '../../src/engine/rules/readiness.ts'
import type { Turn } from '../../src/engine/scenario.ts'
import { scriptedDice } from '../support/dice.ts'
import { minutes, preview } from '../support/marching.ts'
import { type PositionOptions, position } from '../support/position.ts'

const turn = (hot: boolean, weather: 'dry' | 'rain' = 'dry'): Turn => ({
  start: 360,
  end: 720,
  dark: 0,
  weather: [weather],
  ...(hot && { hot: [true] }),
})
const hot = (options: PositionOptions = {}): PositionOptions => ({
  turns: [turn(true), turn(true)],
  ...options,
})

describe('a hex is parched', () => {
  const parched = (drawing: string, options: PositionOptions = hot()) => {
    const game = position(drawing, options)
    return isParched(game.scenario.map, game.scenario.turns[0]!, 0)
  }

  test('on hot and dry days, where there is no water', () => {
    expect(parched('. .')).toBe(true)
    expect(parched('. .', { turns: [turn(false)] })).toBe(false)
    expect(parched('. .', { turns: [turn(true, 'rain')] })).toBe(false)
  })

  test('not by a river, in a marsh, or at a well', () => {
    expect(parched('. .', hot({ rivers: [['0000', '0100', 'stream']] }))).toBe(false)
    expect(parched('~ .')).toBe(false)
    const game = position('. .', hot())
    const well = { id: 'W', name: 'Well', names: {}, hex: 0, kind: 'village' } as const
    expect(isParched({ ...game.scenario.map, places: [well] }, turn(true), 0)).toBe(false)
  })
})

test('a march into it takes a tenth longer, and says why', () => {
  expect(minutes(position('A . .'), 'A', '0100')).toBe(60)
  expect(minutes(position('A . .', hot()), 'A', '0100')).toBe(66)
  const [step] = preview(position('A . .', hot()), 'A', '0100').steps
  expect(step!.cost.parts).toContainEqual({ code: 'heat', permille: 1100 })
})

test('a turn in it costs 10‰ of readiness, rested or not', () => {
  const after = (drawing: string, readiness: number, busy: number, days = hot()) => {
    const game = position(drawing, {
      ...days,
      state: s => {
        s.turn[0] = 1
        s.readiness.fill(readiness)
        s.busy.fill(busy)
      },
    })
    recover(startPlay(game.scenario, game.state, scriptedDice([])), 'soviet')
    return game.state.readiness[game.unit('A')]
  }
  expect(after('A . .', 800, 0)).toBe(826)
  expect(after('A . .', 800, 1)).toBe(790)
  expect(after('A~ . .', 800, 1)).toBe(800)
  expect(after('A . .', 5, 1)).toBe(0)
})
