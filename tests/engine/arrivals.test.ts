import { describe, expect, it } from 'vitest'
import { touch } from '../../src/engine/derived.ts'
import { startPlay } from '../../src/engine/play.ts'
import { arrive } from '../../src/engine/rules/arrivals.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { SIGHTINGS, type Side } from '../../src/engine/types.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(3)

/** The position with the named units still off the board, due at the hex where they are drawn. */
function waiting(
  drawing: string,
  due: { readonly [letter: string]: number },
  options: PositionOptions = {},
): Position {
  const p = position(drawing, { turns: TURNS, ...options })
  const units = p.scenario.units.map((unit): UnitSpec => {
    const turn = due[unit.id]
    return turn === undefined ? unit : { ...unit, arrival: { hex: unit.arrival!.hex, turn } }
  })
  for (const letter of Object.keys(due)) {
    const u = p.unit(letter)
    p.state.hex[u] = -1
    p.state.status[u] = 0
    p.state.sighting.fill(0, u * 2, u * 2 + 2)
  }
  return { ...p, scenario: { ...p.scenario, units } }
}

function enter(p: Position, side: Side, turn: number): string[] {
  p.state.turn[0] = turn
  touch(p.state)
  const play = startPlay(p.scenario, p.state, scriptedDice([]))
  arrive(play, side)
  return play.events.map(event => event.kind)
}

const crowd = { men: 12_000, vehicles: 100 }

describe('reinforcements', () => {
  it('come on their turn, not before it, and only once', () => {
    const p = waiting('A . .', { A: 1 })
    expect(enter(p, 'soviet', 0)).toEqual([])
    expect(enter(p, 'soviet', 1)).toEqual(['arrived'])
    expect(p.where('A')).toBe('0000')
    expect(enter(p, 'soviet', 2)).toEqual([])
  })

  it('come only in the turn of their own side', () => {
    const p = waiting('A . .', { A: 1 })
    expect(enter(p, 'japanese', 1)).toEqual([])
  })

  it('take the ground they enter', () => {
    const p = waiting('A . .', { A: 1 }, { state: state => state.control.fill(2) })
    expect(enter(p, 'soviet', 1)).toContain('control')
    expect(p.state.control[p.hex('0000')]).toBe(1)
  })

  it('wait while the enemy holds their hex, and come when he is gone', () => {
    const p = waiting('Aa . .', { A: 1 })
    expect(enter(p, 'soviet', 1)).toEqual(['arrivalBlocked'])
    p.state.hex[p.unit('a')] = p.hex('0200')
    expect(enter(p, 'soviet', 2)).toContain('arrived')
  })

  it('come in beside a full hex, along the edge and on ground of their own', () => {
    const p = waiting(
      `
      .  .  .  .
      AB .  .  .
      .  .  .  .
      .  .  .  .`,
      { B: 1 },
      {
        units: { A: crowd },
        state: state => {
          state.control.fill(1)
          state.control.fill(2, 0, 4)
        },
      },
    )
    enter(p, 'soviet', 1)
    expect(p.where('B')).toBe('0002')
  })

  it('wait where everything is full', () => {
    const p = waiting('AB C', { B: 1 }, { units: { A: crowd, C: crowd } })
    expect(enter(p, 'soviet', 1)).toEqual(['arrivalBlocked'])
  })

  it('do not come in beside their hex on enemy ground, in an enemy zone or in water', () => {
    const full = { units: { A: crowd } }
    const enemyGround = waiting('AB .', { B: 1 }, { ...full, state: state => (state.control[1] = 2) })
    expect(enter(enemyGround, 'soviet', 1)).toEqual(['arrivalBlocked'])
    const inZone = waiting('AB . a', { B: 1 }, { ...full, state: state => (state.control[1] = 1) })
    expect(enter(inZone, 'soviet', 1)).toEqual(['arrivalBlocked'])
    const lake = waiting('AB =', { B: 1 }, { ...full, state: state => (state.control[1] = 1) })
    expect(enter(lake, 'soviet', 1)).toEqual(['arrivalBlocked'])
    const open = waiting('AB .', { B: 1 }, { ...full, state: state => (state.control[1] = 1) })
    expect(enter(open, 'soviet', 1)).toContain('arrived')
  })
})

describe('the set-up', () => {
  it('stands where the file puts it, even where a hex is full', () => {
    const p = waiting('AB .', { B: 0 }, { units: { A: crowd }, state: state => state.control.fill(1) })
    enter(p, 'soviet', 0)
    expect(p.where('B')).toBe('0000')
  })

  it('is known to the enemy where intelligence has found it', () => {
    const p = waiting('a . b', { a: 0, b: 0 }, { units: { b: { knownAtStart: false } } })
    enter(p, 'japanese', 0)
    const seen = (letter: string): string => SIGHTINGS[p.state.sighting[p.unit(letter) * 2]!]!
    expect([seen('a'), seen('b')]).toEqual(['identified', 'unknown'])
  })
})
