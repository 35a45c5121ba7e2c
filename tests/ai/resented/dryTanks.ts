/** Tanks driven dry, out of reach of any lorry. */

import type { MutableState } from '../../../src/engine/state.ts'
import { TANKS } from '../../support/arms.ts'
import { soviet } from '../../support/commanded.ts'
import { FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { type Case, isDry } from '../../support/resented.ts'

/** Refills in all tanks and lorries, ‰. */
const fuel =
  (left: number) =>
  (state: MutableState): void =>
    void state.fuel.fill(left)
const LORRIED = {
  arm: 'motorised',
  mobility: 'wheeled',
  fuelRefill: 25,
  loadClass: 10,
} as const

export const DRY_TANKS: readonly Case[] = [
  {
    name: 'a brigade with little fuel and far to go',
    draw: () =>
      soviet(
        `T ${'. '.repeat(18)} #`,
        20,
        { '1900': 8 },
        { units: { T: TANKS }, columns: [lorries('soviet', '0000')], state: fuel(260) },
      ),
    offends: isDry('T'),
  },
  {
    name: 'a brigade nearly dry, lorries behind it',
    draw: () =>
      soviet(
        `. . T ${'. '.repeat(6)} #`,
        10,
        { '0900': 8 },
        { units: { T: TANKS }, columns: [lorries('soviet', '0000')], state: fuel(120) },
      ),
    offends: isDry('T'),
  },
  {
    name: 'a brigade before a pass with fuel for half the way',
    draw: () =>
      soviet(
        `
        .  .  .  ^  ^  .  .  .
        .  T  -  ^  ^  -  .  #
        .  .  .  ^  ^  .  .  .
        `,
        8,
        { '0701': 8 },
        {
          ...PASSES,
          units: { T: TANKS },
          ways: [['mountainTrack', '0101', '0201', '0301', '0401', '0501', '0601']],
          columns: [lorries('soviet', '0001', { tonsPerDay: 0 })],
          state: fuel(450),
        },
      ),
    turns: 3,
    offends: isDry('T'),
  },
  {
    name: 'a forward detachment sent after a far town',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .  .  .  .  .
        .  T  .  .  .  .  .  .  .  .  .  #
        A  .  .  .  .  .  .  .  .  .  .  .
        `,
        12,
        { '1101': 8 },
        {
          ...PASSES,
          units: { T: { ...TANKS, forwardDetachment: true } },
          columns: [lorries('soviet', '0002', { lift: 5, tonsPerDay: 10 })],
          state: fuel(500),
        },
      ),
    turns: 4,
    offends: isDry('T'),
  },
  {
    name: 'a lorried regiment in the desert, its column at the end of its lift',
    draw: () =>
      soviet(
        `A M ${'. '.repeat(12)} #`,
        15,
        { '1400': 6 },
        {
          ...PASSES,
          units: { M: LORRIED },
          columns: [lorries('soviet', '0000', { lift: 5, tonsPerDay: 10 })],
          state: fuel(600),
        },
      ),
    turns: 4,
    offends: isDry('M'),
  },
  {
    name: 'a brigade over a bridge that the lorries cannot follow, the enemy beside the road',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .  .  .  .  .
        .  T  .  .  c  .  .  .  .  .  .  #
        .  .  .  .  .  .  .  .  .  .  .  .
        `,
        12,
        { '1101': 8 },
        {
          ...FORTRESS,
          units: { T: TANKS, c: { men: 3000 } },
          rivers: river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302'),
          crossings: [narrow('bridge', ['0201', '0301'])],
          columns: [lorries('soviet', '0001')],
          state: fuel(330),
        },
      ),
    turns: 2,
    offends: isDry('T'),
  },
  {
    name: 'a brigade in muddy woods with a town three days off',
    draw: () =>
      soviet(
        `
        .  "  "  "  "  "  "  "  "  "  "  "  "  "  "  "
        T  .  .  .  .  .  .  .  .  .  .  .  .  .  .  #
        .  "  "  "  "  "  "  "  "  "  "  "  "  "  "  "
        `,
        16,
        { '1501': 8 },
        {
          hexMetres: WOODS.hexMetres,
          turns: WOODS.turns.map(turn => ({ ...turn, weather: ['mud'] })),
          units: { T: TANKS },
          ways: [['track', ...Array.from({ length: 16 }, (_, col) => `${String(col).padStart(2, '0')}01`)]],
          columns: [lorries('soviet', '0001', { tonsPerDay: 0 })],
          state: fuel(270),
        },
      ),
    turns: 2,
    offends: isDry('T'),
  },
]
