/** One of many in a list that opens, with the question that it asks, if it asks one. */
export function Pick<T extends string>(props: {
  label: string
  options: readonly { readonly id: T; readonly title: string; readonly question?: string }[]
  value: T
  onChange: (id: T) => void
  isDisabled?: boolean
}) {
  const question = props.options.find(({ id }) => id === props.value)?.question
  return (
    <label className='field'>
      <span className='choice-label'>{props.label}</span>
      {/* The list offers its own options alone. */}
      <select
        value={props.value}
        disabled={props.isDisabled}
        onChange={event => props.onChange(event.target.value as T)}
      >
        {props.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {question && <span className='note'>{question}</span>}
    </label>
  )
}
