/** The ground of a drawn position: a bare map of its size, then what the options put on it. */
import type { HexMap } from '../../engine/map/hexMap.ts'
import { RIVERS, WAYS } from '../../engine/types.ts'
import type { PositionOptions } from './options.ts'

/** Neighbours of a flat-top odd-q grid, clockwise from north: written out plainly. */
export function plainNeighbours(cols: number, rows: number): Int32Array {
  const out = new Int32Array(cols * rows * 6).fill(-1)
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) {
      const low = col % 2
      const around = [
        [col, row - 1],
        [col + 1, row - 1 + low],
        [col + 1, row + low],
        [col, row + 1],
        [col - 1, row + low],
        [col - 1, row - 1 + low],
      ]
      around.forEach(([c, r], d) => {
        if (c! >= 0 && c! < cols && r! >= 0 && r! < rows) out[(row * cols + col) * 6 + d] = r! * cols + c!
      })
    }
  return out
}

/** A map of this size and ground with nothing on it. */
export function bareMap(cols: number, rows: number, terrain: Uint8Array, options: PositionOptions): HexMap {
  const size = cols * rows
  return {
    cols,
    rows,
    hexMetres: options.hexMetres ?? 4000,
    orientation: 'flat',
    origin: { lat: 50, lon: 119, colStepLon: 0.048, rowStepLat: 0.036 },
    terrain,
    elevation: new Int16Array(size),
    zone: new Uint8Array(size),
    works: new Uint8Array(size),
    worksSide: new Uint8Array(size),
    tunnels: new Uint8Array(size),
    control: new Uint8Array(size),
    neighbours: plainNeighbours(cols, rows),
    river: new Uint8Array(size * 6),
    way: new Uint8Array(size * 6),
    rail: new Uint8Array(size * 6),
    crossing: new Int16Array(size * 6).fill(-1),
    crossings: [],
    landings: [],
    places: [],
    riverLines: [],
    roadLines: [],
    railLines: [],
  }
}

/** Puts rivers, ways, rails, crossings, landing places and works of the options on a bare map. `at` reads a printed hex. */
export function furnish(map: HexMap, options: PositionOptions, at: (text: string) => number): HexMap {
  const both = (a: string, b: string, set: (index: number) => void): void => {
    for (const [from, to] of [
      [at(a), at(b)],
      [at(b), at(a)],
    ] as const) {
      const d = map.neighbours.subarray(from * 6, from * 6 + 6).indexOf(to)
      if (d < 0) throw new Error(`Expected neighbours, got ${a} and ${b}`)
      set(from * 6 + d)
    }
  }
  for (const [a, b, river] of options.rivers ?? []) both(a, b, i => (map.river[i] = RIVERS.indexOf(river)))
  for (const [way, ...chain] of options.ways ?? [])
    chain.slice(1).forEach((to, i) => both(chain[i]!, to, side => (map.way[side] = WAYS.indexOf(way))))
  for (const chain of options.rails ?? [])
    chain.slice(1).forEach((to, i) => both(chain[i]!, to, side => (map.rail[side] = 1)))
  const crossings = (options.crossings ?? []).map((crossing, c) => {
    both(crossing.between[0], crossing.between[1], side => (map.crossing[side] = c))
    return { ...crossing, name: crossing.id, a: at(crossing.between[0]), b: at(crossing.between[1]) }
  })
  for (const [hex, level] of Object.entries(options.works ?? {})) {
    map.works[at(hex)] = level
    map.worksSide[at(hex)] = 2
  }
  for (const hex of options.tunnels ?? []) map.tunnels[at(hex)] = 1
  const landings = (options.landings ?? []).map(({ hex, silent, ...landing }) => ({
    ...landing,
    name: landing.id,
    hex: at(hex),
    silent: (silent ?? []).map(at),
  }))
  return { ...map, crossings, landings }
}
