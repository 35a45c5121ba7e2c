/** Drawings of a railway, its trains and the orders about them. */
import { applyOrder, check } from '../../src/engine/apply.ts'
import { touch } from '../../src/engine/derived.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { Train } from '../../src/engine/railway.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from './position.ts'
import { dryTurns } from './turns.ts'

const TURNS = dryTurns(4)
export const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 250, equipment: [] } as const
export const train = (hex: number, change: Partial<Train> = {}): Train => ({
  id: `T${hex}`,
  name: 'Train',
  side: 'japanese',
  lift: 2000,
  hex,
  from: 0,
  captorFrom: 2,
  ...change,
})

/** A row with a railway from end to end, all of it Japanese, who move; trains at the hexes given. */
export function line(drawing: string, trains: readonly Train[], options: PositionOptions = {}): Position {
  const length = drawing.trim().split('\n')[0]!.trim().split(/\s+/).length
  const rail = Array.from({ length }, (_, col) => `${String(col).padStart(2, '0')}00`)
  const p = position(drawing, {
    side: 'japanese',
    turns: TURNS,
    rails: [rail],
    ...options,
    scenario: { trains, ...options.scenario },
    state: (state, unit) => {
      state.control.fill(2, 0, length)
      state.controlSeen.fill(2, 0, length * 2)
      options.state?.(state, unit)
    },
  })
  return p
}
export const view = (p: Position, side: 'soviet' | 'japanese' = 'japanese') =>
  observe(p.scenario, p.state, side)
export const ride = (p: Position, letter: string, to: string): Order => ({
  kind: 'rail',
  unit: p.unit(letter),
  to: p.hex(to),
})
export const whyNot = (p: Position, order: Order) => check(p.scenario, view(p), order)?.code ?? null

export function give(p: Position, order: Order): readonly GameEvent[] {
  const applied = applyOrder(p.scenario, p.state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  p.state.bytes.set(applied.state.bytes)
  touch(p.state)
  return applied.events
}
/** Both sides end their turns: the next turn of the Japanese begins. */
export function nextTurn(p: Position): readonly GameEvent[] {
  return [...give(p, { kind: 'end' }), ...give(p, { kind: 'end' })]
}
