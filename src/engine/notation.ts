/**
 * Orders in ids: as JSON for records, and as one short line to name an order by. Both round-trip.
 *
 *     S02 1304>1405>1506
 *     S02 S03 x 2131 hasty with S05 into S02
 *     S02 x 2131 prepared air 2      air strike 2131      air scout 4230
 *     S08.1 stance last      J21 priority high      J22 reserve join      J09 demolish P16      S07 bridge P16
 *     S25.1 raze 2032      S20 S21 bombard 2032 4h      J08 raid S20      S10.1 boats 0711
 *     J12 rail 4230          J26 cut                evacuate CIVILIANS      S29 enter WEST-RAIL      end
 */
import { hexText, parseHex } from './map/hexMap.ts'
import type { Order } from './orders.ts'
import type { Refusal } from './reasons.ts'
import { MOST_STRIKES, OWN_MISSIONS } from './rules/airMissions.ts'
import type { Scenario } from './scenario.ts'
import {
  type AirMission,
  PRIORITIES,
  type Priority,
  RESERVES,
  type Reserve,
  STANCES,
  type Stance,
  type UnitIndex,
} from './types.ts'

/** An order as records hold it: hexes printed, units by id. */
export type OrderJson =
  | { readonly move: string; readonly path: readonly string[] }
  | {
      readonly attack: string
      readonly mode: 'hasty' | 'prepared'
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
  | { readonly raid: string; readonly enemy: string }
  | { readonly bombard: string; readonly units: readonly string[]; readonly hours: number }
  | { readonly raze: string; readonly hex: string }
  | { readonly air: AirMission; readonly at: string }
  | { readonly rail: string; readonly to: string }
  | { readonly evacuate: string }
  | { readonly cut: string }
  | { readonly enter: string; readonly link: string }
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
    case 'end':
      return 'end'
  }
}

class Bad {
  readonly refusal: Refusal
  constructor(at: string, expected: string) {
    this.refusal = { code: 'badOrder', at, expected }
  }
}

/** Reads an order of a record; a refusal names the part that is wrong. Data from strangers: nothing is taken on trust. */
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

const MAX_LIST = 200

function readOrder(scenario: Scenario, json: unknown): Order {
  if (json === 'end') return { kind: 'end' }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Bad('order', 'an object or "end"')
  const fields: { readonly [key: string]: unknown } = { ...json }
  const unit = (value: unknown, at: string): UnitIndex => {
    const u = typeof value === 'string' ? scenario.unitIndex.get(value) : undefined
    if (u === undefined) throw new Bad(at, 'the id of a unit')
    return u
  }
  const hex = (value: unknown, at: string): number => {
    const h = typeof value === 'string' ? parseHex(scenario.map, value) : -1
    if (h < 0) throw new Bad(at, 'a hex number on the map, like "0512"')
    return h
  }
  const crossing = (value: unknown, at: string): number => {
    const c = scenario.map.crossings.findIndex(({ id }) => id === value)
    if (c < 0) throw new Bad(at, 'the id of a crossing')
    return c
  }
  const strikes = (value: unknown): number => {
    if (value !== 1 && value !== MOST_STRIKES) throw new Bad('air', `1 or ${MOST_STRIKES}`)
    return value
  }
  const whole = (value: unknown, at: string): number => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new Bad(at, 'a whole number')
    return value
  }
  const link = (value: unknown, at: string): number => {
    const l = scenario.boxLinks.findIndex(({ id }) => id === value)
    if (l < 0) throw new Bad(at, 'the id of a way from a box')
    return l
  }
  const evacuation = (value: unknown, at: string): number => {
    const e = scenario.evacuations.findIndex(({ id }) => id === value)
    if (e < 0) throw new Bad(at, 'the id of an evacuation')
    return e
  }
  const list = <T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] => {
    if (value === undefined) return []
    if (!Array.isArray(value) || value.length > MAX_LIST) throw new Bad(at, `a list of at most ${MAX_LIST}`)
    return value.map((item: unknown, i) => read(item, `${at}/${i}`))
  }
  const word = <T extends string>(value: unknown, words: readonly T[], at: string): T => {
    const found = words.find(w => w === value)
    if (found === undefined) throw new Bad(at, words.join(' or '))
    return found
  }
  if ('move' in fields)
    return { kind: 'move', unit: unit(fields['move'], 'move'), path: list(fields['path'], 'path', hex) }
  if ('attack' in fields)
    return {
      kind: 'attack',
      target: hex(fields['attack'], 'attack'),
      mode: word(fields['mode'], ['hasty', 'prepared'], 'mode'),
      units: list(fields['units'], 'units', unit),
      support: list(fields['support'], 'support', unit),
      advance: list(fields['advance'], 'advance', unit),
      ...(fields['air'] !== undefined && { air: strikes(fields['air']) }),
    }
  if ('stance' in fields)
    return {
      kind: 'stance',
      unit: unit(fields['unit'], 'unit'),
      stance: word(fields['stance'], STANCES, 'stance'),
    }
  if ('priority' in fields)
    return {
      kind: 'priority',
      unit: unit(fields['unit'], 'unit'),
      priority: word(fields['priority'], PRIORITIES, 'priority'),
    }
  if ('reserve' in fields)
    return {
      kind: 'reserve',
      unit: unit(fields['unit'], 'unit'),
      reserve: word(fields['reserve'], RESERVES, 'reserve'),
    }
  for (const kind of ['demolish', 'bridge'] as const)
    if (kind in fields)
      return { kind, unit: unit(fields[kind], kind), crossing: crossing(fields['crossing'], 'crossing') }
  if ('boats' in fields)
    return { kind: 'boats', unit: unit(fields['boats'], 'boats'), to: hex(fields['to'], 'to') }
  if ('raid' in fields)
    return { kind: 'raid', unit: unit(fields['raid'], 'raid'), enemy: unit(fields['enemy'], 'enemy') }
  if ('bombard' in fields)
    return {
      kind: 'bombard',
      target: hex(fields['bombard'], 'bombard'),
      units: list(fields['units'], 'units', unit),
      hours: whole(fields['hours'], 'hours'),
    }
  if ('raze' in fields)
    return { kind: 'raze', unit: unit(fields['raze'], 'raze'), hex: hex(fields['hex'], 'hex') }
  if ('air' in fields)
    return { kind: 'air', mission: word(fields['air'], OWN_MISSIONS, 'air'), hex: hex(fields['at'], 'at') }
  if ('rail' in fields)
    return { kind: 'rail', unit: unit(fields['rail'], 'rail'), to: hex(fields['to'], 'to') }
  if ('evacuate' in fields)
    return { kind: 'evacuate', evacuation: evacuation(fields['evacuate'], 'evacuate') }
  if ('enter' in fields)
    return { kind: 'enter', unit: unit(fields['enter'], 'enter'), link: link(fields['link'], 'link') }
  if ('cut' in fields) return { kind: 'cut', unit: unit(fields['cut'], 'cut') }
  throw new Bad(
    'order',
    'one of move, attack, stance, priority, reserve, demolish, bridge, raze, bombard, raid, boats, air, rail, evacuate, enter, cut, "end"',
  )
}

/** An order as one line. */
export function orderToText(
  scenario: Scenario,
  state: { readonly hex: { readonly [u: number]: number } },
  order: Order,
): string {
  const json = orderToJson(scenario, order)
  if (json === 'end') return 'end'
  if ('move' in json && order.kind === 'move') {
    const from = state.hex[order.unit] ?? -1
    return [`${json.move} ${from < 0 ? '' : hexText(scenario.map, from)}`, ...json.path].join('>')
  }
  if ('attack' in json) {
    const tail = [
      json.air && `air ${json.air}`,
      json.support && `with ${json.support.join(' ')}`,
      json.advance && `into ${json.advance.join(' ')}`,
    ].filter(Boolean)
    return [`${json.units.join(' ')} x ${json.attack} ${json.mode}`, ...tail].join(' ')
  }
  if ('stance' in json) return `${json.unit} stance ${json.stance}`
  if ('priority' in json) return `${json.unit} priority ${json.priority}`
  if ('reserve' in json) return `${json.unit} reserve ${json.reserve}`
  if ('demolish' in json) return `${json.demolish} demolish ${json.crossing}`
  if ('bridge' in json) return `${json.bridge} bridge ${json.crossing}`
  if ('boats' in json) return `${json.boats} boats ${json.to}`
  if ('raid' in json) return `${json.raid} raid ${json.enemy}`
  if ('bombard' in json) return `${json.units.join(' ')} bombard ${json.bombard} ${json.hours}h`
  if ('raze' in json) return `${json.raze} raze ${json.hex}`
  if ('at' in json) return `air ${json.air} ${json.at}`
  if ('rail' in json) return `${json.rail} rail ${json.to}`
  if ('evacuate' in json) return `evacuate ${json.evacuate}`
  if ('enter' in json) return `${json.enter} enter ${json.link}`
  if ('cut' in json) return `${json.cut} cut`
  return ''
}

/** Reads a line of `orderToText`. */
export function orderFromText(scenario: Scenario, line: string): ReturnType<typeof orderFromJson> {
  const text = line.trim()
  if (text === 'end') return orderFromJson(scenario, 'end')
  const march = /^(\S+) ((?:\d{4})?(?:>\d{4})+)$/.exec(text)
  if (march) return orderFromJson(scenario, { move: march[1], path: march[2]!.split('>').slice(1) })
  const assault = /^(.+) x (\d{4}) (\w+)(?: air (\d))?(?: with (.+?))?(?: into (.+))?$/.exec(text)
  if (assault) {
    const [, units, attack, mode, strikes, support, advance] = assault
    return orderFromJson(scenario, {
      attack,
      mode,
      units: units!.split(' '),
      support: support?.split(' '),
      advance: advance?.split(' '),
      ...(strikes !== undefined && { air: Number(strikes) }),
    })
  }
  const setting = /^(\S+) (stance|priority|reserve) (\w+)$/.exec(text)
  if (setting) return orderFromJson(scenario, { [setting[2]!]: setting[3], unit: setting[1] })
  const over = /^(\S+) boats (\d{4})$/.exec(text)
  if (over) return orderFromJson(scenario, { boats: over[1], to: over[2] })
  const raid = /^(\S+) raid (\S+)$/.exec(text)
  if (raid) return orderFromJson(scenario, { raid: raid[1], enemy: raid[2] })
  const fire = /^(.+) bombard (\d{4}) (\d+)h$/.exec(text)
  if (fire)
    return orderFromJson(scenario, { bombard: fire[2], units: fire[1]!.split(' '), hours: Number(fire[3]) })
  const works = /^(\S+) raze (\d{4})$/.exec(text)
  if (works) return orderFromJson(scenario, { raze: works[1], hex: works[2] })
  const sortie = /^air (\w+) (\d{4})$/.exec(text)
  if (sortie) return orderFromJson(scenario, { air: sortie[1], at: sortie[2] })
  const ride = /^(\S+) rail (\d{4})$/.exec(text)
  if (ride) return orderFromJson(scenario, { rail: ride[1], to: ride[2] })
  const away = /^evacuate (\S+)$/.exec(text)
  if (away) return orderFromJson(scenario, { evacuate: away[1] })
  const out = /^(\S+) enter (\S+)$/.exec(text)
  if (out) return orderFromJson(scenario, { enter: out[1], link: out[2] })
  const torn = /^(\S+) cut$/.exec(text)
  if (torn) return orderFromJson(scenario, { cut: torn[1] })
  const site = /^(\S+) (demolish|bridge) (\S+)$/.exec(text)
  if (site) return orderFromJson(scenario, { [site[2]!]: site[1], crossing: site[3] })
  return {
    ok: false,
    refusal: {
      code: 'badOrder',
      at: 'order',
      expected: 'a line like "S02 1304>1405", "S02 x 2131 hasty" or "end"',
    },
  }
}
