/** What the rules answer, as reasons to be shown: words, figures, and the rule behind each. One wording for all panels. */
import type { QueueBefore } from '../../app/queue.ts'
import type { Refusal, Shift } from '../../engine/reasons.ts'
import type { StepCost, StepPart } from '../../engine/rules/movement.ts'
import type { Relief } from '../../engine/rules/relief.ts'
import type { UnitSupply } from '../../engine/rules/supply.ts'
import { clockText, durationText } from '../../i18n/dates.ts'
import { signedText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import type { Names } from '../../i18n/names.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import {
  type EntryId,
  RULE_OF_PART,
  RULE_OF_REFUSAL,
  RULE_OF_SHIFT,
  RULE_OF_SUPPLY,
} from '../../rulebook/links.ts'

/** One reason. `note` is the sentence behind a short name. */
export interface Reason {
  readonly words: string
  readonly figure?: string
  readonly note?: string
  /** Good or bad for whoever reads it. */
  readonly tone?: 'good' | 'bad'
  readonly rule: EntryId
}

/** Each shift of an assault, in the order of the list. */
export const shiftReasons = (say: Say, shifts: readonly Shift[]): readonly Reason[] =>
  shifts.map(({ code, pips }) => ({
    words: say(`shift.${code}`),
    figure: signedText(pips),
    note: say(`shiftNote.${code}`),
    tone: pips > 0 ? 'good' : 'bad',
    rule: RULE_OF_SHIFT[code],
  }))

/** Why an order is refused. */
export const refusalReason = (say: Say, names: Names, refusal: Refusal): Reason => ({
  words: refusalWords(say, names, refusal),
  rule: RULE_OF_REFUSAL[refusal.code],
})

/**
 * What makes up the minutes of one hex of a march; nothing where the plain going is all there is. `before` says who
 * stands before the unit at a narrow place; `turnStart` is the campaign minute that clocks count from.
 */
export function stepReasons(
  say: Say,
  names: Names,
  cost: StepCost,
  before: (crossing: number) => QueueBefore | null,
  turnStart: number,
): readonly Reason[] {
  if (cost.parts.every(part => part.code === 'surface')) return []
  return cost.parts.map(part => ({
    words: partWords(say, names, cost, part, before, turnStart),
    figure: 'minutes' in part ? String(part.minutes) : `×${factorText(part.permille)}`,
    rule: RULE_OF_PART[part.code],
  }))
}

function partWords(
  say: Say,
  names: Names,
  { crossing }: StepCost,
  { code }: StepPart,
  before: (crossing: number) => QueueBefore | null,
  turnStart: number,
): string {
  if (code === 'crossing' && crossing >= 0) return names.crossing(crossing)
  const queue = code === 'queue' && crossing >= 0 ? before(crossing) : null
  if (!queue) return say(`part.${code}`)
  return say('battle.queueBehind', {
    unit: names.unit(queue.unit),
    clock: clockText(turnStart + queue.until),
  })
}

/** 1200‰ as "1.2". */
const factorText = (permille: number): string =>
  `${Math.floor(permille / 1000)}.${String(permille % 1000)
    .padStart(3, '0')
    .replace(/0{1,2}$/, '')}`

/** Why a unit gets what it gets, by which road, who bars it, and what would open it again. */
export function supplyReasons(
  say: Say,
  names: Names,
  report: UnitSupply,
  relief: Relief | null,
): readonly Reason[] {
  const rule = RULE_OF_SUPPLY[report.cause]
  const road = roadWords(say, names, report)
  const remedy = relief ? reliefWords(say, names, relief) : say(`supplyRemedy.${report.cause}`)
  return [
    { words: say(`supply.${report.cause}`), rule },
    ...(road === '' ? [] : [{ words: road, rule: 'supply.line' as const }]),
    ...(remedy === '' ? [] : [{ words: remedy, rule: relief ? ('zones.supply' as const) : rule }]),
  ]
}

function roadWords(say: Say, names: Names, report: UnitSupply): string {
  if (report.line.length > 1)
    return say('battle.supplyLine', { count: report.line.length - 1, oneWay: durationText(report.oneWay) })
  if (report.cause !== 'noRoad') return ''
  if (report.blockedAt < 0) return say('battle.supplyCutGround')
  return say('battle.supplyCut', {
    where: names.hex(report.blockedAt),
    units: report.blockers.map(u => names.unit(u)).join(', '),
  })
}

/** "Restored if you hold 2213 and drive 107th Division out of 2314." */
function reliefWords(say: Say, names: Names, { hold, driveOut }: Relief): string {
  const hexes = hold.map(names.hex).join(', ')
  const enemies = driveOut
    .map(({ hex, units }) =>
      say('battle.driveOut', { units: units.map(names.unit).join(', '), hex: names.hex(hex) }),
    )
    .join(', ')
  if (enemies === '') return say('battle.restoredHold', { hexes })
  return hexes === ''
    ? say('battle.restoredTake', { enemies })
    : say('battle.restoredBoth', { hexes, enemies })
}
