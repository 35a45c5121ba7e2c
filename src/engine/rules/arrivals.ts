/** Units that come into play: the set-up before the first turn, and reinforcements at the start of their side's turn. */
import { sideAt } from '../derived.ts'
import type { Play } from '../play.ts'
import {
  enemyOf,
  type HexIndex,
  NOWHERE,
  SIGHTINGS,
  type Side,
  STATUSES,
  sideIndex,
  TERRAINS,
  type UnitIndex,
} from '../types.ts'
import { stackingRefusal } from './stacking.ts'
import { isWater } from './terrain.ts'
import { inZone } from './zoc.ts'

const WAITING = STATUSES.indexOf('waiting')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/**
 * Brings in the units of a side that are due: those of the current turn and those that could not enter before, in
 * roster order. A unit enters at its hex, or beside it where the hex is full or held by the enemy; where that fails too
 * it waits for the next turn. Units of turn 0 are the set-up: they stand where the battle's file puts them.
 */
export function arrive(play: Play, side: Side): void {
  const { scenario, state } = play
  scenario.units.forEach((unit, u) => {
    const { arrival } = unit
    if (unit.side !== side || !arrival || state.status[u] !== WAITING || arrival.turn > state.turn[0]!) return
    if (arrival.turn > 0) {
      comeIn(play, u, arrival.hex)
      return
    }
    takePost(play, u, arrival.hex)
    if (unit.knownAtStart)
      play.emit({
        kind: 'sighted',
        side: sideIndex(enemyOf(side)),
        unit: u,
        sighting: IDENTIFIED,
        hex: arrival.hex,
      })
  })
}

/** A reinforcement comes in at a hex or beside it; where it cannot, that is said and it waits. */
export function comeIn(play: Play, unit: UnitIndex, wanted: HexIndex): void {
  const hex = entrance(play, unit, wanted)
  if (hex === NOWHERE) play.emit({ kind: 'arrivalBlocked', unit, hex: wanted })
  else takePost(play, unit, hex)
}

function takePost(play: Play, unit: UnitIndex, hex: HexIndex): void {
  const side = sideIndex(play.scenario.units[unit]!.side)
  play.emit({ kind: 'arrived', unit, hex })
  if (play.state.control[hex] !== side + 1) play.emit({ kind: 'control', hex, side })
}

/** The hex where a unit comes in, or NOWHERE. */
function entrance(play: Play, u: UnitIndex, wanted: HexIndex): HexIndex {
  const { scenario, state } = play
  const { side } = scenario.units[u]!
  const hasRoom = (hex: HexIndex): boolean => stackingRefusal(scenario, state, u, hex) === null
  if (sideAt(scenario, state, wanted) !== enemyOf(side) && hasRoom(wanted)) return wanted
  const { map } = scenario
  const fromEdge = onEdge(play, wanted)
  for (let d = 0; d < 6; d++) {
    const hex = map.neighbours[wanted * 6 + d]!
    if (hex === NOWHERE || isWater(TERRAINS[map.terrain[hex]!]!) || (fromEdge && !onEdge(play, hex))) continue
    if (state.control[hex] !== sideIndex(side) + 1 || inZone(scenario, state, hex, enemyOf(side))) continue
    if (sideAt(scenario, state, hex) !== enemyOf(side) && hasRoom(hex)) return hex
  }
  return NOWHERE
}

const onEdge = (play: Play, hex: HexIndex): boolean =>
  play.scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6).includes(NOWHERE)
