/** From the battle file's events to those of the rules: ids resolved, turns from 0, what is left unsaid filled in. */
import type { Condition, Effect, ScriptedEvent } from '../engine/script.ts'
import type { ConditionRow, EffectRow, EventRow } from './eventsSchema.ts'
import type { JsonPath } from './faults.ts'
import { type Lookup, lookup, type Report } from './finder.ts'

/** No die is thrown. */
const CERTAIN = 6

/** What events may name. */
export interface EventFinders {
  readonly unit: Lookup
  readonly objective: Lookup
  readonly rule: Lookup
  readonly column: Lookup
  readonly link: Lookup
  readonly wing: Lookup
}

/** The events and the names of their flags. `turns` is the length of the schedule. */
export function compileEvents(
  rows: readonly EventRow[],
  turns: number,
  find: EventFinders,
  report: Report,
): { readonly events: readonly ScriptedEvent[]; readonly flags: readonly string[] } {
  lookup('event', rows, ['events'], report)
  const flags = [
    ...new Set(
      rows.flatMap(({ effects }) => effects.flatMap(each => (each.kind === 'flag' ? [each.flag] : []))),
    ),
  ]
  const flagAt: Lookup = (id, path) => {
    const found = flags.indexOf(id)
    if (found < 0) report(path, `no event sets the flag "${id}"; expected one that is set somewhere`)
    return found
  }
  const finders = { ...find, flag: flagAt }
  return { events: rows.map((row, e) => compileEvent(row, turns, ['events', e], finders)), flags }
}

type Finders = EventFinders & { readonly flag: Lookup }

function compileEvent(row: EventRow, turns: number, path: JsonPath, find: Finders): ScriptedEvent {
  const { turn, fromTurn, untilTurn, everyTurns, all, any, chance, rise } = row.when
  const conditions = (list: 'all' | 'any', rows: readonly ConditionRow[] = []): Condition[] =>
    rows.map((each, i) => compileCondition(each, [...path, 'when', list, i], find))
  return {
    id: row.id,
    once: row.once,
    when: {
      fromTurn: (turn ?? fromTurn ?? 1) - 1,
      untilTurn: (turn ?? untilTurn ?? turns) - 1,
      everyTurns: everyTurns ?? 1,
      all: conditions('all', all),
      any: conditions('any', any),
      chance: chance ?? CERTAIN,
      rise: rise ?? 0,
    },
    effects: row.effects.map((each, i) => compileEffect(each, [...path, 'effects', i], find)),
  }
}

const unitsOf = (ids: readonly string[], path: JsonPath, find: Finders): number[] =>
  ids.map((id, i) => find.unit(id, [...path, 'units', i]))

function compileCondition(row: ConditionRow, path: JsonPath, find: Finders): Condition {
  switch (row.kind) {
    case 'held':
      return { ...row, objective: find.objective(row.objective, [...path, 'objective']) }
    case 'flag':
      return { ...row, flag: find.flag(row.flag, [...path, 'flag']) }
    default:
      return { ...row, units: unitsOf(row.units, path, find) }
  }
}

function compileEffect(row: EffectRow, path: JsonPath, find: Finders): Effect {
  switch (row.kind) {
    case 'message':
      return { kind: 'message', text: row.text, source: row.source, to: row.to ?? null }
    case 'flag':
      return { ...row, flag: find.flag(row.flag, [...path, 'flag']) }
    case 'points':
      return { ...row, rule: find.rule(row.rule, [...path, 'rule']) }
    case 'openLink':
      return { ...row, link: find.link(row.link, [...path, 'link']) }
    case 'weather':
      return { ...row, zone: row.zone - 1 }
    case 'sourceOff':
    case 'sourceOn':
      return { ...row, column: find.column(row.column, [...path, 'column']) }
    case 'wingOff':
    case 'wingOn':
      return { ...row, wing: find.wing(row.wing, [...path, 'wing']) }
    default:
      return { ...row, units: unitsOf(row.units, path, find) }
  }
}
