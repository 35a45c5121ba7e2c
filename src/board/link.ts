/**
 * Ties a board to the store: what the page shows becomes a `BoardModel`, what is pointed at becomes a command. Phaser
 * is loaded with the first board, so that the start page does not wait for it.
 */
import type { Commands } from '../app/commands.ts'
import type { Frame } from '../app/game.ts'
import { openBattle } from '../app/library.ts'
import type { AppStore, BattleState } from '../app/store.ts'
import { resultOf } from '../engine/rules/results.ts'
import { outcomeCode } from '../i18n/eventWords.ts'
import { say } from '../i18n/i18n.ts'
import { boardModel, pictureOf } from './fromBattle.ts'
import type { Board, BoardEvent } from './index.ts'

export interface BoardLink {
  /** Builds the board inside an element; what it returns takes it away. */
  fill(element: HTMLElement): () => void
  /** Draws a battle's map for its card. */
  picture(scenario: string, element: HTMLElement): () => void
  /** Middle of a hex in the browser window, brought into view first; null without a board. */
  pointOf(hex: number): { readonly clientX: number; readonly clientY: number } | null
  /** Plays one frame of events; resolves when it is over. */
  animate(frame: Frame): Promise<void>
}

export function linkBoard(store: AppStore, commands: Commands): BoardLink {
  let board: Board | null = null

  const report = (event: BoardEvent): void => {
    if (event.kind === 'hexClicked') {
      const click = event.button === 'right' ? 'secondary' : event.shift ? 'march' : 'primary'
      commands.clickHex(event.hex, click, event.double)
    } else if (event.kind === 'outsideClicked') commands.cancel()
    else if (event.kind === 'hexHovered') commands.hoverHex(event.hex)
  }

  async function build(element: HTMLElement, battle: BattleState, isGone: () => boolean): Promise<void> {
    const { createBoard } = await import('./index.ts')
    if (isGone()) return
    const built = createBoard(element, {
      picture: pictureOf(battle),
      renderer: 'auto',
      reducedMotion: prefersStill(store),
      onEvent: report,
      onProgress: share => tellProgress(store, share),
    })
    board = built
    const first = store.getState().battle
    if (first) {
      built.show(boardModel(first))
      built.centreOn(openingHex(first))
    }
    try {
      await built.ready
      store.setState({ renderer: built.renderer ?? 'none' })
    } catch {
      store.setState({ renderer: 'none', loading: null })
    }
  }

  return {
    fill(element) {
      const { battle } = store.getState()
      let gone = false
      if (battle) void build(element, battle, () => gone)
      const stop = store.subscribe((state, before) => {
        if (!board || !state.battle || state.battle === before.battle) return
        board.show(boardModel(state.battle))
        const wanted = wantedHex(state.battle)
        if (
          wanted !== null &&
          wanted !== (before.battle && wantedHex(before.battle)) &&
          !board.isInView(wanted)
        )
          board.centreOn(wanted)
      })
      return () => {
        gone = true
        stop()
        board?.destroy()
        board = null
      }
    },
    picture(scenario, element) {
      let gone = false
      let clear = () => {}
      void drawCard(scenario, element, () => gone).then(remove => {
        clear = remove
      })
      return () => {
        gone = true
        clear()
      }
    },
    pointOf(hex) {
      if (!board) return null
      if (!board.isInView(hex)) board.centreOn(hex)
      return board.pointOf(hex)
    },
    async animate(frame) {
      const { battle } = store.getState()
      if (!board || !battle) return
      board.setReducedMotion(prefersStill(store))
      for (const march of frame.marches)
        await board.animate({
          kind: 'march',
          counter: battle.scenario.units[march.unit]!.id,
          path: march.path,
        })
      for (const fight of frame.fights) {
        const from = fight.attack
          .filter(line => line.role === 'assault')
          .map(line => battle.shown.state.hex[line.unit]!)
        await board.animate({
          kind: 'combat',
          hex: fight.target,
          from: [...new Set(from)].filter(hex => hex >= 0),
          text: say(`outcome.${outcomeCode({ ...resultOf(fight.result), retreat: fight.retreat })}`),
        })
      }
    },
  }
}

/** Draws a battle's card with the baker alone, without Phaser; returns what takes the picture away. */
async function drawCard(id: string, element: HTMLElement, isGone: () => boolean): Promise<() => void> {
  const [{ fillCard }, opened] = await Promise.all([import('./card.ts'), openBattle(id, 'standard')])
  return isGone() || !opened.ok ? () => {} : fillCard(element, opened)
}

/** Steps that the bar of the bake moves by, permille: each one repaints the page, which costs the bake its time. */
const PROGRESS_STEP = 100

function tellProgress(store: AppStore, share: number): void {
  const permille = Math.floor((share * 1000) / PROGRESS_STEP) * PROGRESS_STEP
  const shown = store.getState().loading
  if (share >= 1) store.setState({ loading: null })
  else if (shown?.permille !== permille) store.setState({ loading: { what: 'map', permille } })
}

const prefersStill = (store: AppStore): boolean =>
  store.getState().settings.reducedMotion || matchMedia('(prefers-reduced-motion: reduce)').matches

/** Hex that must be in view: what is being assaulted, else the cursor. */
const wantedHex = ({ mode, cursor }: BattleState): number | null =>
  mode.kind === 'assault' ? mode.order.target : cursor

/** Where a battle opens: on the foremost of the viewer's units, else the middle of the map. */
function openingHex({ scenario, shown }: BattleState): number {
  const own = scenario.units.flatMap((unit, u) =>
    unit.side === shown.side && shown.state.hex[u]! >= 0 ? [shown.state.hex[u]!] : [],
  )
  return own[0] ?? Math.floor(scenario.map.terrain.length / 2)
}
