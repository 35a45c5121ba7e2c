/** Orders that pay only after the enemy's reply, or tomorrow. */
import type { PointRule, Scenario } from '../../../src/engine/scenario.ts'
import { FORTRESS_TROOPS, GUNS, SAPPERS } from '../../support/arms.ts'
import { assaults, type Best, holds, orders, standsIn } from '../../support/bestOrders.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { garrisonCutOff } from '../../support/drawings.ts'
import { FORTRESS, narrow, river, WOODS } from '../../support/grounds.ts'
import type { Position } from '../../support/position.ts'
import { apart } from '../../support/resented.ts'

/** Both sides have points for holding these objectives, and the Soviet side this many for watching them. */
const watched = (points: number, masked: number, ...objectives: readonly number[]): Partial<Scenario> => ({
  points: objectives.map(
    (objective): PointRule => ({
      kind: 'holdAtEnd',
      id: `M${objective}`,
      side: 'soviet',
      objective,
      points,
      masked,
    }),
  ),
})
const WALLS = { ...FORTRESS_TROOPS, men: 2500 }
const men = (p: Position, letter: string): number => p.state.men[p.unit(letter)]!

export const FORESIGHT: readonly Best[] = [
  {
    name: 'a work whose guns of siege come tomorrow',
    why: 'Without the guns the assault fails today, and tired men are worth less tomorrow when they are there.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        G  .  .  AB b# .
        .  .  .  C  .  .
        `,
        6,
        { '0401': 10 },
        {
          ...FORTRESS,
          units: {
            G: { ...GUNS, equipment: [{ type: 'gun203', count: 24 }] },
            b: { ...FORTRESS_TROOPS, men: 700 },
          },
          works: { '0401': 3 },
        },
      ),
    turns: 3,
    solved: (_turn, p, all) => {
      const first = all.find(({ attacks }) => attacks.length > 0)?.attacks[0]
      return first?.mode === 'prepared' && first.support.includes(p.unit('G'))
    },
  },
  {
    name: 'two works that pay for being watched, and two regiments',
    why: 'A regiment before each is twice as much as both before one.',
    draw: () =>
      soviet(
        `
        .  .  .  b# .
        AB .  .  .  .
        .  .  .  .  .
        .  .  .  c# .
        `,
        5,
        { '0300': 0, '0303': 0 },
        {
          ...FORTRESS,
          turns: FORTRESS.turns.slice(0, 3),
          units: { b: WALLS, c: WALLS },
          works: { '0300': 5, '0303': 5 },
          scenario: watched(8, 4, 0, 1),
        },
      ),
    turns: 3,
    solved: (turn, p) =>
      ['0300', '0303'].every(place => [...'AB'].some(letter => apart(p, turn, letter, place) === 1)),
  },
  {
    name: 'a work for one regiment and a town for the rest',
    why: 'One regiment watches the work for what watching pays; the others are in the town in time.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .  .
        AB .  .  b# .  .  .  .  #
        C  .  .  .  .  .  .  .  .
        `,
        9,
        { '0301': 0, '0801': 8 },
        {
          ...FORTRESS,
          turns: FORTRESS.turns.slice(0, 5),
          units: { b: WALLS },
          works: { '0301': 5 },
          scenario: watched(8, 4, 0),
        },
      ),
    turns: 5,
    solved: (turn, p, all) =>
      holds('0801')(turn, p, all) && [...'ABC'].some(letter => apart(p, turn, letter, '0301') === 1),
  },
  {
    name: 'a worn garrison and a fresh regiment behind it',
    why: 'The enemy is there tomorrow, and five hundred men do not hold the town against him; together they do.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .
        .  r  .  c# .  .  B
        .  .  .  .  .  .  .
        `,
        7,
        { '0301': 8 },
        { ...FORTRESS, units: { c: { men: 500 }, B: { men: 3500 } } },
      ),
    turns: 2,
    answered: true,
    solved: standsIn('r', '0301'),
  },
  {
    name: 'a garrison cut off by a battalion on its road',
    why: 'The battalion is the weakest of the enemy, and with it gone the garrison is fed for weeks.',
    draw: garrisonCutOff,
    solved: assaults('0201', 'A'),
  },
  {
    name: 'a regiment that the scale counts dear, in a village that it counts for little',
    why: 'Its loss costs ten times what the village pays, and it cannot hold.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .
        .  .  .  a# .  BC .
        .  .  .  .  .  .  .
        `,
        7,
        { '0301': 1 },
        {
          ...WOODS,
          units: { B: { men: 6000 }, C: { men: 6000 } },
          scenario: {
            points: [{ kind: 'stepsLost', id: 'L', side: 'soviet', of: 'japanese', units: [0], points: 3 }],
          },
        },
      ),
    turns: 2,
    answered: true,
    solved: (turn, p) => turn.state.men[p.unit('a')] === men(p, 'a'),
  },
  {
    name: 'a bridge to be blown behind the last regiment',
    why: 'First the regiment goes over, then the bridge goes up: the enemy is there tomorrow.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .  .  .
        a# .  .  e  .  c  .  .  B
        .  .  .  .  .  .  .  .  .
        `,
        9,
        { '0001': 8 },
        {
          ...FORTRESS,
          units: { e: SAPPERS, c: { men: 2500 }, B: { men: 6000 } },
          rivers: river('0300 0400, 0300 0401, 0301 0401, 0301 0402, 0302 0402'),
          crossings: [narrow('bridge', ['0301', '0401'])],
        },
      ),
    turns: 2,
    answered: true,
    solved: (turn, p, all) => turn.where('c') < '04' && orders('demolish', 'e')(turn, p, all),
  },
  {
    name: 'engineers an hour behind the storming troops',
    why: 'With them the assault on the work is a shift better, and it does not run away.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .
        GE .  AB b# .
        .  .  .  .  .
        `,
        5,
        { '0301': 10 },
        {
          ...FORTRESS,
          units: { E: SAPPERS, G: { ...GUNS, gunRange: 15_000 }, b: { ...FORTRESS_TROOPS, men: 500 } },
          works: { '0301': 2 },
        },
      ),
    turns: 2,
    solved: (_turn, p, all) => {
      const first = all.find(({ attacks }) => attacks.length > 0)?.attacks[0]
      return first?.units.includes(p.unit('E')) ?? false
    },
  },
]
