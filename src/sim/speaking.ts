/** Whether the games of a class speak for a choice that was made before they were played. */
import type { Speaks } from '../scenario/lessonsFile.ts'
import { marginDifference, type WorldReport } from './report.ts'

/** Null where the games cannot tell: a world is missing, or there are too few pairs. */
export function spokenFor(speaks: Speaks, worlds: readonly WorldReport[]): boolean | null {
  const named = (id: string): Shift | null => {
    const world = worlds.slice(1).find(each => each.id === id)
    return world ? shiftOf(world) : null
  }
  if (speaks.kind === 'neither') {
    const shifts = worlds.slice(1).map(shiftOf)
    return shifts.length === 0 || shifts.includes(null) ? null : shifts.every(shift => !shift!.isSeen)
  }
  const shift = named(speaks.world)
  if (!shift) return null
  if (speaks.kind === 'favours') return shift.isSeen && shift.mean > 0 === (speaks.side === 'soviet')
  if (speaks.kind === 'unclear') return !shift.isSeen
  const other = named(speaks.than)
  if (!other) return null
  const isOneSeen = shift.isSeen || other.isSeen
  const lead = Math.abs(shift.mean) - Math.abs(other.mean)
  const room = Math.hypot(shift.half, other.half)
  return isOneSeen && (speaks.kind === 'larger' ? lead > room : Math.abs(lead) <= room)
}

interface Shift {
  /** Points, Soviet less Japanese, and half of their 95% interval. */
  readonly mean: number
  readonly half: number
  /** The interval leaves nought out. */
  readonly isSeen: boolean
}

function shiftOf(world: WorldReport): Shift | null {
  const { mean = 0, interval = null } = marginDifference(world) ?? {}
  return interval && { mean, half: interval.high - mean, isSeen: interval.low > 0 || interval.high < 0 }
}
