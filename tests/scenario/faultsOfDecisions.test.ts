/** The list of faults, part four: decisions, and what scripts ask and do of higher command. Each is told in one exact line. */
import { expect, test } from 'vitest'
import { type Break, expectOneFault, linesOf, WHOLE } from '../support/broken.ts'

const EXITS = '\n  "exits": ['

/** A decision as an author writes it, on lines of its own. */
const DECISION = `\n  "decisions": [
    {
      "id": "RAIL", "side": "japanese", "title": "The railway", "text": "Is it torn up?", "once": true,
      "when": { "fromTurn": 2, "untilTurn": 4 },
      "options": [
        { "id": "KEEP", "title": "Keep it", "text": "It stays.", "effects": [] },
        { "id": "TEAR", "title": "Tear it up", "text": "The men may begin.",
          "effects": [{ "kind": "counter", "flag": "torn", "by": 1 }] }
      ],
      "default": "KEEP",
      "figures": { "confidence": "C", "source": "estimate", "basis": "For the test." }
    }
  ],${EXITS}`

/** Breaks the decision in one way. */
const broken = (from: string, to: string, pointer: string, message: string, at = to): Break => {
  if (!DECISION.includes(from)) throw new Error(`Expected ${JSON.stringify(from)} in the decision`)
  const file = 'scenario.json'
  return {
    file,
    from: EXITS,
    to: DECISION.replace(from, () => to),
    at,
    pointer: `/decisions/0${pointer}`,
    message,
  }
}

test('a decision that is right has no fault', () => {
  expect(linesOf({ 'scenario.json': WHOLE['scenario.json']!.replace(EXITS, () => DECISION) })).toEqual([])
})

test.each<readonly [string, Break]>([
  [
    'an answer by default that is none of the answers',
    broken(
      '"default": "KEEP"',
      '"default": "SELL"',
      '/default',
      'there is no answer "SELL"; expected the id of one that is there',
    ),
  ],
  [
    'two answers with one id',
    broken(
      '{ "id": "TEAR"',
      '{ "id": "KEEP"',
      '/options/1/id',
      'the answer id "KEEP" stands twice; expected each id once',
      '{ "id": "KEEP", "title": "Tear it up"',
    ),
  ],
  [
    'a decision with nothing to choose from',
    broken(
      `{ "id": "KEEP", "title": "Keep it", "text": "It stays.", "effects": [] },
        { "id": "TEAR", "title": "Tear it up", "text": "The men may begin.",
          "effects": [{ "kind": "counter", "flag": "torn", "by": 1 }] }`,
      '{ "id": "KEEP", "title": "Keep it", "text": "It stays.", "effects": [] }',
      '/options',
      '1 answers; expected two or more to choose from',
      '"options": [',
    ),
  ],
  [
    'a decision that is asked after the battle',
    broken(
      '"untilTurn": 4',
      '"untilTurn": 44',
      '/when/untilTurn',
      'turn 44; expected at most 40, when the battle ends',
    ),
  ],
  [
    'a decision whose time is out before it is asked',
    broken('"untilTurn": 4', '"untilTurn": 1', '/when/untilTurn', 'turn 1; expected at least 2, the first'),
  ],
  [
    'an answer that tells nobody its order',
    broken(
      '{ "kind": "counter", "flag": "torn", "by": 1 }',
      '{ "kind": "dispatch", "units": [], "to": "units", "permille": 500, "unled": 0, "order": "hold" }',
      '/options/1/effects/0/units',
      'no units; expected one or more',
    ),
  ],
  [
    'an answer that frees a unit that nobody knows',
    broken(
      '{ "kind": "counter", "flag": "torn", "by": 1 }',
      '{ "kind": "release", "units": ["J99"] }',
      '/options/1/effects/0/units/0',
      'there is no unit "J99"; expected the id of one that is there',
    ),
  ],
  [
    'an answer that pays a line of the scale which counts by itself',
    broken(
      '{ "kind": "counter", "flag": "torn", "by": 1 }',
      '{ "kind": "points", "rule": "S-STATION" }',
      '/options/1/effects/0/rule',
      'a line of kind "holdAtEnd"; expected "awarded"',
    ),
  ],
  [
    'a decision that waits for an answer nobody can give',
    broken(
      '"untilTurn": 4',
      '"untilTurn": 4, "all": [{ "kind": "decided", "decision": "RAIL", "option": "SELL" }]',
      '/when/all/0/option',
      'there is no answer "SELL"; expected the id of one that is there',
    ),
  ],
  [
    'a decision that waits for a decision nobody is asked',
    broken(
      '"untilTurn": 4',
      '"untilTurn": 4, "all": [{ "kind": "decided", "decision": "ROAD", "option": "KEEP" }]',
      '/when/all/0/decision',
      'there is no decision "ROAD"; expected the id of one that is there',
    ),
  ],
  [
    'a counter between bounds that cross',
    broken(
      '"untilTurn": 4',
      '"untilTurn": 4, "all": [{ "kind": "counter", "flag": "torn", "least": 3, "most": 2 }]',
      '/when/all/0/most',
      'at most 2; expected at least 3, the least',
    ),
  ],
  [
    'a count of nobody',
    broken(
      '"untilTurn": 4',
      '"untilTurn": 4, "any": [{ "kind": "count", "what": "led", "units": [], "least": 1 }]',
      '/when/any/0/units',
      'no units; expected one or more',
    ),
  ],
  [
    'a decision with no word of what it rests on',
    broken(
      ', "basis": "For the test."',
      '',
      '/figures',
      'an estimate without its basis; expected a sentence in "basis"',
      '"figures": { "confidence": "C", "source": "estimate" }',
    ),
  ],
])('%s', (_, each) => expectOneFault(each))
