/** The battles of the program as the build carries them; `checkedBattles.mjs` runs this file. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultLine } from '../scenario/faults.ts'
import { ALL_FILES, type BattleTexts, checkBattle } from '../scenario/load.ts'
import { cutCard } from '../scenario/startCard.ts'

export interface JudgedBattle {
  /** Paths of all that was read. */
  readonly files: readonly string[]
  /** What is wrong with it, as `validate` says it; null where it is sound. */
  readonly fault: string | null
  /** The battle whole, and its card, as JSON. */
  readonly checked: string
  readonly card: string
}

const known = new Map<string, { readonly texts: string; readonly judged: JudgedBattle }>()

/** Judges the battle of a folder; once, as long as nothing in it changes. */
export function judgeFolder(folder: string): JudgedBattle {
  const names = ALL_FILES.filter(name => existsSync(join(folder, name)))
  const texts = Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
  const key = JSON.stringify(texts)
  const last = known.get(folder)
  if (last?.texts === key) return last.judged
  const files = names.map(name => join(folder, name))
  const judged = { files, ...judge(folder, texts) }
  known.set(folder, { texts: key, judged })
  return judged
}

function judge(folder: string, texts: BattleTexts): Omit<JudgedBattle, 'files'> {
  const result = checkBattle(texts)
  if (result.ok)
    return {
      fault: null,
      checked: JSON.stringify(result.battle),
      card: JSON.stringify(cutCard(result.battle)),
    }
  const [fault] = result.faults
  return { fault: fault ? join(folder, faultLine(fault)) : `${folder}: no battle`, checked: '', card: '' }
}
