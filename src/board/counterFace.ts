/** The face of one counter on a 2D canvas: body, symbol, name, figures, bars and pips. */
import { say } from '../i18n/i18n.ts'
import type { SymbolAtlas } from './atlas.ts'
import type { FaceSize } from './counterSize.ts'
import type { Counter } from './model.ts'
import { COUNTER, FACE } from './theme.ts'

/** Draws a counter; the context is set to CSS px with the body's corner at (0, 0). */
export function drawFace(
  context: CanvasRenderingContext2D,
  counter: Counter,
  size: FaceSize,
  atlas: SymbolAtlas,
): void {
  const { width, height } = size
  const colours = COUNTER[counter.scheme]
  const small = size.name === 0
  if (counter.remembered !== null) context.globalAlpha = 0.62
  if (size.symbol > 0 && counter.stackSize > 1) drawCard(context, counter, size)
  drawBody(context, counter, size)
  if (size.symbol === 0) return
  const middle = small ? height / 2 : height * 0.5
  const box = atlas.draw(context, counter.scheme, counter.arm, size.symbol, width / 2, middle)
  context.fillStyle = colours.ink
  if (counter.fortress) drawBracket(context, box)
  if (!small) {
    drawWords(context, counter, size)
    drawReadiness(context, counter, size)
    if (size.pips) drawPips(context, counter, size)
  }
  context.globalAlpha = 1
  if (counter.done) darken(context, size)
  if (counter.fresh) drawCorner(context, size)
  if (counter.mark !== '') drawMark(context, counter.mark, size)
  if (counter.headquarters) drawFlag(context, counter, size)
  if (counter.stackSize > 1) drawBadge(context, counter, size)
}

function bodyPath(context: CanvasRenderingContext2D, size: FaceSize, inset: number, dx = 0, dy = 0): void {
  context.beginPath()
  const radius = size.symbol === 0 ? 1 : 3
  context.roundRect(inset + dx, inset + dy, size.width - inset * 2, size.height - inset * 2, radius)
}

function drawCard(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const { body, edge } = COUNTER[counter.scheme]
  bodyPath(context, size, 0.6, 3, -3)
  context.fillStyle = body
  context.fill()
  context.fillStyle = 'rgba(0,0,0,.18)'
  context.fill()
  context.strokeStyle = edge
  context.lineWidth = 1.2
  context.stroke()
}

function drawBody(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const { body, edge } = COUNTER[counter.scheme]
  context.save()
  if (size.symbol > 0 && counter.remembered === null) {
    context.shadowColor = 'rgba(30,20,10,.45)'
    context.shadowBlur = 4 * context.getTransform().a
    context.shadowOffsetY = 2 * context.getTransform().a
  }
  bodyPath(context, size, 0)
  context.fillStyle = body
  context.fill()
  context.restore()
  if (counter.selected || counter.highlighted) {
    bodyPath(context, size, -1.2)
    context.strokeStyle = counter.selected ? '#14507f' : '#fbf7ec'
    context.lineWidth = 2.6
    context.stroke()
  }
  bodyPath(context, size, 0.6)
  context.strokeStyle = edge
  context.lineWidth = 1.2
  if (counter.remembered !== null) context.setLineDash([3, 2])
  context.stroke()
  context.setLineDash([])
}

function drawWords(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const { width, height } = size
  context.font = `700 ${size.name}px ${FACE.counter}`
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const echelon = say(`echelonSign.${counter.echelon}`)
  const top = size.name * 0.93
  // A row of crosses stays legible when it is narrow; a name does not.
  const room = width - 7
  const name = Math.min(context.measureText(counter.name).width, room * 0.72)
  context.fillText(counter.name, 2.6, top, Math.max(name, room - context.measureText(echelon).width))
  context.textAlign = 'right'
  context.fillText(echelon, width - 2.6, top, room - name)
  // Three digits would reach up into the sign.
  const figure = counter.strength.length > 2 ? size.figure * 0.8 : size.figure
  context.font = `700 ${figure}px ${FACE.counter}`
  context.fillText(counter.strength, width - 2.8, height - 2.6, width * 0.5)
}

function drawReadiness(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  if (counter.readiness === null) return
  const colours = COUNTER[counter.scheme]
  const length = Math.round(size.width * 0.46)
  const top = size.height - 7
  context.fillStyle = colours.barEmpty
  context.fillRect(3, top, length, 4)
  context.fillStyle = colours.bar
  context.fillRect(3, top, Math.round((length * counter.readiness) / 1000), 4)
  context.fillStyle = colours.ink
}

/** Fuel in squares on the left, ammunition in dots on the right, filled from below. */
function drawPips(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const colours = COUNTER[counter.scheme]
  const step = size.height * 0.137
  const pip = size.width * 0.075
  for (let i = 0; i < 3; i++) {
    const y = size.height * 0.64 - i * step
    if (counter.fuel !== null) {
      context.fillStyle = i < counter.fuel ? colours.ink : colours.pipEmpty
      context.fillRect(3, y - pip / 2, pip, pip)
    }
    if (counter.ammunition !== null) {
      context.fillStyle = i < counter.ammunition ? colours.ink : colours.pipEmpty
      context.beginPath()
      context.arc(size.width - 3 - pip / 2, y, pip * 0.56, 0, Math.PI * 2)
      context.fill()
    }
  }
}

function drawBracket(
  context: CanvasRenderingContext2D,
  box: { left: number; top: number; width: number; height: number },
): void {
  const bottom = box.top + box.height
  const lip = Math.max(1.4, box.width * 0.075)
  context.fillRect(box.left - lip, bottom - 0.4, box.width + lip * 2, Math.max(1.4, lip))
}

function darken(context: CanvasRenderingContext2D, size: FaceSize): void {
  bodyPath(context, size, 0)
  context.fillStyle = 'rgba(24,14,10,.34)'
  context.fill()
}

/** The white corner of a unit that has minutes left. */
function drawCorner(context: CanvasRenderingContext2D, size: FaceSize): void {
  const side = size.width < 30 ? 5 : 7
  context.beginPath()
  context.moveTo(-1.5, -1.5)
  context.lineTo(side, -1.5)
  context.lineTo(-1.5, side)
  context.closePath()
  context.fillStyle = '#fffdf6'
  context.fill()
  context.strokeStyle = '#25211a'
  context.lineWidth = 1
  context.stroke()
}

/** A round plate at the lower left corner: what the unit waits for. */
function drawMark(context: CanvasRenderingContext2D, mark: string, size: FaceSize): void {
  drawPlate(context, mark, 0.5, size.height - 0.5, size.width < 30 ? 4.8 : 5.8, '#fbf7ec', '#25211a')
}

/** A round plate with a letter or figure in the colour of its edge. */
function drawPlate(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  radius: number,
  fill: string,
  ink: string,
): void {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = `700 ${radius * 1.62}px ${FACE.counter}`
  context.fillText(text, x, y + 0.6)
  context.textBaseline = 'alphabetic'
}

function drawFlag(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const { body, edge } = COUNTER[counter.scheme]
  const x = size.width - 1
  context.beginPath()
  context.moveTo(x, 2)
  context.lineTo(x, -8)
  context.strokeStyle = edge
  context.lineWidth = 1.4
  context.stroke()
  context.beginPath()
  context.moveTo(x, -8)
  context.lineTo(x - 9, -5)
  context.lineTo(x, -2)
  context.closePath()
  context.fillStyle = body
  context.fill()
  context.lineWidth = 0.8
  context.stroke()
}

/** How many stand in the hex, on the corner of the card behind, so that the echelon stays free. */
function drawBadge(context: CanvasRenderingContext2D, counter: Counter, size: FaceSize): void {
  const isSmall = size.width < 30
  const x = size.width + (isSmall ? 0.5 : 2.6)
  const y = isSmall ? -1.5 : -2.6
  drawPlate(context, String(counter.stackSize), x, y, isSmall ? 4.6 : 5.6, '#25211a', '#fbf7ec')
}
