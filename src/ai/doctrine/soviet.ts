/**
 * The Soviet way, summer 1945: forward detachments far ahead, forts bypassed and watched, tempo before flanks. Order of
 * tactics by Glantz, *August Storm* (Leavenworth Papers 7 and 8, 1983); that it pays in play is measured by the ladder.
 * In pairs against the same without it the dash won 9 of 12 short forms and lost one; guns and the assault on a work are
 * worth about a point a pair; saving bridges is worth as much on short forms with bridges that pay, and lost no pair. Rushing bridges ahead of the march is none of its ways: it lost as often as it won, because
 * who needs a bridge comes to it on his way.
 */
import type { Doctrine } from './doctrine.ts'

export const SOVIET: Doctrine = {
  weights: {
    openRoad: 92,
    breakOut: 90,
    refuel: 80,
    cutRailway: 72,
    guardPassage: 70,
    mask: 65,
    holdToTheLast: 60,
    saveBridge: 55,
    bringUpGuns: 52,
    dash: 45,
    stepAside: 40,
    assaultWork: 30,
  },
}
