/** The story of each unit in a game: where it stood, how far it went, its fights, its losses and its lowest hour. */
import type { EventOf, GameEvent } from '../engine/events.ts'
import { distance } from '../engine/map/geometry.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  type HexIndex,
  type Metres,
  type Minutes,
  NOWHERE,
  type Permille,
  STATUSES,
  type UnitIndex,
} from '../engine/types.ts'
import type { Gatherer } from './gathering.ts'

/** A unit's part in one assault or overrun. */
export interface UnitFight {
  /** 0-based. */
  readonly turn: number
  /** Minutes since the campaign's first midnight at which it was over. */
  readonly at: Minutes
  readonly hex: HexIndex
  readonly role: 'attack' | 'support' | 'defence'
  /** Sum on the list of results; null for an overrun, which throws no dice. */
  readonly result: number | null
  /** What it cost the unit itself. */
  readonly men: number
  readonly afv: number
  readonly guns: number
}

export interface UnitStory {
  readonly unit: UnitIndex
  /** Its hex at the end of each player turn of the record, NOWHERE off the board; only where that changed. */
  readonly stood: readonly { readonly turn: number; readonly hex: HexIndex }[]
  /** Marched, by road or across country; by rail; and driven back. */
  readonly marched: Metres
  readonly byRail: Metres
  readonly drivenBack: Metres
  readonly fights: readonly UnitFight[]
  /** The lowest that its readiness came to while it was on the board, and when; null where it never was. */
  readonly low: { readonly readiness: Permille; readonly turn: number } | null
  /** At the end. */
  readonly men: number
  readonly lost: { readonly men: number; readonly afv: number; readonly guns: number }
  readonly status: (typeof STATUSES)[number]
  /** How it ended, and in which turn. */
  readonly end: { readonly cause: EventOf<'finished'>['cause'] | 'exited'; readonly turn: number } | null
}

type Growing = { -readonly [K in keyof UnitStory]: UnitStory[K] } & {
  stood: UnitStory['stood'][number][]
  fights: UnitFight[]
}

const PRESENT = STATUSES.indexOf('present')

/** Follows every unit of the battle through a replay. */
export function followingUnits(scenario: Scenario): Gatherer<readonly UnitStory[]> {
  const stories = scenario.units.map((_, unit): Growing => newStory(unit))
  let last: GameState | null = null
  return {
    step(before, _order, events, after) {
      const turn = before.turn[0]!
      for (const event of events) note(scenario, stories, event)
      noteFights(scenario, stories, turn, events)
      for (const event of events)
        if (event.kind === 'finished') stories[event.unit]!.end = { cause: event.cause, turn }
        else if (event.kind === 'exited') stories[event.unit]!.end = { cause: 'exited', turn }
      for (const story of stories) noteState(story, after, turn)
      last = after
    },
    result: () => stories.map(story => (last ? closed(story, last) : story)),
  }
}

const newStory = (unit: UnitIndex): Growing => ({
  unit,
  stood: [],
  marched: 0,
  byRail: 0,
  drivenBack: 0,
  fights: [],
  low: null,
  men: 0,
  lost: { men: 0, afv: 0, guns: 0 },
  status: 'waiting',
  end: null,
})

/** Ways made. */
function note({ map }: Scenario, stories: readonly Growing[], event: GameEvent): void {
  switch (event.kind) {
    case 'moved':
    case 'advanced':
      stories[event.unit]!.marched += map.hexMetres * distance(map, event.from, event.to)
      break
    case 'retreated':
      stories[event.unit]!.drivenBack += map.hexMetres * event.path.length
      break
    case 'railMoved':
      if (event.unit >= 0) stories[event.unit]!.byRail += map.hexMetres * event.path.length
      break
  }
}

/** Assaults and overruns among an order's events, with the losses that follow each. */
function noteFights(
  scenario: Scenario,
  stories: readonly Growing[],
  turn: number,
  events: readonly GameEvent[],
): void {
  events.forEach((event, i) => {
    if (event.kind !== 'assault' && event.kind !== 'overrun') return
    const cost = costsAfter(events, i)
    const hex = event.kind === 'assault' ? event.target : event.hex
    const { start } = scenario.turns[turn]!
    const at = event.kind === 'assault' ? start + event.end : start
    const result = event.kind === 'assault' ? event.result : null
    for (const [unit, role] of rolesIn(event)) {
      const own = cost.get(unit) ?? { men: 0, afv: 0, guns: 0 }
      stories[unit]!.fights.push({ turn, at, hex, role, result, ...own })
    }
  })
}

function rolesIn(event: EventOf<'assault'> | EventOf<'overrun'>): readonly [UnitIndex, UnitFight['role']][] {
  if (event.kind === 'overrun')
    return [[event.unit, 'attack'], ...event.enemies.map((u): [UnitIndex, 'defence'] => [u, 'defence'])]
  return [
    ...event.attack.map(({ unit, role }): [UnitIndex, UnitFight['role']] => [
      unit,
      role === 'assault' ? 'attack' : 'support',
    ]),
    ...event.defence.map(({ unit, role }): [UnitIndex, UnitFight['role']] => [
      unit,
      role === 'support' ? 'support' : 'defence',
    ]),
  ]
}

/** What each unit lost from one fight to the next: losses of other causes are not the fight's. */
function costsAfter(events: readonly GameEvent[], fight: number) {
  const cost = new Map<UnitIndex, { men: number; afv: number; guns: number }>()
  for (const event of events.slice(fight + 1)) {
    if (event.kind === 'assault' || event.kind === 'overrun') break
    if (event.kind !== 'losses' || (event.cause !== 'assault' && event.cause !== 'retreat')) continue
    for (const { unit, killed, wounded, captured, afv, guns } of event.losses) {
      const sum = cost.get(unit) ?? { men: 0, afv: 0, guns: 0 }
      sum.men += killed + wounded + captured
      sum.afv += afv
      sum.guns += guns
      cost.set(unit, sum)
    }
  }
  return cost
}

/** Where it stands and how it is. */
function noteState(story: Growing, state: GameState, turn: number): void {
  const u = story.unit
  const isThere = state.status[u] === PRESENT
  const hex = isThere ? state.hex[u]! : NOWHERE
  const before = story.stood.at(-1)
  if (before?.turn === turn) story.stood[story.stood.length - 1] = { turn, hex }
  else if (before ? before.hex !== hex : hex !== NOWHERE) story.stood.push({ turn, hex })
  const readiness = state.readiness[u]!
  if (isThere && (story.low === null || readiness < story.low.readiness)) story.low = { readiness, turn }
}

function closed(story: Growing, state: GameState): UnitStory {
  const u = story.unit
  return {
    ...story,
    // A unit that was taken up again where it had stood a turn before has not changed its place.
    stood: story.stood.filter(({ hex }, i) => hex !== story.stood[i - 1]?.hex),
    men: state.men[u]!,
    lost: {
      men: state.killed[u]! + state.wounded[u]! + state.captured[u]!,
      afv: state.afvLost[u]!,
      guns: state.gunsLost[u]!,
    },
    status: STATUSES[state.status[u]!]!,
  }
}
