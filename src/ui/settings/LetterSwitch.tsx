import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Toggle } from './Toggle.tsx'

/** Letters and signs of the keyboard, on or off. */
export function LetterSwitch() {
  const say = useSay()
  const commands = useCommands()
  const letterKeys = useApp(state => state.settings.letterKeys)
  return (
    <Toggle isOn={letterKeys} onChange={on => commands.setSettings({ letterKeys: on })}>
      {say('settings.letterKeys')}
    </Toggle>
  )
}
