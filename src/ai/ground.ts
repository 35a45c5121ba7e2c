/** Ground to march over: the map with its bridges as they stand, and with what sappers have made of it. */
import { derived } from '../engine/derived.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import { type Stretches, waysOf } from '../engine/rules/builtWays.ts'
import { type Bridges, isBlown } from '../engine/rules/crossings.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Costs } from './fields.ts'

/** Bridges and ways, and the minutes of work that are in new bridges. */
export type BridgesAndWork = Bridges & Pick<GameState, 'bridgeWork'>

/** One ground, and what has been reckoned over it. Equal grounds are one object, for as long as it is kept. */
export interface Ground {
  readonly bridges: BridgesAndWork
  /** Costs by kind of march. */
  readonly costs: Map<string, Costs>
  /** Fields of minutes by sector, then by goal and mobility. */
  readonly fields: Map<string, Map<number, Int32Array>>
}

const grounds = new WeakMap<Scenario, Map<string, Ground>>()
/** Grounds kept by name; emptied when there are this many. */
const MOST_KEPT = 48

/** The ground of these bridges and ways. */
export function groundOf(scenario: Scenario, bridges: BridgesAndWork): Ground {
  const all = grounds.get(scenario) ?? new Map<string, Ground>()
  grounds.set(scenario, all)
  const name = `${bridgesKey(bridges)}/${waysOf(scenario, bridges).key}`
  const known = all.get(name)
  if (known) return known
  if (all.size >= MOST_KEPT) all.clear()
  const { crossingState, bridgeWork, stretchAt, stretchWork } = bridges
  // A copy: the state that asks may change.
  const copy = {
    crossingState: [...crossingState],
    bridgeWork: [...bridgeWork],
    stretchAt: [...stretchAt],
    stretchWork: [...stretchWork],
  }
  const ground: Ground = { bridges: copy, costs: new Map(), fields: new Map() }
  all.set(name, ground)
  return ground
}

/** The ground of a state. */
export const groundIn = derived<Ground>((scenario, state) => groundOf(scenario, state))

/** Names the bridges that are not as the map has them, and the work on those that are down; empty while all stand. */
function bridgesKey(bridges: BridgesAndWork): string {
  const { crossingState, bridgeWork } = bridges
  let key = ''
  for (let c = 0; c < crossingState.length; c++)
    if (crossingState[c] !== 0)
      key += `${c}:${crossingState[c]}${isBlown(bridges, c) ? `+${bridgeWork[c]}` : ''} `
  return key
}

/** The map as it was printed, without what sappers have made of it. */
export const AS_PRINTED: Stretches = { stretchAt: [], stretchWork: [] }

/** The same with all bridges as the battle began: for what is reckoned once. */
export const asPrinted = (map: HexMap): BridgesAndWork => ({
  ...AS_PRINTED,
  crossingState: new Uint8Array(map.crossings.length),
  bridgeWork: new Uint16Array(map.crossings.length),
})
