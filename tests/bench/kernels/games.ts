/** Whole games, opponents' turns and replays: what they take on this machine, per game, player turn and order. */
import { readFileSync } from 'node:fs'
import type { Level } from '../../../src/ai/commander.ts'
import { replay } from '../../../src/record/record.ts'
import { readRecord } from '../../../src/scenario/recordFile.ts'
import { playMatch } from '../../../src/sim/match.ts'
import { battle } from '../../support/battles.ts'
import { median, now } from '../harness.ts'

/** A figure without a peer: an anchor for the next run. */
export interface Figure {
  readonly what: string
  readonly nanoseconds: number
  readonly detail: string
}

const BATTLES = ['hailar', 'khingan', 'mudanjiang', 'shumshu'] as const
const SEED = 3
const REPLAYS = 5
/** What a player turn of a level may take, milliseconds in the middle of a game. */
const TURN_GOALS: { readonly [L in Level]?: number } = { officer: 100 }

/** On every battle a game of each level against itself, and the player turns in it. */
export const gameFigures = (levels: readonly Level[]): Figure[] =>
  BATTLES.flatMap(id => levels.flatMap(level => figuresOf(id, level)))

function figuresOf(id: string, level: Level): readonly Figure[] {
  const { scenario } = battle(id)
  const turns: number[] = []
  const started = now()
  let turnStarted = started
  playMatch(scenario, { soviet: level, japanese: level }, SEED, ({ order }) => {
    if (order?.kind !== 'end') return
    turns.push(now() - turnStarted)
    turnStarted = now()
  })
  const game = now() - started
  const goal = TURN_GOALS[level]
  const isMet = goal !== undefined && median(turns) <= goal * 1e6
  return [
    {
      what: `whole game, ${level} v ${level}, ${id}`,
      nanoseconds: game,
      detail: `${(1e9 / game).toFixed(2)} games a second`,
    },
    {
      what: `player turn, ${level}, ${id}`,
      nanoseconds: median(turns),
      detail: [
        `longest ${(Math.max(...turns) / 1e6).toFixed(0)} ms`,
        ...(goal === undefined ? [] : [`goal at most ${goal} ms: ${isMet ? 'met' : 'missed'}`]),
      ].join(', '),
    },
  ]
}

/** The golden record from its seed to its end, every hash checked. */
export function replayFigure(): Figure {
  const { scenario } = battle('hailar')
  const read = readRecord(
    readFileSync(new URL('../../records/hailar-greedy-7.json', import.meta.url), 'utf8'),
  )
  if (!read.ok) throw new Error('Expected the golden record to be readable')
  let orders = 0
  const took = Array.from({ length: REPLAYS }, () => {
    const started = now()
    const replayed = replay(scenario, read.record)
    if (replayed.fault) throw new Error(`Expected the golden record to replay, got ${replayed.fault.code}`)
    orders = replayed.orders
    return now() - started
  })
  return {
    what: 'replay of the golden record',
    nanoseconds: median(took),
    detail: `${orders} orders, ${(median(took) / 1000 / orders).toFixed(0)} us an order`,
  }
}
