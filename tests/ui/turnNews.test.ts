/** Messages stand under the player turn in which they happened. */
import { expect, test } from 'vitest'
import type { LogEntry } from '../../src/app/store.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import { turnNews } from '../../src/ui/forces/turnNews.ts'

const begins = (side: 0 | 1): GameEvent => ({ kind: 'sideStarted', side })
const turn = (turn: number): GameEvent => ({ kind: 'turnStarted', turn })
const SEEN: GameEvent = { kind: 'sighted', side: 0, unit: 1, hex: 2, sighting: 2 }
const ARRIVED: GameEvent = { kind: 'arrived', unit: 0, hex: 1 }

/** A log as the game keeps it: what the end of a turn brings stands under the side that ended it. */
const log = (...events: readonly GameEvent[]): readonly LogEntry[] =>
  events.map((event, id) => ({ id, turn: 3, side: 'japanese', at: 0, event }))

const news = (...events: readonly GameEvent[]): readonly string[] =>
  turnNews(log(...events), 'soviet').map(
    ({ turn, side, groups }) => `${turn} ${side}: ${groups.map(([first]) => first.event.kind).join(' ')}`,
  )

test('what one side’s end brings belongs to the turn that begins, newest turn first', () => {
  expect(news(turn(3), begins(1), SEEN, turn(4), begins(0), ARRIVED)).toEqual([
    '4 soviet: arrived',
    '3 japanese: sighted',
  ])
})

test('of one’s own turn only news is told, of the enemy’s all that was seen', () => {
  expect(news(begins(0), SEEN, ARRIVED, begins(1), SEEN)).toEqual([
    '3 japanese: sighted',
    '3 soviet: arrived',
  ])
})

test('that nothing was seen of the enemy is told of his last turn alone', () => {
  expect(news(begins(1), begins(0), begins(1), begins(0))).toEqual(['3 japanese: '])
})
