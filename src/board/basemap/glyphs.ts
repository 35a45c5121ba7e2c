/** Ground textures: small signs on a jittered lattice, every pick hashed from its place. */

import type { Glyphs } from '../theme.ts'
import { TINTS } from './cover.ts'
import { type Crown, crownsOf, type Sowing } from './crowns.ts'
import type { Ground, Region } from './ground.ts'
import { chance } from './noise.ts'

/** Where and how large: `unit` is one glyph px in map px, `scale` one map px in pixels of the sheet. */
export interface GlyphFrame {
  readonly ground: Ground
  readonly region: Region
  readonly unit: number
  readonly scale: number
}

/** A sign drawn as strokes: added to a path at a place, `u` map px to the glyph px, `pick` 0-1 for variety. */
interface StrokeSign extends Sowing {
  readonly on: readonly Glyphs[]
  readonly colour: string
  readonly width: number
  draw(path: Path2D, x: number, y: number, u: number, pick: number): void
}

const stroke = (path: Path2D, x1: number, y1: number, x2: number, y2: number): void => {
  path.moveTo(x1, y1)
  path.lineTo(x2, y2)
}
const dot = (path: Path2D, x: number, y: number, r: number): void => {
  path.moveTo(x + r, y)
  path.arc(x, y, r, 0, Math.PI * 2)
}
const dash = (path: Path2D, x: number, y: number, u: number, pick: number): void =>
  stroke(path, x, y, x + (3 + pick * 5.5) * u, y)

function tuft(path: Path2D, x: number, y: number, u: number, pick: number): void {
  const lean = (pick - 0.5) * 1.6
  stroke(path, x - 1.8 * u, y, x + (lean - 2.6) * u, y - 2.6 * u)
  stroke(path, x, y, x + lean * u, y - 3.8 * u)
  stroke(path, x + 1.8 * u, y, x + (lean + 2.6) * u, y - 2.6 * u)
}

function crescent(path: Path2D, x: number, y: number, u: number, pick: number): void {
  const r = (3 + pick * 2.4) * u
  path.moveTo(x - r, y)
  path.quadraticCurveTo(x, y - r * 1.15, x + r, y)
}

function furrows(path: Path2D, x: number, y: number, u: number, pick: number): void {
  const angle = [0.35, -0.5, 1.25][Math.floor(pick * 3)]!
  const [dx, dy] = [Math.cos(angle) * u, Math.sin(angle) * u]
  for (let k = -1; k <= 1; k++) {
    const [ox, oy] = [x - dy * k * 2.6, y + dx * k * 2.6]
    stroke(path, ox - dx * 4.2, oy - dy * 4.2, ox + dx * 4.2, oy + dy * 4.2)
  }
}

function doubleArc(path: Path2D, x: number, y: number, u: number): void {
  for (const shift of [-2, 2]) {
    path.moveTo(x + (shift - 2) * u, y)
    path.quadraticCurveTo(x + shift * u, y - 3.4 * u, x + (shift + 2) * u, y)
  }
}

function crag(path: Path2D, x: number, y: number, u: number, pick: number): void {
  const h = (2.2 + pick * 2) * u
  path.moveTo(x - h, y)
  path.lineTo(x, y - h)
  path.lineTo(x + h * 0.8, y)
}

const sign = (
  on: readonly Glyphs[],
  colour: string,
  width: number,
  lattice: readonly [
    across: number,
    down: number,
    keep: number,
    shakeX: number,
    shakeY: number,
    seed: number,
  ],
  draw: StrokeSign['draw'],
): StrokeSign => {
  const [across, down, keep, shakeX, shakeY, seed] = lattice
  return { on, colour, width, across, down, keep, shakeX, shakeY, seed, draw }
}

const stipple: StrokeSign['draw'] = (path, x, y, u, pick) => dot(path, x, y, (0.35 + pick * 0.35) * u)

const SIGNS: readonly StrokeSign[] = [
  sign(['steppe'], 'rgba(124,116,62,.50)', 0.8, [17, 17, 0.4, 1, 1, 501], tuft),
  sign(['sand', 'dunes'], 'rgba(158,108,44,.62)', 0.7, [4.6, 4.6, 0.62, 1, 1, 511], stipple),
  sign(['dunes'], 'rgba(158,108,44,.62)', 0.9, [17, 13, 0.42, 1, 1, 521], crescent),
  sign(['sand'], 'rgba(158,108,44,.55)', 0.9, [30, 26, 0.35, 1, 1, 523], crescent),
  sign(['marsh'], 'rgba(66,126,150,.78)', 0.95, [9.5, 4.4, 0.66, 0.8, 0, 531], dash),
  sign(['saltmarsh'], 'rgba(112,134,146,.72)', 0.9, [10, 4.4, 0.5, 0.8, 0, 541], dash),
  sign(['farmland'], 'rgba(150,122,52,.42)', 0.8, [14, 13, 0.55, 0.6, 0.6, 551], furrows),
  sign(['tundra'], 'rgba(112,120,84,.60)', 0.8, [12, 9, 0.4, 1, 1, 561], dash),
  sign(['tundra'], 'rgba(112,120,84,.60)', 0.8, [7, 7, 0.3, 1, 1, 563], stipple),
  sign(['dwarfPine'], 'rgba(86,112,66,.75)', 1, [11, 7, 0.62, 1, 1, 571], doubleArc),
  sign(['rock'], 'rgba(120,84,52,.45)', 0.8, [20, 17, 0.4, 1, 1, 581], crag),
]

/** Draws all textures of a region; yields now and then. The context is set to map px. */
export function* drawGlyphs(context: CanvasRenderingContext2D, frame: GlyphFrame): Generator<number, void> {
  const present = glyphsIn(frame)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const kind of SIGNS) {
    if (!kind.on.some(name => present.has(name))) continue
    const path = new Path2D()
    let count = 0
    for (const [x, y, pick] of latticePoints(frame, kind)) {
      kind.draw(path, x, y, frame.unit, pick)
      if (++count % 3000 === 0) yield 0
    }
    context.strokeStyle = kind.colour
    context.lineWidth = kind.width * frame.unit
    context.stroke(path)
    yield 0
  }
  for (const crown of crownsOf(frame.unit * frame.scale)) {
    if (!present.has(crown.on)) continue
    yield* drawCrowns(context, frame, crown)
  }
}

/** Trees are small pictures, set from north to south so that nearer crowns stand before farther ones. */
function* drawCrowns(
  context: CanvasRenderingContext2D,
  frame: GlyphFrame,
  crown: Crown,
): Generator<number, void> {
  let count = 0
  for (const [x, y, pick] of latticePoints(frame, { ...crown, on: [crown.on] })) {
    const picture = crown.pictures[Math.floor(pick * crown.pictures.length)]!
    const size = picture.width / frame.scale / 2
    context.drawImage(picture, x - size, y - size, size * 2, size * 2)
    if (++count % 2500 === 0) yield 0
  }
}

function* latticePoints(
  frame: GlyphFrame,
  lattice: Sowing & { readonly on: readonly Glyphs[] },
): Generator<readonly [number, number, number]> {
  const { ground, region, unit } = frame
  const [stepX, stepY] = [lattice.across * unit, lattice.down * unit]
  const margin = 12 * unit
  const wanted = TINTS.map(cover => lattice.on.includes(cover.glyphs))
  const lastRow = Math.ceil((region.y + region.height + margin) / stepY)
  const lastCol = Math.ceil((region.x + region.width + margin) / stepX)
  for (let row = Math.floor((region.y - margin) / stepY); row <= lastRow; row++) {
    for (let col = Math.floor((region.x - margin) / stepX); col <= lastCol; col++) {
      if (chance(col, row, lattice.seed) >= lattice.keep) continue
      const x = (col + 0.5 + (chance(col, row, lattice.seed + 1) - 0.5) * lattice.shakeX) * stepX
      const y = (row + 0.5 + (chance(col, row, lattice.seed + 2) - 0.5) * lattice.shakeY) * stepY
      if (wanted[classAt(ground, x, y)]) yield [x, y, chance(col, row, lattice.seed + 3)]
    }
  }
}

function classAt(ground: Ground, x: number, y: number): number {
  const col = Math.floor((x - ground.region.x) / ground.step)
  const row = Math.floor((y - ground.region.y) / ground.step)
  if (col < 0 || row < 0 || col >= ground.width || row >= ground.height) return -1
  return ground.classes[row * ground.width + col]!
}

/** Textures that a look at every eighth point of the region finds. */
function glyphsIn({ ground, region }: GlyphFrame): Set<Glyphs> {
  const found = new Set<Glyphs>()
  for (let y = region.y; y < region.y + region.height; y += 8) {
    for (let x = region.x; x < region.x + region.width; x += 8) {
      const cover = TINTS[classAt(ground, x, y)]
      if (cover) found.add(cover.glyphs)
    }
  }
  return found
}
