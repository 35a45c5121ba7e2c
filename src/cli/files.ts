/** Files on disk: where battles lie and their texts, and saved games. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAX_FILE_CHARACTERS } from '../scenario/json.ts'
import { MAX_BUNDLE_CHARACTERS, MAX_SAVE_BYTES } from '../scenario/limits.ts'
import { ALL_FILES, BATTLE_FILES, type BattleTexts } from '../scenario/load.ts'
import { Misuse } from './command.ts'

/** The battles that come with the program. */
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url))
const MARK = BATTLE_FILES[0]

/** Ids of the battles that come with the program, in order. */
export const builtInBattles = (): string[] =>
  readdirSync(SCENARIOS)
    .filter(name => existsSync(join(SCENARIOS, name, MARK)))
    .sort()

/** Where a battle lies: a folder, or a bundle. */
export interface BattlePlace {
  readonly kind: 'folder' | 'bundle'
  readonly path: string
}

/** The battle named by id, by its folder or by its bundle. Throws Misuse where there is none. */
export function battlePlace(name: string): BattlePlace {
  if (builtInBattles().includes(name)) return { kind: 'folder', path: join(SCENARIOS, name) }
  if (!existsSync(name))
    throw new Misuse(
      `there is no scenario "${name}"; expected a folder, a bundle or one of ${builtInBattles().join(', ')}`,
    )
  return { kind: statSync(name).isDirectory() ? 'folder' : 'bundle', path: name }
}

/** Text of a bundle. Throws Misuse where it cannot be read. */
export const readBundleText = (path: string): string =>
  orMisuse(path, () => readStart(path, MAX_BUNDLE_CHARACTERS))

/** Texts of a battle's folder; files that are not there are left out, which the loader reports. */
export function readBattle(folder: string): BattleTexts {
  const texts: { [file: string]: string } = {}
  for (const file of ALL_FILES) {
    const path = join(folder, file)
    if (existsSync(path) && statSync(path).isFile()) texts[file] = readStart(path, MAX_FILE_CHARACTERS)
  }
  return texts
}

/** Path of a folder, or of a file in it, as faults name it. */
export const shownPath = (folder: string, file = ''): string =>
  join(dirname(folder) === SCENARIOS ? join('scenarios', basename(folder)) : folder, file)

/** A file as text, cut off just beyond `most` characters: a huge file costs no more than a refused one. */
function readStart(path: string, most: number): string {
  const buffer = Buffer.alloc(Math.min(statSync(path).size, most * 3 + 1))
  const file = openSync(path, 'r')
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0))
  } finally {
    closeSync(file)
  }
}

/** Text of a saved game. Throws Misuse where it cannot be read or is larger than any save. */
export const readSaveText = (file: string): string =>
  orMisuse(file, () => {
    if (statSync(file).size > MAX_SAVE_BYTES)
      throw new Misuse(`${file} is larger than ${MAX_SAVE_BYTES} bytes`)
    return readFileSync(file, 'utf8')
  })

/** Reads something of a file; what the system refuses is misuse. */
function orMisuse<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof Misuse) throw fault
    throw new Misuse(`cannot read ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

/** Writes a text to a file. Throws Misuse where it cannot. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (fault) {
    throw new Misuse(`cannot write ${file}: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}
