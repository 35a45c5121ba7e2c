/** What people built: towns, airfields and rings of works. */
import type { HexMap, Place } from '../../engine/map/hexMap.ts'
import { HEX, type HexLayout, type Point } from '../layout.ts'
import { MAP } from '../theme.ts'
import { chance } from './noise.ts'

/** Blocks of houses and the radius they spread over, by kind of place. */
const TOWNS: { readonly [K in Place['kind']]?: { readonly blocks: number; readonly radius: number } } = {
  city: { blocks: 60, radius: 0.36 },
  town: { blocks: 26, radius: 0.24 },
  station: { blocks: 7, radius: 0.13 },
  village: { blocks: 5, radius: 0.11 },
}

/** Dark blocks with a pale rim, scattered from the place alone, thicker in the middle. */
export function drawTowns(
  context: CanvasRenderingContext2D,
  map: HexMap,
  layout: HexLayout,
  unit: number,
): void {
  const rims = new Path2D()
  const blocks = new Path2D()
  for (const place of map.places) {
    const town = TOWNS[place.kind]
    if (!town) continue
    const centre = layout.centre(place.hex)
    for (let i = 0; i < town.blocks; i++) {
      const turn = chance(i, place.hex, 701) * Math.PI * 2
      const out = Math.sqrt(chance(i, place.hex, 703)) ** 1.3 * town.radius * HEX
      // Streets run on a lattice.
      const x = centre.x + Math.round((Math.cos(turn) * out) / (3.6 * unit)) * 3.6 * unit
      const y = centre.y + Math.round((Math.sin(turn) * out) / (3.4 * unit)) * 3.4 * unit
      const w = (1.6 + chance(i, place.hex, 707) * 1.3) * unit
      const h = (1.5 + chance(i, place.hex, 709) * 1.1) * unit
      rims.rect(x - 0.9 * unit, y - 0.9 * unit, w + 1.8 * unit, h + 1.8 * unit)
      blocks.rect(x, y, w, h)
    }
  }
  context.fillStyle = 'rgba(247,238,216,.75)'
  context.fill(rims, 'nonzero')
  context.fillStyle = '#54423a'
  context.fill(blocks, 'nonzero')
}

/** Crossed pale strips. */
export function drawAirfields(
  context: CanvasRenderingContext2D,
  map: HexMap,
  layout: HexLayout,
  px: number,
): void {
  for (const place of map.places) {
    if (place.kind !== 'airfield') continue
    const { x, y } = layout.centre(place.hex)
    const strips = new Path2D()
    for (const angle of [-0.45, 0.75]) {
      const [dx, dy] = [Math.cos(angle) * HEX * 0.22, Math.sin(angle) * HEX * 0.22]
      strips.moveTo(x - dx, y - dy)
      strips.lineTo(x + dx, y + dy)
    }
    context.lineCap = 'butt'
    context.strokeStyle = '#7d6a4c'
    context.lineWidth = 5.4 * px
    context.stroke(strips)
    context.strokeStyle = '#f4ead0'
    context.lineWidth = 3.6 * px
    context.stroke(strips)
  }
}

/** Size of the ring in the hex, and the length of its teeth. */
const RING = 0.86
const TOOTH = HEX * 0.055

/** Rings with teeth that point outward: three to a side on field works, five on concrete. */
export function drawWorks(
  context: CanvasRenderingContext2D,
  map: HexMap,
  layout: HexLayout,
  px: number,
): void {
  const ring = new Path2D()
  const teeth = new Path2D()
  for (let hex = 0; hex < map.works.length; hex++) {
    const level = map.works[hex]!
    if (level === 0) continue
    const centre = layout.centre(hex)
    const corner = (i: number): Point => ({
      x: centre.x + layout.corners[i % 6]!.x * RING,
      y: centre.y + layout.corners[i % 6]!.y * RING,
    })
    ring.moveTo(corner(0).x, corner(0).y)
    for (let i = 1; i <= 6; i++) ring.lineTo(corner(i).x, corner(i).y)
    ring.closePath()
    for (let i = 0; i < 6; i++) addTeeth(teeth, centre, corner(i), corner(i + 1), level <= 2 ? 3 : 5)
  }
  context.lineJoin = 'miter'
  context.lineCap = 'butt'
  context.strokeStyle = 'rgba(250,244,228,.6)'
  context.lineWidth = 5 * px
  context.stroke(ring)
  context.strokeStyle = MAP.works
  context.lineWidth = 1.9 * px
  context.stroke(ring)
  context.lineWidth = 2.2 * px
  context.stroke(teeth)
}

function addTeeth(path: Path2D, centre: Point, a: Point, b: Point, count: number): void {
  const middle = { x: (a.x + b.x) / 2 - centre.x, y: (a.y + b.y) / 2 - centre.y }
  const length = Math.hypot(middle.x, middle.y)
  const [ox, oy] = [(middle.x / length) * TOOTH, (middle.y / length) * TOOTH]
  for (let k = 0; k < count; k++) {
    const share = (k + 0.5) / count
    const x = a.x + (b.x - a.x) * share
    const y = a.y + (b.y - a.y) * share
    path.moveTo(x, y)
    path.lineTo(x + ox, y + oy)
  }
}
