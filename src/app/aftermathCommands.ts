/** What is told of a battle when it is over: fetched and gathered when it is asked for, handed out as files. */
import type { TableName } from '../record/figures.ts'
import type { Commands } from './commands.ts'
import type { CompareParts } from './compare.ts'
import type { HistoryParts } from './history.ts'
import type { KeepingParts } from './keeping.ts'
import { inSlices } from './slices.ts'

interface Parts extends CompareParts, HistoryParts, Pick<KeepingParts, 'download'> {}

/** Every table in one file, one of them, or the game as the teacher's page reads it. */
export type AftermathFile = 'json' | TableName | 'result'

export function aftermathCommands(
  parts: Parts,
): Pick<Commands, 'tellAftermath' | 'exportAftermath' | 'openCompare' | 'compareWith' | 'tellHistory'> {
  const { game, battle, patch, download } = parts
  return {
    tellHistory: async () => (await import('./history.ts')).tellHistory(parts),
    openCompare: async () => (await import('./compare.ts')).openCompare(parts),
    compareWith: async (which, source) => (await import('./compare.ts')).compareWith(parts, which, source),
    async tellAftermath() {
      const mine = game()
      const shown = battle()
      // While it goes on the truth of both sides is nobody's to read.
      if (!mine || !shown?.over || shown.aftermath) return
      patch({ aftermath: { permille: 0, told: null } })
      const { gatherAftermath } = await import('../record/aftermath.ts')
      const { record, scenario } = mine
      const orders = record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 1)
      const isGivenUp = (): boolean => game()?.record !== record
      const told = await inSlices(
        gatherAftermath(scenario, record),
        done => patch({ aftermath: { permille: Math.floor((1000 * done) / orders), told: null } }),
        isGivenUp,
      )
      if (told && !isGivenUp()) patch({ aftermath: { permille: 1000, told } })
    },
    async exportAftermath(file) {
      const mine = game()
      const told = battle()?.aftermath?.told
      if (!mine || !told) return
      if (file === 'result') {
        const { playedResult } = await import('./playedResult.ts')
        const isGivenUp = (): boolean => game()?.record !== mine.record
        const played = await playedResult(mine.scenario, mine.about, mine.record, isGivenUp)
        if (played) download(played.name, played.text)
        return
      }
      const { aftermathJson, tableCsv } = await import('../record/figures.ts')
      const { scenario, record } = mine
      const name = `${scenario.id}-${record.seed}-${file === 'json' ? 'aftermath.json' : `${file}.csv`}`
      const text = file === 'json' ? aftermathJson(scenario, record, told) : tableCsv(scenario, told, file)
      download(name, text)
    },
  }
}
