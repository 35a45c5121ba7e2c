/** What belongs to a rule beside its sentences, and how figures are counted out for them. */
import type { ShiftCode } from '../../engine/reasons.ts'
import { SHIFTS } from '../../engine/rules/shifts.ts'
import { signedText } from '../../i18n/figures.ts'
import type { ExampleId, Figures } from '../examples/example.ts'
import type { EntryId } from '../links.ts'
import type { MakeTable } from '../tables/table.ts'

export interface Parts {
  readonly figures?: () => Figures
  readonly tables?: readonly MakeTable[]
  readonly examples?: readonly ExampleId[]
  readonly see?: readonly EntryId[]
}

/** The parts of some rules, by entry. */
export type PartsOf = { readonly [E in EntryId]?: Parts }

/** Pips of a shift as a sentence counts them: without sign. */
export const pipsOf = (code: ShiftCode): number =>
  Math.abs(SHIFTS.find(shift => shift.code === code)?.size ?? 0)
export const gainOf = (code: ShiftCode): string => signedText(pipsOf(code))
export const TEN_HOURS = 600
/** Permille as percent. */
export const percent = (permille: number): number => permille / 10
