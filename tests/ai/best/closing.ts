/** Rings closed, roads cut, ways out shut. */
import type { PointRule, Scenario } from '../../../src/engine/scenario.ts'
import { SAPPERS, TANKS } from '../../support/arms.ts'
import { type Best, orders, standsIn } from '../../support/bestOrders.ts'
import { soviet } from '../../support/commanded.ts'
import { FORTRESS, lorries, PASSES, WOODS } from '../../support/grounds.ts'
import type { Position } from '../../support/position.ts'
import { train } from '../../support/railway.ts'
import { apart } from '../../support/resented.ts'

const trapping = (units: readonly number[], points = 8): Partial<Scenario> => ({
  points: [{ kind: 'destroyedOrTrapped', id: 'T', side: 'soviet', units, points } satisfies PointRule],
})
const leaving = (units: readonly number[], hex: number, points = 8): Partial<Scenario> => ({
  exits: [{ hex, side: 'japanese', name: 'West' }],
  points: [
    {
      kind: 'exited',
      id: 'E',
      side: 'japanese',
      units,
      hexes: [hex],
      points,
      max: points,
    } satisfies PointRule,
  ],
})

const RAIL = Array.from({ length: 10 }, (_, col) => `0${col}01`)
/** A railway by which the Japanese leave the map in the east; trains stand in the west. */
const railway = (drawing: string): Position =>
  soviet(
    drawing,
    10,
    {},
    {
      units: { T: TANKS, E: SAPPERS, b: { arm: 'rear', men: 1500, equipment: [] } },
      hexMetres: 2000,
      rails: [RAIL],
      scenario: { trains: [train(11)], ...leaving([0], 19, 6) },
      state: state => {
        state.control.fill(2, 10, 20)
        state.controlSeen.fill(2, 20, 40)
      },
    },
  )

export const CLOSING: readonly Best[] = [
  {
    name: 'the last road out of a ring',
    why: 'A regiment in the gap traps the enemy, which pays four times what the town does, and the other regiment takes that anyway.',
    draw: () =>
      soviet(
        `
        =  =  =  =  =  .  .  .
        =  b  .  .  .  .  .  A
        =  =  =  =  =  .  .  .
        .  .  .  .  .  .  C  #
        `,
        8,
        { '0703': 2 },
        {
          ...FORTRESS,
          units: { A: { men: 3000 } },
          columns: [lorries('japanese', '0500')],
          scenario: trapping([0]),
        },
      ),
    turns: 2,
    solved: standsIn('A', '0401 0301 0201'),
  },
  {
    name: 'the road behind a brigade that stands forward',
    why: 'On the one road to its depot the brigade is cut off, and loses readiness every turn while it is stormed.',
    draw: () =>
      soviet(
        `
        .  .  .  C  .  .  .
        A  b# .  .  .  .  .
        =  =  =  =  =  =  =
        `,
        7,
        { '0101': 10 },
        {
          ...WOODS,
          units: { C: { arm: 'cavalry', mobility: 'mounted' }, b: { men: 4000, echelon: 'brigade' } },
          works: { '0101': 2 },
          columns: [lorries('japanese', '0601')],
        },
      ),
    solved: standsIn('C', '0201 0301 0401 0501'),
  },
  {
    name: 'the railway by which the enemy leaves',
    why: 'Track with tanks on it is shut, and nobody can stop them from getting there.',
    draw: () =>
      railway(`
        .  .  .  .  .  .  .  .  .  .
        .  b  .  .  .  .  .  .  .  .
        .  .  .  .  .  .  .  .  .  .
        .  .  .  .  T  .  .  .  .  A
      `),
    solved: standsIn('TA', RAIL.slice(2).join(' ')),
  },
  {
    name: 'the track under the engineers of a patrol',
    why: 'Torn-up track stays shut when the patrol has gone on.',
    draw: () => {
      const p = railway(`
        .  .  .  .  .  .  .  .  .  .
        .  b  .  .  E  .  .  .  .  .
      `)
      p.state.control[14] = 1
      return p
    },
    solved: orders('cut', 'E'),
  },
  {
    name: 'the way off the map before a column that is bound for it',
    why: 'Who stands in the defile first keeps the column on the map, and with it more than the town is worth.',
    draw: () =>
      soviet(
        `
        =  =  =  .  .  .  .  .  .  .
        .  .  .  .  .  a  .  .  .  .
        =  =  .  .  A  .  .  .  C  #
        `,
        10,
        { '0902': 2 },
        {
          ...WOODS,
          units: { A: { men: 3000 }, a: { men: 1500 } },
          scenario: leaving([0], 10),
        },
      ),
    solved: standsIn('A', '0001 0101 0201 0301'),
  },
  {
    name: 'the pass in the back of an army that goes back through it',
    why: 'The tank brigade is at the pass a day before the enemy infantry, who have no other way home.',
    draw: () =>
      soviet(
        `
        .  .  .  =  .  .  .  .
        .  .  .  -  .  .  a  B
        .  T  .  =  .  .  .  .
        =  =  =  =  =  =  =  =
        `,
        8,
        { '0700': 2 },
        {
          ...PASSES,
          units: { T: TANKS },
          columns: [lorries('soviet', '0002'), lorries('japanese', '0001')],
          scenario: trapping([0], 10),
        },
      ),
    turns: 2,
    solved: (turn, p) => apart(p, turn, 'T', '0301') <= 1,
  },
  {
    name: 'an enemy with a lake in his back and one way out',
    why: 'With cavalry on the way out whoever is beaten has no way back, and is lost.',
    draw: () =>
      soviet(
        `
        .  .  .  =  .
        .  A  b  .  .
        .  B  =  =  .
        C  .  =  =  .
        `,
        5,
        {},
        {
          ...WOODS,
          units: {
            A: { men: 3000 },
            C: { arm: 'cavalry', mobility: 'mounted', men: 1500 },
            b: { men: 1800 },
          },
          scenario: {
            points: [{ kind: 'destroyedOrTrapped', id: 'T', side: 'soviet', units: [1], points: 8 }],
          },
        },
      ),
    turns: 2,
    solved: standsIn('ABC', '0301 0300'),
  },
  {
    name: 'two ways off the map and two regiments to shut them',
    why: 'The enemy goes where nobody stands, and each way takes one regiment.',
    draw: () =>
      soviet(
        `
        .  .  .  =  .  .  .
        =  =  .  .  .  a  .
        .  .  AB =  .  .  .
        `,
        7,
        {},
        {
          ...WOODS,
          scenario: {
            exits: [
              { hex: 0, side: 'japanese', name: 'North-west' },
              { hex: 14, side: 'japanese', name: 'South-west' },
            ],
            points: [
              { kind: 'exited', id: 'E', side: 'japanese', units: [0], hexes: [0, 14], points: 8, max: 8 },
            ],
          },
        },
      ),
    solved: (...seen) =>
      standsIn('AB', '0201 0301 0300')(...seen) ||
      (standsIn('AB', '0000 0100 0200')(...seen) && standsIn('AB', '0002 0102 0202')(...seen)),
  },
  {
    name: 'tanks that can be in the enemy’s only depot tomorrow',
    why: 'The division before the army lives from the depot; without it it falls by itself.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .  .
        A  b# .  .  .  .  .  .
        .  .  .  .  .  .  .  .
        T  .  .  .  .  .  .  .
        `,
        8,
        { '0101': 10 },
        {
          ...PASSES,
          units: { T: TANKS, b: { men: 6000, echelon: 'division' } },
          works: { '0101': 3 },
          columns: [lorries('soviet', '0003'), lorries('japanese', '0501')],
        },
      ),
    turns: 3,
    solved: standsIn('T', '0201 0301 0401 0501'),
  },
]
