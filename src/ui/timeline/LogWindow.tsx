import type { LogEntry } from '../../app/store.ts'
import { clockText, dateText } from '../../i18n/dates.ts'
import { loudness } from '../../i18n/eventWords.ts'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LogLine } from './LogLine.tsx'

/** The whole log by turns, newest turn first, each turn in its own order. */
export function LogWindow() {
  const say = useSay()
  const isOpen = useOpenWindow() === 'log'
  const log = useBattle(battle => battle.log)
  const scenario = useBattle(battle => battle.scenario)
  const turns = byTurn(log.filter(entry => loudness(entry.event) !== 'quiet'))
  return (
    <Window title={say('battle.log')} wide isOpen={isOpen} onClose={closeWindow}>
      {turns.size === 0 && <p className='note'>{say('battle.logEmpty')}</p>}
      {[...turns].toReversed().map(([turn, entries]) => {
        const start = scenario.turns[turn]?.start ?? 0
        return (
          <section key={turn} className='log-turn'>
            <h3>{`${dateText(scenario.startDate, start)}, ${clockText(start)}`}</h3>
            <TurnLines entries={entries} />
          </section>
        )
      })}
    </Window>
  )
}

function byTurn(entries: readonly LogEntry[]): ReadonlyMap<number, readonly LogEntry[]> {
  const turns = new Map<number, LogEntry[]>()
  for (const entry of entries) turns.set(entry.turn, [...(turns.get(entry.turn) ?? []), entry])
  return turns
}

function TurnLines({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol className='log-lines'>
      {entries.map(entry => (
        <LogLine key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}
