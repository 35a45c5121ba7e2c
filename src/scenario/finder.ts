/** Names in files become positions in lists. What is not found is reported, and -1 stands in its place. */
import { type HexMap, parseHex } from '../engine/map/hexMap.ts'
import type { HexIndex, Minutes } from '../engine/types.ts'
import { minutesSince } from './campaignTime.ts'
import { type JsonPath, quoted } from './faults.ts'

/** Takes a fault of the file being read. */
export type Report = (path: JsonPath, message: string) => void

/** Looks up the positions of ids; `kind` words the message: "unit". */
export type Lookup = (id: string, path: JsonPath) => number

/** Lookup over a list of things with ids. An id that stands twice is reported where it stands again. */
export function lookup(
  kind: string,
  rows: readonly { readonly id: string }[],
  path: JsonPath,
  reportRows: Report,
  report: Report = reportRows,
): Lookup {
  const positions = new Map<string, number>()
  rows.forEach(({ id }, i) => {
    if (positions.has(id))
      reportRows([...path, i, 'id'], `the ${kind} id ${quoted(id)} stands twice; expected each id once`)
    else positions.set(id, i)
  })
  return (id, at) => {
    const found = positions.get(id)
    if (found === undefined)
      report(at, `there is no ${kind} ${quoted(id)}; expected the id of one that is there`)
    return found ?? -1
  }
}

/** Hex of a printed number or of a place's id, -1 where there is none such. */
export function findSpot(map: HexMap, text: string, path: JsonPath, report: Report): HexIndex {
  if (/^\d/.test(text)) {
    const hex = parseHex(map, text)
    if (hex < 0)
      report(
        path,
        `hex ${text} lies off the map; expected a column to ${map.cols - 1} and a row to ${map.rows - 1}`,
      )
    return hex
  }
  const place = map.places.find(({ id }) => id === text)
  if (!place) report(path, `there is no place ${quoted(text)}; expected a hex number or a place of the map`)
  return place?.hex ?? -1
}

/** Minutes since the campaign's first midnight; 0 where the text is no time of the campaign. */
export function findMinute(startDate: string, local: string, path: JsonPath, report: Report): Minutes {
  const minutes = minutesSince(startDate, local)
  if (minutes === undefined || minutes < 0)
    report(path, `${quoted(local)} is no time of the campaign; expected one from ${startDate}T00:00 on`)
  return Math.max(0, minutes ?? 0)
}
