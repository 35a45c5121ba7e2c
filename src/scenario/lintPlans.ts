/** What is wrong with a battle's plans beyond their shape: names, sides, times, and places that a mission cannot be about. */
import type { MissionWord, Plans } from '../engine/plans.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { About } from './about.ts'
import type { Assembled } from './assemble.ts'
import type { BattleFile } from './battleSchema.ts'
import { quoted } from './faults.ts'
import type { Report } from './finder.ts'
import type { PlansFile } from './plansSchema.ts'
import { findPlans, type Mission } from './readPlans.ts'
import { lintPlansSources } from './sources.ts'

/** Missions that may be carried out where one stands. */
const ON_THE_SPOT: readonly MissionWord[] = ['hold', 'last', 'reserve']

/** Missions of who need not be able to march. */
const STANDING: readonly MissionWord[] = [...ON_THE_SPOT, 'fire']

/** The plans as the rules' `Scenario` carries them: without what is for readers alone. */
export const plansOf = ({ missions, decisions = [] }: PlansFile): Plans => ({
  missions: missions.map(({ comment: _, figures: __, ...mission }) => mission),
  decisions: decisions.map(({ decision, option }) => ({ decision, option })),
})

/** What is for readers alone, by the ids of the missions. */
export const missionsTold = ({ missions }: PlansFile): About['missions'] =>
  Object.fromEntries(missions.map(({ id, comment, figures }) => [id, { comment, figures }]))

/** Reports what of the plans is not there in their battle, or cannot be. */
export function lintPlans(file: PlansFile, whole: Assembled, report: Report): void {
  const { battle, compiledBattle, compiledForces, map } = whole
  const ground = { ...compiledBattle, ...compiledForces, map, startDate: battle.startDate }
  lintPlansSources(file, battle, report)
  const { missions } = findPlans(plansOf(file), ground, report)
  missions.forEach((mission, m) => {
    if (!file.missions[m]!.to?.length && !ON_THE_SPOT.includes(mission.word))
      report(
        ['missions', m, 'mission'],
        `the mission ${quoted(mission.word)} without a place; expected one at least in "to"`,
      )
    lintMission(mission, ground, (path, message) => report(['missions', m, ...path], message))
    lintTimes(mission, compiledBattle.turns, battle, (path, message) =>
      report(['missions', m, ...path], message),
    )
  })
}

function lintMission(
  { word, units, places }: Mission,
  { units: roster, exits, map, trains }: Pick<Scenario, 'units' | 'exits' | 'map' | 'trains'>,
  report: Report,
): void {
  const side = roster[units[0] ?? -1]?.side
  if (units.some(u => roster[u]!.side !== side)) report(['who'], 'units of both sides; expected those of one')
  if (!STANDING.includes(word) && units.length > 0 && units.every(u => roster[u]!.mobility === 'static'))
    report(['who'], `only units that cannot march; expected some that can for ${quoted(word)}`)
  places.forEach((hex, i) => {
    const at = ['to', i]
    if (word === 'land' && !map.landings.some(landing => landing.hex === hex))
      report(at, 'no landing place; expected one of the map')
    if (i < places.length - 1) return
    if (word === 'leave' && !exits.some(exit => exit.hex === hex && exit.side === side))
      report(at, 'no way off the map for this side; expected one of its exits')
    if (word === 'rail' && trains.length === 0)
      report(at, 'the battle has no trains; expected another mission')
  })
}

function lintTimes(
  { from, until }: Mission,
  turns: Scenario['turns'],
  { schedule }: BattleFile,
  report: Report,
): void {
  if (until <= from) report(['until'], 'no later than "from"; expected a later time')
  if (from >= turns.at(-1)!.end)
    report(['from'], `after the battle is over; expected a time before ${schedule.turns.at(-1)!.end}`)
}
