/** What no schema sees of scripted events: turns beyond the battle, lists of nobody, payments that no line makes. */
import type { BattleFile } from './battleSchema.ts'
import type { EventRow } from './eventsSchema.ts'
import type { JsonPath } from './faults.ts'
import type { Report } from './finder.ts'

/** Reports every event that could never come about, or would do nothing or too much. */
export function lintEvents(file: BattleFile, report: Report): void {
  file.events?.forEach((event, e) => {
    const path = ['events', e]
    lintTurns(event, file.schedule.turns.length, [...path, 'when'], report)
    lintLists(event, path, report)
    lintEffects(event, file, [...path, 'effects'], report)
  })
}

function lintTurns({ when }: EventRow, last: number, path: JsonPath, report: Report): void {
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

function lintLists({ when, effects }: EventRow, path: JsonPath, report: Report): void {
  const lists = [
    ['when', 'all', when.all ?? []],
    ['when', 'any', when.any ?? []],
    ['effects', undefined, effects],
  ] as const
  for (const [part, list, rows] of lists)
    rows.forEach((row, i) => {
      if (!('units' in row) || row.units.length > 0) return
      const at = list === undefined ? [part, i] : [part, list, i]
      report([...path, ...at, 'units'], 'no units; expected one or more')
    })
}

function lintEffects({ effects }: EventRow, file: BattleFile, path: JsonPath, report: Report): void {
  if (effects.length === 0) report(path, 'nothing happens; expected one effect or more')
  effects.forEach((effect, i) => {
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
