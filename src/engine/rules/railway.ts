/**
 * Track: where trains of a side can run (3-rules section 3). A hex of the railway is open to a side that holds it, while
 * no enemy bars it and its track is whole; bridges on the line must stand as they were built, for a pontoon bears no train.
 */
import type { HexMap } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Minutes, NOWHERE, type Side, sideIndex } from '../types.ts'
import { isAsBuilt } from './crossings.ts'

type IsOpen = (hex: HexIndex) => boolean

/** Does a railway run through the hex? */
export const hasTrack = ({ rail }: Pick<HexMap, 'rail'>, hex: HexIndex): boolean =>
  rail.subarray(hex * 6, hex * 6 + 6).includes(1)

/** Is there a station in the hex: has the railway a place or an objective there? */
export const isStation = ({ map, objectives }: Scenario, hex: HexIndex): boolean =>
  hasTrack(map, hex) && [...map.places, ...objectives].some(place => place.hex === hex)

/** Hexes of the railway that a journey is offered to, ascending: the stations, and the ways off the map. */
export function railStops({ map, objectives, exits }: Scenario): readonly HexIndex[] {
  const named = new Set([...map.places, ...objectives, ...exits].map(({ hex }) => hex))
  return [...named].filter(hex => hex >= 0 && hasTrack(map, hex)).sort((a, b) => a - b)
}

/** Engineers' work of wrecking a station: two turns at Hailar, by its brief. */
export const STATION_MINUTES: Minutes = 720

/** Has the station of a hex been wrecked? Trains pass it, but are neither loaded nor unloaded there. */
export const isWrecked = (state: GameState, hex: HexIndex): boolean =>
  state.stationWork[hex]! >= STATION_MINUTES

/** Has the track in a hex been torn up? */
export const isTornUp = (state: GameState, hex: HexIndex): boolean => state.railCut[hex] === 1

/**
 * Hexes that trains of a side reach from one of them over track in its hands, each with the one before it, nearest first.
 * `isOpen` says which hexes no enemy bars.
 */
export function followTrack(
  scenario: Scenario,
  state: GameState,
  side: Side,
  from: HexIndex,
  isOpen: IsOpen,
): ReadonlyMap<HexIndex, HexIndex> {
  const own = sideIndex(side) + 1
  return spread(scenario, from, hexside => {
    const to = scenario.map.neighbours[hexside]!
    const bridge = scenario.map.crossing[hexside]!
    if (bridge >= 0 && !isAsBuilt(state, bridge)) return false
    return state.control[to] === own && !isTornUp(state, to) && !isTornUp(state, from) && isOpen(to)
  })
}

/** All hexes of the railway that hang together with one of them, whoever holds them. */
export const wholeTrack = (scenario: Scenario, from: HexIndex): ReadonlyMap<HexIndex, HexIndex> =>
  spread(scenario, from, () => true)

function spread(
  scenario: Scenario,
  from: HexIndex,
  passes: (hexside: number) => boolean,
): ReadonlyMap<HexIndex, HexIndex> {
  const { map } = scenario
  const reached = new Map([[from, NOWHERE]])
  // A map visits what is added while it is read: the railway is followed outwards.
  for (const at of reached.keys())
    for (let d = 0; d < 6; d++) {
      const to = map.neighbours[at * 6 + d]!
      if (to < 0 || map.rail[at * 6 + d] === 0 || reached.has(to) || !passes(at * 6 + d)) continue
      reached.set(to, at)
    }
  return reached
}

/** Hexes of the line to a place, the start not included; null where it is not among those reached. */
export function trackTo(reached: ReadonlyMap<HexIndex, HexIndex>, to: HexIndex): readonly HexIndex[] | null {
  if (!reached.has(to)) return null
  const line: HexIndex[] = []
  for (let hex = to; reached.get(hex)! !== NOWHERE; hex = reached.get(hex)!) line.push(hex)
  return line.reverse()
}

/** The first hex of a line that trains of the side do not come to, though the track leads there; NOWHERE where none does. */
export function firstGap(
  scenario: Scenario,
  from: HexIndex,
  to: HexIndex,
  open: ReadonlyMap<HexIndex, HexIndex>,
): HexIndex {
  const line = trackTo(wholeTrack(scenario, from), to)
  return line?.find(hex => !open.has(hex)) ?? NOWHERE
}

/** Trains fall to whoever has come to hold the hex they stand in. */
export function seizeTrains(play: Play): void {
  const { scenario, state } = play
  scenario.trains.forEach((_, train) => {
    const holder = state.control[state.trainHex[train]!]! - 1
    if (holder >= 0 && holder !== state.trainSide[train])
      play.emit({ kind: 'trainTaken', train, side: holder === 0 ? 0 : 1 })
  })
}
