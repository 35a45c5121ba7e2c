import { floorDiv } from '../../engine/arithmetic.ts'
import { isPresent } from '../../engine/derived.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import { TERRAINS, WAYS } from '../../engine/types.ts'
import type { Worked } from '../../rulebook/book.ts'
import type { Position } from '../../rulebook/position/position.ts'
import { useSay } from '../useWords.ts'

/** Corner radius of a drawn hex, and its height. */
const R = 22
const H = Math.sqrt(3) * R
/** Wider drawings carry no hex numbers: they would be too small to read. */
const MOST_NUMBERED = 16

interface Point {
  readonly x: number
  readonly y: number
}

/** Middle of a hex of a flat-topped drawing, odd columns half a hex lower. */
function middle({ scenario }: Position, hex: number): Point {
  const { cols } = scenario.map
  const col = hex % cols
  return { x: R + col * 1.5 * R, y: H / 2 + (floorDiv(hex, cols) + (col % 2) / 2) * H }
}

/** Corner 0 is the one at the right; they go round clockwise. */
const corner = ({ x, y }: Point, i: number): Point => ({
  x: x + R * Math.cos((i * Math.PI) / 3),
  y: y + R * Math.sin((i * Math.PI) / 3),
})
const points = (list: readonly Point[]): string =>
  list.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

/** A worked example: the position as drawn, and what the rules make of it. */
export function ExampleFigure({ example }: { example: Worked }) {
  const say = useSay()
  const { position: p } = example
  const { cols, rows } = p.scenario.map
  const hexes = Array.from({ length: cols * rows }, (_, hex) => hex)
  const width = R * 2 + (cols - 1) * 1.5 * R
  const height = H * (rows + (cols > 1 ? 0.5 : 0))
  return (
    <figure className='example'>
      <div className='example-drawing'>
        <svg
          role='img'
          aria-label={example.title}
          viewBox={`-2 -2 ${(width + 4).toFixed(0)} ${(height + 4).toFixed(0)}`}
          style={{ width: `${(width / 11).toFixed(2)}rem` }}
        >
          {hexes.map(hex => (
            <Ground key={hex} p={p} hex={hex} isNumbered={cols <= MOST_NUMBERED} />
          ))}
          {hexes.map(hex => (
            <Hexsides key={hex} p={p} hex={hex} />
          ))}
          {example.ways?.map(way => (
            <polyline
              key={way.join()}
              className='example-way'
              points={points(way.map(hex => middle(p, hex)))}
            />
          ))}
          {example.target !== undefined && <Target at={middle(p, example.target)} />}
          <Units p={p} />
        </svg>
      </div>
      <figcaption>
        <strong>
          {say('rulebook.example')} {example.title}.
        </strong>{' '}
        {example.text}
      </figcaption>
    </figure>
  )
}

function Ground({ p, hex, isNumbered }: { p: Position; hex: number; isNumbered: boolean }) {
  const at = middle(p, hex)
  const works = p.state.works[hex]!
  return (
    <>
      <polygon
        className={`ground ground-${TERRAINS[p.scenario.map.terrain[hex]!]}`}
        points={points([0, 1, 2, 3, 4, 5].map(i => corner(at, i)))}
      />
      {works > 0 && <circle className='example-works' cx={at.x} cy={at.y} r={R * 0.76} />}
      {isNumbered && (
        <text className='example-number' x={at.x} y={at.y + H / 2 - 3}>
          {hexText(p.scenario.map, hex)}
        </text>
      )}
    </>
  )
}

/** Rivers along the sides, ways from middle to middle; each side is drawn from its lower hex. */
function Hexsides({ p, hex }: { p: Position; hex: number }) {
  const { map } = p.scenario
  const at = middle(p, hex)
  return [0, 1, 2, 3, 4, 5].map(d => {
    const to = map.neighbours[hex * 6 + d]!
    if (to < hex) return null
    const river = map.river[hex * 6 + d]!
    const [a, b] = [corner(at, d + 4), corner(at, d + 5)]
    const there = middle(p, to)
    return (
      <g key={d}>
        {river > 0 && (
          <line className={`example-river example-river-${river}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        )}
        {WAYS[map.way[hex * 6 + d]!] !== 'none' && (
          <line className='example-road' x1={at.x} y1={at.y} x2={there.x} y2={there.y} />
        )}
      </g>
    )
  })
}

const Target = ({ at }: { at: Point }) => (
  <circle className='example-target' cx={at.x} cy={at.y} r={R * 0.84} />
)

/** Counters by their letters, side by side where several stand in one hex. */
function Units({ p }: { p: Position }) {
  const { units } = p.scenario
  return units.map((unit, u) => {
    if (!isPresent(p.state, u)) return null
    const hex = p.state.hex[u]!
    const beside = units.map((_, other) => other).filter(other => p.state.hex[other] === hex)
    const { x, y } = middle(p, hex)
    const shift = (beside.indexOf(u) - (beside.length - 1) / 2) * 11
    return (
      <g key={unit.id} className={`example-unit example-${unit.side}`}>
        <rect x={x + shift - 8} y={y - 8} width={16} height={16} rx={2} />
        <text x={x + shift} y={y + 4.5}>
          {unit.short}
        </text>
      </g>
    )
  })
}
