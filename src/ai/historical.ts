/**
 * *Historical*: the officer with the missions of the record instead of his own appreciation. Where the plan is silent, or
 * a mission is carried out before its time, he judges for himself; what cannot be carried out any more is let go. He
 * knows his own side's missions and sees his own side's view.
 */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Commander, OrderNote } from './commander.ts'
import { type Answer, answerAs } from './decide.ts'
import { tacticsOf } from './doctrine/doctrine.ts'
import type { Remark, Row } from './explain/diary.ts'
import { command, type HigherOrders } from './officer.ts'
import { fireFirst } from './plan/fireFirst.ts'
import { goalsOfTasks } from './plan/goals.ts'
import { awaitedBy, plansOf, recallStages, type Tasks, tasksOf } from './plan/tasks.ts'

export const historical: Commander = {
  level: 'historical',
  next(scenario, view, memory, seed) {
    const now = tasksOf(scenario, view, recallStages(scenario, memory))
    const fire = fireFirst(scenario, view, now.tasks)
    if (fire) {
      const note = { code: 'byPlanAt', facts: { place: hexText(scenario.map, fire.target) } }
      return { orders: [fire], notes: [note], end: false, memory: { ...memory, stages: now.stages } }
    }
    const decision = command(scenario, view, memory, seed, {
      tasks: now.tasks,
      goals: offered => goalsOfTasks(scenario, view, now.tasks, offered),
      awaited: awaitedBy(scenario, view),
      tactics: ['byPlan', ...tacticsOf(view.side)],
      hasStaff: true,
      answer: answerByPlan(scenario, view),
      level: 'historical',
      told: toldOf(scenario, view, now),
    })
    return { ...decision, memory: { ...decision.memory, stages: now.stages } }
  },
}

/** Missions by unit id, as codes of words ("planSeize") with the mission that they are; and those that were given up now. */
function toldOf(
  scenario: Scenario,
  { state }: View,
  { tasks, letGo }: Tasks,
): NonNullable<HigherOrders['told']> {
  const told: { [unit: string]: Row } = {}
  const put = (u: number, task: string, hex: number, note: OrderNote): void => {
    const stands = state.hex[u]!
    if (stands < 0) return
    const place = hexText(scenario.map, hex < 0 ? stands : hex)
    told[scenario.units[u]!.id] = { task, place, from: hexText(scenario.map, stands), note }
  }
  for (const [u, { mission, place }] of tasks) {
    const note = { code: 'byRecord', facts: { mission: mission.id } }
    put(u, `plan${mission.word[0]!.toUpperCase()}${mission.word.slice(1)}`, place, note)
  }
  const lost = new Map<HexIndex, string[]>()
  for (const [u, place] of letGo) lost.set(place, [...(lost.get(place) ?? []), scenario.units[u]!.id])
  const rejected = [...lost].map(([hex, units]): Remark => {
    return { code: 'planLetGo', at: hexText(scenario.map, hex), units }
  })
  return { tasks: told, rejected }
}

/** The answer of the record to the first open decision; where the plan is silent the one that history gave by default. */
const answerByPlan = (scenario: Scenario, view: View): Answer | null =>
  answerAs(scenario, view, decision => {
    const chosen = plansOf(scenario).decisions.find(row => row.decision === decision)
    const option = chosen?.option ?? scenario.decisions[decision]!.fallback
    return { option, note: { code: 'decideAsWritten' } }
  })
