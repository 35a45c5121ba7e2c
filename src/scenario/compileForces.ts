/** From the forces file to the roster: types filled in, ids resolved, times in minutes. */

import type { Box, BoxLink } from '../engine/boxes.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Train } from '../engine/railway.ts'
import { countEquipment } from '../engine/rules/equipment.ts'
import type { EquipmentCount, Formation, SupplyColumn, UnitSpec, Vessel } from '../engine/scenario.ts'
import { EQUIPMENT } from '../engine/types.ts'
import { compileBoxes } from './compileBoxes.ts'
import { compileTrains } from './compileRail.ts'
import type { JsonPath } from './faults.ts'
import { quoted } from './faults.ts'
import { findMinute, findSpot, type Lookup, lookup, type Report } from './finder.ts'
import type { ForcesFile, UnitRow, UnitType } from './forcesSchema.ts'

/** Stocks of a unit whose row is silent (8-numbers 4.1): two refills of fuel, one and a half of ammunition. */
const USUAL_FUEL = 2000
const USUAL_AMMO = 1500

export interface Forces {
  readonly units: readonly UnitSpec[]
  readonly formations: readonly Formation[]
  readonly columns: readonly SupplyColumn[]
  readonly boxes: readonly Box[]
  readonly boxLinks: readonly BoxLink[]
  readonly trains: readonly Train[]
}

export function compileForces(file: ForcesFile, map: HexMap, startDate: string, report: Report): Forces {
  const formationAt = lookup('formation', file.formations, ['formations'], report)
  const columnAt = lookup('column', file.columns, ['columns'], report)
  const columns = file.columns.map(({ at, figures: _, ...column }, i) => ({
    ...column,
    source: findSpot(map, at, ['columns', i, 'at'], report),
    fromTurn: column.fromTurn - 1,
  }))
  const formations = compileFormations(file, formationAt, columnAt, report)
  const boxAt = lookup('box', file.boxes ?? [], ['boxes'], report)
  const vesselAt = lookup('unit', file.units, ['units'], () => {}, report)
  const units = file.units.flatMap((row, i) => {
    const type = findType(file, row, i, report)
    const formation = formationAt(row.formation, ['units', i, 'formation'])
    const side = formations[formation]?.side
    if (!type || !side) return []
    const where = arrival(row, map, ['units', i], report)
    const box = row.box === undefined ? {} : { box: boxAt(row.box, ['units', i, 'box']) }
    const aboard = row.aboard === undefined ? {} : { aboard: vesselAt(row.aboard, ['units', i, 'aboard']) }
    const release =
      row.release === null ? null : findMinute(startDate, row.release, ['units', i, 'release'], report)
    return [{ ...unitSpec(row, type, side), ...box, ...aboard, formation, arrival: where, release }]
  })
  file.offMap.forEach((row, i) => formationAt(row.formation, ['offMap', i, 'formation']))
  const unitAt = lookup('unit', file.units, ['units'], () => {}, report)
  const boxes = compileBoxes(file.boxes ?? [], unitAt, map, report)
  const trains = compileTrains(file.trains ?? [], formations, formationAt, map, startDate, report)
  return { units, formations, columns, trains, ...boxes }
}

function findType(file: ForcesFile, row: UnitRow, i: number, report: Report): UnitType | undefined {
  const type = Object.hasOwn(file.unitTypes, row.type) ? file.unitTypes[row.type] : undefined
  if (!type)
    report(
      ['units', i, 'type'],
      `there is no unit type ${quoted(row.type)}; expected one of those in unitTypes`,
    )
  return type
}

type Placed = 'formation' | 'arrival' | 'release' | 'box' | 'aboard'

function unitSpec(row: UnitRow, type: UnitType, side: UnitSpec['side']): Omit<UnitSpec, Placed> {
  const equipment = piecesOf(row, type)
  return {
    id: row.id,
    name: row.name,
    short: row.short,
    side,
    arm: type.arm,
    echelon: type.echelon,
    mobility: row.mobility ?? type.mobility,
    nation: row.nation ?? side,
    men: row.men,
    equipment,
    ...countEquipment(equipment),
    quality: row.quality,
    vehicles: row.vehicles ?? type.vehicles,
    loadClass: type.loadClass,
    gunRange: type.gunRange,
    ...(type.airGuard === undefined ? {} : { airGuard: type.airGuard }),
    ...(type.knots === undefined ? {} : { vessel: vesselOf(row, type.knots, type.lift ?? 0) }),
    nightTrained: type.nightTrained ?? false,
    ...(type.squads && { squads: type.squads }),
    forwardDetachment: row.forwardDetachment ?? false,
    fuelRefill: type.fuelRefill,
    ammoRefill: type.ammoRefill,
    fuelStart: type.fuelRefill === 0 ? 0 : (row.fuel ?? USUAL_FUEL),
    ammoStart: row.ammo ?? USUAL_AMMO,
    readinessStart: row.readiness,
    stanceStart: row.stance ?? type.stance,
    priorityStart: row.priority ?? type.priority ?? 'normal',
    neverRefilled: row.neverRefilled ?? false,
    knownAtStart: row.knownAtStart ?? false,
    ...(row.observer === undefined ? {} : { observer: row.observer }),
    ...(row.leavesWorksFrom === undefined ? {} : { leavesWorksFrom: row.leavesWorksFrom - 1 }),
    steps: type.steps,
  }
}

const vesselOf = ({ hulls }: UnitRow, knots: number, lift: number): Vessel => ({
  hulls: hulls ?? 1,
  lift,
  knots,
})

/** What the unit counts and what its type's establishment adds, in the order of EQUIPMENT. */
function piecesOf(row: UnitRow, type: UnitType): EquipmentCount[] {
  return EQUIPMENT.flatMap(kind => {
    const count = (row.equipment?.[kind] ?? 0) + (type.equipment?.[kind] ?? 0)
    return count > 0 ? [{ type: kind, count }] : []
  })
}

function arrival(row: UnitRow, map: HexMap, path: JsonPath, report: Report): UnitSpec['arrival'] {
  if (row.status === 'later' || row.box !== undefined || row.aboard !== undefined) return null
  if (row.at === undefined || row.turn === undefined) {
    report(
      path,
      'the unit is in play but says not where and when; expected "at" and "turn", or "box", or "aboard"',
    )
    return null
  }
  return { hex: findSpot(map, row.at, [...path, 'at'], report), turn: row.turn - 1 }
}

/** Formations with their parents and columns; a chain of parents that bites its tail is reported. */
function compileFormations(
  file: ForcesFile,
  formationAt: Lookup,
  columnAt: Lookup,
  report: Report,
): Formation[] {
  const parents = file.formations.map(({ parent }, i) =>
    parent === undefined ? -1 : formationAt(parent, ['formations', i, 'parent']),
  )
  const own = file.formations.map(({ column }, i) =>
    column === undefined ? undefined : columnAt(column, ['formations', i, 'column']),
  )
  // Ids that stand twice are reported where the battle file looks units up.
  const unitAt = lookup('unit', file.units, ['units'], () => {}, report)
  return file.formations.map(({ id, name, side, headquarters, workshop }, i) => {
    let chain = i
    let steps = 0
    while (chain >= 0 && own[chain] === undefined && steps++ <= parents.length) chain = parents[chain]!
    if (steps > parents.length)
      report(['formations', i, 'parent'], 'the formation is under itself; expected a tree of formations')
    const staff = (id: string): number => unitAt(id, ['formations', i, 'headquarters', 'unit'])
    return {
      id,
      name,
      side,
      parent: parents[i]!,
      column: own[chain] ?? -1,
      ...(headquarters && {
        headquarters: { unit: staff(headquarters.unit), reach: headquarters.reach },
      }),
      ...(workshop && { workshop: true as const }),
    }
  })
}
