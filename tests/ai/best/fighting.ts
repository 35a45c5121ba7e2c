import { FORTRESS_TROOPS, GUNS, SAPPERS, TANKS } from '../../support/arms.ts'
import { assaults, type Best } from '../../support/bestOrders.ts'
import { soviet } from '../../support/commanded.ts'
import { FORTRESS, lorries, narrow, river, WOODS } from '../../support/grounds.ts'
import { apart } from '../../support/resented.ts'

const HEAVY = { ...GUNS, equipment: [{ type: 'gun203', count: 24 }] } as const

export const FIGHTING: readonly Best[] = [
  {
    name: 'heavy guns a day behind a work',
    why: 'Nothing else brings the work down, and behind the infantry they are safe.',
    draw: () =>
      soviet(
        '. G . . A b# .',
        7,
        { '0500': 8 },
        { ...FORTRESS, units: { G: HEAVY, b: { ...FORTRESS_TROOPS, men: 3000 } }, works: { '0500': 5 } },
      ),
    turns: 2,
    solved: (turn, p) => apart(p, turn, 'G', '0500') <= 2 && apart(p, turn, 'G', '0500') >= 1,
  },
  {
    name: 'guns and engineers before a weak work',
    why: 'Prepared, with both, the assault takes the work; hasty it is thrown back.',
    draw: () =>
      soviet(
        'G ABCE b# .',
        4,
        { '0200': 8 },
        {
          ...FORTRESS,
          units: { E: SAPPERS, G: HEAVY, b: { ...FORTRESS_TROOPS, men: 300 } },
          works: { '0200': 2 },
        },
      ),
    solved: (_turn, p, all) =>
      all[0]!.attacks.some(
        ({ mode, units, support }) =>
          mode === 'prepared' && units.includes(p.unit('E')) && support.includes(p.unit('G')),
      ),
  },
  {
    name: 'a regiment that can be taken from three sides',
    why: 'From three sides it is a shift better, and who is beaten has nowhere to go.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .
        A  .  b# .  .
        BC .  .  .  .
        `,
        5,
        { '0201': 6 },
        { ...WOODS, units: { b: { men: 2500 } } },
      ),
    turns: 2,
    solved: (_turn, p, all) => {
      // Where the attackers of an assault stood is told by the turn before it.
      let before = p.state
      return all.some(turn => {
        const from = before
        before = turn.state as typeof before
        return turn.attacks.some(({ units }) => {
          const sides = new Set(
            units
              .map(u => turn.orders.filter(o => o.kind === 'move' && o.unit === u).at(-1))
              .map((o, i) => (o?.kind === 'move' ? o.path.at(-1)! : from.hex[units[i]!]!)),
          )
          return sides.size >= 3
        })
      })
    },
  },
  {
    name: 'tanks and riflemen before squads in a wood',
    why: 'Together they go in; tanks without riflemen lose five for one.',
    draw: () =>
      soviet(
        'TA b" . #',
        4,
        { '0300': 8, '0100': 4 },
        { ...WOODS, units: { T: TANKS, b: { men: 700, squads: true, equipment: [] } } },
      ),
    solved: assaults('0100', 'TA'),
  },
  {
    name: 'a picket on the road of a division',
    why: 'Fifty men do not stop a division: it goes over them and on.',
    draw: () =>
      soviet(
        `
        =  =  =  =  =  =
        A  b  .  .  .  #
        =  =  =  =  =  =
        `,
        6,
        { '0501': 6 },
        { ...FORTRESS, units: { A: { men: 6000, echelon: 'division' }, b: { men: 50, equipment: [] } } },
      ),
    turns: 2,
    solved: (turn, p) => apart(p, turn, 'A', '0501') <= 3,
  },
  {
    name: 'the weaker of two that bar the way',
    why: 'The town is behind both; the battalion gives way, the division does not.',
    draw: () =>
      soviet(
        `
        =  =  =  .  .  .
        =  AB b  .  .  #
        =  =  c  .  .  .
        =  =  =  .  .  .
        `,
        6,
        { '0501': 8 },
        { ...WOODS, units: { b: { men: 700, equipment: [] }, c: { men: 6000 } } },
      ),
    turns: 3,
    solved: (turn, p, all) => assaults('0201')(turn, p, all) && !assaults('0202')(turn, p, all),
  },
  {
    name: 'one town by all rather than two by halves',
    why: 'Either town falls to the whole division and neither to half of it.',
    draw: () =>
      soviet(
        `
        .  .  b# .
        .  AB .  .
        .  CD c# .
        .  .  .  .
        `,
        4,
        { '0200': 6, '0202': 6 },
        { ...WOODS, units: { b: { men: 2000 }, c: { men: 2000 } }, works: { '0200': 1, '0202': 1 } },
      ),
    turns: 2,
    solved: (_turn, _p, all) => all.some(({ attacks }) => attacks.some(({ units }) => units.length >= 3)),
  },
  {
    name: 'a town with the river on one side only',
    why: 'By the bridge above it both regiments are before the town with dry feet; over the river it costs twice the men.',
    draw: () =>
      soviet(
        `
        .  .  .  .  .
        .  .  .  .  .
        .  A  .  b# .
        .  B  .  .  .
        `,
        5,
        { '0302': 8 },
        {
          ...WOODS,
          units: { A: { men: 3000 }, B: { men: 3000 }, b: { men: 1500 } },
          rivers: river('0201 0300, 0201 0301, 0202 0301, 0202 0302, 0203 0302, 0203 0303'),
          crossings: [narrow('bridge', ['0201', '0300'])],
        },
      ),
    turns: 3,
    answered: true,
    solved: (turn, p, all) =>
      assaults('0302')(turn, p, all) && [...'AB'].every(letter => turn.where(letter) >= '03'),
  },
  {
    name: 'a fresh enemy before tired men, a day to rest',
    why: 'Rested they take the town at two to one tomorrow; today they would be thrown back.',
    draw: () =>
      soviet(
        '. AB b# .',
        4,
        { '0200': 8 },
        {
          ...WOODS,
          units: { b: { men: 1500 } },
          state: (state, unit) => {
            state.readiness[unit('A')] = 400
            state.readiness[unit('B')] = 400
          },
        },
      ),
    solved: (_turn, _p, all) => all.every(({ attacks }) => attacks.length === 0),
  },
  {
    name: 'a hole that the infantry opens for tanks',
    why: 'The pass is open once the battalion in it gives way, and the tanks are through before anybody shuts it.',
    draw: () =>
      soviet(
        `
        .  .  =  .  .  .
        TA .  b- .  .  #
        .  B  =  .  .  .
        =  =  =  =  =  =
        `,
        6,
        { '0501': 9 },
        {
          ...FORTRESS,
          units: { T: TANKS, b: { men: 500, equipment: [], stanceStart: 'withdraw' } },
          columns: [lorries('soviet', '0001')],
        },
      ),
    turns: 3,
    solved: (turn, p) => apart(p, turn, 'T', '0501') <= 1,
  },
]
