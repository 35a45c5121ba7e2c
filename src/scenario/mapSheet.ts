/**
 * A sheet cut out of a map file: the hexes round one of them as a map file of its own, numbered from its own corner.
 * Rivers, roads and railways that leave the sheet and come back are several lines on it.
 */
import type { MapFile } from './mapSchema.ts'

/** Hexes on each side of the middle one: more than the picture on a card of the start page can show. */
const HALF = { cols: 13, rows: 11 }
/** Points of the relief beyond the sheet, which its smoothing looks at. */
const RELIEF_MARGIN = 3

export interface MapSheet {
  readonly file: MapFile
  /** Number of a hex on the sheet, undefined off it. */
  readonly numberOn: (hex: string) => string | undefined
}

/** Cuts the sheet round a hex of the map. */
export function cutSheet(file: MapFile, middle: string): MapSheet {
  const window = windowRound(file.grid, middle)
  const { west, north, cols, rows } = window
  const numberOn = (hex: string): string | undefined => {
    const [col, row] = [Number(hex.slice(0, 2)) - west, Number(hex.slice(2)) - north]
    return col < 0 || row < 0 || col >= cols || row >= rows ? undefined : twoDigits(col) + twoDigits(row)
  }
  const part = <T>(lines: readonly (readonly T[])[]): T[][] =>
    lines.slice(north, north + rows).map(line => line.slice(west, west + cols))
  const texts = (lines: readonly string[]): string[] =>
    lines.slice(north, north + rows).map(line => line.slice(west, west + cols))
  const onSheet = <T extends { readonly hex: string }>(rows: readonly T[]): T[] =>
    rows.flatMap(row => {
      const hex = numberOn(row.hex)
      return hex === undefined ? [] : [{ ...row, hex }]
    })
  const pairOn = ([a, b]: readonly [string, string]): [string, string] | undefined => {
    const [first, second] = [numberOn(a), numberOn(b)]
    return first === undefined || second === undefined ? undefined : [first, second]
  }
  const ways = <T extends { readonly id: string; readonly hexes: readonly string[] }>(lines: readonly T[]) =>
    lines.flatMap(line =>
      stretches(line.hexes, numberOn)
        .filter(hexes => hexes.length > 1)
        .map((hexes, n) => ({ ...line, id: stretchId(line.id, n), hexes })),
    )
  const rivers = file.rivers.flatMap(river =>
    stretches(river.sides, pairOn).map((sides, n) => ({ ...river, id: stretchId(river.id, n), sides })),
  )
  return {
    numberOn,
    file: {
      ...file,
      notes: [],
      credits: [],
      grid: { ...file.grid, cols, rows, origin: cornerOf(file.grid, window) },
      terrain: texts(file.terrain),
      elevation: part(file.elevation),
      zones: { ...file.zones, rows: texts(file.zones.rows) },
      control: texts(file.control),
      rivers,
      roads: ways(file.roads),
      railways: ways(file.railways),
      crossings: file.crossings.flatMap(crossing => {
        const between = pairOn(crossing.between)
        return between ? [{ ...crossing, between, capacity: [] }] : []
      }),
      works: onSheet(file.works),
      landings: [],
      places: onSheet(file.places),
      spotHeights: onSheet(file.spotHeights),
      border: borderOn(file.border, rivers),
      relief: reliefOn(file, window),
    },
  }
}

interface Window {
  /** Column and row of its first hex, both even: which columns or rows lie half a hex lower stays as it was. */
  readonly west: number
  readonly north: number
  readonly cols: number
  readonly rows: number
}

function windowRound(grid: MapFile['grid'], middle: string): Window {
  const first = (at: number, half: number): number => {
    const edge = Math.max(0, at - half)
    return edge - (edge % 2)
  }
  const [col, row] = [Number(middle.slice(0, 2)), Number(middle.slice(2))]
  const [west, north] = [first(col, HALF.cols), first(row, HALF.rows)]
  return {
    west,
    north,
    cols: Math.min(grid.cols, col + HALF.cols + 1) - west,
    rows: Math.min(grid.rows, row + HALF.rows + 1) - north,
  }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const stretchId = (id: string, n: number): string => (n === 0 ? id : `${id}-${n + 1}`)

/** The unbroken stretches of a line that lie on the sheet. */
function stretches<T, U>(line: readonly T[], numberOn: (item: T) => U | undefined): U[][] {
  const found: U[][] = []
  let isOn = false
  for (const item of line) {
    const number = numberOn(item)
    if (number !== undefined) {
      if (isOn) found.at(-1)!.push(number)
      else found.push([number])
    }
    isOn = number !== undefined
  }
  return found
}

/** Where the first hex of the sheet lies on the earth. */
const cornerOf = ({ origin, colStepLon, rowStepLat }: MapFile['grid'], { west, north }: Window) => ({
  lat: origin.lat - north * rowStepLat,
  lon: origin.lon + west * colStepLon,
})

/** The border along the rivers that are left of it; one that left the map's rivers nowhere keeps its line. */
function borderOn(border: MapFile['border'], rivers: MapFile['rivers']): MapFile['border'] {
  if (border === null || border.rivers.length === 0) return border
  const left = rivers.filter(({ id }) => border.rivers.some(name => id === name || id.startsWith(`${name}-`)))
  return left.length === 0 ? null : { ...border, rivers: left.map(({ id }) => id), line: [] }
}

/** The heights under the sheet. */
function reliefOn({ grid, relief }: MapFile, window: Window): MapFile['relief'] {
  const corner = cornerOf(grid, window)
  const clamp = (at: number, most: number): number => Math.max(0, Math.min(most, at))
  const column = (lon: number): number => Math.round((lon - relief.west) / relief.step)
  const line = (lat: number): number => relief.rows - 1 - Math.round((lat - relief.south) / relief.step)
  const left = clamp(column(corner.lon) - RELIEF_MARGIN, relief.cols - 2)
  const right = clamp(column(corner.lon + window.cols * grid.colStepLon) + RELIEF_MARGIN, relief.cols - 1)
  const top = clamp(line(corner.lat) - RELIEF_MARGIN, relief.rows - 2)
  const bottom = clamp(line(corner.lat - window.rows * grid.rowStepLat) + RELIEF_MARGIN, relief.rows - 1)
  const lines = Array.from({ length: bottom - top + 1 }, (_, n) => (top + n) * relief.cols)
  return {
    ...relief,
    west: relief.west + left * relief.step,
    south: relief.south + (relief.rows - 1 - bottom) * relief.step,
    cols: right - left + 1,
    rows: bottom - top + 1,
    metres: lines.flatMap(start => relief.metres.slice(start + left, start + right + 1)),
  }
}
