/** What is wrong with an opening beyond its shape: names, sides, the order of its turns, and where it is known from. */
import { decreeFromJson } from '../engine/decree.ts'
import { orderFromJson, orderFromText } from '../engine/notation.ts'
import type { Order } from '../engine/orders.ts'
import type { Refusal } from '../engine/reasons.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Side, UnitIndex } from '../engine/types.ts'
import type { BattleFile } from './battleSchema.ts'
import { type JsonPath, quoted } from './faults.ts'
import { findMinute, findSpot, type Report } from './finder.ts'
import type { OpeningFile, OpeningStep, StepOf } from './openingFile.ts'
import { findersIn } from './readPlans.ts'
import { lintOpeningSources } from './sources.ts'

/** An order of an opening, in notation or as records have it. */
export const readOrder = (
  scenario: Scenario,
  order: StepOf<'order'>['order'],
): ReturnType<typeof orderFromJson> =>
  typeof order === 'string' && order !== 'end'
    ? orderFromText(scenario, order)
    : orderFromJson(scenario, order)

/** The units that an order is given to. */
export function unitsOfOrder(order: Order): readonly UnitIndex[] {
  if (order.kind === 'attack') return [...order.units, ...order.support]
  if (order.kind === 'bombard') return order.units
  if (order.kind === 'embark') return [order.unit, order.craft]
  return 'unit' in order ? [order.unit] : []
}

/** Reports what of an opening is not there in its battle, or cannot be. */
export function lintOpening(file: OpeningFile, battle: BattleFile, scenario: Scenario, report: Report): void {
  lintOpeningSources(file, battle, report)
  lintTurns(file, battle, scenario, report)
  file.turns.forEach(({ side, steps }, t) => {
    steps.forEach((step, s) =>
      lintStep(step, side, scenario, (path, message) => report(['turns', t, 'steps', s, ...path], message)),
    )
  })
}

/** Form and turns: there, and in the order in which they are played. */
function lintTurns(
  { form: asked, until, turns }: OpeningFile,
  { forms }: BattleFile,
  { firstSide }: Scenario,
  report: Report,
): void {
  const form = forms.find(({ id }) => id === asked)
  if (!form) {
    const ids = forms.map(({ id }) => id).join(', ')
    report(['form'], `there is no form ${quoted(asked)}; expected one of ${ids}`)
  } else if (until > form.turns)
    report(['until'], `got ${until}; expected a turn of the ${form.turns} of the form`)
  let last = -1
  turns.forEach(({ turn, side }, t) => {
    const now = turn * 2 + (side === firstSide ? 0 : 1)
    if (now <= last)
      report(
        ['turns', t, 'turn'],
        'not after the player turn before it; expected them in the order of play, each once',
      )
    if (turn > until) report(['turns', t, 'turn'], `got ${turn}; expected at most the ${until} of "until"`)
    last = Math.max(last, now)
  })
}

function lintStep(step: OpeningStep, side: Side, scenario: Scenario, report: Report): void {
  const find = findersIn(scenario, report)
  const own = (ids: readonly string[], path: JsonPath): void => {
    const units = find.who(ids, path)
    if (units.some(u => scenario.units[u]!.side !== side))
      report(path, `units of the other side; expected those of the ${side} side`)
  }
  const spots = (texts: readonly string[], path: JsonPath): void =>
    texts.forEach((text, i) => findSpot(scenario.map, text, [...path, i], report))
  if ('march' in step) {
    own(step.march, ['march'])
    findSpot(scenario.map, step.to, ['to'], report)
    spots(step.via ?? [], ['via'])
  } else if ('stand' in step) own(step.stand, ['stand'])
  else if ('order' in step) lintOrder(step, side, scenario, report)
  else if ('decree' in step) {
    const read = decreeFromJson(scenario, step)
    if (!read.ok) report(['decree'], inWords(read.refusal))
  } else {
    spots(step.hexes ?? [], ['hexes'])
    find.who(step.units ?? [], ['units'])
    if (step.at !== undefined) findMinute(scenario.startDate, step.at, ['at'], report)
  }
}

function lintOrder({ order }: StepOf<'order'>, side: Side, scenario: Scenario, report: Report): void {
  const read = readOrder(scenario, order)
  if (!read.ok) report(['order'], `${quoted(order)}: ${inWords(read.refusal)}`)
  else if (read.order.kind === 'end') report(['order'], 'the end of the turn; expected what comes before it')
  else if (unitsOfOrder(read.order).some(u => scenario.units[u]!.side !== side))
    report(['order'], `units of the other side; expected those of the ${side} side`)
}

const inWords = (refusal: Refusal): string =>
  refusal.code === 'badOrder' ? `expected ${refusal.expected} in "${refusal.at}"` : refusal.code
