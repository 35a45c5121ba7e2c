import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { OverlayMenu } from '../battle/OverlayMenu.tsx'
import { Hour, Points, Sky } from '../battle/TopBar.tsx'
import { Choice } from '../common/Choice.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { openWindow } from '../common/windows.ts'
import { PaceFact } from '../final/PaceFact.tsx'
import { levelName } from '../levelWords.ts'
import { useApp } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { BranchesWindow } from './BranchesWindow.tsx'
import { PlayerIcon } from './PlayerButton.tsx'
import { TakeWindow } from './TakeWindow.tsx'
import { useDo, useReplay } from './useReplay.ts'

/** Which game it is and at what hour, whose eyes are used, and the way into command and out. */
export function ReplayTopBar() {
  const say = useSay()
  const carryOut = useDo()
  const [open, setOpen] = useState<'take' | 'branches' | null>(null)
  const eyes = useReplay(replay => replay.eyes)
  const allowed = useReplay(replay => replay.allowed)
  const source = useReplay(replay => replay.source)
  const viewOnly = useReplay(replay => replay.tape.index.viewOnly)
  return (
    <header className='topbar'>
      <Brand />
      <div className='topbar-facts'>
        <Hour />
        <Sky />
        <Points />
        <PaceFact />
      </div>
      <div className='topbar-buttons replay-buttons'>
        <Choice
          label={say('replay.eyes')}
          hideLabel
          value={eyes}
          onChange={chosen => carryOut({ do: 'set', change: { eyes: chosen } })}
          options={allowed.map(id => ({
            id,
            label: say(`replay.eyesOf.${id}`),
            note: say(`replay.eyesNote.${id}`),
          }))}
        />
        <OverlayMenu />
        <IconButton icon='keys' label={say('keys.title')} onPress={() => openWindow('keys')} />
        <IconButton icon='link' label={say('replay.link')} onPress={() => carryOut({ do: 'link' })} />
        <Button className='button' onPress={() => setOpen('branches')}>
          <PlayerIcon name='branch' />
          {say('replay.branches')}
        </Button>
        <Button className={viewOnly ? 'button' : 'button button-first'} onPress={() => setOpen('take')}>
          {say(viewOnly ? 'replay.viewOnly' : 'replay.take')}
        </Button>
        <IconButton
          icon='leave'
          label={say(source === 'game' ? 'replay.backToGame' : 'replay.close')}
          onPress={() => carryOut({ do: 'close' })}
        />
      </div>
      <TakeWindow isOpen={open === 'take'} onClose={() => setOpen(null)} />
      <BranchesWindow isOpen={open === 'branches'} onClose={() => setOpen(null)} />
    </header>
  )
}

/** The battle, and who played it. */
function Brand() {
  const say = useSay()
  const scenario = useReplay(replay => replay.tape.scenario)
  const source = useReplay(replay => replay.source)
  const { soviet, japanese } = useReplay(replay => replay.tape.index.record.seats)
  const saved = useApp(({ saves, replay }) => saves.slots.find(({ id }) => id === replay?.parent)?.name)
  const word = (seat: string): string => (seat === 'human' ? say('replay.human') : levelName(say, seat))
  const who = say('replay.seats', { soviet: word(soviet), japanese: word(japanese) })
  return (
    <h1 className='brand replay-brand' title={who}>
      {scenario.title} <span>{scenario.startDate.slice(0, 4)}</span>
      <span className='replay-kind'>{saved || say(`replay.kind.${source}`)}</span>
    </h1>
  )
}
