/** A level between nothing and full, in permille. The figure beside it says the same, so it is hidden from readers. */
export function Bar({ permille, tone = 'plain' }: { permille: number; tone?: 'plain' | 'short' }) {
  const width = `${Math.max(0, Math.min(1000, permille)) / 10}%`
  return (
    <span className={`bar bar-${tone}`} aria-hidden='true'>
      <span style={{ width }} />
    </span>
  )
}

/** A named level with its figure, one row of a table of levels. */
export function Level(props: { label: string; permille: number; figure: string; tone?: 'plain' | 'short' }) {
  return (
    <div className='level'>
      <dt>{props.label}</dt>
      <dd>
        <Bar permille={props.permille} tone={props.tone ?? 'plain'} />
        <span className='figure'>{props.figure}</span>
      </dd>
    </div>
  )
}
