import { describe, expect, test } from 'vitest'
import { SHIFT_CODES } from '../../src/engine/reasons.ts'
import { SHIFTS } from '../../src/engine/rules/shifts.ts'
import { type AttackChoices, attack, fight, oddsOf } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** From the north only. */
const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`
/** Shifts of an attack on 0101, as printed in the odds window. */
function shifts(
  drawing: string,
  units: string,
  options: PositionOptions = {},
  choices: AttackChoices = {},
): readonly string[] {
  const game = position(drawing, options)
  return oddsOf(game, attack(game, units, '0101', choices)).shifts.map(({ code, pips }) => `${code} ${pips}`)
}

const turn = { start: 360, end: 720, dark: 0, weather: ['dry'] } as const
const inWorks = (level: number): PositionOptions => ({ works: { '0101': level } })
const TANKS = { arm: 'tank', mobility: 'tracked', equipment: [{ type: 't34', count: 40 }] } as const
const UNARMED = { equipment: [] } as const

test('an attack over open ground by day has no shift', () => {
  expect(shifts(PLAIN, 'A')).toEqual([])
})

test('each entry of the list has a code of its own', () => {
  const codes = SHIFTS.map(entry => entry.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(SHIFT_CODES).toEqual(expect.arrayContaining(codes))
})

test('surprise: while no defender has reached his hour', () => {
  const alert = (b: number | null, c: number | null, clock = 0) =>
    shifts('. A .\n. bc .\n. . .', 'A', {
      units: { b: { release: b }, c: { release: c } },
      state: (s, unit) => (s.clock[unit('A')] = clock),
    })
  // The turn begins at minute 360 of the campaign.
  expect(alert(500, 600)).toContain('surprise 1')
  expect(alert(500, 600, 140)).not.toContain('surprise 1')
  expect(alert(360, 600)).not.toContain('surprise 1')
  expect(alert(null, 600)).not.toContain('surprise 1')
})

describe('works', () => {
  test('two pips a level', () => {
    expect(shifts(PLAIN, 'A', inWorks(1))).toEqual(['works -2'])
    expect(shifts(PLAIN, 'A', inWorks(5))).toEqual(['works -10'])
  })

  test('are of no use to the side that did not build them', () => {
    const game = {
      side: 'japanese',
      works: { '0101': 3 },
    } as const
    const drawing = `
      .   b   .
      .   A   .
      .   .   .
    `
    expect(shifts(drawing, 'b', game)).toEqual([])
  })

  test.each([
    ['prepared 2', {}, { mode: 'prepared' }],
    ['engineers 1', { arm: 'engineer' }, {}],
    ['heavyGuns 1', { equipment: [{ type: 'gun152', count: 4 }] }, {}],
    ['siegeGuns 1', { equipment: [{ type: 'gun203', count: 4 }] }, {}],
  ] as const)('%s: against works, and only there', (shift, change, choices) => {
    const units = { A: change }
    expect(shifts(PLAIN, 'A', { units, ...inWorks(2) }, choices)).toEqual(['works -4', shift])
    expect(shifts(PLAIN, 'A', { units }, choices)).toEqual([])
  })

  test('heavy and siege guns count in support, engineers do not', () => {
    const far = `
      .   A   .   .
      .   b   .   G
      .   .   .   .
    `
    const beside = `
      .   A   .
      .   b   .
      .   G   .
    `
    const with_ = (G: NonNullable<PositionOptions['units']>[string], drawing = beside) =>
      shifts(drawing, 'A', { units: { G: { gunRange: 15_000, ...G } }, ...inWorks(2) }, { support: 'G' })
    expect(with_({ arm: 'artillery', equipment: [{ type: 'gun203', count: 6 }] })).toContain('siegeGuns 1')
    expect(with_({ arm: 'artillery', equipment: [{ type: 'gun152', count: 6 }] })).toContain('heavyGuns 1')
    // Direct fire is from the next hex; siege guns break works from wherever they reach.
    expect(with_({ arm: 'artillery', equipment: [{ type: 'gun152', count: 6 }] }, far)).not.toContain(
      'heavyGuns 1',
    )
    expect(with_({ arm: 'artillery', equipment: [{ type: 'gun203', count: 6 }] }, far)).toContain(
      'siegeGuns 1',
    )
    expect(with_({ arm: 'engineer' })).toEqual(['works -4'])
  })

  test('a heavy gun that is lost does not count', () => {
    const lost: PositionOptions = {
      units: { A: { equipment: [{ type: 'gun203', count: 4 }] } },
      state: (state, unit) => (state.guns[unit('A')] = 0),
      ...inWorks(2),
    }
    expect(shifts(PLAIN, 'A', lost)).toEqual(['works -4'])
  })
})

describe('ground of the target', () => {
  test.each([
    ['-', ['hills -1']],
    ['^', ['hills -1']],
    ['"', ['closeTerrain -1']],
    ['%', ['closeTerrain -1']],
    ['#', ['closeTerrain -1']],
    ['@', ['city -2']],
    ['~', []],
    [':', []],
  ])('%s', (sign, expected) => {
    expect(shifts(PLAIN.replace('b', `b${sign}`), 'A')).toEqual(expected)
  })

  test('ground of the attacker does not count', () => {
    expect(shifts(PLAIN.replace('A', 'A@'), 'A')).toEqual([])
  })
})

describe('rivers', () => {
  const two = `
    .   A   .
    .   b   C
    .   .   .
  `
  const bridge = {
    id: 'B',
    kind: 'bridge',
    between: ['0100', '0101'],
    capacity: [{ from: 0, unit: 'vehicles', perHour: 600, loadClass: 60 }],
  } as const

  test('a river before every attacker', () => {
    expect(shifts(PLAIN, 'A', { rivers: [['0100', '0101', 'stream']] })).toEqual([])
    expect(shifts(PLAIN, 'A', { rivers: [['0100', '0101', 'river']] })).toEqual(['river -1'])
    expect(shifts(PLAIN, 'A', { rivers: [['0100', '0101', 'major']], crossings: [bridge] })).toEqual([
      'majorRiver -2',
    ])
  })

  test('one attacker on the dry side spares them all; the lesser river counts', () => {
    expect(shifts(two, 'AC', { rivers: [['0100', '0101', 'river']] })).toEqual([])
    const both: PositionOptions = {
      rivers: [
        ['0100', '0101', 'major'],
        ['0201', '0101', 'river'],
      ],
      crossings: [bridge],
    }
    expect(shifts(two, 'AC', both)).toEqual(['river -1'])
  })
})

describe('darkness and fog', () => {
  const dark = (share: number, ...trained: boolean[]): PositionOptions => ({
    turns: [{ ...turn, dark: share }],
    units: { A: { nightTrained: trained[0] ?? false }, C: { nightTrained: trained[1] ?? false } },
  })

  test('night is a turn at least half dark', () => {
    expect(shifts(PLAIN, 'A', dark(500))).toEqual(['night -1'])
    expect(shifts(PLAIN, 'A', dark(499))).toEqual([])
  })

  test('night troops do not mind, if all who attack are trained', () => {
    const drawing = PLAIN.replace('A', 'AC')
    expect(shifts(drawing, 'AC', dark(900, true, true))).toEqual([])
    expect(shifts(drawing, 'AC', dark(900, true, false))).toEqual(['night -1'])
  })

  test('a detachment thrusts on its own nights, in the dark, and alone', () => {
    const thrust = (fromTurn: number, share: number, who = 'A') =>
      shifts(PLAIN.replace('A', 'AC'), who, {
        ...dark(share, true, true),
        scenario: { nightThrusts: [{ units: [0], fromTurn, untilTurn: fromTurn }] },
      })
    expect(thrust(0, 900)).toEqual(['nightThrust 1'])
    expect(thrust(1, 900)).toEqual([])
    expect(thrust(0, 100)).toEqual([])
    expect(thrust(0, 900, 'AC')).toEqual([])
  })

  test('fog hides the attacker', () => {
    expect(shifts(PLAIN, 'A', { turns: [{ ...turn, weather: ['fog'] }] })).toEqual(['fog 1'])
    expect(shifts(PLAIN, 'A', { turns: [{ ...turn, weather: ['rain'] }] })).toEqual([])
  })
})

describe('sides', () => {
  test('three sides of six, neighbours or not', () => {
    const drawing = `
      .   A   .
      C   b   D
      .   .   .
    `
    expect(shifts(drawing, 'AC')).toEqual([])
    expect(shifts(drawing, 'ACD')).toEqual(['threeSides 1'])
  })

  test('three units on one side are one side', () => {
    expect(shifts(PLAIN.replace('A', 'ACD'), 'ACD')).toEqual([])
  })

  test('all round: opposite attackers whose zones close the rest', () => {
    const drawing = `
      .   A   .
      .   b   .
      .   C   .
    `
    expect(shifts(drawing, 'AC')).toEqual(['allRound 2'])
    // A company covers its own hex only: the ring is open.
    expect(shifts(drawing, 'AC', { units: { C: { men: 200, equipment: [] } } })).toEqual([])
  })

  test('all round counts friends who stand by, and not sides that the enemy holds', () => {
    const ring = `
      .   A   .
      .   b   .
      E   C   D
    `
    const company = { men: 200, equipment: [] }
    expect(shifts(ring, 'AC', { units: { C: company, D: company, E: company } })).toEqual(['allRound 2'])
    expect(shifts(ring.replace('E', 'e'), 'AC')).toEqual([])
  })

  test('the edge of the map is no way out', () => {
    const edge = position(
      `
      .   .   .
      A   b   C
    `,
    )
    // A and C close the north between them; south of b the map ends.
    expect(oddsOf(edge, attack(edge, 'AC', '0101')).shifts).toEqual([{ code: 'allRound', pips: 2 }])
  })

  test('attacked from one side only, a unit in a ring is not assaulted all round', () => {
    const ring = `
      .   A   .
      .   b   .
      E   C   D
    `
    expect(shifts(ring, 'A')).toEqual([])
    expect(shifts(ring, 'CD')).toEqual([])
    const north = `
      .   A   .
      F   b   .
      .   C   D
    `
    expect(shifts(north, 'AF')).toEqual([])
    // All round is all round, from however many sides.
    expect(shifts(north, 'AFC')).toEqual(['allRound 2'])
  })
})

describe('arms', () => {
  test('tanks, infantry and guns together', () => {
    const drawing = PLAIN.replace('A', 'AT')
    expect(shifts(drawing, 'AT', { units: { T: TANKS } })).toEqual(['combinedArms 1'])
    expect(shifts(drawing, 'AT', { units: { T: TANKS, A: UNARMED } })).toEqual([])
    expect(shifts(drawing, 'T', { units: { T: TANKS } })).toEqual([])
    expect(shifts(drawing, 'A', { units: { T: TANKS } })).toEqual([])
    const gunsAlone = {
      T: { ...TANKS, equipment: [...TANKS.equipment, { type: 'gun76', count: 4 }] },
    } as const
    expect(shifts(drawing, 'T', { units: gunsAlone })).toEqual([])
  })

  test('the guns may be in support', () => {
    const drawing = PLAIN.replace('A', 'ATG')
    const units = { A: UNARMED, T: TANKS, G: { arm: 'artillery', gunRange: 9000 } } as const
    expect(shifts(drawing, 'AT', { units }, { support: 'G' })).toEqual(['combinedArms 1'])
  })

  test('armour in the open against none that can stop it', () => {
    const units = { A: TANKS, b: UNARMED }
    expect(shifts(PLAIN, 'A', { units })).toEqual(['armourInOpen 1'])
    expect(shifts(PLAIN.replace('b', 'b#'), 'A', { units })).toEqual(['closeTerrain -1'])
    expect(shifts(PLAIN, 'A', { units, ...inWorks(1) })).toEqual(['works -2'])
    expect(
      shifts(PLAIN, 'A', { units: { A: TANKS, b: { equipment: [{ type: 'at37', count: 1 }] } } }),
    ).toEqual([])
    expect(shifts(PLAIN, 'A', { units: { b: UNARMED } })).toEqual([])
  })
})

describe('state of the sides', () => {
  test('cut off attackers', () => {
    expect(shifts(PLAIN, 'A', { state: (state, unit) => (state.cutOff[unit('A')] = 1) })).toEqual([
      'attackerCutOff -1',
    ])
  })

  test('cut off defenders, as far as the attacker can know: not in the odds, but in the fight', () => {
    const options: PositionOptions = { state: (state, unit) => (state.cutOff[unit('b')] = 2) }
    expect(shifts(PLAIN, 'A', options)).toEqual([])
    const game = position(PLAIN, options)
    const [assault] = fight(game, attack(game, 'A', '0101'), [3, 3]).all('assault')
    expect(assault!.shifts).toEqual([{ code: 'defenderCutOff', pips: 1 }])
  })

  test('a second assault on a hex without guns in support', () => {
    const again: PositionOptions = {
      units: { G: { arm: 'artillery', gunRange: 9000 } },
      state: state => (state.assaults[4] = 1),
    }
    const drawing = PLAIN.replace('A', 'AG')
    expect(shifts(drawing, 'A', again)).toEqual(['repeated -1'])
    expect(shifts(drawing, 'A', again, { support: 'G' })).toEqual([])
  })
})
