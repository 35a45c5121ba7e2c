/**
 * The enemy's turn told once more: what was seen of it can be looked at line by line, and played again on the board. The
 * game stands still meanwhile; whoever orders goes on from it.
 */
import type { View } from '../engine/view.ts'
import type { Commands } from './commands.ts'
import type { Game, News } from './game.ts'
import type { Playback } from './playback.ts'
import type { BattleState } from './store.ts'

interface Parts {
  game(): Game | null
  battle(): BattleState | null
  patch(change: Partial<BattleState>): void
  readonly playback: Playback
}

export interface Recap {
  readonly commands: Pick<Commands, 'replayTurn' | 'showRecap'>
  /** The player has the move; before the first order of his turn. `isNew`: the enemy has just moved. */
  begin(isNew: boolean): void
  /** All that happens by itself has been ordered. */
  ready(): void
  /** The enemy's turn has been shown: its recap opens, unless the player has gone on already. */
  open(): void
}

export function createRecap({ game, battle, patch, playback }: Parts): Recap {
  let news: News | null = null
  let isDue = false
  /** What the player's turn began with. */
  let begun: View | null = null

  return {
    commands: {
      replayTurn() {
        const now = battle()
        const current = game()
        if (!news || !now || !current || now.busy.kind === 'thinking') return
        playback.skip()
        patch({ shown: news.from, busy: { kind: 'playback' } })
        for (const frame of news.frames) playback.add(frame)
        // What the player has ordered since is not told again, but it stands at the end.
        playback.add({ log: [], marches: [], fights: [], after: current.view })
      },
      showRecap: isOpen => patch({ recap: isOpen }),
    },
    begin(isNew) {
      isDue = isNew
      news = game()?.news() ?? null
      const seen = news?.frames ?? []
      patch({
        recap: false,
        canReplay: seen.some(({ marches, fights }) => marches.length + fights.length > 0),
      })
    },
    ready() {
      begun = game()?.view ?? null
    },
    open() {
      const current = game()
      if (isDue && current && current.view === begun) patch({ recap: true })
      isDue = false
    },
  }
}
