import { useEffect, useRef } from 'react'
import { useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The place of the board. It takes the focus, and with it the keys of the board. `help`: what these are, for who does not see it. */
export function BoardSlot({ help }: { help?: string }) {
  const say = useSay()
  const { board } = useStage()
  const slot = useRef<HTMLDivElement>(null)
  useEffect(() => (slot.current && board ? board(slot.current) : undefined), [board])
  return (
    <div
      ref={slot}
      className='board'
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the focus and with it arrow keys and letters.
      tabIndex={0}
      role='application'
      aria-label={say('battle.board')}
      aria-description={help}
      data-panel
      data-board
    />
  )
}
