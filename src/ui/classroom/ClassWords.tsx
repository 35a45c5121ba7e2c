import type { ShownGroup } from '../../app/classroom/state.ts'
import { Fold } from '../common/Fold.tsx'
import { useSay } from '../useWords.ts'
import { pupilName } from './classWords.ts'

/** What the pupils have written, question by question. It is text and nothing else. */
export function ClassWords({ group }: { group: ShownGroup }) {
  const say = useSay()
  const answers = new Map<string, { readonly name: string; readonly text: string; readonly id: string }[]>()
  for (const row of group.rows)
    for (const { prompt, text } of row.handIn.result.words)
      answers.set(prompt, [
        ...(answers.get(prompt) ?? []),
        { name: pupilName(say, row), text, id: row.handIn.id },
      ])
  return (
    <section className='class-words'>
      <h3>{say('classroom.words')}</h3>
      {answers.size === 0 && <p className='note'>{say('classroom.noWords')}</p>}
      {[...answers].map(([prompt, said]) => (
        <Fold key={prompt} summary={`${prompt} (${say('classroom.wordsOf', { count: said.length })})`}>
          {() => (
            <dl>
              {said.map(({ id, name, text }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )}
        </Fold>
      ))}
    </section>
  )
}
