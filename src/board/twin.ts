/** The second map of a replay: the same ground as the other side knows it, always over the same place as the first. */
import type { AppState, AppStore, BattleState } from '../app/store.ts'
import { boardModel, pictureOf } from './fromBattle.ts'
import type { Board, BoardEvent, BoardView } from './index.ts'

export interface Twin {
  /** Builds the second board inside an element once the first has its map; what it returns takes it away. */
  fill(element: HTMLElement): () => void
  readonly board: Board | null
  /** The first map has moved. */
  follow(view: BoardView): void
}

/** The battle as the second map shows it; null where there is none. */
export const twinBattle = ({ battle, replay }: AppState): BattleState | null =>
  battle && replay?.twin
    ? { ...battle, game: replay.twin, shown: replay.twin, viewer: replay.twin.side }
    : null

/** `first` is the first board; `report` hears what is pointed at on the second. */
export function createTwin(
  store: AppStore,
  first: () => Board | null,
  report: (event: BoardEvent) => void,
): Twin {
  let board: Board | null = null
  /** One map is being moved after the other: its own report leads no further. */
  let isFollowing = false
  const move = (follower: Board | null, view: BoardView): void => {
    if (isFollowing || !follower) return
    isFollowing = true
    follower.mirror(view)
    isFollowing = false
  }

  async function build(element: HTMLElement, isGone: () => boolean): Promise<void> {
    const { createBoard } = await import('./index.ts')
    const model = first()
    await model?.ready.catch(() => {})
    const battle = twinBattle(store.getState())
    if (isGone() || !battle || !model?.baked) return
    const built = createBoard(element, {
      picture: pictureOf(battle.scenario, battle.about),
      baked: model.baked,
      renderer: 'auto',
      reducedMotion: store.getState().settings.reducedMotion,
      onEvent(event) {
        if (event.kind === 'viewChanged') move(first(), event.view)
        else report(event)
      },
    })
    board = built
    built.show(boardModel(battle))
    move(built, model.view())
    // The first map tells the reader where nothing can be drawn on.
    await built.ready.catch(() => {})
  }

  return {
    fill(element) {
      let gone = false
      void build(element, () => gone)
      const stop = store.subscribe((state, before) => {
        if (state.battle === before.battle && state.replay?.twin === before.replay?.twin) return
        const battle = twinBattle(state)
        if (battle) board?.show(boardModel(battle))
      })
      return () => {
        gone = true
        stop()
        board?.destroy()
        board = null
      }
    },
    get board() {
      return board
    },
    follow: view => move(board, view),
  }
}
