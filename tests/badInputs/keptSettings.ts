/** Settings as the browser kept them, or somebody wrote them: what does not fit falls back alone. */
import { DEFAULT_SETTINGS, type Settings, settingsFromText, settingsToText } from '../../src/app/settings.ts'
import { MINE } from '../support/mySettings.ts'
import type { Door } from './door.ts'

const TEXTS: readonly (readonly [string, string, string])[] = [
  ['no JSON', 'dark', 'got "dark"; expected JSON'],
  ['no object', '7', 'got 7; expected an object in { }'],
  ['too long', `{"keys":"${'x'.repeat(20_000)}"}`, '20011 characters; expected at most 10000'],
  ['of another version', '{"version":2}', 'version: got 2; expected 1'],
]

const FIELDS: readonly (readonly [object, string])[] = [
  [{ theme: 'pink' }, 'theme: got "pink"; expected one of auto, light, dark, contrast'],
  [{ textSize: 1e9 }, 'textSize: got 1000000000; expected one of 100, 125, 150, 175, 200'],
  [{ letterKeys: 'no' }, 'letterKeys: got "no"; expected one of true, false'],
  [{ keys: 7 }, 'keys: got 7; expected an object in { }'],
  [
    { keys: { log: '\u0000', '<b>': 'x' } },
    'keys, "log": got "\\u0000"; expected one letter or sign in lower case',
  ],
]

export const keptSettings: Door = {
  name: 'kept settings',
  inputs: [
    ...TEXTS.map(([what, text, told]) => ({
      what,
      told,
      lines: () => linesOf(text, DEFAULT_SETTINGS, []),
    })),
    ...FIELDS.map(([change, told]) => ({
      what: JSON.stringify(change),
      told,
      lines: () =>
        linesOf(
          JSON.stringify({ ...JSON.parse(settingsToText(MINE)), ...change }),
          MINE,
          Object.keys(change),
        ),
    })),
  ],
}

/** What is told of a text; every setting but those named is to be as it was. */
function linesOf(text: string, kept: Settings, changed: readonly string[]): readonly string[] {
  const { settings, faults } = settingsFromText(text)
  for (const [name, value] of Object.entries(kept))
    if (!changed.includes(name) && JSON.stringify(Object(settings)[name]) !== JSON.stringify(value))
      throw new Error(`Expected the setting "${name}" to stay`)
  return faults
}
