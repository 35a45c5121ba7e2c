/** The one file that talks to Phaser: pictures from canvases, in layers, drawn only when asked. */
import * as Phaser from 'phaser'
import type { Size } from './camera.ts'

/** Layers from the ground up. */
export const LAYERS = ['map', 'ground', 'plan', 'counters', 'over', 'glass'] as const
export type Layer = (typeof LAYERS)[number]

/** A picture on the stage; positions and sizes in device px. */
export interface Picture {
  place(x: number, y: number, scale: number): void
  show(visible: boolean): void
  fade(alpha: number): void
  /** Order among the pictures of its layer. */
  raise(order: number): void
  /** Says that the canvas was drawn anew; its size must be the old one. */
  refresh(): void
  remove(): void
}

export interface Stage {
  readonly canvas: HTMLCanvasElement
  readonly renderer: 'webgl' | 'canvas'
  /** Puts a canvas on the stage. A canvas that several pictures show is uploaded once, under its key. */
  add(layer: Layer, key: string, canvas: HTMLCanvasElement): Picture
  /** Forgets the texture of a key when nothing shows it any more. */
  forget(key: string): void
  /** Colour that the map layer is multiplied with, or null; the canvas renderer knows no tints and leaves it. */
  tintMap(colour: number | null): void
  background(colour: string): void
  resize(cssWidth: number, cssHeight: number, pixelRatio: number): void
  draw(): void
  destroy(): void
}

/** Starts Phaser in an element. @throws Error when neither WebGL nor 2D canvas can be had */
export function createStage(parent: HTMLElement, renderer: 'auto' | 'canvas'): Promise<Stage> {
  return new Promise((resolve, reject) => {
    const scene = new Phaser.Scene('board')
    try {
      const game = new Phaser.Game({
        type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.AUTO,
        parent,
        width: 16,
        height: 16,
        scale: { mode: Phaser.Scale.NONE, autoRound: false },
        // The board listens by itself: one set of listeners for mouse, pen and touch.
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        audio: { noAudio: true },
        banner: false,
        autoFocus: false,
        // Counters lie on whole pixels by our own arithmetic; map chunks must not be rounded.
        render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
        // Scenes are made before Phaser starts its loop, which can be put to sleep only once it runs.
        scene: Object.assign(scene, {
          create: () => game.events.once(Phaser.Core.Events.POST_RENDER, () => resolve(stageOf(game, scene))),
        }),
      })
    } catch (cause) {
      reject(new Error('Expected WebGL or a 2D canvas to draw the board with, got neither.', { cause }))
    }
  })
}

function stageOf(game: Phaser.Game, scene: Phaser.Scene): Stage {
  // From here on frames are drawn when something changed, by `draw`.
  game.loop.sleep()
  const group = new Map<Layer, Set<Phaser.GameObjects.Image>>(LAYERS.map(layer => [layer, new Set()]))
  let tint: number | null = null
  const stage: Stage = {
    canvas: game.canvas,
    renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    add(layer, key, canvas) {
      if (!game.textures.exists(key)) game.textures.addCanvas(key, canvas)
      const image = scene.add.image(0, 0, key).setOrigin(0, 0)
      image.setDepth(LAYERS.indexOf(layer) * 10_000)
      const members = group.get(layer)!
      members.add(image)
      if (layer === 'map' && tint !== null) image.setTint(tint)
      return pictureOf(game, image, layer, key, () => members.delete(image))
    },
    forget(key) {
      if (game.textures.exists(key)) game.textures.remove(key)
    },
    tintMap(colour) {
      tint = colour
      for (const image of group.get('map')!) {
        if (colour === null) image.clearTint()
        else image.setTint(colour)
      }
    },
    background(colour) {
      scene.cameras.main.setBackgroundColor(colour)
    },
    resize(width, height, ratio) {
      game.scale.resize(Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio)))
      // After the size: Phaser writes the canvas's style only when the zoom is set.
      game.scale.setZoom(1 / ratio)
    },
    draw() {
      game.step(performance.now(), 16)
    },
    destroy() {
      game.destroy(true)
      // Phaser tears itself down in its next step, which no loop would bring.
      game.step(performance.now(), 16)
    },
  }
  return stage
}

function pictureOf(
  game: Phaser.Game,
  image: Phaser.GameObjects.Image,
  layer: Layer,
  key: string,
  onRemove: () => void,
): Picture {
  return {
    place(x, y, scale) {
      image.setPosition(x, y).setScale(scale)
    },
    show(visible) {
      image.setVisible(visible)
    },
    fade(alpha) {
      image.setAlpha(alpha)
    },
    raise(order) {
      image.setDepth(LAYERS.indexOf(layer) * 10_000 + order)
    },
    refresh() {
      const texture = game.textures.get(key)
      if (texture instanceof Phaser.Textures.CanvasTexture) texture.refresh()
    },
    remove() {
      onRemove()
      image.destroy()
    },
  }
}

/** Of an element's inside, CSS px: never nothing, so that it can be divided by. */
export const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(1, element.clientWidth),
  height: Math.max(1, element.clientHeight),
})

/** A copy of a canvas that was drawn just now: a moment later a graphics card may have forgotten its picture. */
export function photograph(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  copy.getContext('2d')?.drawImage(canvas, 0, 0)
  return copy
}
