/** Rivers, roads, railways and crossings of a map file: from hex numbers to facts of hexsides. */
import { opposite } from '../engine/map/geometry.ts'
import { type Crossing, directionTo, type HexMap, type NamedLine, parseHex } from '../engine/map/hexMap.ts'
import { type HexIndex, NOWHERE, RIVERS, WAYS } from '../engine/types.ts'
import type { JsonPath } from './faults.ts'
import { findMinute, type Report } from './finder.ts'
import type { MapFile } from './mapSchema.ts'

type Frame = Pick<HexMap, 'cols' | 'rows' | 'neighbours'>
type Lines = Pick<
  HexMap,
  'river' | 'way' | 'rail' | 'crossing' | 'crossings' | 'riverLines' | 'roadLines' | 'railLines'
>

/** All that runs along or over hexsides. */
export function readLines(file: MapFile, frame: Frame, startDate: string, report: Report): Lines {
  const sides = file.grid.cols * file.grid.rows * 6
  const river = new Uint8Array(sides)
  const way = new Uint8Array(sides)
  const rail = new Uint8Array(sides)

  const riverLines = file.rivers.map(({ id, name, names, class: kind, sides: banks }, i): NamedLine => {
    const path = readBanks(frame, banks, ['rivers', i, 'sides'], report)
    for (const side of path) setBoth(frame, river, side, RIVERS.indexOf(kind))
    return { id, name, names, path }
  })
  const roadLines = file.roads.map(({ id, name, surface, hexes }, i) => {
    const path = readChain(frame, hexes, ['roads', i, 'hexes'], report)
    const kind = WAYS.indexOf(surface)
    for (const side of stepsOf(frame, path)) {
      // Where two roads share a stretch the better one counts; WAYS runs from good to poor after "none".
      if (way[side] === 0 || way[side]! > kind) setBoth(frame, way, side, kind)
    }
    return { id, name, names: {}, path, way: kind }
  })
  const railLines = file.railways.map(({ id, name, hexes }, i): NamedLine => {
    const path = readChain(frame, hexes, ['railways', i, 'hexes'], report)
    for (const side of stepsOf(frame, path)) setBoth(frame, rail, side, 1)
    return { id, name, names: {}, path }
  })
  const { crossing, crossings } = readCrossings(file, frame, startDate, report)
  return { river, way, rail, crossing, crossings, riverLines, roadLines, railLines }
}

/** Writes a fact of a hexside on both of its sides. */
function setBoth(frame: Frame, facts: { [side: number]: number }, side: number, value: number): void {
  const direction = side % 6
  const across = frame.neighbours[side]!
  facts[side] = value
  facts[across * 6 + opposite(direction)] = value
}

/** Hexsides that a chain of neighbours steps over. */
function stepsOf(frame: Frame, path: readonly HexIndex[]): number[] {
  return path.slice(1).map((to, i) => path[i]! * 6 + directionTo(frame, path[i]!, to))
}

/** A chain of neighbours, empty where the file's is broken. */
function readChain(frame: Frame, texts: readonly string[], at: JsonPath, report: Report): HexIndex[] {
  const path = texts.map((text, i) => readHex(frame, text, [...at, i], report))
  if (path.includes(NOWHERE)) return []
  const gaps = path.flatMap((hex, i) => (i === 0 || directionTo(frame, path[i - 1]!, hex) >= 0 ? [] : [i]))
  for (const i of gaps)
    report([...at, i], `${texts[i]} is no neighbour of ${texts[i - 1]}; expected a chain of neighbours`)
  return gaps.length === 0 ? path : []
}

/**
 * River sides as left hex * 6 + direction of the right hex, empty where the file's chain is broken. Looking downstream
 * over a hexside with the left hex L and the right hex R, the third hex T at its far end is the next neighbour of L
 * anticlockwise from R; the river goes on between L and T or between T and R.
 */
function readBanks(
  frame: Frame,
  banks: readonly (readonly [string, string])[],
  at: JsonPath,
  report: Report,
): number[] {
  const path: number[] = []
  let next: readonly (readonly [HexIndex, HexIndex])[] | undefined
  for (const [i, between] of banks.entries()) {
    const side = readSide(frame, between, [...at, i], report)
    if (side === NOWHERE) return []
    const left = (side - (side % 6)) / 6
    const right = frame.neighbours[side]!
    if (next !== undefined && !next.some(([l, r]) => l === left && r === right)) {
      const message = `${between.join('-')} does not go on where the hexside before it ends, left bank first`
      report([...at, i], message)
      return []
    }
    path.push(side)
    const third = frame.neighbours[left * 6 + ((side + 5) % 6)]!
    next = [
      [left, third],
      [third, right],
    ]
  }
  return path
}

/** Narrow places by hexside, and the list of them. */
function readCrossings(
  file: MapFile,
  frame: Frame,
  startDate: string,
  report: Report,
): Pick<HexMap, 'crossing' | 'crossings'> {
  const crossing = new Int16Array(frame.neighbours.length).fill(-1)
  const crossings = file.crossings.map(
    ({ id, name, kind, between, capacity, prepared, soaked }, i): Crossing => {
      const side = readSide(frame, between, ['crossings', i, 'between'], report)
      if (side !== NOWHERE) setBoth(frame, crossing, side, i)
      const times = capacity.map(({ from, ...rest }, k) => {
        const at = ['crossings', i, 'capacity', k, 'from']
        // Local times of one length stand in the order of their letters.
        if (k > 0 && from <= capacity[k - 1]!.from)
          report(at, `${from} is not after the time before it; expected rising times`)
        return { from: findMinute(startDate, from, at, report), ...rest }
      })
      const [a, b] = [parseHex(frame, between[0]), parseHex(frame, between[1])]
      return {
        id,
        name,
        kind,
        a,
        b,
        capacity: times,
        ...(prepared && { prepared }),
        ...(soaked && { soaked }),
      }
    },
  )
  return { crossing, crossings }
}

/** Hexside between two printed hexes as first hex * 6 + direction, -1 where there is none. */
function readSide(
  frame: Frame,
  [first, second]: readonly [string, string],
  at: JsonPath,
  report: Report,
): number {
  const a = readHex(frame, first, [...at, 0], report)
  const b = readHex(frame, second, [...at, 1], report)
  if (a === NOWHERE || b === NOWHERE) return NOWHERE
  const direction = directionTo(frame, a, b)
  if (direction >= 0) return a * 6 + direction
  report(at, `${first} and ${second} share no hexside; expected neighbours`)
  return NOWHERE
}

/** Index of a printed hex; a number off the map is a fault. */
export function readHex(
  frame: Pick<HexMap, 'cols' | 'rows'>,
  text: string,
  at: JsonPath,
  report: Report,
): HexIndex {
  const hex = parseHex(frame, text)
  if (hex === NOWHERE) report(at, `${text} lies off the map; expected one of its hexes`)
  return hex
}
