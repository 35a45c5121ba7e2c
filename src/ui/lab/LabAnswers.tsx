import { Button } from 'react-aria-components/Button'
import { LAB_FILES, type LabRun } from '../../app/lab/state.ts'
import { numberText } from '../../i18n/figures.ts'
import type { Answers } from '../../sim/answers.ts'
import { TableHead } from '../common/TableHead.tsx'
import { levelName } from '../levelWords.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { CheckpointTimes } from './CheckpointTimes.tsx'
import { LabCharts } from './LabCharts.tsx'
import { LabMap } from './LabMap.tsx'
import { conclusionWords } from './labWords.ts'

interface Props {
  readonly run: LabRun
  readonly answers: Answers
}

/** What a study has come to: sentences, charts, tables, the ground, and the games worth watching. */
export function LabAnswers({ run, answers, isFetching }: Props & { isFetching: boolean }) {
  const say = useSay()
  const commands = useCommands()
  const { report } = answers
  const hasWorlds = report.worlds.length > 1
  return (
    <>
      <Conclusions run={run} answers={answers} />
      <LabCharts run={run} answers={answers} />
      {hasWorlds && (
        <LabMap
          scenario={run.scenario}
          titles={run.titles}
          worlds={answers.worlds}
          heading={say('lab.map')}
        />
      )}
      <CheckpointTimes run={run} answers={answers} />
      <Grades run={run} answers={answers} />
      <Specimens run={run} answers={answers} isFetching={isFetching} />
      <h3>{say('lab.files')}</h3>
      <div className='buttons'>
        {LAB_FILES.map(file => (
          <Button key={file} className='button' onPress={() => void commands.lab({ do: 'export', file })}>
            {say(`lab.file.${file}`)}
          </Button>
        ))}
      </div>
    </>
  )
}

function Conclusions({ run, answers }: Props) {
  const say = useSay()
  const { levels } = run.choice
  const others = answers.report.worlds.slice(1)
  return (
    <div className='lab-found'>
      {others.map((world, w) => (
        <div key={world.id}>
          <p className='note'>{world.question}</p>
          <p>
            <strong>{conclusionWords(say, run.titles[w + 1]!, world)}</strong>
          </p>
        </div>
      ))}
      <p className='note'>
        {say('lab.limits', {
          soviet: levelName(say, levels.soviet),
          japanese: levelName(say, levels.japanese),
        })}
      </p>
    </div>
  )
}

function Grades({ run, answers }: Props) {
  const say = useSay()
  const { worlds } = answers.report
  return (
    <table className='table'>
      <caption>{say('lab.grades')}</caption>
      <TableHead words={[say('lab.grade')]} figures={run.titles} />
      <tbody>
        {worlds[0]!.grades.map(({ grade }, g) => (
          <tr key={grade}>
            {/* Grades of the report are those of the rules. */}
            <th scope='row'>{say(`final.grades.${grade as 'historical'}`)}</th>
            {worlds.map(({ id, grades }) => (
              <td key={id} className='figure'>
                {numberText(grades[g]!.games)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Specimens({ run, answers, isFetching }: Props & { isFetching: boolean }) {
  const say = useSay()
  const commands = useCommands()
  return (
    <section>
      <h3>{say('lab.watch')}</h3>
      <p className='note' aria-live='polite'>
        {say(isFetching ? 'lab.fetching' : 'lab.watchNote')}
      </p>
      {answers.worlds.map(({ specimens }, world) => (
        <p key={run.titles[world]} className='lab-specimens'>
          <span>{run.titles[world]}</span>
          {(['typical', 'best', 'worst'] as const).map(which => {
            const seed = specimens[which]
            const what = say(`lab.specimen.${which}`)
            return (
              <Button
                key={which}
                className='button'
                isDisabled={isFetching}
                aria-label={say('lab.watchOne', { what, title: run.titles[world]!, seed })}
                onPress={() => void commands.lab({ do: 'watch', world, seed })}
              >
                {what} · {say('lab.seedOf', { seed })}
              </Button>
            )
          })}
        </p>
      ))}
    </section>
  )
}
