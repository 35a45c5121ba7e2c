/** Marks above the counters: rings, arrows, tags, callouts, the cursor, flags of objectives and combat. */
import type { HexIndex } from '../../engine/types.ts'
import { faceFor } from '../counterSize.ts'
import { haloText, inkFor } from '../labels/text.ts'
import type { Frame } from '../liveLayer.ts'
import type { BoardModel, SupplyOverlay } from '../model.ts'
import { COUNTER, FACE, OVERLAY } from '../theme.ts'
import { drawAirOver } from './aircraft.ts'
import { drawWorks } from './country.ts'
import { callout, type Ground, hexPath, pill, tag } from './shapes.ts'

/** Marks that no model holds: the pointer's hex, and a combat while it is shown. */
export interface Passing {
  readonly hover: HexIndex | null
  readonly combat: { readonly hex: HexIndex; readonly text: string; readonly share: number } | null
}

const PANEL = { fill: '#fbf7ec', ink: '#25211a', edge: OVERLAY.order }

export function drawOverMarks(
  frame: Frame,
  ground: Ground,
  model: BoardModel,
  passing: Passing,
  night: boolean,
): void {
  const { overlays } = model
  drawReports(frame, ground, model, night)
  if (overlays.works) drawWorks(frame, ground, overlays.works)
  overlays.objectives?.forEach(({ hex, holder }) => ring(frame, ground, hex, flagColours(holder).edge, 2))
  if (passing.hover !== null) ring(frame, ground, passing.hover, 'rgba(37,33,26,.55)', 1.4)
  if (model.selectedHex !== null) ring(frame, ground, model.selectedHex, OVERLAY.order, 3)
  overlays.targets?.forEach(hex => ring(frame, ground, hex, OVERLAY.attack, 3))
  overlays.attackArrows?.forEach(arrow => drawArrow(frame, ground, arrow))
  if (overlays.air) drawAirOver(frame, ground, overlays.air)
  if (overlays.supply) drawSupplyTags(frame, ground, overlays.supply, night)
  drawPathTags(frame, ground, model)
  if (model.cursor !== null) drawCursor(frame, ground, model.cursor, night)
  // Over the rings of pointer and cursor, which would strike the figures out.
  overlays.objectives?.forEach(flag => drawWorth(frame, ground, flag))
  if (passing.combat) drawCombat(frame, ground, passing.combat)
}

function ring(frame: Frame, ground: Ground, hex: HexIndex, colour: string, width: number): void {
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

function drawCursor(frame: Frame, ground: Ground, hex: HexIndex, night: boolean): void {
  const path = new Path2D()
  hexPath(path, frame, ground, hex, 1.03)
  frame.context.setLineDash([6, 4])
  frame.context.strokeStyle = night ? '#f3ecd9' : '#25211a'
  frame.context.lineWidth = 2
  frame.context.stroke(path)
  frame.context.setLineDash([])
}

/** A block arrow from near the middle of one hex over the hexside into the next. */
function drawArrow(frame: Frame, ground: Ground, arrow: { from: HexIndex; to: HexIndex }): void {
  const a = frame.at(ground.layout.centre(arrow.from))
  const b = frame.at(ground.layout.centre(arrow.to))
  const { context, hexPx } = frame
  context.save()
  context.translate((a.x + b.x) / 2, (a.y + b.y) / 2)
  context.rotate(Math.atan2(b.y - a.y, b.x - a.x))
  const scale = Math.max(0.55, Math.min(1.2, hexPx / 60))
  context.scale(scale, scale)
  context.beginPath()
  for (const [x, y] of [
    [-9, -3.4],
    [1, -3.4],
    [1, -8],
    [10, 0],
    [1, 8],
    [1, 3.4],
    [-9, 3.4],
  ] as const)
    context.lineTo(x, y)
  context.closePath()
  context.lineJoin = 'round'
  context.strokeStyle = 'rgba(255,248,236,.95)'
  context.lineWidth = 3
  context.stroke()
  context.fillStyle = OVERLAY.attack
  context.fill()
  context.restore()
}

function drawPathTags(frame: Frame, ground: Ground, { overlays: { path } }: BoardModel): void {
  if (!path) return
  const { context } = frame
  path.hexes.forEach((hex, i) => {
    const label = path.labels[i]
    if (!label) return
    const { x, y } = frame.at(ground.layout.centre(hex))
    pill(context, label, x, y, { fill: OVERLAY.order, ink: '#fffdf6' }, `700 12px ${FACE.counter}`)
  })
  for (const wait of path.callouts) {
    const a = frame.at(ground.layout.centre(wait.from))
    const b = frame.at(ground.layout.centre(wait.to))
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
    // Off to the right, and above or below the hex that the march enters: its pill stays free.
    const foot = y + (b.y > a.y ? -1 : 1) * frame.hexPx * 0.72
    callout(context, wait.lines, x + 22, foot, PANEL, FACE.panel)
    context.beginPath()
    context.moveTo(x + 22, foot - 5)
    context.lineTo(x + 3, y)
    context.lineTo(x + 22, foot + 5)
    context.fillStyle = PANEL.edge
    context.fill()
  }
}

function drawSupplyTags(frame: Frame, ground: Ground, supply: SupplyOverlay, night: boolean): void {
  const { context, hexPx } = frame
  const red = night ? OVERLAY.hungryNight : OVERLAY.hungryDay
  const foot = faceFor(hexPx).height / 2 + 11
  const font = `700 11.5px ${FACE.counter}`
  for (const { hex, text } of supply.fed) {
    if (hexPx < 33 || text === '') continue
    const { x, y } = frame.at(ground.layout.centre(hex))
    tag(context, text, x, y + foot, '#eaf2e2', '#25402f', font)
  }
  for (const { hex, text } of supply.hungry) {
    const { x, y } = frame.at(ground.layout.centre(hex))
    context.setLineDash([5, 3.5])
    context.strokeStyle = red
    context.lineWidth = 2.4
    context.beginPath()
    context.arc(x, y, Math.max(9, hexPx * 0.4), 0, Math.PI * 2)
    context.stroke()
    context.setLineDash([])
    if (hexPx >= 26 && text !== '') tag(context, text, x, y + foot, '#fde4dc', '#7a1a14', font)
  }
  for (const choke of supply.chokes) {
    const { x, y } = frame.at(ground.layout.centre(choke.hex))
    context.beginPath()
    context.arc(x, y, 17, 0, Math.PI * 2)
    context.strokeStyle = night ? OVERLAY.flowRimNight : OVERLAY.flowRimDay
    context.lineWidth = 6
    context.stroke()
    context.strokeStyle = red
    context.lineWidth = 3
    context.stroke()
    callout(context, choke.lines, x + 26, y, { ...PANEL, edge: red }, FACE.panel)
  }
  if (supply.blockedAt >= 0) ring(frame, ground, supply.blockedAt, red, 3)
}

/** When a remembered enemy was seen, below its counter. */
function drawReports(frame: Frame, ground: Ground, model: BoardModel, night: boolean): void {
  if (frame.hexPx < 46 || !model.showCounters) return
  const ink = inkFor(night)
  frame.context.font = `italic 400 11px ${FACE.map}`
  frame.context.textAlign = 'center'
  for (const counter of model.counters) {
    if (!counter.remembered || counter.stackIndex !== 0) continue
    const { x, y } = frame.at(ground.layout.centre(counter.hex))
    const foot = faceFor(frame.hexPx).height / 2 + 11
    haloText(frame.context, counter.remembered, x, y + foot, ink.place, ink.rim, 3)
  }
  frame.context.textAlign = 'left'
}

type Flag = NonNullable<BoardModel['overlays']['objectives']>[number]

/** An objective shows its holder's colours; nobody's is plain. */
const flagColours = (holder: Flag['holder']): { body: string; edge: string; ink: string } =>
  holder ? COUNTER[holder] : { body: PANEL.fill, edge: PANEL.ink, ink: PANEL.ink }

/** Plate in the colours of an objective's holder, over its counter, with what the objective is worth. */
function drawWorth(frame: Frame, ground: Ground, flag: Flag): void {
  const { context, hexPx } = frame
  if (flag.text === '') return
  const colours = flagColours(flag.holder)
  const centre = frame.at(ground.layout.centre(flag.hex))
  // The gap between two stacked counters is where the hexside runs.
  const x = Math.round(centre.x)
  const y = Math.round(centre.y - hexPx * 0.5)
  context.font = `700 10.5px ${FACE.counter}`
  const half = context.measureText(flag.text).width / 2 + 4
  context.beginPath()
  context.moveTo(x - half, y - 6)
  context.lineTo(x + half + 5, y - 6)
  context.lineTo(x + half + 1, y)
  context.lineTo(x + half + 5, y + 6)
  context.lineTo(x - half, y + 6)
  context.closePath()
  context.fillStyle = colours.body
  context.fill()
  context.strokeStyle = colours.edge
  context.lineWidth = 1.2
  context.stroke()
  context.fillStyle = colours.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(flag.text, x, y + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}

/** A burst that opens and fades, with the result beside it. */
function drawCombat(frame: Frame, ground: Ground, combat: NonNullable<Passing['combat']>): void {
  const { context, hexPx } = frame
  const { x, y } = frame.at(ground.layout.centre(combat.hex))
  const radius = hexPx * (0.28 + 0.14 * combat.share)
  context.globalAlpha = Math.min(1, (1 - combat.share) * 2.4)
  context.beginPath()
  for (let i = 0; i < 16; i++) {
    const r = i % 2 === 0 ? radius : radius * 0.62
    const turn = (i * Math.PI) / 8
    context.lineTo(x + Math.cos(turn) * r, y + Math.sin(turn) * r)
  }
  context.closePath()
  context.fillStyle = 'rgba(179,38,30,.88)'
  context.fill()
  context.strokeStyle = '#fff3e2'
  context.lineWidth = 2
  context.stroke()
  context.globalAlpha = 1
  if (combat.text !== '') {
    pill(
      context,
      combat.text,
      x,
      y - hexPx * 0.55,
      { fill: '#fbf7ec', ink: '#25211a', edge: OVERLAY.attack },
      `700 12px ${FACE.panel}`,
    )
  }
}
