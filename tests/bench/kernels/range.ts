/** Movement range and single paths: the engine's reach against the same search on honeycomb's hexes, FlatQueue and ngraph. */
import { Direction, defineHex, Grid, Orientation, rectangle } from 'honeycomb-grid'
import { pathTo, reach } from '../../../src/engine/map/reach.ts'
import { goingTables } from '../../../src/engine/rules/goingTables.ts'
import { type Board, board } from '../boards.ts'
import { type Contestant, type Row, race } from '../harness.ts'
import { type FlatQueue, flatQueue, ngraph } from '../peers.ts'

const TANKS = 0

/** Minutes over each hexside for the board's tanks: what every contestant is given. */
const costsOf = ({ scenario, state }: Board): { readonly [hexside: number]: number } =>
  goingTables(scenario, state, scenario.turns[0]!, scenario.units[TANKS]!).minutes

export async function rangeRows(): Promise<Row[]> {
  const Heap = await flatQueue()
  return [
    rangeRow('movement range, 2,000 hexes', board(50, 40, 0, 2000), Heap),
    rangeRow('movement range, 100,000 hexes', board(400, 250, 0, 300), Heap),
  ]
}

function rangeRow(what: string, it: Board, Heap: new () => FlatQueue): Row {
  const limit = it.scenario.turns[0]!.end
  const expected = reach(it.scenario, it.state, TANKS).minutes
  const heap = overHeap(it, Heap, limit)
  const honeycomb = overHoneycomb(it, Heap, limit)
  for (const found of [heap(), honeycomb()])
    if (found.some((minutes, hex) => minutes !== expected[hex]))
      throw new Error(`Expected every contestant to find the same minutes on ${what}`)
  const reached = expected.filter(minutes => minutes >= 0).length
  return race(
    `${what} (${reached} reached)`,
    'hex',
    reached,
    [
      { name: 'engine', run: often(() => reach(it.scenario, it.state, TANKS)) },
      { name: 'honeycomb', run: often(honeycomb) },
      { name: 'FlatQueue', run: often(heap) },
    ],
    [
      { peer: 'honeycomb', kind: 'faster', ratio: 50 },
      { peer: 'FlatQueue', kind: 'faster', ratio: 1.5 },
    ],
  )
}

const often =
  (work: () => unknown): Contestant['run'] =>
  times => {
    let last: unknown
    for (let n = 0; n < times; n++) last = work()
    return last
  }

/** Dijkstra on typed arrays with FlatQueue's heap. */
function overHeap({ scenario, state }: Board, Heap: new () => FlatQueue, limit: number): () => Int32Array {
  const costs = costsOf({ scenario, state })
  const { neighbours, terrain } = scenario.map
  const start = state.hex[TANKS]!
  const queue = new Heap()
  return () => {
    const minutes = new Int32Array(terrain.length).fill(-1)
    const done = new Uint8Array(terrain.length)
    minutes[start] = 0
    queue.clear()
    queue.push(start, 0)
    while (queue.length > 0) {
      const from = queue.pop()
      if (done[from] === 1) continue
      done[from] = 1
      for (let d = 0; d < 6; d++) {
        const to = neighbours[from * 6 + d]!
        const cost = costs[from * 6 + d]!
        if (to < 0 || cost === 0) continue
        const there = minutes[from]! + cost
        if (there > limit || (minutes[to]! >= 0 && minutes[to]! <= there)) continue
        minutes[to] = there
        queue.push(to, there)
      }
    }
    return minutes
  }
}

/** Dijkstra as one writes it on honeycomb's own objects: hexes out of the grid, neighbours asked of it. */
function overHoneycomb(
  { scenario, state }: Board,
  Heap: new () => FlatQueue,
  limit: number,
): () => Int32Array {
  const costs = costsOf({ scenario, state })
  const { cols, rows, neighbours, terrain } = scenario.map
  const grid = new Grid(
    defineHex({ orientation: Orientation.FLAT, offset: -1 }),
    rectangle({ width: cols, height: rows }),
  )
  const at = (hex: number) => grid.getHex({ col: hex % cols, row: Math.floor(hex / cols) })!
  const indexOf = (hex: { col: number; row: number }): number => hex.row * cols + hex.col
  const directions = [Direction.N, Direction.NE, Direction.SE, Direction.S, Direction.SW, Direction.NW]
  const start = state.hex[TANKS]!
  return () => {
    const minutes = new Map<string, number>()
    const queue = new Heap()
    minutes.set(at(start).toString(), 0)
    queue.push(start, 0)
    const done = new Set<string>()
    while (queue.length > 0) {
      const from = queue.pop()
      const hex = at(from)
      if (done.has(hex.toString())) continue
      done.add(hex.toString())
      const before = minutes.get(hex.toString())!
      for (const direction of directions) {
        const next = grid.neighborOf(hex, direction, { allowOutside: false })
        if (next === undefined) continue
        const to = indexOf(next)
        const d = neighbours.subarray(from * 6, from * 6 + 6).indexOf(to)
        const cost = costs[from * 6 + d]!
        if (cost === 0 || before + cost > limit) continue
        const known = minutes.get(next.toString())
        if (known !== undefined && known <= before + cost) continue
        minutes.set(next.toString(), before + cost)
        queue.push(to, before + cost)
      }
    }
    const found = new Int32Array(terrain.length).fill(-1)
    for (const hex of grid) found[indexOf(hex)] = minutes.get(hex.toString()) ?? -1
    return found
  }
}

/** From the middle of 2,000 hexes to each of some places all over the board. */
export async function pathRow(): Promise<Row> {
  const it = board(50, 40, 0, 2000)
  const costs = costsOf(it)
  const { neighbours, terrain } = it.scenario.map
  const { createGraph, aStar } = await ngraph()
  const graph = createGraph()
  for (let hexside = 0; hexside < terrain.length * 6; hexside++)
    if (neighbours[hexside]! >= 0 && costs[hexside]! > 0)
      graph.addLink(Math.floor(hexside / 6), neighbours[hexside]!, costs[hexside]!)
  const finder = aStar(graph, { oriented: true, distance: (_a, _b, link) => link.data, heuristic: () => 0 })
  const from = it.state.hex[TANKS]!
  const within = reach(it.scenario, it.state, TANKS)
  const goals = within.hexes.filter((_, i) => i % 37 === 0)
  const minutesOf = (path: readonly number[]): number =>
    path.slice(1).reduce((sum, to, i) => {
      const d = neighbours.subarray(path[i]! * 6, path[i]! * 6 + 6).indexOf(to)
      return sum + costs[path[i]! * 6 + d]!
    }, 0)
  for (const goal of goals) {
    const theirs = minutesOf(
      finder
        .find(from, goal)
        .map(({ id }) => id)
        .reverse(),
    )
    if (theirs !== within.minutes[goal]) throw new Error('Expected both to find a way of the same minutes')
  }
  return race(
    `path between two hexes of 2,000 (${goals.length} goals)`,
    'path',
    goals.length,
    [
      {
        name: 'engine',
        run: often(() => goals.map(goal => pathTo(reach(it.scenario, it.state, TANKS), goal))),
      },
      { name: 'ngraph.path', run: often(() => goals.map(goal => finder.find(from, goal))) },
    ],
    [{ peer: 'ngraph.path', kind: 'faster', ratio: 3 }],
  )
}
