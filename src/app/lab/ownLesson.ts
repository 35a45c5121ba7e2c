/** A lesson made of any study: predict, play, compare, explain. Its words are the program's, its question the what-ifs'. */
import '../../i18n/late.ts'
import { say } from '../../i18n/i18n.ts'
import type { About } from '../../scenario/about.ts'
import type { Lesson } from '../../scenario/lessonsFile.ts'
import { whatIfParts } from '../../scenario/whatIf.ts'
import { titleOfWorld } from './choice.ts'
import type { LabChoice } from './state.ts'

/** The id of such a lesson in links and files. */
export const OWN_LESSON = 'own'

/** `titles` are those of the what-ifs, the battle as it was left out. */
export function ownLesson(
  { form, worlds, levels, games, seed }: Omit<LabChoice, 'scenario'>,
  titles: readonly string[],
  question: string,
): Lesson {
  const first = worlds[0]
  const favours = (side: 'soviet' | 'japanese') =>
    first === undefined ? {} : { speaks: { kind: 'favours' as const, world: first, side } }
  const title = titles[0] ?? ''
  const what = (word: 'predict' | 'run' | 'compare' | 'explain') => ({
    title: say(`lab.own.${word}.title`),
    text: say(`lab.own.${word}.text`, { title }),
  })
  return {
    id: OWN_LESSON,
    title: say('lab.own.title', { title: titles.join(', ') }),
    question,
    study: { form, worlds: [...worlds], ...levels, games, seed },
    steps: [
      {
        kind: 'predict',
        minutes: 8,
        ...what('predict'),
        choices: [
          { id: 'soviet', text: say('lab.own.soviet'), ...favours('soviet') },
          { id: 'japanese', text: say('lab.own.japanese'), ...favours('japanese') },
          {
            id: 'even',
            text: say('lab.own.even'),
            ...(first !== undefined && { speaks: { kind: 'unclear', world: first } }),
          },
        ],
      },
      { kind: 'run', minutes: 12, ...what('run') },
      {
        kind: 'compare',
        minutes: 12,
        ...what('compare'),
        look: [say('lab.own.look.difference'), say('lab.own.look.turns'), say('lab.own.look.game')],
      },
      {
        kind: 'explain',
        minutes: 13,
        ...what('explain'),
        prompts: [say('lab.own.prompt.found'), say('lab.own.prompt.why'), say('lab.own.prompt.doubt')],
      },
    ],
    teacher: {
      aims: [say('lab.own.aims.before'), say('lab.own.aims.interval'), say('lab.own.aims.model')],
      answers: [],
      caution: say('lab.own.caution'),
      further: [],
    },
  }
}

/** The same of a battle that is open, its what-ifs in its own words. */
export function ownLessonOf(choice: LabChoice, { variants }: Pick<About, 'variants'>): Lesson {
  const questions = choice.worlds
    .flatMap(name => whatIfParts(name) ?? [])
    .map(part => variants.find(({ id }) => id === part.variant)?.question ?? '')
  const titles = choice.worlds.map(name => titleOfWorld(variants, name))
  return ownLesson(choice, titles, questions.join(' '))
}
