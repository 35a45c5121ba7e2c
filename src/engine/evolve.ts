/**
 * State + event = next state. The only code that writes a state after `newGame`; it applies and judges nothing.
 */

import { POOL_OF, SCOUTED } from './airMarks.ts'
import { clamp } from './arithmetic.ts'
import { releaseOf, touch } from './derived.ts'
import type { EventKind, EventOf, GameEvent, Loss } from './events.ts'
import type { Scenario } from './scenario.ts'
import type { MutableState } from './state.ts'
import {
  AIR_MISSIONS,
  AIR_POOLS,
  COMMANDS,
  CROSSING_STATES,
  NOWHERE,
  PRIORITIES,
  RESERVES,
  SIGHTINGS,
  STANCES,
  STATUSES,
  sideIndex,
  WEATHERS,
} from './types.ts'

type Apply<K extends EventKind> = (state: MutableState, event: EventOf<K>, scenario: Scenario) => void

const PRESENT = STATUSES.indexOf('present')
const FINISHED = STATUSES.indexOf('finished')
const EXITED = STATUSES.indexOf('exited')
const DISARMED = STATUSES.indexOf('disarmed')
const IDENTIFIED = SIGHTINGS.indexOf('identified')
const BLOWN = CROSSING_STATES.indexOf('blown')
const PONTOON = CROSSING_STATES.indexOf('pontoon')

/** Puts a unit on a hex; a changed hex ends what was put into another. */
function place(state: MutableState, unit: number, hex: number): void {
  state.hex[unit] = hex
  state.progress[unit] = 0
  state.progressTo[unit] = NOWHERE
  getOff(state, unit)
}

/** A unit leaves its trains where they are. */
function getOff(state: MutableState, unit: number): void {
  state.trainUnit.forEach((aboard, train) => {
    if (aboard === unit) endJourney(state, train)
  })
}

function leaveBox(state: MutableState, unit: number): void {
  state.box[unit] = 0
  state.boxLink[unit] = 0
  state.boxLeft[unit] = 0
}

function endJourney(state: MutableState, train: number): void {
  state.trainTo[train] = NOWHERE
  state.trainUnit[train] = NOWHERE
  state.trainLeft[train] = 0
  state.trainLoad[train] = 0
}

/** A unit has had its order and is busy until `clock`: it keeps nothing in reserve. */
function work(state: MutableState, unit: number, clock: number): void {
  state.reserve[unit] = 0
  state.clock[unit] = clock
  state.ordered[unit] = 1
  state.busy[unit] = 1
}

function applyLoss(state: MutableState, loss: Loss): void {
  const u = loss.unit
  state.men[u]! -= loss.killed + loss.wounded + loss.captured
  state.killed[u]! += loss.killed
  state.wounded[u]! += loss.wounded
  state.captured[u]! += loss.captured
  state.afv[u]! -= loss.afv
  state.afvLost[u]! += loss.afv
  state.guns[u]! -= loss.guns
  state.gunsLost[u]! += loss.guns
}

/** What a march or a contact leaves of a unit's turn. */
function spend(
  state: MutableState,
  { unit, clock, account, readiness }: EventOf<'moved' | 'progressed' | 'contact'>,
): void {
  work(state, unit, clock)
  state.account[unit] = account
  state.readiness[unit] = readiness
}

/** Takes a unit off the board; both sides know what became of it. */
function remove(state: MutableState, unit: number, status: number): void {
  place(state, unit, NOWHERE)
  leaveBox(state, unit)
  state.status[unit] = status
  state.sighting[unit * 2] = IDENTIFIED
  state.sighting[unit * 2 + 1] = IDENTIFIED
}

const APPLY: { readonly [K in EventKind]: Apply<K> } = {
  turnStarted: (state, event) => {
    state.turn[0] = event.turn
  },
  sideStarted: (state, event, scenario) => {
    state.side[0] = event.side
    state.hexClock.fill(0)
    state.crossingClock.fill(0)
    state.assaults.fill(0)
    clearMarks(state, event.side, ALL_MARKS)
    AIR_POOLS.forEach((_, pool) => (state.airSpent[pool * 2 + event.side] = 0))
    state.defences.fill(0)
    scenario.trains.forEach(({ from }, train) => {
      if (state.trainSide[train] === event.side)
        state.trainClock[train] = releasedAt(scenario, state.turn[0]!, from)
    })
    scenario.units.forEach((unit, u) => {
      if (sideIndex(unit.side) !== event.side) return
      state.clock[u] = releasedAt(scenario, state.turn[0]!, releaseOf(scenario, state, u))
      state.ordered[u] = 0
      state.busy[u] = 0
      state.assaulted[u] = 0
      state.demolitions[u] = 0
      state.reserve[u] = 0
      state.shaken[u] = 0
      state.suppressed[u] = 0
    })
  },
  arrived: (state, event) => {
    place(state, event.unit, event.hex)
    state.status[event.unit] = PRESENT
    leaveBox(state, event.unit)
  },
  arrivalBlocked: () => {},
  supplied: (state, event, scenario) => {
    state.fuel[event.unit] = event.fuel
    state.ammo[event.unit] = event.ammo
    const column = scenario.formations[scenario.units[event.unit]!.formation]!.column
    if (column < 0) return
    state.delivered[column]! += event.kilograms
    state.burnt[column]! += event.burntKilograms
  },
  readiness: (state, event) => {
    state.readiness[event.unit] = event.readiness
    state.account[event.unit] = event.account
  },
  communications: (state, event) => {
    state.cutAtStart[event.unit] = event.cutAtStart ? 1 : 0
    state.cutOff[event.unit] = event.cutOff
  },
  moved: (state, event) => {
    place(state, event.unit, event.to)
    spend(state, event)
    state.fuel[event.unit] = event.fuel
    if (event.crossing >= 0) state.crossingClock[event.crossing] = event.crossingClock
  },
  progressed: (state, event) => {
    state.progressTo[event.unit] = event.to
    state.progress[event.unit] = event.progress
    spend(state, event)
    if (event.crossing >= 0) state.crossingClock[event.crossing] = event.crossingClock
  },
  contact: spend,
  overrun: (state, event) => {
    for (const u of event.enemies) {
      state.progress[u] = 0
      state.progressTo[u] = NOWHERE
    }
  },
  control: (state, event) => {
    state.control[event.hex] = event.side + 1
    state.controlSeen[event.hex * 2 + event.side] = event.side + 1
  },
  surveyed: (state, event) => {
    for (const hex of event.hexes) state.controlSeen[hex * 2 + event.side] = state.control[hex]!
  },
  sighted: (state, event) => {
    const index = event.unit * 2 + event.side
    state.sighting[index] = event.sighting
    if (event.hex === NOWHERE) return
    state.reportHex[index] = event.hex
    state.reportTurn[index] = state.turn[0]!
  },
  assault: (state, event) => {
    for (const u of event.busy) {
      work(state, u, event.end)
      state.progress[u] = 0
      state.progressTo[u] = NOWHERE
    }
    for (const line of event.attack) if (line.role === 'assault') state.assaulted[line.unit]! += 1
    // Minutes put into a hex are lost when the unit is attacked (8-numbers 2.2).
    for (const line of event.defence) {
      if (line.role === 'support') state.defences[line.unit]! += 1
      if (line.role !== 'defence') continue
      state.progress[line.unit] = 0
      state.progressTo[line.unit] = NOWHERE
      getOff(state, line.unit)
    }
    for (const hex of event.places) state.hexClock[hex] = event.end
    state.assaults[event.target]! += 1
  },
  registeredFire: (state, event) => {
    state.rangedIn[event.range] = 0
  },
  raid: (state, event) => {
    work(state, event.unit, event.clock)
    state.assaulted[event.unit]! += 1
  },
  bombardment: (state, event) => {
    for (const { unit } of event.lines) work(state, unit, event.end)
    for (const unit of event.suppressed) state.suppressed[unit] = 1
  },
  losses: (state, event) => {
    for (const loss of event.losses) applyLoss(state, loss)
  },
  fuelShared: (state, event) => {
    for (const { unit, fuel } of event.stocks) state.fuel[unit] = fuel
  },
  workshop: (state, event) => {
    state.damaged[event.unit] = event.waiting
    state.inRepair[event.unit] = event.inRepair
    state.repairedAt[event.unit] = event.ready
  },
  repaired: (state, event) => {
    state.inRepair[event.unit] = 0
    state.afv[event.unit]! += event.afv
    state.afvLost[event.unit]! -= event.afv
  },
  spent: (state, event) => {
    state.ammo[event.unit] = event.ammo
  },
  shaken: (state, event) => {
    state.shaken[event.unit] = 1
  },
  worksReduced: (state, event) => {
    state.works[event.hex] = event.level
  },
  retreated: (state, event) => {
    const last = event.path.at(-1)
    if (last !== undefined) place(state, event.unit, last)
  },
  advanced: (state, event) => {
    place(state, event.unit, event.to)
  },
  demolition: (state, event, scenario) => {
    const { unit, crossing, onEntry, clock } = event
    if (onEntry) state.crossingTested[crossing]! |= 1 << sideIndex(scenario.units[unit]!.side)
    else work(state, unit, clock)
    if (!onEntry) state.demolitions[unit]! += 1
  },
  crossingBlown: (state, event, scenario) => {
    state.crossingState[event.crossing] = BLOWN
    state.bridgeWork[event.crossing] = 0
    // Who was on it is back on his own bank.
    const { a, b } = scenario.map.crossings[event.crossing]!
    scenario.units.forEach((_, u) => {
      const [from, to] = [state.hex[u]!, state.progressTo[u]!]
      if ((from === a && to === b) || (from === b && to === a)) place(state, u, from)
    })
  },
  bridging: (state, event) => {
    work(state, event.unit, event.clock)
    state.bridgeWork[event.crossing] = event.minutes
  },
  bridgeBuilt: (state, event) => {
    state.crossingState[event.crossing] = PONTOON
    state.bridgeWork[event.crossing] = 0
    state.crossingClock[event.crossing] = event.clock
  },
  razing: (state, event) => {
    work(state, event.unit, event.clock)
    state.razing[event.hex] = event.minutes
  },
  setOut: (state, event) => {
    state.boxLink[event.unit] = event.link + 1
    state.boxLeft[event.unit] = event.left
    state.ordered[event.unit] = 1
  },
  approached: (state, event) => {
    state.boxLeft[event.unit] = event.left
  },
  linkOpened: (state, event) => {
    state.linkOpen[event.link] = 1
  },
  entrained: (state, event) => {
    for (const train of event.trains) state.trainHex[train] = event.from
    if (event.evacuation >= 0) state.evacuated[event.evacuation]! += 1
  },
  railMoved: (state, { trains, unit, evacuation, from, to, path, left, clock }) => {
    const hex = path.at(-1) ?? from
    if (unit >= 0) place(state, unit, hex)
    if (unit >= 0) work(state, unit, clock)
    for (const train of trains) {
      state.trainHex[train] = hex
      state.trainClock[train] = clock
      state.trainTo[train] = left > 0 ? to : NOWHERE
      state.trainUnit[train] = left > 0 ? unit : NOWHERE
      state.trainLeft[train] = left
      state.trainLoad[train] = left > 0 ? evacuation + 1 : 0
    }
  },
  railStopped: (state, { trains, evacuation }) => {
    for (const train of trains) endJourney(state, train)
    if (evacuation >= 0) state.evacuated[evacuation]! -= 1
  },
  broughtAway: () => {},
  trainTaken: (state, { train, side }) => {
    state.trainSide[train] = side
    endJourney(state, train)
  },
  trackCut: (state, event) => {
    work(state, event.unit, event.clock)
    state.railCut[event.hex] = 1
  },
  finished: (state, event) => remove(state, event.unit, event.cause === 'ceasefire' ? DISARMED : FINISHED),
  exited: (state, event) => {
    remove(state, event.unit, EXITED)
    state.reportHex.fill(event.hex, event.unit * 2, event.unit * 2 + 2)
    state.reportTurn.fill(state.turn[0]!, event.unit * 2, event.unit * 2 + 2)
  },
  stance: (state, event) => {
    state.stance[event.unit] = STANCES.indexOf(event.stance)
  },
  priority: (state, event) => {
    state.priority[event.unit] = PRIORITIES.indexOf(event.priority)
  },
  reserve: (state, event) => {
    state.reserve[event.unit] = RESERVES.indexOf(event.reserve)
  },
  answered: () => {},
  objective: (state, event) => {
    state.heldBy[event.objective] = event.side + 1
    if (event.first) state.takenAt[event.objective] = event.at
  },
  checkpoint: (state, event) => {
    state.reachedAt[event.checkpoint] = event.at
  },
  tally: (state, event) => {
    state.tally[event.rule] = event.tally
  },
  scripted: (state, event) => {
    if (event.happens) state.fired[event.event] = 1
  },
  message: () => {},
  command: (state, event) => {
    state.command[event.unit] = COMMANDS.indexOf(event.command)
  },
  flag: (state, event) => {
    state.flags[event.flag] = event.set ? 1 : 0
  },
  source: (state, event) => {
    state.sourceShut[event.column] = event.open ? 0 : 1
  },
  weather: (state, event) => {
    state.weather[event.zone] = WEATHERS.indexOf(event.weather)
    state.weatherUntil[event.zone] = event.until
  },
  besieged: (state, event) => {
    state.besieged[event.unit] = event.stage
  },
  sortie: (state, event) => {
    state.airSpent[AIR_POOLS.indexOf(POOL_OF[event.mission]) * 2 + event.side]! += event.points
    if (event.turnedAway) return
    const mark = 1 << AIR_MISSIONS.indexOf(event.mission)
    for (const hex of event.marked) state.airMarks[hex * 2 + event.side]! |= mark
  },
  sideEnded: (state, event) => clearMarks(state, event.side, SCOUTED),
  gameEnded: state => {
    state.over[0] = 1
  },
}

const ALL_MARKS = 0xff

/** Takes marks of a side's aircraft off the map. */
function clearMarks(state: MutableState, side: number, marks: number): void {
  for (let i = side; i < state.airMarks.length; i += 2) state.airMarks[i]! &= ~marks
}

/** Minute of the turn at which a unit with this release hour may begin; the whole turn where it is later or never. */
function releasedAt(scenario: Scenario, turn: number, release: number | null): number {
  const entry = scenario.turns[turn]!
  const length = entry.end - entry.start
  if (release === null) return length
  return clamp(release - entry.start, 0, length)
}

/** Events on which no derived fact depends: neither places nor strength, time nor ground. Playouts check the caches. */
const LEAVES_DERIVED: ReadonlySet<EventKind> = new Set<EventKind>([
  'answered',
  'approached',
  'arrivalBlocked',
  'besieged',
  'broughtAway',
  'checkpoint',
  'command',
  'communications',
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
  'surveyed',
  'tally',
  'workshop',
])

/** Applies one event to a state that the caller owns. */
export function evolve(scenario: Scenario, state: MutableState, event: GameEvent): void {
  // The cast is the table's one: `event.kind` picks the function for just that event.
  const apply = APPLY[event.kind] as Apply<EventKind>
  apply(state, event, scenario)
  if (!LEAVES_DERIVED.has(event.kind)) touch(state)
}
