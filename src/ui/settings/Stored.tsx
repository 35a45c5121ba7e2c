import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { forgetAllLearnt } from '../guide/learnt.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the program keeps in this browser, and the way to have it forgotten; asked twice, since nothing brings it back. */
export function Stored() {
  const say = useSay()
  const commands = useCommands()
  const slots = useApp(state => state.saves.slots)
  const battles = useApp(state => state.cards.filter(card => card.isDropped).length)
  const isPlaying = useApp(state => state.battle !== null)
  const [isSure, setSure] = useState(false)
  const clear = (): void => {
    setSure(false)
    forgetAllLearnt()
    void commands.clearStored()
  }
  return (
    <section>
      <h3>{say('settings.stored')}</h3>
      <p>
        {say('settings.storedSaves', { count: slots.length })}{' '}
        {say('settings.storedBattles', { count: battles })} {say('settings.storedSettings')}
      </p>
      <p className='note'>{say('settings.storedNote')}</p>
      {isPlaying && isSure && <p className='note'>{say('settings.clearPlaying')}</p>}
      <div className='buttons'>
        {isSure ? (
          <>
            <Button className='button button-first' onPress={clear}>
              {say('settings.clearSure')}
            </Button>
            <Button className='button' onPress={() => setSure(false)} autoFocus>
              {say('settings.clearLeave')}
            </Button>
          </>
        ) : (
          <Button className='button' onPress={() => setSure(true)}>
            {say('settings.clear')}
          </Button>
        )}
      </div>
    </section>
  )
}
