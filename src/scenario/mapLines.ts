/** Rivers, roads, railways and crossings of a map file: from hex numbers to facts of hexsides. */
import { opposite } from '../engine/map/geometry.ts'
import { type Crossing, directionTo, type HexMap, type NamedLine, parseHex } from '../engine/map/hexMap.ts'
import { type HexIndex, NOWHERE, RIVERS, WAYS } from '../engine/types.ts'
import { minutesSince } from './campaignTime.ts'
import { type Fault, pointer } from './fault.ts'
import type { MapFile } from './mapSchema.ts'

type Frame = Pick<HexMap, 'cols' | 'rows' | 'neighbours'>
type Lines = Pick<
  HexMap,
  'river' | 'way' | 'rail' | 'crossing' | 'crossings' | 'riverLines' | 'roadLines' | 'railLines'
>

/** All that runs along or over hexsides. Faults are added to `faults`. */
export function readLines(file: MapFile, frame: Frame, startDate: string, faults: Fault[]): Lines {
  const sides = file.grid.cols * file.grid.rows * 6
  const river = new Uint8Array(sides)
  const way = new Uint8Array(sides)
  const rail = new Uint8Array(sides)

  const riverLines = file.rivers.map(({ id, name, names, class: kind, sides: banks }, i): NamedLine => {
    const path = readBanks(frame, banks, pointer('rivers', i, 'sides'), faults)
    for (const side of path) setBoth(frame, river, side, RIVERS.indexOf(kind))
    return { id, name, names, path }
  })
  const roadLines = file.roads.map(({ id, name, surface, hexes }, i) => {
    const path = readChain(frame, hexes, pointer('roads', i, 'hexes'), faults)
    const kind = WAYS.indexOf(surface)
    for (const side of stepsOf(frame, path)) {
      // Where two roads share a stretch the better one counts; WAYS runs from good to poor after "none".
      if (way[side] === 0 || way[side]! > kind) setBoth(frame, way, side, kind)
    }
    return { id, name, names: {}, path, way: kind }
  })
  const railLines = file.railways.map(({ id, name, hexes }, i): NamedLine => {
    const path = readChain(frame, hexes, pointer('railways', i, 'hexes'), faults)
    for (const side of stepsOf(frame, path)) setBoth(frame, rail, side, 1)
    return { id, name, names: {}, path }
  })
  const { crossing, crossings } = readCrossings(file, frame, startDate, faults)
  return { river, way, rail, crossing, crossings, riverLines, roadLines, railLines }
}

/** Writes a fact of a hexside on both of its sides. */
export function setBoth(frame: Frame, facts: { [side: number]: number }, side: number, value: number): void {
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
function readChain(frame: Frame, texts: readonly string[], at: string, faults: Fault[]): HexIndex[] {
  const before = faults.length
  const path = texts.map((text, i) => readHex(frame, text, `${at}/${i}`, faults))
  path.forEach((hex, i) => {
    const last = path[i - 1]
    if (last === undefined || last === NOWHERE || hex === NOWHERE || directionTo(frame, last, hex) >= 0)
      return
    faults.push({ pointer: `${at}/${i}`, message: `${texts[i]} is no neighbour of ${texts[i - 1]}` })
  })
  return faults.length === before ? path : []
}

/**
 * River sides as left hex * 6 + direction of the right hex, empty where the file's chain is broken. Looking downstream
 * over a hexside with the left hex L and the right hex R, the third hex T at its far end is the next neighbour of L
 * anticlockwise from R; the river goes on between L and T or between T and R.
 */
function readBanks(
  frame: Frame,
  banks: readonly (readonly [string, string])[],
  at: string,
  faults: Fault[],
): number[] {
  const path: number[] = []
  let next: readonly (readonly [HexIndex, HexIndex])[] | undefined
  for (const [i, [leftText, rightText]] of banks.entries()) {
    const left = readHex(frame, leftText, `${at}/${i}/0`, faults)
    const right = readHex(frame, rightText, `${at}/${i}/1`, faults)
    if (left === NOWHERE || right === NOWHERE) return []
    const direction = directionTo(frame, left, right)
    if (direction < 0) {
      faults.push({ pointer: `${at}/${i}`, message: `${leftText} and ${rightText} share no hexside` })
      return []
    }
    if (next !== undefined && !next.some(([l, r]) => l === left && r === right)) {
      const message = `${leftText}-${rightText} does not go on where the hexside before it ends, left bank first`
      faults.push({ pointer: `${at}/${i}`, message })
      return []
    }
    path.push(left * 6 + direction)
    const third = frame.neighbours[left * 6 + ((direction + 5) % 6)]!
    next = [
      [left, third],
      [third, right],
    ]
  }
  return path
}

function readCrossings(
  file: MapFile,
  frame: Frame,
  startDate: string,
  faults: Fault[],
): Pick<HexMap, 'crossing' | 'crossings'> {
  const crossing = new Int16Array(frame.neighbours.length).fill(-1)
  const crossings = file.crossings.map(({ id, name, kind, between, capacity }, i): Crossing => {
    const at = pointer('crossings', i)
    const a = readHex(frame, between[0], `${at}/between/0`, faults)
    const b = readHex(frame, between[1], `${at}/between/1`, faults)
    const direction = a === NOWHERE || b === NOWHERE ? -1 : directionTo(frame, a, b)
    if (direction >= 0) setBoth(frame, crossing, a * 6 + direction, i)
    else if (a !== NOWHERE && b !== NOWHERE) {
      faults.push({ pointer: `${at}/between`, message: `${between[0]} and ${between[1]} share no hexside` })
    }
    let last = -1
    const times = capacity.map(({ from, ...rest }, k) => {
      const minute = minutesSince(startDate, from)
      if (minute === undefined || minute <= last) {
        faults.push({
          pointer: `${at}/capacity/${k}/from`,
          message: `${from} is no time after the one before it`,
        })
      }
      last = minute ?? last
      return { from: last, ...rest }
    })
    return { id, name, kind, a, b, capacity: times }
  })
  return { crossing, crossings }
}

/** Index of a printed hex; a number off the map is a fault. */
export function readHex(
  frame: Pick<HexMap, 'cols' | 'rows'>,
  text: string,
  at: string,
  faults: Fault[],
): HexIndex {
  const hex = parseHex(frame, text)
  if (hex === NOWHERE) faults.push({ pointer: at, message: `${text} lies off the map` })
  return hex
}
