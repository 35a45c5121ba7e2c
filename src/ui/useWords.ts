/** The language of the page and the names of the battle, for panels. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { resultOf } from '../engine/rules/results.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Minutes } from '../engine/types.ts'
import { clockText, dateText, withSecondClock } from '../i18n/dates.ts'
import type { Diary } from '../i18n/events/wording.ts'
import type { Say } from '../i18n/i18n.ts'
import type { Names } from '../i18n/names.ts'
import { namesOf } from './scenarioNames.ts'
import { useBattle } from './useApp.ts'

/** Words of the page's language; the panel is drawn again when it changes. */
export function useSay(): Say {
  const { t } = useTranslation('words')
  return useCallback((key, facts) => t(key, { ...facts }), [t])
}

export const useNames = (): Names => namesOf(useBattle(battle => battle.scenario))

/** "18 August, 04:00", and the hour by the second clock where there is one: the head of a turn in reports. */
export function useHour(): (start: Minutes) => string {
  const second = useBattle(battle => battle.about.secondClock)
  const startDate = useBattle(battle => battle.scenario.startDate)
  return start => withSecondClock(`${dateText(startDate, start)}, ${clockText(start)}`, second, start)
}

/** What a log sentence needs, for an event of a turn. */
export function diaryOf(scenario: Scenario, say: Say, turn: number): Diary {
  const names = namesOf(scenario)
  return { say, names, startDate: scenario.startDate, turnStart: names.turnStart(turn), resultOf }
}

/** A diary per turn, kept while battle and language stay. */
export function useDiary(): (turn: number) => Diary {
  const scenario = useBattle(battle => battle.scenario)
  const say = useSay()
  return useMemo(() => (turn: number) => diaryOf(scenario, say, turn), [scenario, say])
}
