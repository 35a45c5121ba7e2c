/** `history`: the plans of the record played out many times, and every figure of the record beside what comes of them. */
import type { Scenario } from '../engine/scenario.ts'
import type { About } from '../scenario/about.ts'
import { type HistoryTable, historyOf } from '../sim/history.ts'
import { studyOf } from '../sim/study.ts'
import { counting } from '../sim/tally.ts'
import { type BatchTask, playFrom } from './batchGames.ts'
import { askGames, type GamesOptions, loadBattle } from './battle.ts'
import { type Declare, type Io, Misuse } from './command.ts'
import { historyCsv, historyInWords } from './historyTable.ts'

interface Options extends GamesOptions {
  readonly json?: boolean
  readonly csv?: boolean
}

export const history: Declare = (program, io, end) => {
  const command = program
    .command('history')
    .description(
      'play the plans of the record many times and print it beside the median and spread of the games',
    )
  askGames(command, 'historical', 200)
    .option('--json', 'print one JSON line')
    .option('--csv', 'print a line for each checkpoint, loss and score')
    .action(async (name: string, options: Options) => {
      const { form } = options
      const battle = loadBattle(name, { ...(form !== undefined && { form }) }, io)
      if (!battle) return end(1)
      const { scenario, about } = battle
      const followed = [options.soviet, options.japanese].includes('historical')
      if (followed && !about.hasPlans)
        throw new Misuse(`${scenario.id} has no plans.json; expected other levels than historical`)
      const shown = await playHistory(name, scenario, about, options, io)
      if (options.json) io.out(JSON.stringify({ ...heading(scenario, options), ...shown }))
      else if (options.csv) for (const line of historyCsv(shown)) io.out(line)
      else {
        io.out(
          `${scenario.id}, form ${scenario.form.id}: ${options.games} games from seed ${options.seed}, ${options.soviet} (Soviet) against ${options.japanese} (Japanese)`,
        )
        for (const line of historyInWords(about, options.games, shown)) io.out(line)
      }
      return end(0)
    })
}

async function playHistory(
  name: string,
  scenario: Scenario,
  about: About,
  { games, seed, jobs, soviet, japanese }: Options,
  io: Io,
): Promise<HistoryTable> {
  const levels = { soviet, japanese }
  const seeds = { first: seed, count: games }
  const worlds = [{ scenario, title: '', question: '' }]
  const task: BatchTask = { name, form: scenario.form.id, variants: [], levels, seeds }
  const counts = counting(studyOf(worlds, levels))
  let n = 0
  for await (const game of playFrom(worlds, task, 0, jobs)) {
    counts.add([game])
    io.progress(`${++n} of ${games} games`)
  }
  io.progress('')
  return historyOf(scenario, about, counts.tally().worlds[0]!)
}

const heading = ({ id, form }: Scenario, { games, seed, soviet, japanese }: Options) => ({
  scenario: id,
  form: form.id,
  games,
  seed,
  levels: { soviet, japanese },
})
