/** What a side may think of the enemies it does not see: plausible, repeatable, and nothing that is hidden. */
import { describe, expect, it } from 'vitest'
import { imagine } from '../../src/engine/imagine.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { SIGHTINGS, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { draws } from '../../src/sim/draws.ts'
import { withHiddenChanged } from '../../src/sim/hidden.ts'
import { withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(8)
const REMEMBERED = SIGHTINGS.indexOf('remembered')
const PRESENT = STATUSES.indexOf('present')

/** B is out of the Japanese sight far to the east of the town they hold; some turns have passed. */
const unseen = (turn: number, options: PositionOptions = {}): Position =>
  withObjectives(
    'a# . . . . . . . . B',
    10,
    { '0000': 8 },
    {
      turns: TURNS,
      side: 'japanese',
      seen: false,
      ...options,
      state: (state, unit) => {
        state.heldBy.fill(2)
        state.turn[0] = turn
        options.state?.(state, unit)
      },
    },
  )
const imagined = (p: Position) => imagine(p.scenario, observe(p.scenario, p.state, 'japanese'), 5)

describe('an imagined state', () => {
  it('has the unseen where they arrived on the first turn, and nearer to what they want each day', () => {
    const at = (turn: number): number => {
      const p = unseen(turn)
      return distance(p.scenario.map, imagined(p).hex[p.unit('B')]!, p.hex('0000'))
    }
    expect(at(0)).toBe(9)
    expect(at(4)).toBeLessThan(9)
    expect(at(7)).toBeLessThanOrEqual(at(4))
  })

  it('starts from the last report where there is one', () => {
    const p = unseen(3, {
      state: (state, unit) => {
        state.sighting[unit('B') * 2 + 1] = REMEMBERED
        state.reportHex[unit('B') * 2 + 1] = 5
        state.reportTurn[unit('B') * 2 + 1] = 3
      },
    })
    expect(imagined(p).hex[p.unit('B')]).toBe(p.hex('0500'))
  })

  it('keeps them out of sight', () => {
    const p = unseen(7)
    expect(distance(p.scenario.map, imagined(p).hex[p.unit('B')]!, p.hex('0000'))).toBeGreaterThan(1)
  })

  it('leaves away who has fallen or is still to come, and counts known losses', () => {
    const fallen = unseen(2, { state: (state, unit) => void state.killed.fill(1900, unit('B')) })
    expect(imagined(fallen).status[fallen.unit('B')]).not.toBe(PRESENT)
    const later = unseen(2, { units: { B: { arrival: { hex: 9, turn: 5 } } } })
    expect(imagined(later).status[later.unit('B')]).not.toBe(PRESENT)
    const worn = unseen(2, { state: (state, unit) => void state.wounded.fill(500, unit('B')) })
    expect(imagined(worn).men[worn.unit('B')]).toBe(1500)
  })

  it('is the same for the same view and seed, whatever is hidden, and leaves the view alone', () => {
    const p = unseen(3)
    const view = observe(p.scenario, p.state, 'japanese')
    const before = view.state.bytes.slice()
    const thought = imagine(p.scenario, view, -2)
    expect(thought.seed).toBe(0xffff_fffe)
    expect(view.state.bytes).toEqual(before)
    const draw = draws(3)
    for (let n = 0; n < 20; n++) {
      const other = withHiddenChanged(p.scenario, p.state, 'japanese', draw)
      expect(imagine(p.scenario, observe(p.scenario, other, 'japanese'), -2).bytes).toEqual(thought.bytes)
    }
  })
})
