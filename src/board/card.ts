/** The picture on a battle's card: its chief objective and the troops round it, as on the first morning. */

import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex } from '../engine/types.ts'
import type { About } from '../scenario/about.ts'
import { pictureOf } from './fromBattle.ts'
import type { Counter } from './model.ts'
import { plainCounter } from './plainCounter.ts'
import { bakeThumbnail } from './thumbnail.ts'

/** Hex height of the picture, CSS px: a dozen hexes across a card. */
const HEX_PX = 31

/** Draws the picture into an element, filling it. Returns what stops the work and takes the picture away. */
export function fillCard(element: HTMLElement, battle: { scenario: Scenario; about: About }): () => void {
  const stop = new AbortController()
  void draw(element, battle, stop.signal)
  return () => {
    stop.abort()
    element.replaceChildren()
  }
}

async function draw(
  element: HTMLElement,
  { scenario, about }: { scenario: Scenario; about: About },
  signal: AbortSignal,
): Promise<void> {
  const width = Math.max(1, element.clientWidth)
  const height = Math.max(1, element.clientHeight)
  try {
    const canvas = await bakeThumbnail(pictureOf({ scenario, about }), {
      centre: chiefHex(scenario),
      width,
      height,
      hexPx: HEX_PX,
      counters: standing(scenario),
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

/** The first objective of the list is the one the battle is named after or fought for; else the middle of the map. */
function chiefHex({ objectives, map }: Scenario): HexIndex {
  return objectives[0]?.hex ?? Math.floor(map.rows / 2) * map.cols + Math.floor(map.cols / 2)
}

/** One counter for each hex that is held when the battle opens. */
function standing({ units }: Scenario): Counter[] {
  const onTop = new Map<HexIndex, Counter>()
  for (const unit of units) {
    if (unit.arrival?.turn !== 0 || onTop.has(unit.arrival.hex)) continue
    onTop.set(unit.arrival.hex, plainCounter(unit, unit.arrival.hex))
  }
  return [...onTop.values()]
}
