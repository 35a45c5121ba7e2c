import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { sideToMove } from '../../engine/derived.ts'
import { Icon } from '../common/Icon.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** While an opponent thinks or its moves are shown: how far it is, and the way to the result. */
export function BusyBar() {
  const say = useSay()
  const commands = useCommands()
  const busy = useBattle(battle => battle.busy)
  const mover = useBattle(battle => sideToMove(battle.game.state))
  const mine = useBattle(battle => battle.seats[sideToMove(battle.shown.state)] === 'human')
  if (busy.kind === 'none') return null
  const words =
    busy.kind === 'thinking'
      ? say('battle.thinking', { side: say(`nation.${mover}`) })
      : say(mine ? 'battle.watching' : 'battle.playback')
  return (
    <div className='busy'>
      <ProgressBar
        className='progress'
        isIndeterminate={busy.of === undefined}
        value={busy.done ?? 0}
        maxValue={busy.of ?? 1}
      >
        {({ percentage }) => (
          <>
            <Label>{words}</Label>
            <span className='bar'>
              <span
                style={{ width: `${percentage ?? 100}%` }}
                className={percentage === undefined ? 'still' : ''}
              />
            </span>
          </>
        )}
      </ProgressBar>
      <Button className='button' onPress={commands.skipPlayback}>
        <Icon name='skip' />
        {say('battle.skip')}
      </Button>
    </div>
  )
}
