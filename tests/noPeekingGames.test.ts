/**
 * No peeking in games that are played to win: at moments of a battle between two who think, everything that one side
 * cannot see is made something else. What he then orders, with what he remembers, and what his page draws, is the same.
 */
import { afterEach, expect, test, vi } from 'vitest'
import type { Commander, Level } from '../src/ai/commander.ts'
import { greedy } from '../src/ai/greedy.ts'
import { officer, staff } from '../src/ai/officer.ts'
import * as registry from '../src/ai/registry.ts'
import { battleOf } from '../src/app/battleOf.ts'
import { overlaid } from '../src/app/display.ts'
import type { Game } from '../src/app/game.ts'
import type { Overlay } from '../src/app/store.ts'
import { boardModel } from '../src/board/fromBattle.ts'
import { isPresent } from '../src/engine/derived.ts'
import { reach } from '../src/engine/map/reach.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import type { GameState } from '../src/engine/state.ts'
import type { Side } from '../src/engine/types.ts'
import { observe, type View } from '../src/engine/view.ts'
import { draws } from '../src/sim/draws.ts'
import { withHiddenChanged } from '../src/sim/hidden.ts'
import { playMatch } from '../src/sim/match.ts'
import { battle } from './support/battles.ts'

vi.mock('../src/ai/registry.ts', { spy: true })
afterEach(() => {
  vi.mocked(registry.commanderOf).mockReset()
})

/** One moment in so many is looked into. */
const EVERY = 16
const THINKERS = { greedy, officer, staff } as const
const { about } = battle('hailar')
const OVERLAYS = Object.keys({
  none: true,
  supply: true,
  enemySupply: true,
  control: true,
  zones: true,
  enemyReach: true,
  sight: true,
  command: true,
  works: true,
  objectives: true,
  elevation: true,
  ghost: true,
} satisfies { readonly [O in Overlay]: true }) as readonly Overlay[]

/** What the board draws for the side of a view, under each overlay and with its first unit in hand. */
function pictures(scenario: Scenario, view: View): unknown {
  const game = {
    scenario,
    about,
    seats: { soviet: 'human', japanese: 'human' },
    viewer: view.side,
    view,
    record: { memory: {}, plans: undefined },
    log: [],
    canUndo: false,
  } as unknown as Game
  const shown = battleOf(game)
  const first = scenario.units.findIndex((unit, u) => unit.side === view.side && isPresent(view.state, u))
  return [
    ...OVERLAYS.map(overlay => boardModel({ ...shown, ...overlaid(shown, overlay) })),
    boardModel({
      ...shown,
      mode: { kind: 'selected', units: [first] },
      reach: reach(scenario, view.state, first),
    }),
  ]
}

/** Plays a game, and at one moment in `EVERY` asks again with another truth behind the view; how often it asked. */
function probe(form: string, levels: { readonly [S in Side]: keyof typeof THINKERS }, seed: number): number {
  const { scenario } = battle('hailar', form)
  const draw = draws(seed)
  let truth: GameState | null = null
  let moments = 0
  let asked = 0
  const probed = (level: Level): Commander => {
    const commander: Commander = THINKERS[level as keyof typeof THINKERS]
    return {
      level,
      next(_, view, memory, ownSeed) {
        const decision = commander.next(scenario, view, memory, ownSeed)
        if (!truth || moments++ % EVERY !== 0) return decision
        asked++
        const other = observe(scenario, withHiddenChanged(scenario, truth, view.side, draw), view.side)
        expect(commander.next(scenario, other, memory, ownSeed)).toEqual(decision)
        // The board keeps what it has reckoned by the state; a match looks through one that is written over.
        const own = observe(scenario, truth, view.side)
        expect(pictures(scenario, other)).toEqual(pictures(scenario, own))
        return decision
      },
    }
  }
  vi.mocked(registry.commanderOf).mockImplementation(probed)
  playMatch(scenario, levels, seed, ({ after }) => {
    truth = after
  })
  return asked
}

test.each([
  ['dash', { soviet: 'staff', japanese: 'officer' }, 61],
  ['dash', { soviet: 'greedy', japanese: 'greedy' }, 62],
] as const)('%s of %o', (form, levels, seed) => {
  expect(probe(form, levels, seed)).toBeGreaterThan(3)
})
