/** Who stands ready in the enemy's turn: units with minutes left beside friends whom the enemy touches. */
import { sideAt } from '../engine/derived.ts'
import { neighboursOf } from '../engine/map/hexMap.ts'
import type { OrderOf } from '../engine/orders.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import { minutesKept, reserve } from '../engine/rules/reserve.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, type Minutes, RESERVES, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine } from './estimate.ts'
import { isPost } from './post.ts'

/** With less than this nobody comes in time. */
const WORTH_KEEPING: Minutes = 60

/** Orders of reserve for the end of a turn; none for who is touched himself, or holds a place of worth. */
export const reservesFor = (
  scenario: Scenario,
  view: View,
  units: readonly UnitIndex[],
): readonly OrderOf<'reserve'>[] =>
  units.flatMap((unit): OrderOf<'reserve'>[] => {
    if (view.state.reserve[unit] !== RESERVES.indexOf('none')) return []
    if (isBehindTheLine(scenario.units[unit]!) || isPost(scenario, view, unit, 0)) return []
    if (minutesKept(scenario, view.state, unit) < WORTH_KEEPING) return []
    const hex = view.state.hex[unit]!
    const isNeeded =
      !isTouched(scenario, view, hex) &&
      neighboursOf(scenario.map, hex).some(each => isFriendTouched(scenario, view, each))
    const order: OrderOf<'reserve'> = { kind: 'reserve', unit, reserve: 'join' }
    return isNeeded && reserve.check(scenario, view, order) === null ? [order] : []
  })

const isTouched = (scenario: Scenario, view: View, hex: HexIndex): boolean =>
  neighboursOf(scenario.map, hex).some(each => knownEnemy(scenario, view, each))

const isFriendTouched = (scenario: Scenario, view: View, hex: HexIndex): boolean =>
  sideAt(scenario, view.state, hex) === view.side && isTouched(scenario, view, hex)
