/** What of an order's events the viewer's side gets to know: for log and playback. Pure. */
import { isPresent } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, SIGHTINGS, type Side, sideIndex, type UnitIndex } from '../engine/types.ts'

const SPOTTED = SIGHTINGS.indexOf('spotted')

/** A counter moving over the board as the viewer sees it. */
export interface March {
  readonly unit: UnitIndex
  readonly path: readonly HexIndex[]
}

export interface KnownEvents {
  /** For the log; a march of many hexes is one event from its first to its last known hex. */
  readonly log: readonly GameEvent[]
  readonly marches: readonly March[]
  readonly fights: readonly Extract<GameEvent, { kind: 'assault' }>[]
}

/** Events that both sides learn of whoever caused them: points, dates, fights and their outcome. */
const PUBLIC: ReadonlySet<GameEvent['kind']> = new Set([
  'turnStarted',
  'sideStarted',
  'assault',
  'losses',
  'retreated',
  'advanced',
  'finished',
  'exited',
  'worksReduced',
  'objective',
  'checkpoint',
  'gameEnded',
])

/** Events about one unit that its own side alone knows. */
const OWN: ReadonlySet<GameEvent['kind']> = new Set([
  'arrived',
  'arrivalBlocked',
  'contact',
  'stance',
  'priority',
  'shaken',
  'progressed',
])

/** Sorts out events as `viewer` learns them; `before` is the true state before the first of them. */
export function knownEvents(
  scenario: Scenario,
  viewer: Side,
  before: GameState,
  events: readonly GameEvent[],
): KnownEvents {
  const me = sideIndex(viewer)
  const seen = new Map<UnitIndex, boolean>()
  const isSeen = (u: UnitIndex): boolean =>
    scenario.units[u]!.side === viewer ||
    (seen.get(u) ?? (isPresent(before, u) && before.sighting[u * 2 + me]! >= SPOTTED))
  const log: GameEvent[] = []
  const marches: { unit: UnitIndex; path: HexIndex[] }[] = []
  const fights: Extract<GameEvent, { kind: 'assault' }>[] = []
  for (const event of events) {
    if (event.kind === 'sighted') {
      if (event.side !== me) continue
      const fresh = !isSeen(event.unit) && event.sighting >= SPOTTED
      seen.set(event.unit, event.sighting >= SPOTTED)
      if (fresh) log.push(event)
    } else if (event.kind === 'moved' || event.kind === 'advanced') {
      if (!isSeen(event.unit)) continue
      const last = marches.at(-1)
      if (last?.unit === event.unit && last.path.at(-1) === event.from) last.path.push(event.to)
      else marches.push({ unit: event.unit, path: [event.from, event.to] })
      if (scenario.units[event.unit]!.side !== viewer) continue
      const previous = log.at(-1)
      if (event.kind === 'moved' && previous?.kind === 'moved' && previous.unit === event.unit)
        log[log.length - 1] = { ...event, from: previous.from }
      else log.push(event)
    } else if (event.kind === 'retreated') {
      if (isSeen(event.unit) && event.path.length > 0) log.push(event)
    } else if (PUBLIC.has(event.kind)) {
      log.push(event)
      if (event.kind === 'assault') fights.push(event)
    } else if (OWN.has(event.kind) && 'unit' in event && scenario.units[event.unit]!.side === viewer)
      log.push(event)
  }
  return { log, marches, fights }
}

/** Did the viewer learn or risk something that cannot be taken back: dice, contact, a unit sighted? */
export function isDiscovery(viewer: Side, events: readonly GameEvent[]): boolean {
  const me = sideIndex(viewer)
  return events.some(
    event =>
      event.kind === 'assault' ||
      event.kind === 'contact' ||
      event.kind === 'sideEnded' ||
      (event.kind === 'sighted' && event.side === me && event.sighting >= SPOTTED),
  )
}
