/** The campaign's clock in words. Minutes are counted from the campaign's first midnight, in local time of both armies. */
import type { Checkpoint } from '../engine/scenario.ts'

const DAY = 1440

/** Calendar day of a campaign minute. A turn that ends at midnight belongs to the day it ends. */
function dayOf(startDate: string, minutes: number): Date {
  const first = Date.parse(`${startDate}T00:00:00Z`)
  return new Date(first + Math.floor(minutes / DAY) * DAY * 60_000)
}

/** Kept, since making one takes a thousand times as long as using it. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendar(language: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${month}`
  let made = calendars.get(key)
  if (!made) {
    // British order, "9 August", whatever English the machine speaks.
    const locale = language === 'en' ? 'en-GB' : language
    made = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' })
    calendars.set(key, made)
  }
  return made
}

/** "11 August". */
export const dateText = (startDate: string, minutes: number, language = 'en'): string =>
  calendar(language, 'long').format(dayOf(startDate, minutes))

/** "11 Aug". */
export const shortDateText = (startDate: string, minutes: number, language = 'en'): string =>
  calendar(language, 'short').format(dayOf(startDate, minutes))

/** "06:00"; the end of a day is "24:00" where `asEnd` is set. */
export function clockText(minutes: number, asEnd = false): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY
  return asEnd && ofDay === 0 ? '24:00' : `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}

/** "1:09" for 69 minutes. */
export const durationText = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`

/** "11 Aug 06:00". */
export const momentText = (startDate: string, minutes: number, language = 'en'): string =>
  `${shortDateText(startDate, minutes, language)} ${clockText(minutes)}`

/** A time of the record: "11 Aug 06:00"; where it gives no hour "11 Aug", "14–15 Aug" or "11 Aug 18:00–24:00". */
export function recordedText(
  startDate: string,
  { planned, span }: Pick<Checkpoint, 'planned' | 'span'>,
  language = 'en',
): string {
  if (!span) return momentText(startDate, planned, language)
  if (span.from % DAY !== 0 || span.until % DAY !== 0)
    return `${momentText(startDate, span.from, language)}–${clockText(span.until, true)}`
  const [first, last] = [span.from, span.until - 1].map(at => dayOf(startDate, at))
  const days = calendar(language, 'short').formatRange(first!, last!)
  // Machines differ in the spaces beside the dash. In narrow columns lines break behind it, not between day and month.
  return days
    .replace(/\s/g, ' ')
    .replace(/^(\d+) – (?=\d)/, '$1–')
    .replace(/(\d) (?!–)/g, '$1\u00a0')
}

/** The text and behind it the same hours by the clock that the other side kept, "04:00 · Tokyo 02:00"; alone where both kept one. */
export function withSecondClock(
  text: string,
  second: { readonly name: string; readonly minutes: number } | null,
  start: number,
  end?: number,
): string {
  if (!second) return text
  const until = end === undefined ? '' : `–${clockText(end + second.minutes, true)}`
  return `${text} · ${second.name} ${clockText(start + second.minutes)}${until}`
}

const two = (n: number): string => String(n).padStart(2, '0')
