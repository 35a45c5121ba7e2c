import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldName } from '../../src/engine/fields.ts'
import { copyState, type MutableState, newGame, stateBytes, stateOver } from '../../src/engine/state.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { skirmish } from '../support/battles.ts'
import { position } from '../support/position.ts'

/** The fields of a state by name: everything but the block itself and the seed. */
const fieldsOf = (state: MutableState): (readonly [FieldName, MutableState[FieldName]])[] =>
  (Object.keys(state) as (keyof MutableState)[])
    .filter((name): name is FieldName => name !== 'bytes' && name !== 'seed')
    .map(name => [name, state[name]])

describe('the block of fields', () => {
  const { scenario } = skirmish()

  it('gives every field its own bytes, aligned to its type, and uses them all', () => {
    const state = newGame(scenario, 1)
    const fields = fieldsOf(state)
    const owners = new Uint8Array(state.bytes.length)
    for (const [name, field] of fields) {
      expect(field.byteOffset % field.BYTES_PER_ELEMENT, name).toBe(0)
      expect(field.length, name).toBeGreaterThan(0)
      for (let i = 0; i < field.byteLength; i++) owners[field.byteOffset + i]! += 1
    }
    expect(Math.max(...owners)).toBe(1)
    // Gaps are padding to four bytes: fewer than four a field.
    const gaps = owners.filter(count => count === 0).length
    expect(gaps).toBeLessThan(fields.length * 4)
    expect(state.bytes.length).toBe(stateBytes(scenario))
  })

  it('reads back what was written, field by field, from its bytes alone', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -32768, max: 32767 })), numbers => {
        const state = newGame(scenario, 1)
        for (const [, field] of fieldsOf(state))
          for (let i = 0; i < field.length; i++) field[i] = numbers.next().value ?? 0
        const written = fieldsOf(state).map(([name, field]) => [name, [...field]])
        const again = stateOver(scenario, state.bytes.slice().buffer, 1)
        expect(fieldsOf(again).map(([name, field]) => [name, [...field]])).toEqual(written)
      }),
      { numRuns: 20 },
    )
  })

  it('refuses a block that is too short for the battle', () => {
    const bytes = stateBytes(scenario)
    expect(() => stateOver(scenario, new ArrayBuffer(bytes - 4), 1)).toThrow(RangeError)
    expect(() => stateOver(scenario, new ArrayBuffer(0), 1)).toThrow(RangeError)
  })

  it('refuses a block that belongs to a longer battle', () => {
    expect(() => stateOver(scenario, new ArrayBuffer(stateBytes(scenario) + 4), 1)).toThrow(RangeError)
  })
})

describe('a copy', () => {
  it('has the same bytes and seed, and goes its own way', () => {
    const { scenario, state, unit } = position('A . b')
    const copy = copyState(scenario, state)
    expect([copy.bytes, copy.seed]).toEqual([state.bytes, state.seed])
    copy.men[unit('A')] = 7
    expect(state.men[unit('A')]).toBe(2000)
    state.fuel[unit('b')] = 9
    expect(copy.fuel[unit('b')]).toBe(2000)
  })
})

describe('a new game', () => {
  it('holds the battle as its files give it, with nobody on the board yet', () => {
    const { scenario, unit, hex } = skirmish()
    const state = newGame(scenario, -1)
    expect(state.seed).toBe(0xffff_ffff)
    expect(state.turn[0]).toBe(-1)
    expect([...state.status]).toEqual(scenario.units.map(() => STATUSES.indexOf('waiting')))
    expect([...state.hex]).toEqual(scenario.units.map(() => -1))
    expect([...state.men]).toEqual(scenario.units.map(({ men }) => men))
    expect([...state.guns]).toEqual(scenario.units.map(({ guns }) => guns))
    expect(state.readiness[unit('a')]).toBe(scenario.units[unit('a')]!.readinessStart)
    expect(state.heldBy[0]).toBe(2)
    expect(state.works[hex('0501')]).toBe(2)
    expect([...state.takenAt, ...state.reachedAt].every(at => at === -1)).toBe(true)
  })
})
