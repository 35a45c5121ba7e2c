/** What the record says a side lost, as one span. */
import type { Side } from '../engine/types.ts'
import type { About } from './about.ts'

export type LossKind = 'men' | 'afv' | 'guns'

/** Least and most by the accounts there are, which add up; null where they are silent. */
export function recordedRange(
  history: About['history'],
  side: Side,
  kind: LossKind,
): { readonly least: number; readonly most: number } | null {
  const told = (history?.losses ?? []).flatMap(row =>
    row.side === side && row.range?.of === kind ? [row.range] : [],
  )
  if (told.length === 0) return null
  return {
    least: told.reduce((sum, range) => sum + range.least, 0),
    most: told.reduce((sum, range) => sum + range.most, 0),
  }
}
