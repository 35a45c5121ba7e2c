import { useState } from 'react'

/** A whole number; what is typed counts when the field is left, and only where it fits. */
export function Count(props: {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const { value, least, most } = props
  const settle = (): void => {
    const next = Number(typed)
    setTyped(null)
    if (typed !== null && Number.isSafeInteger(next) && next >= least && next <= most && next !== value)
      props.onChange(next)
  }
  return (
    <label className='field'>
      <span className='choice-label'>{props.label}</span>
      <input
        type='number'
        min={least}
        max={most}
        value={typed ?? value}
        onChange={event => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={event => event.key === 'Enter' && settle()}
      />
    </label>
  )
}
