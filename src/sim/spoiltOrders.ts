/** Wild orders as text and JSON: scraps that were never an order, and lawful ones spoilt on their way. */
import { orderToJson, orderToText } from '../engine/notation.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type Draw, oneOf } from './draws.ts'
import { anyCandidate } from './playout.ts'
import type { WildOrder } from './wildOrders.ts'

const SCRAPS: readonly unknown[] = [
  null,
  undefined,
  0,
  'attack',
  '',
  [],
  ['end'],
  {},
  { move: 'end' },
  { move: null, path: null },
  { move: {}, path: { length: 2 } },
  { attack: '9999', mode: 'hasty', units: ['none'] },
  { attack: [], mode: [], units: 'x' },
  { stance: 'asleep', unit: 7 },
  { priority: '__proto__', unit: '__proto__' },
  { unit: 'constructor', stance: 'toString' },
  JSON.parse('{"__proto__": {"move": "A"}}'),
  { end: true },
  { air: 'support', at: '0000' },
  { air: 2, at: null },
  { choose: 'none', option: null },
]

export function scrapOfJson(_scenario: Scenario, _state: GameState, draw: Draw): WildOrder {
  return { input: { kind: 'json', json: oneOf(draw, SCRAPS) }, isUnlawful: true }
}

/** Some lawful order's JSON with one field left out or holding something else. */
export function spoiltJson(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const json = orderToJson(scenario, anyCandidate(scenario, state, draw))
  const fields = Object.entries(typeof json === 'string' ? { [json]: json } : json)
  const spoilt = draw(fields.length)
  const other = oneOf(draw, [...SCRAPS, '0000', ['0000'], scenario.units[draw(scenario.units.length)]!.id])
  const left = fields.flatMap(([name, value], i) =>
    i !== spoilt ? [[name, value] as const] : draw(2) === 0 ? [[name, other] as const] : [],
  )
  return { input: { kind: 'json', json: Object.fromEntries(left) }, isUnlawful: false }
}

const SIGNS = [...'> x09AZ-\u0000\n\u{1F4A3}', 'with ', 'into ', '']

/** A lawful order's line with one sign changed, cut off, or doubled. */
export function spoiltText(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const line = orderToText(scenario, state, anyCandidate(scenario, state, draw))
  const at = draw(line.length)
  const text = oneOf(draw, [
    line.slice(0, at) + oneOf(draw, SIGNS)! + line.slice(at + 1),
    line.slice(0, at),
    `${line} ${line}`,
    line.repeat(50),
  ])!
  return { input: { kind: 'text', text }, isUnlawful: false }
}
