/** The hour of a checkpoint by the record, which often tells no more than a day or a night. */
import { clamp } from '../engine/arithmetic.ts'
import type { Checkpoint } from '../engine/scenario.ts'
import type { Minutes } from '../engine/types.ts'

type Recorded = Pick<Checkpoint, 'planned' | 'span'>

/** From and until when it may have been; one moment where the record gives the hour. */
export const recordedSpan = ({ planned, span }: Recorded): NonNullable<Checkpoint['span']> =>
  span ?? { from: planned, until: planned }

/** Minutes after what the record leaves open, below 0 before it, 0 within it. */
export function offRecord(checkpoint: Recorded, at: Minutes): Minutes {
  const { from, until } = recordedSpan(checkpoint)
  return at - clamp(at, from, until)
}
