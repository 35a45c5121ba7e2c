/** Tables as text that spreadsheets read. */

export type Cell = string | number | null

/** A cell that no spreadsheet takes for a formula or two cells; an empty one for null. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  const safe = /^[=+@\t]|^-\D/.test(text) ? `'${text}` : text
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as lines, each with its end. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(csvCell).join(',')}\n`).join('')
