/** Bridges blown, left and built; works blown in; ways cut. */
import type { PointRule } from '../../../src/engine/scenario.ts'
import { CROSSING_STATES } from '../../../src/engine/types.ts'
import { FORTRESS_TROOPS, SAPPERS } from '../../support/arms.ts'
import { type Best, orders } from '../../support/bestOrders.ts'
import { japanese, soviet } from '../../support/commanded.ts'
import { FORTRESS, narrow, river, WOODS } from '../../support/grounds.ts'
import type { Position, PositionOptions } from '../../support/position.ts'
import { line, train } from '../../support/railway.ts'

const PAID: PointRule = { kind: 'blown', id: 'X', side: 'japanese', points: 3, crossings: [0] }
const AT_BRIDGE = { rivers: river('0300 0400'), crossings: [narrow('bridge', ['0300', '0400'])] }
const BLOWN: PositionOptions['state'] = state => {
  state.crossingState[0] = CROSSING_STATES.indexOf('blown')
}

/** A row with a bridge over a great river between its fourth and fifth hex, in the hands of the Japanese. */
const atRiver = (drawing: string, place: string, options: PositionOptions = {}): Position =>
  japanese(
    drawing,
    drawing.split(' ').length,
    { [place]: 6 },
    { ...FORTRESS, ...AT_BRIDGE, units: { e: SAPPERS, ...options.units }, ...options },
  )

export const ENGINEERING: readonly Best[] = [
  {
    name: 'a bridge that the enemy is about to reach',
    why: 'Nobody of the own army needs it, and the enemy behind it needs days for another.',
    draw: () => atRiver('a# . . e . . B .', '0000', { units: { e: SAPPERS, B: { men: 4000 } } }),
    solved: orders('demolish', 'e'),
  },
  {
    name: 'a bridge that pays for being blown',
    why: 'The enemy is a day off and the scale pays for the bridge: there is nothing to wait for.',
    draw: () => atRiver('. . . e . . . . B #', '0000', { scenario: { points: [PAID] } }),
    turns: 2,
    answered: true,
    solved: orders('demolish', 'e'),
  },
  {
    name: 'a bridge with the own regiment still beyond it',
    why: 'Blown today it leaves a regiment on the wrong bank; tomorrow it is over.',
    draw: () =>
      japanese(
        `
        .  .  .  .  .  .  .  .  .  .  .
        a# .  .  e  .  .  c  .  .  .  B
        .  .  .  .  .  .  .  .  .  .  .
        `,
        11,
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
    solved: (turn, p, all) => turn.where('c') < '04' && !orders('demolish', 'e')(all[0]!, p, all.slice(0, 1)),
  },
  {
    name: 'a blown bridge between an army and its goal',
    why: 'Without the bridge the army stands still for the rest of the battle.',
    draw: () =>
      soviet(
        'A B . E . . . . . . . #',
        12,
        { '1100': 8 },
        { ...WOODS, ...AT_BRIDGE, units: { E: SAPPERS }, state: BLOWN },
      ),
    solved: orders('bridge', 'E'),
  },
  {
    name: 'engineers a day behind a blown bridge',
    why: 'The bridge is the army’s next step: its engineers go first.',
    draw: () =>
      soviet(
        'E A B . . . . . . . . #',
        12,
        { '1100': 8 },
        { ...WOODS, ...AT_BRIDGE, units: { E: SAPPERS }, state: BLOWN },
      ),
    turns: 2,
    solved: orders('bridge', 'E'),
  },
  {
    name: 'engineers before a great work that is down to its core',
    why: 'No assault brings such works below their core, and engineers do.',
    draw: () =>
      soviet(
        `
        .  .   .
        .  ABE b#
        .  .   .
        `,
        3,
        { '0201': 10 },
        {
          ...FORTRESS,
          units: { E: SAPPERS, b: { ...FORTRESS_TROOPS, men: 2000 } },
          works: { '0201': 5 },
          tunnels: ['0201'],
          state: state => void state.works.fill(2, 5, 6),
        },
      ),
    solved: orders('raze', 'E'),
  },
  {
    name: 'a column before roadless taiga',
    why: 'Men come through the taiga, guns and carts only on the track that sappers cut ahead of them.',
    draw: () =>
      soviet(
        `
        ABE * * b#
        *   * * .
        `,
        4,
        { '0300': 8 },
        { ...FORTRESS, units: { E: { ...SAPPERS, men: 3000 }, b: { men: 500 } } },
      ),
    solved: orders('track', 'E'),
  },
  {
    name: 'a station that falls tomorrow',
    why: 'Wrecked it serves nobody; left alone it is the enemy’s railhead.',
    draw: () => {
      const objectives = [{ id: 'S', name: 'Station', hex: 2, kind: 'town', startsWith: 'japanese' as const }]
      return line('. . e . . . A . . .', [train(9)], {
        units: { e: SAPPERS, A: { men: 5000 } },
        scenario: { objectives, trains: [train(9)] },
      })
    },
    solved: orders('wreck', 'e'),
  },
  {
    name: 'torn-up track before the trains of an army',
    why: 'With the gap closed the trains run on, and with them the supplies.',
    draw: () =>
      line('. e . . . . . . . .', [train(9)], {
        units: { e: SAPPERS },
        state: state => void state.railCut.fill(1, 1, 2),
      }),
    solved: orders('mend', 'e'),
  },
]
