/** The order of battle, the map, the calendar and the scale of the Khingan crossing against the brief's tables. */
import { describe, expect, test } from 'vitest'
import { boxOrder } from '../../src/ai/boxes.ts'
import { answer } from '../../src/ai/decide.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import type { Order } from '../../src/engine/orders.ts'
import { airPoints } from '../../src/engine/rules/airPoints.ts'
import { openDecisions } from '../../src/engine/rules/decisions.ts'
import { going } from '../../src/engine/rules/going.ts'
import { rateOf } from '../../src/engine/rules/passWeather.ts'
import { grade, score } from '../../src/engine/rules/score.ts'
import { supplyReport } from '../../src/engine/rules/supply.ts'
import type { Scenario, UnitSpec } from '../../src/engine/scenario.ts'
import { begin } from '../../src/engine/sequence.ts'
import { type GameState, type MutableState, newGame } from '../../src/engine/state.ts'
import { MOBILITIES, type Mobility, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import type { About } from '../../src/scenario/about.ts'
import { battle } from '../support/battles.ts'

const { scenario, about } = battle('khingan')
const { map } = scenario
const table = (text: string): readonly string[] => text.trim().split(/\s+/)
const unitOf = (id: string): UnitSpec => {
  const unit = scenario.units[scenario.unitIndex.get(id) ?? -1]
  if (!unit) throw new Error(`Expected a unit ${id}`)
  return unit
}

describe('map', () => {
  test('is 55 by 41 hexes of 12 km, flat-topped', () => {
    expect([map.cols, map.rows, map.hexMetres, map.orientation]).toEqual([55, 41, 12_000, 'flat'])
  })

  /** Section 2 of the brief: number of the place, hex. */
  const PLACES = table(`
    K01-0605 K06-2509 K08-2404 K09-2605 K11-2909 K13-3310 K14-3510 K16-3712 K19-4215 K20-4316 K23-4820 K24-4722
    K25-5027 K27-5339 K28-4338 K29-3638 K30-3329 K31-3822 K36-2924 K38-2922 K39-3222 K41-1723 K42-2025 K43-2123
    K44-2221 K45-2712 K46-3112 K47-2914 K49-1318 K50-2019 K56-1239 K57-1639 K58-2235
  `)

  test.each(PLACES)('%s', row => {
    const [id, hex] = row.split('-')
    const place = map.places.find(each => each.id === id)
    expect(place && hexText(map, place.hex)).toBe(hex)
  })

  test('works of the fortified region are the strongest, the towns of the plain have posts', () => {
    const levels = table('2605 2404 2909 2509 2202 3510 4215 4722 4820 4338').map(
      hex => map.works[parseHex(map, hex)],
    )
    expect(levels).toEqual([3, 3, 2, 1, 1, 1, 1, 1, 1, 1])
  })

  /** Hexes that a class reaches from Tamsag-Bulak on a dry day; `overPasses`: by the crossings of kind pass as well. */
  function reached(mobility: Mobility, overPasses: boolean): ReadonlySet<number> {
    const [start, day] = [parseHex(map, '0605'), scenario.turns[1]!]
    const seen = new Set([start])
    for (const hex of seen)
      for (let d = 0; d < 6; d++) {
        const crossing = map.crossing[hex * 6 + d]!
        if (!overPasses && crossing >= 0 && map.crossings[crossing]!.kind === 'pass') continue
        if (going(scenario, day, { mobility, nightTrained: false }, hex * 6 + d, false))
          seen.add(map.neighbours[hex * 6 + d]!)
      }
    return seen
  }

  const ENGINED = MOBILITIES.filter(each => ['tractor', 'wheeled', 'mech', 'tracked'].includes(each))
  test.each(ENGINED)('%s: over the crest by the passes only, foot anywhere', mobility => {
    const lubei = parseHex(map, '3329')
    expect([reached(mobility, true).has(lubei), reached(mobility, false).has(lubei)]).toEqual([true, false])
    expect(reached('foot', false).has(lubei)).toBe(true)
  })

  test('a pass carries a hundred vehicles an hour dry, 60 in rain, 20 lorries after a day of it', () => {
    const korohon = map.crossings.findIndex(({ id }) => id === 'PASS-42')
    const { capacity } = map.crossings[korohon]!
    let { state } = begin(scenario, 1)
    const rates: string[] = []
    for (let turn = 0; turn <= 15; turn++) {
      const rate = (mobility: Mobility) => rateOf(map, state, korohon, capacity[0]!, mobility)
      rates.push(`${rate('tracked')}/${rate('wheeled')}`)
      for (let half = 0; half < 2; half++) {
        const applied = applyOrder(scenario, state, { kind: 'end' })
        if (applied.ok) state = applied.state
      }
    }
    // The day of the 10th, the night after it, the evening of the 11th, the 14th, and the 15th and 16th.
    expect([3, 4, 6, 12, 13, 15].map(turn => rates[turn])).toEqual(
      table('100/100 60/60 60/20 60/20 60/60 100/100'),
    )
  })
})

describe('order of battle', () => {
  /** Section 4 of the brief: unit, start, men, tanks and self-propelled guns. */
  const ROWS = table(`
    S02 1010 1350 65   S03 0909 1350 65   S04 1109 1350 65   S07 0611 1350 65   S08 0710 3300 35
    S12 1709 1350 65   S13 1708 3300 35   S14 1809 3300 35   S15 1707 3300 35   S25 2410 5500 180
    S28 2410 9000 0    S31 2210 8500 0    S34 2003 8500 0    S36 1701 8500 0
    J02 2605 2800 0    J03 2909 2800 0    J04 3210 2800 0    J08 4722 5000 0    J09 4820 5000 0
    J10 4338 4800 0    J11 4837 4800 0    J13 5339 2000 100  M1 4215 2500 0     M2 4215 600 0
  `)
  const rows = Array.from({ length: ROWS.length / 4 }, (_, i) => ROWS.slice(i * 4, i * 4 + 4))

  test.each(rows)('%s at %s: %s men, %s AFVs', (id, hex, men, afv) => {
    const unit = unitOf(id!)
    expect([hexText(map, unit.arrival!.hex), unit.men, unit.afv]).toEqual([hex, Number(men), Number(afv)])
  })

  test('53rd and 17th Armies, sent from their boxes as soon as may be, come in the turns of the brief', () => {
    let { state } = begin(scenario, 1)
    const came = new Map<string, number>()
    const give = (order: Order): void => {
      const applied = applyOrder(scenario, state, order)
      if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
      state = applied.state
      for (const event of applied.events)
        if (event.kind === 'arrived') came.set(scenario.units[event.unit]!.id, state.turn[0]!)
    }
    for (let turn = 0; turn < 8; turn++) {
      const next = () => boxOrder(scenario, observe(scenario, state, 'soviet'))
      for (let order = next(); order; order = next()) give(order)
      give({ kind: 'end' })
      give({ kind: 'end' })
    }
    const late = table('S40 S41 S42 S43 S44 S45 S46 S47 S48 S49 S51 S52')
    expect(late.map(id => came.get(id))).toEqual([3, 3, 4, 4, 5, 6, 7, 2, 2, 4, 2, 2])
    expect(scenario.units.filter(({ box }) => box !== undefined).map(({ id }) => id)).toEqual(late)
  })
})

test('no Soviet unit stands cut off on the first night; the leading tanks of the army are filled first', () => {
  const { state } = begin(scenario, 1)
  const report = supplyReport(scenario, state, 'soviet')
  const cut = report.filter(({ cause }) => cause === 'noRoad' || cause === 'sourceShut')
  expect(cut.map(({ unit }) => scenario.units[unit]!.id)).toEqual([])
  const first = scenario.units.filter(({ side }, u) => side === 'soviet' && state.priority[u] === 0)
  expect(first.map(({ id }) => id)).toEqual(table('S02 S12 S16 S51 S52'))
})

describe('surprise', () => {
  const free = (minute: number) =>
    scenario.units
      .filter(({ side, release }) => side === 'japanese' && release !== null && release <= minute)
      .map(({ id }) => id)

  test('on the first day only posts and works act; in the evening whoever is on the railway of the army staff', () => {
    expect(free(1079)).toEqual(table('J06 J18 J19 J20 J21 J22 J23'))
    expect(free(1080).filter(id => !free(1079).includes(id))).toEqual(
      table('J08 J09 J10 J11 J12 J13 J14 J24'),
    )
  })

  test('a die frees the others, for certain on the evening of the 10th; 107th Division on the 12th', () => {
    const bound = scenario.units.flatMap(({ side, release }, u) =>
      side === 'japanese' && release === null ? [u] : [],
    )
    const freed = scenario.events.flatMap(({ id, when, effects }) =>
      effects.flatMap(effect => (effect.kind === 'release' ? [{ id, when, units: effect.units }] : [])),
    )
    const first = freed.filter(({ id }) => id !== 'TURNED-GOES')
    expect(first.flatMap(({ units }) => units).sort((a, b) => a - b)).toEqual(bound)
    for (const { id, when } of first.filter(event => event.id !== 'ORDER-107'))
      expect([id, when.fromTurn, when.chance, when.rise]).toEqual([id, 2, 4, 1])
    expect(freed.find(({ id }) => id === 'ORDER-107')!.when.fromTurn).toBe(7)
  })
})

test('trains lift a brigade a day from either railway once the army has its order', () => {
  expect(scenario.trains.map(({ lift }) => lift)).toEqual([2600, 2600, 2600, 2600])
  expect(scenario.trains.map(({ hex }) => hexText(map, hex))).toEqual(['4722', '4820', '4338', '4837'])
  expect(scenario.trains.every(({ from }) => from === 1440 + 18 * 60)).toBe(true)
})

test('decisions: where the Japanese side is silent, it does what history did', () => {
  expect(scenario.decisions.map(({ id, side, fallback: taken }) => `${id} ${side} ${taken}`)).toEqual([
    'TWO-ORDERS japanese 0',
    'TURN-FORWARD japanese 0',
    'TURN-BACK japanese 0',
    'DOUBTFUL japanese 0',
    'DIVISION-107 japanese 0',
    'OBEY japanese 0',
    'LAND-MUKDEN soviet 0',
    'LAND-CHANGCHUN soviet 0',
  ])
})

test('whoever can hear the order has stopped by the evening of the 18th; 107th Division and the raiders fight on', () => {
  const [last] = scenario.events.filter(({ id }) => id === 'CEASEFIRE-LAST')
  expect(scenario.turns[last!.when.fromTurn]!.start).toBe(9 * 1440 + 18 * 60)
  const stopped = last!.effects.flatMap(effect =>
    effect.kind === 'dispatch' && effect.order === 'ceasefire' ? [...effect.units] : [],
  )
  const japanese = scenario.units.filter(
    ({ side, formation }) => side === 'japanese' && formation !== undefined,
  )
  const deaf = japanese.filter(({ id }) => !stopped.includes(scenario.unitIndex.get(id)!)).map(({ id }) => id)
  expect(deaf).toEqual(table('J01 J02 J03 J04 J05 J06 J15 J18 J19 J20 J21 J22 J23 M2 M9'))
})

test('22 turns: half a night, then half days from six to six', () => {
  expect(scenario.form.turns).toBe(22)
  expect(scenario.turns.slice(0, 22).map(({ start, end }) => end - start)).toEqual([
    360,
    ...Array(21).fill(720),
  ])
  expect(scenario.turns[21]!.end).toBe(10 * 1440 + 18 * 60)
})

test('checkpoints H1 to H28; only the landings, which are decisions, are not measured', () => {
  expect(scenario.checkpoints.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, i) => `H${i + 1}`))
  expect(scenario.checkpoints.flatMap(({ id, measure }) => (measure ? [] : [id]))).toEqual(['H27'])
})

const sumOf = (form: About, side: string) =>
  (form.history?.points ?? []).filter(line => line.side === side).reduce((all, line) => all + line.points, 0)

/** What the record says of the last moment of a form. */
interface Hour {
  readonly soviet: readonly string[]
  /** Day and hour of August at which a place was taken. */
  readonly taken: { readonly [objective: string]: readonly [day: number, hour: number] }
  readonly exited: readonly string[]
  readonly finished: readonly string[]
  /** Lines of the scale that a decision has paid. */
  readonly awarded: readonly string[]
  readonly halfDays: { readonly [objective: string]: number }
  readonly steps: { readonly [unit: string]: number }
}

/** Puts the facts of the hour on the board of the real battle. */
function standing(battleOf: Scenario, hour: Hour): MutableState {
  const state = newGame(battleOf, 1)
  const unit = (id: string) => battleOf.unitIndex.get(id)!
  const objective = (id: string) => battleOf.objectives.findIndex(row => row.id === id)
  for (const id of hour.soviet) state.heldBy[objective(id)] = 1
  for (const [id, [day, at]] of Object.entries(hour.taken))
    state.takenAt[objective(id)] = (day - 9) * 1440 + at * 60
  for (const id of hour.exited) {
    state.status[unit(id)] = STATUSES.indexOf('exited')
    state.reportHex[unit(id) * 2] = battleOf.exits[0]!.hex
  }
  for (const id of hour.finished) state.status[unit(id)] = STATUSES.indexOf('finished')
  for (const [id, steps] of Object.entries(hour.steps)) {
    const { men, afv, steps: all } = battleOf.units[unit(id)]!
    if (afv > 0) state.afvLost[unit(id)] = Math.ceil((afv * steps) / all)
    else state.killed[unit(id)] = Math.ceil((men * steps) / all)
  }
  battleOf.points.forEach((rule, r) => {
    if (rule.kind === 'awarded') state.tally[r] = hour.awarded.includes(rule.id) ? 1 : 0
    if (rule.kind !== 'heldTurns') return
    state.tally[r] = (hour.halfDays[battleOf.objectives[rule.objective]!.id] ?? 0) * rule.turnsPerPoint
  })
  return state
}

const GATEWAYS = { K30: [11, 22], K31: [13, 4] } as const
const HOURS: readonly (readonly [string, Hour, { soviet: number; japanese: number }])[] = [
  [
    'standard',
    {
      soviet: table('K30 K31 K19 K14 K09 K11 K24 K23 K25 K28 K29 K56 K58'),
      taken: { ...GATEWAYS, K24: [15, 12], K23: [14, 18], K25: [16, 12], K28: [16, 12] },
      exited: table('J08 J09 J10 J11 J12 J13'),
      finished: table('J01 J02 J03 J04 J05'),
      awarded: table('S-AIR-MUKDEN S-AIR-CHANGCHUN'),
      halfDays: { K24: 5, K28: 7 },
      steps: { S28: 1, S29: 1, S30: 1 },
    },
    { soviet: 72, japanese: 29 },
  ],
  [
    'passes',
    {
      soviet: table('K30 K31 K09'),
      taken: GATEWAYS,
      exited: table('J08 J10'),
      finished: [],
      awarded: [],
      halfDays: { K24: 2, K28: 2 },
      steps: { S34: 1 },
    },
    { soviet: 13, japanese: 9 },
  ],
]

describe.each(HOURS)('history at the end of form %s', (form, hour, counted) => {
  const played = battle('khingan', form)
  const state = standing(played.scenario, hour)

  test('scores what the basis in the file says, and gets the middle grade', () => {
    expect(score(played.scenario, state)).toMatchObject(counted)
    expect(grade(played.scenario, state).grade).toBe('historical')
  })

  test('is the record line by line', () => {
    expect([sumOf(played.about, 'soviet'), sumOf(played.about, 'japanese')]).toEqual([
      counted.soviet,
      counted.japanese,
    ])
  })
})

test('the bands lie round the record as the brief drew them', () => {
  const record = sumOf(about, 'soviet') - sumOf(about, 'japanese')
  expect(scenario.form.grades.slice(0, 4).map(({ from }) => from - record)).toEqual([12, 4, -6, -30])
})

describe('landings from the air', () => {
  /** The day of the 19th with Tungliao and Kaitung in these hands, as it is after the day of the 18th has ended. */
  function day(holder: 1 | 2) {
    const state = begin(scenario, 1).state as MutableState
    scenario.objectives.forEach(({ id, hex }, o) => {
      if (id === 'K28' || id === 'K25') state.heldBy[o] = state.control[hex] = holder
    })
    state.turn[0] = 18
    state.side[0] = 1
    const applied = applyOrder(scenario, state, { kind: 'end' })
    if (!applied.ok) throw new Error(`Expected the turn to end, got ${applied.refusal.code}`)
    return applied.state
  }
  const open = (state: GameState) =>
    openDecisions(scenario, observe(scenario, state, 'soviet')).map(d => scenario.decisions[d]!.id)

  test('are offered from the 18th, once a field on the railway is held', () => {
    expect(open(day(2))).toEqual([])
    expect(open(day(1))).toEqual(table('LAND-MUKDEN LAND-CHANGCHUN'))
  })

  test('take the transports of the day and pay 3 points', () => {
    const state = day(1)
    const before = score(scenario, state).soviet
    const decision = scenario.decisions.findIndex(({ id }) => id === 'LAND-MUKDEN')
    const landed = applyOrder(scenario, state, { kind: 'choose', decision, option: 0 })
    expect(landed.ok && score(scenario, landed.state).soviet - before).toBe(3)
    expect(airPoints(scenario, state, 'soviet', 'transport').left).toBe(4)
    expect(landed.ok && airPoints(scenario, landed.state, 'soviet', 'transport').left).toBe(0)
  })

  test('are what an opponent flies', () => {
    const order = answer(scenario, observe(scenario, day(1), 'soviet'))?.order
    expect(order && [scenario.decisions[order.decision]!.id, order.option]).toEqual(['LAND-MUKDEN', 0])
  })
})
