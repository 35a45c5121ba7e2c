/**
 * What players resent in an opponent: each sentence drawn as positions. An officer never does it; one who orders anything
 * lawful does it now and then, so that no position passes by itself.
 */
import { describe, expect, it } from 'vitest'
import type { Commander } from '../../src/ai/commander.ts'
import { officer } from '../../src/ai/officer.ts'
import { random } from '../../src/ai/random.ts'
import { unitsAt } from '../../src/engine/derived.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { GUNS, STAFF, TANKS } from '../support/arms.ts'
import { japanese, type PlayedTurn, playTurns, soviet } from '../support/commanded.ts'
import type { Position } from '../support/position.ts'

const HORDE = { men: 6000, quality: 6 } as const
const COLUMN = { lift: 60, serviceable: 1000, tonsPerDay: 100, byRail: false, fromTurn: 0 } as const

interface Case {
  readonly name: string
  readonly draw: () => Position
  /** Player turns that are played out before it is judged; one where absent. */
  readonly turns?: number
  /** Has the commander done what is resented? `turn` is the last of `all`. */
  readonly offends: (turn: PlayedTurn, p: Position, all: readonly PlayedTurn[]) => boolean
}

const hexOf = ({ scenario }: Position, { state }: PlayedTurn, letter: string): number =>
  state.hex[scenario.unitIndex.get(letter)!]!

/** Does the unit stand beside an enemy, with nobody of the line in its hex? */
const isExposed =
  (letter: string, enemies: string) =>
  (turn: PlayedTurn, p: Position): boolean => {
    const hex = hexOf(p, turn, letter)
    const covered = unitsAt(p.scenario, turn.state, hex).some(
      u => p.scenario.units[u]!.arm === 'rifle' || p.scenario.units[u]!.arm === 'tank',
    )
    return !covered && [...enemies].some(e => distance(p.scenario.map, hex, hexOf(p, turn, e)) <= 1)
  }

const has = (letter: string, places: readonly string[]) => (turn: PlayedTurn) =>
  places.includes(turn.where(letter))
const hasLeft = (letter: string, place: string) => (turn: PlayedTurn) => turn.where(letter) !== place
/** Has the unit come back at the end of a turn to where it stood at the end of another and was not in between? */
const shuttles = (letter: string): Case['offends'] => {
  const isReturn = (place: string, at: number, places: readonly string[]): boolean => {
    const before = places.lastIndexOf(place, at - 1)
    return at > 0 && before >= 0 && before < at - 1
  }
  return (_turn, p, all) => [p.where(letter), ...all.map(turn => turn.where(letter))].some(isReturn)
}
const attacks = (turn: PlayedTurn): boolean => turn.attacks.length > 0
const not =
  (offends: Case['offends']): Case['offends'] =>
  (...seen) =>
    !offends(...seen)

const RESENTED: { readonly [sentence: string]: readonly Case[] } = {
  'leave an HQ or gun line alone in front of the enemy': [
    {
      name: 'guns that can fall back to their infantry',
      draw: () => soviet('A . G . b . #', 7, { '0600': 8 }, { units: { G: GUNS } }),
      offends: isExposed('G', 'b'),
    },
    {
      name: 'a staff with the way open before it',
      draw: () => soviet('A H . . b #', 6, { '0500': 8 }, { units: { H: STAFF } }),
      offends: isExposed('H', 'b'),
    },
  ],
  'attack at odds it could read as bad': [
    {
      name: 'a regiment before three times its number in a town',
      draw: () => soviet('A b# .', 3, { '0100': 8 }, { units: { b: HORDE } }),
      offends: attacks,
    },
    {
      name: 'a worn battalion before a fresh regiment',
      draw: () => japanese('a# . . .\n c B . .', 4, { '0000': 5 }, { units: { c: { men: 400 } } }),
      offends: attacks,
    },
  ],
  'walk off an objective it needs with nobody relieving': [
    {
      name: 'the only regiment on a place, with a greater prize beyond',
      draw: () =>
        soviet(
          '. A# . b .',
          5,
          { '0100': 6, '0400': 3 },
          {
            state: state => void state.heldBy.fill(1),
          },
        ),
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
  ],
  'leave the only pass or bridge unguarded': [
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
          {
            rivers: [
              ['0200', '0300', 'major'],
              ['0201', '0300', 'major'],
              ['0201', '0301', 'major'],
              ['0202', '0301', 'major'],
              ['0202', '0302', 'major'],
            ],
            crossings: [
              {
                id: 'bridge',
                between: ['0201', '0301'],
                kind: 'bridge',
                capacity: [{ from: 0, unit: 'vehicles', perHour: 200, loadClass: 60 }],
              },
            ],
          },
        ),
      offends: (turn, p) => distance(p.scenario.map, hexOf(p, turn, 'a'), p.hex('0201')) > 0,
    },
  ],
  'shuttle to and fro': [
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
          { units: { T: TANKS }, columns: [{ ...COLUMN, side: 'soviet', source: '0502' }] },
        ),
      turns: 5,
      offends: shuttles('T'),
    },
  ],
  'drive tanks dry out of reach of any truck': [
    {
      name: 'a brigade with little fuel and far to go',
      draw: () =>
        soviet(
          `T ${'. '.repeat(18)} #`,
          20,
          { '1900': 8 },
          {
            units: { T: TANKS },
            columns: [{ ...COLUMN, side: 'soviet', source: '0000' }],
            state: state => void state.fuel.fill(260),
          },
        ),
      offends: (turn, p) => turn.state.fuel[p.unit('T')]! < 100,
    },
    {
      name: 'a brigade nearly dry, lorries behind it',
      draw: () =>
        soviet(
          `. . T ${'. '.repeat(6)} #`,
          10,
          { '0900': 8 },
          {
            units: { T: TANKS },
            columns: [{ ...COLUMN, side: 'soviet', source: '0000' }],
            state: state => void state.fuel.fill(120),
          },
        ),
      offends: (turn, p) => turn.state.fuel[p.unit('T')]! < 100,
    },
  ],
  'stand still with fresh units and open objectives': [
    {
      name: 'an open town two days off',
      draw: () => soviet('. . . A . . . . . #', 10, { '0900': 8 }),
      offends: not((turn, p) => distance(p.scenario.map, hexOf(p, turn, 'A'), p.hex('0900')) < 6),
    },
    {
      name: 'an open town for the other side, lost the day before',
      draw: () =>
        japanese('# . . . a . . .', 8, { '0000': 8 }, { state: state => void state.heldBy.fill(1) }),
      offends: not((turn, p) => distance(p.scenario.map, hexOf(p, turn, 'a'), p.hex('0000')) < 4),
    },
  ],
  'let a cut-off force starve': [
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
            columns: [{ ...COLUMN, side: 'soviet', source: '0000' }],
            state: (state, unit) => {
              state.cutAtStart[unit('A')] = 1
              state.cutOff[unit('A')] = 2
            },
          },
        ),
      offends: not(turn => attacks(turn) || !has('A', ['0300', '0400'])(turn)),
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
            columns: [{ ...COLUMN, side: 'soviet', source: '0002' }],
            state: (state, unit) => {
              state.cutAtStart[unit('A')] = 1
              state.cutOff[unit('A')] = 2
            },
          },
        ),
      offends: (turn, p) =>
        !attacks(turn) && distance(p.scenario.map, hexOf(p, turn, 'A'), p.hex('0002')) >= 5,
    },
  ],
}

/** In how many of some turns, each under its own seed, he does what is resented. */
const offences = (commander: Commander, { draw, offends, turns = 1 }: Case, seeds: number): number =>
  Array.from({ length: seeds }, (_, n) => n + 1).filter(seed => {
    const p = draw()
    const seeded: Commander = {
      level: commander.level,
      next: (scenario, view, memory) => commander.next(scenario, view, memory, seed),
    }
    const all = playTurns(seeded, p, turns)
    return offends(all.at(-1)!, p, all)
  }).length

describe.each(Object.entries(RESENTED))('never to %s', (_sentence, cases) => {
  it.each(cases)('$name', each => {
    expect(offences(officer, each, 3)).toBe(0)
    expect(offences(random, each, 30)).toBeGreaterThan(0)
  })
})

it('draws each sentence twice or more', () => {
  expect(Object.values(RESENTED).filter(cases => cases.length < 2)).toEqual([])
})
