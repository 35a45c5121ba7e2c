import { describe, expect, test } from 'vitest'
import { startPlay } from '../../src/engine/play.ts'
import { commandRanges, leadershipOf } from '../../src/engine/rules/headquarters.ts'
import { recover } from '../../src/engine/rules/readiness.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import type { Formation } from '../../src/engine/scenario.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack, oddsOf, why } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** An army whose staff is H, over a division whose staff marches with D; both reach two hexes, 8 km. Japan has no staff. */
const ARMY: readonly Formation[] = [
  { id: 'S', name: 'Army', side: 'soviet', parent: -1, column: 0, headquarters: { unit: 0, reach: 8000 } },
  { id: 'J', name: 'Japan', side: 'japanese', parent: -1, column: -1 },
  { id: 'D', name: 'Division', side: 'soviet', parent: 0, column: 0, headquarters: { unit: 1, reach: 8000 } },
]
const UNITS = { D: { formation: 2 }, A: { formation: 2 }, B: { formation: 2 } } as const

/** H is drawn first, D second: their positions in the roster stand in the formations above. */
const led = (drawing: string, options: PositionOptions = {}) =>
  position(drawing, { ...options, units: { ...UNITS, ...options.units }, scenario: { formations: ARMY } })

const how = (game: ReturnType<typeof led>, letter: string) =>
  leadershipOf(game.scenario, game.state, game.unit(letter))

describe('who leads a unit', () => {
  test('the headquarters of its own formation before that of the army', () => {
    const game = led('H D A . . .')
    expect(how(game, 'A')).toEqual({ kind: 'inReach', unit: game.unit('D'), metres: 4000, reach: 8000 })
  })

  test('the one above where its own is too far off', () => {
    const game = led(`
      H . . . . D
      A . . . . .
    `)
    expect(how(game, 'A')).toMatchObject({ kind: 'inReach', unit: game.unit('H'), metres: 4000 })
  })

  test('nobody beyond the reach of all; told is the one that lacks least', () => {
    const game = led('H . D . . . A')
    expect(how(game, 'A')).toEqual({ kind: 'outOfReach', unit: game.unit('D'), metres: 16000, reach: 8000 })
  })

  test('one that it reaches to the metre', () => {
    expect(how(led('H . . . D . A'), 'A')).toMatchObject({ kind: 'inReach', metres: 8000, reach: 8000 })
  })

  test('told is who lacks least, though another stands nearer', () => {
    const reaching = [20_000, -1, 4000].map((reach, f) => {
      const { headquarters, ...formation } = ARMY[f]!
      return headquarters ? { ...formation, headquarters: { ...headquarters, reach } } : formation
    })
    const game = position('H . . D . . A', {
      units: { D: { formation: 2 }, A: { formation: 2 } },
      scenario: { formations: reaching },
    })
    expect(how(game, 'A')).toEqual({
      kind: 'outOfReach',
      unit: game.unit('H'),
      metres: 24_000,
      reach: 20_000,
    })
  })

  test('nobody once the staffs are lost or shaken', () => {
    const lost = led('HDA . .', {
      state: (s, unit) => {
        s.status[unit('H')] = STATUSES.indexOf('finished')
        s.hex[unit('H')] = -1
        s.shaken[unit('D')] = 1
      },
    })
    expect(how(lost, 'A')).toEqual({ kind: 'lost', unit: lost.unit('D') })
  })

  test('a command beyond the map, where no formation of the chain has a staff on it', () => {
    expect(how(led('H D . a'), 'a')).toEqual({ kind: 'fromAfar' })
  })
})

describe('out of reach', () => {
  /** A may be led or not, by where D stands; the enemy is always beside A. */
  const near = 'H . . . DA b'
  const far = 'H D . . . . A b'

  test('costs a pip in the assault', () => {
    const shifts = (drawing: string, target: string) => {
      const game = led(drawing)
      return oddsOf(game, attack(game, 'A', target)).shifts.map(({ code, pips }) => `${code} ${pips}`)
    }
    expect(shifts(near, '0500')).not.toContain('noHq -1')
    expect(shifts(far, '0700')).toContain('noHq -1')
  })

  test('forbids the prepared assault', () => {
    const refusal = (drawing: string, target: string) => {
      const game = led(drawing)
      return why(game, attack(game, 'A', target, { mode: 'prepared' }))
    }
    expect(refusal(near, '0500')).toBeNull()
    expect(refusal(far, '0700')).toMatchObject({ code: 'outOfCommand' })
  })

  test('halves recovery', () => {
    const turns = [0, 1].map(t => ({
      start: t * 360,
      end: t * 360 + 360,
      dark: 0,
      weather: ['dry'] as const,
    }))
    const rested = (drawing: string) => {
      const game = led(drawing, {
        turns,
        state: s => {
          s.turn[0] = 1
          s.readiness.fill(800)
        },
      })
      recover(startPlay(game.scenario, game.state, scriptedDice([])), 'soviet')
      return game.state.readiness[game.unit('A')]
    }
    expect(rested('H . . DA .')).toBe(836)
    expect(rested('H D . . . . A')).toBe(818)
  })

  test('puts a unit behind all others in the queue for supplies, whatever its priority', () => {
    const column = {
      side: 'soviet',
      lift: 100,
      serviceable: 1000,
      tonsPerDay: 100,
      byRail: false,
      fromTurn: 0,
    } as const
    const order = (drawing: string) => {
      const game = led(drawing, {
        columns: [{ ...column, source: '0000' }],
        state: (s, unit) => {
          s.ammo.fill(1000)
          s.priority.fill(1)
          s.priority[unit('A')] = 0
        },
      })
      return supplyReport(game.scenario, game.state, 'soviet').map(
        ({ unit }) => game.scenario.units[unit]!.id,
      )
    }
    expect(order('H D A B . . .')).toEqual(['A', 'H', 'D', 'B'])
    expect(order('H D B . . . A')).toEqual(['H', 'D', 'B', 'A'])
  })
})

test('the ranges of the headquarters in action, for the map', () => {
  const game = led('H . . . . D', { state: (s, unit) => (s.shaken[unit('D')] = 1) })
  expect(commandRanges(game.scenario, game.state, 'soviet')).toEqual([
    { formation: 0, unit: game.unit('H'), hex: 0, hexes: [0, 1, 2] },
  ])
  expect(commandRanges(game.scenario, game.state, 'japanese')).toEqual([])
})
