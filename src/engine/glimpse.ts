/**
 * A side's view for the moment: of judging one order, or of deciding the next. It is the same as `observe` draws, in a block that is kept for the
 * next glimpse of the battle: as long as one side gives one order after another, only what the last one changed is drawn
 * again.
 */
import { touch } from './derived.ts'
import type { EventKind, GameEvent } from './events.ts'
import { eventsSince, toldOf } from './journal.ts'
import type { Scenario } from './scenario.ts'
import { copyEntry, copyRest, copyState, type GameState, type MutableState } from './state.ts'
import { type HexIndex, NOWHERE, type Side, sideIndex, type UnitIndex } from './types.ts'
import { hide, hideGround, hideRest, hideUnit, type View } from './view.ts'

/** Events that change no unit but the one that they name, and no ground but what changes hands. */
const CHANGES_LITTLE: ReadonlySet<EventKind> = new Set<EventKind>([
  'advanced',
  'answered',
  'approached',
  'arrivalBlocked',
  'arrived',
  'asked',
  'besieged',
  'checkpoint',
  'command',
  'communications',
  'contact',
  'control',
  'decided',
  'flag',
  'message',
  'moved',
  'objective',
  'priority',
  'progressed',
  'readiness',
  'reserve',
  'retreated',
  'scripted',
  'setOut',
  'shaken',
  'sighted',
  'spent',
  'stance',
  'supplied',
  'surveyed',
  'tally',
])

/** The last glimpse of a battle: of which state, after how many of its events, and by whom. */
interface Glimpse {
  readonly seen: MutableState
  readonly state: GameState
  readonly told: number
  readonly side: Side
}
const glimpses = new WeakMap<Scenario, Glimpse>()

/** The side's view of a state. Nobody may keep it: the next glimpse of the battle writes over it. */
export function glimpse(scenario: Scenario, state: GameState, side: Side): View {
  const now = draw(scenario, glimpses.get(scenario), state, side)
  glimpses.set(scenario, now)
  return { side, state: now.seen }
}

/**
 * Views for whoever looks at one game again and again, as a commander does at each of his orders: each is good until the
 * next is asked for, and what was derived from it serves the next one where it still holds.
 */
export function watcher(scenario: Scenario): (state: GameState, side: Side) => View {
  let last: Glimpse | undefined
  return (state, side) => {
    last = draw(scenario, last, state, side)
    return { side, state: last.seen }
  }
}

/** The side's view over the last one, of which as much is kept as can be. */
function draw(scenario: Scenario, last: Glimpse | undefined, state: GameState, side: Side): Glimpse {
  const news = last?.state === state && last.side === side ? eventsSince(state, last.told) : null
  const told = toldOf(state)
  if (last && news?.every(({ kind }) => CHANGES_LITTLE.has(kind))) {
    if (news.length > 0) bringUpToDate(scenario, last, news)
    return { ...last, told }
  }
  const seen = last?.seen ?? copyState(scenario, state, 0)
  seen.bytes.set(state.bytes)
  hide(scenario, state, side, seen)
  touch(seen)
  return { seen, state, told, side }
}

/** Draws again what these events have changed. */
function bringUpToDate(scenario: Scenario, { seen, state, side }: Glimpse, news: readonly GameEvent[]): void {
  copyRest(scenario, state, seen)
  hideRest(scenario, state, side, seen)
  touch(seen, NOWHERE)
  for (const event of news) {
    if ('unit' in event) drawUnit(scenario, state, side, seen, event.unit)
    if (event.kind === 'control') drawGround(scenario, state, side, seen, event.hex)
    if (event.kind === 'surveyed') for (const hex of event.hexes) drawGround(scenario, state, side, seen, hex)
  }
}

function drawUnit(scenario: Scenario, state: GameState, side: Side, seen: MutableState, u: UnitIndex): void {
  copyEntry(scenario, state, seen, 'byUnit', u)
  hideUnit(scenario, side, seen, u)
  touch(seen, u)
}

function drawGround(
  scenario: Scenario,
  state: GameState,
  side: Side,
  seen: MutableState,
  hex: HexIndex,
): void {
  copyEntry(scenario, state, seen, 'byHex', hex)
  hideGround(seen, sideIndex(side), hex)
  touch(seen, NOWHERE)
}
