import { type ReactNode, useState } from 'react'
import { usePrinting } from './usePrinting.ts'

/** Something long under a line that opens it: drawn once it is open, and always on paper. */
export function Fold(props: { summary: string; className?: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const isPrinted = usePrinting()
  const isShown = isOpen || isPrinted
  return (
    <details
      className={props.className}
      open={isShown}
      onToggle={({ currentTarget }) => {
        if (!isPrinted) setOpen(currentTarget.open)
      }}
    >
      <summary>{props.summary}</summary>
      {isShown && props.children()}
    </details>
  )
}
