/** `validate PATH...`: checks battles and tells every fault on a line of its own. */
import { readPlace, tellFaults } from './battle.ts'
import type { Declare, Io } from './command.ts'
import { type BattlePlace, battlePlace, shownPath } from './files.ts'

export const validate: Declare = (program, io, end) => {
  program
    .command('validate')
    .description('check the folders or bundles of scenarios; each fault as file:line: /json/pointer: message')
    .argument('<path...>', 'folders or bundles of scenarios')
    .action((paths: string[]) => {
      // All battles are found before the first is judged: a slip in a name is misuse, whatever the others hold.
      const places = paths.map(battlePlace)
      const faults = places.reduce((sum, place) => sum + validatePlace(place, io), 0)
      end(faults === 0 ? 0 : 1)
    })
}

/** Tells what is wrong with one battle, and returns how much it was. */
function validatePlace(place: BattlePlace, io: Io): number {
  const loaded = readPlace(place, { everyVariant: true })
  if (loaded.ok) {
    io.out(`${place.kind === 'bundle' ? place.path : shownPath(place.path)}: no faults`)
    return 0
  }
  tellFaults(place, loaded.faults, io)
  return loaded.faults.length
}
