/**
 * The Kwantung Army's way of 1945: bridges blown before the enemy, works held to the last to buy days, and what is free
 * gathered where the enemy must be stopped. After Japanese Monograph 155 as used by Glantz, *August Storm* (Leavenworth
 * Paper 7, 1983); that it pays in play is measured by the ladder.
 */
import type { Doctrine } from './doctrine.ts'

export const JAPANESE: Doctrine = {
  tactics: ['delayAndDemolish', 'breakOut', 'refuel', 'guardPassage', 'holdToTheLast', 'mask', 'stepAside'],
}
