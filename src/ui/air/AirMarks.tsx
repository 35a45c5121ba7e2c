import { INTERDICTED, isMarked, SCOUTED, STRUCK } from '../../engine/airMarks.ts'
import { type HexIndex, SIDES, type Side, sideIndex } from '../../engine/types.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

const MARKS = [
  ['struck', STRUCK],
  ['hunted', INTERDICTED],
  ['scouted', SCOUTED],
] as const

/** What aircraft have done at a hex, as far as the viewer knows. */
export function AirMarks({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const { state } = useBattle(battle => battle.shown)
  const words = SIDES.flatMap((side: Side) =>
    MARKS.filter(([, mark]) => isMarked(state, hex, sideIndex(side), mark)).map(([name]) =>
      say(`air.marked.${name}`, { side: say(`nation.${side}`) }),
    ),
  )
  return words.map(each => (
    <p key={each} className='note'>
      {each}
    </p>
  ))
}
