/** Scale bar in the lower right corner of the window. */
import type { Camera, Size } from '../camera.ts'
import { inkFor } from '../labels/text.ts'
import type { Picture, Stage } from '../stage.ts'
import { FACE } from '../theme.ts'

export interface ScaleBar {
  follow(camera: Camera, size: Size, pixelRatio: number, night: boolean): void
  remove(): void
}

const WIDTH = 190
const HEIGHT = 30
/** Longest bar, CSS px. */
const LONGEST = 150

/** Round length in kilometres for a bar of at most `LONGEST` px. */
export function barKilometres(kilometresPerPx: number): number {
  const most = kilometresPerPx * LONGEST
  return [200, 100, 50, 40, 20, 10, 5, 4, 2, 1].find(length => length <= most) ?? 0.5
}

export function scaleBarOn(stage: Stage, hexMetres: number): ScaleBar {
  let picture: Picture | undefined
  let key = ''
  let made = ''
  return {
    follow(camera, size, ratio, night) {
      const wanted = `scale-${camera.hexPx}-${ratio}-${night}`
      if (wanted !== made) {
        picture?.remove()
        if (key !== '') stage.forget(key)
        key = wanted
        picture = stage.add('glass', key, drawBar(camera.hexPx, hexMetres, ratio, night))
        made = wanted
      }
      picture?.place(
        Math.round((size.width - WIDTH - 6) * ratio),
        Math.round((size.height - HEIGHT - 4) * ratio),
        1,
      )
    },
    remove() {
      picture?.remove()
      if (key !== '') stage.forget(key)
    },
  }
}

function drawBar(hexPx: number, hexMetres: number, ratio: number, night: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(WIDTH * ratio)
  canvas.height = Math.ceil(HEIGHT * ratio)
  const context = canvas.getContext('2d')!
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  const ink = inkFor(night)
  const perPx = hexMetres / 1000 / hexPx
  const kilometres = barKilometres(perPx)
  const length = kilometres / perPx
  const [left, top] = [WIDTH - 14 - length, 18]
  context.fillStyle = ink.rim
  context.beginPath()
  context.roundRect(left - 14, 0, length + 28, HEIGHT, 3)
  context.fill()
  context.fillStyle = ink.place
  context.fillRect(left, top, length, 4)
  context.fillStyle = night ? '#1b2126' : '#fbf7ec'
  for (const quarter of [1, 3]) context.fillRect(left + (length / 4) * quarter, top + 1, length / 4, 2)
  context.fillStyle = ink.place
  context.font = `400 10.5px ${FACE.map}`
  context.textAlign = 'center'
  context.fillText('0', left, 13)
  context.fillText(`${kilometres} km`, left + length - 8, 13)
  return canvas
}
