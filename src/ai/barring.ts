/**
 * Bar the way: ground that is no objective, but on which the enemy's supplies come up or on which he goes home. Who stands
 * there cuts off what lies before it, be it a garrison that is to be stormed or men whom the scale counts. Only what is
 * known is looked at: enemies in sight, the roads as they are printed, and who is known to stand on them.
 */
import { permilleOf } from '../engine/arithmetic.ts'
import { isPresent } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { neighboursOf } from '../engine/map/hexMap.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import { commandsGround } from '../engine/rules/power.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, type Minutes, NOWHERE, type Permille, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, weight } from './estimate.ts'
import type { Goal } from './goals.ts'
import { isPost } from './post.ts'
import { NEVER, type Quarry, quarries } from './quarries.ts'
import { shuts } from './shutting.ts'
import { mobileUnits } from './timeliness.ts'
import { leastMinutes } from './travel.ts'

/** Somebody is sent to bar a way from this far: a day's march. */
const SENT_FROM: Minutes = 720
/** Enemies that are looked at, ways barred at a time, hexes tried of a way, and units thought of for one. */
const MOST_QUARRIES = 40
const MOST_BARS = 3
const TRIES = 6
const MOST_UNITS = 3
/** Who takes so much longer than the first, ‰ of it and an hour, leaves it to him. */
const AS_SOON = 1500
const HOUR: Minutes = 60
/** Less than this, in men, is not worth a regiment. */
const WORTH_BARRING = 600
/**
 * What it is worth to go on standing where the road of somebody is shut, ‰ of what it is to go there: nobody need come in
 * time. In 20 short games where the enemy's way is long it brought four points a game, a quarter of it two.
 */
const STANDING: Permille = 4000
/** A bar that holds against the enemies next to it weighs so much of them, ‰. */
const MATCH = 500

const PREFIX = 'bar '
/** Key of the goal that bars a hex, and the hex of such a key; -1 for any other. */
const keyOf = (hex: HexIndex): string => `${PREFIX}${hex}`
const hexOf = (key: string): HexIndex => (key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : NOWHERE)

const barAt = (hex: HexIndex): Goal => ({
  key: keyOf(hex),
  hex,
  kind: 'bar',
  first: 0,
  rest: 0,
  need: 1,
  enemies: 0,
  garrison: 0,
  works: 0,
})

/** The bars that have been given out this turn, by the keys of goals; their worth has been reckoned with before. */
export const barsGiven = ({ map }: Scenario, keys: { readonly [unit: string]: string }): readonly Goal[] =>
  [...new Set(Object.values(keys).map(hexOf))].filter(hex => map.terrain[hex] !== undefined).map(barAt)

/** Ground to be held across the enemy's ways, the most valuable first; a bar of the turn before stays where it still bars.
 * `keys`: the goal keys of that turn, by unit id. */
export function barGoals(
  scenario: Scenario,
  view: View,
  keys: { readonly [unit: string]: string },
): readonly Goal[] {
  const found = quarries(scenario, view).slice(0, MOST_QUARRIES)
  if (found.length === 0) return []
  const free = mobileUnits(scenario, view.state, view.side).filter(
    u =>
      !isBehindTheLine(scenario.units[u]!) &&
      commandsGround(scenario, view.state, u) &&
      !isPost(scenario, view, u, 0),
  )
  const kept = new Set(barsGiven(scenario, keys).map(({ hex }) => hex))
  // Many quarries go by the same ways.
  const comers = new Map<HexIndex, readonly Comer[]>()
  const come = (hex: HexIndex): readonly Comer[] => {
    const known = comers.get(hex) ?? comersTo(scenario, view, hex, free)
    comers.set(hex, known)
    return known
  }
  const bars = new Map<HexIndex, Goal>()
  const set = (hex: HexIndex, worth: number, by: Minutes, units: readonly UnitIndex[]): void => {
    const before = bars.get(hex) ?? barAt(hex)
    bars.set(hex, {
      ...before,
      first: before.first + worth,
      by: Math.min(before.by ?? NEVER, by),
      only: { units: new Set([...(before.only?.units ?? []), ...units]), most: 1 },
    })
  }
  for (const quarry of found) {
    const keeper = keeperOf(scenario, view, quarry, free, kept)
    if (keeper !== undefined) {
      set(view.state.hex[keeper]!, permilleOf(quarry.worth, STANDING), NEVER, [keeper])
      continue
    }
    const isFull = bars.size >= MOST_BARS
    const known = new Set(bars.keys())
    const bar = barOf(
      scenario,
      view,
      isFull ? { ...quarry, way: [] } : quarry,
      come,
      new Set([...kept, ...known]),
    )
    if (bar && (!isFull || known.has(bar.hex))) set(bar.hex, quarry.worth, bar.by, bar.units)
  }
  return [...bars.values()].filter(({ first }) => first >= WORTH_BARRING)
}

/** Of those who bar a quarry's road as it is the one who goes on doing so: who had that task before, or the strongest. */
function keeperOf(
  scenario: Scenario,
  { state }: View,
  { barredBy = [] }: Quarry,
  free: readonly UnitIndex[],
  kept: ReadonlySet<HexIndex>,
): UnitIndex | undefined {
  const able = barredBy.filter(u => free.includes(u))
  return (
    able.find(u => kept.has(state.hex[u]!)) ??
    able.sort((a, b) => weight(scenario, state, b) - weight(scenario, state, a) || a - b)[0]
  )
}

interface Bar {
  readonly hex: HexIndex
  /** Minutes until the enemy himself is there. */
  readonly by: Minutes
  readonly near: readonly Comer[]
  readonly units: readonly UnitIndex[]
}

/**
 * The hex of a quarry's way that is soonest reached and shuts it: one of `kept` before others, a defile before open
 * ground, and either before his home itself; null where there is none, or his way is shut as it is.
 */
function barOf(
  scenario: Scenario,
  view: View,
  quarry: Quarry,
  come: (hex: HexIndex) => readonly Comer[],
  kept: ReadonlySet<HexIndex>,
): Bar | null {
  const onWay = new Set(quarry.way.map(({ hex }) => hex))
  const others = [...kept].filter(hex => !onWay.has(hex)).map(hex => ({ hex, by: NEVER }))
  const tried = [...quarry.way, ...others]
    .filter(({ hex }) => !knownEnemy(scenario, view, hex))
    .flatMap(({ hex, by }): readonly Bar[] => {
      const near = soonest(come(hex), by)
      return near.length === 0 ? [] : [{ hex, by, near, units: near.map(({ u }) => u) }]
    })
    .sort((a, b) => a.near[0]!.minutes - b.near[0]!.minutes || a.hex - b.hex)
    .slice(0, TRIES)
  const shutting = tried.filter(bar => isShutOnlyBy(scenario, view, quarry, bar))
  const isHome = ({ hex }: Bar): boolean => quarry.homes.has(hex)
  return (
    shutting.find(({ hex }) => kept.has(hex)) ??
    shutting.find(bar => !isHome(bar) && shuts(scenario, view, quarry, [bar.hex], bar.units)) ??
    shutting.find(bar => !isHome(bar)) ??
    shutting[0] ??
    null
  )
}

/** Does a unit in the hex, which has a zone around it, shut the quarry's way, and has he one without it? */
const isShutOnlyBy = (scenario: Scenario, view: View, quarry: Quarry, { hex, units }: Bar): boolean =>
  shuts(scenario, view, quarry, [hex, ...neighboursOf(scenario.map, hex)], units) &&
  !shuts(scenario, view, quarry, [], units)

interface Comer {
  readonly u: UnitIndex
  readonly minutes: Minutes
}

/** Those who can be at a hex first, of those who `come` to it, and before the enemy, who is there `by` so many minutes. */
function soonest(come: readonly Comer[], by: Minutes): readonly Comer[] {
  const first = come[0]
  if (!first || first.minutes >= by) return []
  const latest = (first.minutes + HOUR) * AS_SOON
  return come.slice(0, MOST_UNITS).filter(({ minutes }) => minutes < by && minutes * 1000 <= latest)
}

/** Those who can be at a hex within the day and stand there against who is beside it, the nearest first. */
function comersTo(
  scenario: Scenario,
  view: View,
  hex: HexIndex,
  free: readonly UnitIndex[],
): readonly Comer[] {
  const { state } = view
  const enemies = enemiesBeside(scenario, view, hex)
  return free
    .map(u => ({
      u,
      minutes: leastMinutes(scenario, state, scenario.units[u]!.mobility, state.hex[u]!, hex),
    }))
    .filter(({ u, minutes }) => minutes <= SENT_FROM && weight(scenario, state, u) * 1000 >= enemies * MATCH)
    .sort((a, b) => a.minutes - b.minutes || a.u - b.u)
}

const enemiesBeside = (scenario: Scenario, { side, state }: View, hex: HexIndex): number =>
  scenario.units.reduce(
    (sum, unit, u) =>
      unit.side !== side &&
      isPresent(state, u) &&
      !isBehindTheLine(unit) &&
      distance(scenario.map, state.hex[u]!, hex) <= 1
        ? sum + weight(scenario, state, u)
        : sum,
    0,
  )
