import { Button, type ButtonProps } from 'react-aria-components/Button'
import { Hint } from './Hint.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

/** A button that shows an icon only: its name is spoken, and shown as a hint. */
export function IconButton({
  icon,
  label,
  hint,
  ...rest
}: { icon: IconName; label: string; hint?: string } & ButtonProps) {
  return (
    <Hint text={hint ?? label}>
      <Button {...rest} aria-label={label} className='button button-icon'>
        <Icon name={icon} />
      </Button>
    </Hint>
  )
}
