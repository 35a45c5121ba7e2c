/**
 * Judges the battles of the program while it is built: `scenarios/NAME/briefing.en.md?checked` is the whole battle NAME
 * as checked data. A fault in a battle's files stops the build with the line that `validate` would print.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const LOADER = fileURLToPath(new URL('../scenario/load.ts', import.meta.url))
const BATTLE = /^(.*\/scenarios\/[^/]+)\/briefing\.en\.md\?checked$/

/** @returns {import('vite').Plugin} */
export function checkedBattles() {
  /** @type {Promise<typeof import('../scenario/load.ts')> | undefined} */
  let loader
  return {
    name: 'checked-battles',
    enforce: 'pre',
    async load(id) {
      const folder = BATTLE.exec(id)?.[1]
      if (folder === undefined) return null
      loader ??= runnerImport(LOADER, { configFile: false, logLevel: 'error' }).then(
        ({ module }) => /** @type {typeof import('../scenario/load.ts')} */ (module),
      )
      const { ALL_FILES, checkBattle } = await loader
      const texts = Object.fromEntries(
        ALL_FILES.filter(file => existsSync(join(folder, file))).map(file => {
          this.addWatchFile(join(folder, file))
          return [file, readFileSync(join(folder, file), 'utf8')]
        }),
      )
      const checked = checkBattle(texts)
      if (!checked.ok) {
        const { file, line, pointer, message } = checked.faults[0] ?? this.error(`${folder}: no battle`)
        this.error(`${join(folder, file)}:${line}: ${pointer}: ${message}`)
      }
      // Text that is parsed is read faster than the same as script.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(checked.battle))})`
    },
  }
}
