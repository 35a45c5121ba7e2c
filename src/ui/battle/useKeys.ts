/** Keys of the battle page: the board's own while it has the focus, a few for the panels from anywhere. */
import { type RefObject, useEffect } from 'react'
import { pressKey } from '../../app/keys.ts'
import { openWindow } from '../common/windows.ts'
import { useCommands } from '../useApp.ts'
import type { Folds } from './useFolds.ts'

/** Is the event meant for a field that takes text? */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type)

/** Moves the focus to the next panel or back to the first. */
function nextPanel(page: HTMLElement, step: 1 | -1): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[data-panel]')]
  const at = panels.findIndex(panel => panel.contains(document.activeElement))
  panels[(at + step + panels.length) % panels.length]?.focus()
}

export function useKeys(page: RefObject<HTMLElement | null>, folds: Pick<Folds, 'left' | 'foldLeft'>): void {
  const commands = useCommands()
  useEffect(() => {
    const root = page.current
    if (!root) return
    const findUnit = (): void => {
      if (folds.left) folds.foldLeft(false)
      // The field is drawn after the panel has opened.
      requestAnimationFrame(() => root.querySelector<HTMLInputElement>('[data-find]')?.focus())
    }
    const onPage: { readonly [key: string]: () => void } = {
      '?': () => openWindow('keys'),
      l: () => openWindow('log'),
      '/': findUnit,
    }
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return
      // Windows and menus stand outside the page's element and keep their keys.
      const target = event.target
      const elsewhere = target instanceof Element && target !== document.body && !root.contains(target)
      if (elsewhere) return
      const onBoard =
        target === document.body || (target instanceof Element && target.closest('[data-board]') !== null)
      const act = onPage[event.key.toLowerCase()]
      if (event.key === 'F6') nextPanel(root, event.shiftKey ? -1 : 1)
      else if (isTyping(target)) return
      else if (act && !event.ctrlKey && !event.metaKey) act()
      else if (!(onBoard || isForAll(event)) || !pressKey(commands, event)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [page, commands, folds])
}

/** Keys of the board that no control of a panel uses for itself. */
const isForAll = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
