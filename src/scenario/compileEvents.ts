/** From the battle file's events and decisions to those of the rules: ids resolved, turns from 0, what is left unsaid filled in. */

import type {
  Condition,
  Consequence,
  Decision,
  Effect,
  EventWhen,
  ScriptedEvent,
  Track,
} from '../engine/script.ts'
import type { BattleFile } from './battleSchema.ts'
import type { ConditionRow, ConsequenceRow, DecisionRow, EffectRow, EventRow } from './eventsSchema.ts'
import type { JsonPath } from './faults.ts'
import { type Lookup, lookup, type Report } from './finder.ts'

/** No die is thrown. */
const CERTAIN = 6
/** What a flag can count up to. */
const MOST = 255

/** What events may name. */
export interface EventFinders {
  readonly unit: Lookup
  readonly objective: Lookup
  readonly rule: Lookup
  readonly column: Lookup
  readonly link: Lookup
  readonly wing: Lookup
}

/** The events and decisions, and the names of their flags. `turns` is the length of the schedule. */
export function compileEvents(
  file: {
    readonly events?: readonly EventRow[] | undefined
    readonly decisions?: readonly DecisionRow[] | undefined
    readonly tracks?: BattleFile['tracks']
  },
  turns: number,
  find: EventFinders,
  report: Report,
): {
  readonly events: readonly ScriptedEvent[]
  readonly decisions: readonly Decision[]
  readonly flags: readonly string[]
  readonly tracks: readonly Track[]
} {
  const { events = [], decisions = [], tracks = [] } = file
  lookup('event', events, ['events'], report)
  const flags = [
    ...new Set(
      [...events, ...decisions.flatMap(({ options }) => options)].flatMap(({ effects }) =>
        effects.flatMap((each: EffectRow) => ('flag' in each ? [each.flag] : [])),
      ),
    ),
  ]
  const flagAt: Lookup = (id, path) => {
    const found = flags.indexOf(id)
    if (found < 0) report(path, `no event sets the flag "${id}"; expected one that is set somewhere`)
    return found
  }
  const finders: Finders = {
    ...find,
    flag: flagAt,
    decision: lookup('decision', decisions, ['decisions'], report),
    option(decision, id, path) {
      // A decision that is not there has been reported, and that is enough.
      const asked = decisions[decision]
      return asked ? lookup('answer', asked.options, [], () => {}, report)(id, path) : decision
    },
  }
  return {
    events: events.map((row, e) => compileEvent(row, turns, ['events', e], finders)),
    decisions: decisions.map((row, d) => compileDecision(row, turns, ['decisions', d], finders, report)),
    flags,
    tracks: tracks.map(({ flag, title, steps }, t) => ({
      flag: flagAt(flag, ['tracks', t, 'flag']),
      title,
      steps,
    })),
  }
}

interface Finders extends EventFinders {
  readonly flag: Lookup
  readonly decision: Lookup
  option(decision: number, id: string, path: JsonPath): number
}

function compileEvent(row: EventRow, turns: number, path: JsonPath, find: Finders): ScriptedEvent {
  return {
    id: row.id,
    once: row.once,
    when: compileWhen(row.when, turns, [...path, 'when'], find),
    effects: row.effects.map((each, i) => compileEffect(each, [...path, 'effects', i], find)),
  }
}

function compileWhen(row: EventRow['when'], turns: number, path: JsonPath, find: Finders): EventWhen {
  const { turn, fromTurn, untilTurn, everyTurns, all, any, chance, rise } = row
  const conditions = (list: 'all' | 'any', rows: readonly ConditionRow[] = []): Condition[] =>
    rows.map((each, i) => compileCondition(each, [...path, list, i], find))
  return {
    fromTurn: (turn ?? fromTurn ?? 1) - 1,
    untilTurn: (turn ?? untilTurn ?? turns) - 1,
    everyTurns: everyTurns ?? 1,
    all: conditions('all', all),
    any: conditions('any', any),
    chance: chance ?? CERTAIN,
    rise: rise ?? 0,
  }
}

function compileDecision(
  row: DecisionRow,
  turns: number,
  path: JsonPath,
  find: Finders,
  report: Report,
): Decision {
  const { id, side, title, text, once } = row
  const optionAt = lookup('answer', row.options, [...path, 'options'], report)
  return {
    id,
    side,
    title,
    text,
    once,
    when: compileWhen(row.when, turns, [...path, 'when'], find),
    options: row.options.map((option, o) => ({
      ...option,
      effects: option.effects.map((each, i) =>
        compileConsequence(each, [...path, 'options', o, 'effects', i], find),
      ),
    })),
    fallback: optionAt(row.default, [...path, 'default']),
  }
}

const unitsOf = (ids: readonly string[], path: JsonPath, find: Finders): number[] =>
  ids.map((id, i) => find.unit(id, [...path, 'units', i]))

function compileCondition(row: ConditionRow, path: JsonPath, find: Finders): Condition {
  switch (row.kind) {
    case 'held': {
      const { turns, ...rest } = row
      const objective = find.objective(row.objective, [...path, 'objective'])
      return { ...rest, objective, ...(turns === undefined ? {} : { turns }) }
    }
    case 'flag':
      return { ...row, flag: find.flag(row.flag, [...path, 'flag']) }
    case 'counter':
      return { ...row, ...bounds(row), flag: find.flag(row.flag, [...path, 'flag']) }
    case 'decided': {
      const decision = find.decision(row.decision, [...path, 'decision'])
      return { kind: 'decided', decision, option: find.option(decision, row.option, [...path, 'option']) }
    }
    case 'count':
      return { ...row, ...bounds(row), units: unitsOf(row.units, path, find) }
    default:
      return { ...row, units: unitsOf(row.units, path, find) }
  }
}

/** Numbers between which something may lie; where the file is silent, as low or high as can be. */
const bounds = (row: { readonly least?: number | undefined; readonly most?: number | undefined }) => ({
  least: row.least ?? 0,
  most: row.most ?? Number.MAX_SAFE_INTEGER,
})

const compileEffect = (row: EffectRow, path: JsonPath, find: Finders): Effect =>
  row.kind === 'message'
    ? { kind: 'message', text: row.text, source: row.source, to: row.to ?? null }
    : compileConsequence(row, path, find)

function compileConsequence(row: ConsequenceRow, path: JsonPath, find: Finders): Consequence {
  switch (row.kind) {
    case 'airPoints':
    case 'stopOrder':
      return row
    case 'counter':
      return { ...row, most: row.most ?? MOST, flag: find.flag(row.flag, [...path, 'flag']) }
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
