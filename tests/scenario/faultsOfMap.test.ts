/** The list of faults, part five: the map, and what lies on it. Each is told in one exact line. */
import { test } from 'vitest'
import { type Break, expectOneFault, position } from '../support/broken.ts'

const LIST: readonly (readonly [string, Break])[] = [
  [
    'a broken road',
    {
      file: 'map.json',
      from: '"2143", "2144"',
      to: '"2143", "0000"',
      at: '"2143", "0000"',
      pointer: `/roads/${position('map.json', 'roads', 'R6')}/hexes/13`,
      message: '0000 is no neighbour of 2143; expected a chain of neighbours',
    },
  ],
  [
    'roads that do not meet',
    {
      file: 'map.json',
      from: '["2232", "2233", "2234"',
      to: '["2233", "2234"',
      at: '["2233", "2234"',
      pointer: `/roads/${position('map.json', 'roads', 'R6')}/hexes/0`,
      message: 'South road ends beside Main army track; expected the two to meet in a hex',
    },
  ],
  [
    'a place whose hex is not where it lies',
    {
      file: 'map.json',
      from: '"lat": 49.229',
      to: '"lat": 49.329',
      at: '"hex": "2131",\n      "lat": 49.329',
      pointer: `/places/${position('map.json', 'places', 'P18')}/hex`,
      message: 'Hailar station stands in 2131 and lies in 2229; expected one hex between them at most',
    },
  ],
  [
    'an objective that nobody can come to',
    {
      file: 'scenario.json',
      from: '"at": "P18", "kind": "town"',
      to: '"at": "1129", "kind": "town"',
      at: '"1129"',
      pointer: `/objectives/${position('scenario.json', 'objectives', 'P18')}/at`,
      message: 'no soviet unit comes to hex 1129; expected ground that one reaches from its start',
    },
  ],
  [
    'a bridge that no way uses',
    {
      file: 'map.json',
      from: '"id": "FX",\n      "name": "Ford below Xie-er-ta-la",\n      "kind": "ford"',
      to: '"id": "FX",\n      "name": "Ford below Xie-er-ta-la",\n      "kind": "bridge"',
      at: '"between": ["2430", "2431"]',
      pointer: `/crossings/${position('map.json', 'crossings', 'FX')}/between`,
      message: 'Ford below Xie-er-ta-la bears no way; expected a road or railway over it',
    },
  ],
  [
    'a river that ends on dry land',
    {
      file: 'map.json',
      from: '["0032", "0131"],\n        ["0032", "0031"]',
      to: '["0032", "0131"]',
      at: '["0032", "0131"]',
      pointer: `/rivers/${position('map.json', 'rivers', 'hailar')}/sides/99`,
      message: 'Hailar ends on dry land; expected a river, water or the edge',
    },
  ],
]

test.each(LIST)('%s', (_what, broken) => expectOneFault(broken))
