/** Goals of units that have a task by the plan: where they go, and whether to take it, to hold it or to leave by it. */
import { unitsAt } from '../../engine/derived.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import type { MissionWord } from '../../engine/plans.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { enemyWeightNear, type Goal } from '../goals.ts'
import type { Goals } from '../missions.ts'
import { mobileUnits } from '../timeliness.ts'
import { minutesTo } from '../travel.ts'
import type { Task } from './tasks.ts'

const KINDS: { readonly [W in MissionWord]: Goal['kind'] } = {
  march: 'take',
  dash: 'take',
  seize: 'take',
  assault: 'take',
  counterattack: 'take',
  charge: 'take',
  fire: 'hold',
  mask: 'hold',
  hold: 'hold',
  last: 'hold',
  delay: 'hold',
  withdraw: 'hold',
  reserve: 'hold',
  land: 'hold',
  rail: 'hold',
  leave: 'exit',
}

/** Missions that are gone about by forced marches. */
const FORCED: ReadonlySet<MissionWord> = new Set(['dash', 'assault'])
/** Minutes of march that each unit already in a hex counts for one that looks for a post. */
const CROWDED: Minutes = 120

/** A goal for each unit with a task. Where the scale has one for the same place it is that one, and what it brings counts. */
export function goalsOfTasks(
  scenario: Scenario,
  view: View,
  tasks: ReadonlyMap<UnitIndex, Task>,
  offered: readonly Goal[],
): Goals {
  const goals = new Map<UnitIndex, Goal>()
  const made = new Map<string, Goal>()
  for (const u of mobileUnits(scenario, view.state, view.side)) {
    const task = tasks.get(u)
    if (!task) continue
    const { word, id } = task.mission
    const hex = hexOf(scenario, view, u, task)
    const kind = KINDS[word]
    const key = `plan ${id} ${hexText(scenario.map, hex)}`
    const bold = word === 'counterattack' || word === 'charge'
    const forced = FORCED.has(word)
    const goal = (word === 'dash' || bold
      ? undefined
      : offered.find(each => each.hex === hex && each.kind === kind && !each.only)) ??
      made.get(key) ?? { ...bareGoal(scenario, view, key, hex, kind), forced, bold }
    made.set(key, goal)
    goals.set(u, goal)
  }
  return goals
}

/** A goal that brings nothing by the scale: nobody takes it on by himself. */
const bareGoal = (scenario: Scenario, view: View, key: string, hex: HexIndex, kind: Goal['kind']): Goal => ({
  key,
  hex,
  kind,
  first: 0,
  rest: 0,
  need: 1,
  enemies: enemyWeightNear(scenario, view, hex, 1),
  garrison: 0,
  works: worksLevel(scenario, view.state, hex, enemyOf(view.side)),
})

function hexOf(scenario: Scenario, view: View, u: UnitIndex, { mission, place }: Task): HexIndex {
  if (place < 0 || mission.word === 'fire') return view.state.hex[u]!
  return mission.word === 'mask' ? watchPost(scenario, view, u, place) : place
}

/** The hex beside a place from which a unit watches it: the nearest free of enemies, those with company counted as further. */
function watchPost(scenario: Scenario, view: View, u: UnitIndex, place: HexIndex): HexIndex {
  const { mobility } = scenario.units[u]!
  const from = view.state.hex[u]!
  let best = { hex: place, cost: Number.MAX_SAFE_INTEGER }
  for (const hex of scenario.map.neighbours.subarray(place * 6, place * 6 + 6)) {
    if (hex < 0 || knownEnemy(scenario, view, hex)) continue
    const minutes = minutesTo(scenario, view.state, hex, mobility)[from]!
    const company = unitsAt(scenario, view.state, hex).filter(each => each !== u).length
    const cost = minutes + (hex === from ? 0 : company * CROWDED)
    if (minutes >= 0 && cost < best.cost) best = { hex, cost }
  }
  return best.hex
}
