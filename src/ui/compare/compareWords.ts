/** Hours of two games beside each other, in words. Pure. */
import { durationText } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { ComparedHour } from '../../record/compare.ts'

/** By how much the second game was earlier or later; "" where neither has come there. */
export function hourDifference(say: Say, { a, b }: Pick<ComparedHour, 'a' | 'b'>): string {
  if (a === null && b === null) return ''
  if (a === null || b === null)
    return say('compare.onlyIn', { game: say(a === null ? 'compare.game.b' : 'compare.game.a') })
  if (a === b) return say('compare.same')
  return say(b < a ? 'compare.earlier' : 'compare.later', { time: durationText(Math.abs(b - a)) })
}

/** What has come about by an hour; what comes later is not told yet. */
export const upTo = (rows: readonly ComparedHour[], at: number): readonly ComparedHour[] =>
  rows.map(row => ({
    ...row,
    a: row.a !== null && row.a <= at ? row.a : null,
    b: row.b !== null && row.b <= at ? row.b : null,
  }))
