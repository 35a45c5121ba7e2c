/** Whole games, opponents' turns and replays: what they take on this machine, per game, player turn and order. */
import { readFileSync } from 'node:fs'
import { LEVELS, type Level } from '../../../src/ai/commander.ts'
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

const SEEDS = [1, 2, 3]
const REPLAYS = 5

/** Games of each level against itself on a form of Hailar, and the player turns in them. */
export function gameFigures(form: string, levels: readonly Level[] = LEVELS): Figure[] {
  const { scenario } = battle('hailar', form)
  return levels.flatMap(level => {
    const turns: number[] = []
    const games = SEEDS.map(seed => {
      const started = now()
      let turnStarted = started
      playMatch(scenario, { soviet: level, japanese: level }, seed, ({ order }) => {
        if (order?.kind !== 'end') return
        turns.push(now() - turnStarted)
        turnStarted = now()
      })
      return now() - started
    })
    const longest = (Math.max(...turns) / 1e6).toFixed(0)
    return [
      {
        what: `whole game, ${level} v ${level}, ${form}`,
        nanoseconds: median(games),
        detail: `${(1e9 / median(games)).toFixed(2)} games a second`,
      },
      {
        what: `player turn, ${level}, ${form}`,
        nanoseconds: median(turns),
        detail: `longest ${longest} ms`,
      },
    ]
  })
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
