/**
 * The last events of each state, so that what was drawn from it can be brought up to date instead of drawn again. Kept
 * beside the state, never saved.
 */
import type { GameEvent } from './events.ts'
import type { GameState } from './state.ts'

/** After so many events it is sooner drawn again. */
const LONGEST = 64

interface Journal {
  /** Events that the state has been through since it was made. */
  told: number
  /** The last of them. */
  readonly events: GameEvent[]
}
const journals = new WeakMap<GameState, Journal>()

function journalOf(state: GameState): Journal {
  let journal = journals.get(state)
  if (!journal) {
    journal = { told: 0, events: [] }
    journals.set(state, journal)
  }
  return journal
}

/** Called by `evolve`: another event of the state. */
export function writeDown(state: GameState, event: GameEvent): void {
  const journal = journalOf(state)
  if (journal.events.length === LONGEST) journal.events.length = 0
  journal.events.push(event)
  journal.told++
}

/** The state has been changed by no event: whatever was drawn from it is to be drawn again. */
export function breakOff(state: GameState): void {
  const journal = journalOf(state)
  journal.events.length = 0
  journal.told++
}

/** How many events the state has been through. */
export const toldOf = (state: GameState): number => journalOf(state).told

/** Events since it had been through so many, or null where they are no longer known. */
export function eventsSince(state: GameState, told: number): readonly GameEvent[] | null {
  const { told: now, events } = journalOf(state)
  const news = now - told
  return news > events.length ? null : news === 0 ? NONE : events.slice(events.length - news)
}
const NONE: readonly GameEvent[] = []
