import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { MAX_NOTE, type NewNote } from '../../app/notes.ts'
import type { BattleState } from '../../app/store.ts'
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import type { HexIndex } from '../../engine/types.ts'
import { momentText } from '../../i18n/dates.ts'
import type { RecordNote } from '../../scenario/recordFile.ts'
import { IconButton } from '../common/IconButton.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, openWindow, useOpenWindow } from '../common/windows.ts'
import { useApp, useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** The player's notes and bookmarks on the game at hand. */
export function NotesWindow() {
  const say = useSay()
  const commands = useCommands()
  const hex = useApp(({ page, battle }) => (page === 'replay' ? null : (battle?.noteHex ?? null)))
  const isPlaying = useApp(state => state.battle !== null)
  const isOpen = useOpenWindow() === 'notes'
  const close = (): void => {
    closeWindow()
    if (hex !== null) commands.readNotes(null)
  }
  return (
    <Window title={say('notes.title')} isOpen={isPlaying && (isOpen || hex !== null)} onClose={close}>
      {hex === null ? <Notes /> : <NotesOn hex={hex} />}
    </Window>
  )
}

/** What is pinned to one hex: opened by a press on its pin. */
function NotesOn({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const map = useBattle(battle => battle.scenario.map)
  const notes = useBattle(battle => battle.notes).filter(({ hexes }) => hexes?.includes(hexText(map, hex)))
  return (
    <div className='notes'>
      <h3>{say('notes.on', { hex: names.hex(hex) })}</h3>
      {notes.length === 0 ? <p>{say('notes.none')}</p> : <NoteList notes={notes} />}
      <Button
        className='link'
        onPress={() => {
          commands.readNotes(null)
          openWindow('notes')
        }}
      >
        {say('notes.all')}
      </Button>
    </div>
  )
}

const NoteList = ({ notes }: { notes: readonly RecordNote[] }) => (
  <ol className='notes-list'>
    {notes.toReversed().map(note => (
      <NoteLine key={`${note.turn} ${note.side} ${note.order} ${note.text}`} note={note} />
    ))}
  </ol>
)

function Notes() {
  const say = useSay()
  const notes = useBattle(battle => battle.notes)
  return (
    <div className='notes'>
      <p className='note'>{say('notes.intro')}</p>
      <AddNote />
      {notes.length === 0 ? <p>{say('notes.none')}</p> : <NoteList notes={notes} />}
    </div>
  )
}

/** The hex and units in hand: what a note is about. */
function inHand({
  mode,
  cursor,
  shown,
}: Pick<BattleState, 'mode' | 'cursor' | 'shown'>): Omit<NewNote, 'text'> {
  const units = mode.kind === 'selected' ? mode.units : mode.kind === 'assault' ? mode.order.units : []
  const hex = units[0] === undefined ? cursor : shown.state.hex[units[0]]!
  return { hex: hex !== null && hex >= 0 ? hex : null, units }
}

function AddNote() {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const mode = useBattle(battle => battle.mode)
  const cursor = useBattle(battle => battle.cursor)
  const shown = useBattle(battle => battle.shown)
  const [text, setText] = useState('')
  const { hex, units } = inHand({ mode, cursor, shown })
  const what = [
    say('notes.thisTurn', { turn: shown.state.turn[0]! + 1 }),
    ...(hex === null ? [] : [names.hex(hex)]),
    ...units.map(names.unit),
  ]
  const pin = (): void => {
    commands.addNote({ text: text.trim() === '' ? say('notes.bookmark') : text, hex, units })
    setText('')
  }
  return (
    <Form
      className='save-as'
      onSubmit={event => {
        event.preventDefault()
        pin()
      }}
    >
      <TextField className='field' value={text} onChange={setText} maxLength={MAX_NOTE} autoFocus>
        <Label>{say('notes.text')}</Label>
        <Input placeholder={say('notes.bookmark')} />
      </TextField>
      <Button type='submit' className='button button-first'>
        {say('notes.add')}
      </Button>
      <p className='note'>{say('notes.pinnedTo', { what: what.join(' · ') })}</p>
    </Form>
  )
}

function NoteLine({ note }: { note: RecordNote }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const { map, startDate, turns, units, unitIndex } = useBattle(battle => battle.scenario)
  const place = note.hexes?.[0]
  const hex = place === undefined ? -1 : parseHex(map, place)
  const start = turns[note.turn - 1]?.start ?? 0
  const show = (): void => {
    closeWindow()
    commands.readNotes(null)
    commands.lookAt(hex)
  }
  return (
    <li>
      <p className='note'>
        {say('notes.at', { turn: note.turn, side: say(`nation.${note.side}`) })} ·{' '}
        {momentText(startDate, start)}
        {(note.units ?? []).map(id => ` · ${units[unitIndex.get(id) ?? -1]?.name ?? id}`)}
      </p>
      <p>{note.text}</p>
      <span className='saves-deeds'>
        {hex >= 0 && (
          <Button className='link' onPress={show}>
            {say('notes.show', { hex: names.hex(hex) })}
          </Button>
        )}
        <IconButton
          icon='remove'
          label={say('notes.remove', { text: note.text })}
          onPress={() => commands.removeNote(note)}
        />
      </span>
    </li>
  )
}
