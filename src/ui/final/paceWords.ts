/** The game against the record in a few words. Pure. */
import type { Scenario } from '../../engine/scenario.ts'
import { SIDES, type Side } from '../../engine/types.ts'
import type { Say } from '../../i18n/i18n.ts'
import { type CheckpointRow, type Pace, paceOf, striverOf } from '../../record/pace.ts'

const HOUR = 60
/** Above this many hours a span is told in days and halves of days. */
const MOST_HOURS = 30

/** "9 h", "1½ days", "3 days": rounded to the hour, long spans to the half day. */
export function spanWords(say: Say, minutes: number): string {
  const hours = Math.round(Math.abs(minutes) / HOUR)
  if (hours <= MOST_HOURS) return say('pace.hours', { hours })
  const halves = Math.round(hours / 12)
  const days = Math.floor(halves / 2)
  return halves % 2 === 0 ? say('pace.days', { count: days }) : say('pace.halfDays', { days })
}

/** Which way the game is off: less than half an hour is on time. */
export const paceKind = ({ off }: Pick<Pace, 'off'>): 'ahead' | 'behind' | 'onTime' =>
  Math.abs(off) < HOUR / 2 ? 'onTime' : off < 0 ? 'ahead' : 'behind'

/** "9 h ahead". */
export const offWords = (say: Say, pace: Pick<Pace, 'off'>): string =>
  say(`pace.${paceKind(pace)}`, { time: spanWords(say, pace.off) })

/** The whole of it: "Tanks at the station: 9 h ahead of the record". */
export const paceSentence = (say: Say, scenario: Scenario, pace: Pace): string =>
  say(`pace.at.${pace.isOpen ? 'open' : paceKind(pace)}`, {
    place: scenario.checkpoints[pace.checkpoint]!.name,
    time: spanWords(say, pace.off),
  })

/** The pace of each side that strives for something the reader hears of. */
export const paceBySide = (
  scenario: Scenario,
  rows: readonly CheckpointRow[],
): readonly { readonly side: Side; readonly pace: Pace }[] =>
  SIDES.flatMap(side => {
    const own = rows.filter(row => striverOf(scenario, scenario.checkpoints[row.checkpoint]!) === side)
    const pace = paceOf(own)
    return pace ? [{ side, pace }] : []
  })
