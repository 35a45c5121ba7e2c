/** `ladder`: opponents against each other in seat-swapped pairs. */
import { InvalidArgumentError } from 'commander'
import { LEVELS, type Level } from '../ai/commander.ts'
import type { TacticCode } from '../ai/tactics/tactic.ts'
import type { Scenario } from '../engine/scenario.ts'
import { DEFAULT_FORM } from '../scenario/load.ts'
import { type Ablation, playAblation, TACTICS_IN_USE } from '../sim/ablation.ts'
import {
  type Pairing,
  played,
  playLadder,
  playTest,
  type Standing,
  shareOf,
  standingsOf,
  type Tally,
  together,
} from '../sim/ladder.ts'
import type { Hypotheses, SequentialTest } from '../sim/stats.ts'
import { countOption, levelOption, loadBattle, seedOption } from './battle.ts'
import { type Declare, type Io, Misuse } from './command.ts'
import { table } from './table.ts'

interface Options {
  readonly pairs?: number
  readonly seed: number
  readonly form?: string
  readonly full?: boolean
  readonly levels: readonly Level[]
  readonly challenger?: Level
  readonly against?: Level
  readonly sprt?: boolean
  readonly without?: readonly TacticCode[]
  readonly json?: boolean
}

const PAIRS = 20
const PAIRS_OF_A_TEST = 400
const TEST: Hypotheses = { h0: 0.5, h1: 0.6, alpha: 0.05, beta: 0.05 }

/** Levels that play to win; *historical* plays as history did. */
const RUNGS = LEVELS.filter(level => level !== 'historical')

export const ladder: Declare = (program, io, end) => {
  program
    .command('ladder')
    .description(
      'play levels against each other in pairs: same battle and seed, seats swapped; a pair is won on points over both games',
    )
    .argument('<scenario...>', 'id, folder or bundle; of several each, and all of them together')
    .option(
      '--pairs <n>',
      `pairs of each two levels (default: ${PAIRS}); with --sprt the most that are played (default: ${PAIRS_OF_A_TEST})`,
      countOption,
    )
    .option('--form <id>', 'length of the game (default: the shortest)')
    .option('--full', `the whole battle, the same as --form ${DEFAULT_FORM}`)
    .option('--seed <n>', 'seed of the first pair; the others follow it', seedOption, 1)
    .option('--levels <a,b,...>', 'levels that take part (default: all but historical)', levelsOption, RUNGS)
    .option('--challenger <level>', 'only this level', levelOption)
    .option('--against <level>', '... against this one', levelOption)
    .option(
      '--sprt',
      `stop as soon as it is decided whether the challenger's share is ${TEST.h0} (H0) or ${TEST.h1} (H1), alpha ${TEST.alpha}, beta ${TEST.beta}`,
    )
    .option(
      '--without <a,b,...>',
      'instead: a staff against the same without each of these tactics; "all": of all',
      tacticsOption,
    )
    .option('--json', 'print one JSON line for each battle')
    .action((names: readonly string[], options: Options) => {
      const levels = levelsOf(options)
      const battles = names.map(name => battleOf(name, options, io))
      if (!battles.every(battle => battle !== null)) return end(1)
      if (options.without) for (const battle of battles) ablation(battle, options.without, options, io)
      else if (options.sprt) for (const battle of battles) test(battle, levels, options, io)
      else everywhere(battles, levels, options, io)
      return end(0)
    })
}

function levelsOption(text: string): readonly Level[] {
  const levels = text.split(',').map(levelOption)
  if (new Set(levels).size < levels.length || levels.length < 2)
    throw new InvalidArgumentError('Expected two levels or more, each once.')
  return levels
}

function tacticsOption(text: string): readonly TacticCode[] {
  const tactics = TACTICS_IN_USE.filter(code => text === 'all' || text.split(',').includes(code))
  if (text === 'all' || tactics.length === text.split(',').length) return tactics
  throw new InvalidArgumentError(`Expected "all", or some of ${TACTICS_IN_USE.join(', ')}, each once.`)
}

/** Who takes part. Throws Misuse where the options do not go together. */
function levelsOf({ levels, challenger, against, sprt, form, full, without }: Options): readonly Level[] {
  if (full && form !== undefined) throw new Misuse('--full and --form say two things; expected one of them')
  if (without && (challenger ?? against ?? sprt))
    throw new Misuse('--without plays staffs against staffs; expected no --challenger, --against or --sprt')
  if (challenger === undefined && against === undefined) {
    if (sprt) throw new Misuse('--sprt tests one level against another; expected --challenger and --against')
    return levels
  }
  if (challenger === undefined || against === undefined || challenger === against)
    throw new Misuse('expected --challenger and --against with two different levels')
  return [challenger, against]
}

/** The battle in the form asked for, the shortest unless said. */
function battleOf(name: string, { form, full }: Options, io: Io): Scenario | null {
  const asked = full ? DEFAULT_FORM : form
  const first = loadBattle(name, asked === undefined ? {} : { form: asked }, io)
  if (!first || asked !== undefined) return first?.scenario ?? null
  const shortest = first.about.forms.reduce((best, each) => (each.turns < best.turns ? each : best))
  return loadBattle(name, { form: shortest.id }, io)?.scenario ?? null
}

const shown =
  (io: Io) =>
  (pairing: Pairing): void =>
    io.progress(`${pairing.first} against ${pairing.second}: ${played(pairing)} pairs, ${figures(pairing)}`)

/** The round of each battle, and where there are several how all of them together stand. */
function everywhere(battles: readonly Scenario[], levels: readonly Level[], options: Options, io: Io): void {
  const rounds = battles.map(scenario => roundRobin(scenario, levels, options, io))
  if (options.json || battles.length < 2) return
  const all = together(rounds)
  io.out('')
  io.out(`All ${battles.length} battles together`)
  tables(all, standingsOf(levels, all), io)
}

function roundRobin(
  scenario: Scenario,
  levels: readonly Level[],
  options: Options,
  io: Io,
): readonly Pairing[] {
  const { pairs = PAIRS, seed } = options
  const { pairings, standings } = playLadder(scenario, levels, pairs, seed, shown(io))
  io.progress('')
  if (options.json)
    io.out(JSON.stringify({ ...heading(scenario, seed), pairings: pairings.map(rowOf), ratings: standings }))
  else {
    io.out(`${scenario.id}, form ${scenario.form.id}, seeds from ${seed}, ${pairs} pairs of each two levels`)
    tables(pairings, standings, io)
  }
  return pairings
}

function tables(pairings: readonly Pairing[], standings: readonly Standing[], io: Io): void {
  for (const line of table([HEAD, ...pairings.map(cells)])) io.out(line)
  io.out('')
  for (const line of table([['level', 'rating', '95%'], ...standings.map(ratingCells)])) io.out(line)
}

function ablation(scenario: Scenario, tactics: readonly TacticCode[], options: Options, io: Io): void {
  const { pairs = PAIRS, seed } = options
  const rows = playAblation(scenario, tactics, pairs, seed, row =>
    io.progress(`without ${row.tactic}: ${played(row)} pairs, ${figures(row)}`),
  )
  io.progress('')
  if (options.json) {
    io.out(
      JSON.stringify({ ...heading(scenario, seed), tactics: rows.map(row => ({ ...row, ...shareOf(row) })) }),
    )
    return
  }
  io.out(
    `${scenario.id}, form ${scenario.form.id}, seeds from ${seed}, ${pairs} pairs of staffs against staffs without a tactic`,
  )
  for (const line of table([ABLATION_HEAD, ...rows.map(ablationCells)])) io.out(line)
}

function test(scenario: Scenario, [challenger, against]: readonly Level[], options: Options, io: Io): void {
  const { pairs = PAIRS_OF_A_TEST, seed } = options
  const result = playTest(scenario, challenger!, against!, pairs, seed, TEST, shown(io))
  io.progress('')
  if (options.json) {
    io.out(
      JSON.stringify({
        ...heading(scenario, seed),
        ...rowOf(result.pairing),
        test: { ...TEST, ...result.test },
      }),
    )
    return
  }
  io.out(`${scenario.id}, form ${scenario.form.id}, seeds from ${seed}, ${played(result.pairing)} pairs`)
  for (const line of table([HEAD, cells(result.pairing)])) io.out(line)
  io.out(verdictWords(result.test))
}

function verdictWords({ ratio, lower, upper, verdict }: SequentialTest): string {
  const figures = `log-likelihood ratio ${ratio.toFixed(2)}, bounds ${lower.toFixed(2)} and ${upper.toFixed(2)}`
  if (verdict === 'H1') return `H1 accepted: a share of ${TEST.h1} or more (${figures})`
  if (verdict === 'H0') return `H0 accepted: a share of ${TEST.h0} or less (${figures})`
  return `undecided (${figures})`
}

const heading = (scenario: Scenario, seed: number) => ({
  scenario: scenario.id,
  form: scenario.form.id,
  variant: scenario.variant,
  seed,
})
const rowOf = (pairing: Pairing) => ({ ...pairing, ...shareOf(pairing) })

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
function figures(pairing: Tally): string {
  const { share, low, high } = shareOf(pairing)
  return `${percent(share)} (${percent(low)} to ${percent(high)})`
}

const COUNTS = ['won', 'tied', 'lost', 'share', '95%', 'points a pair']
const HEAD = ['level', 'against', ...COUNTS]
const cells = (pairing: Pairing): string[] => [pairing.first, pairing.second, ...counts(pairing)]
function counts(tally: Tally): string[] {
  const { share, low, high } = shareOf(tally)
  return [
    ...[tally.wins, tally.ties, tally.losses].map(String),
    percent(share),
    `${percent(low)} to ${percent(high)}`,
    aPair(tally, tally.points),
  ]
}
const aPair = (tally: Tally, points: number): string => (points / Math.max(1, played(tally))).toFixed(1)

const ABLATION_HEAD = ['tactic', ...COUNTS, 'Soviet', 'Japanese']
const ablationCells = (row: Ablation): string[] => [
  row.tactic,
  ...counts(row),
  aPair(row, row.soviet),
  aPair(row, row.japanese),
]
const ratingCells = ({ level, rating, margin }: Standing): string[] => [
  level,
  rating.toFixed(0),
  `${(rating - margin).toFixed(0)} to ${(rating + margin).toFixed(0)}`,
]
