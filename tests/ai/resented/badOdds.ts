/** Attacks at odds that could be read as bad. */
import { FORTRESS_TROOPS, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, cutOff, FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { attacks, type Case } from '../../support/resented.ts'

const HORDE = { men: 6000, quality: 6 } as const
const SQUADS = { men: 1500, squads: true, equipment: [] } as const

export const BAD_ODDS: readonly Case[] = [
  {
    name: 'a regiment before three times its number in a town',
    draw: () => soviet('A b# .', 3, { '0100': 8 }, { units: { b: HORDE } }),
    offends: attacks,
  },
  {
    name: 'a worn battalion before a fresh regiment',
    draw: () => japanese('a# . . .\n c B . .', 4, { '0000': 5 }, { units: { c: { men: 400 } } }),
    offends: attacks,
  },
  {
    name: 'infantry without a gun before permanent works',
    draw: () =>
      soviet(
        `
        A  b#  .
        B  .   .
        `,
        3,
        { '0100': 10 },
        {
          ...FORTRESS,
          units: {
            A: { equipment: [] },
            B: { equipment: [] },
            b: { ...FORTRESS_TROOPS, men: 2500 },
          },
          works: { '0100': 5 },
        },
      ),
    offends: attacks,
  },
  {
    name: 'a battalion cut off behind works, its way home past them',
    draw: () =>
      soviet(
        `
        .  b  A  .
        =  =  .  .
        `,
        4,
        {},
        {
          ...BEACH,
          units: { A: { echelon: 'battalion', men: 600 }, b: { ...FORTRESS_TROOPS, men: 300 } },
          works: { '0100': 3 },
          columns: [lorries('soviet', '0000')],
          state: (state, unit) => cutOff(state, unit('A')),
        },
      ),
    offends: attacks,
  },
  {
    name: 'tanks by themselves into woods full of squads',
    draw: () =>
      soviet('T b" . #', 4, { '0300': 8 }, { ...WOODS, units: { T: { ...TANKS, men: 300 }, b: SQUADS } }),
    offends: attacks,
  },
  {
    name: 'an even force over the ford of a great river',
    draw: () =>
      soviet(
        'A b# .',
        3,
        { '0100': 6 },
        { ...WOODS, rivers: river('0000 0100'), crossings: [narrow('ford', ['0000', '0100'])] },
      ),
    offends: attacks,
  },
  {
    name: 'a company ashore up a slope that a battalion holds',
    draw: () =>
      soviet(
        `
        &  !  ,  .
        &  A! b- .
        &  !  ,  .
        `,
        4,
        { '0201': 6 },
        {
          ...BEACH,
          units: {
            A: { men: 220, echelon: 'company', equipment: [] },
            b: { men: 800, echelon: 'battalion' },
          },
          works: { '0201': 2 },
        },
      ),
    offends: attacks,
  },
  {
    name: 'a division marched out before a rested garrison in the pass',
    draw: () =>
      soviet(
        '. A b% #',
        4,
        { '0300': 8 },
        {
          ...PASSES,
          units: { A: { readinessStart: 900 }, b: { men: 3000 } },
          state: (state, unit) => void state.readiness.fill(300, unit('A'), unit('A') + 1),
        },
      ),
    offends: attacks,
  },
  {
    name: 'light tanks from the reserve against guns ashore',
    draw: () =>
      japanese(
        `
        &  !  .  .
        &  B! t  .
        &  !  .  .
        `,
        4,
        { '0301': 4 },
        {
          ...BEACH,
          units: {
            t: {
              arm: 'tank',
              mobility: 'tracked',
              echelon: 'company',
              men: 60,
              equipment: [{ type: 'haGo', count: 12 }],
              fuelRefill: 3,
            },
            B: { men: 1800, equipment: [{ type: 'at45', count: 12 }] },
          },
        },
      ),
    offends: attacks,
  },
]
