/**
 * Names of what-ifs: a variant as it is declared ("no-airlift"), several at once ("no-airlift+dry-august"), and numbers of
 * one's own within the declared ranges ("alert-kwantung~1=1250": the number of its second change). Saves, links, batches
 * and the command line all take such a name, so nothing that somebody has put together needs a file to be told.
 */
import { BASE_VARIANT } from './assemble.ts'
import { type JsonPath, quoted } from './faults.ts'
import type { ChangeRow, VariantRow } from './variantsSchema.ts'

/** Longest name of a what-if, in characters. */
export const LONGEST_WHAT_IF = 120
const JOINT = '+'
const VALUE = /^(\d{1,2})=(-?\d{1,6})$/

/** One declared variant in a what-if; `values`: numbers in place of those declared, by position of the change. */
export interface WhatIfPart {
  readonly variant: string
  readonly values: ReadonlyMap<number, number>
}

/** A what-if as one variant, and for each of its changes where in the variants file that stands. */
export interface WhatIf {
  readonly row: VariantRow
  readonly from: readonly JsonPath[]
}

export type NamedWhatIf =
  | { readonly ok: true; readonly whatIf: WhatIf }
  /** What stands in the name, and what was expected, on one line. */
  | { readonly ok: false; readonly fault: string }

const refused = (fault: string): NamedWhatIf => ({ ok: false, fault })

/** The name of a what-if of these parts, each variant in the order of the file, numbers in the order of its changes. */
export const whatIfName = (parts: readonly WhatIfPart[]): string =>
  parts
    .map(({ variant, values }) =>
      [variant, ...[...values].sort(([a], [b]) => a - b).map(([change, value]) => `${change}=${value}`)].join(
        '~',
      ),
    )
    .join(JOINT)

/** The parts that a name names, whether they exist or not; null where it is no such name. */
export function whatIfParts(name: string): readonly WhatIfPart[] | null {
  const parts: WhatIfPart[] = []
  for (const part of name.split(JOINT)) {
    const [variant = '', ...given] = part.split('~')
    const values = new Map<number, number>()
    for (const text of given) {
      const [, change, value] = VALUE.exec(text) ?? []
      if (change === undefined || values.has(Number(change))) return null
      values.set(Number(change), Number(value))
    }
    parts.push({ variant, values })
  }
  return parts
}

/** The what-if of a name out of the declared variants. */
export function whatIfNamed(variants: readonly VariantRow[], name: string): NamedWhatIf {
  const parts = name.length <= LONGEST_WHAT_IF ? whatIfParts(name) : null
  if (!parts) return refused(`${quoted(name)} is no name of a what-if; expected one like a+b~1=500`)
  const rows: { readonly v: number; readonly row: VariantRow }[] = []
  for (const { variant, values } of parts) {
    const v = variants.findIndex(({ id }) => id === variant)
    const declared = variants[v]
    if (!declared) return refused(`there is no variant ${quoted(variant)}; expected ${oneOf(variants)}`)
    if (rows.some(row => row.v === v)) return refused(`${quoted(variant)} stands twice; expected it once`)
    const changes = [...declared.changes]
    for (const [change, value] of values) {
      const found = changes[change]
      const fault = faultOf(found, value)
      if (fault !== undefined) return refused(`${variant}~${change}=${value}: ${fault}`)
      changes[change] = withNumber(found!, value)
    }
    const numbers = [...values].map(([change, value]) => `${value} ${declared.changes[change]!.range!.unit}`)
    const title = numbers.length > 0 ? `${declared.title} (${numbers.join(', ')})` : declared.title
    rows.push({ v, row: { ...declared, title, changes } })
  }
  return { ok: true, whatIf: joined(name, rows) }
}

/** Why a change may not have this number; undefined where it may. */
function faultOf(change: ChangeRow | undefined, value: number): string | undefined {
  if (!change?.range) return 'this change has no range; expected the position of one that has'
  const { least, most, unit } = change.range
  return value < least || value > most ? `expected ${least} to ${most} ${unit}` : undefined
}

const withNumber = (change: ChangeRow, value: number): ChangeRow =>
  change.kind === 'scale'
    ? { ...change, permille: value }
    : change.kind === 'set'
      ? { ...change, to: value }
      : change

function joined(name: string, rows: readonly { readonly v: number; readonly row: VariantRow }[]): WhatIf {
  const [first, ...others] = rows.map(({ row }) => row)
  const said = (word: 'question' | 'reasoning' | 'constant'): string =>
    rows.map(({ row }) => row[word]).join(' ')
  const row: VariantRow =
    others.length === 0
      ? { ...first!, id: name }
      : {
          id: name,
          title: rows.map(({ row }) => row.title).join(' + '),
          question: said('question'),
          reasoning: said('reasoning'),
          constant: said('constant'),
          figures: first!.figures,
          changes: rows.flatMap(({ row }) => row.changes),
        }
  const from = rows.flatMap(({ v, row }) =>
    row.changes.map((_, c): JsonPath => ['variants', v, 'changes', c]),
  )
  return { row, from }
}

const oneOf = (variants: readonly VariantRow[]): string => {
  const ids = [BASE_VARIANT, ...variants.map(({ id }) => id)]
  return ids.length === 1 ? ids[0]! : `one of ${ids.join(', ')}`
}
