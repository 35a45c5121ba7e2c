/**
 * States kept in a record at the beginning of turns. A record that another engine made, or that replays no more, can be
 * looked at through them; whoever plays on never starts from one that a file brought: only what the program itself has put
 * into its own storage is taken up, and that only with the very hash that the record has for it.
 *
 * A block is the state's bytes, exclusive-or with those of the one before: Hailar's 50,000 bytes come to some 700 a turn.
 */
import type { Scenario } from '../engine/scenario.ts'
import { fieldsOf, type GameState, newGame, stateOver } from '../engine/state.ts'
import { type GameRecord, stateHash } from './record.ts'
import { decode, encode } from './runs.ts'
import { isViewable } from './viewable.ts'

type Snapshots = NonNullable<GameRecord['snapshots']>

/** A state as a turn began; `turn` from 1. */
export interface Snapshot {
  readonly turn: number
  readonly state: GameState
}

/** Largest block that is taken in, bytes: ten times that of the largest battle. */
const MOST_BYTES = 1_000_000
const WIDTHS: { readonly [type: string]: number } = { u8: 1, i16: 2, u16: 2, i32: 4 }

/** The bytes of the last state of some snapshots: the next is written as what has changed since. */
const lastBytes = new WeakMap<Snapshots, Uint8Array>()

/** The record with the state in which its next turn begins; as it is where the snapshots are of other fields. */
export function withSnapshot(scenario: Scenario, record: GameRecord, state: GameState): GameRecord {
  const fields = fieldsText(scenario)
  const before: Snapshots = record.snapshots ?? { fields, states: [] }
  const last = lastBytes.get(before) ?? blocksOf(before)?.at(-1)?.bytes
  if (before.fields !== fields || (before.states.length > 0 && !last)) return record
  const bytes = state.bytes.slice()
  const block = encode(last ? difference(bytes, last) : bytes)
  const snapshots = { fields, states: [...before.states, { turn: state.turn[0]! + 1, block }] }
  lastBytes.set(snapshots, bytes)
  return { ...record, snapshots }
}

/** The record with the snapshots of its turns up to one, from 1: a branch takes those along that are its own past. */
export function snapshotsUpTo({ snapshots, ...record }: GameRecord, turn: number): GameRecord {
  const states = snapshots?.states.filter(each => each.turn <= turn) ?? []
  return snapshots && states.length > 0 ? { ...record, snapshots: { ...snapshots, states } } : record
}

/** A state to play on from, and how many player turns have led there. */
export interface StartingPoint extends Snapshot {
  readonly playerTurns: number
}

/**
 * The state at the beginning of a turn of a record that the program itself has kept; null where it is not the one that the
 * record's hash names, or of other fields.
 */
export function startingPoint(scenario: Scenario, record: GameRecord, turn: number): StartingPoint | null {
  if (record.snapshots?.fields !== fieldsText(scenario)) return null
  const playerTurns = record.playerTurns.findIndex(each => each.turn === turn)
  const found = blocksOf(record.snapshots)?.find(each => each.turn === turn)
  if (!found || playerTurns < 1) return null
  const state = stateOver(scenario, found.bytes.slice().buffer, record.seed)
  return record.playerTurns[playerTurns - 1]!.hash === stateHash(state) ? { turn, state, playerTurns } : null
}

/**
 * The states of a record's snapshots as far as today's rules can show them, in order of turn: fields that there were not
 * then are as at the beginning. None where they are of another roster or map, or hold what no state can.
 */
export function statesOf(scenario: Scenario, { snapshots, seed }: GameRecord): readonly Snapshot[] {
  const blocks = snapshots && blocksOf(snapshots)
  if (!blocks) return []
  const then = readFields(snapshots.fields)!
  const shown: Snapshot[] = []
  for (const { turn, bytes } of blocks) {
    const state = newGame(scenario, seed)
    const taken = fieldsOf(scenario).filter(({ name, type, at, length }) => {
      const old = then.get(name)
      if (old?.type !== type || old.length !== length) return false
      state.bytes.set(bytes.subarray(old.at, old.at + length * WIDTHS[type]!), at)
      return true
    })
    const isWhole = NEEDED.every(name => taken.some(field => field.name === name))
    if (
      isWhole &&
      state.turn[0]! + 1 === turn &&
      turn > (shown.at(-1)?.turn ?? 0) &&
      isViewable(scenario, state)
    )
      shown.push({ turn, state })
  }
  return shown
}
/** Without these there is nothing to look at. */
const NEEDED = ['hex', 'men', 'status', 'control', 'turn', 'side']

interface Block {
  readonly turn: number
  readonly bytes: Uint8Array
}

/** The bytes of every state, one after the other; undefined where they are no blocks of their fields. */
function blocksOf({ fields, states }: Snapshots): readonly Block[] | undefined {
  const read = readFields(fields)
  if (!read) return undefined
  const size = [...read.values()].reduce(
    (most, { at, length, type }) => Math.max(most, align(at + length * WIDTHS[type]!)),
    0,
  )
  let last = new Uint8Array(size)
  const blocks: Block[] = []
  for (const { turn, block } of states) {
    const changes = decode(block, size)
    if (!changes) return undefined
    last = difference(changes, last)
    blocks.push({ turn, bytes: last })
  }
  return blocks
}

interface OldField {
  readonly type: string
  readonly at: number
  readonly length: number
}

const align = (bytes: number): number => (bytes + 3) & ~3

const fieldsText = (scenario: Scenario): string =>
  fieldsOf(scenario)
    .map(({ name, type, length }) => `${name}:${type}:${length}`)
    .join(' ')

/** Fields by name, each with its first byte; null where the text names none, or more bytes than any state has. */
function readFields(text: string): ReadonlyMap<string, OldField> | null {
  const fields = new Map<string, OldField>()
  let at = 0
  for (const part of text.split(' ')) {
    const [, name, type = '', count] = /^([A-Za-z0-9]+):(u8|i16|u16|i32):(\d{1,6})$/.exec(part) ?? []
    if (name === undefined) return null
    const length = Number(count)
    fields.set(name, { type, at, length })
    at += align(length * WIDTHS[type]!)
    if (at > MOST_BYTES) return null
  }
  return fields
}

/** What two blocks of one length differ in; of a difference and one of the two, the other. */
function difference(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = a[i]! ^ b[i]!
  return out
}
