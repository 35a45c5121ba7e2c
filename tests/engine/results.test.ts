import { expect, test } from 'vitest'
import { netShift, RESULTS, resultOf, startPip } from '../../src/engine/rules/results.ts'

test('the one list: losses of both sides in permille, hexes to go back, who is shaken', () => {
  const shaken = (r: (typeof RESULTS)[number]) =>
    r.attackerShaken ? 'attacker' : r.defenderShaken ? 'defender' : '-'
  const printed = RESULTS.map(r => [r.sum, r.attacker, r.defender, r.retreat, shaken(r)].join(' '))
  expect(printed).toEqual([
    '2 170 10 0 attacker',
    '3 155 14 0 attacker',
    '4 140 19 0 attacker',
    '5 126 25 0 attacker',
    '6 113 32 0 attacker',
    '7 101 40 0 -',
    '8 90 48 0 -',
    '9 80 57 0 -',
    '10 71 66 0 -',
    '11 63 76 0 -',
    '12 56 86 1 -',
    '13 49 97 1 -',
    '14 43 109 1 defender',
    '15 38 122 1 defender',
    '16 33 136 2 defender',
    '17 29 151 2 defender',
    '18 25 167 2 defender',
    '19 21 184 3 defender',
    '20 18 202 3 defender',
    '21 15 221 3 defender',
    '22 12 240 3 defender',
  ])
})

test('a sum off the list is held to its ends', () => {
  expect(resultOf(-3)).toBe(RESULTS[0])
  expect(resultOf(2)).toBe(RESULTS[0])
  expect(resultOf(22)).toBe(RESULTS[20])
  expect(resultOf(29)).toBe(RESULTS[20])
})

test.each([
  [0, 0],
  [249, 0],
  [250, 0],
  [332, 0],
  [333, 1],
  [500, 2],
  [666, 2],
  [667, 3],
  [1000, 4],
  [1500, 5],
  [2000, 6],
  [3000, 7],
  [4000, 8],
  [6000, 9],
  [8000, 10],
  [11_999, 10],
  [12_000, 11],
  [900_000, 11],
])('a ratio of %i permille starts at pip %i', (ratio, pip) => {
  expect(startPip(ratio)).toBe(pip)
})

test.each([
  ['1:2', 500, 6],
  ['1:1', 1000, 15],
  ['3:2', 1500, 21],
  ['2:1', 2000, 26],
  ['3:1', 3000, 30],
  ['4:1', 4000, 33],
  ['6:1', 6000, 35],
])('unshifted, %s drives the defender back on its share of 36 throws', (_, ratio, throws) => {
  let back = 0
  for (let a = 1; a <= 6; a++)
    for (let b = 1; b <= 6; b++) if (resultOf(startPip(ratio) + a + b).retreat > 0) back++
  expect(back).toBe(throws)
})

test('shifts add up and are held to six pips either way', () => {
  const pips = (...list: number[]) => list.map(n => ({ pips: n }))
  expect(netShift([])).toBe(0)
  expect(netShift(pips(-8, 1, 2))).toBe(-5)
  expect(netShift(pips(-10, 1))).toBe(-6)
  expect(netShift(pips(4, 3))).toBe(6)
})
