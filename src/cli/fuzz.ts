/** `fuzz`: random lawful and unlawful orders, with the promises of the rules tried after each. */
import type { Scenario } from '../engine/scenario.ts'
import type { GameRecord } from '../record/record.ts'
import { readRecord } from '../scenario/recordFile.ts'
import { type FuzzedGame, fuzzGame, fuzzReplay } from '../sim/fuzz.ts'
import { nothingTried, PROMISE_KINDS } from '../sim/promises.ts'
import { countOption, loadBattle, seedOption } from './battle.ts'
import type { Declare, Io } from './command.ts'
import { readSaveText, writeText } from './files.ts'
import { fuzzInJobs } from './fuzzJobs.ts'

interface Options {
  readonly games: number
  readonly seed: number
  readonly form?: string
  readonly thorough?: boolean
  readonly jobs: number
  readonly out?: string
  readonly replay?: string
}

export const fuzz: Declare = (program, io, end) => {
  program
    .command('fuzz')
    .description(
      'play random lawful and unlawful orders and try the promises of the rules after each: the cheap ones always, the dear ones after a share of the orders that the seed chooses and at each end of a player turn',
    )
    .argument('<scenario>', 'id, folder or bundle')
    .option('--games <n>', 'games to play', countOption, 10)
    .option('--seed <n>', 'seed of the first game; the others follow it', seedOption, 1)
    .option('--form <id>', 'length of the game (default: standard)')
    .option('--thorough', 'try every promise after every order: slow')
    .option(
      '--jobs <n>',
      'games played at once; what is printed and saved does not depend on it',
      countOption,
      1,
    )
    .option('--out <file>', 'where the record that broke is saved (default: fuzz-SEED.json)')
    .option('--replay <file>', 'check a saved record instead of playing')
    .action(async (name: string, options: Options) => {
      const saved = options.replay === undefined ? undefined : readRecord(readSaveText(options.replay))
      if (saved && !saved.ok) {
        io.err(`${options.replay}: ${saved.fault}`)
        return end(1)
      }
      const form = saved?.record.form ?? options.form
      const battle = loadBattle(name, form === undefined ? {} : { form }, io)
      if (!battle) return end(1)
      if (saved) return end(judgeSaved(battle.scenario, saved.record, io) ? 0 : 1)
      return end((await playGames(name, battle.scenario, options, io)) ? 0 : 1)
    })
}

/** Plays until all games are through or one has broken; true where every promise held. */
async function playGames(name: string, scenario: Scenario, options: Options, io: Io): Promise<boolean> {
  const started = performance.now()
  const sum = { orders: 0, refused: 0, tried: nothingTried() }
  let n = 0
  for await (const { seed, game } of games(name, scenario, options)) {
    sum.orders += game.orders
    sum.refused += game.refused
    for (const promise of PROMISE_KINDS) sum.tried[promise] += game.tried[promise]
    if (game.fault) {
      io.progress('')
      tellBroken(name, scenario, seed, game.fault, options, io)
      return false
    }
    io.progress(`${++n} of ${options.games} games, last seed ${seed}, ${sum.orders + sum.refused} orders`)
  }
  io.progress('')
  const each = (performance.now() - started) / Math.max(1, sum.orders + sum.refused)
  io.out(
    `${scenario.id}, form ${scenario.form.id}: ${options.games} games, ${sum.orders} orders carried out, ${sum.refused} refused, ${each.toFixed(1)} ms an order: every promise held`,
  )
  io.out(`tried: ${PROMISE_KINDS.map(promise => `${promise} ${sum.tried[promise]}`).join(', ')}`)
  return true
}

/** The games asked for, in the order of their seeds. */
async function* games(
  name: string,
  scenario: Scenario,
  { games, seed: first, jobs, thorough = false }: Options,
): AsyncGenerator<{ readonly seed: number; readonly game: FuzzedGame }> {
  const seeds = Array.from({ length: games }, (_, n) => (first + n) % 0x1_0000_0000)
  if (jobs > 1) yield* fuzzInJobs({ name, form: scenario.form.id, thorough }, seeds, jobs)
  else for (const seed of seeds) yield { seed, game: fuzzGame(scenario, seed, thorough) }
}

/** Saves the record that broke and says how to see it again. */
function tellBroken(
  name: string,
  { form }: Scenario,
  seed: number,
  { message, record }: NonNullable<FuzzedGame['fault']>,
  { out = `fuzz-${seed}.json` }: Options,
  io: Io,
): void {
  writeText(out, JSON.stringify(record))
  const last = record.playerTurns.at(-1)
  io.err(`seed ${seed}, turn ${last?.turn ?? 1}, ${last?.side ?? 'before the first order'}: ${message}`)
  io.err(`record saved in ${out}`)
  io.err(`check it: npm run -s cli -- fuzz ${name} --replay ${out}`)
  io.err(`play it:  npm run -s cli -- fuzz ${name} --form ${form.id} --games 1 --seed ${seed}`)
}

function judgeSaved(scenario: Scenario, record: GameRecord, io: Io): boolean {
  const fault = fuzzReplay(scenario, record)
  if (fault === null) io.out(`${scenario.id}, seed ${record.seed}: every promise held`)
  else io.err(`seed ${record.seed}: ${fault}`)
  return fault === null
}
