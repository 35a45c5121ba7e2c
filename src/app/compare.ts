/** Two games beside each other on a page of their own: read, replayed in slices, and kept while the page shows them. */
import { gatherAftermath } from '../record/aftermath.ts'
import type { ComparedGame } from '../record/compare.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import type { Game } from './game.ts'
import { tellOpening } from './history.ts'
import { isTold } from './saves.ts'
import type { SessionParts } from './sessionParts.ts'
import { inSlices } from './slices.ts'
import type { AppState, Notice } from './store.ts'

/** Which of the two. */
export type Which = 'a' | 'b'

export type CompareSource =
  | { readonly kind: 'game' }
  | { readonly kind: 'save'; readonly id: string }
  /** The historical opening of a battle. */
  | { readonly kind: 'opening'; readonly scenario: string }

/** One of the two games: read as far as told, and whole at the end. */
export interface Compared {
  readonly source: CompareSource
  readonly permille: number
  readonly game: ComparedGame | null
}

export type CompareState = { readonly [W in Which]: Compared | null }

export interface CompareParts extends Pick<SessionParts, 'store' | 'saves' | 'open' | 'readOpening'> {
  game(): Game | null
  notify(tone: Notice['tone'], text: Notice['text']): void
}

/** Puts a game on one side of the page; where it cannot be read that is said and the side stays empty. */
export async function compareWith(parts: CompareParts, which: Which, source: CompareSource): Promise<void> {
  const { store } = parts
  const put = (compared: Compared | null): void => {
    const now = store.getState().compare
    if (now) store.setState({ compare: { ...now, [which]: compared } })
  }
  const isGivenUp = (): boolean => store.getState().compare?.[which]?.source !== source
  put({ source, permille: 0, game: null })
  const game = await readGame(parts, source, isGivenUp, permille => put({ source, permille, game: null }))
  if (!isGivenUp()) put(game && { source, permille: 1000, game })
}

async function readGame(
  parts: CompareParts,
  source: CompareSource,
  isGivenUp: () => boolean,
  done: (permille: number) => void,
): Promise<ComparedGame | null> {
  const refuse = (fault: string): null => {
    parts.notify('warning', { code: 'badSave', facts: { fault } })
    return null
  }
  if (source.kind === 'opening') {
    const opening = await tellOpening(parts, source.scenario, isGivenUp)
    return opening && (opening.ok ? opening.game : refuse(opening.fault))
  }
  const read = await recordOf(parts, source)
  if (!read.ok) return refuse(read.fault)
  const { record } = read
  const opened = await parts.open(record.scenario, record, record.scenarioHash)
  if (!opened.ok) return refuse(opened.fault)
  const known = source.kind === 'game' ? parts.store.getState().battle?.aftermath?.told : null
  if (known) return { scenario: opened.scenario, told: known }
  const orders = record.playerTurns.reduce((sum, turn) => sum + turn.orders.length, 1)
  const told = await inSlices(
    gatherAftermath(opened.scenario, record),
    count => done(Math.min(1000, Math.floor((1000 * count) / orders))),
    isGivenUp,
  )
  return told && { scenario: opened.scenario, told }
}

type Read =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly fault: string }

async function recordOf(
  { store, saves, game }: CompareParts,
  source: Exclude<CompareSource, { kind: 'opening' }>,
): Promise<Read> {
  if (source.kind === 'save') {
    const slot = store.getState().saves.slots.find(({ id }) => id === source.id)
    if (slot && !isTold(slot)) return { ok: false, fault: 'this game is not over' }
    return saves.read(source.id)
  }
  const now = game()
  const isOver = store.getState().battle?.over === true
  return now && isOver ? { ok: true, record: now.record } : { ok: false, fault: 'this game is not over' }
}

/** The page with the game that has just ended on its one side, where there is one. */
export async function openCompare(parts: CompareParts): Promise<void> {
  const change: Partial<AppState> = { page: 'compare', compare: { a: null, b: null } }
  parts.store.setState(change)
  if (parts.store.getState().battle?.over) await compareWith(parts, 'a', { kind: 'game' })
}
