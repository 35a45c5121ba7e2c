import { Button } from 'react-aria-components/Button'
import { faultOf } from '../../app/lab/choice.ts'
import type { LabState } from '../../app/lab/state.ts'
import { numberText } from '../../i18n/figures.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { waitText } from './labWords.ts'

/** How far a study is, and what can be done about it. */
export function LabProgress({ lab }: { lab: LabState }) {
  const say = useSay()
  const commands = useCommands()
  const { choice, run, about } = lab
  const status = run?.status
  const isPlaying = status === 'running' || status === 'paused'
  return (
    <div className='lab-progress'>
      {run && (
        <>
          <progress value={run.done} max={run.of} aria-label={say('lab.progress')} />
          <p aria-live='polite'>
            <strong>{say(`lab.status.${run.status}`, { fault: run.fault })}</strong>
            {' · '}
            {say('lab.done', { done: numberText(run.done), of: numberText(run.of) })}
            {run.kept > 0 && ` · ${say('lab.keptOf', { kept: numberText(run.kept) })}`}
            {run.secondsLeft !== null && ` · ${say('lab.left', { time: waitText(run.secondsLeft) })}`}
          </p>
        </>
      )}
      <div className='buttons'>
        {!isPlaying && status !== 'done' && (
          <Button
            className='button button-first'
            isDisabled={about === null || faultOf(choice) !== null}
            onPress={() => void commands.lab({ do: 'run' })}
          >
            {say(run && run.done > 0 ? 'lab.goOn' : 'lab.run')}
          </Button>
        )}
        {status === 'running' && (
          <Button className='button' onPress={() => void commands.lab({ do: 'pause' })}>
            {say('lab.pause')}
          </Button>
        )}
        {status === 'paused' && (
          <Button className='button button-first' onPress={() => void commands.lab({ do: 'resume' })}>
            {say('lab.resume')}
          </Button>
        )}
        {isPlaying && (
          <Button className='button' onPress={() => void commands.lab({ do: 'stop' })}>
            {say('lab.stop')}
          </Button>
        )}
        {run && !isPlaying && run.done > 0 && (
          <Button className='button' onPress={() => void commands.lab({ do: 'forget' })}>
            {say('lab.forget')}
          </Button>
        )}
      </div>
    </div>
  )
}
