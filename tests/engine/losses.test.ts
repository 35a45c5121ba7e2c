import { describe, expect, test } from 'vitest'
import { engagedMen } from '../../src/engine/rules/losses.ts'
import { attack, fight, fightTo, oddsOf } from '../support/fight.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** A Soviet regiment before a Japanese one. */
const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`
const GUNS = { arm: 'artillery', mobility: 'tractor', gunRange: 9000 } as const

describe('losses', () => {
  /** Men lost by each letter when the fight comes to this sum. */
  const lost = (game: Position, order: ReturnType<typeof attack>, sum: number, letters: string) => {
    const before = [...letters].map(letter => game.state.men[game.unit(letter)]!)
    fightTo(game, order, sum)
    return [...letters].map((letter, i) => before[i]! - game.state.men[game.unit(letter)]!)
  }

  test('men engaged: no side loses of more than four times the enemy', () => {
    expect(engagedMen(6000, 300)).toBe(1200)
    expect(engagedMen(300, 6000)).toBe(300)
  })

  test('a division before a hill with 300 men loses of 1,200, not of 6,000', () => {
    const game = position(PLAIN.replace('A', 'ACD').replace('b', 'b-'), {
      units: { b: { men: 300, equipment: [], stanceStart: 'last' } },
      works: { '0101': 3 },
    })
    // Sum 9: 80 of 1,200 over three regiments; 57 permille of 300, works spare 36% of it: 36 permille.
    expect(lost(game, attack(game, 'ACD', '0101'), 9, 'ACDb')).toEqual([32, 32, 32, 11])
  })

  test('are shared out in whole men that add up, the odd ones to the first', () => {
    const game = position(PLAIN.replace('A', 'ACD'), {
      units: { A: { men: 700 }, C: { men: 700 }, D: { men: 700 } },
    })
    // Sum 10: 71 of 1,000 is 149.1 of 2,100.
    expect(lost(game, attack(game, 'ACD', '0101'), 10, 'ACD')).toEqual([50, 50, 49])
  })

  test.each([
    [0, 76],
    [1, 67],
    [2, 58],
    [5, 30],
  ])('works of level %i leave the defender %i of 1,000', (level, men) => {
    const game = position(PLAIN, {
      units: { b: { men: 1000, equipment: [], stanceStart: 'last' }, A: { men: 6000 } },
      works: { '0101': level },
    })
    expect(lost(game, attack(game, 'A', '0101'), 11, 'b')).toEqual([men])
  })

  test('guns in support lose nobody', () => {
    const game = position(PLAIN.replace('A', 'AG'), { units: { G: GUNS } })
    expect(lost(game, attack(game, 'A', '0101', { support: 'G' }), 7, 'G')).toEqual([0])
  })

  test('a third are killed; of Japanese in works two thirds', () => {
    const dead = (options: PositionOptions) => {
      const game = position(PLAIN, { units: { b: { men: 1000, equipment: [] } }, ...options })
      fightTo(game, attack(game, 'A', '0101'), 9)
      const of = (letter: string) =>
        `${game.state.killed[game.unit(letter)]}+${game.state.wounded[game.unit(letter)]}`
      return [of('A'), of('b')]
    }
    // 80 permille of 2,000 and 57 of 1,000; works of level 1 leave 50.
    expect(dead({})).toEqual(['53+107', '19+38'])
    expect(dead({ works: { '0101': 1 } })).toEqual(['53+107', '33+17'])
  })

  test('of Soviets in works, and of Japanese who storm them, a third', () => {
    const game = position(
      `
      .   b   .
      .   A   .
      .   .   .
    `,
      { side: 'japanese', works: { '0101': 1 } },
    )
    game.scenario.map.worksSide[game.hex('0101')] = 1
    fightTo(game, attack(game, 'b', '0101'), 9)
    const of = (letter: string) => [
      game.state.killed[game.unit(letter)],
      game.state.wounded[game.unit(letter)],
    ]
    // 80 permille of 2,000; 57 permille less 12%: 50.
    expect([of('b'), of('A')]).toEqual([
      [53, 107],
      [33, 67],
    ])
  })

  describe('of tanks', () => {
    const tanks = { arm: 'tank', equipment: [{ type: 't34', count: 100 }], men: 1000 } as const
    const raider = { arm: 'raider', equipment: [] } as const
    const rifles = { equipment: [{ type: 'at37', count: 4 }] } as const
    const bare = { equipment: [] } as const
    const fog: PositionOptions = { turns: [{ start: 360, end: 720, dark: 0, weather: ['fog'] }] }
    /** Tanks lost by T of 100 at sum 13, 49 permille; with A beside it, T is in company. */
    const tanksLost = (b: object, sign: string, units = 'T', options: PositionOptions = {}, sum = 13) => {
      const game = position(PLAIN.replace('A', 'AT').replace('b', `b${sign}`), {
        ...options,
        units: { T: tanks, b },
      })
      fightTo(game, attack(game, units, '0101'), sum)
      return game.state.afvLost[game.unit('T')]
    }
    test.each([
      ['none to stop them', bare, '.', 'T', 5],
      ['guns in the open', rifles, '.', 'T', 10],
      ['squads in the open have nothing', raider, '.', 'T', 5],
      ['squads in the town, with infantry', raider, '#', 'AT', 15],
      ['guns in the town, with infantry', rifles, '#', 'AT', 10],
      ['guns in the town, alone', rifles, '#', 'T', 25],
      ['squads in the forest, alone', raider, '"', 'T', 25],
      ['none to stop them in the town', bare, '#', 'T', 5],
      ['riflemen told off for it, in the town', { ...rifles, squads: true }, '#', 'AT', 15],
      ['riflemen told off for it, in the open', { ...rifles, squads: true }, '.', 'AT', 10],
    ] as const)('%s', (_, b, sign, units, expected) => {
      expect(tanksLost(b, sign, units)).toBe(expected)
    })

    test('squads come by night too, wherever the tanks are', () => {
      const night: PositionOptions = { turns: [{ start: 0, end: 360, dark: 1000, weather: ['dry'] }] }
      expect(tanksLost(raider, '.', 'T', night)).toBe(15)
      expect(tanksLost(rifles, '.', 'T', night)).toBe(10)
    })

    test('each tank stopped costs the squads three men, and troops without squads nobody', () => {
      const killed = (b: object) => {
        const game = position(PLAIN.replace('A', 'AT').replace('b', 'b#'), { units: { T: tanks, b } })
        fightTo(game, attack(game, 'AT', '0101'), 13)
        return [game.state.afvLost[game.unit('T')]!, game.state.killed[game.unit('b')]!]
      }
      const [[fewer, plain], [more, spent]] = [killed(rifles), killed({ ...rifles, squads: true })]
      expect([fewer, more]).toEqual([10, 15])
      expect(spent! - plain!).toBe(3 * 15)
    })

    test('the odds say what tanks meet', () => {
      const peril = (b: object, sign: string, units: string) => {
        const game = position(PLAIN.replace('A', 'AT').replace('b', `b${sign}`), { units: { T: tanks, b } })
        return oddsOf(game, attack(game, units, '0101')).peril
      }
      expect(peril(bare, '.', 'T')).toEqual({ attacker: 'none', defender: null })
      expect(peril(raider, '#', 'AT').attacker).toBe('squads')
      expect(peril(rifles, '#', 'T').attacker).toBe('alone')
    })

    test('alone in fog, and in company', () => {
      expect(tanksLost(rifles, '.', 'T', fog)).toBe(25)
      expect(tanksLost(rifles, '.', 'AT', fog)).toBe(10)
    })

    test('with a company among them they are as good as alone: ten men for each keep guns off', () => {
      const lost = (men: number): number => {
        const game = position(PLAIN.replace('A', 'AT').replace('b', 'b#'), {
          units: { T: tanks, A: { men }, b: rifles },
        })
        fightTo(game, attack(game, 'AT', '0101'), 13)
        return game.state.afvLost[game.unit('T')]!
      }
      expect([lost(999), lost(1000)]).toEqual([25, 10])
    })

    test('follow the men engaged: a company cannot stop a brigade', () => {
      // 4 x 100 of 1,000 men: 43 permille of 40 tanks, not of 100.
      expect(tanksLost({ men: 100, equipment: [] }, '.', 'T', {}, 14)).toBe(2)
    })
  })

  test('a unit below 150 permille of its start is finished; nobody is lost from the count', () => {
    const game = position(PLAIN, {
      units: { b: { men: 2000, stanceStart: 'last' } },
      state: (s, unit) => (s.men[unit('b')] = 340),
    })
    // Sum 13: 97 and 60 permille of 340 men are 53: 287 are left, fewer than 300.
    const told = fightTo(game, attack(game, 'A', '0101'), 13)
    const b = game.unit('b')
    expect(told.all('finished')).toEqual([{ kind: 'finished', unit: b, cause: 'destroyed' }])
    expect(game.where('b')).toBe('')
    expect(game.state.men[b]).toBe(0)
    expect(game.state.killed[b]! + game.state.wounded[b]!).toBe(340)
    expect(game.state.gunsLost[b]).toBe(12)
  })

  test('the rest of one that did not fight to the last is captured', () => {
    const game = position(PLAIN, {
      units: { b: { men: 2000 } },
      state: (s, unit) => {
        s.men[unit('b')] = 330
      },
    })
    fightTo(game, attack(game, 'A', '0101'), 13)
    // 97 permille of 330 men are 32.
    expect(game.where('b')).toBe('')
    expect(game.state.captured[game.unit('b')]).toBe(298)
  })

  test('at 150 permille it is a unit still', () => {
    const game = position(PLAIN, {
      units: { b: { men: 2000, stanceStart: 'last' } },
      state: (s, unit) => {
        s.men[unit('b')] = 356
      },
    })
    fightTo(game, attack(game, 'A', '0101'), 13)
    expect(game.where('b')).toBe('0101')
    expect(game.state.men[game.unit('b')]).toBe(300)
  })

  test('what is left of a broken attacker is scattered, not captured', () => {
    const game = position(PLAIN, { state: (s, unit) => (s.men[unit('A')] = 310) })
    fight(game, attack(game, 'A', '0101'), [1, 1])
    const a = game.unit('A')
    expect(game.where('A')).toBe('')
    expect([game.state.captured[a], game.state.killed[a]! + game.state.wounded[a]!]).toEqual([0, 310])
  })
})

test('Camel hill: 300 men in the rock hold a division for 11 to 15 hasty assaults and cost it 205 to 360 men', () => {
  const game = position(
    `
    .   A   .
    C   b-  D
    .   .   .
  `,
    {
      units: { A: { arm: 'engineer' }, b: { men: 300, equipment: [], stanceStart: 'last', quality: 3 } },
      works: { '0101': 2 },
    },
  )
  let assaults = 0
  while (game.where('b') !== '') {
    // Each in a turn of its own, by rested troops; all dice average.
    for (const field of ['clock', 'hexClock', 'assaults'] as const) game.state[field].fill(0)
    game.state.readiness.fill(1000)
    game.state.ammo.fill(1500)
    fight(game, attack(game, 'ACD', '0101'), [3, 4])
    assaults++
  }
  const soviet = [...'ACD'].reduce((sum, letter) => sum + 2000 - game.state.men[game.unit(letter)]!, 0)
  expect(assaults).toBe(13)
  expect(soviet).toBeGreaterThanOrEqual(205)
  expect(soviet).toBeLessThanOrEqual(360)
})
