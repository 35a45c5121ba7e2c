import { Button } from 'react-aria-components/Button'
import { openWindow } from '../common/windows.ts'
import { openRule } from '../rulebook/openRule.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { BattleCard } from './BattleCard.tsx'
import { ContinueBar } from './ContinueBar.tsx'
import { OnDevice } from './OnDevice.tsx'
import { SaveDrop } from './SaveDrop.tsx'

/** The first page: what battles there are, and the one left unfinished. */
export function StartPage() {
  const say = useSay()
  const commands = useCommands()
  const cards = useApp(state => state.cards)
  const slots = useApp(state => state.saves.slots)
  return (
    <main className='start'>
      <header className='start-head'>
        <div>
          <h1>{say('start.title')}</h1>
          <p className='subtitle'>{say('start.subtitle')}</p>
        </div>
        <nav className='buttons' aria-label={say('start.more')}>
          <Button className='button' onPress={() => openRule()}>
            {say('rulebook.title')}
          </Button>
          <Button className='button' onPress={() => openWindow('settings')}>
            {say('settings.title')}
          </Button>
          <Button className='button' onPress={() => void commands.openClass()}>
            {say('classroom.open')}
          </Button>
          <Button className='button' onPress={() => commands.show('credits')}>
            {say('credits.title')}
          </Button>
        </nav>
      </header>
      <ContinueBar slots={slots} />
      <div className={cards.length === 1 ? 'cards cards-one' : 'cards'}>
        {cards.map(card => (
          <BattleCard key={card.id} card={card} alone={cards.length === 1} />
        ))}
      </div>
      <footer className='start-foot'>
        <OnDevice />
        <SaveDrop />
      </footer>
    </main>
  )
}
