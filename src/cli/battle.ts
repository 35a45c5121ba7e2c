/** Options that every playing command shares, and the battle they name. */
import { InvalidArgumentError } from 'commander'
import { isLevel, LEVELS, type Level } from '../ai/commander.ts'
import { type Fault, faultLine } from '../scenario/faults.ts'
import { type Loaded, type LoadOptions, loadScenario } from '../scenario/load.ts'
import type { Io } from './command.ts'
import { battleFolder, readBattle, shownPath } from './files.ts'

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

/** Each fault of a battle's folder on a line of its own, with the path of its file. */
export function tellFaults(folder: string, faults: readonly Fault[], io: Io): void {
  for (const fault of faults) io.err(faultLine({ ...fault, file: shownPath(folder, fault.file) }))
}

/** The battle of a folder or id; its faults go to `err` and null comes back. Throws Misuse where there is none. */
export function loadBattle(name: string, options: LoadOptions, io: Io): Extract<Loaded, { ok: true }> | null {
  const folder = battleFolder(name)
  const loaded = loadScenario(readBattle(folder), options)
  if (loaded.ok) return loaded
  tellFaults(folder, loaded.faults, io)
  return null
}
