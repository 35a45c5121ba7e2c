/**
 * The Soviet way, summer 1945: forward detachments far ahead, forts bypassed and watched, tempo before flanks. Order of
 * tactics by Glantz, *August Storm* (Leavenworth Papers 7 and 8, 1983); that it pays in play is measured by the ladder.
 * Bringing up the guns has no weight yet: it has not been measured by itself, and lost together with another.
 */
import type { Doctrine } from './doctrine.ts'

export const SOVIET: Doctrine = {
  weights: {
    breakOut: 90,
    refuel: 80,
    seizeBridge: 75,
    cutRailway: 72,
    guardPassage: 70,
    holdToTheLast: 60,
    assaultWork: 55,
    mask: 50,
    dash: 45,
    stepAside: 40,
  },
}
