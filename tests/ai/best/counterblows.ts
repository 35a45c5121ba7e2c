/** Blows struck back: at a beach while it is weak, and by night. */
import type { PointRule } from '../../../src/engine/scenario.ts'
import { TANKS } from '../../support/arms.ts'
import { assaults, type Best, orders } from '../../support/bestOrders.ts'
import { japanese } from '../../support/commanded.ts'
import { BEACH, FORTRESS } from '../../support/grounds.ts'
import { apart } from '../../support/resented.ts'
import { turnsOf } from '../../support/turns.ts'

const NIGHT = turnsOf(20, 6, { dark: 1000 })
const TANK_COMPANIES = {
  ...TANKS,
  men: 90,
  equipment: [{ type: 'chiHa', count: 15 }],
} as const
/** The side loses points with this unit. */
const dear = (unit: number): PointRule => ({
  kind: 'stepsLost',
  id: 'L',
  side: 'soviet',
  of: 'soviet',
  units: [unit],
  points: -1,
})

export const COUNTERBLOWS: readonly Best[] = [
  {
    name: 'a beachhead that has no guns yet',
    why: 'Tonight the enemy will have guns ashore: now tanks and infantry together throw him back.',
    draw: () =>
      japanese(
        '& ! . A ti . . . . . . .',
        12,
        { '1100': 1 },
        {
          hexMetres: BEACH.hexMetres,
          turns: turnsOf(24, 4),
          landings: [{ id: 'beach', hex: '0100', kind: 'beach', menPerHour: 1000, gunMinutes: 60 }],
          units: {
            A: { echelon: 'battalion', men: 300, equipment: [] },
            i: { echelon: 'battalion', men: 600, equipment: [] },
            t: TANK_COMPANIES,
          },
        },
      ),
    solved: assaults('0300', 'ti'),
  },
  {
    name: 'a reserve of tanks an hour from the beach',
    why: 'Together with the infantry they come beside the landing in one march, before it grows.',
    draw: () =>
      japanese(
        `
        &  !  .  .  .  .  .  .  .  .  .  .
        &  !  .  A  .  .  .  .  t  i  .  .
        &  !  .  .  .  .  .  .  .  .  .  .
        `,
        12,
        { '1101': 1 },
        {
          hexMetres: BEACH.hexMetres,
          turns: turnsOf(24, 4),
          landings: [{ id: 'beach', hex: '0101', kind: 'beach', menPerHour: 1000, gunMinutes: 60 }],
          units: {
            A: { echelon: 'battalion', men: 600, equipment: [] },
            i: { echelon: 'battalion', men: 600, equipment: [] },
            t: TANK_COMPANIES,
          },
        },
      ),
    solved: (turn, p) => apart(p, turn, 't', '0301') <= 1 && apart(p, turn, 'i', '0301') <= 1,
  },
  {
    name: 'a battalion that has come too near by dark',
    why: 'In the dark the garrison strikes without his guns seeing it, and is back in its works by morning.',
    draw: () =>
      japanese(
        '. acd# B .',
        4,
        { '0100': 2 },
        {
          ...FORTRESS,
          turns: NIGHT,
          units: { B: { men: 400, equipment: [] } },
          scenario: { points: [dear(3)] },
        },
      ),
    solved: (turn, p, all) => assaults('0200')(turn, p, all) && turn.where('a') === '0100',
  },
  {
    name: 'raiders with tanks before them in the dark',
    why: 'A raid costs a few men and may cost the enemy a company of tanks that he loses points for.',
    draw: () =>
      japanese(
        'r T',
        2,
        {},
        {
          ...FORTRESS,
          turns: NIGHT,
          units: { r: { arm: 'raider', echelon: 'battalion', men: 100, equipment: [] }, T: TANKS },
          scenario: { points: [dear(1)] },
        },
      ),
    solved: orders('raid', 'r'),
  },
]
