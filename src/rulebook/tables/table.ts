/** Tables of the rulebook: made from the constants of the rules when they are read. */
import type { RuleWords } from '../../i18n/en/rules/index.ts'
import type { Say } from '../../i18n/i18n.ts'

export interface Table {
  readonly caption: string
  /** Head of the rows, then of each column. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

export type MakeTable = (words: RuleWords['tables'], say: Say) => Table

/** Permille as a factor: 1500 is "×1.5", 1000 "×1". */
export const factor = (permille: number): string => `×${String(permille / 1000)}`
