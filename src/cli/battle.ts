/** Options that every playing command shares, and the battle they name. */
import { type Command, InvalidArgumentError } from 'commander'
import { isLevel, LEVELS, type Level } from '../ai/commander.ts'
import { loadBundle } from '../scenario/bundle.ts'
import { type Fault, faultLine } from '../scenario/faults.ts'
import { type Loaded, type LoadOptions, loadScenario } from '../scenario/load.ts'
import { type Io, Misuse } from './command.ts'
import { type BattlePlace, battlePlace, readBattle, readBundleText, shownPath } from './files.ts'

/** Reads a level; commander words the refusal. */
export function levelOption(text: string): Level {
  if (!isLevel(text)) throw new InvalidArgumentError(`Expected one of ${LEVELS.join(', ')}.`)
  return text
}

/** Reads a seed, 0 to 4294967295. */
export function seedOption(text: string): number {
  const seed = Number(text)
  if (!/^\d{1,10}$/.test(text) || seed > 0xffff_ffff)
    throw new InvalidArgumentError('Expected a whole number from 0 to 4294967295.')
  return seed
}

/** Reads how many of something, 1 to 1000000. */
export function countOption(text: string): number {
  const count = Number(text)
  if (!/^\d{1,7}$/.test(text) || count < 1 || count > 1_000_000)
    throw new InvalidArgumentError('Expected a whole number from 1 to 1000000.')
  return count
}

/** What every command that plays asks: which battle, how long, who plays it, and the first seed. */
export interface GameOptions {
  readonly soviet: Level
  readonly japanese: Level
  readonly seed: number
  readonly form?: string
}

/** What those ask besides that play many games. */
export interface GamesOptions extends GameOptions {
  readonly games: number
  readonly jobs: number
}

/** Asks for one game; `level` plays both sides unless said otherwise. */
export const askGame = (command: Command, level: Level): Command =>
  command
    .argument('<scenario>', 'id, folder or bundle')
    .option('--soviet <level>', `level of the Soviet side: ${LEVELS.join(', ')}`, levelOption, level)
    .option('--japanese <level>', `level of the Japanese side: ${LEVELS.join(', ')}`, levelOption, level)
    .option(
      '--seed <n>',
      'seed of the dice; of several games the first, which the others follow',
      seedOption,
      1,
    )
    .option('--form <id>', 'length of the game (default: standard)')

/** Asks for many games: so many unless said otherwise. */
export const askGames = (command: Command, level: Level, games: number): Command =>
  askGame(command, level)
    .option('--games <n>', 'games to play, of each world where there are several', countOption, games)
    .option('--jobs <n>', 'games played at once; what comes out does not depend on it', countOption, 1)

/** Reads a battle where it lies. */
export const readPlace = (place: BattlePlace, options: LoadOptions = {}): Loaded =>
  place.kind === 'bundle'
    ? loadBundle(place.path, readBundleText(place.path), options)
    : loadScenario(readBattle(place.path), options)

/** Each fault of a battle on a line of its own, with the path of its file. */
export function tellFaults({ kind, path }: BattlePlace, faults: readonly Fault[], io: Io): void {
  for (const fault of faults)
    io.err(faultLine(kind === 'bundle' ? fault : { ...fault, file: shownPath(path, fault.file) }))
}

/**
 * The battle of an id, a folder or a bundle; its faults go to `err` and null comes back. Throws Misuse where there is
 * none, or none of the form or variant that was asked for.
 */
export function loadBattle(name: string, options: LoadOptions, io: Io): Extract<Loaded, { ok: true }> | null {
  const place = battlePlace(name)
  const loaded = readPlace(place, options)
  if (loaded.ok) return loaded
  const hasAsked = options.form !== undefined || options.variant !== undefined
  if (loaded.isMissingChoice && hasAsked) throw new Misuse(loaded.faults[0]!.message)
  tellFaults(place, loaded.faults, io)
  return null
}
