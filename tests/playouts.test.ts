/**
 * Random games: whatever lawful orders are given, the rules keep what they promise. Some seeds are always the same, one
 * is new with every run; a failure names its seed. `PLAYOUT_SEED=17 npx vitest run tests/playouts.test.ts` plays that
 * one, `PLAYOUTS=200` that many.
 */
import { describe, expect, it } from 'vitest'
import type { GameEvent } from '../src/engine/events.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import { replay, stateHash } from '../src/record/record.ts'
import { demandCandidates } from '../src/sim/invariants.ts'
import { judgeOf } from '../src/sim/judge.ts'
import type { PlayoutOptions } from '../src/sim/playout.ts'
import { thoroughTrial } from '../src/sim/promises.ts'
import { battle, seaborne, skirmish } from './support/battles.ts'
import { playout } from './support/playout.ts'

const { CI, PLAYOUT_SEED, PLAYOUTS } = process.env

// A run that judges a change repeats itself; new ground is broken by hand and by `fuzz`.
const fresh = CI ? [] : [Date.now() % 0x1_0000_0000]
/** Seeds to play: the one asked for, or the first few and, by hand, one of today. */
const seeds = (count: number): number[] =>
  PLAYOUT_SEED
    ? [Number(PLAYOUT_SEED)]
    : [...Array.from({ length: Number(PLAYOUTS ?? count) }, (_, n) => n + 1), ...fresh]

/**
 * Plays a game, judging every step of it; then replays its record. Returns how often each kind of event came up.
 * `kept`: what is kept of derived facts is judged after every single event, which is slow.
 */
function judgedPlayout(
  scenario: Scenario,
  seed: number,
  options: PlayoutOptions = {},
  kept = false,
): Map<string, number> {
  const events: GameEvent[] = []
  const judge = judgeOf(scenario, kept ? thoroughTrial() : { ...thoroughTrial(), isKeptDue: () => false })
  const { state, record } = playout(
    scenario,
    seed,
    step => {
      events.push(...step.events)
      judge(step)
    },
    options,
  )
  const replayed = replay(scenario, record)
  expect({ seed, fault: replayed.fault, hash: stateHash(replayed.state) }).toEqual({
    seed,
    fault: null,
    hash: stateHash(state),
  })
  const kinds = new Map<string, number>()
  for (const event of events) {
    // A column whose lorries are all laden hands out nothing: that alone would prove little.
    const kind = event.kind === 'supplied' && event.kilograms === 0 ? 'nothing supplied' : event.kind
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return kinds
}

describe('random playouts of a small battle', () => {
  // In hexes of one kilometre the same units are a crowd: room runs short.
  const [wide, narrow] = [skirmish().scenario, skirmish({ hexMetres: 1000 }).scenario]
  const seen = new Map<string, number>()

  it.each(seeds(40))('seed %i keeps every promise and replays', seed => {
    for (const [kind, count] of judgedPlayout(seed % 2 ? wide : narrow, seed, {}, seed % 4 < 2))
      seen.set(kind, (seen.get(kind) ?? 0) + count)
  })

  it.skipIf(PLAYOUT_SEED)('together come through every rule', () => {
    const kinds = [...seen.keys()].sort()
    expect(kinds).toEqual(
      expect.arrayContaining([
        ...['scripted', 'message', 'command', 'flag', 'source'],
        ...['advanced', 'arrived', 'assault', 'checkpoint', 'communications', 'contact', 'control', 'exited'],
        ...['finished', 'gameEnded', 'losses', 'moved', 'objective', 'priority', 'progressed', 'readiness'],
        ...[
          'retreated',
          'shaken',
          'sighted',
          'spent',
          'stance',
          'supplied',
          'surveyed',
          'tally',
          'worksReduced',
        ],
      ]),
    )
  })

  it('every candidate is lawful, and there is always one', () => {
    for (const [seed, scenario] of [wide, narrow].entries())
      playout(scenario, seed, ({ after }) => demandCandidates(scenario, after))
  })
})

describe('random playouts of a landing', () => {
  const { scenario } = seaborne()
  const seen = new Set<string>()

  it.each(seeds(8))('seed %i keeps every promise and replays', seed => {
    for (const kind of judgedPlayout(scenario, seed, {}, seed % 2 === 0).keys()) seen.add(kind)
  })

  it.skipIf(PLAYOUT_SEED)('together land, go aboard and fight', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining(['moved', 'embarked', 'landing', 'landed', 'shoreFire', 'assault']),
    )
  })
})

describe.each(['hailar', 'khingan', 'mudanjiang', 'shumshu'])('random playouts of %s', id => {
  it.each(seeds(2))('seed %i keeps every promise for three turns', seed => {
    judgedPlayout(battle(id).scenario, seed, { turns: 3, orders: 25 })
  })
})
