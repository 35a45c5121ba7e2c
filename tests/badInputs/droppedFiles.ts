/** Files dropped on the page that are neither battle nor save: the game that stands there stays, and so do its saves. */
import { bundleOf } from '../../src/scenario/bundle.ts'
import { WHOLE } from '../support/broken.ts'
import { openPage, until } from '../support/session.ts'
import type { Door } from './door.ts'

const whole = bundleOf(WHOLE)

/** Name of the file, its text, and the line. */
const FILES: readonly (readonly [string, string, string, string])[] = [
  [
    'a battle cut off',
    'mine.scenario.json',
    whole.slice(0, 5000),
    'mine.scenario.json:59: /: broken JSON; expected the text to end with a double quote',
  ],
  [
    'a battle too large',
    'mine.scenario.json',
    ' '.repeat(25_000_000),
    'mine.scenario.json:1: /: 25000000 bytes; expected at most 24000000',
  ],
  [
    'no battle at all',
    'mine.scenario.json',
    'August 1945',
    'mine.scenario.json:1: /: broken JSON; expected a name or value in quotes, a number, true, false or null',
  ],
  [
    'a battle with a fault in it',
    'mine.scenario.json',
    whole.replace('"firstSide": "soviet"', '"firstSide": "polish"'),
    'mine.scenario.json:14: /scenario.json/firstSide: got "polish"; expected "soviet" or "japanese"',
  ],
  [
    'a save cut off',
    'save.json',
    '{"formatVersion":1,',
    'save.json: expected a saved game in JSON, got text that is not JSON: the file is cut off or not a save',
  ],
  [
    'a picture',
    'map.png',
    '\u0089PNG\r\n',
    'map.png: expected a saved game in JSON, got text that is not JSON: the file is cut off or not a save',
  ],
  [
    'a save with a script for a name',
    '<img src=x onerror=alert(1)>.json',
    '{',
    '<img src=x onerror=alert(1)>.json: expected a saved game in JSON, got text that is not JSON: the file is cut off or not a save',
  ],
]

export const droppedFiles: Door = {
  name: 'a file dropped on the page',
  inputs: FILES.map(([what, name, text, told]) => ({ what, told, lines: () => drop(name, text) })),
}

/** Drops a file on a page where a game is played, and gives what the page tells of it. */
async function drop(name: string, text: string): Promise<readonly string[]> {
  const { session, store, scenario, battle, idle, saves } = openPage()
  await session.start({
    scenario: scenario.id,
    seats: { soviet: 'human', japanese: { level: 'random' } },
    seed: 5,
  })
  await idle()
  await until(() => battle().saved === 'yes')
  const before = { game: battle().game, saved: saves.text }
  await session.importFile(new File([text], name))
  if (battle().game !== before.game) throw new Error('Expected the game on the page to stay')
  if (saves.text !== before.saved) throw new Error('Expected its save to stay')
  const { faults, notices } = store.getState()
  return [
    ...(faults?.lines ?? []),
    ...notices.map(({ text }) => ('facts' in text ? String(text.facts?.['fault']) : text.code)),
  ]
}
