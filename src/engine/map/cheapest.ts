/** Cheapest ways over the whole map from a set of sources: Dijkstra with a bucket for each minute, for supply. */
import type { Scenario } from '../scenario.ts'
import { type HexIndex, type Minutes, NOWHERE } from '../types.ts'

/** Minutes over a hexside (`from * 6 + direction`) into `to`, at least 1; 0 or less = closed. */
export type HexsideCost = (hexside: number, from: HexIndex, to: HexIndex) => Minutes

export interface CheapestTree {
  /** Minutes from the nearest source, -1 where no way leads. */
  readonly minutes: Int32Array
  /** Hex from which each is entered, nearer to the source; -1 at sources and where no way leads. */
  readonly via: Int32Array
}

/** Minutes to each hex from the nearest source, -1 where no way leads. */
export const cheapest = (scenario: Scenario, costOf: HexsideCost, sources: readonly HexIndex[]): Int32Array =>
  cheapestTree(scenario, costOf, sources).minutes

/**
 * Work arrays, used again by each search of maps of one size: it leaves the buckets empty and reads nothing old of the
 * rest. Sources have links of their own behind those of the hexsides.
 */
interface Scratch {
  /** First link of each minute's bucket, -1 = empty; grows with the longest way. */
  bucket: Int32Array
  /** Next link in the same bucket. */
  readonly next: Int32Array
}
const scratches = new Map<number, Scratch>()
const FIRST_BUCKETS = 4096

function scratchOf(size: number): Scratch {
  let scratch = scratches.get(size)
  if (!scratch) {
    scratch = { bucket: new Int32Array(FIRST_BUCKETS).fill(-1), next: new Int32Array(size * 7) }
    scratches.set(size, scratch)
  }
  return scratch
}

/**
 * The same with the way back. Of equal ways the one from the hex that is nearer to its source counts, then from the
 * lower hex index, so the tree is repeatable.
 */
export function cheapestTree(
  scenario: Scenario,
  costOf: HexsideCost,
  sources: readonly HexIndex[],
): CheapestTree {
  const { neighbours, terrain } = scenario.map
  const size = terrain.length
  const minutes = new Int32Array(size).fill(-1)
  const via = new Int32Array(size).fill(NOWHERE)
  const scratch = scratchOf(size)
  const { next } = scratch
  let { bucket } = scratch
  let last = -1
  for (const source of sources) {
    if (minutes[source] === 0) continue
    minutes[source] = 0
    next[size * 6 + source] = bucket[0]!
    bucket[0] = size * 6 + source
    last = 0
  }
  for (let minute = 0; minute <= last; minute++) {
    // Every step takes a minute at least, so a bucket does not fill while it is emptied.
    for (let link = bucket[minute]!; link >= 0; link = next[link]!) {
      const from = link < size * 6 ? neighbours[link]! : link - size * 6
      // Stale where the hex has been reached sooner since.
      if (minutes[from] !== minute) continue
      for (let d = 0; d < 6; d++) {
        const hexside = from * 6 + d
        const to = neighbours[hexside]!
        if (to < 0) continue
        const known = minutes[to]!
        if (known >= 0 && known <= minute) continue
        const cost = costOf(hexside, from, to)
        if (cost <= 0) continue
        const there = minute + cost
        if (known >= 0 && (known < there || (known === there && !isBefore(minutes, from, via[to]!)))) continue
        via[to] = from
        if (known === there) continue
        minutes[to] = there
        if (there >= bucket.length) bucket = grow(scratch, there)
        next[hexside] = bucket[there]!
        bucket[there] = hexside
        if (there > last) last = there
      }
    }
    bucket[minute] = -1
  }
  return { minutes, via }
}

/** Minutes to each hex from the nearest source over hexsides whose minutes are known: nobody is asked, and no way kept. */
export function cheapestOver(scenario: Scenario, over: Int32Array, sources: readonly HexIndex[]): Int32Array {
  const { neighbours, terrain } = scenario.map
  const size = terrain.length
  const minutes = new Int32Array(size).fill(-1)
  const scratch = scratchOf(size)
  const { next } = scratch
  let { bucket } = scratch
  let last = 0
  for (const source of sources) {
    minutes[source] = 0
    next[size * 6 + source] = bucket[0]!
    bucket[0] = size * 6 + source
  }
  for (let minute = 0; minute <= last; minute++) {
    for (let link = bucket[minute]!; link >= 0; link = next[link]!) {
      const from = link < size * 6 ? neighbours[link]! : link - size * 6
      if (minutes[from] !== minute) continue
      for (let hexside = from * 6; hexside < from * 6 + 6; hexside++) {
        const cost = over[hexside]!
        if (cost <= 0) continue
        const to = neighbours[hexside]!
        const there = minute + cost
        const known = minutes[to]!
        if (known >= 0 && known <= there) continue
        minutes[to] = there
        if (there >= bucket.length) bucket = grow(scratch, there)
        next[hexside] = bucket[there]!
        bucket[there] = hexside
        if (there > last) last = there
      }
    }
    bucket[minute] = -1
  }
  return minutes
}

/** Is a hex nearer to its source than another, or as near and lower in index? */
const isBefore = (minutes: Int32Array, a: HexIndex, b: HexIndex): boolean =>
  minutes[a]! < minutes[b]! || (minutes[a] === minutes[b] && a < b)

/** Room for one bucket more at least. */
function grow(scratch: Scratch, minute: Minutes): Int32Array {
  const larger = new Int32Array(Math.max(minute + 1, scratch.bucket.length * 2)).fill(-1)
  larger.set(scratch.bucket)
  scratch.bucket = larger
  return larger
}

/** Hexes of a tree from the source to `hex`; empty where no way leads. */
export function lineTo(tree: CheapestTree, hex: HexIndex): HexIndex[] {
  if (tree.minutes[hex]! < 0) return []
  const line: HexIndex[] = []
  for (let at = hex; at !== NOWHERE; at = tree.via[at]!) line.push(at)
  return line.reverse()
}
