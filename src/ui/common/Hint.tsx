import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

/** Words that appear beside a control under the pointer or with the focus. The first child is the control. */
export function Hint({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <Tooltip className='tooltip' offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
