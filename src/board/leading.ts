/** Who moves the map: the reader, or what happens on it. */
import type { Commands } from '../app/commands.ts'
import type { AppState, AppStore } from '../app/store.ts'
import type { HexIndex } from '../engine/types.ts'
import type { BoardEvent } from './index.ts'

/**
 * Does the map go where something happens? In a replay as the reader has it; else to what the others do until the player
 * steers himself: who plays looks where he likes.
 */
export function leads({ page, replay, battle }: AppState, steered: boolean, still: boolean): boolean {
  if (page === 'replay') return replay?.follows === true
  return !still && !steered && battle?.busy.kind !== 'none'
}

/** What is pointed at in a replay: a hex is looked at, and who moves the map himself leads it from then on. */
export function lookOn(store: AppStore, commands: Commands, event: BoardEvent): void {
  if (event.kind === 'hexClicked') commands.lookAt(event.hex)
  else if (event.kind === 'pinClicked') readAt(store, commands, event.hex)
  else if (event.kind === 'hexHovered') commands.hoverHex(event.hex)
  else if (event.kind === 'steered' && store.getState().replay?.follows)
    void commands.replay({ do: 'set', change: { follows: false } })
}

/** Goes to the step at which the last comment on a hex was made: there it stands beside the map. */
function readAt(store: AppStore, commands: Commands, hex: HexIndex): void {
  const { replay } = store.getState()
  const said = replay?.tape.comments.findLast(({ step, hexes }) => step <= replay.step && hexes.includes(hex))
  if (said) void commands.replay({ do: 'go', step: said.step })
}
