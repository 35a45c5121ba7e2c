/**
 * Ties a board to the store: what the page shows becomes a `BoardModel`, what is pointed at becomes a command. Phaser
 * is loaded with the first board, so that the start page does not wait for it.
 */
import type { Commands } from '../app/commands.ts'
import type { Frame } from '../app/game.ts'
import type { Library } from '../app/library.ts'
import type { AppStore, BattleState } from '../app/store.ts'
import type { Scenario } from '../engine/scenario.ts'
import { counterAlone } from './battleCounters.ts'
import { playFrame } from './follow.ts'
import { boardModel, pictureOf } from './fromBattle.ts'
import type { Baked, Board, BoardEvent, BoardView } from './index.ts'
import { leads, lookOn } from './leading.ts'
import { createOverview, type Overview } from './overview.ts'
import { addressOf, drawCard, drawRelief } from './pictures.ts'
import { createTwin, twinBattle } from './twin.ts'

export interface BoardLink {
  /** Builds the board inside an element; what it returns takes it away. */
  fill(element: HTMLElement): () => void
  /** Builds the second board of a replay inside an element. */
  fillTwin(element: HTMLElement): () => void
  /** Draws a battle's map for its card. */
  picture(scenario: string, element: HTMLElement): () => void
  /** Address of a picture of a battle's whole ground; null where it cannot be had. */
  relief(scenario: Scenario, signal: AbortSignal): Promise<string | null>
  /** Middle of a hex in the browser window, brought into view first; null without a board. */
  pointOf(hex: number): { readonly clientX: number; readonly clientY: number } | null
  /** Address of a picture of a unit's counter; null before the board has its symbols, or where it has no counter. */
  counterPicture(unit: number): string | null
  /** Plays one frame of events, on the second board as the other side saw it; resolves when it is over. */
  animate(frame: Frame, twin?: Frame): Promise<void>
  /** The whole map in small, for the panels. */
  readonly overview: Overview
}

/** The library reads what pictures of battles are drawn from. */
export function linkBoard(
  store: AppStore,
  commands: Commands,
  { pictured, open }: Pick<Library, 'pictured' | 'open'>,
): BoardLink {
  let board: Board | null = null
  /** The player has moved the map since the others began to move. */
  let steered = false
  let playing = false
  /** Middle of the window before the others' moves were brought before the player, map px. */
  let home: { readonly x: number; readonly y: number } | null = null
  const overview = createOverview(
    store,
    () => board,
    () => {
      steered = true
    },
  )

  /** The map baked last and where the reader looked: who comes back to it, or takes a replay over, need not wait. */
  let kept: { readonly map: object; readonly baked: Baked; readonly view: BoardView } | null = null

  const report = (event: BoardEvent): void => {
    if (event.kind === 'steered') steered = true
    if (event.kind === 'viewChanged') {
      overview.changed()
      twin.follow(event.view)
    }
    if (store.getState().page === 'replay') lookOn(store, commands, event)
    else if (event.kind === 'pinClicked') commands.readNotes(event.hex)
    else if (event.kind === 'outsideClicked' || (event.kind === 'hexClicked' && event.button === 'right'))
      commands.cancel()
    else if (event.kind === 'hexClicked')
      commands.clickHex(event.hex, event.shift ? 'march' : 'primary', event.double)
    else if (event.kind === 'hexHovered') commands.hoverHex(event.hex)
  }

  const twin = createTwin(store, () => board, report)

  async function build(element: HTMLElement, battle: BattleState, isGone: () => boolean): Promise<void> {
    const { createBoard } = await import('./index.ts')
    if (isGone()) return
    const known = kept?.map === battle.scenario.map ? kept : null
    const built = createBoard(element, {
      picture: pictureOf(battle.scenario, battle.about),
      baked: known?.baked,
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
      if (known) built.mirror(known.view)
    }
    try {
      await built.ready
      overview.changed()
      store.setState({ renderer: built.renderer ?? 'none' })
    } catch (fault) {
      // Whoever leaves the page while the map is drawn breaks its drawing off.
      if (isGone()) return
      console.error(fault)
      store.setState({ renderer: 'none', loading: null })
    }
  }

  return {
    fill(element) {
      const { battle } = store.getState()
      let gone = false
      if (battle) void build(element, battle, () => gone)
      const stop = store.subscribe((state, before) => {
        if (!state.battle) kept = null
        if (!board || !state.battle) return
        const { focus } = state.replay ?? {}
        if (focus && focus !== before.replay?.focus && !focus.hexes.every(board.isInView))
          void board.glideTo(...focus.hexes)
        if (state.battle === before.battle) return
        if (state.battle.busy.kind === 'none') {
          // The recap leads to what has happened: the player goes on where he was.
          if (home && !steered) board.lookAt(home.x, home.y)
          home = null
          steered = false
        }
        // What is shown has gone on without waiting for the pictures: the player has had enough of them.
        if (playing && state.battle.shown !== before.battle?.shown) {
          board.skip()
          twin.board?.skip()
        }
        board.show(boardModel(state.battle))
        if (before.battle?.curtain && !state.battle.curtain) board.centreOn(openingHex(state.battle))
        const wanted = wantedHex(state.battle)
        if (
          wanted !== null &&
          (wanted !== (before.battle && wantedHex(before.battle)) ||
            isChosenAnew(state.battle, before.battle)) &&
          !isBare(board, wanted)
        )
          board.centreOn(wanted)
      })
      return () => {
        gone = true
        stop()
        const map = battle?.scenario.map
        if (board?.baked && map && store.getState().battle)
          kept = { map, baked: board.baked, view: board.view() }
        board?.destroy()
        board = null
      }
    },
    fillTwin: twin.fill,
    picture(scenario, element) {
      let gone = false
      let clear = () => {}
      void drawCard(pictured, scenario, element, () => gone).then(remove => {
        clear = remove
      })
      return () => {
        gone = true
        clear()
      }
    },
    relief: (scenario, signal) => drawRelief(open, scenario, signal),
    pointOf(hex) {
      if (!board) return null
      if (!isBare(board, hex)) board.centreOn(hex)
      return board.pointOf(hex)
    },
    counterPicture(unit) {
      const { battle } = store.getState()
      const counter = battle && counterAlone(battle, unit)
      return (counter && board && addressOf(board.face(counter))) ?? null
    },
    async animate(frame, twinFrame) {
      const { battle, settings, page, replay } = store.getState()
      if (!board || !battle) return
      // What the others do is worth waiting for: on an unfinished map nobody could follow it.
      if (battle.busy.kind !== 'none') await board.ready.catch(() => {})
      if (!board) return
      const still = prefersStill(store)
      board.setReducedMotion(still)
      twin.board?.setReducedMotion(still)
      const isCut = (): boolean => store.getState().battle?.shown !== battle.shown
      const speed = page === 'replay' ? (replay?.speed ?? 1) : settings.speed
      const isLed = (): boolean => leads(store.getState(), steered, still)
      if (isLed() && page !== 'replay') {
        const { left, top, width, height } = board.view()
        home ??= { x: left + width / 2, y: top + height / 2 }
      }
      playing = true
      const other = twinBattle(store.getState())
      await Promise.all([
        playFrame(board, frame, battle, isLed, isCut, speed),
        twin.board && twinFrame && other
          ? playFrame(twin.board, twinFrame, other, () => false, isCut, speed)
          : undefined,
      ])
      playing = false
    },
    overview,
  }
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

/** Whether a hex lies in the window and nothing floats over it. */
function isBare(board: Board, hex: number): boolean {
  const { clientX, clientY } = board.pointOf(hex)
  const top = document.elementFromPoint(clientX, clientY)
  return board.isInView(hex) && !top?.closest('[data-floating]')
}

/** Hex that must be in view: what is being assaulted, else the cursor. */
const wantedHex = ({ mode, cursor }: BattleState): number | null =>
  mode.kind === 'assault' ? mode.order.target : cursor

/** Other units are in hand than before: the player may have chosen them from a list, far from what he looks at. */
const isChosenAnew = ({ mode }: BattleState, before: BattleState | null): boolean =>
  mode.kind === 'selected' && mode.units[0] !== (before?.mode.kind === 'selected' ? before.mode.units[0] : -1)

/** Where a battle opens: on the foremost of the viewer's units, else the middle of the map. */
function openingHex({ scenario, shown }: BattleState): number {
  const own = scenario.units.flatMap((unit, u) =>
    unit.side === shown.side && shown.state.hex[u]! >= 0 ? [shown.state.hex[u]!] : [],
  )
  return own[0] ?? Math.floor(scenario.map.terrain.length / 2)
}
