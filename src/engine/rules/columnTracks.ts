/**
 * Column tracks (8-numbers section 7): sappers fell their way from the hex they stand in to the next one through taiga,
 * forest or marsh, 500 m an hour, by progress over turns, and lay logs on it afterwards. Who has cut his way to the next
 * hex has come that far on it. A division does it with its own battalion of sappers, at half the pace (estimate).
 */
import { ceilDiv } from '../arithmetic.ts'
import { sideAt, turnMinutes } from '../derived.ts'
import { directionTo, type HexMap } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Terrain, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { levelAfter, stretchBetween, stretchIndex, workBetween, workFor } from './builtWays.ts'
import { refuseBarred } from './crossings.ts'
import { LEAST_MEN, refuseMinutes } from './engineers.ts'
import { terrainAt } from './going.ts'
import { refuseCommand } from './mayCommand.ts'
import { mayMarch } from './mayMarch.ts'
import { look } from './sighting.ts'

type Track = OrderOf<'track'>

/** Ground that is cut through; elsewhere wheels find their own way, or none can be made. */
const CUT: ReadonlySet<Terrain> = new Set(['taiga', 'forest', 'forestedHills', 'marsh', 'saltmarsh'])

/** Minutes of the unit's time for a minute of work: one for engineers, two for a division; 0 where it has no sappers. */
export function sapperPace(scenario: Scenario, u: UnitIndex): 0 | 1 | 2 {
  const { arm, echelon } = scenario.units[u]!
  return arm === 'engineer' ? 1 : echelon === 'division' ? 2 : 0
}

/** Does ground ask for a track between two neighbours, and has the map none there? */
export function canBeCut(map: HexMap, from: HexIndex, to: HexIndex): boolean {
  const d = directionTo(map, from, to)
  return d >= 0 && map.way[from * 6 + d] === 0 && CUT.has(terrainAt(map, to))
}

/** Minute of the turn from which the unit can work: who is at the stretch before it is waited for, more axes fell no faster. */
function beginOf(map: HexMap, state: GameState, u: UnitIndex, to: HexIndex): Minutes {
  const s = stretchIndex(state, stretchBetween(map, state.hex[u]!, to))
  return Math.max(state.clock[u]!, state.stretchClock[s] ?? 0)
}

function refuseTrack(scenario: Scenario, view: View, { unit, to }: Omit<Track, 'kind'>): Refusal | null {
  const { map } = scenario
  const { state } = view
  const refusal = refuseCommand(scenario, view, unit) ?? mayMarch(scenario, state, unit)
  if (refusal) return refusal
  if (sapperPace(scenario, unit) === 0) return { code: 'notEngineers', unit }
  if (state.men[unit]! < LEAST_MEN)
    return { code: 'tooFewMen', unit, needs: LEAST_MEN, has: state.men[unit]! }
  const from = state.hex[unit]!
  const d = directionTo(map, from, to)
  if (d < 0) return { code: 'notAdjacent', unit, hex: to }
  if (!canBeCut(map, from, to)) return { code: 'noTrackToCut', hex: to }
  if (levelAfter(workBetween(map, state, from, to), map.hexMetres) === 2)
    return { code: 'noTrackToCut', hex: to }
  if (stretchIndex(state, stretchBetween(map, from, to)) < 0) return { code: 'tooManyTracks' }
  if (sideAt(scenario, state, to) === enemyOf(view.side)) return { code: 'enemyHex', hex: to }
  const waits = beginOf(map, state, unit, to) - state.clock[unit]!
  return refuseBarred(map, state, from * 6 + d) ?? refuseMinutes(scenario, state, unit, waits + 1)
}

/** Hexes beside a unit to which a track could be cut, or a log road laid. */
export const tracksFrom = ({ map }: Scenario, state: GameState, u: UnitIndex): readonly HexIndex[] =>
  [...map.neighbours.subarray(state.hex[u]! * 6, state.hex[u]! * 6 + 6)].filter(
    to => to >= 0 && canBeCut(map, state.hex[u]!, to),
  )

/** Work still to be done for the next stage of a stretch, in the unit's own minutes. */
export function trackMinutes(scenario: Scenario, state: GameState, u: UnitIndex, to: HexIndex): Minutes {
  const { hexMetres } = scenario.map
  const done = workBetween(scenario.map, state, state.hex[u]!, to)
  const next = Math.min(2, levelAfter(done, hexMetres) + 1)
  return (workFor(next, hexMetres) - done) * sapperPace(scenario, u)
}

export const track: OrderRule<Track> = {
  candidates: (scenario, view) =>
    scenario.units
      .flatMap((each, unit) =>
        each.side === view.side && view.state.hex[unit]! >= 0 && sapperPace(scenario, unit) > 0
          ? tracksFrom(scenario, view.state, unit).map(to => ({ kind: 'track' as const, unit, to }))
          : [],
      )
      .filter(order => refuseTrack(scenario, view, order) === null),
  check: refuseTrack,
  resolve(play, { unit, to }) {
    const { scenario, state } = play
    const { map } = scenario
    const from = state.hex[unit]!
    const begin = beginOf(map, state, unit, to)
    const pace = sapperPace(scenario, unit) || 1
    const needed = trackMinutes(scenario, state, unit, to)
    const spent = Math.min(turnMinutes(scenario, state) - begin, needed)
    const before = workBetween(map, state, from, to)
    // A minute that is no whole minute of work is the column's own.
    const minutes = before + ceilDiv(spent, pace)
    const level = levelAfter(minutes, map.hexMetres)
    play.emit({ kind: 'columnTrack', unit, from, to, minutes, level, clock: begin + spent })
    if (level > levelAfter(before, map.hexMetres)) look(play)
  },
}
