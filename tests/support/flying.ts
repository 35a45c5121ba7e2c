/** Aircraft over drawn positions: wings for them, and their orders judged and carried out. */
import { applyOrder } from '../../src/engine/apply.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { HexMap } from '../../src/engine/map/hexMap.ts'
import { startPlay } from '../../src/engine/play.ts'
import type { Refusal } from '../../src/engine/reasons.ts'
import { type AirOrder, air } from '../../src/engine/rules/airMissions.ts'
import type { Scenario, Wing } from '../../src/engine/scenario.ts'
import type { AirPool, Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from './dice.ts'
import type { Position } from './position.ts'

/** A wing that brings so many points turn by turn. */
export const wing = (side: Side, pool: AirPool, ...points: number[]): Wing => ({
  id: `${side}-${pool}`,
  name: `Wing of the ${side} side, ${pool}`,
  side,
  pool,
  points,
})

/** Both pools for both sides, so many points each in every turn. */
export const wings = (points: number): Partial<Scenario> => ({
  wings: (['soviet', 'japanese'] as const).flatMap(side =>
    (['strike', 'scout'] as const).map(pool => wing(side, pool, ...Array<number>(9).fill(points))),
  ),
})

export const flight = (p: Position, mission: AirOrder['mission'], hex: string): AirOrder => ({
  kind: 'air',
  mission,
  hex: p.hex(hex),
})

const mover = (p: Position): Side => (p.state.side[0] === 0 ? 'soviet' : 'japanese')

/** Why the side to move may not send aircraft, or null. */
export const grounded = (p: Position, mission: AirOrder['mission'], hex: string): Refusal | null =>
  air.check(p.scenario, observe(p.scenario, p.state, mover(p)), flight(p, mission, hex))

/** Flies a mission on the position itself; each pair of dice given must be thrown. */
export function fly(
  p: Position,
  mission: AirOrder['mission'],
  hex: string,
  ...pairs: readonly (readonly [number, number])[]
): readonly GameEvent[] {
  const refusal = grounded(p, mission, hex)
  if (refusal) throw new Error(`Expected a lawful mission, got ${refusal.code}`)
  const dice = scriptedDice(pairs)
  const play = startPlay(p.scenario, p.state, dice)
  air.resolve(play, flight(p, mission, hex))
  if (dice.left() > 0) throw new Error('Expected all scripted dice to be thrown')
  return play.events
}

/** Ends the turn of the side to move; the state that follows. */
export function ended(p: Position): Position {
  const applied = applyOrder(p.scenario, p.state, { kind: 'end' })
  if (!applied.ok) throw new Error(`Expected the turn to end, got ${applied.refusal.code}`)
  p.state.bytes.set(applied.state.bytes)
  return p
}

/** The same position with towns at the hexes named, "CCRR", where transports can land. */
export function withGrounds(p: Position, grounds: readonly string[]): Position {
  const places: HexMap['places'] = grounds.map(hex => ({
    id: hex,
    name: hex,
    names: {},
    hex: p.hex(hex),
    kind: 'town',
    landingGround: true,
  }))
  return { ...p, scenario: { ...p.scenario, map: { ...p.scenario.map, places } } }
}
