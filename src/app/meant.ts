/**
 * What the opponents meant, turn by turn: read out of what they keep beside the game, once the battle is over. Until then
 * it is sealed. What they keep comes out of saves too, so from strangers: only what can be read is shown.
 */
import { parseHex } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { SIDES, type Side, type UnitIndex } from '../engine/types.ts'

/** Units of one side that had one task in a turn. */
export interface Meant {
  readonly side: Side
  /** 0-based. */
  readonly turn: number
  /** Code of the tactic, and the place it was about, "CCRR". */
  readonly tactic: string
  readonly place: string
  readonly units: readonly UnitIndex[]
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** All that the sides' memories tell, in the order of turns, then sides. */
export function meantOf(scenario: Scenario, memory: { readonly [side: string]: unknown }): readonly Meant[] {
  const told = SIDES.flatMap(side => {
    const turns = new Map(entries(memory[side])).get('meant')
    return entries(turns).flatMap(([turn, plan]) =>
      /^\d{1,3}$/.test(turn) ? tasksOf(scenario, side, Number(turn), plan) : [],
    )
  })
  return told.sort((a, b) => a.turn - b.turn)
}

/** The tasks of one turn, units with the same one together. */
function tasksOf(scenario: Scenario, side: Side, turn: number, plan: unknown): readonly Meant[] {
  const tasks = new Map<string, Meant & { readonly units: UnitIndex[] }>()
  for (const [id, task] of entries(plan)) {
    const unit = scenario.unitIndex.get(id)
    const fields = new Map(entries(task))
    const [tactic, place] = [fields.get('tactic'), fields.get('place')]
    if (unit === undefined || typeof tactic !== 'string' || typeof place !== 'string') continue
    if (parseHex(scenario.map, place) < 0) continue
    const key = `${tactic} ${place}`
    const meant = tasks.get(key) ?? { side, turn, tactic, place, units: [] }
    meant.units.push(unit)
    tasks.set(key, meant)
  }
  return [...tasks.values()]
}
