/** The frame of the sheet with degrees and minutes: drawn live because its labels keep their size. */
import type { Survey } from '../basemap/survey.ts'
import type { Frame } from '../liveLayer.ts'
import { FACE, MAP, NIGHT } from '../theme.ts'

/** Paper beyond the sheet, a chequered frame, and degrees and minutes along it. */
export function drawFrame(frame: Frame, survey: Survey, night: boolean): void {
  const { context } = frame
  const { layout } = survey
  const a = frame.at({ x: 0, y: 0 })
  const b = frame.at({ x: layout.width, y: layout.height })
  if (a.x < -40 && a.y < -40 && b.x > frame.width + 40 && b.y > frame.height + 40) return
  const ink = night ? NIGHT.frame : MAP.frame
  context.strokeStyle = ink
  context.lineWidth = 1
  context.strokeRect(a.x - 0.5, a.y - 0.5, b.x - a.x + 1, b.y - a.y + 1)
  context.strokeRect(a.x - 5.5, a.y - 5.5, b.x - a.x + 11, b.y - a.y + 11)
  context.lineWidth = 1.6
  context.strokeRect(a.x - 9, a.y - 9, b.x - a.x + 18, b.y - a.y + 18)
  context.fillStyle = ink
  context.font = `400 11px ${FACE.map}`
  const northWest = layout.toEarth(0, 0)
  const southEast = layout.toEarth(layout.width, layout.height)
  stretches(northWest.lon, southEast.lon, b.x - a.x).forEach(({ from, to, dark, label }) => {
    const x0 = frame.at(layout.fromEarth(Math.max(from, northWest.lon), 0)).x
    const x1 = frame.at(layout.fromEarth(Math.min(to, southEast.lon), 0)).x
    if (dark) for (const y of [a.y - 5, b.y + 1]) context.fillRect(x0, y, x1 - x0, 4)
    if (!label || from < northWest.lon) return
    context.textAlign = 'center'
    for (const y of [a.y - 14, b.y + 22]) context.fillText(`${label} E`, x0, y)
  })
  stretches(southEast.lat, northWest.lat, b.y - a.y).forEach(({ from, to, dark, label }) => {
    const y0 = frame.at(layout.fromEarth(0, Math.max(from, southEast.lat))).y
    const y1 = frame.at(layout.fromEarth(0, Math.min(to, northWest.lat))).y
    if (dark) for (const x of [a.x - 5, b.x + 1]) context.fillRect(x, y1, 4, y0 - y1)
    if (!label || from < southEast.lat) return
    for (const [x, turn] of [
      [a.x - 14, -1],
      [b.x + 14, 1],
    ] as const) {
      context.save()
      context.translate(x, y0)
      context.rotate((turn * Math.PI) / 2)
      context.textAlign = 'center'
      context.fillText(`${label} N`, 0, 0)
      context.restore()
    }
  })
  context.textAlign = 'left'
}

/** Least pixels from one label of the frame to the next: half as many again as the longest is wide. */
const LABEL_ROOM = 76

/** Minutes of arc from label to label, and of the stretches of the frame between them, from near to far. */
const ARCS = [
  { label: 1, stretch: 1 },
  { label: 3, stretch: 1 },
  { label: 6, stretch: 3 },
  { label: 15, stretch: 5 },
  { label: 30, stretch: 10 },
  { label: 60, stretch: 30 },
  { label: 120, stretch: 60 },
  { label: 300, stretch: 60 },
] as const

interface Stretch {
  /** Degrees. */
  readonly from: number
  readonly to: number
  readonly dark: boolean
  /** Of its beginning; empty where none stands. */
  readonly label: string
}

/** The frame from one degree to another over so many pixels: every other stretch dark, with labels as close as have room. */
export function stretches(low: number, high: number, pixels: number): Stretch[] {
  const pixelsAMinute = pixels / (high - low) / 60
  const arc = ARCS.find(({ label }) => label * pixelsAMinute >= LABEL_ROOM) ?? ARCS.at(-1)!
  const first = Math.floor((low * 60) / arc.stretch)
  const end = Math.ceil((high * 60) / arc.stretch)
  return Array.from({ length: end - first }, (_, i) => {
    const minutes = (first + i) * arc.stretch
    return {
      from: minutes / 60,
      to: (minutes + arc.stretch) / 60,
      dark: (first + i) % 2 === 0,
      label: minutes % arc.label === 0 ? degreesText(minutes) : '',
    }
  })
}

/** Minutes of arc as "119°" or "119°30′". */
function degreesText(minutes: number): string {
  const over = minutes % 60
  return `${Math.floor(minutes / 60)}°${over === 0 ? '' : `${String(over).padStart(2, '0')}′`}`
}
