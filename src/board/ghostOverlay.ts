/** The record's board of the hour as the map draws it: its front line, and one hollow counter for each stack of it. */
import type { BattleState } from '../app/store.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Minutes, UnitIndex } from '../engine/types.ts'
import { type GhostTrack, ghostAt } from '../record/ghost.ts'
import { momentOf } from '../record/pace.ts'
import type { GhostOverlay } from './model.ts'

interface Kept {
  readonly track: GhostTrack
  readonly at: Minutes
  readonly overlay: GhostOverlay
}
const NO_TRACK: GhostTrack = []
/** The last one drawn of each battle: the board asks at every move of the pointer, the record moves with the turns. */
const kept = new WeakMap<Scenario, Kept>()

export function ghostOverlay({ scenario, shown, history }: BattleState): GhostOverlay {
  const track = history?.track ?? NO_TRACK
  const at = momentOf(scenario, shown.state)
  const last = kept.get(scenario)
  if (last?.track === track && last.at === at) return last.overlay
  const overlay = overlayAt(scenario, track, at)
  kept.set(scenario, { track, at, overlay })
  return overlay
}

function overlayAt(scenario: Scenario, track: GhostTrack, at: Minutes): GhostOverlay {
  const { units, control, marks } = ghostAt(scenario, track, at)
  return {
    control,
    stacks: units ? stacksOf(scenario, units) : [],
    marks: marks.map(({ checkpoint, hex, side }) => ({
      hex,
      side,
      text: scenario.checkpoints[checkpoint]!.name,
    })),
  }
}

/** The fighting units of the record hex by hex, under the name of the weightiest of each side. */
function stacksOf(scenario: Scenario, hexes: Int32Array): GhostOverlay['stacks'] {
  const stacks = new Map<string, { hex: HexIndex; units: UnitIndex[] }>()
  hexes.forEach((hex, u) => {
    const unit = scenario.units[u]!
    if (hex < 0 || !ARM_TABLE[unit.arm].advances) return
    const key = `${unit.side} ${hex}`
    const stack = stacks.get(key) ?? { hex, units: [] }
    stack.units.push(u)
    stacks.set(key, stack)
  })
  return [...stacks.values()].map(({ hex, units }) => {
    const lead = units.toSorted((a, b) => scenario.units[b]!.men - scenario.units[a]!.men || a - b)[0]!
    const { side, short } = scenario.units[lead]!
    return { hex, side, text: units.length > 1 ? `${short} +${units.length - 1}` : short }
  })
}
