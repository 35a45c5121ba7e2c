/**
 * Interdiction (8-numbers 6, rule 7): aircraft hunt over 30 km of road until their side's next turn. Vehicles of the
 * enemy take half as long again there, on the march, at narrow places and as lorries of supply; and so do his trains.
 */
import { INTERDICTED, isMarked } from '../airMarks.ts'
import type { HexMap } from '../map/hexMap.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Metres,
  type Mobility,
  type Permille,
  type Side,
  sideIndex,
} from '../types.ts'

/** Length of road that a mission covers, half of it either way from its middle. */
export const STRETCH_METRES: Metres = 30_000
export const INTERDICTION: Permille = 1500

/** Who shows dust from the air and cannot leave the road in a moment: everything with an engine. */
const VEHICLES: { readonly [M in Mobility]?: true } = {
  tractor: true,
  wheeled: true,
  mech: true,
  tracked: true,
}
export const isVehicle = (mobility: Mobility): boolean => VEHICLES[mobility] === true

/** The road and the railway through a hex and those that branch from it, as far as half a stretch; just the hex where there is none. Ascending. */
export function stretchAround(map: HexMap, middle: HexIndex): readonly HexIndex[] {
  const steps = Math.floor(STRETCH_METRES / 2 / map.hexMetres)
  const reached = new Map([[middle, 0]])
  // A map visits what is added while it is read: the roads are followed outwards.
  for (const [hex, far] of reached) {
    if (far === steps) continue
    for (let d = 0; d < 6; d++) {
      const to = map.neighbours[hex * 6 + d]!
      if (to >= 0 && isWay(map, hex * 6 + d) && !reached.has(to)) reached.set(to, far + 1)
    }
  }
  return [...reached.keys()].sort((a, b) => a - b)
}

/** Does a road, a track or a railway run over the hexside? */
const isWay = ({ way, rail }: HexMap, hexside: number): boolean => way[hexside]! > 0 || rail[hexside] === 1

/** Does any way lead out of the hex? */
export const hasRoad = (map: HexMap, hex: HexIndex): boolean =>
  [0, 1, 2, 3, 4, 5].some(d => isWay(map, hex * 6 + d))

/** Do enemy aircraft hunt over a hex? */
export const isHunted = (state: Pick<GameState, 'airMarks'>, side: Side, hex: HexIndex): boolean =>
  isMarked(state, hex, sideIndex(enemyOf(side)), INTERDICTED)

/** Factor for vehicles of a side that enter a hex, ‰. */
export const interdiction = (
  state: Pick<GameState, 'airMarks'>,
  side: Side,
  mobility: Mobility,
  to: HexIndex,
): Permille => (isVehicle(mobility) && isHunted(state, side, to) ? INTERDICTION : 1000)
