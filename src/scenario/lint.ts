/** What no schema sees: whether the parts of a battle fit together. Every check reports all it finds. */

import type { HexMap } from '../engine/map/hexMap.ts'
import { hexText } from '../engine/map/hexMap.ts'
import { hexRoom } from '../engine/rules/stacking.ts'
import { isAfloat, isWater, speedOf, speedOn } from '../engine/rules/terrain.ts'
import type { UnitSpec } from '../engine/scenario.ts'
import { type Minutes, SIDES, TERRAINS, WAYS } from '../engine/types.ts'
import type { BattleFile } from './battleSchema.ts'
import type { Battle } from './compileBattle.ts'
import type { Forces } from './compileForces.ts'
import { quoted } from './faults.ts'
import type { Report } from './finder.ts'
import type { ForcesFile } from './forcesSchema.ts'

/** Faults of the roster. `turns` is the length of the longest form. */
export function lintForces(
  file: ForcesFile,
  forces: Forces,
  map: HexMap,
  turns: number,
  report: Report,
): void {
  lintNames(file, report)
  lintArrivals(file, turns, report)
  if (forces.units.length !== file.units.length) return
  lintGround(forces, map, report)
  lintVessels(file, forces, report)
  lintStacks(forces, map, report)
  for (const side of SIDES)
    if (!forces.columns.some(column => column.side === side))
      report(['columns'], `the ${side} side has no supply column; expected one or more for each side`)
  file.formations.forEach(({ parent }, i) => {
    const above = file.formations.find(({ id }) => id === parent)
    if (above && above.side !== file.formations[i]!.side)
      report(['formations', i, 'parent'], `${quoted(parent)} is of the other side; expected one of its own`)
  })
  forces.formations.forEach(({ column, side }, i) => {
    const own = file.formations[i]!.column !== undefined
    if (own && column >= 0 && forces.columns[column]!.side !== side)
      report(['formations', i, 'column'], `the column is of the other side; expected one of its own`)
  })
}

/** Two units with one name cannot be told apart in the log. */
function lintNames(file: ForcesFile, report: Report): void {
  const first = new Map<string, string>()
  file.units.forEach(({ name, id }, i) => {
    const other = first.get(name)
    if (other !== undefined)
      report(
        ['units', i, 'name'],
        `${quoted(name)} is already the name of ${other}; expected a name of its own`,
      )
    else first.set(name, id)
  })
}

function lintArrivals(file: ForcesFile, turns: number, report: Report): void {
  file.units.forEach(({ turn, status }, i) => {
    if (status === 'inPlay' && turn !== undefined && turn > turns)
      report(
        ['units', i, 'turn'],
        `arrives on turn ${turn}; expected at most ${turns}, when the longest form ends`,
      )
  })
}

/** Nobody starts in water or where his wheels could never have brought him. */
function lintGround(forces: Forces, map: HexMap, report: Report): void {
  forces.units.forEach((unit, i) => {
    const hex = unit.arrival?.hex ?? -1
    if (hex < 0) return
    const terrain = TERRAINS[map.terrain[hex]!]!
    const where = `hex ${hexText(map, hex)} is ${terrain}`
    if (isWater(terrain) !== isAfloat(unit.mobility))
      report(['units', i, 'at'], `${where}; expected ${isAfloat(unit.mobility) ? 'water' : 'dry ground'}`)
    else if (!canStand(unit, map, hex))
      report(
        ['units', i, 'at'],
        `${where} without a way; expected ground that ${unit.mobility} units can leave`,
      )
  })
}

/** Vessels have a speed and nothing else has one; who is aboard of one fits into it with all the others. */
function lintVessels(file: ForcesFile, forces: Forces, report: Report): void {
  const laden = forces.units.map(() => 0)
  forces.units.forEach(({ mobility, vessel, aboard, men, side }, i) => {
    if (isAfloat(mobility) !== (vessel !== undefined))
      report(
        ['units', i, 'type'],
        `${mobility} of type ${quoted(file.units[i]!.type)}; expected "knots" of craft and ships, and of them only`,
      )
    const carrier = aboard === undefined ? undefined : forces.units[aboard]
    if (!carrier || aboard === undefined) return
    laden[aboard]! += men
    const room = carrier.vessel ? carrier.vessel.hulls * carrier.vessel.lift : 0
    if (carrier.side !== side)
      report(['units', i, 'aboard'], 'a vessel of the other side; expected one of its own')
    else if (carrier.arrival?.turn !== 0)
      report(['units', i, 'aboard'], 'the vessel is not on the map at the start; expected one that is')
    else if (laden[aboard]! > room)
      report(
        ['units', i, 'aboard'],
        `${laden[aboard]} men aboard; expected at most ${room}, what the vessel carries`,
      )
  })
}

/** Can the unit move in its hex, over the ground or by a way out of it? */
function canStand(unit: UnitSpec, map: HexMap, hex: number): boolean {
  const { mobility } = unit
  if (mobility === 'static' || speedOf(unit, 'none', TERRAINS[map.terrain[hex]!]!) > 0) return true
  return map.way
    .subarray(hex * 6, hex * 6 + 6)
    .some(way => speedOn(mobility, WAYS[way]!, 'steppe') > 0 && way > 0)
}

/** A hex holds one side, and no more than it has room for. Told at the unit that is too much. */
function lintStacks(forces: Forces, map: HexMap, report: Report): void {
  const stacks = new Map<number, { side: string; men: number; vehicles: number }>()
  const { maxMen, maxVehicles } = hexRoom(map.hexMetres)
  forces.units.forEach((unit, i) => {
    if (unit.arrival?.turn !== 0 || unit.arrival.hex < 0) return
    const { hex } = unit.arrival
    const stack = stacks.get(hex) ?? { side: unit.side, men: 0, vehicles: 0 }
    stacks.set(hex, stack)
    stack.men += unit.men
    stack.vehicles += unit.vehicles
    const where = `hex ${hexText(map, hex)}`
    if (stack.side !== unit.side)
      report(['units', i, 'at'], `${where} already holds the other side; expected one side in a hex`)
    else if (stack.men > maxMen || stack.vehicles > maxVehicles)
      report(
        ['units', i, 'at'],
        `${where} holds ${stack.men} men and ${stack.vehicles} vehicles; expected at most ${maxMen} and ${maxVehicles}`,
      )
  })
}

/** The rules count a day's march, and an assault an hour at least: clocks and counters of a turn are sized for a day. */
const LONGEST_TURN: Minutes = 1440

/** Faults of schedule, forms and measures. */
export function lintBattle(file: BattleFile, battle: Battle, zones: number, report: Report): void {
  if (battle.turns.length === 0) report(['schedule', 'turns'], 'no turns; expected one or more')
  battle.turns.forEach((turn, i) => {
    const at = ['schedule', 'turns', i]
    const before = battle.turns[i - 1]
    const length = turn.end - turn.start
    if (length <= 0) report([...at, 'end'], 'the turn ends before it starts; expected a later end')
    if (length > LONGEST_TURN)
      report([...at, 'end'], `a turn of ${length} minutes; expected at most ${LONGEST_TURN}, a day`)
    if (before && turn.start !== before.end)
      report([...at, 'start'], 'a gap or overlap; expected the end of the turn before')
    if (turn.weather.length !== zones)
      report(
        [...at, 'weather'],
        `weather for ${turn.weather.length} zones; expected it for the ${zones} of the map`,
      )
    if (turn.hot && turn.hot.length !== zones)
      report([...at, 'hot'], `heat for ${turn.hot.length} zones; expected it for the ${zones} of the map`)
  })
  if (file.secondClock?.minutes === 0)
    report(
      ['secondClock', 'minutes'],
      'the same hour twice; expected minutes before or after the first clock',
    )
  lintForms(file, report)
  lintTurnsNamed(file, report)
  file.checkpoints.forEach(({ measure }, i) => {
    if (measure && measure.count > measure.units.length)
      report(
        ['checkpoints', i, 'measure', 'count'],
        `asks for ${measure.count} of ${measure.units.length} units; expected no more than there are`,
      )
  })
}

/** Each form ends within the schedule and has bands that fall, each grade once, down to one without a floor. */
function lintForms(file: BattleFile, report: Report): void {
  if (file.forms.length === 0) report(['forms'], 'no forms; expected one or more')
  file.forms.forEach(({ turns, grades }, i) => {
    if (turns > file.schedule.turns.length)
      report(
        ['forms', i, 'turns'],
        `${turns} turns; expected at most ${file.schedule.turns.length}, the schedule's`,
      )
    if (grades.length === 0) report(['forms', i, 'grades'], 'no grades; expected one or more')
    grades.forEach(({ grade, from }, k) => {
      const at = ['forms', i, 'grades', k]
      if (grades.findIndex(other => other.grade === grade) < k)
        report([...at, 'grade'], `the grade ${quoted(grade)} stands twice; expected it once`)
      const above = grades[k - 1]
      if (above && from >= above.from)
        report([...at, 'from'], `from ${from}; expected less than the band above, ${above.from}`)
    })
  })
}

/** Turns that the scale of points and the ways off the map name lie in the schedule. */
function lintTurnsNamed(file: BattleFile, report: Report): void {
  const last = file.schedule.turns.length
  file.points.forEach((rule, i) => {
    const named = {
      turn: 'turn' in rule ? rule.turn : 0,
      fromTurn: 'fromTurn' in rule ? rule.fromTurn : 0,
      untilTurn: 'untilTurn' in rule ? rule.untilTurn : 0,
    }
    for (const [field, turn] of Object.entries(named))
      if (turn > last) report(['points', i, field], `turn ${turn}; expected at most ${last}`)
  })
  file.exits.forEach(({ fromTurn = 0 }, i) => {
    if (fromTurn > last) report(['exits', i, 'fromTurn'], `turn ${fromTurn}; expected at most ${last}`)
  })
}
