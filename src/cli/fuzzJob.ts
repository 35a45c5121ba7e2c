/** One process of `fuzz --jobs`: plays the seeds it is sent one after the other and hands each game on. */
import { fuzzGame } from '../sim/fuzz.ts'
import { loadBattle } from './battle.ts'
import type { Fuzzed, FuzzTask } from './fuzzJobs.ts'

process.once('message', async (task: FuzzTask) => {
  const { name, form, thorough, seeds } = task
  const battle = loadBattle(name, { form }, { out: () => {}, err: () => {}, progress: () => {} })
  if (!battle) throw new Error(`"${name}" does not load any more`)
  for (const seed of seeds) {
    const answer: Fuzzed = { seed, game: fuzzGame(battle.scenario, seed, thorough) }
    await new Promise(sent => process.send?.(answer, sent))
  }
})
