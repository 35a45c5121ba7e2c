import { Button } from 'react-aria-components/Button'
import type { RefusedFile } from '../../app/classroom/state.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Files that were not taken, each with its one line. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <section className='class-refused' aria-labelledby='class-refused'>
      <h3 id='class-refused'>{say('classroom.refused', { count: refused.length })}</h3>
      <ul>
        {refused.map(({ file, fault }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be refused twice; the list only grows.
          <li key={n}>
            <strong>{file}</strong>: {fault}
          </li>
        ))}
      </ul>
      <Button className='button' onPress={() => void commands.classroom({ do: 'seen' })}>
        {say('classroom.seen')}
      </Button>
    </section>
  )
}
