import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components/Switch'

/** One thing that is on or off. */
export function Toggle(props: { isOn: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <Switch className='switch' isSelected={props.isOn} onChange={props.onChange}>
      <span className='switch-track' aria-hidden='true' />
      {props.children}
    </Switch>
  )
}
