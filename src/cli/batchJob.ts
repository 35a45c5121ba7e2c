/** One process of `batch --jobs`: plays the games it is sent one after the other and hands each outcome on. */

import { studyOf } from '../sim/study.ts'
import type { Summary } from '../sim/summary.ts'
import { type BatchTask, playAt, readWorlds } from './batchGames.ts'
import { answerParts } from './jobs.ts'

answerParts<BatchTask, Summary>(task => {
  const worlds = readWorlds(task, { out: () => {}, err: () => {}, progress: () => {} })
  if (!worlds) throw new Error(`"${task.name}" does not load any more`)
  const study = studyOf(worlds, task.levels)
  return place => playAt(worlds, study, task, place)
})
