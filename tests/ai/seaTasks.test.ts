/** *Historical* at sea: missions of vessels and of those aboard, in the drawn position of a beach and a pier. */
import { describe, expect, it } from 'vitest'
import { historical } from '../../src/ai/historical.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { MissionRow } from '../../src/engine/plans.ts'
import { isAboard } from '../../src/engine/rules/vessels.ts'
import { seaborne } from '../support/battles.ts'
import { type PlayedTurn, playTurns } from '../support/commanded.ts'
import { plan } from '../support/plans.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const NOBODY: PositionOptions['units'] = { x: { arrival: null }, y: { arrival: null } }
const GUN_SHIP = {
  arm: 'warship',
  mobility: 'ship',
  echelon: 'company',
  men: 100,
  equipment: [],
  vehicles: 1,
  vessel: { hulls: 1, lift: 0, knots: 12 },
} as const

interface Voyage {
  readonly p: Position
  readonly turns: readonly PlayedTurn[]
  /** Where a unit stands after a turn, "" while it is aboard. */
  where(letter: string, turn: number): string
}

/** Two turns of a landing on a shore without enemies by these missions; `M` is a gun ship where `armed`. */
function voyage(rows: readonly Partial<MissionRow>[], armed = false): Voyage {
  const units = { ...NOBODY, ...(armed && { M: GUN_SHIP }) }
  const p = seaborne({ units, scenario: { plans: plan(...rows) } })
  const turns = playTurns(historical, p, 2)
  const isAfloat = (letter: string, turn: number): boolean => isAboard(turns[turn]!.state, p.unit(letter))
  return { p, turns, where: (letter, turn) => (isAfloat(letter, turn) ? '' : turns[turn]!.where(letter)) }
}

/** Landing places that a unit was ordered to, turn by turn. */
const landedAt = ({ p, turns }: Voyage, letter: string): string[] =>
  turns.flatMap(({ orders }) =>
    orders.flatMap(order =>
      order.kind === 'land' && order.unit === p.unit(letter) ? [hexText(p.scenario.map, order.to)] : [],
    ),
  )

describe('a mission at sea', () => {
  it('to land says where: whose it is comes ashore there, the others where it is nearest', () => {
    expect(landedAt(voyage([]), 'A')).toEqual(['0300'])
    expect(landedAt(voyage([{ who: ['A'], mission: 'land', to: ['0302'] }]), 'A')).toEqual(['0302'])
    expect(landedAt(voyage([{ who: ['B'], mission: 'land', to: ['0302'] }]), 'A')).toEqual(['0300'])
  })

  it('to land is carried out by landing, wherever it was', () => {
    const rows = [
      { who: ['A'], mission: 'land', to: ['0302'] },
      { who: ['A'], mission: 'march', to: ['0500'] },
    ] as const
    expect(voyage(rows).where('A', 1)).toBe('0500')
  })

  it('of a reserve keeps it aboard', () => {
    const held = voyage([{ who: ['A'], mission: 'reserve' }])
    expect([held.where('A', 1), held.where('B', 1) === '']).toEqual(['', false])
  })

  it('sends ships where no ship goes by itself, and leaves them there', () => {
    const armed = (rows: readonly Partial<MissionRow>[]): string => voyage(rows, true).where('M', 1)
    expect(armed([])).toBe('0100')
    expect(armed([{ who: ['M'], mission: 'hold', to: ['0204'] }])).toBe('0204')
    // Where no water leads the mission sends nobody.
    expect(armed([{ who: ['M'], mission: 'hold', to: ['0501'] }])).toBe('0100')
  })
})
