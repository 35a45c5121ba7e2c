/** Marches to and fro that bring nothing. */
import { FORTRESS_TROOPS, GUNS, SAPPERS, STAFF, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { type Case, shuttles } from '../../support/resented.ts'

export const SHUTTLING: readonly Case[] = [
  {
    name: 'a regiment between two open towns of the same worth',
    draw: () => soviet('# . . . A . . . #', 9, { '0000': 4, '0800': 4 }),
    turns: 5,
    offends: shuttles('A'),
  },
  {
    name: 'a reserve between two towns, the enemy before both',
    draw: () =>
      japanese(
        `
        B  .  .  .  .  .  .  .  .  .  .  .  E
        .  .  a# .  .  .  r  .  .  .  c# .  .
        .  .  .  .  .  .  .  .  .  .  .  .  .
        `,
        13,
        { '0201': 5, '1001': 5 },
        { units: { B: { men: 3000 }, E: { men: 3000 } } },
      ),
    turns: 5,
    offends: shuttles('r'),
  },
  {
    name: 'tanks between two towns on either hand, with lorries far behind them',
    draw: () =>
      soviet(
        `
        #  .  .  .  .  .  .  .  .  .  #
        .  .  .  .  .  T  .  .  .  .  .
        .  .  .  .  .  A  .  .  .  .  .
        `,
        11,
        { '0000': 4, '1000': 4 },
        { units: { T: TANKS }, columns: [lorries('soviet', '0502')] },
      ),
    turns: 5,
    offends: shuttles('T'),
  },
  {
    name: 'cavalry between two passes that lead to the same plain',
    draw: () =>
      soviet(
        `
        .  .  .  .  =  .  .
        .  .  .  -  .  .  #
        C  .  .  .  =  .  .
        .  .  .  -  .  .  #
        .  .  .  .  =  .  .
        `,
        7,
        { '0601': 4, '0603': 4 },
        { ...PASSES, units: { C: { arm: 'cavalry', mobility: 'mounted' } } },
      ),
    turns: 6,
    offends: shuttles('C'),
  },
  {
    name: 'heavy guns between two works of one worth',
    draw: () =>
      soviet(
        `
        .  .  b# .  .  .  c# .
        .  A  .  .  G  .  .  D
        .  .  .  .  .  .  .  .
        `,
        8,
        { '0200': 6, '0600': 6 },
        {
          ...FORTRESS,
          units: {
            G: { ...GUNS, equipment: [{ type: 'gun203', count: 24 }] },
            b: FORTRESS_TROOPS,
            c: FORTRESS_TROOPS,
          },
          works: { '0200': 3, '0600': 3 },
        },
      ),
    turns: 5,
    offends: shuttles('G'),
  },
  {
    name: 'engineers between two blown bridges',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        A  .  E  .  .  #
        .  .  .  .  .  .
        B  .  .  .  .  #
        .  .  .  .  .  .
        `,
        6,
        { '0501': 5, '0503': 5 },
        {
          ...WOODS,
          units: { E: SAPPERS },
          rivers: river(
            '0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302, 0203 0302, 0203 0303, 0204 0303, 0204 0304',
          ),
          crossings: [narrow('bridge', ['0201', '0301']), narrow('bridge', ['0203', '0303'])],
          state: state => void state.crossingState.fill(1),
        },
      ),
    turns: 5,
    offends: shuttles('E'),
  },
  {
    name: 'a staff between two divisions that go apart',
    draw: () =>
      soviet(
        `
        #  .  .  .  .  .  .  .  .  .  #
        .  .  .  A  .  .  .  B  .  .  .
        .  .  .  .  .  H  .  .  .  .  .
        `,
        11,
        { '0000': 4, '1000': 4 },
        { ...WOODS, units: { H: STAFF } },
      ),
    turns: 5,
    offends: shuttles('H'),
  },
  {
    name: 'tanks of the reserve between two beaches, an enemy on each',
    draw: () =>
      japanese(
        `
        &  B! ,  .  .  .  .  .  ,  E! &
        &  !  ,  .  .  t  .  .  ,  !  &
        &  !  ,  .  .  a# .  .  ,  !  &
        `,
        11,
        { '0502': 6 },
        {
          ...BEACH,
          units: { t: { ...TANKS, men: 300, equipment: [{ type: 'chiHa', count: 30 }] } },
        },
      ),
    turns: 5,
    offends: shuttles('t'),
  },
]
