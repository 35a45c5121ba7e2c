/**
 * State + event = next state. The writers in `evolve/` are the only code that changes a state after `newGame`; they apply
 * and judge nothing.
 */
import { touch } from './derived.ts'
import type { EventKind, GameEvent } from './events.ts'
import { engineers } from './evolve/engineers.ts'
import { fights } from './evolve/fights.ts'
import { marches } from './evolve/marches.ts'
import { script } from './evolve/script.ts'
import { sea } from './evolve/sea.ts'
import { turns } from './evolve/turns.ts'
import type { Writer, Writers } from './evolve/writing.ts'
import { writeDown } from './journal.ts'
import type { Scenario } from './scenario.ts'
import type { MutableState } from './state.ts'
import { NOWHERE } from './types.ts'

/** A writer for every kind of event: one without does not compile. */
const WRITERS: Writers<EventKind> = { ...turns, ...marches, ...fights, ...engineers, ...script, ...sea }

/** Events on which no derived fact depends: neither places nor strength, time nor ground. Playouts check the caches. */
const LEAVES_DERIVED: ReadonlySet<EventKind> = new Set<EventKind>([
  'airPoints',
  'ambushed',
  'answered',
  'approached',
  'arrivalBlocked',
  'asked',
  'besieged',
  'broughtAway',
  'checkpoint',
  'command',
  'communications',
  'decided',
  'decreed',
  'dispatched',
  'flag',
  'gameEnded',
  'linkOpened',
  'message',
  'objective',
  'priority',
  'reserve',
  'scripted',
  'setOut',
  'sideEnded',
  'sighted',
  'source',
  'stance',
  'stopOrder',
  'surveyed',
  'tally',
  'wing',
  'workshop',
])

/** Events that change no works, no bridge, no mark of aircraft, and of all units none but the one that they name, if any. */
const OF_ONE_UNIT: ReadonlySet<EventKind> = new Set<EventKind>([
  'advanced',
  'arrived',
  'contact',
  'control',
  'moved',
  'progressed',
  'readiness',
  'retreated',
  'shaken',
  'spent',
  'supplied',
])

/** Applies one event to a state that the caller owns. */
export function evolve(scenario: Scenario, state: MutableState, event: GameEvent): void {
  // The cast is the table's one: `event.kind` picks the function for just that event.
  const write = WRITERS[event.kind] as Writer<EventKind>
  write(state, event, scenario)
  writeDown(state, event)
  if (LEAVES_DERIVED.has(event.kind)) return
  if (!OF_ONE_UNIT.has(event.kind)) touch(state)
  else touch(state, 'unit' in event ? event.unit : NOWHERE)
}
