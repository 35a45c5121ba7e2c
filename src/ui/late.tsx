/** What a battle can be played without for a while: fetched when it is first shown, in one piece. */
import { SavesWindow } from './saves/SavesWindow.tsx'
import { KeysWindow } from './settings/KeysWindow.tsx'
import { SettingsWindow } from './settings/SettingsWindow.tsx'
import { FaultsWindow } from './start/FaultsWindow.tsx'

export { CreditsPage } from './credits/CreditsPage.tsx'
export { FinalPage } from './final/FinalPage.tsx'
export { OddsWindow } from './odds/OddsWindow.tsx'
export { StartPage } from './start/StartPage.tsx'
export { StackPicker } from './unit/StackPicker.tsx'

/** Windows over any page, each open or not. */
export const LateWindows = () => (
  <>
    <SavesWindow />
    <FaultsWindow />
    <SettingsWindow />
    <KeysWindow />
  </>
)
