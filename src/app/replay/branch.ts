/** A game that leaves a record at one of its steps and goes its own way from there. */
import type { Side } from '../../engine/types.ts'
import { ENGINE_VERSION, recordId } from '../../record/record.ts'
import { snapshotsUpTo } from '../../record/snapshots.ts'
import { stateAt, stepAt } from '../../record/stepping.ts'
import type { GameRecord, PlayerTurn } from '../../scenario/recordFile.ts'
import { type Game, gameAt } from '../game.ts'
import type { Seat } from '../store.ts'
import { MAX_LOG, type Told } from '../telling.ts'
import type { Takeover } from './state.ts'
import { playedAt, type Tape } from './tape.ts'

/** The record up to a step and with it, as a branch. Nobody's notes go along: whoever leads now has his own plan. */
export function branchAt({ index }: Tape, step: number, seats: GameRecord['seats']): GameRecord {
  const { record, steps } = index
  const given = steps.slice(1, step + 1)
  const playerTurns: PlayerTurn[] = []
  const place = { turn: steps[step]!.turn, side: steps[step]!.side, order: steps[step]!.order }
  for (const entry of record.playerTurns) {
    const count = given.filter(({ turn, side }) => turn === entry.turn && side === entry.side).length
    if (count === 0) break
    const isWhole = count === entry.orders.length
    playerTurns.push(
      isWhole ? entry : { turn: entry.turn, side: entry.side, orders: entry.orders.slice(0, count) },
    )
  }
  const {
    notes,
    explanations,
    commands: _,
    ...rest
  } = snapshotsUpTo(record, stateAt(index, step).turn[0]! + 1)
  const known = notes?.filter(note => stepAt(index, note.turn, note.side, note.order) <= step) ?? []
  const meant = explanations?.filter(told => stepAt(index, told.turn, told.side, -1) < step) ?? []
  return {
    ...rest,
    engine: ENGINE_VERSION,
    seats,
    playerTurns,
    memory: { soviet: null, japanese: null },
    ...(known.length > 0 && { notes: known }),
    ...(meant.length > 0 && { explanations: meant }),
    branch: { of: recordId(record), ...place },
  }
}

/** The game that goes on from a step, under new command. */
export function gameFrom(tape: Tape, step: number, { who, level }: Takeover): Game {
  const isHuman = (side: Side): boolean => who === side || who === 'both'
  const seat = (side: Side): Seat => (isHuman(side) ? 'human' : { level })
  const word = (side: Side): string => (isHuman(side) ? 'human' : level)
  const record = branchAt(tape, step, { soviet: word('soviet'), japanese: word('japanese') })
  const told = { soviet: toldAt(tape, step, 'soviet'), japanese: toldAt(tape, step, 'japanese') }
  const seats = { soviet: seat('soviet'), japanese: seat('japanese') }
  return gameAt(tape.scenario, tape.about, seats, stateAt(tape.index, step), record, told)
}

/** What a side has been told up to a step, and what the other has done since its own last order. */
function toldAt(tape: Tape, step: number, eye: Side): Told {
  const own = tape.index.steps.findLastIndex(({ side }, n) => n > 0 && n <= step && side === eye)
  const since = []
  for (let each = own + 1; each <= step; each++) since.push(playedAt(tape.index, each))
  return { log: tape.lines[eye].filter(line => line.step <= step).slice(-MAX_LOG), since }
}
