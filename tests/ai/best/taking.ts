/** Places taken in time, gone round, watched, or left for better. */
import type { PointRule, Scenario } from '../../../src/engine/scenario.ts'
import { FORTRESS_TROOPS, TANKS } from '../../support/arms.ts'
import { seaborne } from '../../support/battles.ts'
import { assaults, type Best, holds, standsIn } from '../../support/bestOrders.ts'
import { soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, lorries, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { apart } from '../../support/resented.ts'
import { turnsOf } from '../../support/turns.ts'

/** The first objective pays so many points if it falls by a 0-based turn. */
const by = (turn: number, points: number): Partial<Scenario> => ({
  points: [{ kind: 'takenBy', id: 'B', side: 'soviet', objectives: [0], points, turn } satisfies PointRule],
})
const FORWARD = { ...TANKS, forwardDetachment: true } as const

export const TAKING: readonly Best[] = [
  {
    name: 'of two empty towns the one that counts today',
    why: 'The further one pays for today only, the nearer one is there tomorrow too.',
    draw: () => soviet('. # . . A . # . .', 9, { '0100': 1, '0600': 5 }, { ...FORTRESS, scenario: by(0, 6) }),
    solved: holds('0100'),
  },
  {
    name: 'an empty town at the end of the last march',
    why: 'A forced march brings the cavalry there in the last hour of the battle; tomorrow nobody counts its weariness.',
    draw: () =>
      soviet(
        '. C . . . . . . . #',
        10,
        { '0900': 8 },
        { ...WOODS, turns: turnsOf(1, 12), units: { C: { arm: 'cavalry', mobility: 'mounted' } } },
      ),
    solved: holds('0900'),
  },
  {
    name: 'two empty towns for two regiments on the last day',
    why: 'One each is twice as much as both to one.',
    draw: () =>
      soviet(
        `
        .  .  .  .  #
        AB .  .  .  .
        .  .  .  .  #
        `,
        5,
        { '0400': 6, '0402': 5 },
        { ...FORTRESS, turns: turnsOf(1, 6) },
      ),
    solved: (...seen) => holds('0400')(...seen) && holds('0402')(...seen),
  },
  {
    name: 'the near town for the infantry, the far one for the cavalry',
    why: 'Only the cavalry is at the far town in time, and the infantry can do the near one without it.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .  .  #
        AC .  #  .  .  .  .  .  .  .
        `,
        10,
        { '0900': 6, '0201': 6 },
        { ...FORTRESS, turns: turnsOf(3, 6), units: { C: { arm: 'cavalry', mobility: 'mounted' } } },
      ),
    turns: 3,
    solved: (...seen) => holds('0900')(...seen) && holds('0201')(...seen),
  },
  {
    name: 'a nearly dry brigade with its lorries at hand',
    why: 'A turn at the lorries brings it to the town; who starts with the last of his fuel stands in the desert.',
    draw: () =>
      soviet(
        `T ${'. '.repeat(10)} #`,
        12,
        { '1100': 8 },
        {
          ...PASSES,
          units: { T: TANKS },
          columns: [lorries('soviet', '0000', { lift: 400, tonsPerDay: 400 })],
          state: state => void state.fuel.fill(150),
        },
      ),
    turns: 4,
    solved: holds('1100'),
  },
  {
    name: 'the last of the fuel for an empty town',
    why: 'The town is as far as the fuel goes, and who holds it need not go further.',
    draw: () =>
      soviet(
        'T . . . . . #',
        7,
        { '0600': 8 },
        { ...FORTRESS, turns: turnsOf(2, 6), units: { T: TANKS }, state: state => void state.fuel.fill(160) },
      ),
    turns: 2,
    solved: holds('0600'),
  },
  {
    name: 'a town to be stormed since time runs out',
    why: 'After this turn nobody asks for losses, and the town is worth far more than they are.',
    draw: () =>
      soviet(
        `
        .  A  .
        B  b# .
        .  .  .
        `,
        3,
        { '0101': 12 },
        { ...WOODS, turns: turnsOf(1, 12), units: { b: { men: 2200 } } },
      ),
    solved: assaults('0101', 'AB'),
  },
  {
    name: 'a work that pays for being watched',
    why: 'To watch it pays half of what it would cost a division to take; and there is no time for a siege.',
    draw: () =>
      soviet(
        `
        .  .  .  .
        .  A  .  b#
        .  .  .  .
        `,
        4,
        { '0301': 0 },
        {
          ...FORTRESS,
          turns: turnsOf(2, 6),
          units: { b: { ...FORTRESS_TROOPS, men: 2500 } },
          works: { '0301': 5 },
          scenario: {
            points: [{ kind: 'holdAtEnd', id: 'M', side: 'soviet', objective: 0, points: 8, masked: 4 }],
          },
        },
      ),
    turns: 2,
    solved: (turn, p, all) =>
      apart(p, turn, 'A', '0301') === 1 && all.every(({ attacks }) => attacks.length === 0),
  },
  {
    name: 'a road block that can be gone round',
    why: 'Behind the block the town is empty; to storm the block costs the two days in which the town pays.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        A  b% .  .  .  #
        .  .  .  .  .  .
        `,
        6,
        { '0501': 2 },
        {
          ...WOODS,
          units: { b: { ...FORTRESS_TROOPS, men: 1500 } },
          works: { '0101': 3 },
          scenario: by(2, 6),
        },
      ),
    turns: 3,
    solved: holds('0501'),
  },
  {
    name: 'the bridge before its engineers are there',
    why: 'Tonight the bridge stands and is empty; tomorrow it is blown, and the river is a week’s work.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .
        T  .  .  .  .  .  e  #
        A  .  .  .  .  .  .  .
        `,
        8,
        { '0701': 8 },
        {
          ...FORTRESS,
          units: { T: FORWARD, e: { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } },
          rivers: river('0400 0500, 0401 0500, 0401 0501, 0402 0501, 0402 0502'),
          crossings: [narrow('bridge', ['0401', '0501'])],
        },
      ),
    solved: standsIn('T', '0401 0501 0500 0502 0600 0602 0701'),
  },
  {
    name: 'a town on the road of an army to a greater one',
    why: 'A company holds it on the way, and falls in an hour; left behind, it lies on the road of the lorries.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .  .  .
        AB .  .  b# .  .  .  .  .  #
        .  .  .  .  .  .  .  .  .  .
        `,
        10,
        { '0301': 3, '0901': 9 },
        { ...WOODS, units: { b: { men: 250, equipment: [] } } },
      ),
    turns: 2,
    solved: holds('0301'),
  },
  {
    name: 'two waves and one set of craft',
    why: 'Craft that turn round at once have the second wave ashore in the same morning.',
    draw: () => seaborne({ units: { x: { arrival: null }, y: { arrival: null } } }),
    turns: 2,
    solved: (turn, p) => ['A', 'B'].every(letter => turn.state.status[p.unit(letter)] === 1),
  },
  {
    name: 'the cape that sweeps the only beach',
    why: 'Until the cape is silent no gun comes ashore, and without guns nobody takes the heights.',
    draw: () =>
      soviet(
        `
        &  &  !  ,  ,  -  -
        &  &  A! ,  ,  ,  -
        &  &  !  x, ,  ,  .
        `,
        7,
        { '0302': 2, '0600': 6 },
        {
          ...BEACH,
          units: {
            A: { men: 900, echelon: 'battalion' },
            x: { men: 120, echelon: 'section', equipment: [{ type: 'gun76', count: 2 }] },
          },
        },
      ),
    turns: 2,
    solved: assaults('0302', 'A'),
  },
]
