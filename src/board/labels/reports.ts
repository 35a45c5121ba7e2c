/** When remembered enemies were seen: beside their counters, where no name stands. */
import type { Survey } from '../basemap/survey.ts'
import { faceFor } from '../counterSize.ts'
import type { Frame } from '../liveLayer.ts'
import type { Counter } from '../model.ts'
import { FACE } from '../theme.ts'
import { type BoxIndex, firstFree, type Side } from './place.ts'
import { haloText, type Ink } from './text.ts'

/** Hexes under this height have no room for a date. */
const FROM = 44
const SIZE = 11
/** Below the counter, as the eye expects it; else wherever it is not in the way. */
const SIDES: readonly Side[] = ['south', 'north', 'east', 'west']

/** Writes the dates and adds them to what is taken; a date without room is left to the panel. */
export function reportDates(
  frame: Frame,
  survey: Survey,
  counters: readonly Counter[],
  ink: Ink,
  taken: BoxIndex,
): void {
  if (frame.hexPx < FROM) return
  const { context } = frame
  const face = faceFor(frame.hexPx)
  context.font = `italic 400 ${SIZE}px ${FACE.map}`
  for (const { hex, remembered, stackIndex } of counters) {
    const centre = survey.layout.centre(hex)
    if (remembered === null || stackIndex !== 0 || !frame.holds(centre)) continue
    const { x, y } = frame.at(centre)
    const label = { x, y, clearX: face.width / 2 + 3, clearY: face.height / 2 + 2.5 }
    const box = firstFree(label, { width: context.measureText(remembered).width, height: SIZE }, SIDES, taken)
    if (!box) continue
    taken.add(box)
    haloText(context, remembered, box.left, box.bottom - 2, ink.place, ink.rim, 3)
  }
}
