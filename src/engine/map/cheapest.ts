/** Cheapest ways over the whole map from a set of sources: Dijkstra on a binary heap of typed arrays, for supply. */
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

/** The same with the way back. Equal ways are settled by the lower hex index, so the tree is repeatable. */
export function cheapestTree(
  scenario: Scenario,
  costOf: HexsideCost,
  sources: readonly HexIndex[],
): CheapestTree {
  const { neighbours, terrain } = scenario.map
  const minutes = new Int32Array(terrain.length).fill(-1)
  const via = new Int32Array(terrain.length).fill(NOWHERE)
  const heap = new HexHeap(minutes)
  for (const source of sources) {
    if (minutes[source] === 0) continue
    minutes[source] = 0
    heap.raise(source)
  }
  for (let from = heap.pop(); from >= 0; from = heap.pop()) {
    for (let d = 0; d < 6; d++) {
      const to = neighbours[from * 6 + d]!
      if (to < 0) continue
      const cost = costOf(from * 6 + d, from, to)
      if (cost <= 0) continue
      const there = minutes[from]! + cost
      if (minutes[to]! >= 0 && minutes[to]! <= there) continue
      minutes[to] = there
      via[to] = from
      heap.raise(to)
    }
  }
  return { minutes, via }
}

/** Hexes of a tree from the source to `hex`; empty where no way leads. */
export function lineTo(tree: CheapestTree, hex: HexIndex): HexIndex[] {
  if (tree.minutes[hex]! < 0) return []
  const line: HexIndex[] = []
  for (let at = hex; at !== NOWHERE; at = tree.via[at]!) line.push(at)
  return line.reverse()
}

/** A heap of hexes by minutes, then index; a hex moves up when its minutes fall. */
class HexHeap {
  readonly minutes: Int32Array
  readonly hexes: Int32Array
  /** Position of each hex in the heap, -1 outside. */
  readonly place: Int32Array
  length = 0

  constructor(minutes: Int32Array) {
    this.minutes = minutes
    this.hexes = new Int32Array(minutes.length)
    this.place = new Int32Array(minutes.length).fill(-1)
  }

  before(a: HexIndex, b: HexIndex): boolean {
    const difference = this.minutes[a]! - this.minutes[b]!
    return difference < 0 || (difference === 0 && a < b)
  }

  put(hex: HexIndex, at: number): void {
    this.hexes[at] = hex
    this.place[hex] = at
  }

  /** Puts a hex in, or moves it up after its minutes have fallen. */
  raise(hex: HexIndex): void {
    let at = this.place[hex]! < 0 ? this.length++ : this.place[hex]!
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.hexes[parent]!
      if (!this.before(hex, above)) break
      this.put(above, at)
      at = parent
    }
    this.put(hex, at)
  }

  /** Takes the first hex out; -1 when none is left. */
  pop(): HexIndex {
    if (this.length === 0) return -1
    const first = this.hexes[0]!
    this.place[first] = -1
    const last = this.hexes[--this.length]!
    if (this.length > 0) this.sink(last)
    return first
  }

  sink(hex: HexIndex): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.length) break
      if (child + 1 < this.length && this.before(this.hexes[child + 1]!, this.hexes[child]!)) child++
      const below = this.hexes[child]!
      if (!this.before(below, hex)) break
      this.put(below, at)
      at = child
    }
    this.put(hex, at)
  }
}
