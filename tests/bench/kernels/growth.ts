/** How costs grow with the board and with the units on it: nothing of the engine may grow much faster than they do. */

import { reach } from '../../../src/engine/map/reach.ts'
import { zones } from '../../../src/engine/rules/zoc.ts'
import { copyState } from '../../../src/engine/state.ts'
import { observe } from '../../../src/engine/view.ts'
import { board } from '../boards.ts'
import { median, now } from '../harness.ts'

export interface Growth {
  readonly what: string
  readonly of: string
  /** Size and nanoseconds a piece of it, smallest first. */
  readonly points: readonly (readonly [size: number, nanoseconds: number])[]
  /** Cost a piece on the largest by that on the smallest: 1 is linear growth. */
  readonly factor: number
}

const RUNS = 9

function perPiece(pieces: number, work: () => unknown): number {
  work()
  const took = Array.from({ length: RUNS }, () => {
    const started = now()
    work()
    return now() - started
  })
  return median(took) / pieces
}

const grown = (what: string, of: string, points: readonly (readonly [number, number])[]): Growth => ({
  what,
  of,
  points,
  factor: points.at(-1)![1] / points[0]![1],
})

/** Boards of 2,000 to 100,000 hexes whose tanks reach all of them. */
export function growthOfBoard(): Growth {
  const sizes = [
    [50, 40, 2000],
    [100, 80, 1000],
    [200, 160, 500],
    [400, 250, 300],
  ] as const
  return grown(
    'movement range',
    'hex reached',
    sizes.map(([cols, rows, metres]) => {
      const { scenario, state } = board(cols, rows, 0, metres)
      const reached = reach(scenario, state, 0).minutes.filter(minutes => minutes >= 0).length
      return [cols * rows, perPiece(reached, () => reach(scenario, state, 0))] as const
    }),
  )
}

/** 50 to 1,000 regiments on 10,000 hexes: who stands where and bars what, derived afresh, and one side's view of it. */
export function growthOfUnits(): Growth[] {
  const sizes = [50, 100, 200, 500, 1000]
  const boards = sizes.map(units => [units, board(100, 100, units, 2000)] as const)
  return [
    grown(
      'zones of control, derived afresh',
      'unit',
      boards.map(([units, { scenario, state }]) => [
        units,
        perPiece(units, () => zones(scenario, copyState(scenario, state))),
      ]),
    ),
    grown(
      'view of one side',
      'unit',
      boards.map(([units, { scenario, state }]) => [
        units,
        perPiece(units, () => observe(scenario, state, 'soviet')),
      ]),
    ),
  ]
}
