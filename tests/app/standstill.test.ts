/** Why a unit goes nowhere, in the order in which a commander asks. */
import { expect, test } from 'vitest'
import { whyStandsStill } from '../../src/app/standstill.ts'
import { turnMinutes } from '../../src/engine/derived.ts'
import { observe } from '../../src/engine/view.ts'
import { position } from '../support/position.ts'

const FIELD = `
  A  .  .
  .  .  .
`

const reason = (p: ReturnType<typeof position>): string | null =>
  whyStandsStill(p.scenario, observe(p.scenario, p.state, 'soviet'), p.unit('A'))?.code ?? null

test('who may march stands still for no reason', () => {
  expect(reason(position(FIELD))).toBeNull()
})

test('a unit bound to its position says so, and only while it has minutes left', () => {
  const p = position(FIELD, { units: { A: { mobility: 'static' } } })
  expect(reason(p)).toBe('static')
  p.state.clock[p.unit('A')] = turnMinutes(p.scenario, p.state)
  expect(reason(p)).toBeNull()
})

test('a unit under surprise says until when, though it has no minutes', () => {
  const p = position(FIELD, {
    units: { A: { release: 900 } },
    state: (s, unit) => (s.clock[unit('A')] = 360),
  })
  expect(reason(p)).toBe('frozen')
})

test('nobody explains himself while the other side moves', () => {
  expect(reason(position(FIELD, { side: 'japanese', units: { A: { mobility: 'static' } } }))).toBeNull()
})
