/**
 * The real files of a battle, broken in memory in one way each, and the exact line that an author is told. Line numbers
 * are found in the broken text, never counted by hand.
 */
import { expect } from 'vitest'
import { faultLine } from '../../src/scenario/faults.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battleTexts } from './battles.ts'

/** The files as they stand. */
export const WHOLE = battleTexts('hailar')

export interface Break {
  readonly file: string
  /** Text as it stands, and what it becomes. */
  readonly from: string
  readonly to: string
  /** Text on the line that is named: its n-th occurrence in the broken file, the first unless said. */
  readonly at: string
  readonly nth?: number
  readonly pointer: string
  readonly message: string
}

/** Lines that the loader tells of the battle with some of its texts changed, or left out where they are undefined. */
export function linesOf(changed: { readonly [file: string]: string | undefined }): string[] {
  const texts = Object.entries({ ...WHOLE, ...changed }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  )
  const loaded = loadScenario(Object.fromEntries(texts))
  return loaded.ok ? [] : loaded.faults.map(faultLine)
}

/** The text of the file that the break makes. */
export function brokenText({ file, from, to }: Break): string {
  const whole = WHOLE[file] ?? ''
  if (!whole.includes(from)) throw new Error(`Expected ${JSON.stringify(from)} in ${file}`)
  return whole.replace(from, () => to)
}

/** The one line that the break is to be told in. */
export const lineTold = (broken: Break): string =>
  `${broken.file}:${lineOf(brokenText(broken), broken.at, broken.nth ?? 1)}: ${broken.pointer}: ${broken.message}`

/** Expects just the one line that the break says. */
export function expectOneFault(broken: Break): void {
  expect(linesOf({ [broken.file]: brokenText(broken) })).toEqual([lineTold(broken)])
}

/** Line (from 1) of the n-th occurrence of a part. */
function lineOf(text: string, part: string, nth: number): number {
  let at = -1
  for (let n = 0; n < nth; n++) at = text.indexOf(part, at + 1)
  if (at < 0) throw new Error(`Expected ${JSON.stringify(part)} ${nth} times`)
  return text.slice(0, at).split('\n').length
}

/** Position of a row by its id in a list of a file as it stands. */
export function position(file: string, list: string, id: string): number {
  const value = JSON.parse(WHOLE[file] ?? '') as { [list: string]: { readonly id: string }[] }
  return value[list]!.findIndex(row => row.id === id)
}

/** Position of a unit in the forces file. */
export const unit = (id: string): number => position('forces.json', 'units', id)
