/** Sending aircraft: which missions can be thought of, and what one would do at the hex in view. */
import { POOL_OF } from '../engine/airMarks.ts'
import { check } from '../engine/apply.ts'
import type { Refusal } from '../engine/reasons.ts'
import { type AirOrder, missionHexes, OWN_MISSIONS, type OwnMission } from '../engine/rules/airMissions.ts'
import { airPoints } from '../engine/rules/airPoints.ts'
import { scoutRange } from '../engine/rules/scouting.ts'
import type { HexIndex } from '../engine/types.ts'
import type { Commands } from './commands.ts'
import type { BattleState, Mode, Notice } from './store.ts'

/** A mission to the hex in view, as it would be ordered. */
export interface FlightPlan {
  readonly order: AirOrder
  readonly refusal: Refusal | null
  /** Hexes that it leaves its mark on. */
  readonly hexes: readonly HexIndex[]
  /** How many hexes round the target are looked over; 0 for other missions. */
  readonly range: number
}

type Told = Pick<BattleState, 'scenario' | 'game'>

const hasPoints = ({ scenario, game }: Told, mission: OwnMission): boolean =>
  airPoints(scenario, game.state, game.side, POOL_OF[mission]).left > 0

/** The mission that comes to hand first: one with points left, or null. */
export const firstMission = (told: Told): OwnMission | null =>
  OWN_MISSIONS.find(mission => hasPoints(told, mission)) ?? null

/** The mission that stays in hand after one was flown: the same while it has points, else the first that has. */
export const nextMission = (told: Told, flown: OwnMission): OwnMission | null =>
  hasPoints(told, flown) ? flown : firstMission(told)

/** What the mission in hand would do where the pointer is, or the cursor where it is not on the map. */
export function flightPlan({ scenario, game, mode, hover, cursor }: BattleState): FlightPlan | null {
  const hex = hover ?? cursor
  if (mode.kind !== 'air' || hex === null) return null
  const order: AirOrder = { kind: 'air', mission: mode.mission, hex }
  return {
    order,
    refusal: check(scenario, game, order),
    hexes: missionHexes(scenario, mode.mission, hex),
    range: mode.mission === 'scout' ? scoutRange(scenario, game.state, hex) : 0,
  }
}

/** Taking aircraft in hand and putting them back. */
export function createFlight(parts: {
  battle(): BattleState | null
  setMode(mode: Mode): void
  notify(tone: Notice['tone'], text: Notice['text']): void
}): Pick<Commands, 'planFlight' | 'toggleFlight'> {
  return {
    planFlight: mission => parts.setMode({ kind: 'air', mission }),
    toggleFlight() {
      const now = parts.battle()
      if (!now) return
      const mission = firstMission(now)
      if (now.mode.kind === 'air') parts.setMode({ kind: 'idle' })
      else if (mission === null) parts.notify('info', { code: 'noAircraft' })
      else parts.setMode({ kind: 'air', mission })
    },
  }
}
