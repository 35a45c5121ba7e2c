/** From trains and evacuations of the files to those of the rules, and what no schema sees of them. */
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Evacuation, Train } from '../engine/railway.ts'
import { hasTrack } from '../engine/rules/railway.ts'
import type { Formation } from '../engine/scenario.ts'
import type { BattleFile } from './battleSchema.ts'
import { findMinute, findSpot, type Lookup, lookup, type Report } from './finder.ts'
import type { TrainRow } from './railSchema.ts'

/** Trains of the forces file, on the railway of the map. */
export function compileTrains(
  rows: readonly TrainRow[],
  formations: readonly Formation[],
  formationAt: Lookup,
  map: HexMap,
  startDate: string,
  report: Report,
): Train[] {
  lookup('train', rows, ['trains'], report)
  return rows.flatMap(({ id, name, formation, lift, at, from, captorFrom }, i) => {
    const path = ['trains', i]
    const side = formations[formationAt(formation, [...path, 'formation'])]?.side
    const hex = onRail(map, at, [...path, 'at'], report)
    const minute = findMinute(startDate, from, [...path, 'from'], report)
    return side ? [{ id, name, side, lift, hex, from: minute, captorFrom: captorFrom - 1 }] : []
  })
}

/** Evacuations of the battle file; `ruleAt` finds lines of its scale. */
export function compileEvacuations(
  file: BattleFile,
  map: HexMap,
  ruleAt: Lookup,
  report: Report,
): Evacuation[] {
  const rows = file.evacuations ?? []
  lookup('evacuation', rows, ['evacuations'], report)
  return rows.map(({ id, name, side, at, to, fromTurn, untilTurn, loads, people, rule }, i) => {
    const path = ['evacuations', i]
    const line = ruleAt(rule, [...path, 'rule'])
    const paid = file.points[line]
    if (paid && (paid.kind !== 'awarded' || paid.side !== side))
      report([...path, 'rule'], `a line of kind "${paid.kind}"; expected "awarded", of its own side`)
    if (untilTurn < fromTurn)
      report([...path, 'untilTurn'], `turn ${untilTurn}; expected at least ${fromTurn}, the first`)
    return {
      id,
      name,
      side,
      from: onRail(map, at, [...path, 'at'], report),
      to: onRail(map, to, [...path, 'to'], report),
      fromTurn: fromTurn - 1,
      untilTurn: untilTurn - 1,
      loads,
      people,
      rule: line,
    }
  })
}

/** A spot that must lie on the railway. */
function onRail(map: HexMap, text: string, path: readonly (string | number)[], report: Report): number {
  const hex = findSpot(map, text, path, report)
  if (hex >= 0 && !hasTrack(map, hex))
    report(path, `no railway runs through ${text}; expected a hex of the railway`)
  return hex
}
