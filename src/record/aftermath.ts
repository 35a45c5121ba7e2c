/** All that can be told of a game from its record, in one replay. */
import type { Scenario } from '../engine/scenario.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import { type GhostTrack, trackingGhost } from './ghost.ts'
import { keepingLuck, type LuckLedger } from './luck.ts'
import { type RecordFault, replaySteps } from './record.ts'
import { followingUnits, type UnitStory } from './stories.ts'
import { type Tally, tallying } from './tallies.ts'

export interface Aftermath {
  /** Of the dice. */
  readonly seed: number
  readonly tallies: readonly Tally[]
  readonly stories: readonly UnitStory[]
  readonly luck: LuckLedger
  /** The board at the end of every turn. */
  readonly track: GhostTrack
  /** When each checkpoint was reached, by its position; -1 = never. Minutes since the campaign's first midnight. */
  readonly reachedAt: readonly number[]
  /** When each objective was first taken by the side that did not start with it; -1 = never. */
  readonly takenAt: readonly number[]
  /** Where the replay broke off; what is told ends there. */
  readonly fault: RecordFault | null
}

/** Replays a record and gathers its aftermath; comes in steps, one for each order. */
export function* gatherAftermath(scenario: Scenario, record: GameRecord): Generator<void, Aftermath> {
  const [tallies, stories, luck, track] = [
    tallying(scenario),
    followingUnits(scenario),
    keepingLuck(scenario),
    trackingGhost(scenario),
  ]
  const { state, fault } = yield* replaySteps(scenario, record, (before, order, events, after) => {
    for (const { step } of [tallies, stories, luck, track]) step(before, order, events, after)
  })
  return {
    seed: record.seed,
    tallies: tallies.result(),
    stories: stories.result(),
    luck: luck.result(),
    track: track.result(),
    reachedAt: [...state.reachedAt],
    takenAt: [...state.takenAt],
    fault,
  }
}
