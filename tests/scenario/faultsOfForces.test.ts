/** The list of faults, part one: what does not fit in the order of battle. Each is told in one exact line. */
import { test } from 'vitest'
import { type Break, expectOneFault, position, unit } from '../support/broken.ts'

const LIST: readonly (readonly [string, Break])[] = [
  [
    'an unknown unit type',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade"',
      to: '"type": "elephants"',
      at: '"elephants"',
      pointer: `/units/${unit('S02')}/type`,
      message: 'there is no unit type "elephants"; expected one of those in unitTypes',
    },
  ],
  [
    'a unit type that is a method of objects',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade"',
      to: '"type": "toString"',
      at: '"toString"',
      pointer: `/units/${unit('S02')}/type`,
      message: 'there is no unit type "toString"; expected one of those in unitTypes',
    },
  ],
  [
    'an unknown formation',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade", "formation": "FD"',
      to: '"type": "tankBrigade", "formation": "XX"',
      at: '"formation": "XX"',
      pointer: `/units/${unit('S02')}/formation`,
      message: 'there is no formation "XX"; expected the id of one that is there',
    },
  ],
  [
    'a headquarters of another formation',
    {
      file: 'forces.json',
      from: '"unit": "J20", "reach"',
      to: '"unit": "J01", "reach"',
      at: '"unit": "J01", "reach": 72000',
      pointer: `/formations/${position('forces.json', 'formations', '119D')}/headquarters/unit`,
      message: '"J01" is of "80IMB"; expected a unit of "119D" or of one under it',
    },
  ],
  [
    'a headquarters that is not in play',
    {
      file: 'forces.json',
      from: '"status": "inPlay", "at": "P01", "turn": 1',
      to: '"status": "later"',
      at: '"unit": "S01"',
      pointer: `/formations/${position('forces.json', 'formations', '36A')}/headquarters/unit`,
      message: '"S01" is not in play; expected a unit that is',
    },
  ],
  [
    'an unknown supply column',
    {
      file: 'forces.json',
      from: '"column": "FD-LORRIES"',
      to: '"column": "MULES"',
      at: '"MULES"',
      pointer: `/formations/${position('forces.json', 'formations', 'FD')}/column`,
      message: 'there is no column "MULES"; expected the id of one that is there',
    },
  ],
  [
    'a formation under itself',
    {
      file: 'forces.json',
      from: '"id": "80IMB", "name": "80th Independent Mixed Brigade", "side": "japanese", "parent": "4A"',
      to: '"id": "80IMB", "name": "80th Independent Mixed Brigade", "side": "japanese", "parent": "80IMB"',
      at: '"parent": "80IMB"',
      pointer: `/formations/${position('forces.json', 'formations', '80IMB')}/parent`,
      message: 'the formation is under itself; expected a tree of formations',
    },
  ],
  [
    'a duplicate id',
    {
      file: 'forces.json',
      from: '"id": "S26"',
      to: '"id": "S25.2"',
      at: '"id": "S25.2"',
      nth: 2,
      pointer: `/units/${unit('S26')}/id`,
      message: 'the unit id "S25.2" stands twice; expected each id once',
    },
  ],
  [
    'two units with one name',
    {
      file: 'forces.json',
      from: '"name": "33rd Separate Tank Battalion"',
      to: '"name": "205th Tank Brigade"',
      at: '"name": "205th Tank Brigade"',
      nth: 2,
      pointer: `/units/${unit('S18')}/name`,
      message: '"205th Tank Brigade" is already the name of S02; expected a name of its own',
    },
  ],
  [
    'a unit in a lake',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "1129", "turn": 1',
      at: '"at": "1129"',
      pointer: `/units/${unit('S18')}/at`,
      message: 'hex 1129 is lake; expected dry ground',
    },
  ],
  [
    'a hex off the map',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "9999", "turn": 1',
      at: '"at": "9999"',
      pointer: `/units/${unit('S18')}/at`,
      message: 'hex 9999 lies off the map; expected a column to 56 and a row to 44',
    },
  ],
  [
    'an unknown place',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "Atlantis", "turn": 1',
      at: 'Atlantis',
      pointer: `/units/${unit('S18')}/at`,
      message: 'there is no place "Atlantis"; expected a hex number or a place of the map',
    },
  ],
  [
    'an arrival after the end',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "P03", "turn": 41',
      at: '"turn": 41',
      pointer: `/units/${unit('S18')}/turn`,
      message: 'arrives on turn 41; expected at most 40, when the longest form ends',
    },
  ],
  [
    'a unit in play without a place',
    {
      file: 'forces.json',
      from: '"status": "inPlay", "at": "P03", "turn": 1',
      to: '"status": "inPlay", "turn": 1',
      at: '{\n      "id": "S18"',
      pointer: `/units/${unit('S18')}`,
      message:
        'the unit is in play but says not where and when; expected "at" and "turn", or "box", or "aboard"',
    },
  ],
  [
    'wheels where no way leads',
    {
      file: 'forces.json',
      from: '\n      "at": "P03", "turn": 1',
      to: '\n      "at": "1300", "turn": 1',
      at: '"at": "1300"',
      pointer: `/units/${unit('S25.2')}/at`,
      message: 'hex 1300 is marsh without a way; expected ground that wheeled units can leave',
    },
  ],
  [
    'both sides in a hex',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "P07", "turn": 1',
      at: '"at": "P07"',
      nth: 2,
      pointer: `/units/${unit('J18')}/at`,
      message: 'hex 3103 already holds the other side; expected one side in a hex',
    },
  ],
  [
    'more men in a hex than it holds',
    {
      file: 'forces.json',
      from: '"men": 1500,\n      "equipment": { "at37": 24',
      to: '"men": 12000,\n      "equipment": { "at37": 24',
      at: '"at": "P02"',
      nth: 2,
      pointer: `/units/${unit('S26')}/at`,
      message: 'hex 1303 holds 12600 men and 300 vehicles; expected at most 12000 and 2000',
    },
  ],
  [
    'a train beside the railway',
    {
      file: 'forces.json',
      from: '"lift": 1500, "at": "P18"',
      to: '"lift": 1500, "at": "P01"',
      at: '"lift": 1500, "at": "P01"',
      pointer: '/trains/0/at',
      message: 'no railway runs through P01; expected a hex of the railway',
    },
  ],
  [
    'a unit in a box that is nowhere',
    {
      file: 'forces.json',
      from: '"status": "inPlay", "box": "WEST"',
      to: '"status": "inPlay", "box": "SOUTH"',
      at: '"box": "SOUTH"',
      pointer: `/units/${unit('S19')}/box`,
      message: 'there is no box "SOUTH"; expected the id of one that is there',
    },
  ],
]

test.each(LIST)('%s', (_what, broken) => expectOneFault(broken))
