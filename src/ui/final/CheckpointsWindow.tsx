import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useApp, useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Checkpoints, useCheckpoints } from './CheckpointTable.tsx'
import { paceBySide, paceSentence } from './paceWords.ts'

/** The checkpoints of the record as they fill while the battle is played. */
export function CheckpointsWindow() {
  const say = useSay()
  const isPlaying = useApp(state => state.battle !== null)
  const isOpen = useOpenWindow() === 'checkpoints'
  return (
    <Window title={say('pace.title')} wide isOpen={isPlaying && isOpen} onClose={closeWindow}>
      <AgainstRecord />
    </Window>
  )
}

function AgainstRecord() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const rows = useCheckpoints()
  return (
    <>
      <ul className='pace-sides'>
        {paceBySide(scenario, rows).map(({ side, pace }) => (
          <li key={side}>
            <strong className={`side-${side}`}>{say(`nation.${side}`)}</strong>{' '}
            {paceSentence(say, scenario, pace)}.
          </li>
        ))}
      </ul>
      <p className='note'>{say('pace.intro')}</p>
      <Checkpoints rows={rows} />
    </>
  )
}
