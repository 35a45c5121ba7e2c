/** A saved game in words: for the list, and for the bar of the start page. */
import type { SaveSlot } from '../../app/saves.ts'
import { clockText, dateText } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/i18n.ts'
import { levelName } from '../levelWords.ts'

/** The name that the player gave, else what game it is. */
export const saveName = (say: Say, { kind, name, title }: SaveSlot): string =>
  kind === 'auto' || name === '' ? say('saves.auto', { title }) : name

/** "9 August, 06:00". */
export const campaignDate = ({ startDate, at }: SaveSlot): string =>
  `${dateText(startDate, at)}, ${clockText(at)}`

/** Who plays against whom: "against Greedy", "hot-seat", "Greedy against Random". */
export function seatsWords(say: Say, { seats }: SaveSlot): string {
  const { soviet, japanese } = seats
  const level = (word: string): string => levelName(say, word)
  if (soviet === 'human' && japanese === 'human') return say('saves.hotSeat')
  if (soviet === 'human') return say('saves.against', { level: level(japanese) })
  if (japanese === 'human') return say('saves.against', { level: level(soviet) })
  return say('saves.watched', { soviet: level(soviet), japanese: level(japanese) })
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The moment of saving in the reader's own time; as it stands where it is not a date. */
export function savedWhen(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : moments.format(date)
}

/** How a game ended and by how many points; only that it did where an older version of the program has saved it. */
export function endWords(say: Say, { grade, points }: SaveSlot): string {
  if (!grade || !points) return say('saves.finished')
  return say('replaying.ended', { grade: say(`final.grades.${grade}`), ...points })
}

/** "left the opening at turn 3": where a game began its own way. */
export const leftWords = (say: Say, { from, turn }: NonNullable<SaveSlot['branch']>): string =>
  say(from === 'opening' ? 'replaying.leftOpening' : 'replaying.left', { turn })
