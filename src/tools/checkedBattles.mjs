/**
 * Judges the battles of the program while it is built: `scenarios/NAME/briefing.en.md?checked` is the whole battle NAME
 * as checked data, `?card` what the start page shows of it. A fault in a battle's files stops the build with the line
 * that `validate` would print.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const JUDGE = fileURLToPath(new URL('judgedBattle.ts', import.meta.url))
const BATTLE = /^(.*\/scenarios\/[^/]+)\/briefing\.en\.md\?(checked|card)$/

/** @returns {import('vite').Plugin} */
export function checkedBattles() {
  /** @type {Promise<typeof import('./judgedBattle.ts')> | undefined} */
  let judge
  return {
    name: 'checked-battles',
    enforce: 'pre',
    async load(id) {
      const [, folder, part] = BATTLE.exec(id) ?? []
      if (folder === undefined) return null
      judge ??= runnerImport(JUDGE, { configFile: false, logLevel: 'error' }).then(
        ({ module }) => /** @type {typeof import('./judgedBattle.ts')} */ (module),
      )
      const { files, fault, checked, card } = (await judge).judgeFolder(folder)
      for (const file of files) this.addWatchFile(file)
      if (fault !== null) this.error(fault)
      // Text that is parsed is read faster than the same as script.
      return `export default JSON.parse(${JSON.stringify(part === 'card' ? card : checked)})`
    },
  }
}
