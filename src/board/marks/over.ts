/** Marks above the counters: rings, arrows, tags, callouts, the cursor, flags of objectives and combat. */
import type { HexIndex } from '../../engine/types.ts'
import type { Frame } from '../liveLayer.ts'
import type { BoardModel } from '../model.ts'
import { COUNTER, FACE, OVERLAY, PANEL } from '../theme.ts'
import { drawAirOver } from './aircraft.ts'
import { drawWorksTags } from './country.ts'
import { drawGhostOver } from './ghost.ts'
import { drawMeant } from './meant.ts'
import { drawPins } from './pins.ts'
import { callout, type Ground, hexPath, pill, ring } from './shapes.ts'
import { drawSupplyTags } from './supply.ts'
import { drawTurnTags } from './turns.ts'

/** Marks that no model holds: the pointer's hex, and a combat while it is shown. */
export interface Passing {
  readonly hover: HexIndex | null
  readonly combat: { readonly hex: HexIndex; readonly text: string; readonly share: number } | null
}

export function drawOverMarks(
  frame: Frame,
  ground: Ground,
  model: BoardModel,
  passing: Passing,
  night: boolean,
): void {
  const { overlays } = model
  overlays.objectives?.forEach(({ hex, holder }) => ring(frame, ground, hex, flagColours(holder).edge, 2))
  if (passing.hover !== null) ring(frame, ground, passing.hover, 'rgba(37,33,26,.55)', 1.4)
  if (model.selectedHex !== null) ring(frame, ground, model.selectedHex, OVERLAY.order, 3)
  if (model.cursor !== null) drawCursor(frame, ground, model.cursor, night)
  if (overlays.meant) drawMeant(frame, ground, overlays.meant)
  overlays.targets?.forEach(hex => ring(frame, ground, hex, OVERLAY.attack, 3))
  overlays.attackArrows?.forEach(arrow => drawArrow(frame, ground, arrow))
  if (overlays.air) drawAirOver(frame, ground, overlays.air)
  if (overlays.ghost) drawGhostOver(frame, ground, overlays.ghost)
  if (overlays.works) drawWorksTags(frame, ground, overlays.works)
  if (overlays.turns) drawTurnTags(frame, ground, overlays.turns)
  if (overlays.supply) drawSupplyTags(frame, ground, overlays.supply, night)
  drawPathTags(frame, ground, model)
  // Over the rings of pointer and cursor, which would strike the figures out.
  overlays.objectives?.forEach(flag => drawWorth(frame, ground, flag))
  if (overlays.pins) drawPins(frame, ground, overlays.pins)
  if (passing.combat) drawCombat(frame, ground, passing.combat)
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
  const tall = hexPx < 18 ? 4.6 : 6
  context.font = `700 ${tall * 1.75}px ${FACE.counter}`
  const half = context.measureText(flag.text).width / 2 + tall * 0.66
  context.beginPath()
  context.moveTo(x - half, y - tall)
  context.lineTo(x + half + tall * 0.83, y - tall)
  context.lineTo(x + half + 1, y)
  context.lineTo(x + half + tall * 0.83, y + tall)
  context.lineTo(x - half, y + tall)
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
