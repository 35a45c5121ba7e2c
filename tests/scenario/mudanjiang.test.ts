/** The order of battle, the calendar, the crossings and the scale of points of Mudanjiang against the brief's tables. */
import { describe, expect, test } from 'vitest'
import { hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import { canBeCut } from '../../src/engine/rules/columnTracks.ts'
import { isNight } from '../../src/engine/rules/going.ts'
import type { PointRule, UnitSpec } from '../../src/engine/scenario.ts'
import { RIVERS } from '../../src/engine/types.ts'
import { battle, battleTexts } from '../support/battles.ts'

const { scenario } = battle('mudanjiang')
const { map } = scenario

/** Units of a line of the order of battle: "J42" is J42 itself or J42.1, J42.2, ... */
const lineOf = (id: string) => scenario.units.filter(unit => unit.id === id || unit.id.startsWith(`${id}.`))

const unitOf = (id: string): UnitSpec => {
  const [unit] = lineOf(id)
  if (!unit) throw new Error(`Expected a unit ${id}`)
  return unit
}
const sum = (units: readonly UnitSpec[], of: (unit: UnitSpec) => number): number =>
  units.reduce((all, unit) => all + of(unit), 0)

/** Line, men and AFVs in all (section 4 of the brief): the divisions, the armour, the Japanese regiments. */
const ORDER_OF_BATTLE = `
  S03 9800 13   S04 9800 13   S05 9600 13   S06 1300 86   S07 1250 85   S09 9800 13   S10 9600  0
  S11 9600  0   S12 1250 85   S13  400 20   S14  400 21   S16  400 21   S20 3000  0   S21 3500  0
  S32 7500 13   S33 7500 13   S34 7300  0   S35 7300  0   S36 1250 80   S39 7400 13   S40 7400 13
  S41 7300  0   S45 7400  0   S46 7400  0   S50 7300  0   S51 7300  0   S52 7300  0   S53  420 21
  S54  840 42   S61 2500  0   S62 6000  0
  J04 3000  0   J05 3000  0   J06 2000  0   J08  600  0   J10 3200  0   J11 3200  0   J12 3000  0
  J16 2600  0   J17 2600  0   J18 2600  0   J21 1600  0   J27  700  0   J30  300  0   J31  150  0
  J32  250  0   J33  300  0   J34  600  0   J35  200  0   J40 1000  0   J41 2600  0   J42 4000  0
`
  .trim()
  .split(/\s+/)

describe('order of battle', () => {
  const rows = Array.from({ length: ORDER_OF_BATTLE.length / 3 }, (_, i) =>
    ORDER_OF_BATTLE.slice(i * 3, i * 3 + 3),
  )
  test.each(rows)('%s: %s men, %s AFVs', (id, men, afv) => {
    const units = lineOf(id!)
    expect([sum(units, unit => unit.men), sum(units, unit => unit.afv)]).toEqual([Number(men), Number(afv)])
  })

  test('every line of the brief is there: S01-S23, S30-S62, J01-J45', () => {
    const forces = JSON.parse(battleTexts('mudanjiang')['forces.json'] ?? '') as {
      readonly units: { readonly id: string }[]
    }
    const numbers = (side: string, from: number, to: number) =>
      Array.from({ length: to + 1 - from }, (_, i) => `${side}${String(from + i).padStart(2, '0')}`)
    const wanted = [...numbers('J', 1, 45), ...numbers('S', 1, 23), ...numbers('S', 30, 62)]
    expect([...new Set(forces.units.map(({ id }) => id.split('.')[0]))].sort()).toEqual(wanted)
  })

  test('the Japanese army has 55,000 to 60,000 men, the brigade at Tungning included', () => {
    const men = sum(
      scenario.units.filter(({ side }) => side === 'japanese'),
      unit => unit.men,
    )
    expect(men).toBeGreaterThan(50_000)
    expect(men).toBeLessThan(60_000)
  })
})

describe('the calendar', () => {
  test('sixteen turns, nights from seven to seven, the first one short', () => {
    expect(scenario.turns.map(({ start, end }) => end - start)).toEqual([360, ...Array(15).fill(720)])
    expect(scenario.turns[0]!.start).toBe(60)
    expect(scenario.turns.map(isNight)).toEqual(Array.from({ length: 16 }, (_, t) => t % 2 === 0))
  })

  test('mud until the morning of the 11th, then dry to the evening of the 16th', () => {
    expect(scenario.turns.map(({ weather }) => weather[0]).join(' ')).toBe(
      `rain mud rain mud mud ${Array(11).fill('dry').join(' ')}`,
    )
  })
})

describe('orders', () => {
  /** Minutes since the first midnight at which a unit comes under orders; null: by an event, or never. */
  const releases = (ids: string) =>
    ids.split(' ').map(id => {
      const { release } = unitOf(id)
      return release === null ? null : `${9 + Math.floor(release / 1440)}/${(release % 1440) / 60}`
    })

  test('surprise: in the first night only the border works take orders', () => {
    const awake = scenario.units.filter(
      ({ side, release }) => side === 'japanese' && release !== null && release < scenario.turns[0]!.end,
    )
    expect(new Set(awake.map(unit => unit.formation))).toEqual(
      new Set([scenario.formations.findIndex(({ id }) => id === 'BORDER')]),
    )
  })

  test('the tank brigades of the taiga are let go at ten on the 10th, at the fords', () => {
    expect(releases('S06 S12 S07')).toEqual(['10/10', '10/10', '10/10'])
    expect(['S06', 'S12'].map(id => hexText(map, unitOf(id).arrival!.hex))).toEqual(['3617', '3813'])
  })

  test('45th Corps is let go on the morning of the 10th, which brings it to the border by evening', () => {
    expect(releases('S49 S50 S51 S52')).toEqual(Array(4).fill('10/7'))
  })

  test('126th and 135th Divisions, cadets and engineers wait for orders that events bring', () => {
    const waiting = releases('J09 J11 J12 J13 J16 J17 J20 J27 J40')
    expect(waiting).toEqual(Array(9).fill(null))
    const orders = scenario.events.filter(({ id }) => id !== 'FREE-124')
    const freed = orders.flatMap(({ effects }) =>
      effects.flatMap(effect => (effect.kind === 'release' ? effect.units : [])),
    )
    expect(freed.map(u => scenario.units[u]!.id).sort()).toEqual(
      'J09 J11 J12 J13 J16 J17 J20 J27.1 J40'.split(' '),
    )
  })

  test('124th Division stands west of Muleng until the 13th, unless the Japanese side decides otherwise', () => {
    const regiments = ['J04', 'J05'].map(id => scenario.unitIndex.get(id))
    const [decision] = scenario.decisions
    expect(decision!.options.map(({ id, effects }) => [id, effects])).toEqual([
      ['stand', [{ kind: 'freeze', units: regiments }]],
      ['back', []],
    ])
    const free = scenario.events.find(({ id }) => id === 'FREE-124')!
    expect(free.when.fromTurn).toBe(8)
    expect(free.effects).toContainEqual({ kind: 'release', units: regiments })
    expect(unitOf('J06').leavesWorksFrom).toBe(6)
  })

  test('the order to withdraw goes to two divisions, and with half the chance to the regiment that it never reached', () => {
    const [divisions, , regiment] = scenario.events.find(({ id }) => id === 'WITHDRAW')!.effects
    expect(divisions).toMatchObject({ kind: 'dispatch', to: 'formations', permille: 400, unled: 200 })
    const units = [scenario.unitIndex.get('J11')]
    expect(regiment).toMatchObject({ kind: 'dispatch', units, to: 'units', permille: 200, unled: 100 })
  })

  test('people in flight fill the roads round the city from the 11th to the 15th', () => {
    const [crowd, ...more] = scenario.crowds
    expect([
      crowd!.side,
      crowd!.fromTurn + 1,
      crowd!.untilTurn + 1,
      crowd!.hexes.length,
      more.length,
    ]).toEqual(['japanese', 6, 14, 37, 0])
  })

  test('17th Corps leaves the army on the eighth turn', () => {
    const [event] = scenario.events.filter(({ effects }) => effects.some(({ kind }) => kind === 'freeze'))
    expect(event!.when).toMatchObject({ fromTurn: 7, untilTurn: 7 })
  })

  test('the order to cease fire comes on the 17th; before it only a staff leaves and border garrisons slip away', () => {
    const stops = scenario.events.flatMap(({ id, when, effects }) =>
      effects.some(({ kind }) => kind === 'ceasefire') ? [`${id} ${when.fromTurn + 1}`] : [],
    )
    expect(stops).toEqual([
      'MISHAN-WORKS 5',
      'AREA-ARMY 4',
      'CEASEFIRE-ARMY 17',
      'CEASEFIRE-126 18',
      'CEASEFIRE-135 18',
    ])
  })
})

describe('the map', () => {
  const crossing = (id: string) => map.crossings.findIndex(each => each.id === id)

  test('mined bridges, hardest to save first, with a party of sappers at the far end', () => {
    const mined = map.crossings.flatMap(({ id, prepared }) => (prepared ? [`${id} ${prepared.pips}`] : []))
    expect(mined.sort()).toEqual(
      'X01 2|X02 0|X03 0|X04 0|X06 2|X20 2|X21 2|X23 0|X24 0|X25 1|X29 2'.split('|'),
    )
    const parties = lineOf('J27').map(unit => hexText(map, unit.arrival!.hex))
    expect(parties).toEqual(['1324', '2525', '3013', '3005', '1222'])
  })

  test('the Mudan parts the city from Yehho: only bridges lead over it', () => {
    for (const [from, to] of [
      ['1224', '1324'],
      ['1224', '1225'],
      ['1223', '1324'],
      ['1223', '1323'],
      ['1223', '1322'],
      ['1222', '1322'],
    ]) {
      const hex = Number(from!.slice(2)) * map.cols + Number(from!.slice(0, 2))
      const d = [0, 1, 2, 3, 4, 5].find(d => hexText(map, map.neighbours[hex * 6 + d]!) === to)!
      expect([from, to, RIVERS[map.river[hex * 6 + d]!]]).toEqual([from, to, 'major'])
    }
    expect(['X01', 'X25', 'X29', 'X21'].map(crossing)).not.toContain(-1)
  })

  test('no way is printed from the border to the Shitou: sappers cut it, both brigades of them at the edge of the taiga', () => {
    const line = ['4017', '3917', '3817', '3717', '3617'].map(text => parseHex(map, text))
    for (const [i, hex] of line.slice(1).entries()) expect(canBeCut(map, line[i]!, hex)).toBe(true)
    const sappers = ['S20', 'S21'].map(id => hexText(map, unitOf(id).arrival!.hex))
    expect(sappers).toEqual(['4017', '4214'])
  })
})

describe('the scale', () => {
  const points = (side: string, wanted: (rule: PointRule) => boolean) =>
    scenario.points.filter(rule => rule.side === side && wanted(rule)).reduce((n, rule) => n + rule.points, 0)

  test('the record scores 49 to 67, in the middle of the bands', () => {
    const atEnd = points('soviet', rule => rule.kind === 'holdAtEnd' && rule.id !== 'S-M52')
    // 273rd, 278th, and what was left of 271st and 272nd.
    const lost = points(
      'soviet',
      rule =>
        rule.kind === 'destroyedOrTrapped' && ['J04', 'J05', 'J06', 'J11'].some(id => rule.id.endsWith(id)),
    )
    const steps = 8 * points('soviet', rule => rule.id === 'S-LOSS')
    const soviet = atEnd + lost + steps
    const held = 6 * points('japanese', rule => rule.kind === 'heldTurns')
    const away = 5 * points('japanese', rule => rule.kind === 'exited')
    const blown = 3 * points('japanese', rule => rule.kind === 'blown')
    const japanese = held + away + blown
    expect([soviet, japanese]).toEqual([49, 67])
    const { grades } = scenario.form
    expect(grades.find(band => soviet - japanese >= band.from)?.grade).toBe('historical')
    expect(grades.slice(0, 4).map(band => band.from - (soviet - japanese))).toEqual([43, 12, -12, -32])
  })

  test('each of nine regiments is paid for by itself, lost or away', () => {
    const lost = scenario.points.flatMap(rule => (rule.kind === 'destroyedOrTrapped' ? [rule.units] : []))
    const away = scenario.points.flatMap(rule => (rule.kind === 'exited' ? rule.units : []))
    expect(lost.map(units => units.length)).toEqual(Array.from({ length: 9 }, () => 1))
    expect(lost.flat()).toEqual(away)
  })

  test.each([
    ['standard', 16, [49, 67]],
    ['campaign', 20, [54, 67]],
    ['muleng', 8, [7, 0]],
  ] as const)(
    'form %s of %s turns tells the record as %s, and grades it as history',
    (form, turns, wanted) => {
      const file = JSON.parse(battleTexts('mudanjiang')['scenario.json'] ?? '') as {
        readonly forms: {
          readonly id: string
          readonly turns: number
          readonly history: { readonly points: { readonly side: string; readonly points: number }[] }
          readonly grades: { readonly grade: string; readonly from: number }[]
        }[]
      }
      const told = file.forms.find(({ id }) => id === form)!
      const of = (side: string) =>
        told.history.points.filter(line => line.side === side).reduce((n, line) => n + line.points, 0)
      expect([told.turns, of('soviet'), of('japanese')]).toEqual([turns, ...wanted])
      expect(told.grades.find(({ from }) => wanted[0] - wanted[1] >= from)?.grade).toBe('historical')
    },
  )
})

test('thirty-one checkpoints, all of them measured', () => {
  expect(scenario.checkpoints).toHaveLength(31)
  expect(scenario.checkpoints.filter(({ measure }) => !measure)).toEqual([])
})
