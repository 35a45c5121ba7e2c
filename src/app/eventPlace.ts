/** Where on the map an event is best looked at. */
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { HexIndex } from '../engine/types.ts'

/** The hex an event is about, or null where it has none; `state` is the viewer's. */
export function placeOfEvent(scenario: Scenario, state: GameState, event: GameEvent): HexIndex | null {
  const unit = 'unit' in event ? state.hex[event.unit]! : -1
  const known = (hex: HexIndex): HexIndex | null => (hex >= 0 ? hex : null)
  if (event.kind === 'assault') return event.target
  if (event.kind === 'retreated') return known(event.path.at(-1) ?? unit)
  if (event.kind === 'objective') return scenario.objectives[event.objective]?.hex ?? null
  if ('hex' in event) return known(event.hex)
  if (event.kind !== 'message' && 'to' in event) return known(event.to)
  if ('crossing' in event) return scenario.map.crossings[event.crossing]?.a ?? known(unit)
  return known(unit)
}
