/** The picture on a battle's card: its chief objective and the troops round it, as on the first morning. */
import type { Opened } from '../app/sessionParts.ts'
import { openScene, type Scene, type StartCard, sceneOf } from '../scenario/startCard.ts'
import { pictureOf } from './fromBattle.ts'
import { plainCounter } from './plainCounter.ts'
import { bakeThumbnail } from './thumbnail.ts'

/** Hex height of the picture, CSS px: a dozen hexes across a card. */
const HEX_PX = 31

/** Draws the picture into an element, filling it. Returns what stops the work and takes the picture away. */
export function fillCard(element: HTMLElement, source: StartCard | Opened): () => void {
  const stop = new AbortController()
  const scene = sceneFrom(source)
  if (scene) void draw(element, scene, stop.signal)
  return () => {
    stop.abort()
    element.replaceChildren()
  }
}

/** Undefined for a battle that could not be opened: its card says why. */
function sceneFrom(source: StartCard | Opened): Scene | undefined {
  if (!('ok' in source)) return openScene(source)
  return source.ok ? sceneOf(source.scenario, source.about) : undefined
}

async function draw(
  element: HTMLElement,
  { map, picture, middle, standing }: Scene,
  signal: AbortSignal,
): Promise<void> {
  const width = Math.max(1, element.clientWidth)
  const height = Math.max(1, element.clientHeight)
  try {
    const canvas = await bakeThumbnail(pictureOf({ map }, { picture }), {
      centre: middle,
      width,
      height,
      hexPx: HEX_PX,
      counters: standing.map(([hex, unit]) => plainCounter(unit, hex)),
      signal,
    })
    // Out of the flow, or the picture would hold the card open when the window narrows.
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      objectFit: 'cover',
    })
    if (!signal.aborted) element.replaceChildren(canvas)
  } catch (fault) {
    // A card that is taken away while its picture is drawn needs none.
    if (!signal.aborted) throw fault
  }
}
