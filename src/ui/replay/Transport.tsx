import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { REPLAY_KEYS } from '../../app/replay/keys.ts'
import { PACES } from '../../app/replay/state.ts'
import { lastStep, type Pace } from '../../app/replay/tape.ts'
import { Choice } from '../common/Choice.tsx'
import { Hint } from '../common/Hint.tsx'
import { capsOf } from '../settings/keyWords.ts'
import { useApp } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { PlayerButton } from './PlayerButton.tsx'
import { Legend } from './ReplayTimeline.tsx'
import { useDo, useReplay } from './useReplay.ts'

/** Play, pause, steps in both directions, and how fast. */
export function Transport({ onFilm }: { onFilm: () => void }) {
  const say = useSay()
  const carryOut = useDo()
  const step = useReplay(replay => replay.step)
  const last = useReplay(replay => lastStep(replay.tape))
  const isPlaying = useReplay(replay => replay.isPlaying)
  const settings = useApp(state => state.settings)
  /** Words with the keys of the deed, as the reader has set them. */
  const keyed = (what: string, does: string): string => {
    const caps = REPLAY_KEYS.filter(row => row.does === does).flatMap(row => capsOf(row, settings) ?? [])
    return caps.length === 0 ? what : say('replay.keyed', { what, key: caps.join(', ') })
  }
  const stepButton = (
    icon: Parameters<typeof PlayerButton>[0]['icon'],
    by: Pace,
    way: 1 | -1,
    does: string,
  ) => {
    const label = say(way === 1 ? `replay.ahead.${by}` : `replay.back.${by}`)
    return (
      <PlayerButton
        icon={icon}
        label={label}
        hint={keyed(label, does)}
        isDisabled={way === 1 ? step === last : step === 0}
        onPress={() => carryOut({ do: 'step', by, way })}
      />
    )
  }
  return (
    <section className='transport' aria-label={say('replay.transport')}>
      <div className='transport-steps'>
        <PlayerButton
          icon='first'
          label={say('replay.first')}
          hint={keyed(say('replay.first'), 'replayFirst')}
          isDisabled={step === 0}
          onPress={() => carryOut({ do: 'go', step: 0 })}
        />
        {stepButton('turnBack', 'turn', -1, 'replayTurnBack')}
        {stepButton('eventBack', 'event', -1, 'replayEventBack')}
        {stepButton('orderBack', 'order', -1, 'replayBack')}
        <PlayerButton
          icon={isPlaying ? 'pause' : 'play'}
          label={say(isPlaying ? 'replay.pause' : 'replay.play')}
          hint={keyed(say(isPlaying ? 'replay.pause' : 'replay.play'), 'replayPlay')}
          isFirst
          onPress={() => carryOut({ do: 'play' })}
        />
        {stepButton('orderAhead', 'order', 1, 'replayAhead')}
        {stepButton('eventAhead', 'event', 1, 'replayEventAhead')}
        {stepButton('turnAhead', 'turn', 1, 'replayTurnAhead')}
        <PlayerButton
          icon='last'
          label={say('replay.last')}
          hint={keyed(say('replay.last'), 'replayLast')}
          isDisabled={step === last}
          onPress={() => carryOut({ do: 'go', step: last })}
        />
      </div>
      <p className='transport-step figure'>{say('replay.stepOf', { step, of: last })}</p>
      <Legend />
      <Settings onFilm={onFilm} />
    </section>
  )
}

/** How fast, and what it goes along with. */
function Settings({ onFilm }: { onFilm: () => void }) {
  const say = useSay()
  const carryOut = useDo()
  const { speed, follows, halts, tape } = useReplay(replay => replay)
  return (
    <div className='transport-settings'>
      <Choice
        label={say('replay.speed')}
        hideLabel
        value={String(speed)}
        onChange={chosen => carryOut({ do: 'set', change: { speed: Number(chosen) } })}
        options={PACES.map(times => ({
          id: String(times),
          label: say('replay.speedOf', { times: times === 0.5 ? '½' : times }),
        }))}
      />
      <Hint text={say('replay.followNote')}>
        <ToggleButton
          className='button'
          isSelected={follows}
          onChange={on => carryOut({ do: 'set', change: { follows: on } })}
        >
          {say('replay.follow')}
        </ToggleButton>
      </Hint>
      {tape.comments.length > 0 && (
        <Hint text={say('replay.haltNote')}>
          <ToggleButton
            className='button'
            isSelected={halts}
            onChange={on => carryOut({ do: 'set', change: { halts: on } })}
          >
            {say('replay.halt')}
          </ToggleButton>
        </Hint>
      )}
      <Hint text={say('replay.film.note')}>
        <Button className='button' onPress={onFilm}>
          {say('replay.film.title')}
        </Button>
      </Hint>
    </div>
  )
}
