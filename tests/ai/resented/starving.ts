/** Cut-off forces that starve: they neither break out nor is their road reopened. */
import { FORTRESS_TROOPS, TANKS } from '../../support/arms.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { garrisonCutOff } from '../../support/drawings.ts'
import { BEACH, cutOff, FORTRESS, lorries, PASSES, WOODS } from '../../support/grounds.ts'
import { apart, attacks, type Case, not, type Offence } from '../../support/resented.ts'

const BATTALION = { men: 800, echelon: 'battalion' } as const

/** Has the unit neither attacked nor come as near as this to a place? */
const starves =
  (letter: string, home: string, hexes: number): Offence =>
  (turn, p, all) =>
    !attacks(turn, p, all) && apart(p, turn, letter, home) > hexes

export const STARVING: readonly Case[] = [
  {
    name: 'a regiment behind a weak enemy on its only road',
    draw: () =>
      soviet(
        `
        .  .  b  A  .
        =  =  =  =  =
        `,
        5,
        {},
        {
          units: { b: { men: 500, equipment: [] } },
          columns: [lorries('soviet', '0000')],
          state: (state, unit) => cutOff(state, unit('A')),
        },
      ),
    offends: starves('A', '0000', 2),
  },
  {
    name: 'a regiment with a gap left in the ring',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .
        .  .  .  b  .  .  .
        .  .  .  .  .  A  .
        .  .  .  c  .  .  .
        `,
        7,
        {},
        {
          units: { b: { men: 4000 }, c: { men: 4000 } },
          columns: [lorries('soviet', '0002')],
          state: (state, unit) => cutOff(state, unit('A')),
        },
      ),
    offends: starves('A', '0002', 4),
  },
  {
    name: 'a division behind the pass, a battalion on the road home',
    draw: () =>
      japanese(
        `
        .  .  =  .  .  .
        .  .  B- a  .  .
        .  .  =  .  .  .
        =  =  =  =  =  =
        `,
        6,
        {},
        {
          ...PASSES,
          units: { B: { men: 500, echelon: 'battalion', equipment: [] }, a: { men: 5000 } },
          columns: [lorries('japanese', '0001')],
          state: (state, unit) => cutOff(state, unit('a')),
        },
      ),
    offends: starves('a', '0001', 2),
  },
  {
    name: 'a regiment in the woods, the ways between the enemy still open',
    draw: () =>
      japanese(
        `
        .  "  "  B  "  "  .
        .  "  "  "  "  "  .
        .  "  "  "  "  a" .
        .  "  "  C  "  "  .
        `,
        7,
        {},
        {
          ...WOODS,
          columns: [lorries('japanese', '0002')],
          state: (state, unit) => {
            state.control.fill(1)
            state.controlSeen.fill(1)
            cutOff(state, unit('a'))
          },
        },
      ),
    turns: 2,
    offends: starves('a', '0002', 4),
  },
  {
    name: 'tanks with fuel left and nothing but a picket behind them',
    draw: () =>
      soviet(
        `
        .  .  =  .  .  .  .
        .  .  b  T  .  .  .
        .  .  =  .  .  .  .
        =  =  =  =  =  =  =
        `,
        7,
        {},
        {
          ...FORTRESS,
          units: { b: { men: 400, equipment: [] }, T: TANKS },
          columns: [lorries('soviet', '0001')],
          state: (state, unit) => {
            state.fuel[unit('T')] = 300
            cutOff(state, unit('T'))
          },
        },
      ),
    offends: starves('T', '0001', 2),
  },
  {
    name: 'a division cut off in the open, its neighbour a day behind the weak enemy on its road',
    draw: () =>
      soviet(
        `
        =  =  =  =  =  =  =
        .  A  b  .  .  B  .
        =  =  =  =  =  =  =
        `,
        7,
        {},
        {
          ...FORTRESS,
          units: { b: { men: 600, equipment: [] } },
          columns: [lorries('soviet', '0001')],
          state: (state, unit) => cutOff(state, unit('B')),
        },
      ),
    offends: not(attacks),
  },
  {
    name: 'a garrison whose neighbour stands before the battalion on its road',
    draw: garrisonCutOff,
    offends: not(attacks),
  },
  {
    name: 'the rear guard of a column whose way home is a track round the enemy',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .  .
        .  .  .  c  .  A  .
        .  .  .  =  .  .  .
        `,
        7,
        {},
        {
          ...PASSES,
          units: { c: { men: 6000 }, A: { men: 1500, arm: 'cavalry', mobility: 'mounted' } },
          columns: [lorries('soviet', '0001')],
          state: (state, unit) => cutOff(state, unit('A')),
        },
      ),
    turns: 2,
    offends: starves('A', '0001', 4),
  },
  {
    name: 'battalions off their beach, which a fort shuts behind them: one goes back to open it, not all',
    draw: () =>
      soviet(
        `
        &  f  .  .  .   .  .  .  .  .
        &  ,  .  .  ABC .  .  .  .  #
        &  &  .  .  .   .  .  .  .  .
        `,
        10,
        { '0901': 8 },
        {
          ...BEACH,
          units: {
            A: BATTALION,
            B: BATTALION,
            C: BATTALION,
            f: { ...FORTRESS_TROOPS, echelon: 'battalion' },
          },
          columns: [lorries('soviet', '0101')],
          state: (state, unit) => {
            for (const letter of 'ABC') cutOff(state, unit(letter))
          },
        },
      ),
    turns: 3,
    offends: turn => [...'ABC'].filter(letter => turn.where(letter) === '0101').length !== 1,
  },
]
