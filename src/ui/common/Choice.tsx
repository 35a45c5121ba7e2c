import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'

export interface Option<T extends string> {
  readonly id: T
  readonly label: string
  readonly note?: string
}

/** One of a few, side by side. */
export function Choice<T extends string>(props: {
  label: string
  options: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
  isDisabled?: boolean
  hideLabel?: boolean
}) {
  const labelled = props.hideLabel ? { 'aria-label': props.label } : {}
  return (
    <RadioGroup
      {...labelled}
      className='choice'
      orientation='horizontal'
      value={props.value}
      isDisabled={props.isDisabled ?? false}
      // The group hands back the value of one of its own options.
      onChange={value => props.onChange(value as T)}
    >
      {!props.hideLabel && <Label className='choice-label'>{props.label}</Label>}
      <span className='choice-options'>
        {props.options.map(option => (
          <Radio key={option.id} value={option.id} className='choice-option'>
            <span title={option.note}>{option.label}</span>
          </Radio>
        ))}
      </span>
    </RadioGroup>
  )
}
