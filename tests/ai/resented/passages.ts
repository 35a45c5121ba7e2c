/** The only pass or bridge, left unguarded. */
import { japanese, soviet } from '../../support/commanded.ts'
import { BEACH, FORTRESS, narrow, PASSES, river, WOODS } from '../../support/grounds.ts'
import { allLeft, type Case, hasLeft } from '../../support/resented.ts'

const GREAT_RIVER = river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302')

export const PASSAGES: readonly Case[] = [
  {
    name: 'a regiment in the gap of a range, a town behind it',
    draw: () =>
      japanese(
        `
        .  .  =  .  .
        .  #  a  .  B
        .  .  =  .  .
        =  =  =  =  =
        `,
        5,
        { '0101': 8 },
      ),
    offends: hasLeft('a', '0201'),
  },
  {
    name: 'a regiment at the one bridge of a great river',
    draw: () =>
      japanese(
        `
        .  .  .  .  .
        #  .  a  .  B
        .  .  .  .  .
        `,
        5,
        { '0001': 8 },
        { rivers: GREAT_RIVER, crossings: [narrow('bridge', ['0201', '0301'])] },
      ),
    offends: hasLeft('a', '0201'),
  },
  {
    name: 'a brigade in the pass with a town of its own to go back to',
    draw: () =>
      japanese(
        `
        .  .  =  .  .  .
        #  .  a^ .  B  .
        .  .  =  .  .  .
        =  =  =  =  =  =
        `,
        6,
        { '0001': 6 },
        {
          ...PASSES,
          units: { a: { men: 3000, echelon: 'brigade' }, B: { men: 3000 } },
          ways: [['track', '0001', '0101', '0201', '0301', '0401']],
        },
      ),
    offends: hasLeft('a', '0201'),
  },
  {
    name: 'two regiments in the gap, a lost town to be won back behind them',
    draw: () =>
      japanese(
        `
        #  .  =  .  .  .
        .  #  ac  .  B  .
        .  .  =  .  .  .
        =  =  =  =  =  =
        `,
        6,
        { '0000': 5, '0101': 8 },
        { state: state => void state.heldBy.fill(1, 0, 1) },
      ),
    offends: allLeft('ac', '0201'),
  },
  {
    name: 'a regiment at a ferry, the enemy in the woods on the other bank',
    draw: () =>
      japanese(
        `
        .  .  .  "  "
        #  .  a  .  B"
        .  .  .  "  "
        `,
        5,
        { '0001': 8 },
        { ...WOODS, rivers: GREAT_RIVER, crossings: [narrow('ferry', ['0201', '0301'], 100)] },
      ),
    offends: hasLeft('a', '0201'),
  },
  {
    name: 'a battalion on the neck of land between lake and sea',
    draw: () =>
      japanese(
        `
        .  .  &  &  !
        #  .  a, ,  B!
        .  .  =  =  .
        =  =  =  =  .
        `,
        5,
        { '0001': 6 },
        {
          ...BEACH,
          units: { a: { men: 700, echelon: 'battalion' }, B: { men: 900, echelon: 'battalion' } },
        },
      ),
    offends: hasLeft('a', '0201'),
  },
  {
    name: 'a regiment at the bridge that its army has come over, the enemy on his way back',
    draw: () =>
      soviet(
        `
        .  .  .  .  .  .
        #  .  A  .  .  b
        .  .  .  .  .  .
        `,
        6,
        { '0001': 8 },
        {
          ...FORTRESS,
          rivers: GREAT_RIVER,
          crossings: [narrow('bridge', ['0201', '0301'])],
          state: state => void state.heldBy.fill(1),
        },
      ),
    offends: hasLeft('A', '0201'),
  },
]
