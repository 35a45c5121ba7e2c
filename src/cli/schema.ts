/** `schema`: the JSON Schemas of a battle's files and of a saved game. */
import * as z from 'zod/mini'
import { battleFileSchema } from '../scenario/battleSchema.ts'
import { forcesFileSchema } from '../scenario/forcesSchema.ts'
import { mapFileSchema } from '../scenario/mapSchema.ts'
import { recordSchema } from '../scenario/recordFile.ts'
import type { Declare } from './command.ts'

export const schema: Declare = (program, io, end) => {
  program
    .command('schema')
    .description('print the JSON Schemas of scenario, map, forces and save files')
    .action(() => {
      const schemas = {
        'scenario.json': z.toJSONSchema(battleFileSchema),
        'map.json': z.toJSONSchema(mapFileSchema),
        'forces.json': z.toJSONSchema(forcesFileSchema),
        save: z.toJSONSchema(recordSchema),
      }
      io.out(JSON.stringify(schemas, null, 2))
      end(0)
    })
}
