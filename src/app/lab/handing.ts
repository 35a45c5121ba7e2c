/** What a pupil hands in of a study on the page, with what was predicted and written where a lesson is held. */
import { RESULT_ENDING } from '../../scenario/limits.ts'
import { LONGEST_ANSWER, LONGEST_NICKNAME, type ResultFile } from '../../scenario/resultFile.ts'
import { runs } from '../../sim/answers.ts'
import { resultOf } from '../../sim/handIn.ts'
import type { PlayedStudy } from './playing.ts'
import type { LabState } from './state.ts'

/** The file, of all whole seeds there are. */
export function resultFile(
  { lesson: held, choice }: Pick<LabState, 'lesson' | 'choice'>,
  { study, outcomes, sums }: Pick<PlayedStudy, 'study' | 'outcomes' | 'sums'>,
): { readonly name: string; readonly text: string } {
  const seeds = runs([...new Set(outcomes().map(({ seed }) => seed))])
  const said = held ? saidIn(held) : { lesson: null, prediction: null, words: [], pupil: { number: null } }
  const result = resultOf({ study, seeds, ...sums(), ...said })
  const whose = held ? [held.lesson.id, String(held.notes.number)] : ['study', String(choice.seed)]
  return { name: [choice.scenario, ...whose].join('-') + RESULT_ENDING, text: JSON.stringify(result) }
}

function saidIn({
  lesson,
  notes,
}: NonNullable<LabState['lesson']>): Pick<ResultFile, 'lesson' | 'prediction' | 'words' | 'pupil'> {
  const choices = lesson.steps.flatMap(step => (step.kind === 'predict' ? step.choices : []))
  const chosen = choices.find(({ id }) => id === notes.predicted)
  const words = lesson.steps.flatMap((step, s) =>
    step.kind === 'explain'
      ? step.prompts.map((prompt, p) => ({ prompt, text: tidyText(notes.words[`${s}.${p}`] ?? '') }))
      : [],
  )
  const name = tidyNickname(notes.name)
  return {
    lesson: lesson.id,
    prediction: chosen ? { choice: chosen.id, text: chosen.text } : null,
    words: words.filter(({ text }) => text !== ''),
    pupil: { number: notes.number, ...(name !== '' && { name }) },
  }
}

/** Control characters, and halves of characters, that no text of a file may have; its lines stay. */
const CONTROL = /[^\P{C}\n]/gu

const tidyText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').slice(0, LONGEST_ANSWER).replace(CONTROL, ' ').trim()

const tidyNickname = (name: string): string =>
  name
    .slice(0, LONGEST_NICKNAME)
    .replace(/[<>\p{C}]/gu, ' ')
    .trim()
