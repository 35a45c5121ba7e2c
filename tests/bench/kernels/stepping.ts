/** Walking through a record: a step back and a jump to a player turn, each with the view that the page draws of it. */
import type { GameState } from '../../../src/engine/state.ts'
import { SIDES } from '../../../src/engine/types.ts'
import { observe } from '../../../src/engine/view.ts'
import { atOnce } from '../../../src/record/record.ts'
import { indexRecord, type ReplayIndex, stateAt } from '../../../src/record/stepping.ts'
import { battle } from '../../support/battles.ts'
import { goldenBattles, goldenRecord } from '../../support/savedGames.ts'
import { now } from '../harness.ts'
import type { Figure } from './games.ts'

/** What a reader may be kept waiting at most, milliseconds (5-interface). */
const STEP_GOAL = 50
const JUMP_GOAL = 100

/** On the golden record with the most orders. */
export function steppingFigures(): Figure[] {
  const longest = goldenBattles()
    .map(id => goldenRecord(id))
    .reduce((most, each) => (ordersOf(each) > ordersOf(most) ? each : most))
  const { scenario } = battle(longest.scenario)
  const started = now()
  const index = atOnce(indexRecord(scenario, longest))
  const built = now() - started
  const back = index.steps.map((_, step) => step).reverse()
  const jumps = scattered(index.starts.map(({ step }) => step))
  const what = `${longest.scenario}, ${ordersOf(longest)} orders`
  return [
    { what: `index of a record, ${what}`, nanoseconds: built, detail: `${index.steps.length} steps` },
    figure(`step back, ${what}`, timed(index, back), STEP_GOAL),
    figure(`jump to a player turn, ${what}`, timed(index, jumps), JUMP_GOAL),
  ]
}

const ordersOf = ({ playerTurns }: ReplayIndex['record']): number =>
  playerTurns.reduce((sum, { orders }) => sum + orders.length, 0)

/** Each once, no two neighbours one after another. */
const scattered = (steps: readonly number[]): number[] => [
  ...steps.filter((_, n) => n % 3 === 0),
  ...steps.filter((_, n) => n % 3 === 1),
  ...steps.filter((_, n) => n % 3 === 2),
]

/** Nanoseconds that each of these steps took, in order, with the views of both sides. */
function timed(index: ReplayIndex, steps: readonly number[]): number[] {
  return steps.map(step => {
    const started = now()
    const state: GameState = stateAt(index, step)
    for (const side of SIDES) observe(index.scenario, state, side)
    return now() - started
  })
}

function figure(what: string, took: readonly number[], goal: number): Figure {
  const sorted = [...took].sort((a, b) => a - b)
  const longest = sorted.at(-1)!
  return {
    what,
    nanoseconds: sorted[sorted.length >> 1]!,
    detail: `longest ${(longest / 1e6).toFixed(1)} ms, goal at most ${goal} ms: ${longest <= goal * 1e6 ? 'met' : 'missed'}`,
  }
}
