import { Button } from 'react-aria-components/Button'
import { levelName } from '../levelWords.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import './staff.css'

/** As long as the staff commands: who it is, until when, and the way to take the command back. */
export function StaffBar() {
  const say = useSay()
  const commands = useCommands()
  const staff = useBattle(battle => battle.staff)
  const over = useBattle(battle => battle.over)
  if (!staff || over) return null
  const level = levelName(say, staff.level).toLowerCase()
  return (
    <section className='staff-bar' aria-label={say('staff.title')} aria-live='polite'>
      <span>
        {staff.until === null
          ? say('staff.commands', { level })
          : say('staff.commandsUntil', { level, turn: staff.until })}
      </span>
      <Button className='button button-first' onPress={commands.takeBack}>
        {say('staff.takeBack')}
      </Button>
    </section>
  )
}
