/** Orders of this turn taken back, and given again. */
import type { Commands } from './commands.ts'
import type { Game } from './game.ts'
import type { Playback } from './playback.ts'
import type { BattleState, Notice } from './store.ts'

interface Parts {
  game(): Game | null
  battle(): BattleState | null
  readonly playback: Playback
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** The game stands elsewhere than before: shows it. */
  changed(): void
}

export function createGoingBack(parts: Parts): { readonly commands: Pick<Commands, 'undo' | 'redo'> } {
  /** Takes the last order back, or gives the one taken back last again. */
  function goBack(way: 'undo' | 'redo'): void {
    const game = parts.game()
    if (!game || parts.battle()?.busy.kind === 'thinking') return
    parts.playback.skip()
    if (game[way]()) parts.changed()
    else parts.notify('info', { code: way === 'undo' ? 'nothingToUndo' : 'nothingToRedo' })
  }
  return { commands: { undo: () => goBack('undo'), redo: () => goBack('redo') } }
}
