/** What is on record and the rules would not give: carried out with its event, and never what cannot be. */
import { describe, expect, it } from 'vitest'
import {
  type Decree,
  type Deed,
  type DeedJson,
  decreeFromJson,
  decreeToJson,
} from '../../src/engine/decree.ts'
import { isPresent } from '../../src/engine/derived.ts'
import type { EventOf, GameEvent } from '../../src/engine/events.ts'
import type { OrderOf } from '../../src/engine/orders.ts'
import { applyDecree } from '../../src/engine/rules/decrees.ts'
import { copyState, type MutableState } from '../../src/engine/state.ts'
import { type Position, position } from '../support/position.ts'

const field = (): Position =>
  position(
    `
    A  .  .  .  b
    .  =  C  d  .
    .  .  .  .  .
    `,
    { units: { b: { men: 600, equipment: [{ type: 'gun76', count: 8 }] } } },
  )
const decreeOf = (deed: Deed): Decree => ({ kind: 'decree', deed, source: 'G7', note: 'So it was.' })

function decreed(p: Position, deed: Deed): { state: MutableState; events: readonly GameEvent[] } {
  const state = copyState(p.scenario, p.state)
  const applied = applyDecree(p.scenario, state, decreeOf(deed))
  if (!applied.ok) throw new Error(`Expected it to be carried out, got ${JSON.stringify(applied.refusal)}`)
  return { state, events: applied.events }
}
/** Why it is refused; the state is as it was. */
function refusal(p: Position, deed: Deed): unknown {
  const state = copyState(p.scenario, p.state)
  const applied = applyDecree(p.scenario, state, decreeOf(deed))
  if (applied.ok) return null
  expect(state.bytes).toEqual(p.state.bytes)
  return applied.refusal
}
const assaultIn = (events: readonly GameEvent[]): EventOf<'assault'> => {
  const found = events.find(({ kind }) => kind === 'assault')
  if (found?.kind !== 'assault') throw new Error('Expected an assault')
  return found
}

describe('a decree', () => {
  it('first says what is decreed, by which source', () => {
    const p = field()
    const { events } = decreed(p, { deed: 'march', unit: p.unit('A'), to: p.hex('0300'), by: 200 })
    expect(events[0]).toEqual({
      kind: 'decreed',
      deed: 'march',
      unit: p.unit('A'),
      hex: p.hex('0300'),
      source: 'G7',
      note: 'So it was.',
    })
  })

  it('puts a unit where it was by the hour, whatever the way, and gives it the ground', () => {
    const p = field()
    const A = p.unit('A')
    const { state } = decreed(p, { deed: 'march', unit: A, to: p.hex('0202'), by: 200 })
    expect(state.hex[A]).toBe(p.hex('0202'))
    expect(state.clock[A]).toBe(200)
    expect(state.control[p.hex('0202')]).toBe(1)
  })

  it('burns on the way what the quickest way burns, as far as there is fuel', () => {
    const fuelOf = (fuelStart: number): number => {
      const tanks = { arm: 'tank', mobility: 'tracked', fuelRefill: 40, fuelStart } as const
      const p = position('A . .', { hexMetres: 12_000, units: { A: tanks } })
      return decreed(p, { deed: 'march', unit: p.unit('A'), to: p.hex('0200'), by: 1 }).state.fuel[
        p.unit('A')
      ]!
    }
    // Two hexes of 12 km over the steppe at 5 thousandths a kilometre.
    expect([fuelOf(1000), fuelOf(100)]).toEqual([880, 0])
  })

  it('puts nobody among the enemy, into the water, into the next turn, or who is not there', () => {
    const p = field()
    const A = p.unit('A')
    const to = (hex: string, by = 200): unknown => refusal(p, { deed: 'march', unit: A, to: p.hex(hex), by })
    expect(to('0400')).toEqual({ code: 'enemyHex', hex: p.hex('0400') })
    expect(to('0101')).toEqual({ code: 'impassable', unit: A, hex: p.hex('0101') })
    expect(to('0202', 361)).toMatchObject({ code: 'badOrder', at: 'by' })
    const { state } = decreed(p, { deed: 'finish', unit: A, cause: 'dissolved' })
    expect(refusal({ ...p, state }, { deed: 'march', unit: A, to: p.hex('0202'), by: 200 })).toEqual({
      code: 'notPresent',
      unit: A,
    })
  })

  it('has an assault fall with the dice of the record, but no assault that the rules refuse', () => {
    const p = field()
    const attack: OrderOf<'attack'> = {
      kind: 'attack',
      target: p.hex('0301'),
      mode: 'hasty',
      units: [p.unit('C')],
      support: [],
      advance: [],
    }
    for (const dice of [
      [1, 1],
      [6, 5],
    ] as const)
      expect(assaultIn(decreed(p, { deed: 'fight', order: attack, dice }).events).dice).toEqual(dice)
    const far = { ...attack, units: [p.unit('A')] }
    expect(refusal(p, { deed: 'fight', order: far, dice: [6, 6] })).toMatchObject({ code: 'notAdjacent' })
  })

  it('takes losses from a unit, never more than it has', () => {
    const p = field()
    const b = p.unit('b')
    const loss = { unit: b, killed: 100, wounded: 200, captured: 0, afv: 0, guns: 3 }
    const { state } = decreed(p, { deed: 'losses', loss })
    expect({ men: state.men[b], guns: state.guns[b] }).toEqual({ men: 300, guns: 5 })
    expect(refusal(p, { deed: 'losses', loss: { ...loss, captured: 301 } })).toMatchObject({ at: 'losses' })
    expect(refusal(p, { deed: 'losses', loss: { ...loss, guns: 9 } })).toMatchObject({ at: 'losses' })
    const all = decreed(p, { deed: 'losses', loss: { ...loss, captured: 300 } })
    expect(isPresent(all.state, b)).toBe(false)
  })

  it.each(['destroyed', 'surrendered', 'dissolved'] as const)('takes a unit off the board: %s', cause => {
    const p = field()
    const d = p.unit('d')
    const { state, events } = decreed(p, { deed: 'finish', unit: d, cause })
    expect(isPresent(state, d)).toBe(false)
    expect(events.filter(({ kind }) => kind === 'finished')).toEqual([{ kind: 'finished', unit: d, cause }])
    expect(state.captured[d]).toBe(cause === 'surrendered' ? p.state.men[d] : 0)
    // C stands beside it.
    expect(state.control[p.hex('0301')]).toBe(1)
  })

  it('gives a hex to a side, if no enemy stands in it', () => {
    const p = field()
    const { state } = decreed(p, { deed: 'take', hex: p.hex('0002'), side: 'japanese' })
    expect(state.control[p.hex('0002')]).toBe(2)
    expect(refusal(p, { deed: 'take', hex: p.hex('0000'), side: 'japanese' })).toMatchObject({
      code: 'enemyHex',
    })
  })
})

describe('a decree in a file', () => {
  const p = field()
  const DEEDS: readonly DeedJson[] = [
    { march: 'A', to: '0202', by: 200 },
    { fight: { attack: '0301', mode: 'hasty', units: ['C'] }, dice: [6, 5] },
    { losses: 'b', killed: 1, wounded: 2, captured: 3, afv: 4, guns: 5 },
    { finish: 'd', cause: 'destroyed' },
    { take: '0002', side: 'soviet' },
  ]
  it.each(DEEDS)('reads back as it was written: %j', decree => {
    const json = { decree, source: 'G7', note: 'So it was.' }
    const read = decreeFromJson(p.scenario, json)
    expect(read.ok && decreeToJson(p.scenario, read.decree)).toEqual(json)
  })

  it('is refused where the battle has no such unit or hex', () => {
    const at = (decree: DeedJson): unknown => decreeFromJson(p.scenario, { decree, source: 'G7', note: '' })
    const bad = { ok: false, refusal: { code: 'badOrder' } }
    expect(at({ march: 'Q', to: '0202', by: 0 })).toMatchObject(bad)
    expect(at({ take: '9999', side: 'soviet' })).toMatchObject(bad)
    expect(at({ fight: { attack: '0301', mode: 'hasty', units: ['Q'] }, dice: [1, 1] })).toMatchObject(bad)
  })
})
