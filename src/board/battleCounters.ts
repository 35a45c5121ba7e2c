/** Counters of the battle as shown: units on the board, and reports of enemies no longer seen. */
import { counterFigure } from '../app/counterFigure.ts'
import { isIdle, stackOrder } from '../app/interaction.ts'
import type { BattleState } from '../app/store.ts'
import { isPresent, unitsAt } from '../engine/derived.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { FULL_EFFECT_STOCK } from '../engine/rules/power.ts'
import { type HexIndex, SIGHTINGS, sideIndex, sideOf, type UnitIndex } from '../engine/types.ts'
import { momentText } from '../i18n/dates.ts'
import { say } from '../i18n/i18n.ts'
import type { Counter, Pips } from './model.ts'
import { plainCounter } from './plainCounter.ts'

const REMEMBERED = SIGHTINGS.indexOf('remembered')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Refills in hand as pips: a load on wheels is two, a spare one three. */
const pips = (stock: number): Pips =>
  stock >= 2000 ? 3 : stock >= 1000 ? 2 : stock >= FULL_EFFECT_STOCK ? 1 : 0

/** What counters are drawn from. */
export type Standing = Pick<
  BattleState,
  'scenario' | 'shown' | 'isTruth' | 'done' | 'display' | 'pointed' | 'plans'
>

/** All counters; `selected` units lie on top of their stacks. */
export const battleCounters = (battle: Standing, selected: readonly UnitIndex[]): readonly Counter[] => [
  ...presentCounters(battle, selected),
  ...reportCounters(battle),
]

/** The counter of one unit as it looks out of its stack and not in hand; null where it is not on the board. */
export function counterAlone(battle: Standing, unit: UnitIndex): Counter | null {
  const { id } = battle.scenario.units[unit]!
  const counter = battleCounters(battle, []).find(each => each.id === id)
  return counter ? { ...counter, highlighted: false, stackIndex: 0, stackSize: 1 } : null
}

function presentCounters(battle: Standing, selected: readonly UnitIndex[]): Counter[] {
  const { scenario, shown } = battle
  const { state } = shown
  const standsOut = new Set([...battle.pointed, ...formationInHand(battle, selected)])
  const myTurn = sideOf(state.side[0]!) === shown.side
  return scenario.units.flatMap((unit, u) => {
    if (!isPresent(state, u)) return []
    const hex = state.hex[u]!
    const stack = inSight(battle, unitsAt(scenario, state, hex), selected)
    const own = battle.isTruth || unit.side === shown.side
    const known = own || state.sighting[u * 2 + sideIndex(shown.side)] === IDENTIFIED
    const idle = own && myTurn && isIdle(scenario, shown, battle.done, u)
    return [
      {
        ...plainCounter(unit, hex),
        name: known ? unit.short : '',
        strength: known ? counterFigure(scenario, state, u) : '?',
        readiness: own ? state.readiness[u]! : null,
        fuel: own && unit.fuelRefill > 0 ? pips(state.fuel[u]!) : null,
        ammunition: own ? pips(state.ammo[u]!) : null,
        fresh: idle,
        done: own && myTurn && !idle && unit.mobility !== 'static',
        mark: own && myTurn ? markOf(battle, u) : '',
        selected: selected.includes(u),
        highlighted: standsOut.has(u),
        stackIndex: stack.indexOf(u),
        stackSize: stack.length,
      },
    ]
  })
}

/** What a unit waits for: an enemy coming near, or the enemy's turn; else whether it goes ahead of its formation. */
function markOf({ shown, plans }: Standing, unit: UnitIndex): string {
  if (plans.guards.includes(unit)) return say('counterMark.guard')
  if (shown.state.reserve[unit]! > 0) return say('counterMark.reserve')
  return isForward(shown.state, unit) ? say('counterMark.forward') : ''
}

/** The formation of the unit in hand, where it is asked for. */
function formationInHand({ scenario, display }: Standing, selected: readonly UnitIndex[]): UnitIndex[] {
  const lead = selected[0]
  if (!display.formation || lead === undefined) return []
  const { formation } = scenario.units[lead]!
  return scenario.units.flatMap((unit, u) => (unit.formation === formation ? [u] : []))
}

/** Order of a stack from the top: what is selected, then as the stack is ordered. */
function inSight(
  { scenario }: Standing,
  units: readonly UnitIndex[],
  selected: readonly UnitIndex[],
): UnitIndex[] {
  const below = (u: UnitIndex): number => (selected.includes(u) ? 0 : 1)
  return stackOrder(scenario, units).sort((a, b) => below(a) - below(b))
}

/** Enemies no longer seen stand where the last report has them, the latest report of a hex on top. */
function reportCounters({ scenario, shown }: Standing): Counter[] {
  const { state } = shown
  const me = sideIndex(shown.side)
  const turnOf = (u: UnitIndex): number => state.reportTurn[u * 2 + me]!
  const stacks = new Map<HexIndex, UnitIndex[]>()
  scenario.units.forEach((unit, u) => {
    const hex = state.reportHex[u * 2 + me]!
    if (unit.side === shown.side || state.sighting[u * 2 + me] !== REMEMBERED || hex < 0) return
    stacks.set(hex, [...(stacks.get(hex) ?? []), u])
  })
  return [...stacks].flatMap(([hex, units]) =>
    units
      .toSorted((a, b) => turnOf(b) - turnOf(a) || a - b)
      .map((u, stackIndex) => ({
        ...plainCounter(scenario.units[u]!, hex),
        strength: '?',
        remembered: momentText(scenario.startDate, scenario.turns[turnOf(u)]?.start ?? 0),
        stackIndex,
        stackSize: units.length,
      })),
  )
}
