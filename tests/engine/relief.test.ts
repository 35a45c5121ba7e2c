/** What opens a cut road: hexes to hold against zones, enemies to drive out, the least of it. */
import { expect, test } from 'vitest'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { reliefOf } from '../../src/engine/rules/relief.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import { type Position, position } from '../support/position.ts'

const COLUMN = {
  side: 'soviet',
  source: '0000',
  lift: 800,
  serviceable: 1000,
  tonsPerDay: 1000,
  fromTurn: 0,
  byRail: false,
} as const

const relief = (p: Position) => {
  const found = reliefOf(p.scenario, p.state, p.unit('A'))
  const printed = (hex: number): string => hexText(p.scenario.map, hex)
  return (
    found && {
      hold: found.hold.map(printed),
      driveOut: found.driveOut.map(({ hex, units }) => [
        printed(hex),
        units.map(u => p.scenario.units[u]!.short).join(''),
      ]),
    }
  )
}

test('a zone over the only road: the hex that it covers is to be held', () => {
  const p = position(
    `
    .  .   .  A
    =  b=  =  =
    `,
    { columns: [COLUMN] },
  )
  expect(relief(p)).toEqual({ hold: ['0100'], driveOut: [] })
})

test('a friend in that hex opens the road indeed', () => {
  const p = position(
    `
    .  B   .  A
    =  b=  =  =
    `,
    { columns: [COLUMN] },
  )
  expect(relief(p)).toBeNull()
  const report = supplyReport(p.scenario, p.state, 'soviet').find(each => each.unit === p.unit('A'))
  expect(report?.cause).not.toBe('noRoad')
})

test('an enemy on the only road must be driven out, and what his neighbour covers be held', () => {
  const p = position('. . b . A', { columns: [COLUMN] })
  expect(relief(p)).toEqual({ hold: ['0100', '0300'], driveOut: [['0200', 'b']] })
})

test('where there is a choice the way that asks least is told: one hex to hold instead of a fight', () => {
  const p = position(
    `
    .  .  b  .  A
    .  .  .  .  .
    .  .  .  .  .
    .  =  =  =  .
    `,
    { columns: [COLUMN], units: { b: { men: 300, equipment: [] } } },
  )
  // The company bars its own hex alone: round it the road is open.
  expect(relief(p)).toBeNull()
})

test('nothing helps where water bars the way, or where the source does not give', () => {
  const shut = (change: Partial<typeof COLUMN>) =>
    position('. = . A', { columns: [{ ...COLUMN, ...change }] })
  expect(relief(shut({}))).toBeNull()
  expect(relief(position('. b . A', { columns: [{ ...COLUMN, fromTurn: 5 }] }))).toBeNull()
})
