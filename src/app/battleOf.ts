/** What the page shows of a game that has just been opened: all of it seen, nothing in hand yet. */
import { PLAIN } from './display.ts'
import type { Game } from './game.ts'
import { meantOf } from './meant.ts'
import { plansOf } from './plans.ts'
import type { BattleState } from './store.ts'

export const battleOf = ({
  scenario,
  about,
  seats,
  viewer,
  view,
  record,
  log,
  canUndo,
}: Game): BattleState => ({
  scenario,
  about,
  seats,
  viewer,
  game: view,
  shown: view,
  busy: { kind: 'none' },
  curtain: false,
  mode: { kind: 'idle' },
  cursor: null,
  hover: null,
  reach: null,
  preview: null,
  journey: null,
  plans: plansOf(scenario, view, record),
  marched: [],
  odds: null,
  reminder: null,
  recap: false,
  canReplay: false,
  overlay: 'none',
  display: PLAIN,
  pointed: [],
  later: new Set(),
  supply: null,
  log,
  canUndo,
  saved: 'no',
  over: view.state.over[0] === 1,
  meant: view.state.over[0] === 1 ? meantOf(scenario, record.memory) : [],
  done: new Set(),
})
