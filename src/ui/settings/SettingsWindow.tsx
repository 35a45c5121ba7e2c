import { Button } from 'react-aria-components/Button'
import { SPEEDS, TEXT_SIZES, THEMES } from '../../app/settings.ts'
import { Choice } from '../common/Choice.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, openWindow, useOpenWindow } from '../common/windows.ts'
import { OnDevice } from '../start/OnDevice.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LetterSwitch } from './LetterSwitch.tsx'
import { Stored } from './Stored.tsx'
import { TellPlans } from './TellPlans.tsx'
import { Toggle } from './Toggle.tsx'

/** How the program looks, how fast it shows the enemy's turn, its keys, and what it keeps in the browser. */
export function SettingsWindow() {
  const say = useSay()
  return (
    <Window title={say('settings.title')} isOpen={useOpenWindow() === 'settings'} onClose={closeWindow}>
      <div className='settings'>
        <Looks />
        <Play />
        <section>
          <h3>{say('settings.keys')}</h3>
          <LetterSwitch />
          <Button className='button' onPress={() => openWindow('keys')}>
            {say('settings.changeKeys')}
          </Button>
        </section>
        <section>
          <h3>{say('onDevice.title')}</h3>
          <OnDevice />
        </section>
        <Stored />
      </div>
    </Window>
  )
}

function Looks() {
  const say = useSay()
  const { setSettings } = useCommands()
  const { theme, textSize, reducedMotion } = useApp(state => state.settings)
  return (
    <section>
      <h3>{say('settings.looks')}</h3>
      <Choice
        label={say('settings.theme')}
        value={theme}
        onChange={chosen => setSettings({ theme: chosen })}
        options={THEMES.map(id => ({ id, label: say(`settings.themes.${id}`) }))}
      />
      <Choice
        label={say('settings.textSize')}
        value={String(textSize)}
        onChange={chosen =>
          setSettings({ textSize: TEXT_SIZES.find(size => String(size) === chosen) ?? 100 })
        }
        options={TEXT_SIZES.map(size => ({ id: String(size), label: `${size} %` }))}
      />
      <Toggle isOn={reducedMotion} onChange={on => setSettings({ reducedMotion: on })}>
        {say('settings.reducedMotion')}
      </Toggle>
    </section>
  )
}

function Play() {
  const say = useSay()
  const { setSettings } = useCommands()
  const { speed, endTurnReminder, contextHints } = useApp(state => state.settings)
  return (
    <section>
      <h3>{say('settings.play')}</h3>
      <Choice
        label={say('settings.speed')}
        value={String(speed)}
        onChange={chosen => setSettings({ speed: SPEEDS.find(each => String(each) === chosen) ?? 1 })}
        options={SPEEDS.map(each => ({ id: String(each), label: `${each}×` }))}
      />
      <TellPlans />
      <Toggle isOn={endTurnReminder} onChange={on => setSettings({ endTurnReminder: on })}>
        {say('settings.endTurnReminder')}
      </Toggle>
      <Toggle isOn={contextHints} onChange={on => setSettings({ contextHints: on })}>
        {say('settings.contextHints')}
      </Toggle>
    </section>
  )
}
