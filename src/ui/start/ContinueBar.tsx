import { Button } from 'react-aria-components/Button'
import type { SaveSlot } from '../../app/store.ts'
import { Icon } from '../common/Icon.tsx'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The game left unfinished, one press away. */
export function ContinueBar({ save }: { save: SaveSlot }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <section className='continue' aria-label={say('start.continue')}>
      <Icon name='bookmark' />
      <p>
        <strong>
          {say('start.continueGame', {
            title: save.title,
            turn: save.turn,
            side: say(`nation.${save.side}`),
          })}
        </strong>{' '}
        <span className='note'>{say('start.savedAt', { when: savedWhen(save.savedAt) })}</span>
      </p>
      <Button className='button button-first' onPress={() => void commands.continueGame()}>
        {say('start.continue')}
      </Button>
    </section>
  )
}

/** The moment of saving in the reader's own way; as it stands where it is not a date. */
function savedWhen(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}
