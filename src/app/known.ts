/** What of an order's events the viewer's side gets to know: for log and playback. Pure. */
import type { EventOf, GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Side, sideIndex, type UnitIndex } from '../engine/types.ts'
import { hearsOf } from '../engine/view.ts'
import { type March, SPOTTED, sightedIn, startWatch } from './watch.ts'

export interface KnownEvents {
  /** For the log; a march of many hexes is one event from its first to its last known hex. */
  readonly log: readonly GameEvent[]
  readonly marches: readonly March[]
  readonly fights: readonly EventOf<'assault'>[]
}

/** Events that both sides learn of whoever caused them: places that change hands, fights and their outcome. */
const PUBLIC: ReadonlySet<GameEvent['kind']> = new Set([
  'turnStarted',
  'sideStarted',
  'losses',
  'overrun',
  'finished',
  'worksReduced',
  'registeredFire',
  'raid',
  'ambushed',
  'shoreFire',
  'crossingBlown',
  'bridgeBuilt',
  'improved',
  'broughtAway',
  'trainTaken',
  'objective',
  'weather',
  'gameEnded',
])

/** Events about one unit that its own side alone knows. */
const OWN: ReadonlySet<GameEvent['kind']> = new Set([
  'arrived',
  'arrivalBlocked',
  'contact',
  'command',
  'stance',
  'priority',
  'detachment',
  'repaired',
  'reserve',
  'shaken',
  'progressed',
  'demolition',
  'bridging',
  'razing',
  'trackCut',
  'columnTrack',
  'plundered',
  'mending',
  'wrecking',
  'setOut',
  'approached',
  'embarked',
  'landing',
  'landed',
])

/** Sorts out events as `viewer` learns them; `before` is the true state before the first of them. */
export function knownEvents(
  scenario: Scenario,
  viewer: Side,
  before: GameState,
  events: readonly GameEvent[],
): KnownEvents {
  const me = sideIndex(viewer)
  const isOwn = (u: UnitIndex): boolean => scenario.units[u]!.side === viewer
  const watch = startWatch(scenario, viewer, before)
  const met = sightedIn(events, me)
  const isKnown = (u: UnitIndex): boolean => isOwn(u) || watch.isInSight(u) || met.has(u)
  const log: GameEvent[] = []
  const fights: EventOf<'assault'>[] = []
  for (const event of events) {
    switch (event.kind) {
      case 'sighted':
        if (event.side !== me) break
        if (event.sighting < SPOTTED) watch.lose(event.unit)
        else if (watch.see(event.unit, event.hex)) log.push(event)
        break
      case 'moved':
      case 'advanced':
        if (!isOwn(event.unit)) break
        watch.march(event.unit, [event.to])
        logMarch(log, event)
        break
      case 'retreated':
        if (isOwn(event.unit)) watch.march(event.unit, event.path)
        if (event.path.length === 0 || !isKnown(event.unit)) break
        log.push(isOwn(event.unit) ? event : { ...event, path: pathInSight(event, met) })
        break
      case 'assault':
        fights.push(fightAsSeen(event, isKnown))
        log.push(fights.at(-1)!)
        break
      case 'sortie':
        if (event.side === me) log.push(sortieAsSeen(event, isKnown))
        else if (event.mission !== 'scout') log.push(event)
        break
      case 'answered':
      case 'exited':
        if (isKnown(event.unit)) log.push(event)
        break
      case 'decreed':
        if (event.unit < 0 || isKnown(event.unit)) log.push(event)
        break
      case 'checkpoint':
        if (hearsOf(scenario, scenario.checkpoints[event.checkpoint]!, viewer)) log.push(event)
        break
      case 'bombardment':
        log.push({
          ...event,
          lines: event.lines.filter(line => isKnown(line.unit)),
          suppressed: event.suppressed.filter(isOwn),
        })
        break
      case 'linkOpened':
        if (scenario.boxLinks[event.link]?.side === viewer) log.push(event)
        break
      case 'asked':
      case 'decided':
        if (scenario.decisions[event.decision]?.side === viewer) log.push(event)
        break
      case 'dispatched':
        if (event.units.some(isOwn)) log.push(event)
        break
      case 'airPoints':
      case 'friction':
      case 'airlifted':
      case 'stopOrder':
        if (event.side === me) log.push(event)
        break
      case 'wing':
        if (scenario.wings[event.wing]?.side === viewer) log.push(event)
        break
      case 'entrained':
      case 'railMoved':
      case 'railStopped':
        if (isOwnJourney(scenario, viewer, event)) log.push(event)
        if (event.kind === 'railMoved' && event.unit >= 0 && isOwn(event.unit))
          watch.march(event.unit, event.path)
        break
      case 'message':
        if (event.to === -1 || event.to === me) log.push(event)
        break
      default:
        if (PUBLIC.has(event.kind) || (OWN.has(event.kind) && 'unit' in event && isOwn(event.unit)))
          log.push(event)
    }
  }
  return { log, marches: watch.marches, fights }
}

/** A journey by rail of the viewer's own unit or people. */
const isOwnJourney = (
  scenario: Scenario,
  viewer: Side,
  { unit, evacuation }: { readonly unit: UnitIndex; readonly evacuation: number },
): boolean => (scenario.units[unit] ?? scenario.evacuations[evacuation])?.side === viewer

/** A march of many hexes is one line: from where it began to where it has come. */
export function logMarch(log: GameEvent[], event: EventOf<'moved' | 'advanced'>): void {
  const previous = log.at(-1)
  if (event.kind === 'moved' && previous?.kind === 'moved' && previous.unit === event.unit)
    log[log.length - 1] = marchOf(previous, event)
  else log.push(event)
}

/** Two steps of a march as one: with the last narrow place used, and all the time spent waiting. */
function marchOf(first: EventOf<'moved'>, next: EventOf<'moved'>): EventOf<'moved'> {
  const { crossing, crossingClock } = next.crossing >= 0 ? next : first
  return { ...next, from: first.from, crossing, crossingClock, waited: first.waited + next.waited }
}

/** An enemy's retreat as far as he is still seen; which way he left the fight is seen in any case. */
function pathInSight(
  { unit, path }: EventOf<'retreated'>,
  met: ReadonlyMap<UnitIndex, ReadonlySet<HexIndex>>,
): readonly HexIndex[] {
  const last = path.findLastIndex(hex => met.get(unit)?.has(hex))
  return path.slice(0, Math.max(last, 0) + 1)
}

/** A fight without the guns that nobody saw fire: their shells are felt, their names are not known. */
function fightAsSeen(event: EventOf<'assault'>, isKnown: (u: UnitIndex) => boolean): EventOf<'assault'> {
  return {
    ...event,
    attack: event.attack.filter(line => isKnown(line.unit)),
    defence: event.defence.filter(line => isKnown(line.unit)),
    busy: event.busy.filter(isKnown),
  }
}

/** A sortie without the guns that fired at it from where nobody saw them. */
const sortieAsSeen = (event: EventOf<'sortie'>, isKnown: (u: UnitIndex) => boolean): EventOf<'sortie'> =>
  event.guard >= 0 && !isKnown(event.guard) ? { ...event, guard: NOBODY } : event
const NOBODY: UnitIndex = -1
