/** Battles as one file that are none, or carry more than a battle. */
import { bundleOf, loadBundle } from '../../src/scenario/bundle.ts'
import { faultLine } from '../../src/scenario/faults.ts'
import { MAX_BUNDLE_CHARACTERS } from '../../src/scenario/limits.ts'
import { WHOLE } from '../support/broken.ts'
import type { Door } from './door.ts'

const NAME = 'hailar.scenario.json'
const whole = bundleOf(WHOLE)
/** The bundle as an object with some parts changed. */
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(whole), ...change })

const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'without its mark',
    changed({ bundle: 'other' }),
    `${NAME}:1: /bundle: got "other"; expected "august-storm"`,
  ],
  ['of another format', changed({ formatVersion: 2 }), `${NAME}:1: /formatVersion: got 2; expected 1`],
  [
    'without its map',
    changed({ 'map.json': undefined }),
    `${NAME}:1: /map.json: nothing stands here; expected a value`,
  ],
  [
    'with a part too many',
    changed({ 'run.js': 'alert(1)' }),
    `${NAME}:1: /run.js: the field "run.js" is unknown here; expected only fields of the format`,
  ],
  [
    'without end',
    ' '.repeat(MAX_BUNDLE_CHARACTERS + 1),
    `${NAME}:1: /: 8000001 characters; expected at most 8000000`,
  ],
  [
    'nested too deep',
    `{"bundle":${'['.repeat(100_000)}`,
    `${NAME}:1: /: nested too deep; expected at most 32 levels`,
  ],
  [
    'that reaches into objects',
    whole.replace('{', '{"__proto__": {"isAdmin": true},'),
    `${NAME}:1: /__proto__: the name "__proto__" is not allowed; expected a field`,
  ],
  [
    'that is no JSON',
    'bundle',
    `${NAME}:1: /: broken JSON; expected a name or value in quotes, a number, true, false or null`,
  ],
]

export const bundles: Door = {
  name: 'a battle as one file',
  inputs: BROKEN.map(([what, text, told]) => ({
    what,
    told,
    lines: () => {
      const loaded = loadBundle(NAME, text)
      // A part that is missing draws faults of the others after it: the first is the one that matters.
      return loaded.ok ? [] : loaded.faults.slice(0, 1).map(faultLine)
    },
  })),
}
