/**
 * A battle as one file: the parts of its folder under their names in one JSON object, with the briefing as a list of
 * lines. It comes from strangers like any save, so it is bounded as a whole and then read by the same schemas and the
 * same lint as a folder; faults point into the one file.
 */
import * as z from 'zod/mini'
import { battleFileSchema } from './battleSchema.ts'
import type { Fault } from './faults.ts'
import { forcesFileSchema } from './forcesSchema.ts'
import { guideFileSchema } from './guideFile.ts'
import { type JsonDocument, parseJson } from './json.ts'
import { lessonsFileSchema } from './lessonsFile.ts'
import { MAX_BUNDLE_CHARACTERS } from './limits.ts'
import {
  BATTLE_FILES,
  type BattleTexts,
  BRIEFING_FILE,
  GUIDE_FILE,
  LESSONS_FILE,
  type Loaded,
  type LoadOptions,
  loadParts,
  OPENING_FILE,
  OPTIONAL_FILES,
  PLANS_FILE,
} from './load.ts'
import { mapFileSchema } from './mapSchema.ts'
import { openingFileSchema } from './openingFile.ts'
import { plansFileSchema } from './plansSchema.ts'
import { refusals } from './schemaFaults.ts'
import { list } from './shapes.ts'
import { VARIANTS_FILE } from './variants.ts'
import { variantsFileSchema } from './variantsSchema.ts'

const MARK = 'august-storm'
const envelope = {
  /** Tells a bundle from any other JSON. */
  bundle: z.literal(MARK),
  formatVersion: z.literal(1),
  [BRIEFING_FILE]: list(z.string().check(z.maxLength(10_000)), 2000),
}
const envelopeSchema = z.strictObject({
  ...envelope,
  'scenario.json': z.unknown(),
  'map.json': z.unknown(),
  'forces.json': z.unknown(),
  [GUIDE_FILE]: z.optional(z.unknown()),
  [VARIANTS_FILE]: z.optional(z.unknown()),
  [PLANS_FILE]: z.optional(z.unknown()),
  [OPENING_FILE]: z.optional(z.unknown()),
  [LESSONS_FILE]: z.optional(z.unknown()),
})

/** The schema of a bundle with all its parts; printed by `cli schema`. */
export const bundleSchema = z.strictObject({
  ...envelope,
  'scenario.json': battleFileSchema,
  'map.json': mapFileSchema,
  'forces.json': forcesFileSchema,
  [GUIDE_FILE]: z.optional(guideFileSchema),
  [VARIANTS_FILE]: z.optional(variantsFileSchema),
  [PLANS_FILE]: z.optional(plansFileSchema),
  [OPENING_FILE]: z.optional(openingFileSchema),
  [LESSONS_FILE]: z.optional(lessonsFileSchema),
})

/** The bundle of a folder that loads: its files as they stand, line for line, so that faults can be found again. */
export function bundleOf(texts: BattleTexts): string {
  const present = [...BATTLE_FILES, ...OPTIONAL_FILES.filter(file => texts[file] !== undefined)]
  const parts = present.map(file => `"${file}": ${(texts[file] ?? 'null').trim()}`)
  const lines = (texts[BRIEFING_FILE] ?? '').split(/\r?\n/)
  const briefing = lines.map(line => `  ${JSON.stringify(line)}`).join(',\n')
  return [
    '{',
    [
      `"bundle": ${JSON.stringify(MARK)}`,
      '"formatVersion": 1',
      ...parts,
      `"${BRIEFING_FILE}": [\n${briefing}\n]`,
    ].join(',\n'),
    '}',
    '',
  ].join('\n')
}

/**
 * Reads a battle out of a bundle.
 *
 * @param name of the file, as faults shall tell it
 */
export function loadBundle(name: string, text: string, options: LoadOptions = {}): Loaded {
  const refused = (faults: readonly Fault[]): Loaded => ({ ok: false, faults, isMissingChoice: false })
  const parsed = parseJson(name, text, MAX_BUNDLE_CHARACTERS)
  if ('faults' in parsed) return refused(parsed.faults)
  const { document } = parsed
  const shaped = envelopeSchema.safeParse(document.value)
  if (!shaped.success)
    return refused(
      refusals(shaped.error, document.value).map(({ path, message }) => document.fault(path, message)),
    )
  const documents: { [file: string]: JsonDocument } = {}
  const optional = OPTIONAL_FILES.filter(file => shaped.data[file] !== undefined)
  for (const file of [...BATTLE_FILES, ...optional])
    documents[file] = {
      file: name,
      value: shaped.data[file],
      fault: (path, message) => document.fault([file, ...path], message),
    }
  const briefing = {
    lines: shaped.data[BRIEFING_FILE],
    fault: (line: number, message: string) => document.fault([BRIEFING_FILE, line], message),
  }
  return loadParts({ documents, briefing }, options, [])
}
