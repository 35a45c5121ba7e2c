/** Shapes that several marks are made of, in canvas px of a live layer. */
import type { HexIndex } from '../../engine/types.ts'
import { HEX, type HexLayout, type Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'

/** What every painter of marks needs of the map. */
export interface Ground {
  readonly layout: HexLayout
  readonly neighbours: Int32Array
  /** Hexes with a counter on them. */
  readonly occupied: ReadonlySet<HexIndex>
}

/** Middle of the gap below a counter, on the hexside: where tags stand between two stacked counters. */
export function footOf(frame: Frame, { layout }: Ground, hex: HexIndex): Point {
  const { x, y } = frame.at(layout.centre(hex))
  return { x, y: y + frame.hexPx / 2 }
}

/** A ring just inside a hex, with a pale rim. */
export function ring(frame: Frame, ground: Ground, hex: HexIndex, colour: string, width: number): void {
  const path = new Path2D()
  hexPath(path, frame, ground, hex, 0.97)
  frame.context.lineJoin = 'round'
  frame.context.strokeStyle = 'rgba(250,246,234,.8)'
  frame.context.lineWidth = width + 2.6
  frame.context.stroke(path)
  frame.context.strokeStyle = colour
  frame.context.lineWidth = width
  frame.context.stroke(path)
}

/** Adds the outline of a hex, shrunk to a share of its size. */
export function hexPath(path: Path2D, frame: Frame, { layout }: Ground, hex: HexIndex, share = 1): void {
  const centre = frame.at(layout.centre(hex))
  const scale = (frame.hexPx / HEX) * share
  layout.corners.forEach((corner, i) => {
    const [x, y] = [centre.x + corner.x * scale, centre.y + corner.y * scale]
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  })
  path.closePath()
}

/** Adds the hexside towards a direction to a path; `centre` and `scale` are those of the canvas. */
export function addSide(
  path: Path2D,
  layout: HexLayout,
  centre: Point,
  direction: number,
  scale: number,
): void {
  const a = layout.corners[direction]!
  const b = layout.corners[(direction + 1) % 6]!
  path.moveTo(centre.x + a.x * scale, centre.y + a.y * scale)
  path.lineTo(centre.x + b.x * scale, centre.y + b.y * scale)
}

/** Outline of a set of hexes: the hexsides that lead out of it. */
export function rimPath(frame: Frame, ground: Ground, hexes: ReadonlySet<HexIndex>): Path2D {
  const { layout, neighbours } = ground
  const path = new Path2D()
  const scale = frame.hexPx / HEX
  for (const hex of hexes) {
    if (!frame.holds(layout.centre(hex))) continue
    const centre = frame.at(layout.centre(hex))
    for (let d = 0; d < 6; d++) {
      if (hexes.has(neighbours[hex * 6 + d]!)) continue
      addSide(path, layout, centre, d, scale)
    }
  }
  return path
}

/** The area of some hexes, as far as they are on the canvas. */
export function filled(frame: Frame, ground: Ground, hexes: Iterable<HexIndex>): Path2D {
  const path = new Path2D()
  for (const hex of hexes) if (frame.holds(ground.layout.centre(hex))) hexPath(path, frame, ground, hex)
  return path
}

/** The same, with what lies between hexes at the border of the map and its edge. */
export function filledToEdge(frame: Frame, ground: Ground, hexes: Iterable<HexIndex>): Path2D {
  const path = new Path2D()
  for (const hex of hexes) {
    if (!frame.holds(ground.layout.centre(hex))) continue
    hexPath(path, frame, ground, hex)
    edgePath(path, frame, ground.layout, hex)
  }
  return path
}

/** Adds what lies between a hex at the border of the map and its edge: half a hex, or a corner, that is nobody's. */
export function edgePath(path: Path2D, frame: Frame, layout: HexLayout, hex: HexIndex): void {
  const { cols, rows, flat, width, height } = layout
  const [from, to] = [frame.at({ x: 0, y: 0 }), frame.at({ x: width, y: height })]
  const { x, y } = frame.at(layout.centre(hex))
  // Half the step from one column to the next, and from one row to the next.
  const narrow = (frame.hexPx * Math.sqrt(3)) / 4
  const [across, down] = flat ? [narrow, frame.hexPx / 2] : [frame.hexPx / 2, narrow]
  const [col, row] = [hex % cols, Math.floor(hex / cols)]
  if (row === 0) path.rect(x - across, from.y, across * 2, y - from.y)
  if (row === rows - 1) path.rect(x - across, y, across * 2, to.y - y)
  if (col === 0) path.rect(from.x, y - down, x - from.x, down * 2)
  if (col === cols - 1) path.rect(x, y - down, to.x - x, down * 2)
}

/** Diagonal lines inside an area. */
export function ruled(frame: Frame, area: Path2D, colour: string, gap: number): void {
  const { context, width, height } = frame
  context.save()
  context.clip(area)
  const lines = new Path2D()
  // Tied to the map, not to the window, so that the lines do not swim while panning.
  const origin = frame.at({ x: 0, y: 0 })
  const start = ((origin.x + origin.y) % gap) - height
  for (let x = start; x < width + height; x += gap) {
    lines.moveTo(x, height)
    lines.lineTo(x + height, 0)
  }
  context.strokeStyle = colour
  context.lineWidth = 1
  context.stroke(lines)
  context.restore()
}

/** Hexes at most so many steps from one, the hexes in between included. */
export function discOf({ neighbours }: Ground, middle: HexIndex, range: number): ReadonlySet<HexIndex> {
  const reached = new Map([[middle, 0]])
  // A map visits what is added while it is read.
  for (const [hex, far] of reached) {
    if (far === range) continue
    for (let d = 0; d < 6; d++) {
      const to = neighbours[hex * 6 + d]!
      if (to >= 0 && !reached.has(to)) reached.set(to, far + 1)
    }
  }
  return new Set(reached.keys())
}

/** A filled label with round corners, its middle at (x, y). */
export function pill(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colours: { readonly fill: string; readonly ink: string; readonly edge?: string },
  font: string,
): void {
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const width = context.measureText(text).width + 12
  context.beginPath()
  context.roundRect(x - width / 2, y - 9, width, 18, 9)
  context.fillStyle = colours.fill
  context.fill()
  context.strokeStyle = colours.edge ?? 'rgba(250,246,234,.9)'
  context.lineWidth = 1.4
  context.stroke()
  context.fillStyle = colours.ink
  context.fillText(text, x, y + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}

/** A small panel of lines beside a point; the first line is bold. */
export function callout(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  x: number,
  y: number,
  colours: { readonly fill: string; readonly ink: string; readonly edge: string },
  face: string,
): void {
  const fontOf = (i: number) => `${i === 0 ? 700 : 400} 12.5px ${face}`
  const width = Math.max(
    ...lines.map((line, i) => {
      context.font = fontOf(i)
      return context.measureText(line).width
    }),
  )
  const height = lines.length * 17 + 8
  context.beginPath()
  context.roundRect(x, y - height / 2, width + 18, height, 4)
  context.fillStyle = colours.fill
  context.fill()
  context.strokeStyle = colours.edge
  context.lineWidth = 1.2
  context.stroke()
  context.fillStyle = colours.ink
  context.textBaseline = 'middle'
  lines.forEach((line, i) => {
    context.font = fontOf(i)
    context.fillText(line, x + 9, y - height / 2 + 12.5 + i * 17)
  })
  context.textBaseline = 'alphabetic'
}

/** A small label on its own ground, its middle at a point. */
export function tag(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  fill: string,
  ink: string,
  font: string,
): void {
  context.font = font
  const width = context.measureText(text).width + 8
  context.beginPath()
  context.roundRect(x - width / 2, y - 7, width, 14, 2.5)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}
