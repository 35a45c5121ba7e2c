import { Button } from 'react-aria-components/Button'
import type { SaveSlot } from '../../app/saves.ts'
import { Icon } from '../common/Icon.tsx'
import { openWindow } from '../common/windows.ts'
import { campaignDate, savedWhen, seatsWords } from '../saves/saveWords.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Games offered at once; the others stand in the list. */
const MOST = 3

/** The games left unfinished, one press away: the latest first. */
export function ContinueBar({ slots }: { slots: readonly SaveSlot[] }) {
  const say = useSay()
  const commands = useCommands()
  const unfinished = slots.filter(({ kind, over }) => kind === 'auto' && !over).slice(0, MOST)
  const gameOf = (slot: SaveSlot): string =>
    say('continuing.game', { title: slot.title, turn: slot.turn, side: say(`nation.${slot.side}`) })
  if (slots.length === 0) return null
  return (
    <section className='continue' aria-label={say('continuing.title')}>
      <Icon name='bookmark' />
      {unfinished.map((slot, i) => (
        <div key={slot.id} className='continue-game'>
          <p>
            <strong>{gameOf(slot)}</strong>
            <span className='note block'>
              {campaignDate(slot)} · {seatsWords(say, slot)} ·{' '}
              {say('continuing.savedAt', { when: savedWhen(slot.savedAt) })}
            </span>
          </p>
          <Button
            className={i === 0 ? 'button button-first' : 'button'}
            aria-label={i === 0 ? say('continuing.press') : say('continuing.pressOf', { game: gameOf(slot) })}
            onPress={() => void commands.openSave(slot.id)}
          >
            {say('continuing.press')}
          </Button>
        </div>
      ))}
      <Button className='link' onPress={() => openWindow('saves')}>
        {say('continuing.all')}
      </Button>
    </section>
  )
}
