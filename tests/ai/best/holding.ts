/** Bridges and lines held, men and staffs saved. */
import type { PointRule } from '../../../src/engine/scenario.ts'
import { GUNS, STAFF } from '../../support/arms.ts'
import { type Best, holds, orders, standsIn } from '../../support/bestOrders.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { train } from '../../support/railway.ts'
import { isExposed, not } from '../../support/resented.ts'

const GREAT_RIVER = river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302')

export const HOLDING: readonly Best[] = [
  {
    name: 'the bridge that nobody holds yet',
    why: 'At its end a regiment stops what it could not stop in the open town, and the other stays in the town.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .
        ac# . .  .  .  B
        .  .  .  .  .  .
        `,
        6,
        { '0001': 8 },
        {
          ...FORTRESS,
          units: { B: { men: 5000 } },
          rivers: GREAT_RIVER,
          crossings: [narrow('bridge', ['0201', '0301'])],
        },
      ),
    solved: standsIn('ac', '0201'),
  },
  {
    name: 'the pass that the reserve can be in first',
    why: 'In the gap the brigade faces the enemy on one side only; in the plain behind it would be gone round.',
    draw: () =>
      japanese(
        `
        .  .  =  .  .  .  .
        ac# . -  .  .  .  B
        .  .  =  .  .  .  .
        =  =  =  =  =  =  =
        `,
        7,
        { '0001': 8 },
        { ...PASSES, units: { a: { men: 3000 }, B: { men: 6000 } } },
      ),
    turns: 2,
    solved: standsIn('ac', '0201'),
  },
  {
    name: 'a staff with the enemy beside it',
    why: 'Its own regiment is an hour off: it comes to the staff, or the staff goes to it.',
    draw: () => soviet('. A . H b #', 6, { '0500': 3 }, { ...WOODS, units: { H: STAFF, b: { men: 4000 } } }),
    solved: not(isExposed('H', 'b')),
  },
  {
    name: 'guns that the line has uncovered',
    why: 'Behind their infantry they fire as far, and are not taken.',
    draw: () =>
      japanese('a# . . g B', 5, { '0000': 6 }, { ...FORTRESS, units: { g: GUNS, B: { men: 4000 } } }),
    solved: not(isExposed('g', 'B')),
  },
  {
    name: 'the prepared line behind a regiment in the open',
    why: 'In its works the regiment holds against four times its number; where it stands it is lost in an assault.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .
        .  #  .  a  .  BC
        .  .  .  .  .  .
        `,
        6,
        { '0101': 8 },
        { ...WOODS, units: { B: { men: 5000 }, C: { men: 3000 } }, works: { '0101': 3 } },
      ),
    solved: standsIn('a', '0101'),
  },
  {
    name: 'a regiment on the wrong bank',
    why: 'Over the bridge it has the river before it, on this side it has it in its back.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .
        #  .  .  a  .  B
        .  .  .  .  .  .
        `,
        6,
        { '0001': 8 },
        {
          ...FORTRESS,
          units: { B: { men: 6000 } },
          rivers: GREAT_RIVER,
          crossings: [narrow('bridge', ['0201', '0301'])],
        },
      ),
    solved: standsIn('a', '0201 0101 0001'),
  },
  {
    name: 'a jaw of the trap on either hand',
    why: 'Two divisions meet behind the regiment tomorrow; what it holds out there is worth nothing, the town behind is.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  B  .
        .  #  .  .  .  a  .  .
        .  .  .  .  .  .  C  .
        `,
        8,
        { '0101': 8 },
        { ...FORTRESS, units: { B: { men: 5000 }, C: { men: 5000 } }, works: { '0101': 2 } },
      ),
    turns: 2,
    answered: true,
    solved: standsIn('a', '0101'),
  },
  {
    name: 'the reserve and the one town of two that is in danger',
    why: 'Nobody is before the other town, and here the reserve makes the garrison enough.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .  .  .
        a# .  .  .  r  .  .  c# .
        .  .  .  .  .  .  .  .  B
        `,
        9,
        { '0001': 6, '0701': 6 },
        { ...WOODS, units: { B: { men: 4000 } } },
      ),
    turns: 2,
    solved: standsIn('r', '0701'),
  },
  {
    name: 'an outpost that cannot be held, and a town that can',
    why: 'The outpost is lost whoever stands there; its garrison makes the works of the town hold.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .
        .  c# .  .  a# .  B
        .  .  .  .  .  .  D
        `,
        7,
        { '0101': 10, '0401': 1 },
        {
          ...WOODS,
          units: { B: { men: 6000 }, D: { men: 6000 }, c: { men: 1000 } },
          works: { '0101': 2 },
        },
      ),
    solved: (turn, p) => turn.where('a') === '0101' || standsIn('a', '0201 0202 0301 0300')(turn, p, [turn]),
  },
  {
    name: 'a division and its train',
    why: 'By rail it is off the map today; on foot the enemy has it before the edge.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .  .  .  .
        .  t  .  .  .  .  .  .  .  .
        .  .  .  .  .  .  .  .  .  .
        .  .  .  B  .  .  .  .  .  .
        `,
        10,
        {},
        {
          hexMetres: 10_000,
          turns: WOODS.turns,
          units: { t: { men: 1500, equipment: [] } },
          rails: [Array.from({ length: 10 }, (_, col) => `0${col}01`)],
          scenario: {
            trains: [train(11)],
            exits: [{ hex: 19, side: 'japanese', name: 'East' }],
            points: [
              {
                kind: 'exited',
                id: 'E',
                side: 'japanese',
                units: [0],
                hexes: [19],
                points: 5,
                max: 5,
              } satisfies PointRule,
            ],
          },
          state: state => {
            state.control.fill(2)
            state.controlSeen.fill(2)
          },
        },
      ),
    solved: orders('rail', 't'),
  },
  {
    name: 'the beach that must be kept open for another turn',
    why: 'While the battalion stands on it nobody can be thrown into the sea; the height is worth less and runs nowhere.',
    draw: () =>
      soviet(
        `
        &  !  ,  ,  .  .
        &  A! b  ,  .  -
        &  !  ,  ,  .  .
        `,
        6,
        { '0101': 6, '0501': 3 },
        {
          ...BEACH,
          units: { A: { men: 900, echelon: 'battalion' }, b: { men: 500, echelon: 'battalion' } },
          state: state => void state.heldBy.fill(1, 0, 1),
        },
      ),
    turns: 2,
    answered: true,
    solved: holds('0101'),
  },
]
