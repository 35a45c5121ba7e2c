/** `validate PATH...`: checks the folders of battles and tells every fault on a line of its own. */
import { loadScenario } from '../scenario/load.ts'
import { tellFaults } from './battle.ts'
import type { Declare, Io } from './command.ts'
import { battleFolder, readBattle, shownPath } from './files.ts'

export const validate: Declare = (program, io, end) => {
  program
    .command('validate')
    .description('check the folders of scenarios; each fault as file:line: /json/pointer: message')
    .argument('<path...>', 'folders of scenarios')
    .action((paths: string[]) => {
      // All folders are found before the first is judged: a slip in a name is misuse, whatever the others hold.
      const folders = paths.map(battleFolder)
      const faults = folders.reduce((sum, folder) => sum + validateFolder(folder, io), 0)
      end(faults === 0 ? 0 : 1)
    })
}

/** Tells what is wrong with one folder, and returns how much it was. */
function validateFolder(folder: string, io: Io): number {
  const loaded = loadScenario(readBattle(folder))
  if (loaded.ok) {
    io.out(`${shownPath(folder)}: no faults`)
    return 0
  }
  tellFaults(folder, loaded.faults, io)
  return loaded.faults.length
}
