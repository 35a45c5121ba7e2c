/** Who gives way when he is beaten: troops whose losses the scale counts, where they hold nothing. */
import { describe, expect, it } from 'vitest'
import { stancesFor } from '../../src/ai/givingWay.ts'
import { goalsOf } from '../../src/ai/goals.ts'
import type { Goals } from '../../src/ai/missions.ts'
import { officer } from '../../src/ai/officer.ts'
import type { Post } from '../../src/ai/tactics/tactic.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import type { UnitIndex } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const lost = (units: readonly UnitIndex[]): PointRule => ({
  kind: 'stepsLost',
  id: 'LOSS',
  side: 'soviet',
  points: -1,
  of: 'soviet',
  units,
})
/** A Soviet regiment A in the open and a second, B, on a place that pays; every step that either loses counts. */
function counted(options: PositionOptions = {}, isCounted = true): Position {
  const points = isCounted ? [lost([0, 1])] : []
  return soviet('A . . B# . b', 6, { '0300': 5 }, { ...options, scenario: { points } })
}
const changed = (p: Position, goals: Goals = new Map(), posts: ReadonlyMap<UnitIndex, Post> = new Map()) =>
  stancesFor(p.scenario, observe(p.scenario, p.state, 'soviet'), goals, posts).map(
    ({ unit, stance }) => `${p.scenario.units[unit]!.id} ${stance}`,
  )

describe('giving way', () => {
  it('is for those who hold nothing', () => {
    expect(changed(counted())).toEqual(['A withdraw'])
    expect(playTurn(officer, counted()).orders).toContainEqual({
      kind: 'stance',
      unit: counted().unit('A'),
      stance: 'withdraw',
    })
  })

  it('is over for those who have come to hold something', () => {
    const p = counted({ units: { A: { stanceStart: 'withdraw' }, B: { stanceStart: 'withdraw' } } })
    expect(changed(p)).toEqual(['B hold'])
  })

  it('is not for those whose losses nobody counts', () => {
    expect(changed(counted({}, false))).toEqual([])
  })

  it('is not for those whom a tactic has told to stand, nor for who bars the way', () => {
    const p = counted()
    const [A, hex] = [p.unit('A'), p.hex('0000')]
    expect(changed(p, new Map(), new Map([[A, { tactic: 'mask', place: hex }]]))).toEqual([])
    const goal = goalsOf(p.scenario, observe(p.scenario, p.state, 'soviet'))[0]!
    expect(changed(p, new Map([[A, { ...goal, kind: 'bar', hex }]]))).toEqual([])
  })
})
