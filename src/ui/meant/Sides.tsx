import { useEffect, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { previous } from '../../app/meant.ts'
import type { HexIndex } from '../../engine/types.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { PlanText } from './PlanText.tsx'

/** Plans of one turn or two under each other, and the way to have them drawn on the map. */
export function Sides(props: {
  shown: readonly Explanation[]
  /** All that may be read: what is new in a plan shows by the one before it. */
  all: readonly Explanation[]
  onShow: (hex: HexIndex) => void
}) {
  const { shown, all, onShow } = props
  const say = useSay()
  const { drawMeant } = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const [draws, setDraws] = useState(false)
  const key = shown.map(({ turn, side }) => `${turn} ${side}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plans themselves are made anew with every step.
  useEffect(() => {
    drawMeant(draws ? shown : [])
    return () => drawMeant([])
  }, [draws, key])
  return (
    <>
      <ToggleButton className='button meant-draw' isSelected={draws} onChange={setDraws}>
        {say(draws ? 'explain.erase' : 'explain.draw')}
      </ToggleButton>
      {shown.map(each => (
        <section key={each.side} className='meant-side'>
          <h3 className={`smallcaps side-${each.side}`}>
            {say('explain.heading', { turn: each.turn, side: scenario.sideNames[each.side] })}
          </h3>
          <PlanText explanation={each} before={previous(all, each)} onShow={onShow} />
        </section>
      ))}
    </>
  )
}
