/** What the game says of each code, by the rule behind it: so the book is found by the words of the windows. */
import type { Say } from '../i18n/i18n.ts'
import { type EntryId, RULE_OF_PART, RULE_OF_REFUSAL, RULE_OF_SHIFT, RULE_OF_SUPPLY } from './links.ts'

/** Keys of a table that is total over its codes. */
const codes = <C extends string>(table: { readonly [K in C]: EntryId }): readonly C[] =>
  Object.keys(table) as C[]

/** Leaves the braces of a sentence as they are. */
const UNFILLED = { skipInterpolation: 1 }

/** Words of shifts, parts of a cost, causes of supply and refusals, by rule. Facts of a refusal stand as dots. */
export function codesOf(say: Say): ReadonlyMap<EntryId, readonly string[]> {
  const found = new Map<EntryId, string[]>()
  const add = (entry: EntryId, words: string): void => {
    found.set(entry, [...(found.get(entry) ?? []), words])
  }
  for (const code of codes(RULE_OF_SHIFT)) add(RULE_OF_SHIFT[code], say(`shift.${code}`))
  for (const code of codes(RULE_OF_PART)) add(RULE_OF_PART[code], say(`part.${code}`))
  for (const code of codes(RULE_OF_SUPPLY)) add(RULE_OF_SUPPLY[code], say(`supply.${code}`))
  for (const code of codes(RULE_OF_REFUSAL))
    add(RULE_OF_REFUSAL[code], say(`refusal.${code}`, UNFILLED).replace(/\{\{\w+\}\}/g, '…'))
  return found
}
