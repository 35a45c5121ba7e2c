/** Asking whether hidden things show asks of all that a view hides. */
import { expect, it } from 'vitest'
import { copyState, type GameState } from '../../src/engine/state.ts'
import { SIDES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { draws } from '../../src/sim/draws.ts'
import { withHiddenChanged } from '../../src/sim/hidden.ts'
import { battle } from '../support/battles.ts'
import { playout } from '../support/playout.ts'

/** What a view turns on stays as it is; all else may stand at anything. */
const KEPT = ['turn', 'side', 'over', 'sighting', 'hex', 'status', 'bytes']
/** Neither what a view puts in place of the hidden nor, mostly, what comes of changing it. */
const ODD = 77

/** The arrays of a state by name. */
const fieldsOf = (state: GameState) =>
  Object.entries(state).filter((entry): entry is [string, Uint8Array] => ArrayBuffer.isView(entry[1]))

/** Names of the fields of which two states differ somewhere. */
function differing(a: GameState, b: GameState): string[] {
  const other = new Map(fieldsOf(b))
  return fieldsOf(a).flatMap(([name, field]) =>
    field.some((value, i) => value !== other.get(name)![i]) ? [name] : [],
  )
}

it.each(['hailar', 'khingan', 'mudanjiang', 'shumshu'])(
  'no field that a view hides at %s stays as it is',
  id => {
    const { scenario } = battle(id)
    const truth = copyState(scenario, playout(scenario, 1, () => {}, { turns: 2 }).state)
    for (const [name, field] of fieldsOf(truth)) if (!KEPT.includes(name)) field.fill(ODD)
    for (const side of SIDES) {
      const hidden = differing(truth, observe(scenario, truth, side).state)
      const changed = differing(truth, withHiddenChanged(scenario, truth, side, draws(1)))
      expect(hidden).toContain('friction')
      expect(hidden.filter(name => !changed.includes(name))).toEqual([])
    }
  },
)
