/** The list of faults, part three: events, and what they bring about. Each is told in one exact line. */
import { test } from 'vitest'
import { type Break, expectOneFault, position } from '../support/broken.ts'

/** Where the first surrender by event stands. */
const MD10 = position('scenario.json', 'events', 'MD10-SURRENDER')

const LIST: readonly (readonly [string, Break])[] = [
  [
    'an event of a unit that nobody knows',
    {
      file: 'scenario.json',
      from: '{ "kind": "surrender", "units": ["J19.1", "J19.2"] }',
      to: '{ "kind": "surrender", "units": ["J19.1", "J99"] }',
      at: '"J99"',
      pointer: `/events/${MD10}/effects/1/units/1`,
      message: 'there is no unit "J99"; expected the id of one that is there',
    },
  ],
  [
    'an event that waits for an objective that nobody knows',
    {
      file: 'scenario.json',
      from: '{ "kind": "held", "objective": "P19", "side": "soviet" }',
      to: '{ "kind": "held", "objective": "P99", "side": "soviet" }',
      at: '"P99"',
      pointer: `/events/${MD10}/when/any/1/objective`,
      message: 'there is no objective "P99"; expected the id of one that is there',
    },
  ],
  [
    'an event that waits for a flag that nothing sets',
    {
      file: 'scenario.json',
      from: '{ "kind": "held", "objective": "P19", "side": "soviet" }',
      to: '{ "kind": "flag", "flag": "truce", "set": true }',
      at: '"truce"',
      pointer: `/events/${MD10}/when/any/1/flag`,
      message: 'no event sets the flag "truce"; expected one that is set somewhere',
    },
  ],
  [
    'an event after the last turn',
    {
      file: 'scenario.json',
      from: '"when": { "turn": 27 }',
      to: '"when": { "turn": 41 }',
      at: '"turn": 41',
      pointer: `/events/${position('scenario.json', 'events', 'BROADCAST')}/when/turn`,
      message: 'turn 41; expected at most 40, when the battle ends',
    },
  ],
  [
    'an event without effect',
    {
      file: 'scenario.json',
      from: '{ "kind": "surrender", "units": ["J19.1", "J19.2"] }',
      to: '{ "kind": "surrender", "units": [] }',
      at: '"kind": "surrender"',
      nth: 4,
      pointer: `/events/${MD10}/effects/1/units`,
      message: 'no units; expected one or more',
    },
  ],
  [
    'a message that nobody has said',
    {
      file: 'scenario.json',
      from: '"source": "JACAR-80, PWE"',
      to: '"source": "HEARSAY"',
      at: '"HEARSAY"',
      pointer: `/events/${position('scenario.json', 'events', 'BRIGADE-ORDER')}/effects/0/source`,
      message: `there is no source "HEARSAY"; expected a key of the battle's sources`,
    },
  ],
  [
    'an event that pays a line of the scale which counts by itself',
    {
      file: 'scenario.json',
      from: '{ "kind": "surrender", "units": ["J19.1", "J19.2"] }',
      to: '{ "kind": "points", "rule": "S-TOWN" }',
      at: '"S-TOWN" }',
      pointer: `/events/${MD10}/effects/1/rule`,
      message: 'a line of kind "holdAtEnd"; expected "awarded"',
    },
  ],
  [
    'weather of a zone that the map has not',
    {
      file: 'scenario.json',
      from: '{ "kind": "release", "units": ["J09", "J26"] }',
      to: '{ "kind": "weather", "zone": 3, "weather": "rain", "turns": 2 }',
      at: '"zone": 3',
      pointer: `/events/${position('scenario.json', 'events', 'ENGINEERS-ALERTED')}/effects/1/zone`,
      message: 'zone 3; expected one of the 2 of the map',
    },
  ],
  [
    'a chance that rises without a die',
    {
      file: 'scenario.json',
      from: '"chance": 2, "rise": 1',
      to: '"rise": 1',
      at: '"rise": 1',
      pointer: `/events/${position('scenario.json', 'events', 'ENGINEERS-ALERTED')}/when/rise`,
      message: 'stands without "chance"; expected a die whose chance can rise',
    },
  ],
  [
    'an event that opens a way which nobody has',
    {
      file: 'scenario.json',
      from: '"link": "WEST-RAIL"',
      to: '"link": "WEST-SEA"',
      at: '"WEST-SEA"',
      pointer: `/events/${position('scenario.json', 'events', 'WEST-SECURED')}/effects/2/link`,
      message: 'there is no way from a box "WEST-SEA"; expected the id of one that is there',
    },
  ],
  [
    'an evacuation that pays a line which counts by itself',
    {
      file: 'scenario.json',
      from: '"people": 1500, "rule": "J-CIVILIANS"',
      to: '"people": 1500, "rule": "J-J12"',
      at: '"rule": "J-J12"',
      pointer: '/evacuations/0/rule',
      message: 'a line of kind "exited"; expected "awarded", of its own side',
    },
  ],
]

test.each(LIST)('%s', (_what, broken) => expectOneFault(broken))
