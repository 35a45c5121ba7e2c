/** Grain of the paper: five levels of light and dark, hashed from the place. */
import type { Region } from './ground.ts'
import { chance } from './noise.ts'

const SIZE = 256
let tile: HTMLCanvasElement | undefined

function grainTile(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d')!
  const pixels = context.createImageData(SIZE, SIZE)
  for (let i = 0; i < SIZE * SIZE; i++) {
    const level = Math.floor(chance(i % SIZE, Math.floor(i / SIZE), 801) * 5) - 2
    const shade = level < 0 ? 60 : 255
    pixels.data.set([shade, shade, level < 0 ? 40 : 235, Math.abs(level) * 7], i * 4)
  }
  context.putImageData(pixels, 0, 0)
  return canvas
}

/** Lays the grain over a region, one grain to a pixel of the sheet. */
export function layGrain(context: CanvasRenderingContext2D, region: Region, scale: number): void {
  tile ??= grainTile()
  const pattern = context.createPattern(tile, 'repeat')
  if (!pattern) return
  pattern.setTransform(new DOMMatrix().scale(1 / scale))
  context.fillStyle = pattern
  context.fillRect(region.x, region.y, region.width, region.height)
}
