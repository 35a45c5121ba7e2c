/** The film of a replay: the whole map, one picture for each turn; and the reel that keeps it as a file. */
import type { Tape } from '../../app/replay/tape.ts'

/** The steps that are shown: how each turn begins, and how it all ends. */
export function filmSteps({ index }: Pick<Tape, 'index'>): readonly number[] {
  const begins = index.starts.filter(({ turn }, i) => turn !== index.starts[i - 1]?.turn)
  return [...new Set([...begins.map(({ step }) => step), index.steps.length - 1])]
}

/** Records pictures as they are added, in the time in which they are added. */
export interface Reel {
  add(picture: HTMLCanvasElement, caption: string): void
  /** The film as a file; it is over. */
  finish(): Promise<Blob>
}

/** Height of the caption's strip, and bits of film a second: a map has fine lines. */
const STRIP = 44
const BITS = 6_000_000
const TYPE = 'video/webm'
/** The paper and ink of the map, by day and by night. */
const PAPER = '#f6f0dc'
const INK = '#25211a'

/** Can this browser make films of drawings? */
export const canFilm = (): boolean =>
  typeof MediaRecorder !== 'undefined' &&
  'captureStream' in HTMLCanvasElement.prototype &&
  MediaRecorder.isTypeSupported(TYPE)

/** A reel for pictures of the size of the first one. */
export function createReel(first: HTMLCanvasElement): Reel {
  const canvas = document.createElement('canvas')
  // Encoders want even sizes.
  canvas.width = first.width & ~1
  canvas.height = (first.height + STRIP) & ~1
  const context = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: TYPE, videoBitsPerSecond: BITS })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.start()
  return {
    add(picture, caption) {
      if (!context) return
      context.fillStyle = PAPER
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.drawImage(picture, 0, 0)
      context.fillStyle = INK
      context.font = `700 ${STRIP / 2}px ${getComputedStyle(document.body).fontFamily}`
      context.textBaseline = 'middle'
      context.fillText(caption, STRIP / 2, canvas.height - STRIP / 2)
    },
    finish: () =>
      new Promise(resolve => {
        recorder.onstop = () => resolve(new Blob(parts, { type: TYPE }))
        recorder.stop()
      }),
  }
}
