import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useBattle } from '../useApp.ts'
import { useHour, useSay } from '../useWords.ts'
import { LogLine } from './LogLine.tsx'
import { type LogGroup, logGroups } from './logGroups.ts'

/** The whole log by turns, newest turn first, each turn in its own order. */
export function LogWindow() {
  const say = useSay()
  const isOpen = useOpenWindow() === 'log'
  return (
    <Window title={say('battle.log')} wide isOpen={isOpen} onClose={closeWindow}>
      <WholeLog />
    </Window>
  )
}

function WholeLog() {
  const say = useSay()
  const log = useBattle(battle => battle.log)
  const hour = useHour()
  const scenario = useBattle(battle => battle.scenario)
  const turns = byTurn(logGroups(log))
  if (turns.size === 0) return <p className='note'>{say('battle.logEmpty')}</p>
  return [...turns].toReversed().map(([turn, groups]) => {
    const start = scenario.turns[turn]?.start ?? 0
    return (
      <section key={turn} className='log-turn'>
        <h3>{hour(start)}</h3>
        <ol className='log-lines'>
          {groups.map(group => (
            <LogLine key={group[0].id} group={group} />
          ))}
        </ol>
      </section>
    )
  })
}

function byTurn(groups: readonly LogGroup[]): ReadonlyMap<number, readonly LogGroup[]> {
  const turns = new Map<number, LogGroup[]>()
  for (const group of groups) turns.set(group[0].turn, [...(turns.get(group[0].turn) ?? []), group])
  return turns
}
