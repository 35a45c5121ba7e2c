/** Fresh units that stand still while objectives are open. */
import { FORTRESS_TROOPS, SAPPERS, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { type Case, noneNear, not } from '../../support/resented.ts'

export const STANDING_IDLE: readonly Case[] = [
  {
    name: 'an open town two days off',
    draw: () => soviet('. . . A . . . . . #', 10, { '0900': 8 }),
    offends: noneNear('A', '0900', 5),
  },
  {
    name: 'an open town for the other side, lost the day before',
    draw: () => japanese('# . . . a . . .', 8, { '0000': 8 }, { state: state => void state.heldBy.fill(1) }),
    offends: noneNear('a', '0000', 3),
  },
  {
    name: 'cavalry in the desert before an empty town',
    draw: () =>
      soviet(
        '. C . . . . #',
        7,
        { '0600': 6 },
        { ...PASSES, units: { C: { arm: 'cavalry', mobility: 'mounted', men: 1500 } } },
      ),
    turns: 2,
    offends: noneNear('C', '0600', 2),
  },
  {
    name: 'tanks with full tanks before an open pass',
    draw: () =>
      soviet(
        `
        .  .  .  =  .  .
        .  T  .  -  .  #
        .  .  .  =  .  .
        =  =  =  =  =  =
        `,
        6,
        { '0501': 8 },
        { ...PASSES, units: { T: TANKS }, columns: [lorries('soviet', '0001')] },
      ),
    turns: 2,
    offends: noneNear('T', '0501', 1),
  },
  {
    name: 'a battalion ashore, heights that nobody holds before it',
    draw: () =>
      soviet(
        `
        &  !  ,  ,  ,  .
        &  A! ,  ,  -  .
        &  !  ,  ,  ,  .
        `,
        6,
        { '0401': 6 },
        { ...BEACH, units: { A: { men: 800, echelon: 'battalion' } } },
      ),
    turns: 2,
    offends: noneNear('A', '0401', 1),
  },
  {
    name: 'an army before a blown bridge, its engineers beside it',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        A  B  E  .  .  #
        .  .  .  .  .  .
        `,
        6,
        { '0501': 8 },
        {
          ...WOODS,
          units: { E: SAPPERS },
          rivers: river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302'),
          crossings: [narrow('bridge', ['0201', '0301'])],
          state: state => void state.crossingState.fill(1),
        },
      ),
    turns: 3,
    offends: noneNear('AB', '0501', 2),
  },
  {
    name: 'the second echelon behind a work that can be gone round',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .
        A  B  .  b# .  .  .  #
        .  .  .  .  .  .  .  .
        `,
        8,
        { '0301': 3, '0701': 8 },
        { ...FORTRESS, units: { b: FORTRESS_TROOPS }, works: { '0301': 4 } },
      ),
    turns: 3,
    offends: noneNear('AB', '0701', 3),
  },
  {
    name: 'a reserve regiment while a town of its own stands empty before the enemy',
    draw: () => japanese('. a . # . . . . . B .', 11, { '0300': 8 }, { ...WOODS }),
    turns: 2,
    offends: not((turn, p) => turn.where('a') === '0300' && p.where('a') !== '0300'),
  },
]
