/** Places that pay and that nobody was sent to, and why: by what the sharing out itself goes by. */
import { hexText } from '../../engine/map/hexMap.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { Minutes, UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { arrivalOfOwn } from '../appreciation.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import type { Goal } from '../goals.ts'
import { type Goals, isPicket, weightAround } from '../missions.ts'
import { minutesLeft, mobileUnits } from '../timeliness.ts'
import type { Remark } from './diary.ts'

/** Places that are told of at most, those of most points first. */
const MOST_PLACES = 8
const HOUR: Minutes = 60
/** Whose strength is looked at where the enemy may be too strong: those who are there first. */
const FIRST = 3

/** The places, each with what spoke against it. */
export function passedOver(
  scenario: Scenario,
  view: View,
  offered: readonly Goal[],
  goals: Goals,
): readonly Remark[] {
  const taken = new Set([...goals.values()].map(({ hex }) => hex))
  const line = mobileUnits(scenario, view.state, view.side).filter(
    u => !isBehindTheLine(scenario.units[u]!) && !isPicket(scenario, view.state, u),
  )
  return offered
    .filter(({ kind, hex }) => kind === 'take' && !taken.has(hex))
    .sort((a, b) => worth(b) - worth(a) || a.hex - b.hex)
    .slice(0, MOST_PLACES)
    .map(goal => ({ ...against(scenario, view, goal, line), at: hexText(scenario.map, goal.hex) }))
}

const worth = ({ first, rest }: Goal): number => first + rest

/** What speaks against a place: no way, no time, an enemy too strong, or that everybody is of more use elsewhere. */
function against(scenario: Scenario, view: View, goal: Goal, line: readonly UnitIndex[]): Remark {
  const left = minutesLeft(scenario, view.state)
  const coming = line
    .map(u => ({ u, minutes: arrivalOfOwn(scenario, view.state, u, goal.hex) }))
    .filter(({ minutes }) => minutes >= 0)
    .sort((a, b) => a.minutes - b.minutes || a.u - b.u)
  const [first] = coming
  if (!first) return { code: 'noWay' }
  if (first.minutes >= left)
    return { code: 'tooFar', facts: { hours: Math.ceil((first.minutes - left) / HOUR) } }
  const strongest = Math.max(...coming.slice(0, FIRST).map(({ u }) => weightAround(scenario, view, u)))
  if (goal.enemies > strongest)
    return { code: 'tooStrong', facts: { permille: Math.floor((strongest * 1000) / goal.enemies) } }
  const points = Math.floor(worth(goal) / MEN_A_POINT)
  return { code: 'moreElsewhere', facts: { points, hours: Math.ceil(first.minutes / HOUR) } }
}
