/** One process of `fuzz --jobs`: plays the seeds it is sent one after the other and hands each game on. */
import { fuzzGame } from '../sim/fuzz.ts'
import { loadBattle } from './battle.ts'
import type { Fuzzed, FuzzTask } from './fuzzJobs.ts'
import { answerParts } from './jobs.ts'

answerParts<FuzzTask, Fuzzed>(({ name, form, thorough }) => {
  const battle = loadBattle(name, { form }, { out: () => {}, err: () => {}, progress: () => {} })
  if (!battle) throw new Error(`"${name}" does not load any more`)
  return seed => ({ seed, game: fuzzGame(battle.scenario, seed, thorough) })
})
