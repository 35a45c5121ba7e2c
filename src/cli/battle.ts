/** Options that every playing command shares, and the battle they name. */
import { InvalidArgumentError } from 'commander'
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
