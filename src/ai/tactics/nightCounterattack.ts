/**
 * Night counter-attack: in the dark, when his guns and aircraft see little, those who hold a place strike at what lies
 * before it and go back to their positions: raiders at tanks and guns, the rest where the odds can be read as good.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import { isNight } from '../../engine/rules/going.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import { enemyOf, type HexIndex, type Permille } from '../../engine/types.ts'
import { bestAssault } from '../attack.ts'
import { stakeAt } from '../estimate.ts'
import { raidsWorth } from '../raiding.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Own losses count as much as the enemy's: who is to hold to the last does not save his men for later. */
const EVEN: Permille = 1000

export const nightCounterattack: Tactic = {
  code: 'nightCounterattack',
  propose(outlook) {
    const { scenario, view } = outlook
    const turn = scenario.turns[view.state.turn[0]!]
    if (!turn || !isNight(turn)) return []
    const strike = raid(outlook) ?? sortie(outlook)
    return strike ? [strike] : []
  },
}

/** The raid that pays best. One at a time: the next is weighed on what has come of it. */
function raid({ scenario, view }: Outlook): Proposal | null {
  const order = raidsWorth(scenario, view)[0]
  if (!order) return null
  const place = view.state.hex[order.unit]!
  const note = { code: 'nightRaid', facts: { place: hexText(scenario.map, place) } }
  return { units: [order.unit], orders: [order], place, worth: view.state.men[order.unit]!, note }
}

/** The assault that pays best on enemies in the open beside a place that is held; nobody stays out there. */
function sortie({ scenario, view, goals }: Outlook): Proposal | null {
  const isBesidePlace = (target: HexIndex): boolean =>
    worksLevel(scenario, view.state, target, enemyOf(view.side)) === 0 &&
    scenario.map.neighbours
      .subarray(target * 6, target * 6 + 6)
      .some(hex => hex >= 0 && isHeld(hex) && stakeAt(scenario, view.state, hex) > 0)
  const isHeld = (hex: HexIndex): boolean =>
    scenario.units.some(({ side }, u) => side === view.side && view.state.hex[u] === hex)
  const assault = bestAssault(scenario, view, goals, {
    modes: ['hasty'],
    isAim: isBesidePlace,
    aversion: EVEN,
    comesBack: true,
  })
  if (!assault) return null
  const { order, worth, odds } = assault
  const place = view.state.hex[order.units[0]!]!
  const note = { code: 'nightCounterattack', facts: { place: hexText(scenario.map, place), odds } }
  return { units: order.units, orders: [order], place, worth, note }
}
