/** What a commander notes when he has given out his goals: why each place, what he passed over, and what he does not know. */
import { isPresent, unitsAt } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import { sightOf } from '../../engine/rules/sighting.ts'
import { supplyReport } from '../../engine/rules/supply.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { enemyOf, type HexIndex, NOWHERE, SIGHTINGS, sideIndex, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { deadline } from '../appreciation.ts'
import type { OrderNote } from '../commander.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import type { Goal } from '../goals.ts'
import type { Goals } from '../missions.ts'
import type { Diary, Remark, Row } from './diary.ts'
import { passedOver } from './passedOver.ts'

/** Reports and places out of sight that are told of at most. */
const MOST_REPORTS = 6
const MOST_PLACES = 6
/** A report this near to a place that somebody goes to is of interest, hexes. */
const NEAR_HEXES = 6
const REMEMBERED = SIGHTINGS.indexOf('remembered')

/** The page of a new turn: tasks by the goals as they were given out, and what was known then. */
export function noteGoals(
  scenario: Scenario,
  view: View,
  offered: readonly Goal[],
  goals: Goals,
  before: Diary,
): Diary {
  const given = [...new Set(goals.values())]
  const places = offered.filter(({ kind }) => kind !== 'exit')
  const seen = lookedAt(scenario, view, places, before.seen)
  const lines = enemyLines(scenario, view, given)
  return {
    ...before,
    seen,
    tasks: Object.fromEntries(
      [...goals].map(([u, goal]) => [scenario.units[u]!.id, rowOf(scenario, view, u, goal)]),
    ),
    why: Object.fromEntries(
      given.map(goal => [hexText(scenario.map, goal.hex), whyOf(scenario, view, goal, lines)]),
    ),
    rejected: passedOver(scenario, view, offered, goals),
    unknown: [...outOfSight(scenario, view, given, seen), ...oldReports(scenario, view, given)],
  }
}

/** Codes of plain goals. */
const GOAL_CODES: { readonly [K in Goal['kind']]: string } = {
  take: 'goalTake',
  hold: 'goalHold',
  exit: 'goalExit',
  bar: 'goalBar',
}

const codeOf = ({ kind, tie, destroys }: Goal): string =>
  destroys !== undefined ? 'goalDestroy' : tie === 'watch' ? 'goalWatch' : GOAL_CODES[kind]

const rowOf = ({ map }: Scenario, { state }: View, u: UnitIndex, goal: Goal): Row => ({
  task: codeOf(goal),
  place: hexText(map, goal.hex),
  from: hexText(map, state.hex[u]!),
})

/** What speaks for a place: its points and by when they are made, who is known to hold it, and whose roads meet there. */
function whyOf(scenario: Scenario, view: View, goal: Goal, lines: Lines): readonly OrderNote[] {
  const { state } = view
  const objective = scenario.objectives.findIndex(({ hex }) => hex === goal.hex)
  const points = Math.floor((goal.kind === 'take' ? goal.first + goal.rest : goal.first) / MEN_A_POINT)
  const notes: OrderNote[] = []
  if (points > 0 && goal.kind === 'exit') notes.push({ code: 'pointsEach', facts: { points } })
  else if (points > 0 && objective < 0) notes.push({ code: 'points', facts: { points } })
  else if (points > 0)
    notes.push({
      code: 'pointsBy',
      facts: { points, turn: deadline(scenario, state, objective) + 1 },
    })
  const men = menNear(scenario, view, goal.hex)
  if (men > 0) notes.push({ code: goal.kind === 'hold' ? 'threatenedBy' : 'heldBy', facts: { men } })
  if (goal.works > 0) notes.push({ code: 'works', facts: { level: goal.works } })
  const cut = goal.kind === 'take' || goal.kind === 'bar' ? (lines.get(goal.hex) ?? 0) : 0
  if (cut > 0) notes.push({ code: 'cuts', facts: { units: cut } })
  return notes
}

/** Men of the enemies known in a hex and beside it. */
function menNear(scenario: Scenario, { side, state }: View, hex: HexIndex): number {
  const around = [hex, ...scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)]
  return around
    .filter(each => each >= 0)
    .flatMap(each => unitsAt(scenario, state, each))
    .reduce((sum, u) => sum + (scenario.units[u]!.side === side ? 0 : state.men[u]!), 0)
}

/** How many enemies known draw their supplies through a hex; asked for where places are to be taken alone. */
type Lines = ReadonlyMap<HexIndex, number>

function enemyLines(scenario: Scenario, { side, state }: View, given: readonly Goal[]): Lines {
  const lines = new Map<HexIndex, number>()
  if (!given.some(({ kind }) => kind === 'take' || kind === 'bar')) return lines
  for (const { unit, line } of supplyReport(scenario, state, enemyOf(side))) {
    if (!isPresent(state, unit) || isBehindTheLine(scenario.units[unit]!)) continue
    for (const hex of line) if (hex !== state.hex[unit]) lines.set(hex, (lines.get(hex) ?? 0) + 1)
  }
  return lines
}

/** Turns in which the places were last in sight, this one included. */
function lookedAt(
  scenario: Scenario,
  { side, state }: View,
  places: readonly Goal[],
  before: Diary['seen'],
): Diary['seen'] {
  const isSeen = sightOf(scenario, state, side)
  const seen: { [place: string]: number } = { ...before }
  for (const { hex } of places) if (isSeen(hex)) seen[hexText(scenario.map, hex)] = state.turn[0]!
  return seen
}

/** Places to be taken that nobody sees, and since when. */
const outOfSight = (
  { map }: Scenario,
  { state }: View,
  given: readonly Goal[],
  seen: Diary['seen'],
): readonly Remark[] =>
  given
    .filter(({ kind }) => kind === 'take')
    .sort((a, b) => b.first + b.rest - a.first - a.rest || a.hex - b.hex)
    .flatMap(({ hex }): Remark[] => {
      const at = hexText(map, hex)
      const last = seen[at]
      if (last === undefined) return [{ code: 'neverSeen', at }]
      const turns = state.turn[0]! - last
      return turns > 0 ? [{ code: 'unseen', at, facts: { turns, turn: last + 1 } }] : []
    })
    .slice(0, MOST_PLACES)

/** Enemies of whom a report is all there is, near places that somebody goes to or holds: the nearest first. */
function oldReports(scenario: Scenario, { side, state }: View, given: readonly Goal[]): readonly Remark[] {
  const own = sideIndex(side)
  const near = (hex: HexIndex): number =>
    given.reduce((least, goal) => Math.min(least, distance(scenario.map, goal.hex, hex)), NEAR_HEXES + 1)
  const reports = scenario.units.flatMap((unit, u) => {
    const hex = state.reportHex[u * 2 + own]!
    if (unit.side === side || hex === NOWHERE || state.sighting[u * 2 + own] !== REMEMBERED) return []
    if (state.reportTurn[u * 2 + own] === state.turn[0]) return []
    return [{ u, hex, far: near(hex) }]
  })
  const remarks = reports
    .filter(({ far }) => far <= NEAR_HEXES)
    .sort((a, b) => a.far - b.far || a.u - b.u)
    .slice(0, MOST_REPORTS)
    .map(({ u, hex }) => reportOf(scenario, u, hex, state.reportTurn[u * 2 + own]!))
  const more = reports.length - remarks.length
  return more > 0 ? [...remarks, { code: 'moreReports', facts: { count: more } }] : remarks
}

const reportOf = ({ map, units }: Scenario, u: UnitIndex, hex: HexIndex, turn: number): Remark => ({
  code: 'lastReport',
  at: hexText(map, hex),
  units: [units[u]!.id],
  facts: { turn: turn + 1 },
})
