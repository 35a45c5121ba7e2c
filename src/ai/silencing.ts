/**
 * Before laden craft run in, guns that reach the enemy's on the coast silence them, each for no longer than it takes: a
 * battery that has been silenced fires at no craft until its own next turn. Ships do it where no other battery answers them.
 */
import { isPresent, turnMinutes } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { type Landing, neighboursOf } from '../engine/map/hexMap.ts'
import type { OrderOf } from '../engine/orders.ts'
import { weighFire } from '../engine/rules/bombardment.ts'
import { canAnswer, gunReach } from '../engine/rules/defensiveFire.ts'
import { coastGuns } from '../engine/rules/shoreFire.ts'
import { isAfloat } from '../engine/rules/terrain.ts'
import { cargoOf } from '../engine/rules/vessels.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { shortestThatSilences } from './plan/fireFirst.ts'

type Bombard = OrderOf<'bombard'>

/**
 * The next bombardment that silences a known battery before the landing places `open`, by guns for which `isFree` holds;
 * lawful on the view. Null where nobody runs in, or nobody can.
 */
export function silencing(
  scenario: Scenario,
  view: View,
  open: readonly Landing[],
  isFree: (guns: UnitIndex) => boolean,
): Bombard | null {
  if (!runsIn(scenario, view, open)) return null
  const own = scenario.units.flatMap((unit, u) =>
    unit.side === view.side && isPresent(view.state, u) && isFree(u) && gunReach(scenario, view.state, u) > 0
      ? [u]
      : [],
  )
  for (const battery of batteries(scenario, view, open)) {
    const fires = own
      .flatMap(u => silencedBy(scenario, view, u, battery))
      .sort((a, b) => rankOf(scenario, a) - rankOf(scenario, b) || a.hours - b.hours)
    if (fires[0]) return fires[0]
  }
  return null
}

/** Ships are wanted nearer to the shore: guns on land fire before them. */
const rankOf = ({ units }: Scenario, { units: [u] }: Bombard): number =>
  isAfloat(units[u!]!.mobility) ? 1 : 0

/** Is there a laden craft with time left that does not lie before a landing place yet? */
const runsIn = (scenario: Scenario, { state, side }: View, open: readonly Landing[]): boolean =>
  open.length > 0 &&
  scenario.units.some(
    (unit, u) =>
      unit.side === side &&
      unit.mobility === 'craft' &&
      isPresent(state, u) &&
      state.clock[u]! < turnMinutes(scenario, state) &&
      cargoOf(scenario, state, u).length > 0 &&
      open.every(({ hex }) => distance(scenario.map, hex, state.hex[u]!) > 1),
  )

/** Known enemy guns that fire at craft before these landing places, the nearest first: they miss least. */
function batteries(
  scenario: Scenario,
  { state, side }: View,
  open: readonly Landing[],
): readonly UnitIndex[] {
  const berths = open.flatMap(({ hex }) => neighboursOf(scenario.map, hex))
  return scenario.units
    .flatMap((unit, u) => {
      if (unit.side === side || unit.vessel || !canAnswer(scenario, state, u)) return []
      const apart = Math.min(...berths.map(hex => distance(scenario.map, hex, state.hex[u]!)))
      return apart <= gunReach(scenario, state, u) ? [{ u, apart }] : []
    })
    .sort((a, b) => a.apart - b.apart || a.u - b.u)
    .map(({ u }) => u)
}

/** The fire of one unit that silences a battery, if it can, and no other answers it for that. */
function silencedBy(scenario: Scenario, view: View, guns: UnitIndex, battery: UnitIndex): readonly Bombard[] {
  const { state } = view
  const target = state.hex[battery]!
  const order = shortestThatSilences(scenario, view, { kind: 'bombard', target, units: [guns], hours: 1 })
  if (!order) return []
  const { suppressed } = weighFire(scenario, state, order)
  if (!suppressed.includes(battery)) return []
  const answers =
    isAfloat(scenario.units[guns]!.mobility) &&
    coastGuns(scenario, state, guns, state.hex[guns]!).some(each => !suppressed.includes(each.guns))
  return answers ? [] : [order]
}
