/** The player's own notes and bookmarks, pinned to the order after which they were made, to hexes and to units. */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, sideOf, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { GameRecord, RecordNote } from '../scenario/recordFile.ts'
import type { Commands } from './commands.ts'
import type { Game } from './game.ts'
import type { BattleState } from './store.ts'
import { isHotSeat } from './telling.ts'

/** What a note may hold; the format of saves has room for more. */
export const MOST_NOTES = 500
export const MAX_NOTE = 600

/** What the player writes, and what he pins it to. */
export interface NewNote {
  readonly text: string
  readonly hex: HexIndex | null
  readonly units: readonly UnitIndex[]
}

/** The note as the record keeps it, at the last order given; null where it says nothing or there are too many. */
export function pinned(
  scenario: Scenario,
  record: GameRecord,
  { state }: View,
  { text, hex, units }: NewNote,
): RecordNote | null {
  const tidy = text.replace(/\p{C}|\s+/gu, ' ').trim()
  if (tidy === '' || (record.notes?.length ?? 0) >= MOST_NOTES) return null
  const last = record.playerTurns.at(-1)
  const isOpen = last !== undefined && last.hash === undefined
  return {
    turn: state.turn[0]! + 1,
    side: sideOf(state.side[0]!),
    order: isOpen ? last.orders.length - 1 : -1,
    text: tidy.slice(0, MAX_NOTE),
    ...(hex !== null && { hexes: [hexText(scenario.map, hex)] }),
    ...(units.length > 0 && { units: units.map(u => scenario.units[u]!.id) }),
  }
}

/** Notes that a side may read while the battle goes on: of two at one screen each has his own. */
export const notesOf = ({
  record,
  view,
  seats,
}: Pick<Game, 'record' | 'view' | 'seats'>): readonly RecordNote[] =>
  (record.notes ?? []).filter(
    ({ side }) => side === view.side || view.state.over[0] === 1 || !isHotSeat(seats),
  )

interface Parts {
  game(): Game | null
  patch(change: Partial<BattleState>): void
  save(): Promise<void>
}

export const noteCommands = ({
  game,
  patch,
  save,
}: Parts): Pick<Commands, 'addNote' | 'removeNote' | 'readNotes'> => {
  const setNotes = (change: (now: readonly RecordNote[]) => readonly RecordNote[]): void => {
    const now = game()
    if (!now) return
    now.setNotes(change(now.record.notes ?? []))
    patch({ notes: notesOf(now) })
    void save()
  }
  return {
    addNote(note) {
      const now = game()
      const made = now && pinned(now.scenario, now.record, now.view, note)
      if (made) setNotes(notes => [...notes, made])
    },
    readNotes: hex => patch({ noteHex: hex }),
    removeNote: note => setNotes(notes => notes.filter(each => each !== note)),
  }
}
