/** A unit's story in words. Pure. */
import { type HexIndex, NOWHERE } from '../../engine/types.ts'
import { kilometresText, numberText, percentText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Names } from '../../i18n/names.ts'
import type { UnitFight, UnitStory } from '../../record/stories.ts'

/** "138 km", with what went by rail and what was not of its own will. */
export function wayMade(say: Say, { marched, byRail, drivenBack }: UnitStory): string {
  const parts = [
    say('stories.km', { km: kilometresText(marched) }),
    ...(byRail > 0 ? [say('stories.rail', { km: kilometresText(byRail) })] : []),
    ...(drivenBack > 0 ? [say('stories.drivenBack', { km: kilometresText(drivenBack) })] : []),
  ]
  return parts.join(', ')
}

/** How it ended, or what is left of it. */
export function endWords(say: Say, { end, men, status }: UnitStory): string {
  if (end) return say(`stories.ends.${end.cause}`, { turn: end.turn + 1 })
  return status === 'waiting' ? say('stories.neverCame') : say('stories.left', { men: numberText(men) })
}

export const lowWords = (say: Say, { low }: UnitStory): string =>
  low ? say('stories.lowAt', { percent: percentText(low.readiness), turn: low.turn + 1 }) : '–'

/** "10 Aug 06:00: attacked Hailar 3132, lost 67 men and 8 AFVs". */
export function fightWords(say: Say, names: Names, { at, hex, role, men, afv }: UnitFight): string {
  const text = say('stories.fightAt', {
    when: names.moment(at),
    what: say(`stories.fight.${role}`, { hex: names.hex(hex) }),
    men: numberText(men),
  })
  return afv > 0 ? say('stories.fightAfv', { text, afv }) : text
}

/** Where it stood, turn by turn where that changed. */
export function wayWords(say: Say, names: Names, { stood }: UnitStory): string {
  const place = (hex: HexIndex): string => (hex === NOWHERE ? say('stories.offBoard') : names.hex(hex))
  return stood.map(({ turn, hex }) => say('stories.wayAt', { turn: turn + 1, hex: place(hex) })).join('; ')
}

/** The stories whose unit fits what is looked for, those with most to tell first. */
export function storiesFound(
  stories: readonly UnitStory[],
  name: (unit: number) => string,
  find: string,
): readonly UnitStory[] {
  const wanted = find.trim().toLowerCase()
  const weight = ({ fights, marched, lost }: UnitStory): number =>
    fights.length * 20 + marched / 10_000 + lost.men / 20
  return stories
    .filter(({ unit }) => name(unit).toLowerCase().includes(wanted))
    .toSorted((a, b) => weight(b) - weight(a) || a.unit - b.unit)
}
