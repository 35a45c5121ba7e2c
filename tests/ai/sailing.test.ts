import { describe, expect, it } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { seaWork } from '../../src/ai/sailing.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { orderToText } from '../../src/engine/notation.ts'
import { cargoOf } from '../../src/engine/rules/vessels.ts'
import type { GameState } from '../../src/engine/state.ts'
import { observe } from '../../src/engine/view.ts'
import { seaborne } from '../support/battles.ts'
import type { Position, PositionOptions } from '../support/position.ts'

/** Vessels' orders of one turn as lines, carried out one after the other. */
function work(
  p: Position,
  from: GameState = p.state,
): { readonly lines: string[]; readonly state: GameState } {
  const lines: string[] = []
  let state = from
  for (let n = 0; n < 40; n++) {
    const next = seaWork(p.scenario, observe(p.scenario, state, 'soviet'))
    if (!next) return { lines, state }
    lines.push(orderToText(p.scenario, state, next.order))
    const applied = applyOrder(p.scenario, state, next.order)
    if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
    state = applied.state
  }
  throw new Error('Expected an end of the work at sea')
}
/** Nobody is on the shore to look at. */
const EMPTY: PositionOptions = { units: { x: { arrival: null }, y: { arrival: null } } }

describe('greedy at sea', () => {
  it('sails its craft to the beach, lands them, and sends them back for the rest', () => {
    const p = seaborne(EMPTY)
    const { lines, state } = work(p)
    const verbs = lines.map(line => / (land|embark) /.exec(line)?.[1] ?? 'sail')
    expect(verbs.indexOf('land')).toBeGreaterThan(verbs.indexOf('sail'))
    expect(verbs).toContain('embark')
    expect([p.where('A'), state.status[p.unit('A')]]).toEqual(['', 1])
  })

  it('has everybody ashore by the end of the second turn', () => {
    const p = seaborne(EMPTY)
    let { state } = work(p)
    for (const _ of ['soviet', 'japanese']) {
      const ended = applyOrder(p.scenario, state, { kind: 'end' })
      if (ended.ok) state = ended.state
    }
    state = work(p, state).state
    const atSea = ['L', 'M', 'S'].flatMap(letter => cargoOf(p.scenario, state, p.unit(letter)))
    expect(atSea).toEqual([])
  })

  it('keeps guns aboard while the enemy sweeps the only beach', () => {
    const p = seaborne({
      landings: [
        { id: 'north', hex: '0300', kind: 'beach', menPerHour: 1000, gunMinutes: 120, silent: ['0501'] },
      ],
    })
    const { lines } = work(p)
    expect(lines.filter(line => line.startsWith('G '))).toEqual([])
    expect(lines.some(line => line.startsWith('B land'))).toBe(true)
  })

  it('takes nobody up a cliff who is sooner ashore over a beach, nor to a bay before its turn', () => {
    const beach = { id: 'beach', hex: '0300', kind: 'beach', menPerHour: 1000, gunMinutes: 120 } as const
    const ashoreAt = (...landings: readonly NonNullable<PositionOptions['landings']>[number][]) => {
      const { lines } = work(seaborne({ ...EMPTY, landings: [...landings] }))
      return new Set(lines.flatMap(line => / land (\d+)/.exec(line)?.[1] ?? []))
    }
    const other = { ...beach, id: 'other', hex: '0302' }
    expect([...ashoreAt({ ...beach, kind: 'cliff', menPerHour: 100 }, other)]).toEqual(['0302'])
    expect([...ashoreAt({ ...beach, fromTurn: 1 }, other)]).toEqual(['0302'])
  })

  it('does nothing where a side has no vessels', () => {
    const p = seaborne({ side: 'japanese' })
    expect(seaWork(p.scenario, observe(p.scenario, p.state, 'japanese'))).toBeNull()
  })

  it('goes ashore before it gives out goals', () => {
    const p = seaborne(EMPTY)
    const first = greedy.next(p.scenario, observe(p.scenario, p.state, 'soviet'), null, 1)
    expect([first.notes.map(({ code }) => code), first.memory, first.end]).toEqual([['sail'], null, false])
  })
})
