/** Local time of a campaign in files ("1945-08-09T06:00") and in the engine (minutes since the first midnight). */
import type { Minutes } from '../engine/types.ts'

const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/
const MINUTES_A_DAY = 1440
const MILLISECONDS_A_DAY = 86_400_000

/** Days from 1 January 1970 to a date "1945-08-09". */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / MILLISECONDS_A_DAY

/**
 * @param startDate calendar date of minute 0, "1945-08-09"
 * @param local local time, "1945-08-09T06:00"
 * @returns minutes since minute 0, negative before it; undefined where either text is no time
 */
export function minutesSince(startDate: string, local: string): Minutes | undefined {
  const parts = LOCAL_TIME.exec(local)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute] = parts
  const days = dayNumber(`${year}-${month}-${day}`) - dayNumber(startDate)
  if (Number.isNaN(days) || Number(hour) > 24 || Number(minute) > 59) return undefined
  return days * MINUTES_A_DAY + Number(hour) * 60 + Number(minute)
}

/**
 * @param startDate calendar date of minute 0, "1945-08-09"
 * @param minutes since minute 0
 * @returns local time, "1945-08-09T06:00"
 */
export function localTime(startDate: string, minutes: Minutes): string {
  const moment = new Date(dayNumber(startDate) * MILLISECONDS_A_DAY + minutes * 60_000)
  return moment.toISOString().slice(0, 16)
}
