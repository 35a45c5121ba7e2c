/** `fuzz`: random lawful and unlawful orders, with every promise of the rules checked after each. */
import type { Scenario } from '../engine/scenario.ts'
import type { GameRecord } from '../record/record.ts'
import { readRecord } from '../scenario/recordFile.ts'
import { type FuzzedGame, fuzzGame, fuzzReplay } from '../sim/fuzz.ts'
import { countOption, loadBattle, seedOption } from './battle.ts'
import type { Declare, Io } from './command.ts'
import { readSaveText, writeText } from './files.ts'

interface Options {
  readonly games: number
  readonly seed: number
  readonly form?: string
  readonly out?: string
  readonly replay?: string
}

export const fuzz: Declare = (program, io, end) => {
  program
    .command('fuzz')
    .description('play random lawful and unlawful orders and check every promise of the rules after each')
    .argument('<scenario>', 'id, folder or bundle')
    .option('--games <n>', 'games to play', countOption, 10)
    .option('--seed <n>', 'seed of the first game; the others follow it', seedOption, 1)
    .option('--form <id>', 'length of the game (default: standard)')
    .option('--out <file>', 'where the record that broke is saved (default: fuzz-SEED.json)')
    .option('--replay <file>', 'check a saved record instead of playing')
    .action((name: string, options: Options) => {
      const saved = options.replay === undefined ? undefined : readRecord(readSaveText(options.replay))
      if (saved && !saved.ok) {
        io.err(`${options.replay}: ${saved.fault}`)
        return end(1)
      }
      const form = saved?.record.form ?? options.form
      const battle = loadBattle(name, form === undefined ? {} : { form }, io)
      if (!battle) return end(1)
      if (saved) return end(judgeSaved(battle.scenario, saved.record, io) ? 0 : 1)
      return end(playGames(name, battle.scenario, options, io) ? 0 : 1)
    })
}

/** Plays until all games are through or one has broken; true where every promise held. */
function playGames(name: string, scenario: Scenario, options: Options, io: Io): boolean {
  const started = performance.now()
  let orders = 0
  let refused = 0
  for (let n = 0; n < options.games; n++) {
    const seed = (options.seed + n) % 0x1_0000_0000
    io.progress(`game ${n + 1} of ${options.games}, seed ${seed}, ${orders + refused} orders`)
    const game = fuzzGame(scenario, seed)
    orders += game.orders
    refused += game.refused
    if (game.fault) {
      io.progress('')
      tellBroken(name, scenario, seed, game.fault, options, io)
      return false
    }
  }
  io.progress('')
  const each = (performance.now() - started) / Math.max(1, orders + refused)
  io.out(
    `${scenario.id}, form ${scenario.form.id}: ${options.games} games, ${orders} orders carried out, ${refused} refused, ${each.toFixed(1)} ms an order: every promise held`,
  )
  return true
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
