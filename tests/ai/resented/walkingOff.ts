/** Objectives that their holder walks off, with nobody relieving him. */
import { FORTRESS_TROOPS, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, lorries, PASSES, WOODS } from '../../support/grounds.ts'
import { allLeft, type Case, hasLeft } from '../../support/resented.ts'

export const WALKING_OFF: readonly Case[] = [
  {
    name: 'the only regiment on a place, with a greater prize beyond',
    draw: () =>
      soviet('. A# . b .', 5, { '0100': 6, '0400': 3 }, { state: state => void state.heldBy.fill(1) }),
    offends: hasLeft('A', '0100'),
  },
  {
    name: 'the garrison of a town that the enemy comes for',
    draw: () => japanese('. a# . . B .', 6, { '0100': 8 }),
    offends: hasLeft('a', '0100'),
  },
  {
    name: 'the regiment in a town in the rear, with a greater one in danger before it',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .  .  .
        .  r# .  .  a# .  .  .  B
        .  .  .  .  .  .  .  .  .
        `,
        9,
        { '0401': 8, '0101': 2 },
        { units: { B: { men: 4000 } } },
      ),
    offends: hasLeft('r', '0101'),
  },
  {
    name: 'a forward detachment in a town behind the passes, the enemy a day off',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .
        .  T# .  c  .  .  #
        .  .  .  .  .  .  .
        `,
        7,
        { '0101': 5, '0601': 8 },
        {
          ...PASSES,
          units: { T: { ...TANKS, forwardDetachment: true }, c: { men: 2500 } },
          columns: [lorries('soviet', '0001', { lift: 600, tonsPerDay: 600 })],
          state: state => void state.heldBy.fill(1, 0, 1),
        },
      ),
    offends: hasLeft('T', '0101'),
  },
  {
    name: 'the battalion that keeps the beach for the next wave',
    draw: () =>
      soviet(
        `
        &  !  ,  ,  .  .
        &  A! ,  b  .  -
        &  !  ,  ,  .  .
        `,
        6,
        { '0101': 4, '0501': 8 },
        {
          ...BEACH,
          units: { A: { men: 700, echelon: 'battalion' }, b: { men: 500, echelon: 'battalion' } },
          state: state => void state.heldBy.fill(1, 0, 1),
        },
      ),
    offends: hasLeft('A', '0101'),
  },
  {
    name: 'both regiments out of the work they have taken, to storm the next',
    draw: () =>
      soviet(
        `
        .  .  .  .  .
        .  AB# .  c# .
        .  .  .  .  .
        `,
        5,
        { '0101': 6, '0301': 10 },
        {
          ...FORTRESS,
          units: { c: { men: 2500 } },
          state: state => void state.heldBy.fill(1, 0, 1),
        },
      ),
    offends: allLeft('AB', '0101'),
  },
  {
    name: 'the regiment that holds a road village on the river line, a bigger fight within hearing',
    draw: () =>
      japanese(
        `
        .  "  "  .  .  .  .
        .  a# "  .  .  B  .
        .  .  "  c  D  .  .
        `,
        7,
        { '0101': 5 },
        { ...WOODS, units: { D: { men: 1500 }, c: { men: 1200 } } },
      ),
    offends: hasLeft('a', '0101'),
  },
  {
    // Cut from a game of Hailar, the afternoon of 16 August.
    name: 'the regiment in a work it has taken, on the day that counts who lies before the next one',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        .  A# .  c# d  .
        .  .  .  .  .  .
        .  .  .  .  .  .
        .  .  .  .  .  .
        `,
        6,
        { '0101': 6, '0301': 6 },
        {
          ...FORTRESS,
          units: { c: FORTRESS_TROOPS, d: { men: 400 } },
          works: { '0301': 3 },
          state: state => void state.heldBy.fill(1, 0, 1),
          scenario: {
            points: [
              {
                kind: 'tied',
                id: 'T',
                side: 'japanese',
                objectives: [1],
                units: [0],
                within: 3,
                points: 1,
                turn: 0,
              },
            ],
          },
        },
      ),
    offends: hasLeft('A', '0101'),
  },
  {
    name: 'the last battalion on the heights above the landing, with the beach to be won back',
    draw: () =>
      japanese(
        `
        &  B! ,  .  .
        &  !  ,  a- .
        &  !  ,  .  .
        `,
        5,
        { '0100': 3, '0301': 6 },
        {
          ...BEACH,
          units: { a: { men: 700, echelon: 'battalion' }, B: { men: 900 } },
          state: state => void state.heldBy.fill(1, 0, 1),
        },
      ),
    offends: hasLeft('a', '0301'),
  },
]
