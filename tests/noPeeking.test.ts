/**
 * No peeking: what a side cannot see changes nothing that it is shown. Views are compared byte by byte in
 * `engine/view.test.ts`; here are their users: opponents, previews, odds, supply, and the log. The opponents on whole battles: `noPeekingOrders.test.ts`.
 */
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../src/ai/commander.ts'
import { commanderOf } from '../src/ai/registry.ts'
import { knownEvents } from '../src/app/known.ts'
import { candidates } from '../src/engine/apply.ts'
import { isPresent, sideToMove } from '../src/engine/derived.ts'
import type { GameEvent } from '../src/engine/events.ts'
import { odds } from '../src/engine/rules/odds.ts'
import { supplyReport } from '../src/engine/rules/supply.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import type { GameState } from '../src/engine/state.ts'
import { SIDES, SIGHTINGS, type Side, sideIndex } from '../src/engine/types.ts'
import { observe, type View } from '../src/engine/view.ts'
import { draws } from '../src/sim/draws.ts'
import { withHiddenChanged } from '../src/sim/hidden.ts'
import { demand } from '../src/sim/invariants.ts'
import type { GameStep } from '../src/sim/running.ts'
import { skirmish } from './support/battles.ts'
import { playout } from './support/playout.ts'

/** All that a side is told on a view. */
const told = (scenario: Scenario, view: View): unknown => ({
  orders: LEVELS.map(level => commanderOf(level).next(scenario, view, null, 5)),
  odds: candidates(scenario, view).flatMap(order =>
    order.kind === 'attack' ? [odds(scenario, view, order)] : [],
  ),
  supply: supplyReport(scenario, view.state, view.side),
})

/** Asks the side to move at every `every`th step of a random game, with the truth and with another truth behind it. */
function probe(scenario: Scenario, seed: number, every: number): number {
  const draw = draws(seed)
  let asked = 0
  let step = 0
  playout(scenario, seed, ({ after }) => {
    if (after.over[0] === 1 || step++ % every !== 0) return
    asked++
    const side = sideToMove(after)
    const other = withHiddenChanged(scenario, after, side, draw)
    expect(told(scenario, observe(scenario, other, side))).toEqual(
      told(scenario, observe(scenario, after, side)),
    )
  })
  return asked
}

describe('opponents, odds and supply', () => {
  it('are the same whatever is hidden, in random games of a small battle', () => {
    const { scenario } = skirmish()
    const asked = [21, 22, 23, 24].map(seed => probe(scenario, seed, 5))
    expect(Math.min(...asked)).toBeGreaterThan(5)
  })
})

const SPOTTED = SIGHTINGS.indexOf('spotted')

/** Does the side see the unit in this state, or know what became of it? */
const isKnown = (scenario: Scenario, state: GameState, side: Side, u: number): boolean =>
  scenario.units[u]!.side === side || state.sighting[u * 2 + sideIndex(side)]! >= SPOTTED

/** Units that a line of the log speaks of. */
function unitsIn(event: GameEvent): readonly number[] {
  switch (event.kind) {
    case 'assault':
      return [...event.attack, ...event.defence].map(({ unit }) => unit).concat(event.busy)
    case 'losses':
      return event.losses.map(({ unit }) => unit)
    default:
      // A train with a load of people carries no unit.
      return 'unit' in event && event.unit >= 0 ? [event.unit] : []
  }
}

describe('the log and the moving counters', () => {
  const { scenario } = skirmish()

  /** Hexes in which the viewer saw the unit during the step or as it began. */
  const sightings = ({ before, events }: GameStep, me: number, u: number): Set<number> => {
    const hexes = new Set<number>()
    if (isPresent(before, u) && before.sighting[u * 2 + me]! >= SPOTTED) hexes.add(before.hex[u]!)
    for (const event of events)
      if (event.kind === 'sighted' && event.side === me && event.unit === u && event.sighting >= SPOTTED)
        hexes.add(event.hex)
    return hexes
  }

  it.each([31, 32, 33, 34, 35, 36, 37, 38])('tell nothing of the unseen, seed %i', seed => {
    playout(scenario, seed, step => {
      for (const side of SIDES) {
        const known = knownEvents(scenario, side, step.before, step.events)
        const met = new Set(
          step.events.flatMap(event =>
            event.kind === 'sighted' && event.side === sideIndex(side) && event.sighting >= SPOTTED
              ? [event.unit]
              : [],
          ),
        )
        for (const event of known.log)
          for (const u of unitsIn(event))
            demand(
              met.has(u) || isKnown(scenario, step.before, side, u) || isKnown(scenario, step.after, side, u),
              () => `the ${side} log speaks of ${scenario.units[u]!.id}: ${JSON.stringify(event)}`,
            )
        for (const event of known.log) {
          if (event.kind !== 'retreated' || scenario.units[event.unit]!.side === side) continue
          const seen = sightings(step, sideIndex(side), event.unit)
          const last = event.path.at(-1)!
          demand(
            event.path.length === 1 || seen.has(last),
            () => `${side} knows how far it fell back, to ${last}`,
          )
        }
        for (const march of known.marches) {
          if (scenario.units[march.unit]!.side === side) continue
          const seen = sightings(step, sideIndex(side), march.unit)
          for (const hex of march.path)
            demand(
              seen.has(hex),
              () => `${side} sees ${scenario.units[march.unit]!.id} in ${hex}, unseen there`,
            )
        }
      }
    })
  })
})
