/** What greedy's engineers do at the railway. */
import { describe, expect, it } from 'vitest'
import { railWork } from '../../src/ai/railways.ts'
import type { PositionOptions } from '../support/position.ts'
import { line, SAPPERS, train, view } from '../support/railway.ts'

/** The next order about a railway of the Japanese, with a train at its east end and a station in hex 0200. */
function work(drawing: string, options: PositionOptions = {}) {
  const objectives = [{ id: 'S', name: 'Station', hex: 2, kind: 'town', startsWith: 'japanese' as const }]
  const trains = [train(9)]
  const p = line(drawing, trains, {
    units: { e: SAPPERS },
    ...options,
    scenario: { objectives, trains, ...options.scenario },
  })
  const done = railWork(p.scenario, view(p), new Map())
  return done && { order: done.order.kind, note: done.note.code }
}

describe('engineers of a side with trains', () => {
  it('lay torn-up track again where they stand, and nobody elsewhere', () => {
    const torn: PositionOptions = { state: s => (s.railCut[1] = 1) }
    expect(work('. e . . . . . . . .', torn)).toEqual({ order: 'mend', note: 'mend' })
    expect(work('. . . e . . . . . .', torn)).toBeNull()
    expect(work('. e . . . . . . . .')).toBeNull()
  })

  it('wreck a station that the enemy is about to reach, not one far behind the line', () => {
    expect(work('. . e . . . A . . .')).toEqual({ order: 'wreck', note: 'wreck' })
    expect(work('. . e . . . . . . .')).toBeNull()
    expect(work('. . . e . . A . . .')).toBeNull()
  })
})

describe('engineers of a side without trains', () => {
  it('tear up the track under them', () => {
    const trains = [train(9, { side: 'soviet' })]
    const other: PositionOptions = { scenario: { trains }, state: s => s.trainSide.fill(0) }
    expect(work('. e . . . . . . . .', other)).toEqual({ order: 'cut', note: 'cut' })
  })
})
