import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ShownGroup } from '../../app/classroom/state.ts'
import { LabMap } from '../lab/LabMap.tsx'
import { conclusionWords } from '../lab/labWords.ts'
import { levelName } from '../levelWords.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { ClassPredictions } from './ClassPredictions.tsx'
import { ClassSpread } from './ClassSpread.tsx'
import { ClassTable } from './ClassTable.tsx'
import { ClassWords } from './ClassWords.tsx'
import { choicesMade, seedsText } from './classWords.ts'

/** All that was handed in of one study: what it comes to, how it spreads, who says what. */
export function ClassGroupView({ group }: { group: ShownGroup }) {
  const say = useSay()
  const commands = useCommands()
  const { study, held, merged, ground, scenario, hash } = group
  const { soviet, japanese } = study.levels
  const who = (level: string): string => (level === 'human' ? say('classroom.human') : levelName(say, level))
  const levels = { soviet: who(soviet), japanese: who(japanese) }
  const hasWorlds = study.worlds.length > 1
  const choices = useMemo(() => choicesMade(group), [group])
  const titles = study.worlds.map(({ title }) => title)
  return (
    <section className='class-group' aria-labelledby={`class-${hash}`}>
      <h2 id={`class-${hash}`}>
        {study.title}
        {held && `: ${held.title}`}
      </h2>
      <p className='note'>
        {say('classroom.studyOf', {
          form: scenario?.form.title ?? study.form,
          ...levels,
          engine: study.engine,
        })}
      </p>
      <p>
        {say('classroom.countOf', {
          count: group.rows.length,
          pairs: merged.games,
          seeds: seedsText(merged.seeds),
        })}
      </p>
      {hasWorlds && (
        <>
          <h3>{say('classroom.concluded')}</h3>
          <div className='lab-found'>
            {held && <p className='lesson-question'>{held.question}</p>}
            {merged.worlds.slice(1).map(world => (
              <p key={world.id}>
                <strong>{conclusionWords(say, world.title, world)}</strong>
              </p>
            ))}
            <p className='note'>{say('lab.limits', levels)}</p>
          </div>
        </>
      )}
      {choices.length > 0 && <ClassPredictions choices={choices} />}
      {hasWorlds && <ClassSpread group={group} />}
      <ClassTable group={group} choices={choices} />
      {hasWorlds &&
        (ground && scenario ? (
          <LabMap scenario={scenario} titles={titles} worlds={ground} heading={say('classroom.map')} />
        ) : (
          <p className='note'>{say('classroom.noMap')}</p>
        ))}
      <ClassWords group={group} />
      <section className='class-files'>
        <h3>{say('classroom.files')}</h3>
        <div className='buttons'>
          {(['csv', 'json'] as const).map(file => (
            <Button
              key={file}
              className='button'
              onPress={() => void commands.classroom({ do: 'export', hash, file })}
            >
              {say(`classroom.${file}`)}
            </Button>
          ))}
          <Button className='button' onPress={() => globalThis.print()}>
            {say('classroom.print')}
          </Button>
        </div>
      </section>
    </section>
  )
}
