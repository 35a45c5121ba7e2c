import { useState } from 'react'

/** Has something been asked for at least once? What is fetched late stays from then on. */
export function useWasAsked(isAsked: boolean): boolean {
  const [wasAsked, setWasAsked] = useState(isAsked)
  if (isAsked && !wasAsked) setWasAsked(true)
  return wasAsked || isAsked
}
