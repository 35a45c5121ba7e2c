/**
 * The Kwantung Army's way of 1945: bridges blown before the enemy, works held to the last to buy days, and what is free
 * gathered where the enemy must be stopped. After Japanese Monograph 155 as used by Glantz, *August Storm* (Leavenworth
 * Paper 7, 1983); that it pays in play is measured by the ladder.
 */
import type { Doctrine } from './doctrine.ts'

export const JAPANESE: Doctrine = {
  weights: {
    delayAndDemolish: 100,
    evacuate: 95,
    openRoad: 92,
    breakOut: 90,
    refuel: 80,
    guardPassage: 70,
    counterLanding: 65,
    holdToTheLast: 60,
    nightCounterattack: 55,
    mask: 50,
    stepAside: 40,
  },
}
