/** The order of battle, the calendar and the scale of points of Hailar against the historical brief's tables. */
import { describe, expect, test } from 'vitest'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { isNight } from '../../src/engine/rules/going.ts'
import type { PointRule, UnitSpec } from '../../src/engine/scenario.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario } = battle('hailar')
const { map } = scenario

const unitOf = (id: string): UnitSpec => {
  const unit = scenario.units[scenario.unitIndex.get(id) ?? -1]
  if (!unit) throw new Error(`Expected a unit ${id}`)
  return unit
}

/** Units of a line of the order of battle: "S10" is S10 itself or S10.1, S10.2, ... */
const lineOf = (id: string) => scenario.units.filter(unit => unit.id === id || unit.id.startsWith(`${id}.`))

/** Guns of 75 mm and over, heavy mortars and rocket launchers: what the brief counts as guns. */
const heavy = (unit: UnitSpec): number =>
  unit.equipment.filter(({ type }) => /^(gun|bm13)/.test(type)).reduce((sum, { count }) => sum + count, 0)

/** Line, counters, men of each, AFVs in all, guns in all (section 4 of the brief). */
const ORDER_OF_BATTLE = `
  S01 1  600  0   0   S02 1 1100 65   4   S03 1 2300  0  18   S04 1  200 12  0   S05 1  700 0 24
  S06 1  600  0  24   S07 1  600  0   0   S08 2 2200  0  24   S09 1  900  0 32   S10 3 2200 0 36
  S11 1  900  0  32   S12 3 2300  0  36   S13 1  900  0  32   S14 3 2300  0 36   S15 1  900 0 32
  S16 3 2300  0  36   S17 1  900  0  32   S18 1  250 30   0   S19 1  250 30  0   S20 1 1100 0 36
  S21 1 1100  0  24   S22 1 1100  0  24   S23 1 1000  0  24   S24 1  800  0 36   S25 2  900 0  0
  S29 1 4000  0  48   S30 1 4000  0  48   S32 1  600  0   0   S33 1  600  0  0
  J01 1  300  0   0   J02 1 1600  0   6   J03 1 1100  0   4   J04 1  800  0  0   J05 1  500 0 12
  J06 1  750  0   2   J07 1  750  0   0   J08 1  400  0   0   J09 1  250  0  0   J10 2  250 0  0
  J11 1  700  0   2   J12 1 1500  0   6   J13 1  600  0   2   J14 2   60  0  0   J15 1   20 0  0
  J16 1   20  0   0   J17 3   60  0   0   J18 1  200  0   0   J20 1  500  0  0   J21 1 3000 0  6
  J22 1 3000  0   6   J23 1 3000  0   6   J24 1 1800  0  24   J25 1  600  0  0   J26 1  700 0  0
`
  .trim()
  .split(/\s+/)

describe('order of battle', () => {
  const rows = Array.from({ length: ORDER_OF_BATTLE.length / 5 }, (_, i) =>
    ORDER_OF_BATTLE.slice(i * 5, i * 5 + 5),
  )
  test.each(rows)('%s: %s counters of %s men, %s AFVs, %s guns', (id, counters, men, afv, guns) => {
    const units = lineOf(id!)
    expect(units.map(unit => unit.men)).toEqual(Array.from({ length: Number(counters) }, () => Number(men)))
    expect(units.reduce((sum, unit) => sum + unit.afv, 0)).toBe(Number(afv))
    expect(units.reduce((sum, unit) => sum + heavy(unit), 0)).toBe(Number(guns))
  })

  test('the divisions from the west have 44 guns each', () => {
    for (const id of ['S27', 'S28']) {
      expect(lineOf(id).map(unit => unit.men)).toEqual([2300, 2300, 2300, 900])
      expect(lineOf(id).reduce((sum, unit) => sum + heavy(unit), 0)).toBe(44)
    }
  })

  test('every line of the brief is there, S01-S36 and J01-J27', () => {
    const forces = JSON.parse(battleTexts('hailar')['forces.json'] ?? '') as {
      readonly [list: string]: { readonly id: string }[]
    }
    const wings = scenario.wings.filter(({ side }) => side === 'soviet')
    const all = [...forces['units']!, ...forces['trains']!, ...forces['offMap']!, ...wings]
    const lines = new Set(all.map(({ id }) => id.split('.')[0]))
    const wanted = [
      ...Array.from({ length: 36 }, (_, i) => `S${String(i + 1).padStart(2, '0')}`),
      ...Array.from({ length: 27 }, (_, i) => `J${String(i + 1).padStart(2, '0')}`),
    ]
    expect([...lines].sort()).toEqual(wanted.sort())
  })

  test('every unit is on the map, comes to it, or stands in a box', () => {
    const inBox = (id: string) =>
      scenario.units
        .filter(unit => unit.box === scenario.boxes.findIndex(box => box.id === id))
        .map(({ id }) => id)
    expect(inBox('WEST')).toEqual([
      'S19',
      'S27.1',
      'S27.2',
      'S27.3',
      'S27.4',
      'S28.1',
      'S28.2',
      'S28.3',
      'S28.4',
      'S29',
      'S30',
      'S31',
      'S33',
      'J13',
    ])
    expect([inBox('NORTH'), inBox('EAST')]).toEqual([['S23', 'J15'], ['J23']])
    expect(scenario.units.filter(unit => !unit.arrival && unit.box === undefined)).toEqual([])
  })
})

describe('aircraft', () => {
  const points = (id: string): readonly number[] => scenario.wings.find(wing => wing.id === id)?.points ?? []
  /** Points of a wing day by day. */
  const daily = (id: string): readonly number[] =>
    Array.from({ length: 10 }, (_, day) =>
      points(id)
        .slice(day * 4, day * 4 + 4)
        .reduce((sum, each) => sum + each, 0),
    )

  test('come as often as the brief says: bombers three points a day, ground-attack two to four from the 10th', () => {
    expect(daily('S34')).toEqual(Array(10).fill(3))
    expect(
      daily('S35')
        .slice(1)
        .every(each => each >= 2 && each <= 4),
    ).toBe(true)
    expect(daily('S35')[0]).toBe(0)
    expect(daily('S36')).toEqual(Array(10).fill(2))
    expect(Math.max(...daily('J2AA'))).toBe(1)
  })

  test('have enough for the raid of the first dawn, under a sky that halves them until noon', () => {
    expect(points('S34')[0]).toBe(2)
    expect(scenario.turns.map(turn => turn.sky ?? '').slice(0, 4)).toEqual(['half', 'half', '', ''])
  })

  test('are kept off the crossings by the anti-aircraft division alone', () => {
    expect(scenario.units.filter(unit => unit.airGuard !== undefined).map(unit => unit.id)).toEqual(['S26'])
  })
})

test('headquarters and how far they reach, km', () => {
  const staffs = scenario.formations.flatMap(({ id, headquarters }) =>
    headquarters ? [`${id} ${scenario.units[headquarters.unit]!.id} ${headquarters.reach / 1000}`] : [],
  )
  expect(staffs).toEqual([
    '36A S01 100',
    'FD S02 24',
    '2RC S12.1 40',
    'OG S27.1 40',
    '80IMB J01 20',
    '119D J20 72',
  ])
})

test('the days that the brief calls hot are hot on the steppe by day', () => {
  const hot = scenario.turns.flatMap(({ hot }, t) => (hot ? [`T${t + 1} ${hot.join(' ')}`] : []))
  const days = [6, 7, 10, 11, 30, 31]
  expect(hot).toEqual(days.map(t => `T${t} true false`))
})

test('reinforcements stand off the map; the reserve in the pass comes from the tenth turn on', () => {
  expect(scenario.units.filter(({ arrival }) => arrival && arrival.turn > 0)).toEqual([])
  const ways = scenario.boxLinks.map(({ id, side, hex, minutes, fromTurn, shut }) =>
    [id, side, hexText(map, hex), minutes, fromTurn + 1, shut].join(' '),
  )
  expect(ways).toEqual([
    'WEST-RAIL soviet 0032 2160 3 true',
    'WEST-STEPPE soviet 0032 3240 5 false',
    'NORTH-ROAD soviet 0800 360 1 false',
    'EAST-PASS japanese 5642 360 9 false',
  ])
})

test('surprise: on the first turn only border posts may act, by 09:00 all but engineers and the cavalry of Nantun', () => {
  const japanese = scenario.units.filter(unit => unit.side === 'japanese' && unit.arrival?.turn === 0)
  const free = (minute: number) =>
    japanese.filter(unit => unit.release !== null && unit.release <= minute).map(unit => unit.id)
  expect(free(359)).toEqual(['J16', 'J17.1', 'J17.2', 'J17.3'])
  expect(japanese.map(unit => unit.id).filter(id => !free(540).includes(id))).toEqual([
    'J09',
    'J19.1',
    'J19.2',
    'J26',
  ])
  expect([unitOf('S32').release, unitOf('S07').release, unitOf('S02').release]).toEqual([10, 10, 270])
})

test('the forward detachment strikes by night on the first evening and before the first dawn', () => {
  const [thrust] = scenario.nightThrusts
  expect(thrust!.units.map(u => scenario.units[u]!.id)).toEqual(['S02', 'S03', 'S04', 'S05', 'S06'])
  const nights = scenario.turns.slice(thrust!.fromTurn, thrust!.untilTurn + 1)
  expect(nights.map(({ start }) => start)).toEqual([1080, 1440])
  expect(nights.every(isNight)).toBe(true)
})

test('surprise: a die frees the engineers from the second turn on, at the latest on the sixth', () => {
  const event = scenario.events.find(({ id }) => id === 'ENGINEERS-ALERTED')!
  expect(event.when).toMatchObject({ fromTurn: 1, everyTurns: 1, chance: 2, rise: 1 })
  const engineers = scenario.units.flatMap((unit, u) =>
    unit.side === 'japanese' && unit.arm === 'engineer' ? [u] : [],
  )
  expect(event.effects).toContainEqual({ kind: 'release', units: engineers })
})

test('forty turns of six hours from midnight on the 9th to midnight after the 18th', () => {
  expect(scenario.turns).toHaveLength(40)
  expect(scenario.turns.map(turn => turn.end - turn.start)).toEqual(Array.from({ length: 40 }, () => 360))
  expect([scenario.turns[0]!.start, scenario.turns[39]!.end]).toEqual([0, 10 * 1440])
  expect(scenario.turns.slice(0, 4).map(turn => turn.dark)).toEqual([889, 0, 0, 514])
})

test('the record by the mended scale: 65 to 75, in the middle of the bands', () => {
  const sum = (side: string, wanted: (rule: PointRule) => boolean) =>
    scenario.points
      .filter(rule => rule.side === side && wanted(rule))
      .reduce((all, rule) => all + rule.points, 0)
  const held = sum('soviet', rule => rule.kind === 'holdAtEnd' || rule.kind === 'reduced')
  const manchukuo = sum('soviet', rule => rule.kind === 'outOfAction')
  const early = sum('soviet', rule => rule.kind === 'takenBy')
  const exit = sum('soviet', rule => rule.kind === 'exited')
  const step = sum('soviet', rule => rule.kind === 'stepsLost' && rule.id === 'S-LOSS')
  const [regimentsOut, stepsLost, trains, days] = [4, 8, 2, 6]
  const soviet = held + early + exit * regimentsOut + step * stepsLost + manchukuo
  expect(soviet).toBe(65)
  const column = sum('japanese', rule => rule.kind === 'exited')
  const civilians = sum('japanese', rule => rule.kind === 'awarded')
  const railway = sum('japanese', rule => rule.kind === 'interdicted')
  // Four sectors to the end of the 17th, the fifth for the 12th; five regiments before them on both days that count.
  const halfDays = scenario.points.flatMap(rule =>
    rule.kind === 'heldTurns' ? [(rule.untilTurn + 1 - rule.fromTurn) / rule.turnsPerPoint] : [],
  )
  expect(halfDays).toEqual([12, 12, 12, 12, 12])
  const sectors = 4 * halfDays[0]! + 2
  const tied = 5 * sum('japanese', rule => rule.kind === 'tied')
  const japanese = column + civilians * trains + railway * days + sectors + tied
  expect(japanese).toBe(75)
  expect(scenario.form.grades.find(band => soviet - japanese >= band.from)?.grade).toBe('historical')
  // The bands lie round the record as the brief drew them: 15 and 6 above it, 6 and 20 below.
  expect(scenario.form.grades.slice(0, 4).map(band => band.from - (soviet - japanese))).toEqual([
    15, 6, -6, -20,
  ])
})

test('each of the two road bridges north of the town brings Japan 3 points when blown', () => {
  const rules = scenario.points.filter(rule => rule.kind === 'blown')
  const named = rules.map(({ side, points, crossings }) => [
    side,
    points,
    ...crossings.map(crossing => map.crossings[crossing]?.id),
  ])
  expect(named).toEqual([['japanese', 3, 'P16', 'P17']])
})

test('the railway that can be interdicted runs from station to station without a gap', () => {
  const rule = scenario.points.find(line => line.kind === 'interdicted')
  const hexes = rule?.kind === 'interdicted' ? rule.hexes : []
  const onRail = (from: number, to: number) =>
    [0, 1, 2, 3, 4, 5].some(d => map.neighbours[from * 6 + d] === to && map.rail[from * 6 + d] === 1)
  expect(hexes.length).toBeGreaterThan(2)
  expect(
    hexes
      .slice(1)
      .filter((hex, i) => !onRail(hexes[i]!, hex))
      .map(hex => hexText(map, hex)),
  ).toEqual([])
})

test('checkpoints H1 to H14, all of them measured', () => {
  expect(scenario.checkpoints.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => `H${i + 1}`))
  expect(scenario.checkpoints.filter(({ measure }) => !measure)).toEqual([])
  // "H2: evening of 9 August"
  expect(scenario.checkpoints[1]!.planned).toBe(21 * 60)
})
