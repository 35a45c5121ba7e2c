/** Orders that no sane commander gives: wrong units, hexes off the path, the enemy's units, scraps of text and JSON. */
import { isPresent, sideToMove } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { neighboursOf } from '../engine/map/hexMap.ts'
import { ATTACK_MODES, type Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  AIR_MISSIONS,
  type HexIndex,
  PRIORITIES,
  RESERVES,
  STANCES,
  type UnitIndex,
} from '../engine/types.ts'
import { type Draw, oneOf } from './draws.ts'
import { scrapOfJson, spoiltJson, spoiltText } from './spoiltOrders.ts'

/** An order as it may arrive: built in memory, as the JSON of a record, or as a line of text. */
export type WildInput =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'text'; readonly text: string }

export interface WildOrder {
  readonly input: WildInput
  /** True where no rule may ever let it pass; else it may be lawful by luck. */
  readonly isUnlawful: boolean
}

type Maker = (scenario: Scenario, state: GameState, draw: Draw) => WildOrder

/** Any wild order against this state. */
export const wildOrder: Maker = (scenario, state, draw) => oneOf(draw, MAKERS)!(scenario, state, draw)

const inMemory = (order: Order, isUnlawful: boolean): WildOrder => ({
  input: { kind: 'order', order },
  isUnlawful,
})

const anyUnit = (scenario: Scenario, draw: Draw): UnitIndex => draw(scenario.units.length)
const anyHex = (scenario: Scenario, draw: Draw): HexIndex => draw(scenario.map.terrain.length)
const few = <T>(draw: Draw, most: number, make: () => T): T[] => Array.from({ length: draw(most + 1) }, make)

/** Some order for the unit, whatever it is. */
function orderFor(scenario: Scenario, unit: UnitIndex, draw: Draw): Order {
  switch (draw(17)) {
    case 14:
      return { kind: 'track', unit, to: anyHex(scenario, draw) }
    case 15:
      return { kind: oneOf(draw, ['detach', 'rejoin'] as const)!, unit }
    case 11:
      return { kind: 'choose', decision: draw(3) - 1, option: draw(4) - 1 }
    case 12:
      return { kind: 'land', unit, to: anyHex(scenario, draw) }
    case 13:
      return { kind: 'embark', unit, craft: anyUnit(scenario, draw) }
    case 9:
      return { kind: 'boats', unit, to: anyHex(scenario, draw) }
    case 8:
      return { kind: 'raid', unit, enemy: anyUnit(scenario, draw) }
    case 10:
      return { kind: 'enter', unit, link: draw(scenario.boxLinks.length + 1) }
    case 7:
      return { kind: 'reserve', unit, reserve: oneOf(draw, RESERVES)! }
    case 0:
      return { kind: 'stance', unit, stance: oneOf(draw, STANCES)! }
    case 1:
      return { kind: 'priority', unit, priority: oneOf(draw, PRIORITIES)! }
    case 2:
      return { kind: 'move', unit, path: few(draw, 4, () => anyHex(scenario, draw)) }
    case 3:
      return { kind: 'raze', unit, hex: anyHex(scenario, draw) }
    case 4:
      return { kind: 'bombard', target: anyHex(scenario, draw), units: [unit], hours: draw(6) }
    case 5:
      return { kind: 'rail', unit, to: anyHex(scenario, draw) }
    case 6:
      return { kind: oneOf(draw, ['cut', 'mend', 'wreck'] as const)!, unit }
    default:
      return {
        kind: 'attack',
        target: anyHex(scenario, draw),
        mode: oneOf(draw, ATTACK_MODES)!,
        units: [unit],
        support: [],
        advance: [],
      }
  }
}

const MAKERS: readonly Maker[] = [
  notOurs,
  noSuchUnit,
  offThePath,
  offTheMap,
  noSuchKind,
  anyAssault,
  anyFlight,
  scrapOfJson,
  spoiltJson,
  spoiltText,
]

/** What a unit that is not on the board may do: come in from a box, go ashore, change decks. */
const FROM_OFF_THE_BOARD: ReadonlySet<Order['kind']> = new Set<Order['kind']>(['enter', 'land', 'embark'])

/** A decision is taken by the side, whichever unit was meant to be named: by luck such an order is lawful. */
const namesUnit = (order: Order): boolean => order.kind !== 'choose'

/** A unit of the enemy, or one that is not on the board. */
function notOurs(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const side = sideToMove(state)
  const others = scenario.units.flatMap((unit, u) => (unit.side !== side || !isPresent(state, u) ? [u] : []))
  const unit = oneOf(draw, others) ?? -1
  const order = orderFor(scenario, unit, draw)
  const mayNot = !FROM_OFF_THE_BOARD.has(order.kind) || scenario.units[unit]?.side !== side
  return inMemory(order, namesUnit(order) && mayNot)
}

/** No number of a unit at all. */
function noSuchUnit(scenario: Scenario, _state: GameState, draw: Draw): WildOrder {
  const unit = oneOf(draw, [
    -1,
    scenario.units.length,
    0x7fff_ffff,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])!
  const order = orderFor(scenario, unit, draw)
  return inMemory(order, namesUnit(order))
}

/** A march whose first or later step is no neighbour, or that goes nowhere. */
function offThePath(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const present = scenario.units.flatMap((_, u) => (isPresent(state, u) ? [u] : []))
  const unit = oneOf(draw, present) ?? 0
  const from = state.hex[unit]!
  const far = anyHex(scenario, draw)
  const near = neighboursOf(scenario.map, from)
  const path = oneOf(draw, [[], [far], [from], [oneOf(draw, near) ?? far, far]])!
  const isChain = path.every((hex, i) => distance(scenario.map, hex, path[i - 1] ?? from) === 1)
  return inMemory({ kind: 'move', unit, path }, !isChain || path.length === 0)
}

/** A march, journey or assault to what is no number of the map. */
function offTheMap(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const size = scenario.map.terrain.length
  const hex = oneOf(draw, [-1, size, size * 6, 0x7fff_ffff, 0.5, Number.NaN])!
  const side = sideToMove(state)
  const own = scenario.units.flatMap((unit, u) => (unit.side === side && isPresent(state, u) ? [u] : []))
  const unit = oneOf(draw, own) ?? 0
  const order: Order = oneOf<Order>(draw, [
    { kind: 'move', unit, path: [hex] },
    { kind: 'rail', unit, to: hex },
    { kind: 'attack', target: hex, mode: 'hasty', units: [unit], support: [], advance: [unit] },
    // No such evacuation either.
    { kind: 'evacuate', evacuation: hex < 0 ? hex : scenario.evacuations.length },
    { kind: 'choose', decision: hex < 0 ? hex : scenario.decisions.length, option: 0 },
  ])!
  return inMemory(order, true)
}

function noSuchKind(_scenario: Scenario, _state: GameState, draw: Draw): WildOrder {
  const kind = oneOf(draw, ['fly', '', 'toString', '__proto__', 'constructor'])!
  // What no compiler would let through, an untyped caller may still hand in.
  return inMemory({ kind } as unknown as Order, true)
}

/** Anybody against anywhere, guns and followers picked by chance, some of them named twice. */
function anyAssault(scenario: Scenario, state: GameState, draw: Draw): WildOrder {
  const some = (most: number): UnitIndex[] => few(draw, most, () => anyUnit(scenario, draw))
  const enemies = scenario.units.flatMap((unit, u) =>
    unit.side !== sideToMove(state) && isPresent(state, u) ? [state.hex[u]!] : [],
  )
  const target = oneOf(draw, enemies) ?? anyHex(scenario, draw)
  const units = some(3)
  return inMemory(
    {
      kind: 'attack',
      target,
      mode: oneOf(draw, ATTACK_MODES)!,
      units,
      support: some(3),
      advance: [...units, ...some(1)],
      ...(draw(2) === 0 && { air: draw(4) }),
    },
    false,
  )
}

/** Aircraft to anywhere, on missions that are none of their own too. */
function anyFlight(scenario: Scenario, _state: GameState, draw: Draw): WildOrder {
  const mission = oneOf(draw, AIR_MISSIONS)!
  const hex = oneOf(draw, [anyHex(scenario, draw), -1, scenario.map.terrain.length, Number.NaN])!
  const isUnlawful = mission === 'support' || scenario.map.terrain[hex] === undefined
  // What no compiler would let through, an untyped caller may still hand in.
  return inMemory({ kind: 'air', mission, hex } as Order, isUnlawful)
}
