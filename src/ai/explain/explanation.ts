/** The explanation of a player turn, put together from the diary when the turn ends. */
import { isPresent } from '../../engine/derived.ts'
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { GameState } from '../../engine/state.ts'
import type { Permille, UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { MOST_GROUPS, MOST_NOTES, MOST_TASKS, ROLES, type Role } from '../../scenario/roles.ts'
import type { Level, OrderNote } from '../commander.ts'
import { stakeAt, weight } from '../estimate.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Diary, Remark, Row } from './diary.ts'
import { roleOf } from './roles.ts'

type Task = Explanation['tasks'][number]

/** Code of the task of those who have none. */
const STAND_BY = 'standBy'
/** Odds below which they are what speaks against an assault; above, its price. */
const POOR_ODDS: Permille = 2000
/** A side whose power holds this many times what goes forward stands. */
const STANDS = 4
/** Assaults that are told of at most, and reasons of one task. */
const MOST_ASSAULTS = 6
const MOST_REASONS = 4

/** What was meant in this player turn, by what the commander noted in it. */
export function explained(scenario: Scenario, view: View, level: Level, diary: Diary): Explanation {
  return {
    turn: diary.turn + 1,
    side: view.side,
    level,
    tasks: tasksOf(scenario, view, diary).slice(0, MOST_TASKS),
    rejected: [
      ...diary.rejected,
      ...shortOfFuel(scenario, diary),
      ...assaultsLeft(scenario, view, diary),
    ].slice(0, MOST_NOTES),
    unknown: diary.unknown.slice(0, MOST_NOTES),
  }
}

/** The same, with the plan that was chosen and the rivals that were not. */
export const withRivals = (
  explanation: Explanation,
  plan: OrderNote,
  rivals: readonly Remark[],
): Explanation => ({
  ...explanation,
  plan,
  rejected: [...rivals, ...explanation.rejected].slice(0, MOST_NOTES),
})

interface Draft {
  readonly role: Role
  readonly row: Row
  readonly units: UnitIndex[]
  /** Where each of them stood when the turn began. */
  readonly from: string[]
  /** Fighting power that has the task. */
  power: number
}

/** Tasks in the order of their roles, each with its units by formation. */
function tasksOf(scenario: Scenario, { side, state }: View, diary: Diary): readonly Task[] {
  const drafts = new Map<string, Draft>()
  const give = (u: UnitIndex, row: Row): void => {
    const key = `${row.task} ${row.place}`
    const draft = drafts.get(key) ?? { role: roleOf(row.task), row, units: [], from: [], power: 0 }
    draft.units.push(u)
    draft.from.push(row.from)
    draft.power += weight(scenario, state, u)
    drafts.set(key, draft)
  }
  const mobile = new Set(mobileUnits(scenario, state, side))
  scenario.units.forEach((unit, u) => {
    const row = diary.tasks[unit.id]
    if (row && isPresent(state, u)) give(u, row)
    else if (mobile.has(u)) give(u, { task: STAND_BY, place: '', from: hexText(scenario.map, state.hex[u]!) })
  })
  const main = mainOf([...drafts.values()])
  return [...drafts.values()]
    .map(draft => ({ ...draft, role: main(draft) ? 'main' : draft.role }) as const)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || b.power - a.power)
    .map(({ role, row, units, from }) => ({
      role,
      task: row.task,
      ...(row.place !== '' && { at: row.place }),
      why: whyOf(diary, row),
      groups: groupsOf(scenario, state, units, from).slice(0, MOST_GROUPS),
    }))
}

/** The main effort: the place where most power goes forward; of a side that stands, what is held with most. */
function mainOf(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const forward = drafts.filter(({ role }) => role === 'support')
  const held = drafts.filter(({ role }) => role === 'hold')
  const sum = (some: readonly Draft[]): number => some.reduce((all, { power }) => all + power, 0)
  const efforts = sum(forward) * STANDS >= sum(held) ? forward : held
  const powers = new Map<string, number>()
  for (const { row, power } of efforts) powers.set(row.place, (powers.get(row.place) ?? 0) + power)
  const most = Math.max(0, ...powers.values())
  return draft => efforts.includes(draft) && powers.get(draft.row.place) === most
}

/** What whoever gave the task said, then what speaks for the place. */
const whyOf = ({ why }: Diary, { note, place }: Row): readonly OrderNote[] =>
  [...(note ? [note] : []), ...(why[place] ?? [])].slice(0, MOST_REASONS)

/** Units by their formations, each from where its strongest stood. */
function groupsOf(
  scenario: Scenario,
  state: GameState,
  units: readonly UnitIndex[],
  from: readonly string[],
): Task['groups'][number][] {
  const byFormation = new Map<number, { from: string; power: number; units: string[] }>()
  units.forEach((u, i) => {
    const { formation, id } = scenario.units[u]!
    const power = weight(scenario, state, u)
    const group = byFormation.get(formation) ?? { from: from[i]!, power, units: [] }
    group.units.push(id)
    if (power > group.power) Object.assign(group, { from: from[i]!, power })
    byFormation.set(formation, group)
  })
  return [...byFormation.values()].map(group => ({ from: group.from, units: group.units }))
}

/** Those who wait for fuel, by where they would be without. */
function shortOfFuel({ units }: Scenario, { tasks }: Diary): readonly Remark[] {
  const dry = units.flatMap(({ id }) => {
    const row = tasks[id]
    return row?.note?.code === 'refuel' ? [{ id, fuel: Number(row.note.facts?.['fuel'] ?? 0) }] : []
  })
  if (dry.length === 0) return []
  const least = Math.min(...dry.map(({ fuel }) => fuel))
  return [{ code: 'noFuel', facts: { fuel: least }, units: dry.map(({ id }) => id).slice(0, MOST_GROUPS) }]
}

/** Assaults that were weighed and not made, those on the places of most worth first. */
function assaultsLeft(scenario: Scenario, view: View, { weighed }: Diary): readonly Remark[] {
  return Object.entries(weighed)
    .map(([at, ratio]) => ({ at, ratio, hex: parseHex(scenario.map, at) }))
    .filter(({ ratio, hex }) => ratio > 0 && hex >= 0 && knownEnemy(scenario, view, hex))
    .map(each => ({ ...each, points: stakeAt(scenario, view.state, each.hex) }))
    .sort((a, b) => b.points - a.points || b.ratio - a.ratio || a.hex - b.hex)
    .slice(0, MOST_ASSAULTS)
    .map(({ at, ratio, points }) => ({
      code: ratio < POOR_ODDS ? 'oddsTooLow' : 'priceTooHigh',
      at,
      facts: { ratio, ...(points > 0 && { points }) },
    }))
}
