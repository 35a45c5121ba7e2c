import { describe, expect, test } from 'vitest'
import { combat } from '../../src/engine/rules/combat.ts'
import { inZone } from '../../src/engine/rules/zoc.ts'
import { SIDES, SIGHTINGS } from '../../src/engine/types.ts'
import { attack, fight, fightTo } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** A Soviet regiment before a Japanese one. */
const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`
const BATTALION = { men: 600, equipment: [] } as const
const GUNS = { arm: 'artillery', mobility: 'tractor', gunRange: 9000 } as const
const CENTRE = 4

describe('costs', () => {
  test('ammunition: all who attack or support, and the defender', () => {
    const spent = (mode: 'hasty' | 'prepared') => {
      const game = position(PLAIN.replace('A', 'AG'), { units: { G: GUNS } })
      fight(game, attack(game, 'A', '0101', { mode, support: 'G' }), [3, 4])
      return ['A', 'G', 'b'].map(letter => 1500 - game.state.ammo[game.unit(letter)]!)
    }
    expect(spent('hasty')).toEqual([100, 100, 60])
    expect(spent('prepared')).toEqual([250, 250, 60])
  })

  test('a defender without shells has no fewer than none', () => {
    const game = position(PLAIN, { state: (s, unit) => (s.ammo[unit('b')] = 10) })
    fight(game, attack(game, 'A', '0101'), [3, 4])
    expect(game.state.ammo[game.unit('b')]).toBe(0)
  })

  test('readiness and march account: those who assault, not the guns', () => {
    const cost = (mode: 'hasty' | 'prepared') => {
      const game = position(PLAIN.replace('A', 'AG'), { units: { G: GUNS } })
      fightTo(game, attack(game, 'A', '0101', { mode, support: 'G' }), 10)
      return ['A', 'G', 'b'].map(letter => {
        const u = game.unit(letter)
        return [1000 - game.state.readiness[u]!, game.state.account[u]]
      })
    }
    expect(cost('hasty')).toEqual([
      [60, 180],
      [0, 0],
      [50, 0],
    ])
    expect(cost('prepared')).toEqual([
      [40, 360],
      [0, 0],
      [50, 0],
    ])
  })

  test('the fullest march account stays full', () => {
    const game = position(PLAIN, { state: (s, unit) => (s.account[unit('A')] = 65_500) })
    fightTo(game, attack(game, 'A', '0101'), 10)
    expect(game.state.account[game.unit('A')]).toBe(65_535)
  })

  test.each([
    [6, ['A']],
    [7, []],
    [13, []],
    [14, ['b']],
  ])('sum %i shakes %j: 100 permille of readiness and no zone', (sum, shaken) => {
    const game = position(PLAIN, { units: { b: { men: 1600 } } })
    const told = fightTo(game, attack(game, 'A', '0101'), sum)
    expect(told.all('shaken').map(event => game.scenario.units[event.unit]!.id)).toEqual(shaken)
    for (const [letter, tired] of [
      ['A', 60],
      ['b', 50],
    ] as const) {
      const more = shaken.includes(letter) ? 100 : 0
      expect(game.state.readiness[game.unit(letter)]).toBe(1000 - tired - more)
    }
  })
})

describe('works', () => {
  /** Level after an assault by this mode to this sum. */
  const levelAfter = (level: number, mode: 'hasty' | 'prepared', sum: number) => {
    const game = position(PLAIN.replace('A', 'ACDE'), {
      units: { b: { men: 300, equipment: [], stanceStart: 'last' } },
      works: { '0101': level },
    })
    const told = fightTo(game, attack(game, 'ACDE', '0101', { mode }), sum)
    expect(told.all('worksReduced').length).toBe(game.state.works[CENTRE] === level ? 0 : 1)
    return game.state.works[CENTRE]
  }

  test('a prepared assault takes a level away from sum 11 on', () => {
    expect(levelAfter(3, 'prepared', 11)).toBe(2)
    expect(levelAfter(3, 'prepared', 10)).toBe(3)
    expect(levelAfter(3, 'hasty', 11)).toBe(3)
    expect(levelAfter(2, 'prepared', 14)).toBe(1)
  })

  test('not the last level: the garrison is underground', () => {
    expect(levelAfter(1, 'prepared', 14)).toBe(1)
    expect(levelAfter(0, 'prepared', 14)).toBe(0)
  })

  test('nor, of a large sector, the tunnels', () => {
    const tunnels = (level: number) => {
      const game = position(PLAIN.replace('A', 'ACDE'), {
        units: { b: { men: 300, equipment: [], stanceStart: 'last' } },
        works: { '0101': 5 },
        tunnels: ['0101'],
        state: s => (s.works[CENTRE] = level),
      })
      fightTo(game, attack(game, 'ACDE', '0101', { mode: 'prepared' }), 12)
      return game.state.works[CENTRE]
    }
    expect(tunnels(3)).toBe(2)
    expect(tunnels(2)).toBe(2)
  })

  test('a garrison underground has no zone', () => {
    const zone = (level: number, mobility: 'static' | 'foot') => {
      const game = position(PLAIN, {
        // A battalion does not mask them.
        units: { A: { echelon: 'battalion' }, b: { mobility } },
        works: { '0101': 3 },
        state: s => (s.works[CENTRE] = level),
      })
      return inZone(game.scenario, game.state, game.hex('0201'), 'japanese')
    }
    expect(zone(2, 'static')).toBe(true)
    expect(zone(1, 'static')).toBe(false)
    expect(zone(1, 'foot')).toBe(true)
  })
})

describe('after the fight', () => {
  const beaten: PositionOptions = { units: { b: BATTALION } }

  test('the named attackers go in free of charge and take the hex', () => {
    const game = position(PLAIN.replace('A', 'AC'), beaten)
    fightTo(game, attack(game, 'AC', '0101', { advance: 'C' }), 12)
    expect([game.where('A'), game.where('C')]).toEqual(['0100', '0101'])
    expect(game.state.control[CENTRE]).toBe(1 + SIDES.indexOf('soviet'))
    expect(game.state.clock[game.unit('C')]).toBe(180)
    expect(game.state.account[game.unit('C')]).toBe(180)
  })

  test('nobody goes in while one defender holds, nor unnamed', () => {
    const held = position(PLAIN.replace('b', 'bc'), {
      units: { b: BATTALION, c: { ...BATTALION, stanceStart: 'last' } },
    })
    fightTo(held, attack(held, 'A', '0101', { advance: 'A' }), 12)
    expect(held.where('A')).toBe('0100')
    expect(held.where('b')).not.toBe('0101')
    const stay = position(PLAIN, beaten)
    fightTo(stay, attack(stay, 'A', '0101'), 12)
    expect(stay.where('A')).toBe('0100')
    expect(stay.state.control[CENTRE]).toBe(1 + SIDES.indexOf('japanese'))
  })

  test('as many go in, in the order named, as there is room for', () => {
    // A hex of 1 km holds 3,000 men.
    const game = position(PLAIN.replace('A', 'ACD'), {
      hexMetres: 1000,
      units: { A: { men: 1600 }, C: { men: 1600 }, D: { men: 1000 }, b: BATTALION },
    })
    fightTo(game, attack(game, 'ACD', '0101', { advance: 'CAD' }), 13)
    expect(['A', 'C', 'D'].map(game.where)).toEqual(['0100', '0101', '0101'])
  })

  test('one whom its victory broke does not', () => {
    const game = position(PLAIN.replace('A', 'AC'), {
      ...beaten,
      state: (s, unit) => {
        s.men[unit('A')] = 301
      },
    })
    fightTo(game, attack(game, 'AC', '0101', { advance: 'AC' }), 12)
    expect(['A', 'C'].map(game.where)).toEqual(['', '0101'])
  })

  test('wheels do not follow where they cannot go', () => {
    const game = position(PLAIN.replace('b', 'b^'), { units: { b: BATTALION, A: { mobility: 'wheeled' } } })
    fightTo(game, attack(game, 'A', '0101', { advance: 'A' }), 12)
    expect(game.where('A')).toBe('0100')
    expect(game.where('b')).not.toBe('0101')
  })

  test('each side knows whom it has fought', () => {
    const game = position(PLAIN.replace('b', 'bc'), {
      seen: false,
      units: { c: { stanceStart: 'last' } },
      state: (s, unit) => (s.sighting[unit('b') * 2] = 2),
    })
    const told = fight(game, attack(game, 'A', '0101'), [1, 1])
    const known = (letter: string, side: 0 | 1) => game.state.sighting[game.unit(letter) * 2 + side]
    expect([known('b', 0), known('c', 0), known('A', 1)]).toEqual([3, 3, 3])
    // In the fight itself, before anybody goes back or looks about.
    const kinds = told.events.map(event => event.kind)
    expect(kinds.slice(0, 5)).toEqual(['assault', 'sighted', 'sighted', 'sighted', 'losses'])
  })

  test('both sides look about them, and objectives change hands', () => {
    const game = position(PLAIN.replace('.   A ', 'e   AC'), {
      ...beaten,
      seen: false,
      state: (s, unit) => {
        s.sighting[unit('b') * 2] = SIGHTINGS.indexOf('spotted')
      },
      scenario: {
        objectives: [{ id: 'O', name: 'Hill', hex: CENTRE, kind: 'sector', startsWith: 'japanese' }],
      },
    })
    const told = fightTo(game, attack(game, 'A', '0101', { advance: 'A' }), 12)
    // C only stood by, and so did e.
    expect(game.state.sighting[game.unit('C') * 2 + 1]).toBeGreaterThan(0)
    expect(game.state.heldBy[0]).toBe(1 + SIDES.indexOf('soviet'))
    // The turn begins at 06:00; the hex falls after three hours.
    expect(told.all('objective').map(event => event.at)).toEqual([540])
  })

  test('an enemy nobody knew of fights too', () => {
    const game = position(PLAIN.replace('b', 'bc'), {
      seen: false,
      state: (s, unit) => (s.sighting[unit('b') * 2] = 3),
    })
    const [assault] = fight(game, attack(game, 'A', '0101'), [3, 4]).all('assault')
    expect(assault!.defence.map(line => line.unit)).toEqual([game.unit('b'), game.unit('c')])
  })

  test('each assault on a hex in a turn has a throw of its own, keyed by the hex', () => {
    const game = position(PLAIN.replace('A', 'AC'))
    const keys: unknown[] = []
    const play = {
      ...game,
      dice: {
        two: (key: unknown) => {
          keys.push(key)
          return [3, 3] as const
        },
      },
      emit: () => {},
    }
    combat.resolve(play, attack(game, 'A', '0101'))
    expect(keys).toEqual([{ turn: 0, side: 0, purpose: 'assault', subject: [CENTRE], ordinal: 0 }])
    fight(game, attack(game, 'A', '0101'), [1, 1])
    combat.resolve(play, attack(game, 'C', '0101'))
    expect(keys[1]).toMatchObject({ ordinal: 1 })
  })
})
