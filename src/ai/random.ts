/** *Random*: any lawful order, a few per unit, then the end of the turn. The yardstick that everything must beat. */
import { candidates } from '../engine/apply.ts'
import { hashWords } from '../engine/hash.ts'
import type { Commander } from './commander.ts'

/** Orders a turn, as a share of the units on the board: enough to move most of them once. */
const ORDERS_PER_UNIT = 1

export const random: Commander = {
  level: 'random',
  next(scenario, view, memory, seed) {
    const turn = view.state.turn[0]!
    const asked =
      memory && memory['turn'] === turn && typeof memory['asked'] === 'number' ? memory['asked'] : 0
    const own = scenario.units.filter((unit, u) => unit.side === view.side && view.state.hex[u]! >= 0).length
    const choices =
      asked < own * ORDERS_PER_UNIT ? candidates(scenario, view).filter(order => order.kind !== 'end') : []
    const pick = hashWords(seed, [turn, asked, view.side === 'soviet' ? 0 : 1])
    const order = choices[Math.floor((pick * choices.length) / 0x1_0000_0000)]
    return {
      orders: order ? [order] : [],
      notes: order ? [{ code: 'anyOrder' }] : [],
      end: order === undefined,
      memory: { turn, asked: asked + 1 },
    }
  },
}
