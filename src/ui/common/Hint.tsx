import { type ReactNode, useState } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { isSeeking } from './seeking.ts'

/**
 * Words that appear beside a control under the pointer or with the focus, but not where the focus only comes back to it.
 * The first child is the control.
 */
export function Hint({ text, children }: { text: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <TooltipTrigger
      delay={400}
      closeDelay={80}
      isOpen={isOpen}
      onOpenChange={open => setOpen(open && isSeeking())}
    >
      {children}
      <Tooltip className='tooltip' offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
