/** The list of faults, part two: sources, schedule and scale. Each is told in one exact line. */
import { test } from 'vitest'
import { type Break, expectOneFault, position, unit } from '../support/broken.ts'

const LIST: readonly (readonly [string, Break])[] = [
  [
    'an estimate with no word of what it rests on',
    {
      file: 'scenario.json',
      from: ', "basis": "From the pace of the crossing."',
      to: '',
      at: '"figures": { "confidence": "C", "source": "estimate" }',
      pointer: '/checkpoints/0/figures',
      message: 'an estimate without its basis; expected a sentence in "basis"',
    },
  ],
  [
    'a source that nobody lists',
    {
      file: 'forces.json',
      from: '"presence": { "confidence": "A", "source": "SVZ" }',
      to: '"presence": { "confidence": "A", "source": "HEARSAY" }',
      at: '"HEARSAY"',
      pointer: `/units/${unit('S29')}/presence`,
      message: `there is no source "HEARSAY"; expected a key of the battle's sources`,
    },
  ],
  [
    'a checked fact that is called an estimate',
    {
      file: 'forces.json',
      from: '"presence": { "confidence": "A", "source": "SVZ" }',
      to: '"presence": { "confidence": "A", "source": "estimate" }',
      at: '"confidence": "A", "source": "estimate"',
      pointer: `/units/${unit('S29')}/presence`,
      message: 'confidence "A" with source "estimate"; expected "C" with "estimate"',
    },
  ],
  [
    'people in flight after the last turn',
    {
      file: 'scenario.json',
      from: '"firstSide":',
      to: '"crowds": [{ "side": "japanese", "at": "P18", "within": 2, "fromTurn": 3, "untilTurn": 99, "figures": { "confidence": "A", "source": "SVZ" } }], "firstSide":',
      at: '"crowds"',
      pointer: '/crowds/0/untilTurn',
      message: 'turn 99; expected 3 to 40',
    },
  ],
  [
    'a day of the record that its hour does not lie in',
    {
      file: 'scenario.json',
      from: '"planned": "1945-08-11T18:00",\n      "span": { "from": "1945-08-11T00:00"',
      to: '"planned": "1945-08-11T18:00",\n      "span": { "from": "1945-08-11T19:00"',
      at: '"span": { "from": "1945-08-11T19:00"',
      pointer: '/checkpoints/5/span',
      message: '1945-08-11T19:00 to 1945-08-12T00:00; expected times around 1945-08-11T18:00',
    },
  ],
  [
    'squads that nothing is said of',
    {
      file: 'forces.json',
      from: '"name": "Raiding battalion", "arm"',
      to: '"name": "Raiding battalion", "squads": true, "arm"',
      at: '"squads": true',
      pointer: '/unitTypes/raiders/squads',
      message: 'a figure without its basis; expected a sentence in "basis/squads"',
    },
  ],
  [
    'a second clock that shows the same hour',
    {
      file: 'scenario.json',
      from: '"firstSide":',
      to: '"secondClock": { "name": "Tokyo", "minutes": 0, "figures": { "confidence": "A", "source": "SVZ" } }, "firstSide":',
      at: '"secondClock"',
      pointer: '/secondClock/minutes',
      message: 'the same hour twice; expected minutes before or after the first clock',
    },
  ],
  [
    'a figure of a unit type without its basis',
    {
      file: 'forces.json',
      from: '        "loadClass": "A T-34-85 of 32 tons, which the 30-ton rafts and bridges did bear.",\n',
      to: '',
      at: '"loadClass": 30',
      pointer: '/unitTypes/tankBrigade/loadClass',
      message: 'a figure without its basis; expected a sentence in "basis/loadClass"',
    },
  ],
  [
    'a sortie after the last turn',
    {
      file: 'scenario.json',
      from: '{ "turn": 14, "points": 1 }, { "turn": 22, "points": 1 }',
      to: '{ "turn": 14, "points": 1 }, { "turn": 44, "points": 1 }',
      at: '{ "turn": 14, "points": 1 }, { "turn": 44',
      pointer: '/wings/3/sorties/3/turn',
      message: 'turn 44; expected at most 40, when the battle ends',
    },
  ],
  [
    'a sortie in the dark',
    {
      file: 'scenario.json',
      from: '{ "turn": 14, "points": 1 }, { "turn": 22, "points": 1 }',
      to: '{ "turn": 14, "points": 1 }, { "turn": 21, "points": 1 }',
      at: '{ "turn": 14, "points": 1 }, { "turn": 21',
      pointer: '/wings/3/sorties/3/turn',
      message: 'turn 21, in which nobody can fly: dark; expected a turn with a sky',
    },
  ],
  [
    'a turn that a wing flies in twice',
    {
      file: 'scenario.json',
      from: '{ "turn": 14, "points": 1 }, { "turn": 22, "points": 1 }',
      to: '{ "turn": 14, "points": 1 }, { "turn": 14, "points": 1 }',
      at: '{ "turn": 11, "points": 1 }, { "turn": 14, "points": 1 }, { "turn": 14',
      pointer: '/wings/3/sorties/3/turn',
      message: 'turn 14 a second time; expected each turn once',
    },
  ],
  [
    'a wing that waits for an event which never comes',
    {
      file: 'scenario.json',
      from: '"side": "japanese", "pool": "strike",',
      to: '"side": "japanese", "pool": "strike", "awayAtStart": true,',
      at: '"awayAtStart"',
      pointer: '/wings/3/awayAtStart',
      message: 'no event sends the wing; expected one with the effect "wingOn"',
    },
  ],
  [
    'a thrust on a night before its first',
    {
      file: 'scenario.json',
      from: '"fromTurn": 4, "untilTurn": 5,',
      to: '"fromTurn": 4, "untilTurn": 3,',
      at: '"untilTurn": 3,',
      pointer: '/nightThrusts/0/untilTurn',
      message: 'turn 3; expected 4 to 40',
    },
  ],
  [
    'a thrust of both sides',
    {
      file: 'scenario.json',
      from: '"units": ["S02", "S03", "S04", "S05", "S06"], "fromTurn"',
      to: '"units": ["S02", "J03"], "fromTurn"',
      at: '"J03"], "fromTurn"',
      pointer: '/nightThrusts/0/units',
      message: 'units of both sides; expected a detachment of one',
    },
  ],
  [
    'a wing whose points come from nowhere',
    {
      file: 'scenario.json',
      from: '"presence": { "confidence": "A", "source": "SHI" }',
      to: '"presence": { "confidence": "A", "source": "RUMOUR" }',
      at: '"RUMOUR"',
      pointer: '/wings/2/presence',
      message: `there is no source "RUMOUR"; expected a key of the battle's sources`,
    },
  ],
  [
    'a checkpoint with an unknown unit',
    {
      file: 'scenario.json',
      from: '"units": ["S02"]',
      to: '"units": ["S99"]',
      at: '"S99"',
      pointer: '/checkpoints/1/measure/units/0',
      message: 'there is no unit "S99"; expected the id of one that is there',
    },
  ],
  [
    'a point rule with an unknown objective',
    {
      file: 'scenario.json',
      from: '"objective": "P18"',
      to: '"objective": "P99"',
      at: '"objective": "P99"',
      pointer: '/points/0/objective',
      message: 'there is no objective "P99"; expected the id of one that is there',
    },
  ],
  [
    'points for a bridge that the map does not have',
    {
      file: 'scenario.json',
      from: '"crossings": ["P16", "P17"]',
      to: '"crossings": ["P16", "P99"]',
      at: '"P99"',
      pointer: `/points/${position('scenario.json', 'points', 'J-BRIDGES')}/crossings/1`,
      message: 'there is no crossing "P99"; expected the id of one that is there',
    },
  ],
  [
    'a schedule with a gap',
    {
      file: 'scenario.json',
      from: '"start": "1945-08-09T06:00"',
      to: '"start": "1945-08-09T07:00"',
      at: '"start": "1945-08-09T07:00"',
      pointer: '/schedule/turns/1/start',
      message: 'a gap or overlap; expected the end of the turn before',
    },
  ],
  [
    'a turn longer than a day',
    {
      file: 'scenario.json',
      from: '"end": "1945-08-19T00:00"',
      to: '"end": "1945-08-19T18:01"',
      at: '"end": "1945-08-19T18:01"',
      pointer: '/schedule/turns/39/end',
      message: 'a turn of 1441 minutes; expected at most 1440, a day',
    },
  ],
  [
    'a turn without word of heat for one zone',
    {
      file: 'scenario.json',
      from: '"hot": [true, false]',
      to: '"hot": [true]',
      at: '"hot": [true]',
      pointer: '/schedule/turns/5/hot',
      message: 'heat for 1 zones; expected it for the 2 of the map',
    },
  ],
  [
    'a turn without weather for one zone',
    {
      file: 'scenario.json',
      from: '"weather": ["dry", "rain"]',
      to: '"weather": ["dry"]',
      at: '"weather": ["dry"]',
      pointer: '/schedule/turns/0/weather',
      message: 'weather for 1 zones; expected it for the 2 of the map',
    },
  ],
  [
    'grades out of order',
    {
      file: 'scenario.json',
      from: '"from": -4',
      to: '"from": 6',
      at: '"from": 6',
      pointer: '/forms/0/grades/1/from',
      message: 'from 6; expected less than the band above, 5',
    },
  ],
  [
    'a way off the map that is never open',
    {
      file: 'scenario.json',
      from: '"name": "Khingan road to the pass" }',
      to: '"name": "Khingan road to the pass", "fromTurn": 41 }',
      at: '"fromTurn": 41',
      pointer: '/exits/0/fromTurn',
      message: 'turn 41; expected at most 40',
    },
  ],
  [
    'a form longer than the schedule',
    {
      file: 'scenario.json',
      from: '"turns": 40',
      to: '"turns": 41',
      at: '"turns": 41',
      pointer: '/forms/0/turns',
      message: "41 turns; expected at most 40, the schedule's",
    },
  ],
]

test.each(LIST)('%s', (_what, broken) => expectOneFault(broken))
