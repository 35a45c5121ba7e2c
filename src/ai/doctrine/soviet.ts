/**
 * The Soviet way, summer 1945: forward detachments far ahead, forts bypassed and watched, tempo before flanks. Order of
 * tactics by Glantz, *August Storm* (Leavenworth Papers 7 and 8, 1983); that it pays in play is measured by the ladder.
 */
import type { Doctrine } from './doctrine.ts'

export const SOVIET: Doctrine = {
  tactics: ['breakOut', 'refuel', 'guardPassage', 'holdToTheLast', 'mask', 'stepAside'],
}
