/** A guided turn that speaks of what is not there: each fault with its line and place. */
import { describe, expect, it } from 'vitest'
import { bundleOf, loadBundle } from '../../src/scenario/bundle.ts'
import { faultLine } from '../../src/scenario/faults.ts'
import { GUIDE_FILE } from '../../src/scenario/load.ts'
import { type Break, expectOneFault, WHOLE } from '../support/broken.ts'

const BREAKS: readonly (readonly [string, Omit<Break, 'file'>])[] = [
  [
    'a unit of another battle',
    {
      from: '"kind": "selected", "unit": "S32"',
      to: '"kind": "selected", "unit": "S99"',
      at: '"S99"',
      pointer: '/steps/1/done/unit',
      message: 'there is no unit "S99"; expected the id of one that is there',
    },
  ],
  [
    'a hex off the map',
    {
      from: '"show": { "hex": "1303" }',
      to: '"show": { "hex": "9903" }',
      at: '9903',
      pointer: '/steps/0/show/hex',
      message: 'hex 9903 lies off the map; expected a column to 56 and a row to 44',
    },
  ],
  [
    'a form that the battle has not',
    {
      from: '"form": "standard"',
      to: '"form": "week"',
      at: '"week"',
      pointer: '/form',
      message: 'there is no form "week"; expected one of standard, dash, siege',
    },
  ],
  [
    'a step that stands twice',
    {
      from: '"id": "take"',
      to: '"id": "map"',
      at: '"id": "map"',
      nth: 2,
      pointer: '/steps/1/id',
      message: 'the step id "map" stands twice; expected each id once',
    },
  ],
  [
    'a turn after the last',
    {
      from: '"kind": "turn", "turn": 2',
      to: '"kind": "turn", "turn": 41',
      at: '"turn": 41',
      pointer: '/steps/8/done/turn',
      message: 'got 41; expected a turn of the 40 of the form',
    },
  ],
  [
    'markup for a title',
    {
      from: '"title": "Take a unit in hand"',
      to: '"title": "<b>Take</b> a unit in hand"',
      at: '<b>',
      pointer: '/steps/1/title',
      message: 'got "<b>Take</b> a unit in hand"; expected printable text without < or >',
    },
  ],
  [
    'a field too many',
    {
      from: '"minutes": 10',
      to: '"minutes": 10, "onLoad": "run()"',
      at: 'onLoad',
      pointer: '/onLoad',
      message: 'the field "onLoad" is unknown here; expected only fields of the format',
    },
  ],
]

describe('a guide', () => {
  it.each(BREAKS)('with %s', (_, broken) => {
    expectOneFault({ file: GUIDE_FILE, ...broken })
  })

  it('goes into the bundle, and is judged there; without one a battle is whole', () => {
    const whole = bundleOf(WHOLE)
    const lines = (text: string): readonly string[] => {
      const loaded = loadBundle('b', text)
      return loaded.ok ? [] : loaded.faults.map(faultLine)
    }
    expect(JSON.parse(whole)[GUIDE_FILE]).toEqual(JSON.parse(WHOLE[GUIDE_FILE]!))
    expect(lines(whole.replace('"unit": "S32"', '"unit": "S99"'))).toEqual([
      expect.stringMatching(/^b:\d+: \/guide\.en\.json\/steps\/1\/show\/unit: there is no unit "S99"/),
    ])
    const { [GUIDE_FILE]: _, ...others } = WHOLE
    expect(lines(bundleOf(others))).toEqual([])
  })
})
