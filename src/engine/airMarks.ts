/** What aircraft leave on the map: bits of `state.airMarks`, by side, and which points each mission is flown with. */
import type { GameState } from './state.ts'
import { AIR_MISSIONS, type AirMission, type AirPool, type HexIndex, type SideIndex } from './types.ts'

/** The points that each mission is flown with: a new mission does not compile until it has its own here. */
export const POOL_OF: { readonly [M in AirMission]: AirPool } = {
  support: 'strike',
  strike: 'strike',
  interdict: 'strike',
  scout: 'scout',
  airlift: 'transport',
}

const bitOf = (mission: AirMission): number => 1 << AIR_MISSIONS.indexOf(mission)
/** A hex that has been bombed: works in it are silenced. */
export const STRUCK = bitOf('strike')
/** A road that aircraft hunt over. */
export const INTERDICTED = bitOf('interdict')
/** The middle of what aircraft look over. */
export const SCOUTED = bitOf('scout')

/** Has a mission of this side left its mark on the hex? */
export const isMarked = (
  state: Pick<GameState, 'airMarks'>,
  hex: HexIndex,
  side: SideIndex,
  mark: number,
): boolean => (state.airMarks[hex * 2 + side]! & mark) !== 0
