/** Who may read what was meant, and what a replay shows of it. */
import { describe, expect, it } from 'vitest'
import { lastOf, previous, readable, withExplanation } from '../../src/app/meant.ts'
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts'
import type { Side } from '../../src/engine/types.ts'
import type { Explanation } from '../../src/scenario/recordFile.ts'

const told = (turn: number, side: Side): Explanation => ({
  turn,
  side,
  level: 'officer',
  tasks: [],
  rejected: [],
  unknown: [],
})
const meant = [told(1, 'soviet'), told(1, 'japanese'), told(2, 'soviet')]

describe('what was meant', () => {
  const read = (over: boolean, tellPlans: 'atEnd' | 'eachTurn') =>
    readable({ meant, over, viewer: 'soviet' }, { ...DEFAULT_SETTINGS, tellPlans })

  it('is sealed until the battle is over, but for what the own staff meant', () => {
    expect(read(false, 'atEnd')).toEqual([meant[0], meant[2]])
    expect(read(true, 'atEnd')).toEqual(meant)
  })

  it('is told after each turn where the player wants it', () => {
    expect(read(false, 'eachTurn')).toEqual(meant)
  })

  it('is found by its side: the last, and the one before it', () => {
    expect(lastOf(meant, 'soviet')).toBe(meant[2])
    expect(previous(meant, meant[2]!)).toBe(meant[0])
    expect(previous(meant, meant[1]!)).toBeUndefined()
  })

  it('is kept once a player turn: the last word stands', () => {
    const again = { ...told(1, 'japanese'), level: 'historical' }
    expect(withExplanation(meant, again)).toEqual([meant[0], meant[2], again])
    expect(withExplanation(undefined, again)).toEqual([again])
  })
})
