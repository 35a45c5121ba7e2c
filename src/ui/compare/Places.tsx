import { BESIDE, LETTER, withRoom } from './placeNames.ts'

/** A battle's objectives on a drawn map: a dot for each, and the names of those that have room. */
export function Places({
  places,
}: {
  places: readonly { id: string; name: string; x: number; y: number }[]
}) {
  return (
    <g className='compare-place'>
      {places.map(({ id, name, x, y }) => (
        <circle key={id} cx={x} cy={y} r={4}>
          <title>{name}</title>
        </circle>
      ))}
      {withRoom(places).map(({ id, name, x, y }) => (
        <text key={id} x={x + BESIDE} y={y + 5} fontSize={LETTER}>
          {name}
        </text>
      ))}
    </g>
  )
}
