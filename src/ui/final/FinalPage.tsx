import { Button } from 'react-aria-components/Button'
import { grade, score } from '../../engine/rules/score.ts'
import { signedText } from '../../i18n/figures.ts'
import { useFocusFirst } from '../common/useFocusBack.ts'
import { useBattle, useCommands, useVariant } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Aftermath } from './Aftermath.tsx'
import { CheckpointTable } from './CheckpointTable.tsx'
import { LossTable } from './LossTable.tsx'
import { MeantTable } from './MeantTable.tsx'
import { PointTables } from './PointTables.tsx'
import './report.css'

/** How it ended, by the battle's own scale, beside what the record did. */
export function FinalPage() {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusFirst<HTMLElement>()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const variant = useVariant()
  const result = grade(scenario, state)
  const { soviet, japanese } = score(scenario, state)
  return (
    <main ref={place} className='page final' tabIndex={-1}>
      <header className='page-head'>
        <div>
          <p className='smallcaps'>
            {say('final.title', { title: scenario.title, form: scenario.form.title })}
          </p>
          {variant && (
            <p className='final-variant'>
              {say('final.whatIf', { title: variant.title, question: variant.question })}
            </p>
          )}
          <h1>{say(`final.grades.${result.grade}`)}</h1>
          <p className='final-text'>{result.text}</p>
          <p className='final-difference'>
            {say('final.difference', { soviet, japanese, difference: signedText(result.difference) })}
          </p>
        </div>
        <nav className='buttons' aria-label={say('battle.menu')}>
          <Button className='button button-first' onPress={() => commands.show('battle')}>
            {say('final.look')}
          </Button>
          <Button className='button' onPress={() => void commands.openReplay({ kind: 'game' })}>
            {say('replaying.again')}
          </Button>
          <Button className='button' onPress={() => void commands.openCompare()}>
            {say('compare.open')}
          </Button>
          <Button className='button' onPress={commands.exportSave}>
            {say('final.exportRecord')}
          </Button>
          <Button className='button' onPress={commands.leave}>
            {say('battle.startPage')}
          </Button>
        </nav>
      </header>
      <PointTables />
      <section>
        <h2>{say('final.checkpoints')}</h2>
        <CheckpointTable />
      </section>
      <LossTable />
      <MeantTable />
      <Aftermath />
    </main>
  )
}
