/** `schema`: the JSON Schemas of a battle's files and of a saved game. */
import { jsonSchemas } from '../scenario/jsonSchemas.ts'
import type { Declare } from './command.ts'

export const schema: Declare = (program, io, end) => {
  program
    .command('schema')
    .description(
      'print the JSON Schemas of scenario, map, forces, guide, variants, plans, opening and save files',
    )
    .action(() => {
      io.out(JSON.stringify(jsonSchemas(), null, 2))
      end(0)
    })
}
