/**
 * The changing part of a game: one block of bytes with named fields over it. Copying is copying bytes, hashing is
 * hashing bytes. Everybody but the writers of `evolve` sees the `GameState` type, which only reads.
 */
import { touch } from './derived.ts'
import { type ArrayOf, type Extent, FIELDS, type FieldName, type FieldType } from './fields.ts'
import { breakOff } from './journal.ts'
import type { Scenario } from './scenario.ts'
import { AIR_POOLS, NOWHERE, PRIORITIES, SIDES, STANCES, STATUSES, sideIndex } from './types.ts'

/** Writable fields: only the writers of `evolve` and `newGame` hold this type. */
export type MutableState = { readonly [F in FieldName]: ArrayOf<(typeof FIELDS)[F][0]> } & {
  readonly bytes: Uint8Array
  readonly seed: number
}

/** A typed array that can only be read. */
export interface ReadArray extends Iterable<number> {
  readonly length: number
  readonly [index: number]: number
}
/** What everybody else holds. */
export type GameState = { readonly [F in FieldName]: ReadArray } & {
  readonly bytes: Uint8Array
  readonly seed: number
}

const BYTES: { readonly [T in FieldType]: number } = { u8: 1, i16: 2, u16: 2, i32: 4 }

/** Stretches of column track that a game keeps: years of sappers' work. */
export const MOST_STRETCHES = 160

function extents(scenario: Scenario): { readonly [E in Extent]: number } {
  const units = scenario.units.length
  return {
    unit: units,
    unit2: units * 2,
    pool2: AIR_POOLS.length * 2,
    hex: scenario.map.terrain.length,
    hex2: scenario.map.terrain.length * 2,
    crossing: scenario.map.crossings.length,
    range: scenario.ranges.length,
    objective: scenario.objectives.length,
    checkpoint: scenario.checkpoints.length,
    rule: scenario.points.length,
    column: scenario.columns.length,
    event: scenario.events.length,
    decision: scenario.decisions.length,
    flag: scenario.flags.length,
    zone: scenario.turns[0]?.weather.length ?? 0,
    train: scenario.trains.length,
    link: scenario.boxLinks.length,
    landing: scenario.map.landings.length,
    evacuation: scenario.evacuations.length,
    stretch: MOST_STRETCHES,
    depot: scenario.depots.length,
    wing: scenario.wings.length,
    side: SIDES.length,
    one: 1,
  }
}

/** Where each field of a battle's states lies in the block. */
interface Layout {
  readonly bytes: number
  readonly fields: readonly {
    readonly name: string
    readonly type: FieldType
    readonly at: number
    readonly length: number
  }[]
  /** Of every field that is kept by unit or by hex, where it begins and its bytes for each: flat pairs. */
  readonly byUnit: readonly number[]
  readonly byHex: readonly number[]
  /** Where runs of all other fields begin and end, in words: flat pairs. */
  readonly rest: readonly number[]
}
const layouts = new WeakMap<Scenario, Layout>()

function layoutOf(scenario: Scenario): Layout {
  const known = layouts.get(scenario)
  if (known) return known
  const size = extents(scenario)
  const [byUnit, byHex, rest]: [number[], number[], number[]] = [[], [], []]
  let bytes = 0
  const fields = Object.entries(FIELDS).map(([name, [type, extent]]) => {
    const field = { name, type, at: bytes, length: size[extent] }
    bytes += align(size[extent] * BYTES[type])
    const each = BYTES[type] * (extent === 'unit2' || extent === 'hex2' ? 2 : 1)
    if (extent === 'unit' || extent === 'unit2') byUnit.push(field.at, each)
    else if (extent === 'hex' || extent === 'hex2') byHex.push(field.at, each)
    else if (rest.at(-1) === field.at / 4) rest[rest.length - 1] = bytes / 4
    else rest.push(field.at / 4, bytes / 4)
    return field
  })
  const layout = { bytes, fields, byUnit, byHex, rest }
  layouts.set(scenario, layout)
  return layout
}

/** The fields of this battle's states in the order in which they lie in the block: name, type, first byte, length. */
export const fieldsOf = (scenario: Scenario): Layout['fields'] => layoutOf(scenario).fields

/** Bytes that a state of this battle takes. */
export const stateBytes = (scenario: Scenario): number => layoutOf(scenario).bytes

const align = (bytes: number): number => (bytes + 3) & ~3

/** Names the fields of a block of bytes. Throws RangeError where the block has not the length that the battle asks for. */
export function stateOver(scenario: Scenario, buffer: ArrayBuffer, seed: number): MutableState {
  const layout = layoutOf(scenario)
  if (buffer.byteLength !== layout.bytes)
    throw new RangeError(
      `Expected ${layout.bytes} bytes for a state of "${scenario.id}", got ${buffer.byteLength}`,
    )
  const fields: { [name: string]: Uint8Array | Int16Array | Uint16Array | Int32Array } = {}
  for (const { name, type, at, length } of layout.fields)
    fields[name] =
      type === 'u8'
        ? new Uint8Array(buffer, at, length)
        : type === 'i16'
          ? new Int16Array(buffer, at, length)
          : type === 'u16'
            ? new Uint16Array(buffer, at, length)
            : new Int32Array(buffer, at, length)
  return { ...fields, bytes: new Uint8Array(buffer), seed } as unknown as MutableState
}

/** An independent copy, under another seed where one is given. */
export function copyState(scenario: Scenario, state: GameState, seed = state.seed): MutableState {
  return stateOver(scenario, state.bytes.slice().buffer, seed)
}

/** Copies all that is kept of one unit or one hex from a state of the battle into another. */
export function copyEntry(
  scenario: Scenario,
  { bytes: from }: GameState,
  { bytes: to }: MutableState,
  of: 'byUnit' | 'byHex',
  index: number,
): void {
  const fields = layoutOf(scenario)[of]
  for (let f = 0; f < fields.length; f += 2) {
    const first = fields[f]! + index * fields[f + 1]!
    for (let at = first; at < first + fields[f + 1]!; at++) to[at] = from[at]!
  }
}

/** Copies all that is kept neither by unit nor by hex. */
export function copyRest(scenario: Scenario, state: GameState, into: MutableState): void {
  const { rest } = layoutOf(scenario)
  const [from, to] = [new Int32Array(state.bytes.buffer), new Int32Array(into.bytes.buffer)]
  for (let run = 0; run < rest.length; run += 2)
    for (let word = rest[run]!; word < rest[run + 1]!; word++) to[word] = from[word]!
}

/** Writes a state over another of the same battle and seed, which its owner has no more use for. */
export function overwrite(state: GameState, over: MutableState): void {
  if (state.seed !== over.seed)
    throw new RangeError(`Expected a state of seed ${over.seed}, got ${state.seed}`)
  over.bytes.set(state.bytes)
  touch(over)
  breakOff(over)
}

/** The opening position, before the first turn has begun. `seed` is a 32-bit integer. */
export function newGame(scenario: Scenario, seed: number): MutableState {
  const state = stateOver(scenario, new ArrayBuffer(stateBytes(scenario)), seed >>> 0)
  state.takenAt.fill(-1)
  state.reachedAt.fill(-1)
  state.hex.fill(NOWHERE)
  state.stretchAt.fill(NOWHERE)
  state.progressTo.fill(NOWHERE)
  state.reportHex.fill(NOWHERE)
  state.turn[0] = -1
  state.control.set(scenario.map.control)
  scenario.map.control.forEach((side, hex) => state.controlSeen.fill(side, hex * 2, hex * 2 + 2))
  state.works.set(scenario.map.works)
  state.rangedIn.fill(1)
  scenario.objectives.forEach((objective, o) => {
    state.heldBy[o] = SIDES.indexOf(objective.startsWith) + 1
  })
  state.trainTo.fill(NOWHERE)
  state.trainUnit.fill(NOWHERE)
  scenario.boxLinks.forEach((link, l) => {
    state.linkOpen[l] = link.shut ? 0 : 1
  })
  scenario.wings.forEach(({ awayAtStart }, w) => {
    state.wingAway[w] = awayAtStart ? 1 : 0
  })
  scenario.trains.forEach((train, t) => {
    state.trainHex[t] = train.hex
    state.trainSide[t] = sideIndex(train.side)
  })
  scenario.units.forEach((unit, u) => {
    state.men[u] = unit.men
    state.carrier[u] = unit.aboard ?? NOWHERE
    state.hulls[u] = unit.vessel?.hulls ?? 0
    state.box[u] = (unit.box ?? -1) + 1
    state.afv[u] = unit.afv
    state.guns[u] = unit.guns
    state.readiness[u] = unit.readinessStart
    state.fuel[u] = unit.fuelStart
    state.ammo[u] = unit.ammoStart
    state.stance[u] = STANCES.indexOf(unit.stanceStart)
    state.detached[u] = unit.forwardDetachment ? 1 : 0
    state.priority[u] = PRIORITIES.indexOf(unit.priorityStart)
    state.status[u] = STATUSES.indexOf(unit.aboard === undefined ? 'waiting' : 'aboard')
  })
  return state
}
