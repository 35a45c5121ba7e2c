import { Switch } from 'react-aria-components/Switch'
import { Choice } from '../common/Choice.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

const THEMES = ['auto', 'light', 'dark'] as const
const SPEEDS = ['1', '2', '4'] as const

/** How the program looks and how fast it shows the enemy's turn. */
export function SettingsWindow() {
  const say = useSay()
  const commands = useCommands()
  const settings = useApp(state => state.settings)
  return (
    <Window title={say('settings.title')} isOpen={useOpenWindow() === 'settings'} onClose={closeWindow}>
      <div className='settings'>
        <Choice
          label={say('settings.theme')}
          value={settings.theme}
          onChange={theme => commands.setSettings({ theme })}
          options={THEMES.map(id => ({ id, label: say(`settings.themes.${id}`) }))}
        />
        <Choice
          label={say('settings.speed')}
          value={String(settings.speed) as (typeof SPEEDS)[number]}
          onChange={speed => commands.setSettings({ speed: speed === '4' ? 4 : speed === '2' ? 2 : 1 })}
          options={SPEEDS.map(id => ({ id, label: `${id}×` }))}
        />
        <Switch
          className='switch'
          isSelected={settings.reducedMotion}
          onChange={reducedMotion => commands.setSettings({ reducedMotion })}
        >
          <span className='switch-track' aria-hidden='true' />
          {say('settings.reducedMotion')}
        </Switch>
        <p className='note'>{say('settings.textSize')}</p>
      </div>
    </Window>
  )
}
