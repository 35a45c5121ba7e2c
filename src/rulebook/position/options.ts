/** What a drawing cannot say of a position: changes to units and state, hexsides, works, supply, the schedule. */
import type { Crossing, Landing } from '../../engine/map/hexMap.ts'
import type { Scenario, SupplyColumn, Turn, UnitSpec } from '../../engine/scenario.ts'
import type { MutableState } from '../../engine/state.ts'
import type { River, Way } from '../../engine/types.ts'

export interface PositionOptions {
  /** Changes to the units drawn, by letter. The default unit is a rested Soviet or Japanese rifle regiment of 2,000 men and 12 guns. */
  readonly units?: { readonly [letter: string]: Partial<UnitSpec> & { readonly at?: never } }
  /** Changes to the state after set-up: `(state, u)` by letter. */
  readonly state?: (state: MutableState, unit: (letter: string) => number) => void
  /** Hexsides with a river: ['0000', '0100', 'major']. */
  readonly rivers?: readonly (readonly [string, string, River])[]
  /** Ways as chains of hexes: ['track', '0000', '0100', ...]. */
  readonly ways?: readonly (readonly [Way, ...string[]])[]
  readonly rails?: readonly (readonly string[])[]
  readonly crossings?: readonly (Omit<Crossing, 'a' | 'b' | 'name'> & {
    readonly between: readonly [string, string]
  })[]
  readonly landings?: readonly (Omit<Landing, 'name' | 'hex' | 'silent'> & {
    readonly hex: string
    readonly silent?: readonly string[]
  })[]
  readonly works?: { readonly [hex: string]: number }
  /** Works that have tunnels. */
  readonly tunnels?: readonly string[]
  readonly columns?: readonly (Omit<SupplyColumn, 'source' | 'id' | 'name'> & { readonly source: string })[]
  readonly hexMetres?: number
  readonly turns?: readonly Turn[]
  /** Side to move; soviet unless said. */
  readonly side?: 'soviet' | 'japanese'
  readonly scenario?: Partial<Scenario>
  /** Seen by both sides as `identified` unless false: then enemies are unknown to each other. */
  readonly seen?: boolean
}
