/** A game that somebody has played, as a file for the teacher's page: its outcome as the study of one game that it is. */
import type { Scenario } from '../engine/scenario.ts'
import { replaySteps } from '../record/record.ts'
import type { About } from '../scenario/about.ts'
import { RESULT_ENDING } from '../scenario/limits.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import { resultOf } from '../sim/handIn.ts'
import { studyOf } from '../sim/study.ts'
import { summarise } from '../sim/summary.ts'
import { counting } from '../sim/tally.ts'
import { worldOf } from './lab/playing.ts'
import { inSlices } from './slices.ts'

/** Null where the record does not replay to its end, or the player has gone on to something else meanwhile. */
export async function playedResult(
  scenario: Scenario,
  about: Pick<About, 'variants'>,
  record: GameRecord,
  isGivenUp: () => boolean,
): Promise<{ readonly name: string; readonly text: string } | null> {
  const steps = replaySteps(scenario, record, () => {})
  const replayed = await inSlices(steps, () => {}, isGivenUp)
  if (!replayed || replayed.fault) return null
  const { seed, seats } = record
  const study = studyOf([worldOf(scenario, about)], seats)
  const counts = counting(study)
  counts.add([summarise(scenario, replayed.state, seed, seats)])
  const result = resultOf({
    study,
    seeds: [{ first: seed, count: 1 }],
    tally: counts.tally(),
    lesson: null,
    prediction: null,
    words: [],
    pupil: { number: null },
  })
  return { name: `${scenario.id}-played-${seed}${RESULT_ENDING}`, text: JSON.stringify(result) }
}
