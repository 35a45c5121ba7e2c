/** What is worth a word when it happens for the first time. Pure; each is told once. */
import { ownerOf } from '../engine/map/hexMap.ts'
import { maskOf } from '../engine/rules/masking.ts'
import { isStopped } from '../engine/rules/stopOrder.ts'
import { isAfloat } from '../engine/rules/terrain.ts'
import { isAboard } from '../engine/rules/vessels.ts'
import { enemyOf } from '../engine/types.ts'
import type { BattleState, LogEntry } from './store.ts'

export const HINTS = ['contact', 'laden', 'stopOrder', 'outOfSupply', 'bridgeBlown', 'garrison'] as const
export type HintCode = (typeof HINTS)[number]

type Seen = Pick<BattleState, 'scenario' | 'shown' | 'log'>

const inLog = (log: readonly LogEntry[], kind: LogEntry['event']['kind']): boolean =>
  log.some(({ event }) => event.kind === kind)

/** Does what the hint speaks of hold now, or has it happened, as far as the viewer knows? */
const HAPPENED: { readonly [H in HintCode]: (seen: Seen) => boolean } = {
  contact: ({ log }) => inLog(log, 'contact'),
  bridgeBlown: ({ log }) => inLog(log, 'crossingBlown'),
  outOfSupply: ({ scenario, shown: { side, state } }) =>
    scenario.units.some(
      (unit, u) =>
        unit.side === side &&
        state.hex[u]! >= 0 &&
        // Whoever is on the water has no road, and wants none.
        !isAfloat(unit.mobility) &&
        (state.cutAtStart[u] === 1 || state.cutOff[u]! > 0),
    ),
  laden: ({ scenario, shown: { side, state } }) =>
    scenario.units.some((unit, u) => unit.side === side && isAboard(state, u)),
  stopOrder: ({ shown: { side, state } }) => isStopped(state, side),
  garrison: seen => isShutIn(seen) || watchesWorks(seen),
}

const isShutIn = ({ scenario, shown: { side, state } }: Seen): boolean =>
  scenario.units.some((unit, u) => unit.side === side && state.hex[u]! >= 0 && state.besieged[u]! > 0)

const watchesWorks = ({ scenario, shown: { side, state } }: Seen): boolean =>
  scenario.map.works.some(
    (level, hex) =>
      level > 0 &&
      ownerOf(scenario.map.worksSide[hex]!) === enemyOf(side) &&
      maskOf(scenario, state, hex) !== undefined,
  )

/** The first hint that is due and has not been read; null where there is none. */
export const nextHint = (seen: Seen, read: readonly string[]): HintCode | null =>
  HINTS.find(hint => !read.includes(hint) && HAPPENED[hint](seen)) ?? null
