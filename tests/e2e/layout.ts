/** What lies where on the page: text that runs out of its box, and panels that cover each other. */
import type { Page } from '@playwright/test'

/** Pieces of visible text that stick out of their panel, or out of a box that cuts them off without saying so. */
export const overruns = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Rounding of text widths, CSS px. */
    const SLACK = 1.5
    const told: string[] = []
    const root = document.getElementById('root')!
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    /** Ends with dots or may be scrolled sideways: the reader knows that there is more. */
    const isHonest = (style: CSSStyleDeclaration): boolean =>
      style.textOverflow === 'ellipsis' || style.overflowX === 'auto' || style.overflowX === 'scroll'
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (!node.textContent!.trim() || parent.closest('.visually-hidden, [aria-hidden=true] svg')) continue
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0) continue
      for (let box: Element | null = parent; box && box !== root.parentElement; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (isHonest(style)) break
        const edge = box.getBoundingClientRect()
        const isPanel = box.matches('header, aside, footer, section, nav, main, article, button')
        if (!isPanel && style.overflowX === 'visible') continue
        if (style.display === 'inline' || style.display === 'contents') continue
        if (text.left >= edge.left - SLACK && text.right <= edge.right + SLACK) continue
        told.push(`"${node.textContent!.trim().slice(0, 40)}" out of ${box.tagName}.${box.className}`)
        break
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) told.push('the page scrolls sideways')
    return told
  })

/** Panels of the battle that share ground; sheets and floats lie over the map on purpose, never over another panel. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const panels = [...document.querySelectorAll('.battle > :not(main), .battle .odds')].filter(
      panel => panel.checkVisibility() && panel.getBoundingClientRect().width > 0,
    )
    return panels.flatMap((one, i) =>
      panels.slice(i + 1).flatMap(other => {
        const a = one.getBoundingClientRect()
        const b = other.getBoundingClientRect()
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return wide > 1 && high > 1 ? [`${one.className} and ${other.className}: ${wide} x ${high} px`] : []
      }),
    )
  })

/** What a part of the page shows beyond the page's sides, behind a sideways scroll, or broken inside a word or between day and month. */
export const cutOff = (page: Page, part: string): Promise<string[]> =>
  page.evaluate(selector => {
    /** Rounding, CSS px. */
    const SLACK = 1.5
    const told: string[] = []
    const root = document.querySelector(selector)!
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, thead')
    for (const element of root.querySelectorAll('*')) {
      if (!isShown(element)) continue
      const { left, right, width } = element.getBoundingClientRect()
      const what = element.getAttribute('aria-label') ?? element.textContent!.trim().slice(0, 40)
      if (width > 0 && (left < -SLACK || right > innerWidth + SLACK))
        told.push(`${element.tagName} "${what}" is off the page`)
      const isScroller = getComputedStyle(element).overflowX === 'auto'
      if (isScroller && element.scrollWidth > element.clientWidth + SLACK)
        told.push(`${element.tagName} "${what}" scrolls sideways`)
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isShown(node.parentElement!)) continue
      for (const { 0: word, index } of node.textContent!.matchAll(/\d+ (?:Aug|Sept)\b|[\p{L}\p{N}]+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) told.push(`"${word}" is broken`)
      }
    }
    return told
  }, part)
