/** Orders as JSON, by the ids of their battle. */
import { hexText } from '../map/hexMap.ts'
import type { AttackMode, Order } from '../orders.ts'
import type { Scenario } from '../scenario.ts'
import type { AirMission, Priority, Reserve, Stance, UnitIndex } from '../types.ts'

/** An order as records hold it: hexes printed, units by id. */
export type OrderJson =
  | { readonly move: string; readonly path: readonly string[] }
  | {
      readonly attack: string
      readonly mode: AttackMode
      readonly units: readonly string[]
      readonly support?: readonly string[] | undefined
      readonly advance?: readonly string[] | undefined
      readonly air?: number | undefined
    }
  | { readonly stance: Stance; readonly unit: string }
  | { readonly priority: Priority; readonly unit: string }
  | { readonly reserve: Reserve; readonly unit: string }
  | { readonly demolish: string; readonly crossing: string }
  | { readonly bridge: string; readonly crossing: string }
  | { readonly boats: string; readonly to: string }
  | { readonly track: string; readonly to: string }
  | { readonly raid: string; readonly enemy: string }
  | { readonly bombard: string; readonly units: readonly string[]; readonly hours: number }
  | { readonly raze: string; readonly hex: string }
  | { readonly air: AirMission; readonly at: string }
  | { readonly rail: string; readonly to: string }
  | { readonly evacuate: string }
  | { readonly cut: string }
  | { readonly mend: string }
  | { readonly wreck: string }
  | { readonly detach: string }
  | { readonly rejoin: string }
  | { readonly land: string; readonly to: string }
  | { readonly embark: string; readonly craft: string }
  | { readonly enter: string; readonly link: string }
  | { readonly choose: string; readonly option: string }
  | 'end'

export function orderToJson(scenario: Scenario, order: Order): OrderJson {
  const id = (u: UnitIndex): string => scenario.units[u]!.id
  switch (order.kind) {
    case 'move':
      return { move: id(order.unit), path: order.path.map(hex => hexText(scenario.map, hex)) }
    case 'attack':
      return {
        attack: hexText(scenario.map, order.target),
        mode: order.mode,
        units: order.units.map(id),
        ...(order.support.length > 0 && { support: order.support.map(id) }),
        ...(order.advance.length > 0 && { advance: order.advance.map(id) }),
        ...(order.air && { air: order.air }),
      }
    case 'stance':
      return { stance: order.stance, unit: id(order.unit) }
    case 'priority':
      return { priority: order.priority, unit: id(order.unit) }
    case 'reserve':
      return { reserve: order.reserve, unit: id(order.unit) }
    case 'demolish':
      return { demolish: id(order.unit), crossing: scenario.map.crossings[order.crossing]!.id }
    case 'bridge':
      return { bridge: id(order.unit), crossing: scenario.map.crossings[order.crossing]!.id }
    case 'track':
      return { track: id(order.unit), to: hexText(scenario.map, order.to) }
    case 'boats':
      return { boats: id(order.unit), to: hexText(scenario.map, order.to) }
    case 'raid':
      return { raid: id(order.unit), enemy: id(order.enemy) }
    case 'bombard':
      return { bombard: hexText(scenario.map, order.target), units: order.units.map(id), hours: order.hours }
    case 'raze':
      return { raze: id(order.unit), hex: hexText(scenario.map, order.hex) }
    case 'air':
      return { air: order.mission, at: hexText(scenario.map, order.hex) }
    case 'rail':
      return { rail: id(order.unit), to: hexText(scenario.map, order.to) }
    case 'evacuate':
      return { evacuate: scenario.evacuations[order.evacuation]!.id }
    case 'enter':
      return { enter: id(order.unit), link: scenario.boxLinks[order.link]!.id }
    case 'cut':
      return { cut: id(order.unit) }
    case 'mend':
      return { mend: id(order.unit) }
    case 'wreck':
      return { wreck: id(order.unit) }
    case 'detach':
      return { detach: id(order.unit) }
    case 'rejoin':
      return { rejoin: id(order.unit) }
    case 'choose': {
      const { id, options } = scenario.decisions[order.decision]!
      return { choose: id, option: options[order.option]!.id }
    }
    case 'land':
      return { land: id(order.unit), to: hexText(scenario.map, order.to) }
    case 'embark':
      return { embark: id(order.unit), craft: id(order.craft) }
    case 'end':
      return 'end'
  }
}
