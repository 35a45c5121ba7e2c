/** Keys of the battle page: the board's own while it has the focus, a few for the panels from anywhere. */
import { type RefObject, useEffect } from 'react'
import { createHolding } from '../../app/holding.ts'
import { KEYS, PANEL_KEYS, pressKey, rowOf } from '../../app/keys.ts'
import { openWindow } from '../common/windows.ts'
import { openRule } from '../rulebook/openRule.ts'
import { useStage } from '../useApp.ts'
import { nextPanel } from './nextPanel.ts'
import type { Folds } from './useFolds.ts'

/** Is the event meant for a field that takes text? */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type)

/** `active`: the keys mean something; behind a curtain they do not. */
export function useKeys(
  page: RefObject<HTMLElement | null>,
  folds: Pick<Folds, 'left' | 'foldLeft'>,
  active: boolean,
): void {
  const { commands, store, overview } = useStage()
  useEffect(() => {
    const root = page.current
    if (!root || !active) return
    const findUnit = (): void => {
      if (folds.left) folds.foldLeft(false)
      // The field is drawn after the panel has opened.
      requestAnimationFrame(() => root.querySelector<HTMLInputElement>('[data-find]')?.focus())
    }
    const onPage: { readonly [D in (typeof PANEL_KEYS)[number]['does']]: () => void } = {
      keys: () => openWindow('keys'),
      log: () => openWindow('log'),
      rules: () => openRule(),
      find: findUnit,
      panels: () => nextPanel(root, 1),
      zoomIn: () => overview?.zoom(1),
      zoomOut: () => overview?.zoom(-1),
    }
    // Windows and menus stand outside the page's element and keep their keys.
    const isOurs = ({ target }: KeyboardEvent): boolean =>
      !(target instanceof Element) || target === document.body || root.contains(target)
    /** Before any control sees it: these two mean the same wherever the focus is. */
    const pressFirst = (event: KeyboardEvent): void => {
      if (!isOurs(event) || !(event.key === 'F6' || isEndOfTurn(event))) return
      if (event.key === 'F6') nextPanel(root, event.shiftKey ? -1 : 1)
      else pressKey(commands, event, store.getState().settings)
      event.preventDefault()
      event.stopPropagation()
    }
    /** Space acts when it is let go, unless the map was dragged meanwhile. */
    let held = false
    let dragged = false
    const drag = (event: PointerEvent): void => {
      if (held && event.buttons > 0) dragged = true
    }
    const holding = createHolding({
      shown: () => store.getState().battle?.overlay ?? 'none',
      show: commands.setOverlay,
      // The first frame draws it, the second follows when that has been done.
      whenDrawn: tell => requestAnimationFrame(() => requestAnimationFrame(tell)),
    })
    const release = (event: KeyboardEvent): void => {
      holding.release(event.code, event.timeStamp)
      if (event.key !== ' ' || !held) return
      if (!dragged) pressKey(commands, event, store.getState().settings)
      held = false
      event.preventDefault()
    }
    const press = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || event.altKey || !isOurs(event) || isTyping(target)) return
      const onBoard =
        target === document.body || (target instanceof Element && target.closest('[data-board]') !== null)
      if (event.key === ' ' && onBoard) {
        if (!event.repeat) [held, dragged] = [true, false]
        event.preventDefault()
        return
      }
      const { settings } = store.getState()
      const panel = rowOf(PANEL_KEYS, event, settings)
      const shows = !panel && onBoard ? rowOf(KEYS, event, settings)?.shows : undefined
      if (shows) {
        if (!event.repeat) holding.press(event.code, shows)
      } else if (panel) onPage[panel.does]()
      else if (!(onBoard || event.key === 'Escape') || !pressKey(commands, event, settings)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', pressFirst, true)
    document.addEventListener('keydown', press)
    document.addEventListener('keyup', release)
    document.addEventListener('pointermove', drag)
    return () => {
      document.removeEventListener('keyup', release)
      document.removeEventListener('pointermove', drag)
      document.removeEventListener('keydown', pressFirst, true)
      document.removeEventListener('keydown', press)
    }
  }, [page, commands, store, overview, folds, active])
}

const isEndOfTurn = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey)
