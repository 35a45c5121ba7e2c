/** Names along rivers and across stretches of country. */

import { averaged } from '../basemap/curves.ts'
import type { Course } from '../basemap/rivers.ts'
import type { Survey } from '../basemap/survey.ts'
import { HEX, type Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import { FACE } from '../theme.ts'
import type { Box, BoxIndex } from './place.ts'
import { alongLine, drawLetters, haloText, type Ink, localName, type SetLetter } from './text.ts'

/** CSS px between two names of the same river, and the first try from its source. */
const REPEAT = 760
const STEP = 24
const RIVER_SIZE = 13

/** Writes the names of rivers where they find a calm stretch; the same stretch whatever the window shows. */
export function riverNames(frame: Frame, survey: Survey, ink: Ink, taken: BoxIndex): void {
  for (const course of survey.rivers) {
    if (frame.hexPx < (course.rank === 3 ? 18 : 26)) continue
    const local = localName(course.names)
    const line = calmLine(course, frame)
    let from = REPEAT * 0.15
    const end = lengthOf(line)
    while (from < end) {
      const put = writeAlong(
        frame,
        line,
        from,
        course.name,
        `italic 400 ${RIVER_SIZE}px ${FACE.map}`,
        ink,
        taken,
      )
      if (!put) {
        from += STEP
        continue
      }
      if (local) {
        writeAlong(
          frame,
          line,
          put + RIVER_SIZE,
          local.text,
          `400 ${RIVER_SIZE * 0.9}px ${local.face}`,
          ink,
          taken,
        )
      }
      from = put + REPEAT
    }
  }
}

/** The course in canvas px, averaged over about three letter heights, in reading direction, lifted off the water. */
function calmLine(course: Course, frame: Frame): Point[] {
  const scale = frame.hexPx / HEX
  const spacing = (HEX / 14) * scale
  const every = Math.max(1, Math.round(4 / spacing))
  const rounds = Math.round((RIVER_SIZE * 4) / (spacing * every)) ** 2 / 8
  const points = averaged(
    course.points.filter((_, i) => i % every === 0),
    Math.min(120, Math.ceil(rounds)),
  )
  const placed = points.map(point => frame.at(point))
  const first = placed[0]
  const last = placed.at(-1)
  if (!first || !last) return []
  if (last.x < first.x) placed.reverse()
  const lift = 5 + course.rank * 2.2 * Math.min(1, scale)
  return placed.map((point, i) => {
    const a = placed[i - 1] ?? point
    const b = placed[i + 1] ?? point
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    return { x: point.x + ((b.y - a.y) / length) * lift, y: point.y - ((b.x - a.x) / length) * lift }
  })
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1]
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : 0
  }, 0)
}

/** Writes a text from a distance on; returns where it ends, 0 where there is no room. */
function writeAlong(
  frame: Frame,
  line: readonly Point[],
  start: number,
  text: string,
  font: string,
  ink: Ink,
  taken: BoxIndex,
): number {
  const { context } = frame
  context.font = font
  const letters = [...text].map(letter => ({ letter, advance: context.measureText(letter).width + 2 }))
  const set = alongLine(line, start, letters, 0.28)
  if (!set) return 0
  const boxes = set.map(boxOf)
  const upright = set.every(({ angle }) => Math.abs(angle) < 1.15)
  if (!upright || boxes.some(box => taken.hit(box))) return 0
  for (const box of boxes) taken.add(box)
  if (
    boxes.some(box => box.right > 0 && box.bottom > 0 && box.left < frame.width && box.top < frame.height)
  ) {
    drawLetters(context, set, ink.water, ink.rim)
  }
  return start + letters.reduce((sum, { advance }) => sum + advance, 0)
}

const boxOf = ({ x, y, angle }: SetLetter): Box => {
  const [cx, cy] = [x + Math.sin(angle) * 5, y - Math.cos(angle) * 5]
  return { left: cx - 6, top: cy - 7, right: cx + 6, bottom: cy + 7 }
}

/** Free on either side of a name, sizes of its letters: two in a row must not read as one. */
const APART = 1.5

/** Writes the names of areas, widely tracked, where nothing else stands: capitals over land, italics over water. */
export function areaNames(frame: Frame, survey: Survey, ink: Ink, taken: BoxIndex): void {
  const { context, hexPx } = frame
  const size = Math.round(Math.max(15, Math.min(24, 11 + hexPx * 0.2)))
  const trackOf = (onWater: boolean): number => size * (onWater ? 0.24 : 0.42)
  for (const area of survey.picture.areas) {
    const place = survey.layout.fromEarth(area.lon, area.lat)
    const middle = frame.at(place)
    const onWater = survey.waters.field.at(place.x, place.y) > 0.5
    const colour = onWater ? ink.water : ink.area
    context.font = `${onWater ? 'italic ' : ''}400 ${size}px ${FACE.title}`
    const letters = [...(onWater ? area.name : area.name.toUpperCase())]
    const track = trackOf(onWater)
    const widths = letters.map(letter => context.measureText(letter).width + track)
    const width = widths.reduce((sum, w) => sum + w, 0) - track
    // A long name keeps inside the sheet.
    const [west, east] = [frame.at({ x: 0, y: 0 }).x, frame.at({ x: survey.whole.width, y: 0 }).x]
    const room = width / 2 + 10
    const centre = { x: Math.max(west + room, Math.min(east - room, middle.x)), y: middle.y }
    const box = {
      left: centre.x - width / 2 - size * APART,
      top: centre.y - size,
      right: centre.x + width / 2 + size * APART,
      bottom: centre.y + size,
    }
    if (taken.hit(box)) continue
    taken.add(box)
    context.globalAlpha = 0.82
    let x = centre.x - width / 2
    letters.forEach((letter, i) => {
      haloText(context, letter, x, centre.y, colour, ink.rim, 2.4)
      x += widths[i]!
    })
    const local = localName(area.names)
    if (local) {
      context.font = `400 ${size * 0.72}px ${local.face}`
      context.textAlign = 'center'
      haloText(context, [...local.text].join(' '), centre.x, centre.y + size * 0.95, colour, ink.rim, 2.4)
      context.textAlign = 'left'
    }
    context.globalAlpha = 1
  }
}
