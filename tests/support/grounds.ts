/** Scales that the battles are fought on, and what many drawings of them have: lorries, narrow places, a unit cut off. */
import type { MutableState } from '../../src/engine/state.ts'
import type { PositionOptions } from './position.ts'
import { turnsOf } from './turns.ts'

/** Rivers, bridges and permanent works: 4 km a hex, six hours a turn. */
export const FORTRESS = { hexMetres: 4000, turns: turnsOf(40, 6) } as const
/** Woods and river lines: 4 km a hex, twelve hours a turn. */
export const WOODS = { hexMetres: 4000, turns: turnsOf(20, 12) } as const
/** Desert, passes and fuel: 12 km a hex, twelve hours a turn. */
export const PASSES = { hexMetres: 12_000, turns: turnsOf(20, 12) } as const
/** Beach and fog: 1 km a hex, four hours a turn. */
export const BEACH = { hexMetres: 1000, turns: turnsOf(24, 4, { weather: ['fog'] }) } as const

const COLUMN = { lift: 60, serviceable: 1000, tonsPerDay: 100, byRail: false, fromTurn: 0 } as const
/** Lorries of a side from a hex, "CCRR". */
export const lorries = (
  side: 'soviet' | 'japanese',
  source: string,
  tons: { readonly lift?: number; readonly tonsPerDay?: number } = {},
): NonNullable<PositionOptions['columns']>[number] => ({ ...COLUMN, ...tons, side, source })

type Crossing = NonNullable<PositionOptions['crossings']>[number]
/** A narrow place between two hexes over which so many vehicles go in an hour. */
export const narrow = (
  kind: Crossing['kind'],
  between: readonly [string, string],
  perHour = 200,
): Crossing => ({
  id: kind,
  between,
  kind,
  capacity: [{ from: 0, unit: 'vehicles', perHour, loadClass: 60 }],
})

/** A major river along hexsides, named by the two hexes of each: "0200 0300, 0201 0300". */
export const river = (sides: string): NonNullable<PositionOptions['rivers']> =>
  sides.split(',').map(side => {
    const [a, b] = side.trim().split(' ')
    return [a!, b!, 'major'] as const
  })

/** Has been cut off for two of its own turns. */
export const cutOff = (state: MutableState, unit: number): void => {
  state.cutAtStart[unit] = 1
  state.cutOff[unit] = 2
}
