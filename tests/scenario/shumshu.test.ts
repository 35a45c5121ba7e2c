/** The order of battle, the calendar, the scale of points and the script of Shumshu against the historical brief's tables. */
import { describe, expect, test } from 'vitest'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { PointRule, UnitSpec } from '../../src/engine/scenario.ts'
import { TERRAINS } from '../../src/engine/types.ts'
import { battle } from '../support/battles.ts'

const { scenario, about } = battle('shumshu')
const { map } = scenario

const unitOf = (id: string): UnitSpec => {
  const unit = scenario.units[scenario.unitIndex.get(id) ?? -1]
  if (!unit) throw new Error(`Expected a unit ${id}`)
  return unit
}

/** Minute since midnight of the 18th. */
const clock = (text: string): number => {
  const [hours, minutes] = text.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** Units of a line of the order of battle: "J25" is J25.1 and J25.2. */
const lineOf = (id: string) => scenario.units.filter(unit => unit.id === id || unit.id.startsWith(`${id}.`))

/** Line, counters, men in all, tanks in all. */
const ORDER_OF_BATTLE = `
  S02 1  120  0   S03 1  780  0   S04 1  100  0   S05 1  260  0   S06 1  220  0   S07 1  620  0
  S08 1  620  0   S09 1  620  0   S10 1  350  0   S11 1  280  0   S12 1  620  0   S13 1  620  0
  S14 1  620  0   S15 1  500  0   S16 1  500  0   S17 1  400  0   S18 1  120  0   S19 1  300  0
  J01 1  200  0   J02 1  150  0   J03 1  180  0   J04 1   79  0   J05 1   80  0   J06 1  170  0
  J07 1  170  0   J08 1  300  0   J09 1   40  0   J10 1  150  0   J11 1   40  0   J12 1   90  6
  J13 1   80 12   J14 1   80 11   J15 1   80 11   J16 1   80 11   J17 1  200 13   J18 1  280  0
  J19 1  850  0   J20 1  850  0   J21 1  850  0   J22 1  850  0   J23 1  500  0   J24 1  800  0
  J25 2 1600  0   J26 2  900  0   J27 3  600  0   J28 1 1200 13   J31 5  150  0
`
  .trim()
  .split(/\s+/)

describe('order of battle', () => {
  const rows = Array.from({ length: ORDER_OF_BATTLE.length / 4 }, (_, i) =>
    ORDER_OF_BATTLE.slice(i * 4, i * 4 + 4),
  )
  test.each(rows)('%s: %s counters, %s men, %s tanks', (id, counters, men, afv) => {
    const units = lineOf(id!)
    expect(units).toHaveLength(Number(counters))
    expect(units.reduce((sum, unit) => sum + unit.men, 0)).toBe(Number(men))
    expect(units.reduce((sum, unit) => sum + unit.afv, 0)).toBe(Number(afv))
  })

  test('the forward detachment has 1,360 of its 1,363 men, the tank regiment its 64 tanks', () => {
    const sum = (ids: readonly string[], count: (unit: UnitSpec) => number) =>
      ids.reduce((all, id) => all + count(unitOf(id)), 0)
    expect(sum(['S03', 'S04', 'S05', 'S06'], unit => unit.men)).toBe(1360)
    expect(sum(['J12', 'J13', 'J14', 'J15', 'J16', 'J17'], unit => unit.afv)).toBe(64)
  })

  test('about a hundred anti-tank rifles come ashore together, and four 45-mm guns before noon', () => {
    const pieces = (id: string) => unitOf(id).equipment.map(({ type, count }) => `${type} ${count}`)
    expect(pieces('S10')).toContain('atRifles 100')
    expect(pieces('S11')).toEqual(['at45 4'])
  })

  test('posts of the beach and the capes never leave their works', () => {
    for (const id of ['J03', 'J04', 'J05'])
      expect([id, unitOf(id).stanceStart, unitOf(id).mobility]).toEqual([id, 'last', 'static'])
  })
})

describe('the clock', () => {
  test('Tokyo time stands two hours behind the Soviet one', () => {
    expect([about.secondClock?.name, about.secondClock?.minutes]).toEqual(['Tokyo', -120])
    expect(battle('hailar').about.secondClock).toBeNull()
  })

  test('turns of four hours from 04:00 on the 18th: six, fourteen or twenty-four, the first day offered first', () => {
    expect([scenario.turns.length, about.forms.map(({ id, turns }) => `${id} ${turns}`)]).toEqual([
      24,
      ['first-day 6', 'parley 14', 'standard 24'],
    ])
    expect(scenario.turns.map(turn => turn.end - turn.start)).toEqual(Array(24).fill(240))
    expect(scenario.turns[0]!.start).toBe(clock('4:00'))
  })

  test('fog to 16:00 on the first day and again in the night; no aircraft before noon', () => {
    expect(scenario.turns.slice(0, 6).map(({ weather, sky }) => `${weather[0]} ${sky ?? ''}`)).toEqual([
      'fog none',
      'fog none',
      'fog half',
      'dry half',
      'fog none',
      'fog none',
    ])
  })

  test('aircraft come in turns of daylight alone, the Soviet ones once the fog has lifted', () => {
    for (const wing of scenario.wings) {
      const turns = wing.points.flatMap((points, turn) => (points > 0 ? [scenario.turns[turn]!] : []))
      expect([wing.id, turns.filter(({ dark }) => dark >= 500)]).toEqual([wing.id, []])
      if (wing.id === 'F03') expect(turns.filter(({ weather }) => weather.includes('fog'))).toEqual([])
    }
    expect(scenario.wings.map(({ id, pool }) => `${id} ${pool}`)).toEqual([
      'F02 strike',
      'F03 scout',
      'J30 strike',
    ])
  })

  test('the tanks that are ready start at 05:20, two companies at 08:00, the train at noon', () => {
    const free = (ids: readonly string[]) => ids.map(id => unitOf(id).release)
    expect(free(['J12', 'J13', 'J14', 'J18'])).toEqual(Array(4).fill(clock('5:20')))
    expect(free(['J15', 'J16', 'J17'])).toEqual([clock('8:00'), clock('8:00'), clock('12:00')])
  })

  test('the guns of the division land only when both capes are silent', () => {
    const carriers = ['S15', 'S16', 'S17'].map(id => scenario.units[unitOf(id).aboard ?? -1]?.id)
    expect(carriers).toEqual(['N11', 'N11', 'N11'])
    const beaches = map.landings.map(({ hex, kind, silent }) =>
      [hexText(map, hex), kind, ...silent.map(at => hexText(map, at))].join(' '),
    )
    expect(beaches.filter(line => line.includes('beach'))).toEqual([
      '3506 beach 3504 3707',
      '3505 beach 3504 3707',
      '3126 beach 3125',
      '1815 beach 1321',
    ])
  })

  test('cliffs let infantry up in three places; the second beach is used from the second turn on', () => {
    const places = map.landings.map(
      ({ hex, kind, menPerHour, fromTurn = 0 }) =>
        `${hexText(map, hex)} ${kind} ${menPerHour} ${fromTurn + 1}`,
    )
    expect(places.filter(line => line.includes('cliff'))).toEqual([
      '3206 cliff 200 1',
      '3713 cliff 100 1',
      '2410 cliff 100 1',
    ])
    expect(places).toContain('3126 beach 600 2')
  })

  test('three battalions cross the strait one a turn, and none while a Soviet ship is in it', () => {
    const across = scenario.units.filter(unit => unit.box !== undefined).map(({ id }) => id)
    expect(across).toEqual(['J24', 'J25.1', 'J25.2'])
    const [ferry] = scenario.boxLinks
    expect([ferry!.perTurn, ferry!.minutes, hexText(map, ferry!.hex)]).toEqual([1, 180, '1221'])
    const wet = ferry!.barredFrom.map(hex => TERRAINS[map.terrain[hex]!])
    expect(new Set(wet)).toEqual(new Set(['sea']))
  })

  test('sixteen landing craft carry the forward detachment and the first echelon, from 04:20 on', () => {
    const craft = scenario.units.filter(unit => unit.arm === 'landingCraft')
    expect(craft.map(({ id, vessel }) => `${id} ${vessel?.hulls} x ${vessel?.lift}`)).toEqual([
      'N07 8 x 205',
      'N08 8 x 205',
      'N09 6 x 60',
    ])
    const aboard = (carrier: string) =>
      scenario.units.filter(unit => unit.aboard === scenario.unitIndex.get(carrier)).map(({ id }) => id)
    expect(aboard('N07')).toEqual(['S03', 'S04', 'S05', 'S06'])
    expect(aboard('N08')).toEqual(['S07', 'S08', 'S10'])
    expect(unitOf('N07').release).toBe(clock('4:20'))
  })
})

describe('the script', () => {
  const eventOf = (id: string) => scenario.events.find(event => event.id === id)!

  test('posts fall silent on 1 to 4 of a die, each by itself, in each turn from the seventh on, which is told when it is over', () => {
    for (const post of ['J03', 'J04', 'J05']) {
      const { when, effects } = eventOf(`SILENT-${post}`)
      expect([when.fromTurn + 1, when.chance, when.everyTurns]).toEqual([8, 4, 1])
      expect(effects).toContainEqual({
        kind: 'ceasefire',
        units: [scenario.unitIndex.get(post)],
        captured: true,
      })
    }
  })

  test('the second echelon counts as delayed where one of its battalions is not ashore when turn 3 has ended', () => {
    const units = ['S12', 'S13', 'S14'].map(id => scenario.unitIndex.get(id))
    expect(eventOf('ECHELON-DELAYED')).toMatchObject({
      when: {
        fromTurn: 3,
        untilTurn: 3,
        all: [{ kind: 'count', what: 'present', units, least: 0, most: 2 }],
      },
      effects: [{ kind: 'points', rule: scenario.points.findIndex(({ id }) => id === 'J-DELAY') }],
    })
  })

  test('the garrison accepts on the evening of the day of the order of Tokyo, by 22 August for certain, all of it at once', () => {
    const { when, effects, once } = eventOf('ACCEPTANCE')
    expect([when.fromTurn + 1, when.chance, when.rise, once]).toEqual([22, 2, 2, true])
    const silenced = effects.flatMap(effect => (effect.kind === 'ceasefire' ? effect.units : []))
    const japanese = scenario.units.flatMap((unit, u) => (unit.side === 'japanese' ? [u] : []))
    expect([...silenced].sort((a, b) => a - b)).toEqual(japanese)
  })
})

describe('the scale', () => {
  const sum = (side: string, lines: readonly { readonly side: string; readonly points: number }[]) =>
    lines.filter(line => line.side === side).reduce((all, line) => all + line.points, 0)
  const bands = (form: string) => battle('shumshu', form).scenario.form.grades
  const rule = (id: string): PointRule => scenario.points.find(line => line.id === id)!
  const FIVE_CRAFT = 5
  const TWO_SHIPS = 2

  test('worked check: the record scores 19 to 26, a difference of -7', () => {
    const paid = (...ids: readonly string[]) => ids.reduce((all, id) => all + rule(id).points, 0)
    const [tankSteps, stepsLost] = [5, 8]
    const soviet =
      paid('S-BEACH', 'S-H01', 'S-H02', 'S-H07', 'S-ACCEPT') +
      tankSteps * paid('S-TANKS') +
      stepsLost * paid('S-LOSS') +
      FIVE_CRAFT * paid('S-CRAFT') +
      TWO_SHIPS * paid('S-SHIPS')
    const japanese =
      stepsLost * paid('J-STEPS') + FIVE_CRAFT * paid('J-CRAFT') + paid('J-CIVILIANS', 'J-ORDER', 'J-R04')
    expect([soviet, japanese]).toEqual([19, 26])
    expect([sum('soviet', about.history!.points), sum('japanese', about.history!.points)]).toEqual([19, 26])
  })

  test('the bands lie round the record as they were printed: 27 and 12 above it, 5 and 17 below', () => {
    expect(
      bands('standard')
        .slice(0, 4)
        .map(band => band.from + 7),
    ).toEqual([27, 12, -5, -17])
  })

  test('four gun ships lie out of reach of the coast or near it, each counted as two hulls', () => {
    const ships = scenario.units.filter(unit => unit.arm === 'warship')
    expect(ships.map(({ id, vessel }) => `${id} ${vessel?.hulls}`)).toEqual([
      'N01 2',
      'N02 2',
      'N03 2',
      'N04 2',
    ])
    expect(ships.map(({ guns }) => guns)).toEqual([3, 3, 3, 3])
  })

  test.each(['first-day', 'parley', 'standard'])(
    'form %s: the record falls into the band named after it',
    form => {
      const { points } = battle('shumshu', form).about.history!
      const difference = sum('soviet', points) - sum('japanese', points)
      expect(bands(form).find(band => difference >= band.from)?.grade).toBe('historical')
    },
  )

  test('places pay by the end of turn 18: the heights held then, those beyond them once taken, Kataoka if it is kept', () => {
    const dated = scenario.points.flatMap(line =>
      'turn' in line ? [`${line.id} ${line.kind} ${line.turn + 1}`] : [],
    )
    expect(dated).toEqual([
      'S-H01 reduced 18',
      'S-H02 reduced 18',
      'S-H07 takenBy 18',
      'S-H09 takenBy 18',
      'S-R01 takenBy 18',
      'S-R04 takenBy 18',
      'J-H02-4 holdAtTurn 4',
      'J-H02-8 holdAtTurn 8',
      'J-R04 holdAtTurn 18',
    ])
  })

  test('a step is about a hundred Soviet soldiers, or three or four tanks', () => {
    const menAStep = ['S03', 'S07', 'S10', 'S12'].map(id => Math.round(unitOf(id).men / unitOf(id).steps))
    expect(menAStep).toEqual([130, 103, 117, 103])
    const tanksAStep = ['J12', 'J13', 'J14', 'J17'].map(id => Math.round(unitOf(id).afv / unitOf(id).steps))
    expect(tanksAStep).toEqual([3, 4, 4, 4])
  })
})

test('checkpoints M1 to M14; what happened off the board is told and not measured', () => {
  expect(scenario.checkpoints.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => `M${i + 1}`))
  expect(scenario.checkpoints.flatMap(({ id, measure }) => (measure ? [] : [id]))).toEqual(['M10', 'M14'])
})

test('every unit of the land stands on dry ground, comes to it, or is aboard', () => {
  const astray = scenario.units.filter(unit => {
    const wet = TERRAINS[map.terrain[unit.arrival?.hex ?? -1] ?? -1] === 'sea'
    return unit.vessel ? !wet : unit.arrival ? wet : (unit.aboard ?? unit.box) === undefined
  })
  expect(astray.map(({ id }) => id)).toEqual([])
})
