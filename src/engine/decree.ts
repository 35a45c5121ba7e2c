/**
 * Decrees: what is on record and the rules would not give, carried out all the same in the replay of a record. They are
 * no orders: nobody who plays may give one. In memory by index, in files by id, as orders are.
 */
import type { Loss } from './events/fights.ts'
import { hexText, parseHex } from './map/hexMap.ts'
import { type OrderJson, orderFromJson, orderToJson } from './notation.ts'
import type { OrderOf } from './orders.ts'
import type { Refusal } from './reasons.ts'
import type { Scenario } from './scenario.ts'
import type { HexIndex, Minutes, Side, UnitIndex } from './types.ts'

/** Why a unit is decreed off the board. */
export const DECREED_ENDS = ['destroyed', 'surrendered', 'dissolved'] as const

export type Deed =
  /** The unit stands in `to` at minute `by` of the turn. */
  | { readonly deed: 'march'; readonly unit: UnitIndex; readonly to: HexIndex; readonly by: Minutes }
  /** A lawful assault with these dice. */
  | {
      readonly deed: 'fight'
      readonly order: OrderOf<'attack'>
      readonly dice: readonly [number, number]
    }
  | { readonly deed: 'losses'; readonly loss: Loss }
  | { readonly deed: 'finish'; readonly unit: UnitIndex; readonly cause: (typeof DECREED_ENDS)[number] }
  /** An empty hex changes hands. */
  | { readonly deed: 'take'; readonly hex: HexIndex; readonly side: Side }

export type DeedKind = Deed['deed']

export interface Decree {
  readonly kind: 'decree'
  readonly deed: Deed
  /** Keys of the battle's sources, or "estimate". */
  readonly source: string
  /** What is on record, in a sentence. */
  readonly note: string
}

type AttackJson = Extract<OrderJson, { readonly attack: string }>

export type DeedJson =
  | { readonly march: string; readonly to: string; readonly by: number }
  | { readonly fight: AttackJson; readonly dice: readonly [number, number] }
  | ({ readonly losses: string } & Omit<Loss, 'unit'>)
  | { readonly finish: string; readonly cause: (typeof DECREED_ENDS)[number] }
  | { readonly take: string; readonly side: Side }

/** A decree as records hold it, among the orders of a player turn. */
export interface DecreeJson {
  readonly decree: DeedJson
  readonly source: string
  readonly note: string
}

export const isDecreeJson = (json: OrderJson | DecreeJson): json is DecreeJson =>
  json !== 'end' && 'decree' in json

export function decreeToJson(scenario: Scenario, { deed, source, note }: Decree): DecreeJson {
  return { decree: deedToJson(scenario, deed), source, note }
}

function deedToJson(scenario: Scenario, deed: Deed): DeedJson {
  const id = (u: UnitIndex): string => scenario.units[u]!.id
  switch (deed.deed) {
    case 'march':
      return { march: id(deed.unit), to: hexText(scenario.map, deed.to), by: deed.by }
    case 'fight':
      return { fight: orderToJson(scenario, deed.order) as AttackJson, dice: deed.dice }
    case 'losses': {
      const { unit, ...lost } = deed.loss
      return { losses: id(unit), ...lost }
    }
    case 'finish':
      return { finish: id(deed.unit), cause: deed.cause }
    case 'take':
      return { take: hexText(scenario.map, deed.hex), side: deed.side }
  }
}

export type ReadDecree =
  | { readonly ok: true; readonly decree: Decree }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads a decree of a record; its shape has been judged with the record's. A refusal names what the battle does not have. */
export function decreeFromJson(scenario: Scenario, { decree: json, source, note }: DecreeJson): ReadDecree {
  const bad = (at: string, expected: string): ReadDecree => ({
    ok: false,
    refusal: { code: 'badOrder', at, expected },
  })
  const done = (deed: Deed): ReadDecree => ({ ok: true, decree: { kind: 'decree', deed, source, note } })
  const named =
    'march' in json ? json.march : 'losses' in json ? json.losses : 'finish' in json ? json.finish : null
  const unit = named === null ? -1 : (scenario.unitIndex.get(named) ?? null)
  if (unit === null) return bad('decree', 'the id of a unit')
  const place = 'march' in json ? json.to : 'take' in json ? json.take : null
  const hex = place === null ? -1 : parseHex(scenario.map, place)
  if (place !== null && hex < 0) return bad('decree', 'a hex number on the map, like "0512"')
  if ('march' in json) return done({ deed: 'march', unit, to: hex, by: json.by })
  if ('take' in json) return done({ deed: 'take', hex, side: json.side })
  if ('finish' in json) return done({ deed: 'finish', unit, cause: json.cause })
  if ('losses' in json) {
    const { losses: _, ...lost } = json
    return done({ deed: 'losses', loss: { unit, ...lost } })
  }
  const read = orderFromJson(scenario, json.fight)
  if (!read.ok) return read
  if (read.order.kind !== 'attack') return bad('fight', 'an assault')
  return done({ deed: 'fight', order: read.order, dice: json.dice })
}
