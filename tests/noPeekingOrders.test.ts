/**
 * No peeking on whole battles: at random positions of random games everything that the side to move cannot see is made
 * something else, and every opponent decides the same, remembering what he does of the game so far. A few positions are
 * looked into with every run. `PEEKS=1000 npx vitest run tests/noPeekingOrders.test.ts` looks into that many,
 * `PEEK_LEVELS=officer,recruit` asks those only; a failure names the seed and the turn.
 */
import { expect, it } from 'vitest'
import { isLevel, LEVELS, type Level, type Memory } from '../src/ai/commander.ts'
import { commanderOf } from '../src/ai/registry.ts'
import { sideToMove } from '../src/engine/derived.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import type { GameState } from '../src/engine/state.ts'
import type { Side } from '../src/engine/types.ts'
import { observe } from '../src/engine/view.ts'
import { commanderSeed } from '../src/record/commanding.ts'
import { draws } from '../src/sim/draws.ts'
import { withHiddenChanged } from '../src/sim/hidden.ts'
import { battle } from './support/battles.ts'
import { playout } from './support/playout.ts'

const BATTLES = ['hailar', 'khingan', 'mudanjiang', 'shumshu']
const { PEEKS, PEEK_LEVELS } = process.env
/** Positions of each battle; a handful come from the first turns of a game, more from whole games. */
const POSITIONS = Math.ceil(Number(PEEKS ?? 12) / BATTLES.length)
const TURNS = PEEKS ? {} : { turns: 2 }
/** Orders between two positions of a game, on average. */
const APART = 20
/** Who is asked: whom that costs a moment, and others by name. */
const ASKED: readonly Level[] =
  PEEK_LEVELS?.split(',').filter(isLevel) ?? LEVELS.slice(0, LEVELS.indexOf('officer') + 1)

/** What each level remembers of a game, by side. */
type Memories = Map<`${Level} ${Side}`, Memory>

/** Asks each level what it would do, with the truth and with another truth behind the view of the side to move. */
function ask(scenario: Scenario, truth: GameState, other: GameState, seed: number, memories: Memories): void {
  const side = sideToMove(truth)
  const turn = truth.turn[0]!
  const [real, changed] = [truth, other].map(state => observe(scenario, state, side))
  for (const level of ASKED) {
    const memory = memories.get(`${level} ${side}`) ?? null
    const own = commanderSeed(seed, side, turn)
    const decision = commanderOf(level).next(scenario, real!, memory, own)
    const asked = commanderOf(level).next(scenario, changed!, memory, own)
    expect(asked, `${level}, ${scenario.id}, seed ${seed}, turn ${turn + 1}, ${side}`).toEqual(decision)
    memories.set(`${level} ${side}`, decision.memory)
  }
}

/** Looks into so many positions of random games, the first of seed 1; how many were found to differ in truth. */
function peek(scenario: Scenario, positions: number): number {
  let asked = 0
  let differing = 0
  for (let seed = 1; asked < positions; seed++) {
    const draw = draws(seed)
    const memories: Memories = new Map()
    let wait = draw(APART)
    playout(
      scenario,
      seed,
      ({ after }) => {
        if (asked >= positions || after.over[0] === 1 || wait-- > 0) return
        wait = draw(2 * APART)
        asked++
        const other = withHiddenChanged(scenario, after, sideToMove(after), draw)
        if (!other.bytes.every((byte, at) => byte === after.bytes[at])) differing++
        ask(scenario, after, other, seed, memories)
      },
      TURNS,
    )
  }
  return differing
}

it.each(BATTLES)(
  'every opponent orders the same at %s, whatever is hidden from him',
  id => {
    expect(peek(battle(id).scenario, POSITIONS)).toBe(POSITIONS)
  },
  3_600_000,
)
