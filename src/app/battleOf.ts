/** What the page shows of a game. */
import { PLAIN } from './display.ts'
import type { Game } from './game.ts'
import { notesOf } from './notes.ts'
import { plansOf } from './plans.ts'
import type { BattleState } from './store.ts'

type Standing = Pick<
  BattleState,
  | 'game'
  | 'seats'
  | 'staff'
  | 'log'
  | 'canUndo'
  | 'over'
  | 'meant'
  | 'plans'
  | 'reminder'
  | 'recap'
  | 'aftermath'
  | 'notes'
>

/** What of a game the page shows. */
type Shown = Pick<
  Game,
  'scenario' | 'about' | 'seats' | 'staff' | 'viewer' | 'view' | 'record' | 'log' | 'canUndo'
>

/** What follows from where the game stands: anew after every order. */
export function standingOf(shown: Shown): Standing {
  const { scenario, seats, staff, viewer, view, record, log, canUndo } = shown
  const over = view.state.over[0] === 1
  return {
    game: view,
    seats: staff ? { ...seats, [viewer]: { level: staff.level } } : seats,
    staff,
    log,
    canUndo,
    notes: notesOf({ record, view, seats }),
    over,
    meant: record.explanations ?? [],
    plans: plansOf(scenario, view, record),
    reminder: null,
    recap: false,
    aftermath: null,
  }
}

/** A game that has just been opened: all of it seen, nothing in hand yet. */
export const battleOf = (game: Shown): BattleState => ({
  ...standingOf(game),
  scenario: game.scenario,
  about: game.about,
  viewer: game.viewer,
  shown: game.view,
  isBranch: game.record.branch !== undefined,
  isTruth: false,
  busy: { kind: 'none' },
  curtain: false,
  mode: { kind: 'idle' },
  cursor: null,
  hover: null,
  picker: null,
  reach: null,
  preview: null,
  journey: null,
  asked: null,
  marched: [],
  odds: null,
  canReplay: false,
  overlay: 'none',
  history: null,
  display: PLAIN,
  noteHex: null,
  pointed: [],
  drawn: [],
  later: new Set(),
  supply: null,
  saved: 'no',
  done: new Set(),
})
