/** Messages by player turns: of the enemy's all that was seen of it, of one's own what matters. */
import type { LogEntry } from '../../app/store.ts'
import { type Side, sideOf } from '../../engine/types.ts'
import { loudness } from '../../i18n/loudness.ts'
import { type LogGroup, logGroups } from '../timeline/logGroups.ts'

export interface TurnNews {
  /** 0-based. */
  readonly turn: number
  readonly side: Side
  readonly groups: readonly LogGroup[]
}

/** Player turns with news, the latest first; the enemy's last turn is there even where nothing was seen of it. */
export function turnNews(log: readonly LogEntry[], viewer: Side): readonly TurnNews[] {
  const all = playerTurns(log).map(({ turn, side, entries }) => ({
    turn,
    side,
    groups: logGroups(entries).filter(
      ([first]) => side !== viewer || loudness(first.event, first.turn) === 'news',
    ),
  }))
  const lastOfEnemy = all.findLast(({ side }) => side !== viewer)
  return all.filter(each => each.groups.length > 0 || each === lastOfEnemy).toReversed()
}

/** An order that ends a turn also begins the next one: its events are parted where the other side starts. */
function playerTurns(
  log: readonly LogEntry[],
): readonly { turn: number; side: Side; entries: readonly LogEntry[] }[] {
  const turns: { turn: number; side: Side; entries: LogEntry[] }[] = []
  let turn = log[0]?.turn ?? 0
  for (const entry of log) {
    if (entry.event.kind === 'turnStarted') turn = entry.event.turn
    if (entry.event.kind === 'sideStarted') turns.push({ turn, side: sideOf(entry.event.side), entries: [] })
    if (turns.length === 0) turns.push({ turn, side: entry.side, entries: [] })
    turns.at(-1)!.entries.push(entry)
  }
  return turns
}
