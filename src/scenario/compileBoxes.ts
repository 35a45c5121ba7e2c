/** From off-map boxes of the forces file to those of the rules: links in one list, units by their positions. */
import type { Box, BoxLink } from '../engine/boxes.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { BoxRow } from './boxSchema.ts'
import { findSpot, type Lookup, lookup, type Report } from './finder.ts'

/** `unitAt` finds the units of the same file. */
export function compileBoxes(
  rows: readonly BoxRow[],
  unitAt: Lookup,
  map: HexMap,
  report: Report,
): { readonly boxes: readonly Box[]; readonly boxLinks: readonly BoxLink[] } {
  const links = rows.flatMap(({ links }, box) => links.map((row, l) => ({ row, box, l })))
  lookup(
    'way',
    links.map(({ row }) => row),
    ['boxes'],
    report,
  )
  return {
    boxes: rows.map(({ id, name, note, garrison }, b) => ({
      id,
      name,
      note,
      garrison: garrison
        ? {
            units: garrison.units.map((unit, i) => unitAt(unit, ['boxes', b, 'garrison', 'units', i])),
            least: garrison.least,
          }
        : null,
    })),
    boxLinks: links.map(
      ({ row: { id, name, side, at, minutes, fromTurn, shut, perTurn, barredFrom }, box, l }) => ({
        id,
        name,
        box,
        side,
        hex: findSpot(map, at, ['boxes', box, 'links', l, 'at'], report),
        minutes,
        fromTurn: fromTurn - 1,
        shut: shut ?? false,
        perTurn,
        barredFrom: (barredFrom ?? []).map((spot, i) =>
          findSpot(map, spot, ['boxes', box, 'links', l, 'barredFrom', i], report),
        ),
      }),
    ),
  }
}
