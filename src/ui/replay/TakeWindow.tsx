import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Takeover } from '../../app/replay/state.ts'
import { Choice } from '../common/Choice.tsx'
import { Window } from '../common/Window.tsx'
import { levelName } from '../levelWords.ts'
import { useBattle, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { placeWords } from './stepWords.ts'
import { useDo, useReplay } from './useReplay.ts'

/** Whom to command from the step on, and against whom. */
export function TakeWindow({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useSay()
  const viewOnly = useReplay(replay => replay.tape.index.viewOnly)
  return (
    <Window title={say(viewOnly ? 'replay.viewOnly' : 'replay.take')} isOpen={isOpen} onClose={onClose}>
      {viewOnly ? <p>{say('replay.viewOnlyWhy')}</p> : <TakeForm onClose={onClose} />}
    </Window>
  )
}

function TakeForm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const carryOut = useDo()
  const { tape, step, eyes } = useReplay(replay => replay)
  const over = useBattle(battle => battle.shown.state.over[0] === 1)
  const levels = useStage().levels.filter(id => id !== 'historical' || tape.about.hasPlans)
  const { side } = tape.index.steps[step]!
  const [who, setWho] = useState<Takeover['who']>(eyes === 'soviet' || eyes === 'japanese' ? eyes : side)
  const [level, setLevel] = useState(levels.at(-1) ?? '')
  if (over) return <p>{say('replay.takeOver')}</p>
  return (
    <form
      className='take'
      onSubmit={event => {
        event.preventDefault()
        onClose()
        carryOut({ do: 'take', takeover: { who, level } })
      }}
    >
      <p>{say('replay.takeText', { steps: step, place: placeWords(say, tape, step) })}</p>
      <Choice<Takeover['who']>
        label={say('replay.who')}
        value={who}
        onChange={setWho}
        options={[
          { id: 'soviet', label: say('nation.soviet') },
          { id: 'japanese', label: say('nation.japanese') },
          { id: 'both', label: say('replay.hotSeat') },
          { id: 'watch', label: say('replay.watch') },
        ]}
      />
      {who !== 'both' && (
        <Choice
          label={say(who === 'watch' ? 'replay.bothPlayed' : 'replay.against')}
          value={level}
          onChange={setLevel}
          options={levels.map(id => ({ id, label: levelName(say, id) }))}
        />
      )}
      <Button type='submit' className='button button-first'>
        {say('replay.takeIt')}
      </Button>
    </form>
  )
}
