/**
 * No peeking on whole battles: at random positions of random games everything that the side to move cannot see is made
 * something else, and every opponent decides the same, remembering what he does of the game so far. A few positions are
 * looked into with every run. `PEEKS=1000 npx vitest run tests/noPeekingOrders.test.ts` looks into that many,
 * `PEEK_LEVELS=officer,recruit` asks those only; a failure names the seed and the turn. And opponents to whom something
 * hidden is told do not decide the same.
 */
import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { type Decision, isLevel, LEVELS, type Level, type Memory } from '../src/ai/commander.ts'
import { commanderOf } from '../src/ai/registry.ts'
import { sideToMove } from '../src/engine/derived.ts'
import type { Scenario } from '../src/engine/scenario.ts'
import { copyState, type GameState } from '../src/engine/state.ts'
import { SIGHTINGS, type Side, sideIndex } from '../src/engine/types.ts'
import { observe, type View } from '../src/engine/view.ts'
import { commanderSeed } from '../src/record/commanding.ts'
import { draws } from '../src/sim/draws.ts'
import { withHiddenChanged } from '../src/sim/hidden.ts'
import { battle } from './support/battles.ts'
import { playout } from './support/playout.ts'

const BATTLES = ['hailar', 'khingan', 'mudanjiang', 'shumshu']
const { PEEKS, PEEK_LEVELS } = process.env
/** Positions of each battle; a handful come from the first turns of a game, more from whole games. */
const POSITIONS = Math.ceil(Number(PEEKS ?? 20) / BATTLES.length)
const TURNS = PEEKS ? {} : { turns: 2 }
/** Orders between two positions of a game, on average. */
const APART = 20
/** Who is asked: everybody, or some by name. */
const ASKED: readonly Level[] = PEEK_LEVELS?.split(',').filter(isLevel) ?? LEVELS
/** Who looks at the enemy before he orders anything. */
const THINKING: readonly Level[] = ['recruit', 'greedy', 'officer', 'staff']

const SPOTTED = SIGHTINGS.indexOf('spotted')
const IDENTIFIED = SIGHTINGS.indexOf('identified')
/**
 * The most that the side knows of any enemy: what it does know, that he stands there, or nothing. Whoever is near has
 * mostly been identified, and little of him is hidden.
 */
const KNOWN_AT_MOST = [IDENTIFIED, SPOTTED, 0]

/** The truth if the side knew no more of any enemy than this. */
function knowing(scenario: Scenario, truth: GameState, side: Side, most: number): GameState {
  const less = copyState(scenario, truth)
  scenario.units.forEach((unit, u) => {
    const at = u * 2 + sideIndex(side)
    if (unit.side !== side) less.sighting[at] = Math.min(less.sighting[at]!, most)
  })
  return less
}

/** What a side is shown of a position: `observe`, or one that tells more. */
type Shown = typeof observe

/** Shows of each enemy also these facts where what is known of him is less than this. */
const telling =
  (facts: readonly ('men' | 'afv' | 'guns' | 'hex' | 'status')[], below: number): Shown =>
  (scenario, truth, side) => {
    const seen = copyState(scenario, observe(scenario, truth, side).state)
    scenario.units.forEach((unit, u) => {
      if (unit.side === side || seen.sighting[u * 2 + sideIndex(side)]! >= below) return
      for (const fact of facts) seen[fact][u] = truth[fact][u]!
    })
    return { side, state: seen }
  }

/** A level's decisions at one position, with the truth and with another truth behind what it is shown. */
interface Pair {
  readonly level: Level
  /** The position in words. */
  readonly where: string
  readonly real: Decision
  readonly changed: Decision
}

/** Looks into positions of random games of a battle, the first of seed 1; how often two truths were found to differ. */
function peek(
  scenario: Scenario,
  levels: readonly Level[],
  known: readonly number[],
  shown: Shown,
  compare: (pair: Pair) => void,
): number {
  let positions = 0
  let differing = 0
  for (let seed = 1; positions < POSITIONS; seed++) {
    const draw = draws(seed)
    /** What each level remembers of the game, by side. */
    const memories = new Map<`${Level} ${Side}`, Memory>()
    let wait = draw(APART)
    const ask = (truth: GameState, most: number): void => {
      const side = sideToMove(truth)
      const turn = truth.turn[0]!
      const other = withHiddenChanged(scenario, truth, side, draw)
      if (!other.bytes.every((byte, at) => byte === truth.bytes[at])) differing++
      const [real, changed] = [truth, other].map(state => shown(scenario, state, side))
      for (const level of levels) {
        // Where less is known than was, what was thought of it is no help.
        const memory = (most === IDENTIFIED && memories.get(`${level} ${side}`)) || null
        const decide = (view: View): Decision =>
          commanderOf(level).next(scenario, view, memory, commanderSeed(seed, side, turn))
        const pair = { real: decide(real!), changed: decide(changed!) }
        if (most === IDENTIFIED) memories.set(`${level} ${side}`, pair.real.memory)
        const where = `${scenario.id}, seed ${seed}, turn ${turn + 1}, ${side}, sighting to ${most}`
        compare({ level, where, ...pair })
      }
    }
    playout(
      scenario,
      seed,
      ({ after }) => {
        if (positions >= POSITIONS || after.over[0] === 1 || wait-- > 0) return
        wait = draw(2 * APART)
        positions++
        for (const most of known) ask(knowing(scenario, after, sideToMove(after), most), most)
      },
      TURNS,
    )
  }
  return differing
}

it.each(BATTLES)(
  'every opponent orders the same at %s, whatever is hidden from him',
  id => {
    const differing = peek(
      battle(id).scenario,
      ASKED,
      KNOWN_AT_MOST,
      observe,
      ({ level, where, real, changed }) => expect(changed, `${level}, ${where}`).toEqual(real),
    )
    expect(differing).toBe(POSITIONS * KNOWN_AT_MOST.length)
  },
  3_600_000,
)

it.each([
  ['strength', SPOTTED, telling(['men', 'afv', 'guns'], IDENTIFIED)],
  ['place', 0, telling(['hex', 'status'], SPOTTED)],
])(
  'whoever is told the %s of an enemy that his side does not know is found out',
  (_, most, shown) => {
    const noticed = new Set<Level>()
    for (const id of BATTLES)
      peek(battle(id).scenario, THINKING, [most], shown, ({ level, real, changed }) => {
        if (!isDeepStrictEqual(changed, real)) noticed.add(level)
      })
    expect([...noticed].sort()).toEqual([...THINKING].sort())
  },
  3_600_000,
)
