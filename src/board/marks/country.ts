/** Marks that spread over the country: heights alone, ground led by headquarters, works and their levels. */
import type { HexIndex } from '../../engine/types.ts'
import { quantiles } from '../basemap/heights.ts'
import type { Box, BoxIndex } from '../labels/place.ts'
import type { Frame } from '../liveLayer.ts'
import type { Overlays } from '../model.ts'
import { FACE, MAP, OVERLAY, RAMP, RAMP_QUANTILES } from '../theme.ts'
import { filled, footOf, type Ground, hexPath, rimPath, tag } from './shapes.ts'

/** Hexes under this height carry no figures. */
const FIGURES_FROM = 40

/** The height ramp over everything else, hex by hex. */
export function drawElevation(
  frame: Frame,
  ground: Ground,
  elevation: NonNullable<Overlays['elevation']>,
): void {
  const { context } = frame
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
}

/** Metres of each hex where no name stands; drawn after the names. */
export function drawMetres(
  frame: Frame,
  ground: Ground,
  elevation: NonNullable<Overlays['elevation']>,
  names: BoxIndex,
): void {
  const { context, hexPx } = frame
  if (hexPx < FIGURES_FROM) return
  context.font = `400 11px ${FACE.counter}`
  context.textAlign = 'center'
  context.fillStyle = MAP.placeName
  for (let hex = 0; hex < ground.layout.x.length; hex++) {
    const centre = ground.layout.centre(hex)
    if (!frame.holds(centre)) continue
    const { x, y } = frame.at(centre)
    const foot = y + hexPx * 0.45
    if (!names.hit({ left: x - 10, top: foot - 9, right: x + 10, bottom: foot + 1 }))
      context.fillText(String(elevation[hex]), x, foot)
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

/** A ring round each fortified hex, broken where nothing is left on the surface. */
export function drawWorksRings(frame: Frame, ground: Ground, works: NonNullable<Overlays['works']>): void {
  const { context } = frame
  for (const { hex, own, standing } of works) {
    const path = new Path2D()
    hexPath(path, frame, ground, hex, 0.93)
    context.setLineDash(standing ? [] : [4, 4])
    context.lineJoin = 'round'
    context.strokeStyle = OVERLAY.orderRim
    context.lineWidth = 5
    context.stroke(path)
    context.strokeStyle = own ? OVERLAY.order : OVERLAY.attack
    context.lineWidth = 2.6
    context.stroke(path)
    context.setLineDash([])
  }
}

/** The level of each fortified hex: light where its fire reaches out, dark where it is masked or driven below ground. */
export function drawWorksTags(frame: Frame, ground: Ground, works: NonNullable<Overlays['works']>): void {
  if (frame.hexPx < TAGS_FROM) return
  for (const { hex, text, silent } of works) {
    const { x, y } = footOf(frame, ground, hex)
    const [fill, ink] = silent ? [MAP.placeName, '#fbf7ec'] : ['#fbf7ec', MAP.placeName]
    tag(frame.context, text, x, y, fill, ink, `700 10.5px ${FACE.counter}`)
  }
}
const TAGS_FROM = 26

/** Where the tags of works stand, so that names give way to them. */
export const worksTagBoxes = (frame: Frame, ground: Ground, works: NonNullable<Overlays['works']>): Box[] =>
  frame.hexPx < TAGS_FROM
    ? []
    : works.map(({ hex }) => {
        const { x, y } = footOf(frame, ground, hex)
        return { left: x - 14, top: y - 9, right: x + 14, bottom: y + 9 }
      })
