/** Openings played into records: as the author says, as far as the rules let them, the rest by the plans. */
import { describe, expect, it } from 'vitest'
import { unitsAt } from '../../src/engine/derived.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import { replay } from '../../src/record/record.ts'
import type { OpeningFile, OpeningStep, OpeningTurn } from '../../src/scenario/openingFile.ts'
import { type CompiledOpening, compileOpening } from '../../src/sim/opening.ts'
import { battle, skirmish } from '../support/battles.ts'

const { scenario } = skirmish()
const { scenario: hailar } = battle('hailar')
const SOURCE = { source: 'G7', confidence: 'B' } as const

const openingOf = (turns: OpeningTurn[], change: Partial<OpeningFile> = {}): OpeningFile => ({
  ...{ formatVersion: 1, title: 'The opening', form: scenario.form.id, seed: 3, until: 3 },
  rest: 'stand',
  turns,
  ...change,
})
const soviet = (turn: number, ...steps: OpeningStep[]): OpeningTurn => ({ turn, side: 'soviet', steps })

function compiled(opening: OpeningFile, of: Scenario = scenario): CompiledOpening {
  const result = compileOpening(of, opening)
  if (!result.ok) throw new Error(`Expected it to be played, got ${JSON.stringify(result.faults)}`)
  expect(replay(of, result.record).fault).toBeNull()
  return result
}
const ordersIn = ({ record }: CompiledOpening, playerTurn: number) => record.playerTurns[playerTurn]!.orders
/** Who is ordered in a player turn, in order. */
const ordered = (opening: CompiledOpening, playerTurn: number): unknown[] =>
  ordersIn(opening, playerTurn).map(json => (json !== 'end' && 'move' in json ? json.move : json))
/** Two brigades go far into the steppe. */
const MARCH = soviet(1, { march: ['S02', 'S03'], via: ['P11'], to: '2229' })
const unit = (id: string): number => scenario.unitIndex.get(id)!
const at = (text: string): number => parseHex(scenario.map, text)

describe('an opening', () => {
  it('plays its turns to the end, each side ending its own', () => {
    const opening = compiled(openingOf([]))
    expect(opening.record.playerTurns.map(({ turn, side, orders }) => ({ turn, side, orders }))).toEqual(
      [1, 2, 3].flatMap(turn =>
        (['soviet', 'japanese'] as const).map(side => ({ turn, side, orders: ['end'] })),
      ),
    )
    expect(opening.counts).toEqual({ orders: 0, decreed: 0, notes: 0 })
    expect(opening.state.turn[0]).toBe(3)
  })

  it('marches on to its waypoints turn by turn, by itself, until it is there', () => {
    const { map } = hailar
    const opening = compiled(openingOf([MARCH], { until: 7 }), hailar)
    const legs = opening.record.playerTurns.filter(({ orders }) => orders.length > 1)
    expect(legs.length).toBeGreaterThan(2)
    const path = legs.flatMap(({ orders }) =>
      orders.flatMap(json => (json !== 'end' && 'move' in json && json.move === 'S02' ? json.path : [])),
    )
    expect(path).toContain('2218')
    expect(path.at(-1)).toBe('2229')
    for (const id of ['S02', 'S03'])
      expect(hexText(map, opening.state.hex[hailar.unitIndex.get(id)!]!)).toBe('2229')
    expect(opening.underWay).toEqual([])
  })

  it('ends a march where the units are told to stand, and tells which were not at their end', () => {
    const halt = soviet(2, { stand: ['S02'] })
    const opening = compiled(openingOf([MARCH, halt], { until: 3 }), hailar)
    expect(ordered(opening, 0)).toEqual(['S02', 'S03', 'end'])
    for (const playerTurn of [2, 4]) {
      expect(ordered(opening, playerTurn)).toContain('S03')
      expect(ordered(opening, playerTurn)).not.toContain('S02')
    }
    const to = parseHex(hailar.map, '2229')
    expect(opening.underWay).toEqual([{ unit: hailar.unitIndex.get('S03'), to }])
  })

  it('goes beside a goal that the enemy holds', () => {
    const held = unitsAt(scenario, begin(scenario, 3).state, at('0501'))
    expect(held.map(u => scenario.units[u]!.side)).toEqual(['japanese', 'japanese'])
    const { state, underWay } = compiled(openingOf([soviet(1, { march: ['C'], to: '0501' })], { until: 4 }))
    expect(distance(scenario.map, state.hex[unit('C')]!, at('0501'))).toBeLessThan(4)
    expect(state.hex[unit('C')]).not.toBe(at('0002'))
    expect(underWay).toEqual([])
  })

  it('gives orders in notation and as records have them, in the order of its steps', () => {
    const opening = compiled(
      openingOf([
        soviet(1, { order: 'E priority low' }, { order: { priority: 'high', unit: 'C' } }),
        { turn: 1, side: 'japanese', steps: [{ order: 'f priority low' }] },
      ]),
    )
    expect(ordersIn(opening, 0)).toEqual([
      { priority: 'low', unit: 'E' },
      { priority: 'high', unit: 'C' },
      'end',
    ])
    expect(ordersIn(opening, 1)).toEqual([{ priority: 'low', unit: 'f' }, 'end'])
    expect(opening.counts.orders).toBe(3)
  })

  it('names the step that the rules refuse, all of them, unless it may be skipped', () => {
    const far = { order: 'C x 0501 hasty' }
    const result = compileOpening(
      scenario,
      openingOf([soviet(1, far), soviet(2, { ...far, else: 'skip' }, far)]),
    )
    if (result.ok) throw new Error('Expected faults')
    expect(result.faults.map(({ path, refusal }) => [path.join('/'), refusal.code])).toEqual([
      ['turns/0/steps/0', 'notAdjacent'],
      ['turns/1/steps/1', 'notAdjacent'],
    ])
    expect(compiled(openingOf([soviet(1, { ...far, else: 'skip' })])).counts.orders).toBe(0)
  })

  it('carries out what is on record, and counts it apart', () => {
    const opening = compiled(
      openingOf([
        soviet(1, { decree: { march: 'C', to: '0302', by: 60 }, note: 'It was there.', ...SOURCE }),
      ]),
    )
    expect(opening.counts).toMatchObject({ orders: 0, decreed: 1 })
    expect(opening.state.hex[unit('C')]).toBe(at('0302'))
    expect(ordersIn(opening, 0)[0]).toEqual({
      decree: { march: 'C', to: '0302', by: 60 },
      source: 'G7',
      note: 'It was there.',
    })
    const drowned = { decree: { losses: 'C', killed: 9999, wounded: 0, captured: 0, afv: 0, guns: 0 } }
    expect(
      compileOpening(scenario, openingOf([soviet(1, { ...drowned, note: 'All of it.', ...SOURCE })])).ok,
    ).toBe(false)
  })

  it('pins comments to the order they follow', () => {
    const { record } = compiled(
      openingOf([
        soviet(
          1,
          { note: 'Dawn.', title: 'Dawn', at: '1945-08-09T04:00', hexes: ['0000'], units: ['A'], ...SOURCE },
          { order: 'E priority low' },
          { note: 'On they went.', ...SOURCE },
        ),
        soviet(2, { note: 'The second day.', ...SOURCE }),
      ]),
    )
    const here = { turn: 1, side: 'soviet', ...SOURCE }
    const details = { title: 'Dawn', at: '1945-08-09T04:00', hexes: ['0000'], units: ['A'] }
    expect(record.notes).toEqual([
      { ...here, order: -1, text: 'Dawn.', ...details },
      { ...here, order: 0, text: 'On they went.' },
      { ...here, turn: 2, order: -1, text: 'The second day.' },
    ])
  })

  it('leaves the others to the plans of the record, and those in hand out of them', () => {
    const free = ordered(compiled(openingOf([], { rest: 'plans', until: 2 })), 0)
    const marching = free.filter(id => typeof id === 'string' && id !== 'end')
    expect(marching.length).toBeGreaterThan(1)
    const held = String(marching[0])
    const rest = compiled(openingOf([soviet(1, { stand: [held] })], { rest: 'plans', until: 2 }))
    expect(ordered(rest, 0)).not.toContain(held)
    expect(ordered(rest, 0)).toContain(marching[1])
    const alone = { ...soviet(1, { stand: [held] }), rest: 'stand' } as const
    expect(ordered(compiled(openingOf([alone], { rest: 'plans', until: 2 })), 0)).toEqual(['end'])
  })

  it('is the same each time, and of one form', () => {
    const opening = openingOf([], { rest: 'plans', until: 2 })
    expect(compiled(opening).record).toEqual(compiled(opening).record)
    expect(() => compileOpening(scenario, { ...opening, form: 'other' })).toThrow(RangeError)
  })
})
