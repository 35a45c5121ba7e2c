/** All names on the map for one view, the most important first. */
import type { Place } from '../../engine/map/hexMap.ts'
import type { HexIndex } from '../../engine/types.ts'
import type { Survey } from '../basemap/survey.ts'
import { faceFor } from '../counterSize.ts'
import { HEX } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { Counter } from '../model.ts'
import { type Distance, distanceOf, FACE } from '../theme.ts'
import { areaNames, riverNames } from './lines.ts'
import { type Box, BoxIndex, placeLabels, roundSheet, type Wanted, type Wording } from './place.ts'
import { reportDates } from './reports.ts'
import { haloText, inkFor, localName } from './text.ts'

/** What the names must know of the game. */
export interface LabelScene {
  readonly counters: readonly Counter[]
  readonly objectives: ReadonlySet<HexIndex>
  readonly selected: HexIndex | null
  readonly night: boolean
  /** Figures and tags of the marks, which names give way to. */
  readonly figures: readonly Box[]
}

interface Style {
  readonly font: string
  readonly size: number
  readonly water: boolean
}

/** Rank of a kind of place, its size, and the hex height from which it is named. */
const KINDS: { readonly [K in Place['kind']]: { rank: number; size: number; bold: boolean; from: number } } =
  {
    city: { rank: 2, size: 15, bold: true, from: 0 },
    town: { rank: 2, size: 14, bold: true, from: 0 },
    fortress: { rank: 3, size: 13, bold: false, from: 30 },
    station: { rank: 5, size: 13, bold: false, from: 26 },
    pass: { rank: 5, size: 13, bold: false, from: 26 },
    lake: { rank: 6, size: 12, bold: false, from: 26 },
    village: { rank: 6, size: 12, bold: false, from: 26 },
    hill: { rank: 7, size: 12, bold: false, from: 52 },
    airfield: { rank: 8, size: 11, bold: false, from: 62 },
    crossing: { rank: 9, size: 11, bold: false, from: 70 },
    area: { rank: 9, size: 12, bold: false, from: Number.POSITIVE_INFINITY },
  }

/** Distances at which a name that must not be lost looks for room, in hex heights. */
const FURTHER = [0.35, 0.7, 1.1, 1.6, 2.2]

interface Word {
  readonly lines: readonly { text: string; font: string; x: number; y: number }[]
  readonly water: boolean
}

/** Writes all names of a view, and the dates of reports where they find room; returns what they cover. */
export function drawLabels(frame: Frame, survey: Survey, scene: LabelScene): BoxIndex {
  const distance = distanceOf(frame.hexPx)
  const ink = inkFor(scene.night)
  const { width, height } = survey.layout
  const edges = roundSheet(frame.at({ x: 0, y: 0 }), frame.at({ x: width, y: height }))
  const obstacles = [...counterBoxes(frame, survey, scene.counters), ...scene.figures, ...edges]
  const places = survey.picture.map.places
    .filter(place => frame.hexPx >= KINDS[place.kind].from)
    .filter(place => frame.holds(survey.layout.centre(place.hex)))
    .map(place => ({ place, rank: rankOf(place, scene) }))
    .sort((a, b) => a.rank - b.rank || (a.place.id < b.place.id ? -1 : 1))
  const occupied = new Set(scene.counters.map(counter => counter.hex))
  const placed = placeLabels(
    places.map(({ place }) => wantedFor(frame, survey, place, distance, occupied.has(place.hex))),
    obstacles,
  )
  const taken = new BoxIndex(obstacles)
  frame.context.textAlign = 'left'
  frame.context.textBaseline = 'alphabetic'
  for (const label of placed) {
    if (!label) continue
    taken.add(label.box)
    for (const { text, font, x, y } of label.value.lines) {
      frame.context.font = font
      haloText(
        frame.context,
        text,
        label.box.left + x,
        label.box.top + y,
        label.value.water ? ink.water : ink.place,
        ink.rim,
      )
    }
  }
  reportDates(frame, survey, scene.counters, ink, taken)
  riverNames(frame, survey, ink, taken)
  areaNames(frame, survey, ink, taken)
  return taken
}

function rankOf(place: Place, scene: LabelScene): number {
  if (scene.objectives.has(place.hex) && (place.kind === 'town' || place.kind === 'city')) return 0
  if (place.hex === scene.selected) return 1
  return KINDS[place.kind].rank
}

function counterBoxes(frame: Frame, survey: Survey, counters: readonly Counter[]): Box[] {
  const face = faceFor(frame.hexPx)
  return counters
    .filter(counter => counter.stackIndex === 0 && frame.holds(survey.layout.centre(counter.hex)))
    .map(counter => {
      const { x, y } = frame.at(survey.layout.centre(counter.hex))
      const more = counter.stackSize > 1 ? 5 : 1
      return {
        left: x - face.width / 2 - 1,
        top: y - face.height / 2 - more,
        right: x + face.width / 2 + more,
        bottom: y + face.height / 2 + 2,
      }
    })
}

function wantedFor(
  frame: Frame,
  survey: Survey,
  place: Place,
  distance: Distance,
  occupied: boolean,
): Wanted<Word> {
  const { x, y } = frame.at(survey.layout.centre(place.hex))
  const kind = KINDS[place.kind]
  const scale = frame.hexPx / HEX
  const face = faceFor(frame.hexPx)
  const works = survey.picture.map.works[place.hex]! > 0
  const clear = works ? frame.hexPx * 0.5 : 4 + (kind.bold ? 12 : 5) * scale
  return {
    x,
    y,
    clearX: occupied ? Math.max(clear, face.width / 2 + 4) : clear,
    clearY: occupied ? Math.max(clear * 0.9, face.height / 2 + 2) : clear * 0.9,
    further: kind.rank <= 2 ? FURTHER.map(share => share * frame.hexPx) : [],
    wordings: wordingsFor(
      frame.context,
      place,
      { font: '', size: kind.size, water: place.kind === 'lake' },
      kind.bold,
      distance,
    ),
  }
}

function wordingsFor(
  context: CanvasRenderingContext2D,
  place: Place,
  style: Style,
  bold: boolean,
  distance: Distance,
): Wording<Word>[] {
  const slant = style.water || place.kind === 'hill' || place.kind === 'pass' ? 'italic ' : ''
  const font = `${slant}${bold ? 700 : 400} ${style.size}px ${FACE.map}`
  context.font = font
  const width = context.measureText(place.name).width
  const { water, size } = style
  const latin = { text: place.name, font, x: 0, y: size }
  const alone: Wording<Word> = { width, height: size * 1.25, value: { lines: [latin], water } }
  const local = localName(place.names, place.kind === 'fortress')
  if (!local || distance === 'far') return [alone]
  const localFont = `400 ${size * 0.84}px ${local.face}`
  context.font = localFont
  const localWidth = context.measureText(local.text).width
  const below: Wording<Word> = {
    width: Math.max(width, localWidth),
    height: size * 2.2,
    value: {
      lines: [
        { ...latin, x: Math.max(0, (localWidth - width) / 2) },
        { text: local.text, font: localFont, x: Math.max(0, (width - localWidth) / 2), y: size * 1.98 },
      ],
      water,
    },
  }
  const beside: Wording<Word> = {
    width: width + 5 + localWidth,
    height: size * 1.25,
    value: { lines: [latin, { text: local.text, font: localFont, x: width + 5, y: size * 0.97 }], water },
  }
  return distance === 'near' ? [beside, below, alone] : [below, beside, alone]
}
