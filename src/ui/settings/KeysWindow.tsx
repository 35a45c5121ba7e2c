import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { clashOf, isOpen, KEYS, type KeySpec, keyOf, PANEL_KEYS } from '../../app/keys.ts'
import { isFreeKey, type Settings } from '../../app/settings.ts'
import { isWord, type Say } from '../../i18n/i18n.ts'
import { IconButton } from '../common/IconButton.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LetterSwitch } from './LetterSwitch.tsx'

/** What a key is called on the list. */
const CAPS: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** One line for each thing that keys do: the four arrows move one cursor. */
const ROWS: readonly (readonly KeySpec[])[] = [
  ...new Set([...KEYS, ...PANEL_KEYS].map(({ does }) => does)),
].map(does => [...KEYS, ...PANEL_KEYS].filter(row => row.does === does))

/** The key of a row as it is printed; null where letters are off. */
function capsOf(row: KeySpec, settings: Settings): string | null {
  const key = keyOf(row, settings)
  if (key === null) return null
  const cap = CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return `${row.ctrl ? 'Ctrl + ' : ''}${row.shift ? 'Shift + ' : ''}${cap}`
}

/** The key table names its words; a name without words is shown as it is. */
function wordsOf(say: Say, { does }: KeySpec): string {
  const key = `keys.${does}`
  return isWord(key) ? say(key) : does
}

/** All keys, from the same table that binds them; letters and signs can be given to other deeds. */
export function KeysWindow() {
  const say = useSay()
  return (
    <Window title={say('keys.title')} isOpen={useOpenWindow() === 'keys'} onClose={closeWindow}>
      <Keys />
    </Window>
  )
}

function Keys() {
  const say = useSay()
  const commands = useCommands()
  const settings = useApp(state => state.settings)
  const [asked, setAsked] = useState<KeySpec | null>(null)
  const [told, setTold] = useState('')
  const take = (row: KeySpec, key: string): void => {
    setAsked(null)
    const clash = clashOf(row, key, settings)
    const cap = key.toUpperCase()
    if (!isFreeKey(key)) setTold(say('keys.noSuchKey'))
    else if (clash) setTold(say('keys.taken', { key: cap, does: wordsOf(say, clash) }))
    else {
      commands.setSettings({ keys: { ...settings.keys, [row.does]: key } })
      setTold(say('keys.given', { key: cap, does: wordsOf(say, row) }))
    }
  }
  return (
    <>
      <p className='note'>{say('keys.note')}</p>
      <LetterSwitch />
      <p className='keys-told' role='status'>
        {asked ? say('keys.press', { does: wordsOf(say, asked) }) : told}
      </p>
      <dl className='keys'>
        {ROWS.map(same => (
          <Row key={same[0]!.does} same={same} isAsked={asked === same[0]} onAsk={setAsked} />
        ))}
      </dl>
      {Object.keys(settings.keys).length > 0 && (
        <Button className='button' onPress={() => commands.setSettings({ keys: {} })}>
          {say('keys.usual')}
        </Button>
      )}
      {asked && <NextKey onKey={key => take(asked, key)} onLeave={() => setAsked(null)} />}
    </>
  )
}

function Row(props: { same: readonly KeySpec[]; isAsked: boolean; onAsk: (row: KeySpec) => void }) {
  const { same, isAsked, onAsk } = props
  const say = useSay()
  const settings = useApp(state => state.settings)
  const row = same[0]!
  const caps = same.flatMap(each => capsOf(each, settings) ?? []).join('  ')
  return (
    <div className='fact'>
      <dt>
        {caps === '' ? <span className='note'>{say('keys.off')}</span> : <kbd>{isAsked ? '…' : caps}</kbd>}
      </dt>
      <dd>
        <span>{wordsOf(say, row)}</span>
        {isOpen(row) && settings.letterKeys && (
          <IconButton
            icon='rename'
            label={say('keys.change', { does: wordsOf(say, row) })}
            onPress={() => onAsk(row)}
          />
        )}
      </dd>
    </div>
  )
}

/** Takes the next key that is pressed, before anything else sees it; Esc leaves all as it was. */
function NextKey({ onKey, onLeave }: { onKey: (key: string) => void; onLeave: () => void }) {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') onLeave()
      else onKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [onKey, onLeave])
  return null
}
