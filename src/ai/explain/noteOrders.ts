/** What a commander notes while he gives orders: whom tactics and missions take, and which assaults he weighed. */
import { hexText } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { HexIndex, Permille, UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { Post } from '../tactics/tactic.ts'
import type { Diary, Row } from './diary.ts'

/** Is it a task by the plan of the record? What tactics do for it does not hide it. */
const isPlanned = (row: Row | undefined): boolean => row?.task.startsWith('plan') === true

/** The diary with the units that tactics have taken, and with what a plan has them do. */
export function noteTasks(
  scenario: Scenario,
  { state }: View,
  diary: Diary,
  posts: ReadonlyMap<UnitIndex, Post>,
  told: Pick<Diary, 'tasks' | 'rejected'> = { tasks: {}, rejected: [] },
): Diary {
  const tasks: { [unit: string]: Row } = { ...diary.tasks }
  for (const [u, { tactic, place, note }] of posts) {
    const { id } = scenario.units[u]!
    if (isPlanned(tasks[id])) continue
    const from = tasks[id]?.from ?? hexText(scenario.map, state.hex[u]!)
    tasks[id] = { task: tactic, place: hexText(scenario.map, place), from, ...(note && { note }) }
  }
  return {
    ...diary,
    tasks: { ...tasks, ...stillFrom(tasks, told.tasks) },
    rejected: [...diary.rejected, ...told.rejected],
  }
}

/** The rows, each from where its unit stood when the turn began. */
const stillFrom = (before: Diary['tasks'], rows: Diary['tasks']): Diary['tasks'] =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [id, { ...row, from: before[id]?.from ?? row.from }]),
  )

/** The diary with the best odds of the assaults that were weighed on each hex; 0 stands for one that was ordered. */
export function noteAssaults(
  { map }: Scenario,
  diary: Diary,
  odds: ReadonlyMap<HexIndex, Permille>,
  orders: readonly Order[],
): Diary {
  if (odds.size === 0) return diary
  const weighed: { [place: string]: Permille } = { ...diary.weighed }
  for (const [hex, ratio] of odds) {
    const at = hexText(map, hex)
    if (weighed[at] !== 0) weighed[at] = ratio
  }
  for (const order of orders) if (order.kind === 'attack') weighed[hexText(map, order.target)] = 0
  return { ...diary, weighed }
}
