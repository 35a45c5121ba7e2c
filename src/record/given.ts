/** What a record's player turn holds: orders, and what is on record and was decreed. */
import { type Applied, applyInPlace, applyOrder } from '../engine/apply.ts'
import { type Decree, decreeFromJson, decreeToJson, isDecreeJson } from '../engine/decree.ts'
import { orderFromJson, orderToJson } from '../engine/notation.ts'
import type { Order } from '../engine/orders.ts'
import type { Refusal } from '../engine/reasons.ts'
import { applyDecree } from '../engine/rules/decrees.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type MutableState } from '../engine/state.ts'
import type { PlayerTurn } from '../scenario/recordFile.ts'

export type Given = Order | Decree

export const givenToJson = (scenario: Scenario, given: Given): PlayerTurn['orders'][number] =>
  given.kind === 'decree' ? decreeToJson(scenario, given) : orderToJson(scenario, given)

type ReadGiven =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly refusal: Refusal }

/** Reads an order or a decree of a record. */
export function givenFromJson(scenario: Scenario, json: PlayerTurn['orders'][number]): ReadGiven {
  if (isDecreeJson(json)) {
    const read = decreeFromJson(scenario, json)
    return read.ok ? { ok: true, given: read.decree } : read
  }
  const read = orderFromJson(scenario, json)
  return read.ok ? { ok: true, given: read.order } : read
}

/** Carries out an order or a decree in the state itself, or (`copies`) in a copy of it. */
export function carryOut(
  scenario: Scenario,
  own: MutableState,
  given: Given,
  copies: boolean,
): Applied<MutableState> {
  if (given.kind === 'decree') return applyDecree(scenario, copies ? copyState(scenario, own) : own, given)
  return (copies ? applyOrder : applyInPlace)(scenario, own, given)
}
