/** The log tells an assault and what came of it in one paragraph. */
import { expect, test } from 'vitest'
import type { LogEntry } from '../../src/app/store.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { SIGHTINGS } from '../../src/engine/types.ts'
import { say } from '../../src/i18n/i18n.ts'
import { groupWords } from '../../src/ui/timeline/groupWords.ts'
import { logGroups } from '../../src/ui/timeline/logGroups.ts'
import { diaryOf } from '../../src/ui/useWords.ts'
import { position } from '../support/position.ts'

const ASSAULT: GameEvent = {
  kind: 'assault',
  side: 0,
  target: 3,
  mode: 'hasty',
  start: 0,
  end: 180,
  attack: [],
  defence: [],
  ratio: 1000,
  startPip: 4,
  shifts: [],
  dice: [3, 4],
  result: 11,
  retreat: 0,
  busy: [],
  places: [],
}
const LOSSES: GameEvent = { kind: 'losses', losses: [], cause: 'assault' }
const SHAKEN: GameEvent = { kind: 'shaken', unit: 1 }
const CONTACT: GameEvent = {
  kind: 'contact',
  unit: 0,
  hex: 1,
  enemy: 1,
  clock: 90,
  account: 90,
  readiness: 1000,
}
const ARRIVED: GameEvent = { kind: 'arrived', unit: 0, hex: 1 }

const log = (turn: number, ...events: readonly GameEvent[]): readonly LogEntry[] =>
  events.map((event, id) => ({ id, turn, side: 'soviet', at: 0, event }))

const kinds = (entries: readonly LogEntry[]): readonly string[] =>
  logGroups(entries).map(group => group.map(entry => entry.event.kind).join('+'))

test('losses and shaken units follow their assault; a contact stands alone', () => {
  expect(kinds(log(1, CONTACT, ASSAULT, LOSSES, SHAKEN, CONTACT))).toEqual([
    'contact',
    'assault+losses+shaken',
    'contact',
  ])
})

test('two assaults are two paragraphs', () => {
  expect(kinds(log(1, ASSAULT, LOSSES, ASSAULT, LOSSES))).toEqual(['assault+losses', 'assault+losses'])
})

const OVERRUN: GameEvent = {
  kind: 'overrun',
  side: 0,
  unit: 0,
  enemies: [1],
  hex: 1,
}
const SIDE: GameEvent = { kind: 'sideStarted', side: 1 }

test('an overrun is told with what came of it', () => {
  expect(kinds(log(1, OVERRUN, LOSSES, SHAKEN))).toEqual(['overrun+losses+shaken'])
})

test('who is lost when the other side begins was not lost in the fight told last', () => {
  expect(kinds(log(1, OVERRUN, LOSSES, SIDE, LOSSES))).toEqual(['overrun+losses', 'losses'])
})

test('who stands on the map from the start does not arrive; who comes later does', () => {
  expect(kinds(log(0, ARRIVED))).toEqual([])
  expect(kinds(log(8, ARRIVED))).toEqual(['arrived'])
})

test('who is sighted together is told of in one sentence', () => {
  const p = position('A . bc', {})
  const seen = (letter: string, hex: string): GameEvent => ({
    kind: 'sighted',
    side: 0,
    unit: p.unit(letter),
    sighting: SIGHTINGS.indexOf('identified'),
    hex: p.hex(hex),
  })
  const words = logGroups(log(1, seen('b', '0200'), seen('c', '0200'), seen('c', '0100'))).map(group =>
    groupWords(group, turn => diaryOf(p.scenario, say, turn)),
  )
  const [b, c] = ['b', 'c'].map(letter => p.scenario.units[p.unit(letter)]!.name)
  expect(words).toEqual([
    expect.stringContaining(`${b}, ${c} identified`),
    expect.stringContaining(`${c} identified`),
  ])
})
