import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { BATTLE_KEYS, clashOf, isOpen, type KeySpec } from '../../app/keys.ts'
import { REPLAY_KEYS, REPLAY_PANEL_KEYS } from '../../app/replay/keys.ts'
import { isFreeKey } from '../../app/settings.ts'
import { IconButton } from '../common/IconButton.tsx'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { capsOf, doesWords, keyGroups } from './keyWords.ts'
import { LetterSwitch } from './LetterSwitch.tsx'

/** Those of the page that the window stands over. */
const usePageKeys = (): readonly KeySpec[] =>
  useApp(({ page }) => page === 'replay') ? REPLAY_ROWS : BATTLE_KEYS
const REPLAY_ROWS: readonly KeySpec[] = [...REPLAY_KEYS, ...REPLAY_PANEL_KEYS]

/** All keys of a page, from the same table that binds them; letters and signs can be given to other deeds. */
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
  const rows = usePageKeys()
  const [asked, setAsked] = useState<KeySpec | null>(null)
  const [told, setTold] = useState('')
  const take = (row: KeySpec, key: string): void => {
    setAsked(null)
    const clash = clashOf(row, key, settings, rows)
    const cap = key.toUpperCase()
    if (!isFreeKey(key)) setTold(say('keys.noSuchKey'))
    else if (clash) setTold(say('keys.taken', { key: cap, does: doesWords(say, clash) }))
    else {
      commands.setSettings({ keys: { ...settings.keys, [row.does]: key } })
      setTold(say('keys.given', { key: cap, does: doesWords(say, row) }))
    }
  }
  return (
    <>
      <p className='note'>{say(rows === BATTLE_KEYS ? 'keys.note' : 'keys.replayNote')}</p>
      <LetterSwitch />
      <p className='keys-told' role='status'>
        {asked ? say('keys.press', { does: doesWords(say, asked) }) : told}
      </p>
      <dl className='keys'>
        {keyGroups(rows).map(same => (
          <Row key={same[0]!.does} same={same} isAsked={asked?.does === same[0]!.does} onAsk={setAsked} />
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
  const row = same.find(isOpen) ?? same[0]!
  const caps = same.flatMap(each => capsOf(each, settings) ?? []).join('  ')
  return (
    <div className='fact'>
      <dt>
        {caps === '' ? <span className='note'>{say('keys.off')}</span> : <kbd>{isAsked ? '…' : caps}</kbd>}
      </dt>
      <dd>
        <span>{doesWords(say, row)}</span>
        {isOpen(row) && settings.letterKeys && (
          <IconButton
            icon='rename'
            label={say('keys.change', { does: doesWords(say, row) })}
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
