import type { Diary } from '../../i18n/events/wording.ts'
import { eventWords } from '../../i18n/eventWords.ts'
import type { LogGroup } from './logGroups.ts'

/** A paragraph of the log in words: its sentences, or one for all who were sighted together. */
export function groupWords(group: LogGroup, diaryOf: (turn: number) => Diary): string {
  const [first, ...others] = group
  if (first.event.kind !== 'sighted' || others.length === 0)
    return group.map(({ event, turn }) => eventWords(event, diaryOf(turn))).join(' ')
  const diary = diaryOf(first.turn)
  const units = group.flatMap(({ event }) => (event.kind === 'sighted' ? [diary.names.unit(event.unit)] : []))
  return eventWords(first.event, { ...diary, names: { ...diary.names, unit: () => units.join(', ') } })
}
