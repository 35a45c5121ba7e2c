import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { MAX_NAME, type SaveSlot } from '../../app/saves.ts'
import { IconButton } from '../common/IconButton.tsx'
import { closeWindow } from '../common/windows.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { campaignDate, endWords, leftWords, savedWhen, saveName, seatsWords } from './saveWords.ts'

/** Branches of branches are set in no further than this. */
const DEEPEST = 3

/** One saved game of the list; `depth` says how many games it has left one after the other. */
export function SaveRow({ slot, depth }: { slot: SaveSlot; depth: number }) {
  const say = useSay()
  const commands = useCommands()
  const [renaming, setRenaming] = useState(false)
  const name = saveName(say, slot)
  const load = (): void => {
    closeWindow()
    void commands.openSave(slot.id)
  }
  const watch = (): void => {
    closeWindow()
    void commands.openReplay({ kind: 'save', id: slot.id })
  }
  return (
    <tr>
      <th
        scope='row'
        className={depth > 0 ? `save-branch save-depth-${Math.min(depth, DEEPEST)}` : undefined}
      >
        {renaming ? <NewName slot={slot} onDone={() => setRenaming(false)} /> : <span>{name}</span>}
        <span className='note block'>{say('saves.what', { title: slot.title, form: slot.form })}</span>
        {slot.branch && <span className='note block'>{leftWords(say, slot.branch)}</span>}
      </th>
      <td>
        {say('saves.turn', { turn: slot.turn, turns: slot.turns })}
        <span className='note block'>{slot.over ? endWords(say, slot) : campaignDate(slot)}</span>
      </td>
      <td>
        <span className={`side-${slot.side}`}>{say(`nation.${slot.side}`)}</span>
        <span className='note block'>{seatsWords(say, slot)}</span>
      </td>
      <td className='note' data-head={say('saves.head.when')}>
        {savedWhen(slot.savedAt)}
      </td>
      <td>
        <span className='saves-deeds'>
          <Button className='button' aria-label={say('saves.loadOf', { name })} onPress={load}>
            {say('saves.load')}
          </Button>
          <IconButton icon='replay' label={say('replaying.watchOf', { name })} onPress={watch} />
          {slot.kind === 'named' ? (
            <IconButton
              icon='rename'
              label={say('saves.rename', { name })}
              onPress={() => setRenaming(!renaming)}
            />
          ) : (
            <span className='saves-gap' />
          )}
          <IconButton
            icon='exportFile'
            label={say('saves.export', { name })}
            onPress={() => void commands.exportSaved(slot.id)}
          />
          <IconButton
            icon='remove'
            label={say('saves.delete', { name })}
            onPress={() => void commands.deleteSave(slot.id)}
          />
        </span>
      </td>
    </tr>
  )
}

/** The field in which a save gets another name; Enter keeps it, Escape leaves it. */
function NewName({ slot, onDone }: { slot: SaveSlot; onDone: () => void }) {
  const say = useSay()
  const commands = useCommands()
  const [name, setName] = useState(slot.name)
  const keep = (): void => {
    onDone()
    if (name.trim() !== '') void commands.renameSave(slot.id, name)
  }
  return (
    <Form
      className='new-name'
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        className='field'
        aria-label={say('saves.newName')}
        value={name}
        onChange={setName}
        maxLength={MAX_NAME}
        autoFocus
        onKeyDown={event => {
          // The window must not close with it.
          if (event.key === 'Escape') onDone()
          else event.continuePropagation()
        }}
      >
        <Input />
      </TextField>
      <IconButton icon='check' label={say('saves.keepName')} onPress={keep} />
      <IconButton icon='close' label={say('saves.leaveName')} onPress={onDone} />
    </Form>
  )
}
