import { KEYS, type KeyRow } from '../../app/keys.ts'
import { isWord, type Say } from '../../i18n/i18n.ts'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useSay } from '../useWords.ts'

/** What a key is called on the list. */
const CAPS: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** Keys of the panels themselves, beside those of the board's table. */
const PANEL_KEYS = [
  { caps: 'F6', does: 'panels' },
  { caps: 'L', does: 'log' },
  { caps: '/', does: 'find' },
  { caps: 'F1', does: 'rules' },
  { caps: '?', does: 'keys' },
] as const

function capsOf(row: KeyRow): string {
  const cap = CAPS[row.key] ?? (row.key.length === 1 ? row.key.toUpperCase() : row.key)
  return `${row.ctrl ? 'Ctrl + ' : ''}${row.shift ? 'Shift + ' : ''}${cap}`
}

/** One row per thing that keys do: "↑ ↓ ← →  move the hex cursor". */
function rows(say: Say): readonly { caps: string; words: string }[] {
  const byWords = new Map<string, string[]>()
  for (const row of KEYS) {
    // The key table names its words; a name without words is shown as it is.
    const key = `keys.${row.does}`
    const words = isWord(key) ? say(key) : row.does
    byWords.set(words, [...(byWords.get(words) ?? []), capsOf(row)])
  }
  for (const row of PANEL_KEYS) byWords.set(say(`keys.${row.does}`), [row.caps])
  return [...byWords].map(([words, caps]) => ({ words, caps: caps.join('  ') }))
}

/** All keys, from the same table that binds them. */
export function KeysWindow() {
  const say = useSay()
  return (
    <Window title={say('keys.title')} isOpen={useOpenWindow() === 'keys'} onClose={closeWindow}>
      <p className='note'>{say('keys.note')}</p>
      <dl className='keys'>
        {rows(say).map(row => (
          <div key={row.words} className='fact'>
            <dt>
              <kbd>{row.caps}</kbd>
            </dt>
            <dd>{row.words}</dd>
          </div>
        ))}
      </dl>
    </Window>
  )
}
