/** `history`: every checkpoint of the record beside the median and the spread of many games. */
import type { Scenario } from '../engine/scenario.ts'
import type { About } from '../scenario/about.ts'
import { type HistoryTable, historyOf } from '../sim/history.ts'
import { studyOf } from '../sim/study.ts'
import { counting } from '../sim/tally.ts'
import { type BatchTask, playFrom } from './batchGames.ts'
import { askGames, type GamesOptions, loadBattle } from './battle.ts'
import type { Declare, Io } from './command.ts'
import { table } from './table.ts'

interface Options extends GamesOptions {
  readonly json?: boolean
}

export const history: Declare = (program, io, end) => {
  const command = program
    .command('history')
    .description('play many games and print each checkpoint of the record beside their median and spread')
  askGames(command, 'historical', 200)
    .option('--json', 'print one JSON line')
    .action(async (name: string, options: Options) => {
      const { form } = options
      const battle = loadBattle(name, { ...(form !== undefined && { form }) }, io)
      if (!battle) return end(1)
      const shown = await playHistory(name, battle.scenario, options, io)
      if (options.json) io.out(JSON.stringify({ ...heading(battle.scenario, options), ...shown }))
      else for (const line of inWords(battle.scenario, battle.about, options, shown)) io.out(line)
      return end(0)
    })
}

async function playHistory(
  name: string,
  scenario: Scenario,
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
  return historyOf(scenario, counts.tally().worlds[0]!)
}

const heading = ({ id, form }: Scenario, { games, seed, soviet, japanese }: Options) => ({
  scenario: id,
  form: form.id,
  games,
  seed,
  levels: { soviet, japanese },
})

function inWords(scenario: Scenario, about: About, options: Options, shown: HistoryTable): string[] {
  const { checkpoints, losses } = shown
  const measured = checkpoints.filter(({ reached }) => reached !== null)
  const inside = measured.filter(({ isInside }) => isInside).length
  return [
    `${scenario.id}, form ${scenario.form.id}: ${options.games} games from seed ${options.seed}, ${options.soviet} (Soviet) against ${options.japanese} (Japanese)`,
    ...table([
      ['', 'checkpoint', 'record', '10%', 'median', '90%', 'reached', 'inside'],
      ...checkpoints.map(row => [
        row.id,
        row.name,
        shortTime(row.record),
        ...(row.reached === null
          ? ['not measured', '', '', '', '']
          : [
              ...[row.p10, row.median, row.p90].map(shortTime),
              `${row.reached} of ${options.games}`,
              row.isInside ? 'yes' : 'no',
            ]),
      ]),
    ]),
    `${inside} of ${measured.length} checkpoints that can be measured lie between a tenth and nine tenths of the games`,
    '',
    ...table([
      ['losses', '', '10%', 'median', '90%'],
      ...losses.map(({ side, kind, spread }) => [
        side,
        kind,
        ...[spread.p10, spread.median, spread.p90].map(String),
      ]),
    ]),
    ...(about.history?.losses ?? []).map(({ side, text }) => `record, ${side}: ${text}`),
  ]
}

/** "1945-08-11T23:00" as "08-11 23:00"; where too many games never came there, "never". */
const shortTime = (time: string | null): string => (time === null ? 'never' : time.slice(5).replace('T', ' '))
