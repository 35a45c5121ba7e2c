/**
 * Plans with their names found: units, hexes, minutes. What a battle's file is judged by; where a what-if or a short form
 * lacks what a mission names, that part of the mission falls away.
 */
import type { MissionRow, MissionWord, PlanCondition, Plans } from '../engine/plans.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Minutes, Permille, Side, UnitIndex } from '../engine/types.ts'
import type { JsonPath } from './faults.ts'
import { findMinute, findSpot, type Lookup, lookup, type Report } from './finder.ts'

/** The part of a battle that its plans speak of. */
export type PlanGround = Pick<
  Scenario,
  'units' | 'formations' | 'objectives' | 'decisions' | 'map' | 'startDate'
>

export type FoundCondition =
  | { readonly kind: 'held'; readonly objective: number; readonly side: Side }
  | {
      readonly kind: 'arrived'
      readonly units: readonly UnitIndex[]
      readonly hex: HexIndex
      readonly within: number
    }
  | { readonly kind: 'met'; readonly hex: HexIndex; readonly within: number }
  | { readonly kind: 'losses'; readonly units: readonly UnitIndex[]; readonly permille: Permille }
  | { readonly kind: 'decided'; readonly decision: number; readonly option: number }

export interface Mission {
  readonly id: string
  readonly word: MissionWord
  readonly units: readonly UnitIndex[]
  readonly places: readonly HexIndex[]
  /** Minutes since the campaign's first midnight: in force from the first on, and no more from the second on. */
  readonly from: Minutes
  readonly until: Minutes
  readonly when: readonly FoundCondition[]
  readonly unless: readonly FoundCondition[]
}

export interface FoundPlans {
  readonly missions: readonly Mission[]
  /** By positions of decisions and of their options. */
  readonly decisions: readonly { readonly decision: number; readonly option: number }[]
}

/** Finds what the plans name; what is not there goes to `report` and is left out. */
export function findPlans(plans: Plans, ground: PlanGround, report: Report): FoundPlans {
  const find = findersIn(ground, report)
  lookup('mission', plans.missions, ['missions'], report)
  return {
    missions: plans.missions.map((row, m) => findMission(row, ['missions', m], ground, find, report)),
    decisions: plans.decisions
      .map((row, d) => findChoice(row, ['decisions', d], find))
      .filter(({ decision, option }) => decision >= 0 && option >= 0),
  }
}

export interface Finders {
  /** Positions of units by their own ids and by those of their formations. */
  readonly who: (ids: readonly string[], path: JsonPath) => readonly UnitIndex[]
  readonly spot: Lookup
  readonly objective: Lookup
  readonly decision: Lookup
  readonly option: (decision: number, id: string, path: JsonPath) => number
}

/** Finders that report what is not there. */
export function findersIn(
  { units, formations, objectives, decisions, map }: PlanGround,
  report: Report,
): Finders {
  const unitAt = new Map(units.map(({ id }, u) => [id, u]))
  const formationAt = new Map(formations.map(({ id }, f) => [id, f]))
  const belongsTo = (formation: number, to: number): boolean =>
    formation >= 0 && (formation === to || belongsTo(formations[formation]!.parent, to))
  const one = (id: string, path: JsonPath): readonly UnitIndex[] => {
    const unit = unitAt.get(id)
    if (unit !== undefined) return [unit]
    const formation = formationAt.get(id)
    if (formation === undefined) {
      report(path, `there is no unit or formation "${id}"; expected the id of one that is there`)
      return []
    }
    return units.flatMap((each, u) => (belongsTo(each.formation, formation) ? [u] : []))
  }
  return {
    who: (ids, path) => [...new Set(ids.flatMap((id, i) => one(id, [...path, i])))].sort((a, b) => a - b),
    spot: (text, path) => findSpot(map, text, path, report),
    objective: lookup('objective', objectives, [], () => {}, report),
    decision: lookup('decision', decisions, [], () => {}, report),
    option: (decision, id, path) =>
      decision < 0 ? -1 : lookup('answer', decisions[decision]!.options, [], () => {}, report)(id, path),
  }
}

function findMission(
  row: MissionRow,
  path: JsonPath,
  { startDate }: PlanGround,
  find: Finders,
  report: Report,
): Mission {
  const conditions = (list: 'when' | 'unless'): readonly FoundCondition[] =>
    (row[list] ?? []).map((each, i) => findCondition(each, [...path, list, i], find))
  return {
    id: row.id,
    word: row.mission,
    units: find.who(row.who, [...path, 'who']),
    places: (row.to ?? []).map((text, i) => find.spot(text, [...path, 'to', i])).filter(hex => hex >= 0),
    from: findMinute(startDate, row.from, [...path, 'from'], report),
    until: findMinute(startDate, row.until, [...path, 'until'], report),
    when: conditions('when'),
    unless: conditions('unless'),
  }
}

function findCondition(row: PlanCondition, path: JsonPath, find: Finders): FoundCondition {
  switch (row.kind) {
    case 'held':
      return { ...row, objective: find.objective(row.objective, [...path, 'objective']) }
    case 'arrived':
      return {
        kind: 'arrived',
        units: find.who(row.who, [...path, 'who']),
        hex: find.spot(row.at, [...path, 'at']),
        within: row.within,
      }
    case 'met':
      return { kind: 'met', hex: find.spot(row.at, [...path, 'at']), within: row.within }
    case 'losses':
      return { kind: 'losses', units: find.who(row.who, [...path, 'who']), permille: row.permille }
    case 'decided':
      return { kind: 'decided', ...findChoice(row, path, find) }
  }
}

function findChoice(
  row: { readonly decision: string; readonly option: string },
  path: JsonPath,
  find: Finders,
): { readonly decision: number; readonly option: number } {
  const decision = find.decision(row.decision, [...path, 'decision'])
  return { decision, option: find.option(decision, row.option, [...path, 'option']) }
}
