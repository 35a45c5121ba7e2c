/** Orders read from JSON. Data from strangers: nothing is taken on trust. */
import { parseHex } from '../map/hexMap.ts'
import { ATTACK_MODES, type Order } from '../orders.ts'
import type { Refusal } from '../reasons.ts'
import { MOST_STRIKES, OWN_MISSIONS } from '../rules/airMissions.ts'
import type { Scenario } from '../scenario.ts'
import { PRIORITIES, RESERVES, STANCES, type UnitIndex } from '../types.ts'

const MAX_LIST = 200

/** The fields of an order as they came. */
type Fields = { readonly [key: string]: unknown }

/** A field that is not what it should be: its place, and what was expected there. */
class Bad {
  readonly refusal: Refusal
  constructor(at: string, expected: string) {
    this.refusal = { code: 'badOrder', at, expected }
  }
}

/** Reads an order of a record; a refusal names the part that is wrong. */
export function orderFromJson(
  scenario: Scenario,
  json: unknown,
): { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly refusal: Refusal } {
  try {
    return { ok: true, order: readOrder(scenario, json) }
  } catch (error) {
    if (error instanceof Bad) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function readOrder(scenario: Scenario, json: unknown): Order {
  if (json === 'end') return { kind: 'end' }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Bad('order', 'an object or "end"')
  const fields: Fields = { ...json }
  const kind = KINDS.find(key => key in fields)
  if (!kind) throw new Bad('order', `one of ${KINDS.join(', ')}, "end"`)
  return READERS[kind](fields, readersOf(scenario))
}

type ReadersOf = ReturnType<typeof readersOf>

/** Readers of single fields: each takes a value and its place in the order, and throws Bad where it is not what it should be. */
function readersOf(scenario: Scenario) {
  const positionOf = (things: readonly { readonly id: string }[], what: string) => {
    return (value: unknown, at: string): number => {
      const position = things.findIndex(({ id }) => id === value)
      if (position < 0) throw new Bad(at, `the id of ${what}`)
      return position
    }
  }
  return {
    unit(value: unknown, at: string): UnitIndex {
      const u = typeof value === 'string' ? scenario.unitIndex.get(value) : undefined
      if (u === undefined) throw new Bad(at, 'the id of a unit')
      return u
    },
    hex(value: unknown, at: string): number {
      const h = typeof value === 'string' ? parseHex(scenario.map, value) : -1
      if (h < 0) throw new Bad(at, 'a hex number on the map, like "0512"')
      return h
    },
    crossing: positionOf(scenario.map.crossings, 'a crossing'),
    link: positionOf(scenario.boxLinks, 'a way from a box'),
    evacuation: positionOf(scenario.evacuations, 'an evacuation'),
    decision: positionOf(scenario.decisions, 'a decision'),
    option(decision: number, value: unknown): number {
      return positionOf(scenario.decisions[decision]!.options, 'an answer to the decision')(value, 'option')
    },
  }
}

function strikes(value: unknown): number {
  if (value !== 1 && value !== MOST_STRIKES) throw new Bad('air', `1 or ${MOST_STRIKES}`)
  return value
}

function whole(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Bad(at, 'a whole number')
  return value
}

/** A list of which each item is read; none where the field is absent. */
function list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > MAX_LIST) throw new Bad(at, `a list of at most ${MAX_LIST}`)
  return value.map((item: unknown, i) => read(item, `${at}/${i}`))
}

function word<T extends string>(value: unknown, words: readonly T[], at: string): T {
  const found = words.find(w => w === value)
  if (found === undefined) throw new Bad(at, words.join(' or '))
  return found
}

type Reader = (fields: Fields, read: ReadersOf) => Order

/** How each kind of order is read: by the field that gives it its name. An attack has an `air` too, so that it is asked for first. */
const READERS = {
  move: ({ move, path }, { unit, hex }) => ({
    kind: 'move',
    unit: unit(move, 'move'),
    path: list(path, 'path', hex),
  }),
  attack: ({ attack, mode, units, support, advance, air }, { unit, hex }) => ({
    kind: 'attack',
    target: hex(attack, 'attack'),
    mode: word(mode, ATTACK_MODES, 'mode'),
    units: list(units, 'units', unit),
    support: list(support, 'support', unit),
    advance: list(advance, 'advance', unit),
    ...(air !== undefined && { air: strikes(air) }),
  }),
  stance: ({ stance, unit }, read) => ({
    kind: 'stance',
    unit: read.unit(unit, 'unit'),
    stance: word(stance, STANCES, 'stance'),
  }),
  priority: ({ priority, unit }, read) => ({
    kind: 'priority',
    unit: read.unit(unit, 'unit'),
    priority: word(priority, PRIORITIES, 'priority'),
  }),
  reserve: ({ reserve, unit }, read) => ({
    kind: 'reserve',
    unit: read.unit(unit, 'unit'),
    reserve: word(reserve, RESERVES, 'reserve'),
  }),
  demolish: ({ demolish, crossing }, read) => ({
    kind: 'demolish',
    unit: read.unit(demolish, 'demolish'),
    crossing: read.crossing(crossing, 'crossing'),
  }),
  bridge: ({ bridge, crossing }, read) => ({
    kind: 'bridge',
    unit: read.unit(bridge, 'bridge'),
    crossing: read.crossing(crossing, 'crossing'),
  }),
  raze: ({ raze, hex }, read) => ({ kind: 'raze', unit: read.unit(raze, 'raze'), hex: read.hex(hex, 'hex') }),
  bombard: ({ bombard, units, hours }, { unit, hex }) => ({
    kind: 'bombard',
    target: hex(bombard, 'bombard'),
    units: list(units, 'units', unit),
    hours: whole(hours, 'hours'),
  }),
  raid: ({ raid, enemy }, { unit }) => ({
    kind: 'raid',
    unit: unit(raid, 'raid'),
    enemy: unit(enemy, 'enemy'),
  }),
  boats: ({ boats, to }, { unit, hex }) => ({ kind: 'boats', unit: unit(boats, 'boats'), to: hex(to, 'to') }),
  track: ({ track, to }, { unit, hex }) => ({ kind: 'track', unit: unit(track, 'track'), to: hex(to, 'to') }),
  air: ({ air, at }, { hex }) => ({
    kind: 'air',
    mission: word(air, OWN_MISSIONS, 'air'),
    hex: hex(at, 'at'),
  }),
  rail: ({ rail, to }, { unit, hex }) => ({ kind: 'rail', unit: unit(rail, 'rail'), to: hex(to, 'to') }),
  evacuate: ({ evacuate }, { evacuation }) => ({
    kind: 'evacuate',
    evacuation: evacuation(evacuate, 'evacuate'),
  }),
  enter: ({ enter, link }, read) => ({
    kind: 'enter',
    unit: read.unit(enter, 'enter'),
    link: read.link(link, 'link'),
  }),
  cut: ({ cut }, { unit }) => ({ kind: 'cut', unit: unit(cut, 'cut') }),
  mend: ({ mend }, { unit }) => ({ kind: 'mend', unit: unit(mend, 'mend') }),
  land: ({ land, to }, { unit, hex }) => ({ kind: 'land', unit: unit(land, 'land'), to: hex(to, 'to') }),
  embark: ({ embark, craft }, { unit }) => ({
    kind: 'embark',
    unit: unit(embark, 'embark'),
    craft: unit(craft, 'craft'),
  }),
  wreck: ({ wreck }, { unit }) => ({ kind: 'wreck', unit: unit(wreck, 'wreck') }),
  detach: ({ detach }, { unit }) => ({ kind: 'detach', unit: unit(detach, 'detach') }),
  rejoin: ({ rejoin }, { unit }) => ({ kind: 'rejoin', unit: unit(rejoin, 'rejoin') }),
  choose: ({ choose, option }, read) => {
    const decision = read.decision(choose, 'choose')
    return { kind: 'choose', decision, option: read.option(decision, option) }
  },
} as const satisfies { readonly [field: string]: Reader }

const KINDS = Object.keys(READERS) as readonly (keyof typeof READERS)[]
