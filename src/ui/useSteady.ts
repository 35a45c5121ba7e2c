import { useRef } from 'react'

/**
 * A value of plain data that stays the same object while its contents stay the same: what is drawn from it is then not
 * drawn again at every step of a march.
 */
export function useSteady<T>(value: T): T {
  const text = JSON.stringify(value)
  const kept = useRef({ text, value })
  if (kept.current.text !== text) kept.current = { text, value }
  return kept.current.value
}
