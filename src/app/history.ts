/** The battle's opening by the record, told as a game is told: for the ghost, for history's curves, and to compare with. */
import { gatherAftermath } from '../record/aftermath.ts'
import type { ComparedGame } from '../record/compare.ts'
import { fitTrack } from '../record/ghost.ts'
import type { SessionParts } from './sessionParts.ts'
import { inSlices } from './slices.ts'
import type { BattleState } from './store.ts'

export interface HistoryParts extends Pick<SessionParts, 'open' | 'readOpening'> {
  battle(): BattleState | null
  patch(change: Partial<BattleState>): void
}

export type ToldOpening =
  | { readonly ok: true; readonly game: ComparedGame }
  | { readonly ok: false; readonly fault: string }

/** Openings told so far, by battle. */
const known = new Map<string, ComparedGame>()

/** Plays a battle's opening and gathers what can be told of it; null where the reader has given up. */
export async function tellOpening(
  { open, readOpening }: Pick<HistoryParts, 'open' | 'readOpening'>,
  id: string,
  isGivenUp: () => boolean,
  done: (steps: number) => void = () => {},
): Promise<ToldOpening | null> {
  const told = known.get(id)
  if (told) return { ok: true, game: told }
  const made = await readOpening(id, isGivenUp)
  if (!made?.ok) return made
  const { record } = made
  const opened = await open(record.scenario, record, record.scenarioHash)
  if (!opened.ok) return opened
  const gathered = await inSlices(gatherAftermath(opened.scenario, record), done, isGivenUp)
  if (!gathered) return null
  const game = { scenario: opened.scenario, told: gathered }
  known.set(id, game)
  return { ok: true, game }
}

/** Sets the record of the battle on the page beside it; a battle without an opening has an empty one. */
export async function tellHistory({ battle, patch, ...parts }: HistoryParts): Promise<void> {
  const shown = battle()
  if (!shown || shown.history) return
  const { scenario } = shown
  const isGivenUp = (): boolean => battle()?.scenario !== scenario
  const opening = await tellOpening(parts, scenario.id, isGivenUp)
  if (!opening || isGivenUp()) return
  patch({
    history: opening.ok
      ? {
          track: fitTrack(opening.game.told.track, opening.game.scenario, scenario),
          tallies: opening.game.told.tallies,
        }
      : { track: [], tallies: [] },
  })
}
