/** What of an order's events the viewer's side gets to know: for log and playback. Pure. */
import { isPresent } from '../engine/derived.ts'
import type { EventOf, GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  type HexIndex,
  SIGHTINGS,
  type Side,
  type SideIndex,
  sideIndex,
  type UnitIndex,
} from '../engine/types.ts'
import { hearsOf } from '../engine/view.ts'

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
  'crossingBlown',
  'bridgeBuilt',
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
  'repaired',
  'reserve',
  'shaken',
  'progressed',
  'demolition',
  'bridging',
  'razing',
  'trackCut',
  'setOut',
  'approached',
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

/** What the viewer's eyes follow: own units wherever they go, enemies from one hex in sight to the next. */
interface Watch {
  readonly marches: readonly March[]
  isInSight(unit: UnitIndex): boolean
  /** An enemy seen in a hex; true where he was not in sight before. His way is known by where he is seen alone. */
  see(unit: UnitIndex, hex: HexIndex): boolean
  lose(unit: UnitIndex): void
  march(unit: UnitIndex, path: readonly HexIndex[]): void
}

function startWatch(scenario: Scenario, viewer: Side, before: GameState): Watch {
  const me = sideIndex(viewer)
  /** Last known hex of the units in sight. */
  const places = new Map<UnitIndex, HexIndex>()
  scenario.units.forEach((unit, u) => {
    if (isPresent(before, u) && (unit.side === viewer || before.sighting[u * 2 + me]! >= SPOTTED))
      places.set(u, before.hex[u]!)
  })
  const marches: { unit: UnitIndex; path: HexIndex[] }[] = []
  const march = (unit: UnitIndex, path: readonly HexIndex[]): void => {
    const from = places.get(unit)
    const to = path.at(-1)
    if (to === undefined) return
    places.set(unit, to)
    if (from === undefined || from === to) return
    const last = marches.at(-1)
    if (last?.unit === unit && last.path.at(-1) === from) last.path.push(...path)
    else marches.push({ unit, path: [from, ...path] })
  }
  return {
    marches,
    march,
    isInSight: unit => places.has(unit),
    see(unit, hex) {
      const isNew = !places.has(unit)
      march(unit, [hex])
      return isNew
    },
    lose: unit => places.delete(unit),
  }
}

/** Hexes in which each enemy comes into sight in the course of the events. */
function sightedIn(
  events: readonly GameEvent[],
  me: SideIndex,
): ReadonlyMap<UnitIndex, ReadonlySet<HexIndex>> {
  const met = new Map<UnitIndex, Set<HexIndex>>()
  for (const event of events) {
    if (event.kind !== 'sighted' || event.side !== me || event.sighting < SPOTTED) continue
    const hexes = met.get(event.unit) ?? new Set()
    met.set(event.unit, hexes.add(event.hex))
  }
  return met
}

/** A march of many hexes is one line: from where it began to where it has come. */
function logMarch(log: GameEvent[], event: EventOf<'moved' | 'advanced'>): void {
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

/** Did the viewer learn or risk something that cannot be taken back: dice, contact, a unit or lost ground sighted? */
export function isDiscovery(viewer: Side, events: readonly GameEvent[]): boolean {
  const me = sideIndex(viewer)
  return events.some(
    event =>
      event.kind === 'assault' ||
      event.kind === 'contact' ||
      event.kind === 'overrun' ||
      event.kind === 'bombardment' ||
      event.kind === 'raid' ||
      event.kind === 'demolition' ||
      event.kind === 'sortie' ||
      event.kind === 'crossingBlown' ||
      event.kind === 'sideEnded' ||
      (event.kind === 'surveyed' && event.side === me) ||
      (event.kind === 'sighted' && event.side === me && event.sighting >= SPOTTED),
  )
}
