import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { sideToMove } from '../../engine/derived.ts'
import { closeWindow } from '../common/windows.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useHour, useSay } from '../useWords.ts'

/** Between two turns at one screen: whose turn it is and nothing else. Enter or the button lifts it. */
export function Curtain() {
  const say = useSay()
  const hour = useHour()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.game.state)
  const turn = state.turn[0]!
  const start = scenario.turns[turn]?.start ?? 0
  const side = sideToMove(state)
  useEffect(() => {
    // A window of the player who has gone shows his papers.
    closeWindow()
    const press = (event: KeyboardEvent): void => {
      // A held Ctrl + Enter has ended the turn before: it must not lift the curtain too.
      if (event.key === 'Enter' && !event.repeat && event.target === document.body)
        void commands.liftCurtain()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [commands])
  return (
    <section className='curtain' aria-labelledby='curtain-title'>
      <div className='curtain-words'>
        <p className='note'>
          {say('curtain.turn', {
            title: scenario.title,
            turn: turn + 1,
            turns: scenario.turns.length,
            when: hour(start),
          })}
        </p>
        <h1 id='curtain-title' className={`side-${side}`}>
          {say('curtain.title', { side: scenario.sideNames[side] })}
        </h1>
        <p>{say('curtain.text', { side: say(`nation.${side}`) })}</p>
        <div className='buttons'>
          <Button className='button button-first' autoFocus onPress={() => void commands.liftCurtain()}>
            {say('curtain.lift')}
          </Button>
          <Button className='button' onPress={commands.leave}>
            {say('curtain.leave')}
          </Button>
        </div>
      </div>
    </section>
  )
}
