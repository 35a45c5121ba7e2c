/** What a battle can be played without for a while: fetched when it is first shown, in one piece. */
import '../i18n/late.ts'
import { CheckpointsWindow } from './final/CheckpointsWindow.tsx'
import { ContextHint } from './guide/ContextHint.tsx'
import { NotesWindow } from './notes/NotesWindow.tsx'
import { OddsWindow } from './odds/OddsWindow.tsx'
import { RulebookWindow } from './rulebook/RulebookWindow.tsx'
import { SavesWindow } from './saves/SavesWindow.tsx'
import { KeysWindow } from './settings/KeysWindow.tsx'
import { SettingsWindow } from './settings/SettingsWindow.tsx'
import { StaffWindow } from './staff/StaffWindow.tsx'
import { FaultsWindow } from './start/FaultsWindow.tsx'
import { RecapWindow } from './turn/RecapWindow.tsx'
import { ReminderWindow } from './turn/ReminderWindow.tsx'
import { StackPicker } from './unit/StackPicker.tsx'

export { CreditsPage } from './credits/CreditsPage.tsx'
export { FinalPage } from './final/FinalPage.tsx'
export { PaceFact } from './final/PaceFact.tsx'
export { GuidePanel } from './guide/GuidePanel.tsx'
export { StaffBar } from './staff/StaffBar.tsx'
export { StartPage } from './start/StartPage.tsx'
export { LogWindow } from './timeline/LogWindow.tsx'

/** The small windows over the map: `app/floats.ts` says which of them stands. */
export const Floats = () => (
  <>
    <OddsWindow />
    <StackPicker />
    <ReminderWindow />
    <RecapWindow />
    <ContextHint />
  </>
)

/** Windows over any page, each open or not. */
export const LateWindows = () => (
  <>
    <SavesWindow />
    <FaultsWindow />
    <SettingsWindow />
    <KeysWindow />
    <RulebookWindow />
    <CheckpointsWindow />
    <NotesWindow />
    <StaffWindow />
  </>
)

export { InHand } from './unit/InHand.tsx'
