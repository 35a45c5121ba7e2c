/** `bundle FOLDER --out FILE`: a battle's folder as one file that the browser opens by drop. */
import { bundleOf, loadBundle } from '../scenario/bundle.ts'
import { MAX_BUNDLE_CHARACTERS } from '../scenario/limits.ts'
import { loadScenario } from '../scenario/load.ts'
import { tellFaults } from './battle.ts'
import { type Declare, Misuse } from './command.ts'
import { battlePlace, readBattle, shownPath, writeText } from './files.ts'

export const bundle: Declare = (program, io, end) => {
  program
    .command('bundle')
    .description('write the folder of a scenario as one .scenario.json that the browser opens by drop')
    .argument('<folder>', 'id or folder of a scenario')
    .requiredOption('--out <file>', 'where the bundle is written')
    .action((name: string, { out }: { out: string }) => {
      const place = battlePlace(name)
      if (place.kind === 'bundle') throw new Misuse(`"${name}" is a file; expected the folder of a scenario`)
      const texts = readBattle(place.path)
      const loaded = loadScenario(texts)
      if (!loaded.ok) {
        tellFaults(place, loaded.faults, io)
        return end(1)
      }
      const text = bundleOf(texts)
      // A folder may hold more than a bundle, and what is written must be what was judged.
      const again = loadBundle(out, text)
      if (!again.ok || again.scenario.hash !== loaded.scenario.hash) {
        io.err(
          `${shownPath(place.path)}: ${text.length} characters as a bundle; expected at most ${MAX_BUNDLE_CHARACTERS}`,
        )
        return end(1)
      }
      writeText(out, text)
      io.out(`${out}: ${loaded.scenario.id}, ${text.length} characters`)
      return end(0)
    })
}
