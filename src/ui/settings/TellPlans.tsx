import { TELLINGS } from '../../app/settings.ts'
import { Choice } from '../common/Choice.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** When the opponent tells what he meant. */
export function TellPlans() {
  const say = useSay()
  const { setSettings } = useCommands()
  const tellPlans = useApp(state => state.settings.tellPlans)
  return (
    <Choice
      label={say('explain.tell')}
      value={tellPlans}
      onChange={chosen => setSettings({ tellPlans: chosen })}
      options={TELLINGS.map(id => ({ id, label: say(`explain.tellings.${id}`) }))}
    />
  )
}
