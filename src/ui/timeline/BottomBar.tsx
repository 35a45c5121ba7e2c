import { LatestLines } from './LatestLines.tsx'
import { Timeline } from './Timeline.tsx'

/** Time on the left, what has just happened on the right. */
export function BottomBar() {
  return (
    <footer className='bottom' data-panel tabIndex={-1}>
      <Timeline />
      <LatestLines />
    </footer>
  )
}
