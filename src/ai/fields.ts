/**
 * Fields of march minutes to a place, kept for a battle. A bridge that goes up or down, or a track that sappers cut,
 * leaves most of them as they are: those are found again, and only the others reckoned anew.
 */
import { cheapestOver } from '../engine/map/cheapest.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Minutes } from '../engine/types.ts'

/**
 * Minutes over each hexside (`from * 6 + direction`, from the place outwards; 0 = closed): those of the map as printed, and
 * where they have become others.
 */
export interface Costs {
  readonly printed: Int32Array
  readonly changed: ReadonlyMap<number, Minutes>
  /** No hexside costs less, but where it is closed. */
  readonly least: Minutes
}

/** A field, and what it was made of. */
interface Made {
  readonly costs: Costs
  readonly minutes: Int32Array
}

/** Fields kept for one place and one kind of march: a bridge has two or three states, and two sides each know their tracks. */
const MOST_KEPT = 4
const made = new WeakMap<Scenario, Map<string, readonly Made[]>>()

/** Minutes to a hex from everywhere, -1 where no way leads. `kind` names the printed costs. */
export function fieldTo(scenario: Scenario, kind: string, goal: HexIndex, costs: Costs): Int32Array {
  const all = made.get(scenario) ?? new Map<string, readonly Made[]>()
  made.set(scenario, all)
  const name = `${kind} ${goal}`
  const known = all.get(name) ?? []
  const same = known.find(each => holds(scenario, each, costs))
  if (same) return same.minutes
  const minutes = reckon(scenario, goal, costs)
  all.set(name, [{ costs, minutes }, ...known.slice(0, MOST_KEPT - 1)])
  return minutes
}

/**
 * Is a field the same under other costs? No way of it leads over a hexside that has changed, and none that has changed
 * makes a shorter way.
 */
function holds({ map }: Scenario, { costs, minutes }: Made, now: Costs): boolean {
  const stays = (hexside: number): boolean => {
    const [before, after] = [costOver(costs, hexside), costOver(now, hexside)]
    const from = minutes[Math.floor(hexside / 6)]!
    if (before === after || from < 0) return true
    const to = minutes[map.neighbours[hexside]!]!
    const isUsed = before > 0 && to === from + before
    const isShorter = after > 0 && (to < 0 || from + after < to)
    return !isUsed && !isShorter
  }
  for (const hexside of costs.changed.keys()) if (!stays(hexside)) return false
  for (const hexside of now.changed.keys()) if (!stays(hexside)) return false
  return true
}

const costOver = ({ printed, changed }: Costs, hexside: number): Minutes =>
  changed.get(hexside) ?? printed[hexside]!

function reckon(scenario: Scenario, goal: HexIndex, { printed, changed }: Costs): Int32Array {
  if (changed.size === 0) return cheapestOver(scenario, printed, [goal])
  const costs = printed.slice()
  for (const [hexside, minutes] of changed) costs[hexside] = minutes
  return cheapestOver(scenario, costs, [goal])
}
