/** An opening that speaks of what is not there, or does not say how it is known: each fault with its line and place. */
import { describe, expect, it } from 'vitest'
import { bundleOf, loadBundle } from '../../src/scenario/bundle.ts'
import { faultLine } from '../../src/scenario/faults.ts'
import { OPENING_FILE } from '../../src/scenario/load.ts'
import { readOpening } from '../../src/scenario/openingFile.ts'
import { linesOf, WHOLE } from '../support/broken.ts'

const OPENING = `{
  "formatVersion": 1, "title": "The opening",
  "form": "standard",
  "seed": 7,
  "until": 4,
  "turns": [
    { "turn": 1, "side": "soviet", "steps": [
      { "note": "They cross by boat.",
        "at": "1945-08-09T00:10", "hexes": ["P02"], "units": ["S07"],
        "source": "G7", "confidence": "S" },
      { "march": ["S02", "S03"], "to": "P16", "via": ["P11"] },
      { "order": "S08.1 stance hold", "else": "skip" }
    ] },
    { "turn": 1, "side": "japanese", "rest": "stand", "steps": [
      { "decree": { "finish": "J17.1", "cause": "destroyed" },
        "note": "The post was wiped out.", "source": "G7", "confidence": "B" }
    ] }
  ]
}`
const [SOVIET, JAPANESE] = ['/turns/0/steps', '/turns/1/steps']

/** What is broken, from what to what, and the one line that is told: line, pointer, message. */
const BREAKS: readonly (readonly [string, string, string, number, string, string])[] = [
  [
    'a form of another battle',
    '"standard"',
    '"endless"',
    3,
    '/form',
    'there is no form "endless"; expected one of standard, dash, siege',
  ],
  [
    'more turns than the form',
    '"until": 4',
    '"until": 400',
    5,
    '/until',
    'got 400; expected a turn of the 40 of the form',
  ],
  [
    'a turn out of order',
    '"turn": 1, "side": "soviet"',
    '"turn": 2, "side": "soviet"',
    14,
    '/turns/1/turn',
    'not after the player turn before it; expected them in the order of play, each once',
  ],
  [
    'a turn beyond its end',
    '"turn": 1, "side": "japanese"',
    '"turn": 5, "side": "japanese"',
    14,
    '/turns/1/turn',
    'got 5; expected at most the 4 of "until"',
  ],
  [
    'a comment without a known source',
    '"G7", "confidence": "S"',
    '"XX", "confidence": "S"',
    8,
    `${SOVIET}/0`,
    'there is no source "XX"; expected a key of the battle\'s sources',
  ],
  [
    'a decree that is only guessed',
    '"source": "G7", "confidence": "B"',
    '"source": "estimate", "confidence": "C"',
    15,
    `${JAPANESE}/0`,
    'an estimate without its basis; expected a sentence in "basis"',
  ],
  [
    'a comment about nobody',
    '"units": ["S07"]',
    '"units": ["S99"]',
    9,
    `${SOVIET}/0/units/0`,
    'there is no unit or formation "S99"; expected the id of one that is there',
  ],
  [
    'a march to nowhere',
    '"to": "P16"',
    '"to": "P99"',
    11,
    `${SOVIET}/1/to`,
    'there is no place "P99"; expected a hex number or a place of the map',
  ],
  [
    'a march of the enemy',
    '["S02", "S03"]',
    '["S02", "J01"]',
    11,
    `${SOVIET}/1/march`,
    'units of the other side; expected those of the soviet side',
  ],
  [
    'an order that is none',
    '"S08.1 stance hold"',
    '"S08.1 dances"',
    12,
    `${SOVIET}/2/order`,
    '"S08.1 dances": expected a line like "S02 1304>1405", "S02 x 2131 hasty" or "end" in "order"',
  ],
  [
    'an order that ends the turn',
    '"S08.1 stance hold"',
    '"end"',
    12,
    `${SOVIET}/2/order`,
    'the end of the turn; expected what comes before it',
  ],
  [
    'a decree about nobody',
    '"finish": "J17.1"',
    '"finish": "J99"',
    15,
    `${JAPANESE}/0/decree`,
    'expected the id of a unit in "decree"',
  ],
]

describe('an opening', () => {
  it('that is sound is read whole', () => {
    expect(linesOf({ [OPENING_FILE]: OPENING })).toEqual([])
    expect(readOpening(OPENING)).toEqual(JSON.parse(OPENING))
  })

  it.each(BREAKS)('with %s is refused with its line', (_, from, to, line, pointer, message) => {
    const broken = OPENING.replace(from, to)
    expect(broken).not.toBe(OPENING)
    expect(linesOf({ [OPENING_FILE]: broken })).toEqual([`${OPENING_FILE}:${line}: ${pointer}: ${message}`])
  })

  it('goes into the bundle, and is judged there', () => {
    const whole = bundleOf({ ...WHOLE, [OPENING_FILE]: OPENING })
    const lines = (text: string): readonly string[] => {
      const loaded = loadBundle('b', text)
      return loaded.ok ? [] : loaded.faults.map(faultLine)
    }
    expect(lines(whole)).toEqual([])
    expect(lines(whole.replace('"to": "P16"', '"to": "P99"'))).toEqual([
      expect.stringMatching(/^b:\d+: \/opening\.json\/turns\/0\/steps\/1\/to: there is no place "P99"/),
    ])
  })

  it('changes nothing of the battle that saves are bound to', () => {
    const loaded = [bundleOf({ ...WHOLE, [OPENING_FILE]: OPENING }), bundleOf(WHOLE)].map(text =>
      loadBundle('b', text),
    )
    const hashes = loaded.map(each => (each.ok ? each.scenario.hash : 'refused'))
    expect(hashes[0]).toBe(hashes[1])
  })
})
