import { describe, expect, test } from 'vitest'
import { floatOf } from '../../src/app/floats.ts'
import type { BattleState } from '../../src/app/store.ts'

type Shown = Parameters<typeof floatOf>[0]

const quiet: Shown = {
  reminder: null,
  mode: { kind: 'idle' },
  picker: null,
  odds: null,
  recap: false,
  busy: { kind: 'none' },
}
const reminder = { decisions: [], concerns: [], hungry: [], idle: 1 }
const assault: BattleState['mode'] = {
  kind: 'assault',
  order: { kind: 'attack', target: 1, units: [0], support: [], advance: [], mode: 'hasty' },
}

describe('one small window at a time', () => {
  test('a hint has its place only where nothing else claims it', () => {
    expect(floatOf(quiet)).toBe('hint')
    expect(floatOf({ ...quiet, recap: true })).toBe('recap')
    expect(floatOf({ ...quiet, recap: true, picker: { hex: 1, byKey: false } })).toBe('stack')
    expect(floatOf({ ...quiet, recap: true, mode: assault })).toBe('odds')
    expect(floatOf({ ...quiet, recap: true, mode: assault, reminder })).toBe('reminder')
  })

  test('nothing comes up by itself while the enemy moves', () => {
    expect(floatOf({ ...quiet, recap: true, busy: { kind: 'playback' } })).toBeNull()
    expect(floatOf({ ...quiet, busy: { kind: 'thinking' } })).toBeNull()
  })

  test('odds that the rules refuse at a hex pointed at are no window', () => {
    expect(floatOf({ ...quiet, odds: { code: 'notYourTurn' } })).toBe('hint')
  })
})
