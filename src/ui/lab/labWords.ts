/** A study in words. Pure. */
import type { Say } from '../../i18n/i18n.ts'
import { conclusionOf, type WorldReport } from '../../sim/report.ts'

/** One decimal place, a real minus sign. */
export const decimalText = (value: number): string => {
  const text = Math.abs(value).toFixed(1)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** What can be concluded of a world, in one sentence. */
export function conclusionWords(say: Say, title: string, world: WorldReport): string {
  const found = conclusionOf(world)
  if (found.of === 'tooFew') return say('lab.found.tooFew', { title })
  return say(`lab.found.${found.of}`, {
    title,
    by: decimalText(found.by),
    low: decimalText(found.low),
    high: decimalText(found.high),
    pairs: found.pairs,
  })
}

/** "2 h 10 min", "4 min", "30 s". */
export function waitText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
