/**
 * Air missions (3-rules section 8; section 8, rule 13 of Hailar's brief): a table of what aircraft can be sent to do, and
 * the order that sends them. Support of an assault is part of the attack order and stands here for its points alone.
 */
import { isMarked, POOL_OF } from '../airMarks.ts'
import { isPresent, sideAt, sideToMove } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import {
  AIR_MISSIONS,
  AIR_POOLS,
  type AirMission,
  enemyOf,
  type HexIndex,
  type Side,
  sideIndex,
} from '../types.ts'
import type { View } from '../view.ts'
import { guardOf, strikesThrough, TURNED_AWAY_FROM, throwOfGuard } from './airGuard.ts'
import { handOut, landingGrounds, refuseLift } from './airlift.ts'
import { airPoints, missionPrice, refuseFlight } from './airPoints.ts'
import { bomb, isBelowGround } from './bombing.ts'
import { hasRoad, stretchAround } from './interdiction.ts'
import { refuseTurn } from './mayCommand.ts'
import { look } from './sighting.ts'

export type AirOrder = OrderOf<'air'>
/** Missions that are orders of their own. */
export type OwnMission = AirOrder['mission']
export const OWN_MISSIONS: readonly OwnMission[] = ['strike', 'interdict', 'scout', 'airlift']

interface MissionRow {
  /** Why the mission has no use at a hex, whatever the sky, or null. */
  refuse(scenario: Scenario, view: View, hex: HexIndex): Refusal | null
  /** Hexes that it leaves its mark on, for a target that is lawful. */
  marks(scenario: Scenario, hex: HexIndex): readonly HexIndex[]
  /** Do guns under it try to turn it away? */
  readonly guarded: boolean
  /** What it does beside its mark. */
  act(play: Play, side: Side, hex: HexIndex): void
}

const MISSIONS: { readonly [M in OwnMission]: MissionRow } = {
  strike: {
    refuse: refuseStrike,
    marks: (_scenario, hex) => [hex],
    guarded: true,
    act: (play, side, hex) => bomb(play, enemyOf(side), hex),
  },
  interdict: {
    refuse: (scenario, _view, hex) => (hasRoad(scenario.map, hex) ? null : { code: 'noRoadThere', hex }),
    marks: (scenario, hex) => stretchAround(scenario.map, hex),
    guarded: true,
    act: () => {},
  },
  scout: {
    refuse: () => null,
    marks: (_scenario, hex) => [hex],
    guarded: false,
    act: look,
  },
  airlift: {
    refuse: refuseLift,
    marks: () => [],
    guarded: true,
    act: handOut,
  },
}

/** Bombs need somebody known above the ground. */
function refuseStrike(scenario: Scenario, view: View, hex: HexIndex): Refusal | null {
  const enemy = enemyOf(view.side)
  if (sideAt(scenario, view.state, hex) !== enemy) return { code: 'noTarget', hex }
  return isBelowGround(scenario, view.state, enemy, hex) ? { code: 'underground', hex } : null
}

/** Hexes that a mission to a hex would leave its mark on. */
export const missionHexes = (scenario: Scenario, mission: OwnMission, hex: HexIndex): readonly HexIndex[] =>
  MISSIONS[mission].marks(scenario, hex)

export const air: OrderRule<AirOrder> = {
  candidates: (scenario, view) =>
    OWN_MISSIONS.flatMap(mission =>
      worthAsking(scenario, view, mission)
        .map(hex => ({ kind: 'air' as const, mission, hex }))
        .filter(order => air.check(scenario, view, order) === null),
    ),
  check(scenario, view, { mission, hex }) {
    if (!OWN_MISSIONS.includes(mission))
      return { code: 'badOrder', at: 'air', expected: OWN_MISSIONS.join(' or ') }
    if (scenario.map.terrain[hex] === undefined)
      return { code: 'badOrder', at: 'at', expected: 'a hex of the map' }
    const { state, side } = view
    return (
      refuseTurn(view) ??
      MISSIONS[mission].refuse(scenario, view, hex) ??
      (isMarked(state, hex, sideIndex(side), 1 << AIR_MISSIONS.indexOf(mission))
        ? { code: 'alreadyFlown', hex }
        : refuseFlight(scenario, state, side, mission, hex))
    )
  },
  resolve(play, { mission, hex }) {
    const { scenario, state } = play
    const side = sideToMove(state)
    const row = MISSIONS[mission]
    const guard = row.guarded ? guardOf(scenario, state, enemyOf(side), hex) : -1
    const dice = guard < 0 ? null : throwOfGuard(play, side, hex, spentBy(play, side, mission))
    const turnedAway = dice !== null && dice[0] + dice[1] >= TURNED_AWAY_FROM
    play.emit({
      kind: 'sortie',
      side: sideIndex(side),
      mission,
      hex,
      points: missionPrice(scenario, state, mission, hex),
      marked: row.marks(scenario, hex),
      guard,
      dice,
      turnedAway,
    })
    if (!turnedAway) row.act(play, side, hex)
  },
}

const spentBy = ({ state }: Play, side: Side, mission: AirMission): number =>
  state.airSpent[AIR_POOLS.indexOf(POOL_OF[mission]) * 2 + sideIndex(side)]!

/** Where a mission may be of use: known enemies and the roads and country about them; landing grounds. */
function worthAsking(scenario: Scenario, view: View, mission: OwnMission): readonly HexIndex[] {
  const { state, side } = view
  if (airPoints(scenario, state, side, POOL_OF[mission]).left <= 0) return []
  if (mission === 'airlift') return landingGrounds(scenario.map)
  const hexes = new Set<HexIndex>()
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side && isPresent(state, u)) hexes.add(state.hex[u]!)
  })
  if (mission === 'scout') for (const { hex } of scenario.objectives) hexes.add(hex)
  return [...hexes].sort((a, b) => a - b)
}

/** The most strikes that may support one assault. */
export const MOST_STRIKES = 2

/** Why so many strikes may not support an attack on a hex, or null. */
export function refuseSupportStrikes(
  scenario: Scenario,
  view: View,
  target: HexIndex,
  sent: number | undefined,
): Refusal | null {
  if (sent === undefined || sent === 0) return null
  if (sent !== 1 && sent !== MOST_STRIKES) return { code: 'badOrder', at: 'air', expected: '1 or 2' }
  if (isBelowGround(scenario, view.state, enemyOf(view.side), target))
    return { code: 'underground', hex: target }
  return refuseFlight(scenario, view.state, view.side, 'support', target, sent)
}

/** Reports the strikes that support an assault of a side. */
export function flySupport(play: Play, side: Side, target: HexIndex, sent: number): void {
  const { scenario, state } = play
  if (sent === 0) return
  const defender = enemyOf(side)
  play.emit({
    kind: 'sortie',
    side: sideIndex(side),
    mission: 'support',
    hex: target,
    points: sent * missionPrice(scenario, state, 'support', target),
    marked: [],
    guard: guardOf(scenario, state, defender, target),
    dice: null,
    turnedAway: strikesThrough(scenario, state, defender, target, sent) === 0,
  })
}
