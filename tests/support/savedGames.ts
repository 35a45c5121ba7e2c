/**
 * The golden records, one for each battle, and saves cut out of them. `npm run -s cli -- play hailar --seed 7 --save
 * tests/records/hailar-greedy-7.json` plays Hailar's anew: needed whenever the rules, the opponent or the battle's
 * files have changed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unitsAt } from '../../src/engine/derived.ts'
import { parseHex } from '../../src/engine/map/hexMap.ts'
import type { OrderJson } from '../../src/engine/notation.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import { replay } from '../../src/record/record.ts'
import { type GameRecord, type PlayerTurn, readRecord } from '../../src/scenario/recordFile.ts'

export const GOLDEN_SEED = 7
const FOLDER = new URL('../records/', import.meta.url)
const TAIL = `-greedy-${GOLDEN_SEED}.json`

/** Battles that have a golden record. */
export const goldenBattles = (): string[] =>
  readdirSync(FOLDER).flatMap(name => (name.endsWith(TAIL) ? [name.slice(0, -TAIL.length)] : []))

/** The command that plays a battle's golden record anew. */
export const remake = (id: string): string =>
  `npm run -s cli -- play ${id} --seed ${GOLDEN_SEED} --save tests/records/${id}${TAIL}`

/** A whole game of greedy against greedy, with the hash of every player turn. Throws Error with the way to mend it. */
export function goldenRecord(id = 'hailar'): GameRecord {
  const file = fileURLToPath(new URL(`${id}${TAIL}`, FOLDER))
  const read = readRecord(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file}: ${read.fault}; make it anew with "${remake(id)}"`)
  return read.record
}

export type Seats = GameRecord['seats']
export const SOVIET_HUMAN: Seats = { soviet: 'human', japanese: 'greedy' }
export const JAPANESE_HUMAN: Seats = { soviet: 'greedy', japanese: 'human' }

/** The game as it stood before order number `order` of player turn `turn`, both from 0. */
export function cutBefore(record: GameRecord, turn: number, order: number, seats = record.seats): GameRecord {
  const whole = record.playerTurns.slice(0, turn)
  const open = record.playerTurns[turn]
  const part: readonly PlayerTurn[] =
    open && order > 0 ? [{ turn: open.turn, side: open.side, orders: open.orders.slice(0, order) }] : []
  return { ...record, seats, playerTurns: [...whole, ...part] }
}

type GivenJson = PlayerTurn['orders'][number]
export type MoveJson = Extract<OrderJson, { readonly move: string }>
export type AttackJson = Extract<OrderJson, { readonly attack: string }>
export const isMove = (order: GivenJson): order is MoveJson => order !== 'end' && 'move' in order
export const isAttack = (order: GivenJson): order is AttackJson => order !== 'end' && 'attack' in order

/** A march that the record shows to be lawful as first order of its unit, into a hex where nobody stands. */
export function openMarch(scenario: Scenario, record: GameRecord, turn: number): MoveJson {
  const { state } = replay(scenario, cutBefore(record, turn, 0))
  const moved = new Set<string>()
  for (const order of record.playerTurns[turn]!.orders) {
    if (!isMove(order)) continue
    const goal = parseHex(scenario.map, order.path.at(-1)!)
    if (!moved.has(order.move) && unitsAt(scenario, state, goal).length === 0) return order
    moved.add(order.move)
  }
  throw new Error(
    `Expected such a march in player turn ${turn} of the golden record; make it anew: ${remake(scenario.id)}`,
  )
}

/** The first assault of a side in a game, and the save just before it with that side in a person's hand. */
export function beforeFirstAssault(record: GameRecord): {
  readonly save: GameRecord
  readonly order: AttackJson
  readonly turn: number
} {
  for (const [t, { turn, side, orders }] of record.playerTurns.entries()) {
    const n = orders.findIndex(isAttack)
    const order = orders[n]
    if (side === 'soviet' && order && isAttack(order))
      return { save: cutBefore(record, t, n, SOVIET_HUMAN), order, turn }
  }
  throw new Error(
    `Expected an assault of the Soviet side in the golden record; make it anew with "${remake(record.scenario)}"`,
  )
}
