/**
 * *Historical*: the officer with the missions of the record instead of his own appreciation. Where the plan is silent, or
 * a mission is carried out before its time, he judges for himself; what cannot be carried out any more is let go. He
 * knows his own side's missions and sees his own side's view.
 */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'
import type { Commander, Decision, Memory } from './commander.ts'
import { type Answer, answerAs } from './decide.ts'
import { tacticsOf } from './doctrine/doctrine.ts'
import { command } from './officer.ts'
import { type Meant, plansBefore } from './officerMemory.ts'
import { goalsOfTasks } from './plan/goals.ts'
import { plansOf, recallStages, type Tasks, tasksOf } from './plan/tasks.ts'

export const historical: Commander = {
  level: 'historical',
  next(scenario, view, memory, seed) {
    const now = tasksOf(scenario, view, recallStages(scenario, memory))
    const decision = command(scenario, view, memory, seed, {
      tasks: now.tasks,
      goals: offered => goalsOfTasks(scenario, view, now.tasks, offered),
      tactics: ['byPlan', ...tacticsOf(view.side)],
      answer: answerByPlan(scenario, view),
    })
    return { ...decision, memory: remembered(scenario, view, decision, now, memory) }
  },
}

/** The officer's memory with how far the missions have come, and with what was meant by them. */
function remembered(scenario: Scenario, view: View, decision: Decision, now: Tasks, before: Memory): Memory {
  const turn = String(view.state.turn[0]!)
  const meant = plansBefore(decision.memory)
  const earlier = Object.entries(plansBefore(before)[turn] ?? {})
  const planned = earlier.filter(([, { tactic }]) => tactic.startsWith('plan'))
  const letGo = earlier.filter(([, { tactic }]) => tactic === LET_GO_CODE)
  const all = Object.fromEntries([
    ...Object.entries(meant[turn] ?? {}),
    ...planned,
    ...Object.entries(meantBy(scenario, view, now)),
    ...letGo,
  ])
  return { ...decision.memory, stages: now.stages, meant: { ...meant, [turn]: all } }
}

const LET_GO_CODE = 'planLetGo'

/** Missions by unit id, as codes of words: "planSeize"; and those that were given up this turn. */
function meantBy(scenario: Scenario, { state }: View, { tasks, letGo }: Tasks): Meant {
  const meant: { [unit: string]: Meant[string] } = {}
  const put = (u: number, tactic: string, hex: number): void => {
    const at = hex < 0 ? state.hex[u]! : hex
    if (at >= 0) meant[scenario.units[u]!.id] = { tactic, place: hexText(scenario.map, at) }
  }
  for (const [u, { mission, place }] of tasks)
    put(u, `plan${mission.word[0]!.toUpperCase()}${mission.word.slice(1)}`, place)
  for (const [u, place] of letGo) put(u, LET_GO_CODE, place)
  return meant
}

/** The answer of the record to the first open decision; where the plan is silent the one that history gave by default. */
const answerByPlan = (scenario: Scenario, view: View): Answer | null =>
  answerAs(scenario, view, decision => {
    const chosen = plansOf(scenario).decisions.find(row => row.decision === decision)
    const option = chosen?.option ?? scenario.decisions[decision]!.fallback
    return { option, note: { code: 'decideAsWritten' } }
  })
