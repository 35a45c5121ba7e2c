import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from './Icon.tsx'

/** A closed part of a panel under its heading, which opens it. The level is that of the heading in its panel. */
export function More(props: { heading: string; level?: 3 | 4; className?: string; children: ReactNode }) {
  const { heading, level = 3, className, children } = props
  return (
    <Disclosure className={className ? `more ${className}` : 'more'}>
      <Heading level={level}>
        <Button slot='trigger' className='link'>
          <Icon name='right' />
          {heading}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}
