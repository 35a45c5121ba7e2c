import { useState } from 'react'
import { previous } from '../../app/meant.ts'
import { PlanText } from '../meant/PlanText.tsx'
import { useReadable } from '../meant/useReadable.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the sides meant, a turn at a time, both beside each other; nothing where nobody told a plan. */
export function MeantTable() {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const told = useReadable()
  const turns = [...new Set(told.map(({ turn }) => turn))]
  const [chosen, setChosen] = useState<number | null>(null)
  const turn = chosen ?? turns[0]
  if (turn === undefined) return null
  return (
    <section className='meant-turns'>
      <h2>{say('explain.title')}</h2>
      <label className='field'>
        <span className='choice-label'>{say('explain.turnOf')}</span>
        <select value={turn} onChange={event => setChosen(Number(event.target.value))}>
          {turns.map(each => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <div className='meant-sides'>
        {told
          .filter(each => each.turn === turn)
          .map(each => (
            <section key={each.side} className='meant-side'>
              <h3 className={`side-${each.side}`}>
                {say('explain.heading', { turn, side: scenario.sideNames[each.side] })}
              </h3>
              <PlanText
                explanation={each}
                before={previous(told, each)}
                onShow={hex => {
                  commands.show('battle')
                  commands.lookAt(hex)
                }}
              />
            </section>
          ))}
      </div>
    </section>
  )
}
