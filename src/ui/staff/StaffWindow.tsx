import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Choice } from '../common/Choice.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { levelName, levelNote } from '../levelWords.ts'
import { useBattle, useCommands, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import './staff.css'

/** For how many turns the staff may be given the command; the last: until it is taken back. */
const TURNS = ['1', '2', '4', '8', 'all'] as const
type Turns = (typeof TURNS)[number]

/** The player hands his side to his staff: to which, and for how long. */
export function StaffWindow() {
  const say = useSay()
  return (
    <Window title={say('staff.title')} isOpen={useOpenWindow() === 'staff'} onClose={closeWindow}>
      <StaffForm />
    </Window>
  )
}

function StaffForm() {
  const say = useSay()
  const commands = useCommands()
  const hasPlans = useBattle(battle => battle.about.hasPlans)
  const levels = useStage().levels.filter(id => id !== 'historical' || hasPlans)
  const [level, setLevel] = useState(levels.at(-1) ?? '')
  const [turns, setTurns] = useState<Turns>('1')
  return (
    <form
      className='staff-form'
      onSubmit={event => {
        event.preventDefault()
        closeWindow()
        commands.handOver(level, turns === 'all' ? null : Number(turns))
      }}
    >
      <p>{say('staff.text')}</p>
      <Choice
        label={say('staff.level')}
        value={level}
        onChange={setLevel}
        options={levels.map(id => ({ id, label: levelName(say, id), note: levelNote(say, id) }))}
      />
      <Choice<Turns>
        label={say('staff.turns')}
        value={turns}
        onChange={setTurns}
        options={TURNS.map(id => ({ id, label: id === 'all' ? say('staff.untilTaken') : id }))}
      />
      <Button type='submit' className='button button-first'>
        {say('staff.give')}
      </Button>
    </form>
  )
}
