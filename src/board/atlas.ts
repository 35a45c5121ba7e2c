/** Symbols of the arms, loaded once and inked in the colours of the schemes. */

import atlas1x from '../../assets/counters/atlas@1x.png'
import atlas2x from '../../assets/counters/atlas@2x.png'
import table from '../../assets/counters/atlas.json'
import type { Arm } from '../engine/types.ts'
import { COUNTER, type CounterScheme } from './theme.ts'

export interface SymbolAtlas {
  /** Draws the symbol of an arm, about `width` wide, its middle at (x, y); returns its box. */
  draw(
    context: CanvasRenderingContext2D,
    scheme: CounterScheme,
    arm: Arm,
    width: number,
    x: number,
    y: number,
  ): { left: number; top: number; width: number; height: number }
}

const frames: {
  readonly [name: string]: { x: number; y: number; width: number; height: number } | undefined
} = table.frames

/** Loads the atlas for a pixel ratio. @throws Error when the picture cannot be had */
export async function loadAtlas(pixelRatio: number): Promise<SymbolAtlas> {
  const scale = pixelRatio > 1.2 ? 2 : 1
  const picture = new Image()
  picture.src = scale === 2 ? atlas2x : atlas1x
  await picture.decode()
  const inked = new Map<string, HTMLCanvasElement>()
  return {
    draw(context, scheme, arm, width, x, y) {
      const nearest = table.widths.reduce((best, w) =>
        Math.abs(w - width) < Math.abs(best - width) ? w : best,
      )
      const frame = frames[`${arm}/${nearest}`]!
      const box = { left: Math.round(x - frame.width / 2), top: Math.round(y - frame.height / 2) }
      const { ink, field } = COUNTER[scheme]
      context.fillStyle = field
      context.fillRect(box.left + 0.5, box.top + 0.5, frame.width - 1, frame.height - 1)
      context.drawImage(
        inkedIn(ink),
        frame.x * scale,
        frame.y * scale,
        frame.width * scale,
        frame.height * scale,
        box.left,
        box.top,
        frame.width,
        frame.height,
      )
      return { ...box, width: frame.width, height: frame.height }
    },
  }

  function inkedIn(ink: string): HTMLCanvasElement {
    const known = inked.get(ink)
    if (known) return known
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(picture, 0, 0)
    context.globalCompositeOperation = 'source-in'
    context.fillStyle = ink
    context.fillRect(0, 0, canvas.width, canvas.height)
    inked.set(ink, canvas)
    return canvas
  }
}
