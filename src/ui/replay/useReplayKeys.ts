import { type RefObject, useEffect } from 'react'
import { rowOf } from '../../app/keys.ts'
import { REPLAY_KEYS, REPLAY_PANEL_KEYS } from '../../app/replay/keys.ts'
import { nextPanel } from '../battle/nextPanel.ts'
import { openWindow } from '../common/windows.ts'
import { openRule } from '../rulebook/openRule.ts'
import { useStage } from '../useApp.ts'

/** Controls that use keys themselves: fields all of them, lists and choices their arrows, buttons Space and Enter. */
const FIELDS = 'input[type="text"], input:not([type]), textarea, select, [role="menu"], [role="dialog"]'
const MOVED_BY_ARROWS = '[role="radiogroup"], [role="slider"], [role="tablist"]'
const PRESSED = 'button, a, summary'

const isTaken = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false
  if (target.closest(FIELDS)) return true
  if (key === ' ') return target.closest(`${PRESSED}, [role="radiogroup"]`) !== null
  return /^(Arrow|Home|End|Page)/.test(key) && target.closest(MOVED_BY_ARROWS) !== null
}

/** The keys of the player, wherever on its page the focus is. */
export function useReplayKeys(page: RefObject<HTMLElement | null>): void {
  const { commands, store, overview } = useStage()
  useEffect(() => {
    const onPage: { readonly [D in (typeof REPLAY_PANEL_KEYS)[number]['does']]: () => void } = {
      panels: () => page.current && nextPanel(page.current, 1),
      rules: () => openRule(),
      zoomIn: () => overview?.zoom(1),
      zoomOut: () => overview?.zoom(-1),
      keys: () => openWindow('keys'),
      pins: () => commands.toggleDisplay('pins'),
    }
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event
      const { replay, settings } = store.getState()
      // Windows and menus stand outside the page's element and keep their keys.
      const isOurs =
        !(target instanceof Element) || target === document.body || page.current?.contains(target)
      if (!replay || !isOurs || event.defaultPrevented || event.altKey || isTaken(target, key)) return
      const row = rowOf(REPLAY_KEYS, event, settings)
      const panel = row ? undefined : rowOf(REPLAY_PANEL_KEYS, event, settings)
      if (row) void commands.replay(row.deed(replay))
      else if (panel) onPage[panel.does]()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [page, commands, store, overview])
}
