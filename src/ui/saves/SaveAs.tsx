import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { MAX_NAME } from '../../app/saves.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Keeps the game at hand under a name. */
export function SaveAs() {
  const say = useSay()
  const commands = useCommands()
  const usual = useBattle(({ scenario, game }) =>
    say('saves.usualName', { title: scenario.title, turn: game.state.turn[0]! + 1 }),
  )
  const [name, setName] = useState(usual)
  const [kept, setKept] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    const chosen = name.trim() === '' ? usual : name
    if (await commands.saveAs(chosen)) setKept(chosen.trim())
  }
  return (
    <Form
      className='save-as'
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField className='field' value={name} onChange={setName} maxLength={MAX_NAME} autoFocus>
        <Label>{say('saves.saveAs')}</Label>
        <Input />
      </TextField>
      <Button type='submit' className='button button-first'>
        {say('saves.save')}
      </Button>
      <p className='note' role='status'>
        {kept !== null && say('saves.kept', { name: kept })}
      </p>
    </Form>
  )
}
