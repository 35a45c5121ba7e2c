import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfUp } from '../../src/engine/arithmetic.ts'
import { unitsAt } from '../../src/engine/derived.ts'
import { odds, outlook } from '../../src/engine/rules/odds.ts'
import { REDUCES_WORKS_FROM } from '../../src/engine/rules/outcome.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { copyState, type GameState } from '../../src/engine/state.ts'
import { SIGHTINGS, STANCES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { attack, fight, oddsOf } from '../support/fight.ts'
import { type Position, position } from '../support/position.ts'

const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`

/** What one throw did: the line of the list, and what each side lost. */
interface Seen {
  readonly result: number
  readonly emptied: boolean
  readonly attacker: { readonly men: number; readonly afv: number }
  readonly defender: { readonly men: number; readonly afv: number }
}

/** Men, AFVs and guns of each unit, present or lost: what no fight changes. */
const ledger = (units: number, state: GameState): readonly string[] =>
  Array.from({ length: units }, (_, u) => {
    const men = state.men[u]! + state.killed[u]! + state.wounded[u]! + state.captured[u]!
    return `${men} ${state.afv[u]! + state.afvLost[u]!} ${state.guns[u]! + state.gunsLost[u]!}`
  })

/** All 36 throws, each fought out on a copy of the position. */
function fightAll(game: Position, order: ReturnType<typeof attack>): readonly Seen[] {
  const { scenario } = game
  const defenders = unitsAt(scenario, game.state, order.target)
  const lossOf = (units: readonly number[], before: GameState, after: GameState) => {
    const sum = (field: 'men' | 'afv') => units.reduce((n, u) => n + before[field][u]! - after[field][u]!, 0)
    return { men: sum('men'), afv: sum('afv') }
  }
  const seen: Seen[] = []
  for (let a = 1; a <= 6; a++)
    for (let b = 1; b <= 6; b++) {
      const state = copyState(scenario, game.state)
      const [assault] = fight({ ...game, state }, order, [a, b]).all('assault')
      expect(ledger(scenario.units.length, state)).toEqual(ledger(scenario.units.length, game.state))
      seen.push({
        result: assault!.result,
        emptied: unitsAt(scenario, state, order.target).length === 0,
        attacker: lossOf(order.units, game.state, state),
        defender: lossOf(defenders, game.state, state),
      })
    }
  return seen
}

const aUnit = (arms: readonly UnitSpec['arm'][]) =>
  fc.record({
    arm: fc.constantFrom(...arms),
    men: fc.integer({ min: 50, max: 4000 }),
    quality: fc.integer({ min: 1, max: 6 }),
    stanceStart: fc.constantFrom(...STANCES),
    equipment: fc.constantFrom<UnitSpec['equipment']>(
      [],
      [{ type: 'at45', count: 6 }],
      [{ type: 't34', count: 33 }],
      [
        { type: 'chiHa', count: 17 },
        { type: 'gun76', count: 9 },
      ],
    ),
  })

test('odds are the resolution, throw by throw, on any position; every man, tank and gun is accounted for', () => {
  const soviet = aUnit(['rifle', 'tank', 'engineer'])
  const japanese = aUnit(['rifle', 'raider', 'tank'])
  fc.assert(
    fc.property(
      fc.record({ A: soviet, C: soviet, G: soviet, b: japanese, c: japanese, f: japanese }),
      fc.constantFrom('.', '-', '"', '#'),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('hasty' as const, 'prepared' as const),
      fc.constantFrom('A', 'C', 'AC'),
      fc.array(fc.integer({ min: 150, max: 1000 }), { minLength: 6, maxLength: 6 }),
      (units, sign, works, mode, who, worn) => {
        const game = position(
          `
            .   A   .   .
            C   bc${sign} f   .
            G   .   .   .
            `,
          {
            units: { ...units, G: { ...units.G, arm: 'artillery', gunRange: 9000 } },
            works: { '0101': works },
            state: state =>
              worn.forEach((share, u) => {
                state.men[u] = Math.ceil((state.men[u]! * share) / 1000)
              }),
          },
        )
        const guns = game.state.guns[game.unit('G')]! > 0 ? 'G' : ''
        const order = attack(game, who, '0101', { mode, support: guns })
        const shown = oddsOf(game, order)
        const fought = fightAll(game, order)
        expect(shown.outcomes.reduce((sum, o) => sum + o.chance36, 0)).toBe(36)
        for (const outcome of shown.outcomes) {
          const same = fought.filter(one => one.result === outcome.result)
          expect(same.length).toBe(outcome.chance36)
          for (const one of same) {
            expect(one.emptied).toBe(outcome.emptied)
            expect(one.attacker).toEqual(outcome.attackerLoss)
            expect(one.defender).toEqual(outcome.defenderLoss)
          }
        }
        for (const side of ['attacker', 'defender'] as const) {
          const men = fought.map(one => one[side].men).sort((x, y) => x - y)
          const total = men.reduce((sum, n) => sum + n, 0)
          expect(shown.expected[side].men).toBe(roundHalfUp(total, 36))
          expect(shown.range[side]).toEqual({ low: men[3], high: men[32] })
        }
        expect(shown.emptiedChance36).toBe(fought.filter(one => one.emptied).length)
      },
    ),
    { numRuns: 25, seed: 1945 },
  )
})

test('the window of an even fight, in figures', () => {
  const game = position(PLAIN, { units: { A: { men: 2200, equipment: [] }, b: { equipment: [] } } })
  const shown = oddsOf(game, attack(game, 'A', '0101'))
  expect(shown).toMatchObject({
    start: 0,
    end: 180,
    attackPower: 220,
    defencePower: 220,
    ratio: 1000,
    startPip: 4,
    net: 0,
    retreatChance36: 15,
    emptiedChance36: 15,
    unknown: [],
    mayHoldMore: false,
  })
  expect(shown.outcomes.map(o => `${o.result}: ${o.chance36}`)).toEqual([
    '6: 1',
    '7: 2',
    '8: 3',
    '9: 4',
    '10: 5',
    '11: 6',
    '12: 5',
    '13: 4',
    '14: 3',
    '15: 2',
    '16: 1',
  ])
})

test('throws that the end of the list holds to one line are one outcome', () => {
  const game = position(PLAIN.replace('A', 'ACDE'), { units: { b: { men: 50, equipment: [] } } })
  const [first, ...more] = oddsOf(game, attack(game, 'ACDE', '0101')).outcomes.toReversed()
  expect(first).toMatchObject({ result: 22, chance36: 3 })
  expect(more.map(o => o.chance36)).toEqual([3, 4, 5, 6, 5, 4, 3, 2, 1])
})

test('one who fights to the last does not leave on any throw', () => {
  const game = position(PLAIN, { units: { b: { men: 600, stanceStart: 'last' } } })
  const shown = oddsOf(game, attack(game, 'A', '0101'))
  expect(shown.retreatChance36).toBeGreaterThan(0)
  expect(shown.emptiedChance36).toBe(0)
})

test('a prepared assault tells how often works lose a level, a hasty one that they do not', () => {
  const game = position(PLAIN, { units: { A: { men: 2200 }, b: { men: 600 } }, works: { '0101': 2 } })
  const chanceOf = (mode: 'hasty' | 'prepared'): number[] => {
    const { outcomes, worksChance36 } = oddsOf(game, attack(game, 'A', '0101', { mode }))
    const reduced = outcomes.filter(({ result }) => mode === 'prepared' && result >= REDUCES_WORKS_FROM)
    return [worksChance36, reduced.reduce((sum, { chance36 }) => sum + chance36, 0)]
  }
  const [told, counted] = chanceOf('prepared')
  expect(told).toBe(counted)
  expect(told).toBeGreaterThan(0)
  expect(chanceOf('hasty')).toEqual([0, 0])
})

test('an unlawful attack has no odds but a reason', () => {
  const game = position(PLAIN)
  const answer = odds(game.scenario, observe(game.scenario, game.state, 'soviet'), attack(game, 'A', '0200'))
  expect(answer).toMatchObject({ code: 'noTarget' })
})

describe('what is not known', () => {
  /** b is spotted, c is seen as told. */
  const seenAs = (
    c: 'unknown' | 'remembered' | 'identified',
    b: 'spotted' | 'identified',
    report = '0101',
  ) => {
    const game = position(PLAIN.replace('b', 'bc'), {
      seen: false,
      state: (state, unit) => {
        state.men[unit('b')] = 400
        state.sighting[unit('b') * 2] = SIGHTINGS.indexOf(b)
        state.sighting[unit('c') * 2] = SIGHTINGS.indexOf(c)
        state.reportHex[unit('c') * 2] = report === '0101' ? 4 : 0
      },
    })
    const shown = oddsOf(game, attack(game, 'A', '0101'))
    return {
      unknown: shown.unknown.map(u => game.scenario.units[u]!.id),
      more: shown.mayHoldMore,
      defence: shown.defence.map(line => `${game.scenario.units[line.unit]!.id} ${line.power}`),
    }
  }

  test('a spotted unit is taken at paper strength, and says so', () => {
    expect(seenAs('unknown', 'spotted')).toEqual({ unknown: ['b'], more: true, defence: ['b 232'] })
  })

  test('an identified one at its own', () => {
    expect(seenAs('unknown', 'identified')).toEqual({ unknown: [], more: false, defence: ['b 56'] })
  })

  test('a report of others in the hex warns, and is not counted', () => {
    expect(seenAs('remembered', 'identified')).toEqual({ unknown: [], more: true, defence: ['b 56'] })
  })

  test('a report from elsewhere does not', () => {
    expect(seenAs('remembered', 'identified', '0000').more).toBe(false)
  })

  test('the enemy stands as on paper: orders, readiness and shells are not seen', () => {
    const withSecrets = (secret: boolean) => {
      const game = position(PLAIN, {
        state: (state, unit) => {
          if (!secret) return
          state.stance[unit('b')] = STANCES.indexOf('last')
          state.readiness[unit('b')] = 400
          state.ammo[unit('b')] = 20
          state.cutOff[unit('b')] = 3
        },
      })
      return oddsOf(game, attack(game, 'A', '0101'))
    }
    expect(withSecrets(true)).toEqual(withSecrets(false))
  })
})

test('an attack that lacks time alone can be looked at, and stays unlawful', () => {
  const game = position('A b', {
    state: (state, unit) => {
      state.clock[unit('A')] = 300
    },
  })
  const order = attack(game, 'A', '0100')
  const view = observe(game.scenario, game.state, 'soviet')
  expect(odds(game.scenario, view, order)).toMatchObject({ code: 'notEnoughTime' })
  expect(outlook(game.scenario, view, order)).toMatchObject({ start: 300, end: 480, attackPower: 212 })
  expect(outlook(game.scenario, view, attack(game, 'A', '0000'))).toMatchObject({ code: 'noTarget' })
})
