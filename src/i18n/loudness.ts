/** Which events a reader of the log wants to see, and which of them are news. */
import type { EventKind, GameEvent } from '../engine/events.ts'

/** How loud an event is in the log: `news` also goes to the messages, `quiet` is kept for the record. */
const LOUDNESS: { readonly [K in EventKind]: 'news' | 'line' | 'quiet' } = {
  turnStarted: 'quiet',
  sideStarted: 'quiet',
  arrived: 'news',
  arrivalBlocked: 'news',
  supplied: 'quiet',
  readiness: 'quiet',
  communications: 'quiet',
  moved: 'line',
  progressed: 'line',
  contact: 'news',
  overrun: 'news',
  control: 'quiet',
  surveyed: 'quiet',
  sighted: 'line',
  assault: 'line',
  losses: 'line',
  spent: 'quiet',
  fuelShared: 'quiet',
  workshop: 'quiet',
  repaired: 'news',
  shaken: 'line',
  worksReduced: 'line',
  retreated: 'line',
  advanced: 'line',
  demolition: 'line',
  crossingBlown: 'news',
  bridging: 'line',
  bridgeBuilt: 'news',
  registeredFire: 'news',
  raid: 'news',
  bombardment: 'line',
  razing: 'line',
  setOut: 'line',
  approached: 'quiet',
  linkOpened: 'news',
  entrained: 'line',
  railMoved: 'line',
  railStopped: 'news',
  broughtAway: 'news',
  trainTaken: 'news',
  trackCut: 'line',
  mending: 'line',
  wrecking: 'line',
  finished: 'news',
  exited: 'news',
  stance: 'quiet',
  priority: 'quiet',
  reserve: 'quiet',
  answered: 'news',
  objective: 'news',
  checkpoint: 'news',
  tally: 'quiet',
  scripted: 'quiet',
  message: 'news',
  command: 'news',
  asked: 'news',
  decided: 'news',
  dispatched: 'news',
  airPoints: 'news',
  flag: 'quiet',
  source: 'quiet',
  wing: 'news',
  weather: 'news',
  besieged: 'quiet',
  sortie: 'line',
  sideEnded: 'quiet',
  gameEnded: 'news',
}

/**
 * How loud an event is in its turn (0-based): what stands on the map from the start does not arrive, and of a line of
 * communications only the cut is news.
 */
export function loudness(event: GameEvent, turn: number): 'news' | 'line' | 'quiet' {
  if (event.kind === 'arrived' && turn === 0) return 'quiet'
  if (event.kind === 'communications' && event.cutAtStart && event.cutOff === 0) return 'news'
  return LOUDNESS[event.kind]
}
