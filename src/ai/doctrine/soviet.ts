/**
 * The Soviet way, summer 1945: forward detachments far ahead, forts bypassed and watched, tempo before flanks. Order of
 * tactics by Glantz, *August Storm* (Leavenworth Papers 7 and 8, 1983); that it pays in play is measured by the ladder.
 * Bringing up the guns, the seized bridge, the assault on a work and the dash have no weight yet: against the same
 * opponent the whole battle of Hailar was won with them in 2 or 3 pairs of 5 (without them in 4), so what all units do
 * by themselves serves better until they are mended.
 */
import type { Doctrine } from './doctrine.ts'

export const SOVIET: Doctrine = {
  weights: {
    breakOut: 90,
    refuel: 80,
    cutRailway: 72,
    guardPassage: 70,
    holdToTheLast: 60,
    mask: 50,
    stepAside: 40,
  },
}
