/** An HQ or a gun line alone in front of the enemy. */
import { FORTRESS_TROOPS, GUNS, STAFF, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, cutOff, FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { type Case, isExposed } from '../../support/resented.ts'

const BATTERY = { ...GUNS, mobility: 'draught', fuelRefill: 0 } as const

export const EXPOSED: readonly Case[] = [
  {
    name: 'guns that can fall back to their infantry',
    draw: () => soviet('A . G . b . #', 7, { '0600': 8 }, { units: { G: GUNS } }),
    offends: isExposed('G', 'b'),
  },
  {
    name: 'a staff with the way open before it',
    draw: () => soviet('A H . . b #', 6, { '0500': 8 }, { units: { H: STAFF } }),
    offends: isExposed('H', 'b'),
  },
  {
    name: 'a staff on the road over a pass, the enemy at the far end of it',
    draw: () =>
      soviet(
        `
        A  .  =  =  .  .
        .  H  .  .  b  #
        =  =  =  =  =  =
        `,
        6,
        { '0501': 8 },
        {
          ...PASSES,
          units: { H: STAFF },
          ways: [['road', '0001', '0101', '0201', '0301', '0401', '0501']],
        },
      ),
    offends: isExposed('H', 'b'),
  },
  {
    name: 'a staff ashore with the first wave, its battalion off to the heights',
    draw: () =>
      soviet(
        `
        &  &  !  ,  ,  .
        &  &  AH!  ,  ,  .
        &  &  !  b, ,  -
        `,
        6,
        { '0502': 6 },
        {
          ...BEACH,
          units: {
            A: { men: 900, echelon: 'battalion' },
            H: { ...STAFF, mobility: 'foot' },
            b: { men: 250, echelon: 'company', equipment: [] },
          },
        },
      ),
    offends: isExposed('H', 'b'),
  },
  {
    name: 'heavy guns that come up to a fortress before the infantry',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        A  G  .  .  b#  .
        .  .  .  .  .  .
        `,
        6,
        { '0401': 8 },
        {
          ...FORTRESS,
          units: {
            G: { ...GUNS, equipment: [{ type: 'gun203', count: 24 }], gunRange: 8000 },
            b: { ...FORTRESS_TROOPS, men: 2500 },
          },
          works: { '0401': 4 },
        },
      ),
    offends: isExposed('G', 'b'),
  },
  {
    name: 'a battery in the woods whose regiment is wanted at a lost town',
    draw: () =>
      japanese(
        `
        #  "  "  "  "  .
        .  .  .  ag"  B  .
        .  .  "  "  "  .
        `,
        6,
        { '0000': 6 },
        { ...WOODS, units: { g: BATTERY }, state: state => void state.heldBy.fill(1) },
      ),
    offends: isExposed('g', 'B'),
  },
  {
    name: 'guns at a bridge that the infantry has not crossed',
    draw: () =>
      soviet(
        `
        .  A  .  .  .  .
        .  .  G  b  .  #
        .  .  .  .  .  .
        `,
        6,
        { '0501': 8 },
        {
          ...FORTRESS,
          units: { G: { ...GUNS, gunRange: 11_000 }, b: { men: 1200 } },
          rivers: river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302'),
          crossings: [narrow('bridge', ['0201', '0301'])],
        },
      ),
    offends: isExposed('G', 'b'),
  },
  {
    // Cut from a game of Mudanjiang, the morning of 14 August.
    name: 'heavy guns cut off beside their infantry, the road home past a brigade of tanks',
    draw: () =>
      japanese(
        `
        .  .  ~  .  .  .  .
        .  .  ~  T  .  .  .
        .  ~  .  .  .  ag .
        .  .  ~  .  .  .  B
        `,
        7,
        { '0001': 4 },
        {
          ...WOODS,
          units: {
            T: TANKS,
            B: { men: 6000 },
            a: { men: 3000 },
            g: { ...BATTERY, mobility: 'tractor', fuelRefill: 20 },
          },
          ways: [['road', '0001', '0101', '0202', '0302', '0402', '0502']],
          columns: [lorries('japanese', '0001')],
          state: (state, unit) => {
            state.control.fill(1)
            state.controlSeen.fill(1)
            cutOff(state, unit('a'))
            cutOff(state, unit('g'))
          },
        },
      ),
    offends: isExposed('g', 'TB'),
  },
  {
    name: 'a staff that the enemy comes upon while its division has gone ahead',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .
        .  H  b  .  A  .  #
        .  .  .  .  .  .  .
        `,
        7,
        { '0601': 8 },
        {
          ...PASSES,
          units: { H: STAFF, b: { arm: 'cavalry', mobility: 'mounted' } },
          columns: [lorries('soviet', '0001')],
        },
      ),
    offends: isExposed('H', 'b'),
  },
]
