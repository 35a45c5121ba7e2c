/**
 * Trains under way: one order over the whole line (8-numbers 2.2, last rule). A journey is so many minutes of loading, of
 * running and of unloading; what the turn does not hold is done at the start of the side's next turns, and until then the
 * train stands on the line where it has come to, with whoever is aboard. A unit that is attacked there gets off.
 */
import { ceilDiv, floorDiv, roundHalfUp } from '../arithmetic.ts'
import { derivedFor, turnMinutes, unitsAt } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  type HexIndex,
  type Metres,
  type Minutes,
  NOWHERE,
  SIDES,
  type Side,
  sideIndex,
  sideOf,
  type UnitIndex,
} from '../types.ts'
import { observe } from '../view.ts'
import { ambushOn, fireOnTrain } from './ambush.ts'
import { INTERDICTION, isHunted } from './interdiction.ts'
import { followTrack, trackTo } from './railway.ts'
import { look } from './sighting.ts'
import { stackingRefusal } from './stacking.ts'
import { barredHexes } from './supplyRoads.ts'
import { checkGround } from './victory.ts'

/** Getting 1,500 men with horses and carts on a train, and off it (estimate). */
export const TRAIN_LOADING: Minutes = 120
export const TRAIN_UNLOADING: Minutes = 60
/** Metres an hour on whole track (Hailar's brief, 3.5). */
export const TRAIN_SPEED: Metres = 25_000

/** Minutes of a run over so many hexes, rounded over the whole. */
export const runMinutes = (hexMetres: Metres, hexes: number): Minutes =>
  roundHalfUp(hexes * hexMetres * 60, TRAIN_SPEED)

/** Minutes of a whole journey over so many hexes. */
export const journeyMinutes = (hexMetres: Metres, hexes: number): Minutes =>
  TRAIN_LOADING + runMinutes(hexMetres, hexes) + TRAIN_UNLOADING

/** Hexes still before a train that has so many minutes of its journey left. */
const hexesLeft = (hexMetres: Metres, left: Minutes): number =>
  ceilDiv(Math.max(0, left - TRAIN_UNLOADING) * TRAIN_SPEED, hexMetres * 60)

/**
 * Minutes that enemy aircraft over the line cost a train on these hexes: it stops in cuttings and under trees, as long
 * again as vehicles do on a road (8-numbers 6, rule 7).
 */
const huntedMinutes = (
  { map }: Scenario,
  state: GameState,
  side: Side,
  line: readonly HexIndex[],
): Minutes => {
  const hunted = line.filter(hex => isHunted(state, side, hex)).length
  return roundHalfUp(hunted * map.hexMetres * 60 * (INTERDICTION - 1000), TRAIN_SPEED * 1000)
}

/** How far a train comes along a line in the minutes it has, and what aircraft over those hexes cost it of them. */
export function runOf(
  scenario: Scenario,
  state: GameState,
  side: Side,
  run: { readonly line: readonly HexIndex[]; readonly left: Minutes; readonly has: Minutes },
): { readonly goes: number; readonly delay: Minutes } {
  const { line, left, has } = run
  for (let goes = line.length; goes > 0; goes--) {
    const delay = huntedMinutes(scenario, state, side, line.slice(0, goes))
    const after = left - Math.max(0, has - delay)
    if (line.length - hexesLeft(scenario.map.hexMetres, after) >= goes) return { goes, delay }
  }
  return { goes: 0, delay: 0 }
}

/** A place of the railway and a side whose trains run from it, as one number. */
const fromPlace = (side: Side, hex: HexIndex): number => hex * SIDES.length + sideIndex(side)
const sideFrom = (number: number): Side => sideOf(number % SIDES.length)
const placeFrom = (number: number): HexIndex => floorDiv(number, SIDES.length)

const openTracks = derivedFor((scenario, state, number): ReadonlyMap<HexIndex, HexIndex> => {
  const side = sideFrom(number)
  return followTrack(scenario, state, side, placeFrom(number), hex => !isShut(scenario, state, side, hex))
})

/**
 * Do enemies keep a side's trains out of a hex, as far as this state (which may be a view's) knows? Whoever stands there
 * stops a train, be he too weak to stop lorries.
 */
const isShut = (scenario: Scenario, state: GameState, side: Side, hex: HexIndex): boolean =>
  barredHexes(scenario, state, sideIndex(side))[hex] === 1 ||
  unitsAt(scenario, state, hex).some(u => scenario.units[u]!.side !== side)

/** Track that trains of a side can use from a hex, as far as this state (which may be a view's) knows. */
export const openTrack = (
  scenario: Scenario,
  state: GameState,
  side: Side,
  from: HexIndex,
): ReadonlyMap<HexIndex, HexIndex> => openTracks(scenario, state, fromPlace(side, from))

/** A train that can load at a place, and the minute of the turn from which. */
export interface FreeTrain {
  readonly train: number
  readonly ready: Minutes
}

const freeTrains = derivedFor((scenario, state, number): readonly FreeTrain[] => {
  const [side, place] = [sideFrom(number), placeFrom(number)]
  const open = openTrack(scenario, state, side, place)
  const { hexMetres } = scenario.map
  return scenario.trains
    .flatMap((_, train): FreeTrain[] => {
      if (!mayRun(scenario, state, side, train) || state.trainTo[train] !== NOWHERE) return []
      const line = trackTo(open, state.trainHex[train]!)
      if (!line) return []
      // The line is told from the place outwards: the train enters the place last, and its own hex not at all.
      const delay = huntedMinutes(scenario, state, side, [place, ...line].slice(0, line.length))
      const ready = state.trainClock[train]! + runMinutes(hexMetres, line.length) + delay
      return ready < turnMinutes(scenario, state) ? [{ train, ready }] : []
    })
    .sort((a, b) => a.ready - b.ready || a.train - b.train)
})

/** Trains of a side that can come empty to a place within the turn, those first that are there first. */
export const trainsFor = (
  scenario: Scenario,
  state: GameState,
  side: Side,
  place: HexIndex,
): readonly FreeTrain[] => freeTrains(scenario, state, fromPlace(side, place))

/** Is the train the side's, and has its captor learnt to run it? */
function mayRun(scenario: Scenario, state: GameState, side: Side, train: number): boolean {
  const { side: built, captorFrom } = scenario.trains[train]!
  return state.trainSide[train] === sideIndex(side) && (built === side || state.turn[0]! >= captorFrom)
}

/** Trains that carry a unit. */
export const trainsOf = (scenario: Scenario, state: GameState, unit: UnitIndex): readonly number[] =>
  scenario.trains.flatMap((_, train) => (state.trainUnit[train] === unit ? [train] : []))

/** A journey: trains with a unit or (-1) an evacuation aboard, at `from`, with `left` minutes of it from minute `start`. */
export interface Journey {
  readonly trains: readonly number[]
  readonly unit: UnitIndex | -1
  readonly evacuation: number
  readonly from: HexIndex
  readonly to: HexIndex
  readonly start: Minutes
  readonly left: Minutes
}

/** Goes on with the journeys of a side at the start of its turn. */
export function runTrains(play: Play, side: Side): void {
  const { scenario, state } = play
  const begun = new Set<number>()
  scenario.trains.forEach((_, train) => {
    if (begun.has(train) || state.trainTo[train] === NOWHERE || state.trainSide[train] !== sideIndex(side))
      return
    const unit = state.trainUnit[train]!
    const trains = unit < 0 ? [train] : trainsOf(scenario, state, unit)
    for (const each of trains) begun.add(each)
    ride(play, side, {
      trains,
      unit,
      evacuation: state.trainLoad[train]! - 1,
      from: state.trainHex[train]!,
      to: state.trainTo[train]!,
      start: 0,
      left: state.trainLeft[train]!,
    })
  })
}

/** As much of a journey as the turn holds. What the side did not know of may end it early. */
export function ride(play: Play, side: Side, journey: Journey): void {
  const { scenario, state } = play
  const { unit, from, to, start, left } = journey
  const line = trackTo(openTrack(scenario, observe(scenario, state, side).state, side, from), to)
  if (!line) {
    stop(play, journey, from)
    return
  }
  const has = turnMinutes(scenario, state) - start
  const { goes, delay } = runOf(scenario, state, side, { line, left, has })
  const whole = left + delay
  const spent = Math.min(whole, has)
  const wanted = line.slice(0, goes)
  const shut = wanted.findIndex(hex => isShut(scenario, state, side, hex))
  const clear = shut < 0 ? wanted : wanted.slice(0, shut)
  const ambush = ambushOn(scenario, state, side, clear)
  const barred = ambush ? ambush.at : shut
  const open = ambush ? clear.slice(0, ambush.at + 1) : clear
  // A train that the end of the turn finds among too many friends waits down the line.
  const room = open.findLastIndex(hex => unit < 0 || stackingRefusal(scenario, state, unit, hex) === null)
  const path = open.slice(0, room + 1)
  const over = whole === spent && path.length === line.length
  // Held up on the way it has at least the rest of the line before it; else not a minute is lost.
  const rest = TRAIN_UNLOADING + runMinutes(scenario.map.hexMetres, line.length - path.length)
  const after = over ? 0 : path.length < goes ? Math.max(whole - spent, rest) : whole - spent
  play.emit({ kind: 'railMoved', ...moved(journey), path, left: after, clock: start + spent, delay })
  if (ambush && unit >= 0) fireOnTrain(play, unit, ambush)
  if (barred >= 0) stop(play, journey, line[barred]!)
  look(play)
  checkGround(play, scenario.turns[state.turn[0]!]!.start + start + spent)
  if (over && journey.evacuation >= 0) bringAway(play, journey.evacuation)
}

const moved = ({ trains, unit, evacuation, from, to }: Journey) => ({ trains, unit, evacuation, from, to })

/** The journey ends where the train is: somebody bars the line, or it is torn up, at `hex`. */
function stop(play: Play, { trains, unit, evacuation }: Journey, hex: HexIndex): void {
  play.emit({ kind: 'railStopped', trains, unit, evacuation, hex })
}

/** A train-load of people is where they are safe. */
function bringAway(play: Play, evacuation: number): void {
  const { rule } = play.scenario.evacuations[evacuation]!
  play.emit({ kind: 'broughtAway', evacuation })
  play.emit({ kind: 'tally', rule, tally: play.state.tally[rule]! + 1 })
}
