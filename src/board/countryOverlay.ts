/** Overlays that spread over the country: sight, reach of headquarters and of the enemy, works, heights. */
import { groundLed } from '../app/groundLed.ts'
import type { BattleState } from '../app/store.ts'
import { isPresent, unitsAt } from '../engine/derived.ts'
import { ownerOf } from '../engine/map/hexMap.ts'
import { reach } from '../engine/map/reach.ts'
import { maskOf } from '../engine/rules/masking.ts'
import { hexesInSight } from '../engine/rules/sighting.ts'
import { isUnderground } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { say } from '../i18n/i18n.ts'
import type { Overlays, ReachOverlay } from './model.ts'

/** The overlay that is asked for, where it is one of these. */
export function countryOverlay({ scenario, shown, overlay }: BattleState): Overlays {
  switch (overlay) {
    case 'sight':
      return { seen: hexesInSight(scenario, shown.state, shown.side) }
    case 'command':
      return { command: groundLed(scenario, shown) }
    case 'enemyReach':
      return { reach: enemyReach(scenario, shown) }
    case 'works':
      return { works: worksShown(scenario, shown) }
    case 'elevation':
      return { elevation: scenario.map.elevation }
    default:
      return {}
  }
}

const reaches = new WeakMap<View['state'], ReachOverlay>()

/**
 * Where the enemies that are seen could march in a turn like this one, as far as the viewer can know: rested, fuelled, and
 * not held by orders. Worked out once for a state.
 */
function enemyReach(scenario: Scenario, { side, state }: View): ReachOverlay {
  const known = reaches.get(state)
  if (known) return known
  const hexes = new Set<HexIndex>()
  scenario.units.forEach((unit, u) => {
    if (unit.side === side || !isPresent(state, u)) return
    hexes.add(state.hex[u]!)
    for (const hex of reach(scenario, state, u).hexes) hexes.add(hex)
  })
  const overlay = { hexes: [...hexes], labels: [], forced: [], enemy: true }
  reaches.set(state, overlay)
  return overlay
}

/** Levels of all works, and what has become of their garrisons. */
function worksShown(scenario: Scenario, { side, state }: View): NonNullable<Overlays['works']> {
  const { works, worksSide } = scenario.map
  return [...works.keys()].flatMap(hex => {
    if (works[hex] === 0) return []
    const below = unitsAt(scenario, state, hex).some(u => isUnderground(scenario, state, u))
    const masked = maskOf(scenario, state, hex) !== undefined
    return [
      {
        hex,
        text: say('worksTag.level', { level: state.works[hex]!, of: works[hex]! }),
        own: ownerOf(worksSide[hex]!) === side,
        standing: state.works[hex]! > 1,
        silent: below || masked,
      },
    ]
  })
}
