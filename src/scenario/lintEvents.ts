/** What no schema sees of scripted events and decisions: turns beyond the battle, lists of nobody, payments that no line makes. */
import type { BattleFile } from './battleSchema.ts'
import type { ConditionRow, EffectRow, EventRow } from './eventsSchema.ts'
import type { JsonPath } from './faults.ts'
import type { Report } from './finder.ts'

/** Reports every event that could never come about, or would do nothing or too much. */
export function lintEvents(file: BattleFile, report: Report): void {
  file.events?.forEach((event, e) => {
    const path = ['events', e]
    lintTurns(event, file.schedule.turns.length, [...path, 'when'], report)
    lintConditions(event.when, [...path, 'when'], report)
    if (event.effects.length === 0)
      report([...path, 'effects'], 'nothing happens; expected one effect or more')
    lintEffects(event.effects, file, [...path, 'effects'], report)
  })
}

/** Reports every decision that could never be asked, that leaves no choice, or whose answers would do nothing they say. */
export function lintDecisions(file: BattleFile, report: Report): void {
  file.decisions?.forEach(({ when, options }, d) => {
    const path = ['decisions', d]
    lintTurns({ when }, file.schedule.turns.length, [...path, 'when'], report)
    lintConditions(when, [...path, 'when'], report)
    if (options.length < 2)
      report([...path, 'options'], `${options.length} answers; expected two or more to choose from`)
    options.forEach(({ effects }, o) =>
      lintEffects(effects, file, [...path, 'options', o, 'effects'], report),
    )
  })
}

function lintTurns({ when }: Pick<EventRow, 'when'>, last: number, path: JsonPath, report: Report): void {
  for (const field of ['turn', 'fromTurn', 'untilTurn'] as const) {
    const turn = when[field]
    if (turn !== undefined && turn > last)
      report([...path, field], `turn ${turn}; expected at most ${last}, when the battle ends`)
  }
  const { turn, fromTurn, untilTurn } = when
  if (turn !== undefined && (fromTurn !== undefined || untilTurn !== undefined))
    report([...path, 'turn'], 'stands beside "fromTurn" or "untilTurn"; expected one turn or a stretch')
  if (when.rise !== undefined && when.chance === undefined)
    report([...path, 'rise'], 'stands without "chance"; expected a die whose chance can rise')
  if (fromTurn !== undefined && untilTurn !== undefined && untilTurn < fromTurn)
    report([...path, 'untilTurn'], `turn ${untilTurn}; expected at least ${fromTurn}, the first`)
}

function lintConditions({ all = [], any = [] }: EventRow['when'], path: JsonPath, report: Report): void {
  for (const [list, rows] of [
    ['all', all],
    ['any', any],
  ] as const)
    rows.forEach((row, i) => {
      const at = [...path, list, i]
      lintUnits(row, at, report)
      if (!('least' in row || 'most' in row)) return
      const { least = 0, most = Number.MAX_SAFE_INTEGER } = row
      if (most < least) report([...at, 'most'], `at most ${most}; expected at least ${least}, the least`)
    })
}

/** A list of nobody is a slip of the pen. */
function lintUnits(row: ConditionRow | EffectRow, path: JsonPath, report: Report): void {
  if ('units' in row && row.units.length === 0) report([...path, 'units'], 'no units; expected one or more')
}

function lintEffects(effects: readonly EffectRow[], file: BattleFile, path: JsonPath, report: Report): void {
  effects.forEach((effect, i) => {
    lintUnits(effect, [...path, i], report)
    if (effect.kind === 'message' && effects.findIndex(({ kind }) => kind === 'message') < i)
      report([...path, i], 'a second message; expected at most one in an event')
    const zones = file.schedule.turns[0]?.weather.length ?? 0
    if (effect.kind === 'weather' && effect.zone > zones)
      report([...path, i, 'zone'], `zone ${effect.zone}; expected one of the ${zones} of the map`)
    if (effect.kind !== 'points') return
    const rule = file.points.find(({ id }) => id === effect.rule)
    if (rule && rule.kind !== 'awarded')
      report([...path, i, 'rule'], `a line of kind "${rule.kind}"; expected "awarded"`)
  })
}
