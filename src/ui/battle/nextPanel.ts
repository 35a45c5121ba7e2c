/** Moves the focus to the next panel or back to the first. */
export function nextPanel(page: HTMLElement, step: 1 | -1): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[data-panel]')]
  const at = panels.findIndex(panel => panel.contains(document.activeElement))
  panels[(at + step + panels.length) % panels.length]?.focus()
}
