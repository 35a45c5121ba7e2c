import { Button } from 'react-aria-components/Button'
import { paceOf } from '../../record/pace.ts'
import { Hint } from '../common/Hint.tsx'
import { openWindow } from '../common/windows.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { useCheckpoints } from './CheckpointTable.tsx'
import { offWords, paceKind, paceSentence } from './paceWords.ts'

/** How far the game is ahead of the record; opens the list of checkpoints. Nothing while nothing tells. */
export function PaceFact() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const pace = paceOf(useCheckpoints())
  if (!pace) return null
  const kind = paceKind(pace)
  const sentence = paceSentence(say, scenario, pace)
  return (
    <Hint text={sentence}>
      <Button
        className={`topfact topfact-button topfact-pace${kind === 'behind' ? ' pace-late' : ''}`}
        aria-label={say('pace.open', { fact: sentence })}
        onPress={() => openWindow('checkpoints')}
      >
        <p>
          <strong>{offWords(say, pace)}</strong>
          <span className='note'>{say(`pace.${kind}Note`)}</span>
        </p>
      </Button>
    </Hint>
  )
}
