/** Variants of a battle: its files as a what-if has them, and what is wrong with the what-ifs themselves. */
import { BASE_VARIANT } from './assemble.ts'
import type { BattleFile } from './battleSchema.ts'
import { type Fault, pointerOf, quoted } from './faults.ts'
import type { JsonDocument } from './json.ts'
import type { Documents, Shaped } from './judge.ts'
import { blamed, patch } from './patch.ts'
import { lintVariantsSources } from './sources.ts'
import { PATCHED_FILES, type VariantsFile } from './variantsSchema.ts'
import type { WhatIf } from './whatIf.ts'

/** What-ifs: a battle may have them. */
export const VARIANTS_FILE = 'variants.json'

/** Reports what is wrong with the variants by themselves: ids and sources. */
export function lintVariants(
  { value, document }: Shaped<VariantsFile>,
  battle: BattleFile,
  faults: Fault[],
): void {
  const known = new Set<string>([BASE_VARIANT])
  value.variants.forEach(({ id }, v) => {
    const message = `the variant id ${quoted(id)} is taken; expected each id once, and ${quoted(BASE_VARIANT)} for none`
    if (known.has(id)) faults.push(document.fault(['variants', v, 'id'], message))
    known.add(id)
  })
  lintVariantsSources(value, battle, (path, message) => faults.push(document.fault(path, message)))
}

/**
 * The documents of a battle as the variant has them. A fault in a changed file is told at the change that is to blame.
 * What cannot be changed at all goes to `faults`.
 */
export function inVariant(documents: Documents, { row, from }: WhatIf, faults: Fault[]): Documents {
  const declared = documents[VARIANTS_FILE]!
  const valueIn = (file: string): unknown => documents[file]?.value
  const { values, touched } = patch(
    {
      'scenario.json': valueIn('scenario.json'),
      'map.json': valueIn('map.json'),
      'forces.json': valueIn('forces.json'),
    },
    row,
    ([, change, ...rest], message) =>
      faults.push(declared.fault([...from[Number(change)]!, ...rest], message)),
  )
  const changed = (file: (typeof PATCHED_FILES)[number]): JsonDocument => ({
    file,
    value: values[file],
    fault(path, message) {
      const change = blamed(touched, file, path)
      const at = change === undefined ? from[0]!.slice(0, 2) : from[change]!
      return declared.fault(at, `makes ${file} faulty at ${pointerOf(path) || '/'}: ${message}`)
    },
  })
  return { ...documents, ...Object.fromEntries(PATCHED_FILES.map(file => [file, changed(file)])) }
}
