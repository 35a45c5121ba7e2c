/** A lesson being put together for a class: whose study it has, its link, and what it asks of the class. */

import type { Lesson } from '../../scenario/lessonsFile.ts'
import { MOST_PUPILS } from '../../scenario/resultFile.ts'
import { faultOf, MOST_SEED, usualChoice } from '../lab/choice.ts'
import { choiceOfLesson, lessonQuery } from '../lab/lessons.ts'
import { OWN_LESSON, ownLessonOf } from '../lab/ownLesson.ts'
import type { ClassPlan, PlanChange } from './state.ts'

/** What a class is unless somebody says otherwise. */
export const usualPlan = (scenario: string): ClassPlan => ({
  choice: usualChoice(scenario),
  about: null,
  lessons: [],
  lesson: OWN_LESSON,
  pupils: 30,
})

/** The plan with something changed: another lesson brings its own study, another battle what it has of both. */
export function changedPlan(plan: ClassPlan, { lesson, pupils, ...study }: PlanChange): ClassPlan {
  const isOther = study.scenario !== undefined && study.scenario !== plan.choice.scenario
  if (isOther) return { ...usualPlan(study.scenario!), pupils: pupils ?? plan.pupils }
  const held = plan.lessons.find(({ id }) => id === lesson)
  const base = held ? choiceOfLesson(plan.choice.scenario, held) : plan.choice
  return {
    ...plan,
    choice: { ...base, ...study },
    lesson: lesson ?? plan.lesson,
    pupils: pupils ?? plan.pupils,
  }
}

/** The lesson of the plan with its study; null while the battle is read. */
export function plannedLesson({ choice, about, lessons, lesson }: ClassPlan): Lesson | null {
  if (!about) return null
  const held = lessons.find(({ id }) => id === lesson)
  return held ?? ownLessonOf(choice, about)
}

/** The query of the link for the class; null while the battle is read. */
export const planQuery = ({ choice, about, lessons, lesson }: ClassPlan): string | null =>
  about &&
  lessonQuery(
    choice,
    lessons.find(({ id }) => id === lesson),
  )

/** Why the class cannot play it; null where it can. */
export function planFault({ choice, pupils }: ClassPlan): string | null {
  const fault = faultOf(choice)
  if (fault !== null) return fault
  if (choice.worlds.length === 0) return 'whatif: nothing is chosen; expected one what-if at least'
  if (pupils < 1 || pupils > MOST_PUPILS) return `pupils: expected a whole number from 1 to ${MOST_PUPILS}`
  const last = choice.seed + pupils * choice.games - 1
  return last > MOST_SEED ? `seed: expected room for ${pupils} pupils: at most ${MOST_SEED}` : null
}

/** Time that one side of a level takes to think about one turn, ms on a school laptop: a rough measure. */
const THINKING: { readonly [level: string]: number } = { random: 5, recruit: 40, greedy: 40 }
const USUAL_THINKING = 120

/** Games of one pupil, and about how long they take on two cores, minutes. */
export function needOf({ choice, about }: ClassPlan): { readonly games: number; readonly minutes: number } {
  const games = choice.games * (choice.worlds.length + 1)
  const turns = about?.forms.find(({ id }) => id === choice.form)?.turns ?? 0
  const { soviet, japanese } = choice.levels
  const turn = (THINKING[soviet] ?? USUAL_THINKING) + (THINKING[japanese] ?? USUAL_THINKING)
  return { games, minutes: Math.max(1, Math.round((games * turns * turn) / 2 / 60_000)) }
}
