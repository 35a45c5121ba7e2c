import { type RefObject, useEffect, useState } from 'react'

/** Width by which a place must change before it is told, CSS px: what is drawn to it is drawn anew each time. */
const STEP = 20

/** The width of a place on the page, CSS px in whole steps; null before it is known. */
export function useWidth(place: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const steps = Math.floor((entry?.contentRect.width ?? 0) / STEP)
      if (steps > 0) setWidth(steps * STEP)
    })
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [place])
  return width
}
