import type { Side } from '../../engine/types.ts'
import { useSay } from '../useWords.ts'

/** How hard a side is to play: dots, and the same in words. */
export function Difficulty({ side, of4 }: { side: Side; of4: number }) {
  const say = useSay()
  return (
    <span className={`difficulty side-${side}`}>
      <span aria-hidden='true'>
        {[1, 2, 3, 4].map(dot => (
          <span key={dot} className={dot <= of4 ? 'dot dot-full' : 'dot'} />
        ))}
      </span>
      <span className='note'>{say('start.difficulty', { of4 })}</span>
    </span>
  )
}
