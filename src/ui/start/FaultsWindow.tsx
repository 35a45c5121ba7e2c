import { Window } from '../common/Window.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Why the file of a battle was not taken: each fault on the line that its author mends. */
export function FaultsWindow() {
  const say = useSay()
  const commands = useCommands()
  const faults = useApp(state => state.faults)
  const lines = faults?.lines ?? []
  return (
    <Window title={say('battleFile.title')} wide isOpen={faults !== null} onClose={commands.closeFaults}>
      <p>{say('battleFile.faults', { file: faults?.file ?? '', count: lines.length })}</p>
      <ol className='fault-lines'>
        {[...new Set(lines)].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className='note'>{say('battleFile.note')}</p>
    </Window>
  )
}
