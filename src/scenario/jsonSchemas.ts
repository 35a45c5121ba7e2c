/** The formats as JSON Schemas, for editors and other programs. */
import * as z from 'zod/mini'
import { battleFileSchema } from './battleSchema.ts'
import { bundleSchema } from './bundle.ts'
import { forcesFileSchema } from './forcesSchema.ts'
import { guideFileSchema } from './guideFile.ts'
import { lessonsFileSchema } from './lessonsFile.ts'
import { mapFileSchema } from './mapSchema.ts'
import { openingFileSchema } from './openingFile.ts'
import { plansFileSchema } from './plansSchema.ts'
import { recordSchema } from './recordFile.ts'
import { resultSchema } from './resultFile.ts'
import { variantsFileSchema } from './variantsSchema.ts'

/** JSON Schema (2020-12) by file: the files of a battle, all of them as a bundle, a saved game, and what a pupil hands in. Lint and provenance ask for more than they say. */
export const jsonSchemas = (): { readonly [file: string]: unknown } => ({
  'scenario.json': z.toJSONSchema(battleFileSchema),
  'map.json': z.toJSONSchema(mapFileSchema),
  'forces.json': z.toJSONSchema(forcesFileSchema),
  'guide.en.json': z.toJSONSchema(guideFileSchema),
  'variants.json': z.toJSONSchema(variantsFileSchema),
  'plans.json': z.toJSONSchema(plansFileSchema),
  'opening.json': z.toJSONSchema(openingFileSchema),
  'lessons.json': z.toJSONSchema(lessonsFileSchema),
  bundle: z.toJSONSchema(bundleSchema),
  save: z.toJSONSchema(recordSchema),
  result: z.toJSONSchema(resultSchema),
})
