/** How far a unit marches this turn, worked out once for a state: several tactics and the march ask about the same unit. */
import { derivedFor } from '../engine/derived.ts'
import { type Reach, reach } from '../engine/map/reach.ts'

export const rangeOf = derivedFor<Reach>((scenario, state, unit) => reach(scenario, state, unit))
