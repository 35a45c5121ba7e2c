/** Marks that spread over the country: heights alone, ground led by headquarters, works and their levels. */
import type { HexIndex } from '../../engine/types.ts'
import { quantiles } from '../basemap/heights.ts'
import type { Frame } from '../liveLayer.ts'
import type { Overlays } from '../model.ts'
import { FACE, MAP, OVERLAY, RAMP, RAMP_QUANTILES } from '../theme.ts'
import { filled, type Ground, hexPath, rimPath, tag } from './shapes.ts'

/** Hexes under this height carry no figures. */
const FIGURES_FROM = 40

/** The height ramp over everything else, hex by hex, with metres where there is room. */
export function drawElevation(
  frame: Frame,
  ground: Ground,
  elevation: NonNullable<Overlays['elevation']>,
): void {
  const { context, hexPx } = frame
  const hexes = Array.from({ length: ground.layout.x.length }, (_, hex) => hex)
  const stops = quantiles(
    hexes.map(hex => elevation[hex]!).sort((a, b) => a - b),
    RAMP_QUANTILES,
  )
  RAMP.forEach(([red, green, blue], step) => {
    const band = hexes.filter(hex => bandOf(elevation[hex]!, stops) === step)
    // Darker than the map's own ramp: here it is the whole message.
    const deep = 1 - step * 0.075
    context.fillStyle = `rgba(${red * deep},${green * deep},${blue * deep},.8)`
    context.fill(filled(frame, ground, band))
  })
  if (hexPx < FIGURES_FROM) return
  context.font = `400 11px ${FACE.counter}`
  context.textAlign = 'center'
  context.fillStyle = MAP.placeName
  for (const hex of hexes) {
    const centre = ground.layout.centre(hex)
    if (!frame.holds(centre)) continue
    const { x, y } = frame.at(centre)
    context.fillText(String(elevation[hex]), x, y + hexPx * 0.45)
  }
  context.textAlign = 'left'
}

const bandOf = (metres: number, stops: readonly number[]): number =>
  Math.min(RAMP.length - 1, stops.filter(stop => metres >= stop).length)

/** Ground that headquarters lead: a rim round each, paler where several do. */
export function drawCommand(frame: Frame, ground: Ground, command: NonNullable<Overlays['command']>): void {
  const { context } = frame
  for (const led of command) {
    context.fillStyle = OVERLAY.reach
    context.fill(filled(frame, ground, led.ground))
  }
  for (const led of command) {
    const rim = rimPath(frame, ground, new Set<HexIndex>(led.ground))
    context.lineCap = 'round'
    context.strokeStyle = OVERLAY.orderRim
    context.lineWidth = 5
    context.stroke(rim)
    context.strokeStyle = OVERLAY.order
    context.lineWidth = 2.2
    context.stroke(rim)
    const staff = new Path2D()
    hexPath(staff, frame, ground, led.hex, 0.97)
    context.lineWidth = 3
    context.stroke(staff)
  }
}

/** A ring round each fortified hex, broken where nothing is left on the surface, and its level. */
export function drawWorks(frame: Frame, ground: Ground, works: NonNullable<Overlays['works']>): void {
  const { context, hexPx } = frame
  for (const { hex, text, own, standing } of works) {
    const ring = new Path2D()
    hexPath(ring, frame, ground, hex, 0.97)
    context.setLineDash(standing ? [] : [4, 4])
    context.strokeStyle = OVERLAY.orderRim
    context.lineWidth = 5
    context.stroke(ring)
    context.strokeStyle = own ? OVERLAY.order : OVERLAY.attack
    context.lineWidth = 2.6
    context.stroke(ring)
    context.setLineDash([])
    if (hexPx < 26) continue
    const { x, y } = frame.at(ground.layout.centre(hex))
    // Between two counters of neighbouring rows, on the hexside.
    tag(context, text, x, y + hexPx / 2, '#fbf7ec', MAP.placeName, `700 10.5px ${FACE.counter}`)
  }
}
