/** Pictures for the panels, drawn without Phaser: cards of battles, their ground, counters. Each is fetched when one is asked for. */
import type { Library } from '../app/library.ts'
import type { Scenario } from '../engine/scenario.ts'
import { pictureOf } from './fromBattle.ts'

const addresses = new WeakMap<HTMLCanvasElement, string>()

/** A canvas as the address of a picture, made once. */
export function addressOf(canvas: HTMLCanvasElement | null): string | null {
  if (!canvas) return null
  const address = addresses.get(canvas) ?? canvas.toDataURL()
  addresses.set(canvas, address)
  return address
}

/** Draws a battle's card with the baker alone, without Phaser; returns what takes the picture away. */
export async function drawCard(
  pictured: Library['pictured'],
  id: string,
  element: HTMLElement,
  isGone: () => boolean,
): Promise<() => void> {
  const [{ fillCard }, source] = await Promise.all([import('./card.ts'), pictured(id)])
  return isGone() ? () => {} : fillCard(element, source)
}

/** Those asked for so far, by their map. */
const reliefs = new WeakMap<object, string>()

/** Bakes the ground of a battle, once; the picture is told as an address, which drawings of the page can carry away. */
export async function drawRelief(
  open: Library['open'],
  { id, form, variant, hash, map }: Scenario,
  signal: AbortSignal,
): Promise<string | null> {
  const known = reliefs.get(map)
  if (known) return known
  try {
    const [{ bakeRelief }, opened] = await Promise.all([
      import('./thumbnail.ts'),
      open(id, { form: form.id, variant }, hash),
    ])
    if (!opened.ok || signal.aborted) return null
    const canvas = await bakeRelief(pictureOf({ map }, opened.about), signal)
    const address = canvas.toDataURL('image/jpeg', 0.85)
    reliefs.set(map, address)
    return address
  } catch {
    // The page shows the same without it.
    return null
  }
}
