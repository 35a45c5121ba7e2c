/** Assaults weighed once for a view: a tactic and simple sense ask about the same ones. */
import { derivedFor } from '../engine/derived.ts'
import type { OrderOf } from '../engine/orders.ts'
import type { Refusal } from '../engine/reasons.ts'
import { type Assault, assess } from '../engine/rules/assault.ts'
import { type Odds, odds } from '../engine/rules/odds.ts'
import type { Scenario } from '../engine/scenario.ts'
import { sideIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** An assault weighed, and its odds, which are worked out when they are asked for. */
interface Weighing {
  readonly assault: Assault
  readonly chances: () => Odds | Refusal
}

/** By the side whose view it is, then by the order. */
const weighings = derivedFor<Map<string, Weighing>>(() => new Map())

/** Weighs an assault that names nobody who goes in; the answer is good for the view as it is. */
export function weighing(scenario: Scenario, view: View, order: OrderOf<'attack'>): Weighing {
  const { target, mode, units, support, air = 0 } = order
  const all = weighings(scenario, view.state, sideIndex(view.side))
  const key = `${target} ${mode} ${units.join()} ${support.join()} ${air}`
  const known = all.get(key)
  if (known) return known
  const assault = assess(scenario, view.state, order)
  let chances: Odds | Refusal | undefined
  const made: Weighing = {
    assault,
    chances() {
      chances ??= odds(scenario, view, order, assault)
      return chances
    },
  }
  all.set(key, made)
  return made
}
